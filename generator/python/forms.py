"""The methods that have an overload for each form of their body."""

from __future__ import annotations

from ..api.model import Method, Operation, Overload
from ..api.text import Json

OPEN = "Open"
"""The type of a tag's values that no contract named when the client was generated."""


def overloads(operation: Operation, method: Method) -> tuple[Overload, ...]:
    """Return the forms of a method that type checkers can tell apart; empty if there are none.

    A body that takes any keyword has none: what is wrong for one form would be right for all.
    """
    values = [value for each in method.overloads for value in each.tags]
    if operation.hints.get("extra") == "fields" or not all(map(_is_literal, values)):
        return ()
    return method.overloads


def is_open(method: Method) -> bool:
    """Return true if its tag is a string and may have values that no form covers."""
    values = [value for each in method.overloads for value in each.tags]
    covered = any(
        argument.slot.wire == method.tag
        for each in method.overloads
        if not each.tags
        for argument in each.arguments
    )
    return any(isinstance(value, str) for value in values) and not covered


def _is_literal(value: Json) -> bool:
    """Return true if ``Literal`` takes a value (PEP 586)."""
    return isinstance(value, str | int)
