"""Print a model as JSON, for people and for golden files."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence, Set
from enum import Flag
from typing import Any, TypeGuard

import attrs

from .model import Api, Missing
from .text import Name, Wire


def as_json(api: Api) -> str:
    """Return the whole model as indented JSON; what has its default is left out."""
    return json.dumps(_shown(api), indent=1, ensure_ascii=False)


def _shown(value: Any) -> Any:
    if isinstance(value, Wire):
        return value.raw
    if isinstance(value, Name):
        given = {"given": dict(value.given)} if value.given else {}
        return {"wire": value.wire, "words": list(value.words), **given} if given else value.wire
    if isinstance(value, Missing):
        return None
    if isinstance(value, Flag):
        return str(value.name or "").lower()
    if _is_record(value):
        return {"is": type(value).__name__, **_shown_fields(value)}
    if _is_mapping(value):
        return {str(key): _shown(each) for key, each in value.items()}
    if _is_set(value):
        return sorted(map(str, value))
    if _is_sequence(value):
        return [_shown(each) for each in value]
    return value if isinstance(value, (str, int, float, bool, type(None))) else str(value)


def _shown_fields(value: attrs.AttrsInstance) -> dict[str, Any]:
    return {
        field.name: _shown(getattr(value, field.name))
        for field in attrs.fields(type(value))
        if not _is_default(field, value)
    }


def _is_record(value: object) -> TypeGuard[attrs.AttrsInstance]:
    return attrs.has(type(value))


def _is_mapping(value: object) -> TypeGuard[Mapping[object, object]]:
    return isinstance(value, Mapping)


def _is_set(value: object) -> TypeGuard[Set[object]]:
    return isinstance(value, (frozenset, set))


def _is_sequence(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, (tuple, list))


def _is_default(field: attrs.Attribute[Any], value: Any) -> bool:
    current = getattr(value, field.name)
    default: Any = field.default
    if hasattr(default, "factory"):
        default = default.factory()
    return bool(current == default)
