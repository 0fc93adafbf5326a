"""What generated models share when they are turned into JSON."""

from __future__ import annotations

from typing import Any


def encode(value: Any) -> Any:
    """A field's value as JSON: models become objects, also inside lists and dictionaries.

    Anything else stays as it is, so that what a server sent against its contract goes out again as
    it came in.
    """
    if hasattr(type(value), "to_dict"):
        return value.to_dict()
    if value.__class__ is list:
        return [encode(item) for item in value]
    if value.__class__ is dict:
        return {key: encode(item) for key, item in value.items()}
    return value
