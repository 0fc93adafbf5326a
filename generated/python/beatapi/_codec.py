"""What generated models share when they are turned into JSON."""

from __future__ import annotations

from typing import Any, TypeGuard


def encode(value: object) -> object:
    """A field's value as JSON: models become objects, also inside lists and dictionaries.

    Anything else stays as it is, so that what a server sent against its contract goes out again as
    it came in.
    """
    if _is_list(value):
        return [encode(item) for item in value]
    if _is_dict(value):
        return {key: encode(item) for key, item in value.items()}
    to_dict = getattr(value, "to_dict", None)
    return to_dict() if callable(to_dict) else value


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _is_dict(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)
