"""Merge unions of object types into one object type each, for targets that decode without guessing.

The merged type has the fields of all its forms. It requires what every form requires, each field
allows what any form allows of it, and descriptions say which field goes with which form. So every
value of every form can be written and read, in every language, and so can a form that comes later.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Final

from .. import document as doc
from .. import prose
from ..problem import Problem
from ..schema import Schema, dereference, schemas
from . import forms, widening
from .forms import Form
from .widening import ANNOTATIONS

FORMS: Final = "x-forms"
"""Of a merged schema: a paragraph on each form, which its description has too."""

PRESENCE: Final = "x-presence"
"""Of a property's inline object type: with which forms the property goes."""

_KEYWORDS = ("oneOf", "anyOf")
_REMEDY = "describe it alike in all forms, or give it one schema in an overlay"

_Parts = list[tuple[Form, Schema]]
"""Schemas, each with the form that it belongs to."""


class _ConflictError(Exception):
    """Why forms cannot be merged, and what to do."""


def merge(document: dict[str, Any]) -> list[Problem]:
    """Merge all unions of object types in a document, in place.

    Returns:
        What cannot be merged without saying something untrue.
    """
    merger = _Merger(document)
    # What stands inside comes first, so that it is still where its pointer says.
    places = reversed(list(schemas(document)))
    return [problem for place, schema in places for problem in merger.merge(place, schema)]


def state_mappings(document: dict[str, Any]) -> None:
    """Say of each discriminator which value stands for which form, where the forms say it.

    Without it a tool takes the names of schemas for the values. A discriminator that leaves values
    open is taken away: what is valid does not depend on it.
    """
    merger = _Merger(document)
    every = [schema for _, schema in schemas(document) if doc.is_object(schema)]
    told = [each for each in every if "discriminator" in each and merger.members(each)]
    mappings = [merger.mapping(schema) for schema in told]
    for schema, mapping in zip(told, mappings, strict=True):
        if mapping and all(_agree(mapping, other) for other in mappings):
            schema["discriminator"] = {**schema["discriminator"], "mapping": mapping}
        else:
            del schema["discriminator"]


def _agree(mapping: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether two unions tell the forms that they share by the same values."""
    shared = set(mapping.values()) & set(other.values())
    ours, theirs = (
        {value for value, form in each.items() if form in shared} for each in (mapping, other)
    )
    return ours == theirs


def is_object_type(document: Mapping[str, Any], schema: Any) -> bool:
    """Whether a schema describes objects with named fields, however it is composed."""
    return _Merger(document).has_fields(schema)


def is_mixed(document: Mapping[str, Any], schema: Any) -> bool:
    """Whether a schema describes such objects and something else too, be it null."""
    return _Merger(document).is_mixed(schema)


class _Merger:
    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = document
        self._open: list[str] = []

    # What there is to merge

    def merge(self, place: str, schema: Any) -> Iterator[Problem]:
        """Merge the union at one place, if there is one."""
        keyword = next((key for key in _KEYWORDS if self._is_union(schema, key)), None)
        if keyword is None:
            return
        try:
            made = self._merged(schema)
        except _ConflictError as conflict:
            yield Problem(f"{place}/{keyword}", str(conflict))
        else:
            schema.clear()
            schema.update(made)

    def _is_union(self, schema: Any, keyword: str) -> bool:
        """Several object types, or something that adds to fields beside it."""
        if not doc.is_object(schema):
            return False
        members = self._present(schema.get(keyword, ()))
        if self._has_own_fields(schema):
            return bool(members)
        return sum(map(self.has_fields, members)) > 1

    def _has_own_fields(self, schema: Schema) -> bool:
        return "properties" in schema or any(map(self.has_fields, schema.get("allOf", ())))

    def members(self, schema: Schema) -> list[Any]:
        """The members of a union but null."""
        return self._present(each for keyword in _KEYWORDS for each in schema.get(keyword, ()))

    def _present(self, members: Iterator[Any] | Sequence[Any]) -> list[Any]:
        # What is no object is false, which nothing satisfies: the pass before left no true.
        return [each for each in members if doc.is_object(each) and self._kinds(each) != ["null"]]

    def _kinds(self, schema: Any) -> list[str]:
        target = dereference(self.document, schema)
        return widening.kinds(target) if doc.is_object(target) else []

    def has_fields(self, schema: Any, seen: frozenset[int] = frozenset()) -> bool:
        """Whether a schema describes objects with named fields, however it is composed."""
        target = dereference(self.document, schema)
        if not doc.is_object(target) or id(target) in seen:
            return False
        members = [each for key in ("allOf", *_KEYWORDS) for each in target.get(key, ())]
        inside = seen | {id(target)}
        return "properties" in target or any(self.has_fields(each, inside) for each in members)

    def is_mixed(self, schema: Any, seen: frozenset[int] = frozenset()) -> bool:
        """Whether a schema describes objects with fields and something else, be it null."""
        target = dereference(self.document, schema)
        if not doc.is_object(target) or id(target) in seen or self._has_own_fields(target):
            return "null" in self._kinds(target)
        members = [each for keyword in _KEYWORDS for each in target.get(keyword, ())]
        others = [each for each in members if not self.has_fields(each)]
        inside = seen | {id(target)}
        return (bool(others) and len(others) < len(members)) or any(
            self.is_mixed(each, inside) for each in members
        )

    def _merged(self, schema: Schema) -> Schema:
        null = any("null" in self._kinds(each) for key in _KEYWORDS for each in schema.get(key, ()))
        others = [each for each in self.members(schema) if not self.has_fields(each)]
        if self._has_own_fields(schema) or not others:
            made = self.flat(schema)
            return {**made, "type": ["object", "null"]} if null else made
        objects = [each for each in self.members(schema) if self.has_fields(each)]
        kept = {key: schema[key] for key in ("discriminator",) if key in schema}
        made = self.flat({**kept, "oneOf": objects})
        said = {key: schema[key] for key in schema if widening.is_annotation(key)}
        return {**said, **widening.any_of([made, *copy.deepcopy(others)], null=null)}

    # Objects

    def flat(self, schema: Schema) -> Schema:
        """An object type without references, compositions and unions at its top."""
        if "$ref" in schema:
            with self._inside(schema["$ref"]):
                target = self.flat(self._target(schema["$ref"]))
            beside = {key: value for key, value in schema.items() if key != "$ref"}
            known = {key: target[key] for key in target if key not in ANNOTATIONS & beside.keys()}
            return copy.deepcopy(_all_of([known, beside]))
        composed = ("allOf", "discriminator", *_KEYWORDS)
        own = {key: value for key, value in schema.items() if key not in composed}
        unions = [self._present(schema.get(keyword, ())) for keyword in _KEYWORDS]
        parts = [
            *(self.flat(each) for each in schema.get("allOf", ())),
            own,
            *(self._union(schema, members) for members in unions if members),
        ]
        return copy.deepcopy(_all_of(parts))

    def _target(self, reference: str) -> Schema:
        try:
            found: Schema = doc.resolve(self.document, reference)
        except KeyError:
            raise _ConflictError(f"{reference} leads nowhere") from None
        return found

    @contextmanager
    def _inside(self, key: str) -> Generator[None]:
        """Notice what leads back to itself."""
        if key in self._open:
            raise _ConflictError(f"has a form that leads back to itself: {_REMEDY}")
        self._open.append(key)
        try:
            yield
        finally:
            self._open.pop()

    def _union(self, schema: Schema, members: Sequence[Schema]) -> Schema:
        others = [each for each in members if not self.has_fields(each)]
        if any(self._kinds(each) not in ([], ["object"]) for each in others):
            raise _ConflictError(f"has forms that are no objects beside fields: {_REMEDY}")
        if len(others) == len(members):
            text = forms.demands(members)
            return {"description": text} if text else {}
        if len(members) == 1:
            return self.flat(members[0])
        by, found = self._forms(schema, members)
        paragraphs = [forms.paragraph(form, by) for form in found]
        made = self._object("", found, told=by)
        return {**made, "description": "\n\n".join(paragraphs), FORMS: paragraphs}

    # What tells forms apart

    def _forms(self, schema: Schema, members: Sequence[Schema]) -> tuple[str, list[Form]]:
        """The property that tells forms apart, if there is one, and the forms."""
        flats = [self.flat(each) for each in members]
        by, values = self._values(schema, members, flats)
        found: list[Form] = []
        for index, (member, flat) in enumerate(zip(members, flats, strict=True)):
            if values and values[index]:
                found.append(forms.with_values(by, values[index], flat))
            elif by in flat["properties"]:
                found.append(forms.other(by, flat))
            else:
                found.append(forms.named(member, flats, index))
        return by, found

    def _values(
        self, schema: Schema, members: Sequence[Schema], flats: Sequence[Schema]
    ) -> tuple[str, list[list[Any]]]:
        """The property that tells forms apart, and its values for each."""
        discriminator = schema.get("discriminator", doc.EMPTY)
        stated = str(discriminator.get("propertyName", ""))
        for name in [stated] if stated else flats[0]["properties"]:
            listed = [self._listed(flat, name) for flat in flats]
            every = [value for each in listed for value in each]
            if all(listed) and len(widening.unique(every)) == len(every):
                return name, listed
        if not stated:
            return "", []
        mapping: Mapping[str, str] = discriminator.get("mapping", {})
        listed = [self._listed(flat, stated) for flat in flats]
        pairs = zip(members, listed, strict=True)
        return stated, [
            _mapped(mapping, member) or values or _implied(member) for member, values in pairs
        ]

    def _listed(self, flat: Schema, name: str) -> list[Any]:
        """The values that a form lists for a property, but null."""
        target = dereference(self.document, flat["properties"].get(name, {}))
        listed = widening.values(target) if doc.is_object(target) else None
        return [value for value in listed or () if value is not None]

    def mapping(self, schema: Schema) -> dict[str, str]:
        """Value → reference of a union's forms; empty if it does not tell all of them apart."""
        members = self.members(schema)
        by = schema["discriminator"]["propertyName"]
        try:
            flats = [self.flat(each) for each in members]
        except _ConflictError:
            return {}
        _, values = self._values(schema, members, flats)
        every = [value for each in values for value in each]
        plain = all("$ref" in each and not self._is_union_itself(each) for each in members)
        required = all(by in flat["required"] for flat in flats)
        texts = all(isinstance(value, str) for value in every)
        if not (plain and required and texts and all(values)) or len(set(every)) < len(every):
            return {}
        pairs = zip(members, values, strict=True)
        return {value: member["$ref"] for member, each in pairs for value in each}

    def _is_union_itself(self, schema: Schema) -> bool:
        return bool(self.members(dereference(self.document, schema)))

    # One object type

    def _object(self, where: str, found: Sequence[Form], *, told: str = "") -> Schema:
        """One object type for all forms."""
        names = list(dict.fromkeys(name for form in found for name in form.properties))
        given = [form.schema for form in found]
        rest = widening.widest("object", given)
        return {
            **{key: rest[key] for key in rest if key not in ("properties", "required")},
            **_additional(where, given),
            "required": [name for name in names if all(form.requires(name) for form in found)],
            "properties": {
                name: self._property(f"{where}{name}", name, found, told=name == told)
                for name in names
            },
        }

    def _property(self, where: str, name: str, found: Sequence[Form], *, told: bool) -> Schema:
        having = [(form, form.properties[name]) for form in found if name in form.properties]
        written = [schema if doc.is_object(schema) else {} for _, schema in having]
        text, limited = self._described(having, told=told)
        made = {**self.either(where, having), **widening.shared_annotations(written)}
        if limited:
            made[prose.TOLD] = True
        return _with_presence(made, text, "" if told else forms.presence(name, found))

    def _described(self, having: _Parts, *, told: bool) -> tuple[str, bool]:
        """What a property is, for each form where that differs, and whether its limits do."""
        about: list[forms.Text] = []
        limits: list[forms.Text] = []
        for form, schema in having:
            target = dereference(self.document, schema)
            written = {**target, **schema} if doc.is_object(target) else {}
            about.append((form, prose.sentence(str(written.get("description", "")))))
            limits.append((form, "" if told else forms.limits(written)))
        if forms.alike(limits):
            return forms.by_form(about), False
        if forms.alike(about):
            return forms.joined(about[0][1], forms.by_form(limits)), True
        pairs = zip(about, limits, strict=True)
        both = [(form, forms.joined(text, limit)) for (form, text), (_, limit) in pairs]
        return forms.by_form(both), True

    # One schema for a property

    def either(self, where: str, parts: _Parts) -> Schema:
        """A schema that allows what the same property allows in several forms."""
        if _all_alike(parts):
            return _core(parts[0][1])
        with self._inside(json.dumps([_core(schema) for _, schema in parts], sort_keys=True)):
            groups = self._groups(where, parts)
            null = groups.pop("null", None) is not None
            if "" in groups:
                return {}
            made = [self._group(where, kind, groups[kind]) for kind in groups]
        return widening.any_of(made, null=null)

    def _groups(self, where: str, parts: _Parts) -> dict[str, _Parts]:
        """The schemas by the one type that each allows; "" is "anything"."""
        groups: dict[str, _Parts] = {}
        for form, schema in parts:
            for each in self._split(where, schema):
                kind = "object" if self.has_fields(each) else "".join(self._kinds(each))
                groups.setdefault(kind, []).append((form, each))
        if "number" in groups and "integer" in groups:
            groups["number"] += groups.pop("integer")
        return groups

    def _split(self, where: str, schema: Any) -> list[Schema]:
        """Schemas of one type each; an empty one for "anything"."""
        target = dereference(self.document, schema)
        if not doc.is_object(target):
            return [{}]
        if self._is_union_itself(target) and not self._has_own_fields(target):
            return self._split_union(where, target)
        found = widening.kinds(target)
        null = [widening.NULL] if "null" in found else []
        if self.has_fields(target):
            return [{**target, "type": "object"} if null else schema, *null]
        if "allOf" in target:
            raise _ConflictError(f"`{where}` is composed by allOf in one form: {_REMEDY}")
        if len(found) == 1:
            return [schema]
        return [widening.of_kind(kind, target) for kind in found] or [{}]

    def _split_union(self, where: str, target: Schema) -> list[Schema]:
        members = [each for keyword in _KEYWORDS for each in target.get(keyword, ())]
        objects = [each for each in members if self.has_fields(each)]
        others = [each for each in members if not self.has_fields(each)]
        parts = [part for each in others for part in self._split(where, each)]
        if len(objects) > 1:
            kept = {key: target[key] for key in ("discriminator",) if key in target}
            return [{**kept, "oneOf": objects}, *parts]
        return [*(part for each in objects for part in self._split(where, each)), *parts]

    def _group(self, where: str, kind: str, parts: _Parts) -> Schema:
        if _all_alike(parts):
            return _core(parts[0][1])
        targets = [(form, dereference(self.document, schema)) for form, schema in parts]
        if kind == "object":
            return self._either_object(where, targets)
        found = [schema for _, schema in targets]
        if len({schema.get("format") == "binary" for schema in found}) > 1:
            raise _ConflictError(f"`{where}` is a file in one form and text in another: {_REMEDY}")
        made = copy.deepcopy(widening.widest(kind, found))
        if kind == "array":
            items = [(form, schema.get("items", {})) for form, schema in targets]
            made["items"] = self.either(f"{where}[]", items)
        return made

    def _either_object(self, where: str, targets: _Parts) -> Schema:
        maps = [(form, each) for form, each in targets if not self.has_fields(each)]
        if len(maps) == len(targets):
            return self._either_map(where, maps)
        if any(doc.is_object(each.get("additionalProperties")) for _, each in maps):
            message = "has fields in one form and is a map of values in another"
            raise _ConflictError(f"`{where}` {message}: {_REMEDY}")
        flats = [replace(form, schema=self.flat(schema)) for form, schema in targets]
        return self._object(f"{where}.", flats)

    def _either_map(self, where: str, maps: _Parts) -> Schema:
        made = copy.deepcopy(widening.widest("object", [schema for _, schema in maps]))
        values = [(form, schema.get("additionalProperties", True)) for form, schema in maps]
        if all(doc.is_object(each) for _, each in values):
            made["additionalProperties"] = self.either(f"{where}.*", values)
        return made


def _core(schema: Any) -> Schema:
    return copy.deepcopy(widening.core(schema)) if doc.is_object(schema) else {}


def _with_presence(schema: Schema, text: str, presence: str) -> Schema:
    """A property with its description; what is true of the field alone stands apart in a type."""
    if "properties" in schema and presence:
        schema[PRESENCE] = presence
        presence = ""
    description = forms.joined(text, presence)
    return {**schema, "description": description} if description else schema


def _all_alike(parts: _Parts) -> bool:
    return all(_core(schema) == _core(parts[0][1]) for _, schema in parts)


def _mapped(mapping: Mapping[str, str], member: Schema) -> list[str]:
    """The discriminator values that stand for a form (OpenAPI 3.1, discriminator object)."""
    names = [member.get("$ref"), *_implied(member)]
    return [value for value in mapping if mapping[value] in names]


def _implied(member: Schema) -> list[str]:
    """The value that stands for a form of which nothing says one: its schema's name."""
    return doc.tokens(member["$ref"])[-1:] if "$ref" in member else []


def _all_of(parts: Sequence[Schema]) -> Schema:
    """One object type that is all of the parts at once; what comes later is more exact."""
    made: Schema = {"type": "object", "required": [], "properties": {}}
    for part in parts:
        properties: dict[str, Any] = part.get("properties", {})
        known: dict[str, Any] = made["properties"]
        required = widening.unique([*made["required"], *part.get("required", ())])
        texts = [each["description"] for each in (made, part) if each.get("description")]
        both = {name: _both(known.get(name, {}), properties[name]) for name in properties}
        made = {**made, **part, "type": "object", "required": required}
        made["properties"] = {**known, **both}
        made |= {"description": "\n\n".join(texts)} if texts else {}
    return made


def _both(first: Any, second: Any) -> Any:
    """A property that two parts of one object describe."""
    if not doc.is_object(first) or not doc.is_object(second):
        return first if doc.is_object(first) else second
    said = [each["description"] for each in (first, second) if each.get("description")]
    text = {"description": forms.joined(*widening.unique(said))} if said else {}
    replaced = {"const", "enum"} if second.keys() & {"const", "enum"} else set[str]()
    # A reference and what stands beside another one do not go into one schema.
    apart = "$ref" in second or ("$ref" in first and widening.core(second))
    kept = {
        key: value
        for key, value in first.items()
        if key not in replaced and (not apart or widening.is_annotation(key))
    }
    return {**kept, **second, **text}


def _additional(where: str, given: Sequence[Schema]) -> Schema:
    """What the merged type says of fields without a name of their own."""
    stated = [schema.get("additionalProperties", True) for schema in given]
    if all(each == stated[0] for each in stated):
        return {} if stated[0] is True else {"additionalProperties": copy.deepcopy(stated[0])}
    if any(doc.is_object(each) and each for each in stated):
        place = f"`{where.rstrip('.')}` has" if where else "has"
        raise _ConflictError(f"{place} additionalProperties that differ between forms: {_REMEDY}")
    return {}
