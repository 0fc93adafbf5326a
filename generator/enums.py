"""Enums as languages with classes see them: which schemas are some, and what they are called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import document as doc
from .lowering import pascal_case


def lists_texts(schema: Mapping[str, Any]) -> bool:
    """Whether a schema lists texts: numbers are not worth a class of their own."""
    values = [value for value in schema.get("enum", ()) if value is not None]
    return bool(values) and all(isinstance(value, str) for value in values)


def class_name(owner: str, field: str, schema: Mapping[str, Any]) -> str:
    """The name of an enum: its own, or that of where it stands.

    >>> class_name("MediaItem", "type", {"enum": ["video"]})
    'MediaItemType'
    """
    return doc.tokens(schema["$ref"])[-1] if "$ref" in schema else owner + pascal_case(field)
