"""The values of a schema, however it is composed: objects with fields, null, or something else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .... import document as doc
from ..tree import Schema, dereference
from . import widening

KEYWORDS = ("oneOf", "anyOf")
"""Keywords of a union. That ``oneOf`` allows one form at a time is no difference here."""


class Shapes:
    """Tells the schemas of a document apart by the values they describe.

    Args:
        document: The document, which resolves references.
    """

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = document

    def kinds(self, schema: Any) -> list[str]:
        """Return the types that a schema allows, its reference followed."""
        target = dereference(self.document, schema)
        return widening.kinds(target) if doc.is_object(target) else []

    def present(self, members: Iterable[Any]) -> list[Any]:
        """Return members of a union without null and ``false``, which nothing satisfies."""
        return [each for each in members if doc.is_object(each) and self.kinds(each) != ["null"]]

    def members(self, schema: Schema) -> list[Any]:
        """Return the members of a union but null."""
        return self.present(every_member(schema))

    def has_fields(self, schema: Any, seen: frozenset[int] = frozenset()) -> bool:
        """Return true if a schema describes objects with named fields."""
        target = dereference(self.document, schema)
        if not doc.is_object(target) or id(target) in seen:
            return False
        inside = seen | {id(target)}
        parts = [*target.get("allOf", ()), *every_member(target)]
        return "properties" in target or any(self.has_fields(each, inside) for each in parts)

    def has_own_fields(self, schema: Schema) -> bool:
        """Return true if it describes them besides the forms of its union."""
        return "properties" in schema or any(map(self.has_fields, schema.get("allOf", ())))

    def is_mixed(self, schema: Any, seen: frozenset[int] = frozenset()) -> bool:
        """Return true if a schema describes objects with fields and something else, be it null."""
        target = dereference(self.document, schema)
        if not doc.is_object(target) or id(target) in seen or self.has_own_fields(target):
            return "null" in self.kinds(target)
        members = every_member(target)
        others = [each for each in members if not self.has_fields(each)]
        if others and len(others) < len(members):
            return True
        return any(self.is_mixed(each, seen | {id(target)}) for each in members)


def every_member(schema: Schema) -> list[Any]:
    """Return the members of a union, null included."""
    if "oneOf" not in schema and "anyOf" not in schema:
        return []
    return [*schema.get("oneOf", ()), *schema.get("anyOf", ())]
