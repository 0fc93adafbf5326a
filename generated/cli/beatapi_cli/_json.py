"""Type guards for decoded JSON."""

from __future__ import annotations

from typing import Any, TypeGuard


def is_object(found: object) -> TypeGuard[dict[str, Any]]:
    """Return true if decoded JSON is an object."""
    return isinstance(found, dict)


def is_list(found: object) -> TypeGuard[list[Any]]:
    """Return true if decoded JSON is an array."""
    return isinstance(found, list)
