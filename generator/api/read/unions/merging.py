"""Merge unions of object types into one object type each, for targets that decode without guessing.

The merged type has the fields of all its forms. It requires what every form requires, each field
allows what any form allows of it, and descriptions say which field goes with which form. So every
value of every form can be written and read, in every language, and so can a form that comes later.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Final

from .... import document as doc
from ....problem import Problem
from ... import prose
from .. import positions
from ..tree import Schema, dereference
from . import forms, tags, widening
from .composition import all_of
from .forms import Form
from .shapes import KEYWORDS, Shapes, every_member
from .widening import ANNOTATIONS

FORMS: Final = "x-forms"
"""Of a merged schema: a paragraph on each form, which its description has too."""

UNION: Final = "x-union"
"""Of a merged schema: the property that tells its forms apart, and the forms as they were."""

PRESENCE: Final = "x-presence"
"""Of a property's inline object type: the forms that have the property, in words."""

MARKS: Final = frozenset({FORMS, UNION, PRESENCE, prose.LIMITS_NOTED})
"""Keys that this module writes into schemas; a document's own ones of these names are ignored."""

_REMEDY = "describe it alike in all forms, or give it one schema in an overlay"

_Parts = list[tuple[Form, Schema]]
"""Schemas, each with the form that it belongs to."""


class ConflictError(Exception):
    """Forms cannot be merged; the message says why, and what to do."""


def merge(document: dict[str, Any]) -> list[Problem]:
    """Merge all unions of object types in a document, in place.

    Returns:
        Problems: unions that no single object type describes, and members that nothing satisfies.
    """
    merger = Merger(document)
    problems: list[Problem] = []
    pointers: dict[int, str] = {}
    # Inner schemas come first, while they are still where their pointers say.
    for schema in reversed(list(positions.schemas(document))):
        keyword = merger.keyword(schema)
        for kind, index in _empty_members(schema):
            pointers = pointers or dict(positions.pointers(document))
            place = f"{pointers[id(schema)]}/{kind}/{index}"
            message = "nothing satisfies this schema: remove it"
            problems.append(Problem(place, message, code="empty-type", level="note"))
        if keyword and (message := merger.merge(schema)):
            pointers = pointers or dict(positions.pointers(document))
            problems.append(Problem(f"{pointers[id(schema)]}/{keyword}", message))
    return problems


class Merger(Shapes):
    """Makes one object type of each union of some.

    Args:
        document: The document, which resolves references and which `merge` changes.
    """

    def __init__(self, document: Mapping[str, Any]) -> None:
        super().__init__(document)
        self._open: list[str] = []

    # Finding unions

    def keyword(self, schema: Any) -> str:
        """Return the keyword of a union that is to be merged; empty if there is none."""
        if not doc.is_object(schema):
            return ""
        return next((key for key in KEYWORDS if key in schema and self._is_union(schema, key)), "")

    def merge(self, schema: Schema) -> str:
        """Merge a union in place; return the reason if that cannot be done, else an empty text."""
        try:
            merged = self._merged(schema)
        except ConflictError as conflict:
            return str(conflict)
        schema.clear()
        schema.update(merged)
        return ""

    def _is_union(self, schema: Schema, keyword: str) -> bool:
        """Return true for several object types, or for any that add to fields beside the union."""
        members = self.present(schema[keyword])
        if self.has_own_fields(schema):
            return bool(members)
        return sum(map(self.has_fields, members)) > 1

    def _merged(self, schema: Schema) -> Schema:
        null = any("null" in self.kinds(each) for each in every_member(schema))
        others = [each for each in self.members(schema) if not self.has_fields(each)]
        if self.has_own_fields(schema) or not others:
            merged = self.flat(schema)
            return {**merged, "type": ["object", "null"]} if null else merged
        objects = [each for each in self.members(schema) if self.has_fields(each)]
        discriminator = {key: schema[key] for key in ("discriminator",) if key in schema}
        merged = self.flat({**discriminator, "oneOf": objects})
        annotations = {key: schema[key] for key in schema if widening.is_annotation(key)}
        return {**annotations, **widening.any_of([merged, *doc.copied(others)], null=null)}

    # Objects

    def flat(self, schema: Schema) -> Schema:
        """Return an object type without references, compositions and unions at its top."""
        if "$ref" in schema:
            with self._inside(schema["$ref"]):
                target = self.flat(self._target(schema["$ref"]))
            beside = {key: doc.copied(schema[key]) for key in schema if key != "$ref"}
            known = {key: target[key] for key in target if key not in ANNOTATIONS & beside.keys()}
            return _together([known, beside])
        composed = ("allOf", "discriminator", *KEYWORDS)
        own = {key: doc.copied(schema[key]) for key in schema if key not in composed}
        unions = [self.present(schema.get(keyword, ())) for keyword in KEYWORDS]
        parts = [
            *(self.flat(each) for each in schema.get("allOf", ())),
            own,
            *(self._union(schema, members) for members in unions if members),
        ]
        return _together(parts)

    def _target(self, reference: str) -> Schema:
        try:
            target: Schema = doc.resolve(self.document, reference)
        except KeyError:
            raise ConflictError(f"{reference} leads nowhere") from None
        return target

    @contextmanager
    def _inside(self, key: str) -> Generator[None]:
        """Refuse a schema that leads back to itself."""
        if key in self._open:
            raise ConflictError(f"has a form that leads back to itself: {_REMEDY}")
        self._open.append(key)
        try:
            yield
        finally:
            self._open.pop()

    def _union(self, schema: Schema, members: Sequence[Schema]) -> Schema:
        others = [each for each in members if not self.has_fields(each)]
        if any(self.kinds(each) not in ([], ["object"]) for each in others):
            raise ConflictError(f"has forms that are no objects beside fields: {_REMEDY}")
        if len(others) == len(members):
            text = forms.demands(members)
            return {"description": text} if text else {}
        if len(members) == 1:
            return self.flat(members[0])
        flats = [self.flat(each) for each in members]
        by, forms_ = tags.tagged_forms(self.document, schema, members, flats)
        paragraphs = [forms.paragraph(form, by) for form in forms_]
        merged = self._object("", forms_, tag=by)
        discriminator = {
            "by": by,
            "forms": [
                {"values": form.values, "name": form.title, "schema": _one_form(form.schema)}
                for form in forms_
            ],
        }
        return {
            **merged,
            "description": "\n\n".join(paragraphs),
            FORMS: paragraphs,
            UNION: discriminator,
        }

    # One object type

    def _object(self, where: str, forms_: Sequence[Form], *, tag: str = "") -> Schema:
        """Return one object type for all forms."""
        names = list(dict.fromkeys(name for form in forms_ for name in form.properties))
        schemas = [form.schema for form in forms_]
        rest = widening.widest("object", schemas)
        return {
            **{key: rest[key] for key in rest if key not in ("properties", "required")},
            **_additional(where, schemas),
            "required": [name for name in names if all(form.requires(name) for form in forms_)],
            "properties": {
                name: self._property(f"{where}{name}", name, forms_, is_tag=name == tag)
                for name in names
            },
        }

    def _property(self, where: str, name: str, forms_: Sequence[Form], *, is_tag: bool) -> Schema:
        having = [(form, form.properties[name]) for form in forms_ if name in form.properties]
        written = [schema if doc.is_object(schema) else {} for _, schema in having]
        text, limited = self._described(having, is_tag=is_tag)
        annotations = widening.shared_annotations(written)
        if not _all_alike(having):
            # The forms of one of them are not those of the merged type.
            annotations = {key: annotations[key] for key in annotations if key not in MARKS}
        merged = {**self.either(where, having), **annotations}
        if limited:
            merged[prose.LIMITS_NOTED] = True
        return _with_presence(merged, text, "" if is_tag else forms.presence(name, forms_))

    def _described(self, having: _Parts, *, is_tag: bool) -> tuple[str, bool]:
        """Return a property's text, by form where it differs, and whether it covers the limits."""
        about: list[forms.Text] = []
        limits: list[forms.Text] = []
        for form, schema in having:
            target = dereference(self.document, schema)
            written = {**target, **schema} if doc.is_object(target) else {}
            about.append((form, prose.sentence(str(written.get("description", "")))))
            limits.append((form, "" if is_tag else forms.limits(written)))
        if forms.alike(limits):
            return forms.by_form(about), False
        if forms.alike(about):
            return forms.joined(about[0][1], forms.by_form(limits)), True
        pairs = zip(about, limits, strict=True)
        both = [(form, forms.joined(text, limit)) for (form, text), (_, limit) in pairs]
        return forms.by_form(both), True

    # One schema for a property

    def either(self, where: str, parts: _Parts) -> Schema:
        """Return a schema that allows what the same property allows in several forms."""
        if _all_alike(parts):
            return doc.copied(_core(parts[0][1]))
        with self._inside(json.dumps([_core(schema) for _, schema in parts], sort_keys=True)):
            groups = self._groups(where, parts)
            null = groups.pop("null", None) is not None
            if "" in groups:
                return {}
            unions = [self._group(where, kind, groups[kind]) for kind in groups]
        return widening.any_of(unions, null=null)

    def _groups(self, where: str, parts: _Parts) -> dict[str, _Parts]:
        """Return the schemas by the one type that each allows; "" is "anything"."""
        groups: dict[str, _Parts] = {}
        for form, schema in parts:
            for each in self._split(where, schema):
                kind = "object" if self.has_fields(each) else "".join(self.kinds(each))
                groups.setdefault(kind, []).append((form, each))
        if "number" in groups and "integer" in groups:
            groups["number"] += groups.pop("integer")
        return groups

    def _split(self, where: str, schema: Any) -> list[Schema]:
        """Split a schema into some of one type each; an empty one means anything."""
        target = dereference(self.document, schema)
        if not doc.is_object(target):
            return [{}]
        if self.members(target) and not self.has_own_fields(target):
            return self._split_union(where, target)
        kinds = widening.kinds(target)
        null = [widening.NULL] if "null" in kinds else []
        if self.has_fields(target):
            return [{**target, "type": "object"} if null else schema, *null]
        if "allOf" in target:
            raise ConflictError(f"`{where}` is composed by allOf in one form: {_REMEDY}")
        if len(kinds) == 1:
            return [schema]
        return [widening.of_kind(kind, target) for kind in kinds] or [{}]

    def _split_union(self, where: str, target: Schema) -> list[Schema]:
        members = every_member(target)
        objects = [each for each in members if self.has_fields(each)]
        others = [each for each in members if not self.has_fields(each)]
        parts = [part for each in others for part in self._split(where, each)]
        if len(objects) > 1:
            discriminator = {key: target[key] for key in ("discriminator",) if key in target}
            return [{**discriminator, "oneOf": objects}, *parts]
        return [*(part for each in objects for part in self._split(where, each)), *parts]

    def _group(self, where: str, kind: str, parts: _Parts) -> Schema:
        if _all_alike(parts):
            return doc.copied(_core(parts[0][1]))
        targets = [(form, dereference(self.document, schema)) for form, schema in parts]
        if kind == "object":
            return self._either_object(where, targets)
        schemas = [schema for _, schema in targets]
        if len({schema.get("format") == "binary" for schema in schemas}) > 1:
            raise ConflictError(f"`{where}` is a file in one form and text in another: {_REMEDY}")
        widest = doc.copied(widening.widest(kind, schemas))
        if kind == "array":
            items = [(form, schema.get("items", {})) for form, schema in targets]
            widest["items"] = self.either(f"{where}[]", items)
        return widest

    def _either_object(self, where: str, targets: _Parts) -> Schema:
        maps = [(form, each) for form, each in targets if not self.has_fields(each)]
        if len(maps) == len(targets):
            return self._either_map(where, maps)
        if any(doc.is_object(each.get("additionalProperties")) for _, each in maps):
            as_maps = [(form, self._map(where, each)) for form, each in targets]
            return self._either_map(where, as_maps)
        flats = [replace(form, schema=self.flat(schema)) for form, schema in targets]
        return self._object(f"{where}.", flats)

    def _map(self, where: str, schema: Schema) -> Schema:
        """Return an object whose fields are alike, and all it has, as a map of values."""
        if not self.has_fields(schema):
            return schema
        flat = self.flat(schema)
        values = list(flat["properties"].values())
        if flat.get("additionalProperties") is not False or any(
            _core(each) != _core(values[0]) for each in values
        ):
            message = "has fields in one form and is a map of values in another"
            raise ConflictError(f"`{where}` {message}: {_REMEDY}")
        return {"type": "object", "additionalProperties": values[0]}

    def _either_map(self, where: str, maps: _Parts) -> Schema:
        widest = doc.copied(widening.widest("object", [schema for _, schema in maps]))
        values = [(form, schema.get("additionalProperties", True)) for form, schema in maps]
        if all(doc.is_object(each) for _, each in values):
            widest["additionalProperties"] = self.either(f"{where}.*", values)
        return widest


def _empty_members(schema: Any) -> list[tuple[str, int]]:
    """Return the members of a union that are ``false``, which merging drops."""
    return [
        (keyword, index)
        for keyword in KEYWORDS
        if doc.is_object(schema) and keyword in schema
        for index, each in enumerate(schema[keyword])
        if each is False
    ]


def _together(parts: Sequence[Schema]) -> Schema:
    """Return one object type of several; its forms are those of one part, with all fields."""
    plain = [{key: part[key] for key in part if key != UNION} for part in parts]
    merged = all_of(plain)
    unions = [(index, part[UNION]) for index, part in enumerate(parts) if UNION in part]
    if not unions:
        return merged
    index, union = next((each for each in unions if each[1]["by"]), unions[0])
    cores = [widening.core(part) for part in plain]
    before, behind = (
        [part for part in some if part] for some in (cores[:index], cores[index + 1 :])
    )
    if before or behind:
        forms_ = [
            {**form, "schema": all_of([*before, form["schema"], *behind])}
            for form in union["forms"]
        ]
        union = {**union, "forms": forms_}
    return {**merged, UNION: union}


def _one_form(schema: Schema) -> Schema:
    """Return the schema of a form, which is one object even if it has forms of its own."""
    return {key: doc.copied(schema[key]) for key in schema if key != UNION}


def _core(schema: Any) -> Schema:
    return widening.core(schema) if doc.is_object(schema) else {}


def _with_presence(schema: Schema, text: str, presence: str) -> Schema:
    """Return a property with its description, kept apart from what its type says."""
    if "properties" in schema and presence:
        schema[PRESENCE] = presence
        presence = ""
    description = forms.joined(text, presence)
    return {**schema, "description": description} if description else schema


def _all_alike(parts: _Parts) -> bool:
    first = _core(parts[0][1])
    return all(_core(schema) == first for _, schema in parts)


def _additional(where: str, schemas: Sequence[Schema]) -> Schema:
    """Return the merged type's keywords for fields without a name of their own."""
    stated = [schema.get("additionalProperties", True) for schema in schemas]
    if all(each == stated[0] for each in stated):
        return {} if stated[0] is True else {"additionalProperties": doc.copied(stated[0])}
    if any(doc.is_object(each) and each for each in stated):
        place = f"`{where.rstrip('.')}` has" if where else "has"
        raise ConflictError(f"{place} additionalProperties that differ between forms: {_REMEDY}")
    return {}
