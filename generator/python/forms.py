"""The methods that have an overload for each form of their body."""

from __future__ import annotations

from ..api.model import Method, Operation, Overload

OPEN = "Open"
"""The type of a tag's values that no contract named when the client was generated."""


def overloads(operation: Operation, method: Method) -> tuple[Overload, ...]:
    """Return the forms of a method that type checkers can tell apart; empty if there are none.

    A body that takes any keyword has none: what is wrong for one form would be right for all.
    """
    values = [value for each in method.overloads for value in each.tags]
    # `Literal` takes texts and integers (PEP 586).
    literal = all(isinstance(value, str | int) for value in values)
    return method.overloads if literal and operation.hints.get("extra") != "fields" else ()


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
