"""The validator of JSON Schema for contracts and their examples."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import isfinite
from typing import Any, Final, cast

from jsonschema import Draft202012Validator, validators
from jsonschema.exceptions import ValidationError


def _multiple_of(
    _validator: object, step: float, value: object, _schema: object
) -> Iterator[ValidationError]:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return
    if not isfinite(value) or (Fraction(str(value)) / Fraction(str(step))).denominator > 1:
        yield ValidationError(f"{value} is not a multiple of {step}")


VALIDATOR: Final[Any] = cast("Any", validators).extend(
    Draft202012Validator, {"multipleOf": _multiple_of}
)
"""JSON Schema 2020-12 as decimals: as binary numbers, 0.07 is not a multiple of 0.01."""
