"""Discriminators that say all they mean, for tools that keep unions as they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .... import document as doc
from .. import positions
from ..tree import Schema, dereference
from . import tags
from .merging import ConflictError, Merger


def state_mappings(document: dict[str, Any]) -> None:
    """Say of each discriminator which value stands for which form, where the forms say it.

    Without it a tool takes the names of schemas for the values. A discriminator that leaves values
    open is taken away: what is valid does not depend on it.
    """
    merger = Merger(document)
    every = [each for each in positions.schemas(document) if doc.is_object(each)]
    tagged = [each for each in every if "discriminator" in each and merger.members(each)]
    mappings = [_mapping(merger, schema) for schema in tagged]
    for schema, mapping in zip(tagged, mappings, strict=True):
        if mapping and all(_agree(mapping, other) for other in mappings):
            schema["discriminator"] = {**schema["discriminator"], "mapping": mapping}
        else:
            del schema["discriminator"]


def _mapping(merger: Merger, schema: Schema) -> dict[str, str]:
    """Return value → reference of a union's forms; nothing if it does not tell all apart."""
    members = merger.members(schema)
    try:
        flats = [merger.flat(each) for each in members]
    except ConflictError:
        return {}
    by, values = tags.tag_values(merger.document, schema, members, flats)
    every = [value for each in values for value in each]
    plain = all("$ref" in each and not _is_union(merger, each) for each in members)
    required = all(by in flat["required"] for flat in flats)
    texts = all(isinstance(value, str) for value in every)
    if not (plain and required and texts and all(values)) or len(set(every)) < len(every):
        return {}
    pairs = zip(members, values, strict=True)
    return {value: member["$ref"] for member, each in pairs for value in each}


def _is_union(merger: Merger, schema: Schema) -> bool:
    return bool(merger.members(dereference(merger.document, schema)))


def _agree(mapping: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Return true if two unions have the same values for the forms that they share."""
    shared = set(mapping.values()) & set(other.values())
    ours, theirs = (
        {value for value, form in each.items() if form in shared} for each in (mapping, other)
    )
    return ours == theirs
