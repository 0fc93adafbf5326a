"""Values of bodies: which are given, and how JSON is written and read."""

from __future__ import annotations

import json
from collections.abc import Container, Mapping
from typing import Any, TypeGuard

from .._base.errors import InvalidArgumentError
from .._base.types import UNSET


def given(values: Mapping[str, Any], nullable: Container[str] = frozenset()) -> dict[str, Any]:
    """Return the values that were given: defaults are left to the server.

    Args:
        values: The values by name.
        nullable: The names whose ``None`` is a value, to be sent as ``null``. For others,
            ``None`` means "not given".
    """
    return {
        name: value
        for name, value in values.items()
        if value is not UNSET and (value is not None or name in nullable)
    }


def write_json(value: object) -> bytes:
    """Return a value as JSON.

    Raises:
        InvalidArgumentError: It cannot be written as JSON.
    """
    try:
        return json.dumps(value, allow_nan=False, default=_encode).encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidArgumentError(f"an argument cannot be written as JSON: {error}") from None


def _encode(value: object) -> object:
    from .styles import json_value

    return json_value(value)


def load_json(body: bytes) -> Any:
    """Return a JSON document; ``None`` for anything else."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Return true if a value is a JSON array."""
    return isinstance(value, list)


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Return true if decoded JSON is an object."""
    return isinstance(value, dict)


def is_json(media: str) -> bool:
    """Return true if a media type is JSON (RFC 6839, section 3.1)."""
    essence = media.partition(";")[0].strip().lower()
    return essence.endswith("+json") or essence.rpartition("/")[2] == "json"


def as_object(value: object) -> dict[str, Any] | None:
    """Return decoded JSON that is an object; ``None`` for anything else."""
    return value if is_object(value) else None
