"""Several descriptions of one object taken together, as ``allOf`` does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .... import document as doc
from ..tree import Schema
from . import forms, widening


def all_of(parts: Sequence[Schema]) -> Schema:
    """Return one object type that is all of the parts at once; what comes later is more exact."""
    merged: Schema = {"type": "object", "required": [], "properties": {}}
    for part in parts:
        properties: dict[str, Any] = part.get("properties", {})
        known: dict[str, Any] = merged["properties"]
        required = widening.unique([*merged["required"], *part.get("required", ())])
        texts = [each["description"] for each in (merged, part) if each.get("description")]
        both = {name: _both(known.get(name, {}), properties[name]) for name in properties}
        merged = {**merged, **part, "type": "object", "required": required}
        merged["properties"] = {**known, **both}
        merged |= {"description": "\n\n".join(texts)} if texts else {}
    return merged


def _both(first: Any, second: Any) -> Any:
    """Return a property that two parts of one object describe."""
    if not doc.is_object(first) or not doc.is_object(second):
        return first if doc.is_object(first) else second
    if not first:
        return {**second}
    descriptions = [each["description"] for each in (first, second) if each.get("description")]
    text = {"description": forms.joined(*widening.unique(descriptions))} if descriptions else {}
    replaced = {"const", "enum"} if second.keys() & {"const", "enum"} else set[str]()
    # A reference and what stands beside another one do not go into one schema.
    apart = "$ref" in second or ("$ref" in first and widening.core(second))
    shared = {
        key: value
        for key, value in first.items()
        if key not in replaced and (not apart or widening.is_annotation(key))
    }
    return {**shared, **second, **text}
