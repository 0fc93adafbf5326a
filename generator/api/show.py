"""Print a model as JSON, for people and for golden files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import Flag
from typing import Any

import attrs

from .model import Api, Missing
from .text import Name, Wire


def as_json(api: Api) -> str:
    """The whole model as indented JSON; what has its default is left out."""
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
    if attrs.has(type(value)):
        fields = attrs.fields(type(value))
        held = {field.name: getattr(value, field.name) for field in fields}
        kept = {field.name: held[field.name] for field in fields if not _is_default(field, value)}
        return {"is": type(value).__name__, **{key: _shown(each) for key, each in kept.items()}}
    if isinstance(value, Mapping):
        return {str(key): _shown(each) for key, each in value.items()}
    if isinstance(value, (frozenset, set)):
        return sorted(map(str, value))
    if isinstance(value, (tuple, list)):
        return [_shown(each) for each in value]
    return value if isinstance(value, (str, int, float, bool, type(None))) else str(value)


def _is_default(field: attrs.Attribute[Any], value: Any) -> bool:
    held = getattr(value, field.name)
    default = field.default
    if hasattr(default, "factory"):
        default = default.factory()
    return bool(held == default)
