"""Merge unions of object types into one object type each, for targets that decode without guessing.

The merged type has the fields of all its forms. It requires what every form requires, each field
allows what any form allows of it, and descriptions say which field goes with which form. So every
value of every form can be written and read, in every language, and so can a form that comes later.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, Final

from . import document as doc
from . import prose, widening
from .problem import Problem
from .schema import Schema, dereference, schemas

FORMS: Final = "x-forms"
"""Of a merged schema: a paragraph on each form, which its description has too."""

_KEYWORDS = ("oneOf", "anyOf")
_NULL = {"type": "null"}
_REMEDY = "describe it alike in all forms, or give it one schema in an overlay"


class _ConflictError(Exception):
    """Why forms cannot be merged, and what to do."""


@dataclass(frozen=True, slots=True)
class _Form:
    """One form that an object may have.

    Args:
        lead: What comes before its names: "with `kind`", or "as".
        names: Values of the property that tells forms apart, or a title or schema's name.
        schema: An object schema without composition.
    """

    lead: str
    names: tuple[str, ...]
    schema: Schema

    @property
    def properties(self) -> dict[str, Schema]:
        found: dict[str, Schema] = self.schema["properties"]
        return found

    def requires(self, name: str) -> bool:
        return name in self.schema["required"]


_Parts = list[tuple[_Form, Schema]]
"""Schemas, each with the form that it belongs to."""


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
    """Say of each discriminator which value stands for which schema, where the schemas say it.

    Without it a tool takes the schemas' names for the values. A discriminator whose values nothing
    tells is taken away: what is valid does not depend on it.
    """
    merger = _Merger(document)
    for _, schema in list(schemas(document)):
        if doc.is_object(schema) and "discriminator" in schema:
            mapping = merger.mapping(schema)
            if mapping:
                schema["discriminator"] = {**schema["discriminator"], "mapping": mapping}
            else:
                del schema["discriminator"]


def is_object_type(document: Mapping[str, Any], schema: Any) -> bool:
    """Whether a schema describes objects with named fields, however it is composed."""
    return _Merger(document).has_fields(schema)


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
            made = self._merged(schema, keyword)
        except _ConflictError as conflict:
            yield Problem(f"{place}/{keyword}", str(conflict))
        else:
            schema.clear()
            schema.update(made)

    def _is_union(self, schema: Any, keyword: str) -> bool:
        """Several object types, or one that adds to fields beside it."""
        if not doc.is_object(schema):
            return False
        members = self._members(schema, keyword)
        if self._has_own_fields(schema):
            return bool(members)
        return sum(map(self.has_fields, members)) > 1

    def _has_own_fields(self, schema: Schema) -> bool:
        return "properties" in schema or any(map(self.has_fields, schema.get("allOf", ())))

    def _members(self, schema: Schema, keyword: str) -> list[Any]:
        return [each for each in schema.get(keyword, ()) if not self._is_null(each)]

    def _is_null(self, schema: Any) -> bool:
        target = dereference(self.document, schema)
        return doc.is_object(target) and widening.kinds(target) == ["null"]

    def has_fields(self, schema: Any, seen: frozenset[int] = frozenset()) -> bool:
        """Whether a schema describes objects with named fields, however it is composed."""
        target = dereference(self.document, schema)
        if not doc.is_object(target) or id(target) in seen:
            return False
        members = [each for key in ("allOf", *_KEYWORDS) for each in target.get(key, ())]
        inside = seen | {id(target)}
        return "properties" in target or any(self.has_fields(each, inside) for each in members)

    def _merged(self, schema: Schema, keyword: str) -> Schema:
        if self._has_own_fields(schema):
            return self._nullable(self.flat(schema), schema)
        members = self._members(schema, keyword)
        others = [each for each in members if not self.has_fields(each)]
        objects = [each for each in members if self.has_fields(each)]
        made = self.flat({**schema, keyword: objects})
        if not others:
            return self._nullable(made, schema)
        null = any(map(self._is_null, schema[keyword]))
        said = {key: made.pop(key) for key in list(made) if widening.is_annotation(key)}
        return {**said, "anyOf": [made, *copy.deepcopy(others), *([_NULL] if null else ())]}

    def _nullable(self, made: Schema, schema: Schema) -> Schema:
        members = [each for keyword in _KEYWORDS for each in schema.get(keyword, ())]
        null = any(map(self._allows_null, members))
        return {**made, "type": ["object", "null"]} if null else made

    def _allows_null(self, schema: Any) -> bool:
        target = dereference(self.document, schema)
        return doc.is_object(target) and "null" in widening.kinds(target)

    # Objects

    def flat(self, schema: Schema) -> Schema:
        """An object type without references, compositions and unions at its top."""
        if "$ref" in schema:
            with self._inside(schema["$ref"]):
                target = self.flat(self._target(schema))
            return {**target, **{key: schema[key] for key in schema if key != "$ref"}}
        parts = [self.flat(each) for each in schema.get("allOf", ())]
        composed = ("allOf", "discriminator", *_KEYWORDS)
        parts.append({key: schema[key] for key in schema if key not in composed})
        unions = [key for key in _KEYWORDS if self._members(schema, key)]
        parts += [self._union(schema, key) for key in unions]
        return copy.deepcopy(_all_of(parts))

    def _target(self, schema: Schema) -> Schema:
        try:
            found: Schema = doc.resolve(self.document, schema["$ref"])
        except KeyError:
            raise _ConflictError(f"{schema['$ref']} leads nowhere") from None
        return found

    @contextmanager
    def _inside(self, key: str) -> Iterator[None]:
        """Notice what leads back to itself."""
        if key in self._open:
            raise _ConflictError(f"has a form that leads back to itself ({key}): name its fields")
        self._open.append(key)
        try:
            yield
        finally:
            self._open.pop()

    def _union(self, schema: Schema, keyword: str) -> Schema:
        members = self._members(schema, keyword)
        if not any(map(self.has_fields, members)):
            return _demands(members)
        if not all(doc.is_object(each) and self._may_be_form(each) for each in members):
            raise _ConflictError(
                f"has forms that are no objects beside others with fields: {_REMEDY}"
            )
        if len(members) == 1:
            return self.flat(members[0])
        by, forms = self._forms(schema, members)
        made = self._object("", forms, by)
        paragraphs = [_paragraph(form, by) for form in forms]
        return {**made, "description": "\n\n".join(paragraphs), FORMS: paragraphs}

    def _may_be_form(self, schema: Schema) -> bool:
        target = dereference(self.document, schema)
        return self.has_fields(target) or widening.kinds(target) in ([], ["object"])

    def _forms(self, schema: Schema, members: Sequence[Schema]) -> tuple[str, list[_Form]]:
        """The property that tells forms apart, if there is one, and the forms."""
        flats = [self.flat(each) for each in members]
        stated = schema.get("discriminator", doc.EMPTY).get("propertyName", "")
        by = stated or self._telling(flats)
        forms: list[_Form] = []
        for index, (member, flat) in enumerate(zip(members, flats, strict=True), start=1):
            values = self._values(schema, member, flat, by) if by else []
            if values:
                forms.append(_Form(f"with `{by}`", tuple(map(_code, values)), flat))
                flat["properties"] = _with_values(flat["properties"], by, values)
            elif by in flat["properties"]:
                forms.append(_Form(f"with any other `{by}`", (), flat))
            else:
                forms.append(_Form("as", (_name(member, flat, index),), flat))
        return by, forms

    def _telling(self, flats: Sequence[Schema]) -> str:
        """A property that has different values in each form, though no discriminator says so."""
        for name in flats[0]["properties"]:
            listed = [self._listed(flat, name) for flat in flats]
            every = [value for each in listed for value in each]
            if all(listed) and len(widening.unique(every)) == len(every):
                return str(name)
        return ""

    def _listed(self, flat: Schema, name: str) -> list[Any]:
        """The values that a form lists for a property, but null."""
        target = dereference(self.document, flat["properties"].get(name, {}))
        listed = widening.values(target) if doc.is_object(target) else None
        return [value for value in listed or () if value is not None]

    def _values(self, schema: Schema, member: Schema, flat: Schema, by: str) -> list[Any]:
        """The values of the discriminator that stand for a form."""
        if listed := self._listed(flat, by):
            return listed
        mapping: Mapping[str, str] = schema.get("discriminator", doc.EMPTY).get("mapping", {})
        name = _reference(member)
        mapped = [value for value in mapping if mapping[value] in (member.get("$ref"), name)]
        # OpenAPI 3.1, discriminator object: a schema that the mapping leaves out goes by its name.
        implied = [name] if name and "discriminator" in schema else []
        return mapped or implied

    def mapping(self, schema: Schema) -> dict[str, str]:
        """Value → reference of a union's forms; empty if not all of them are known."""
        by = schema["discriminator"]["propertyName"]
        found: dict[str, str] = {}
        for member in [each for keyword in _KEYWORDS for each in self._members(schema, keyword)]:
            flat = self.flat(member)
            if "$ref" not in member or by not in flat["properties"]:
                return {}
            found |= dict.fromkeys(self._values(schema, member, flat, by), member["$ref"])
        return found

    def _object(self, where: str, forms: Sequence[_Form], by: str = "") -> Schema:
        """One object type for all forms."""
        names = list(dict.fromkeys(name for form in forms for name in form.properties))
        given = [{**form.schema, "type": "object"} for form in forms]
        rest = widening.widest("object", given)
        return {
            **{key: rest[key] for key in rest if key not in ("properties", "required")},
            **_additional(where, given),
            "required": [name for name in names if all(form.requires(name) for form in forms)],
            "properties": {
                name: self._property(f"{where}{name}", name, forms, told=name == by)
                for name in names
            },
        }

    def _property(self, where: str, name: str, forms: Sequence[_Form], *, told: bool) -> Schema:
        having = [(form, form.properties[name]) for form in forms if name in form.properties]
        written = [schema for _, schema in having]
        made = {**self.either(where, having), **widening.annotations(written)}
        text = self._described(having, told=told)
        needed = "" if told else _presence(name, forms)
        description = " ".join(part for part in (text, needed) if part)
        return {**made, "description": description} if description else made

    # Schemas that allow what any of several allow

    def either(self, where: str, parts: _Parts) -> Schema:
        """A schema that allows what the same property allows in several forms."""
        cores = [widening.core(schema) for _, schema in parts]
        if all(each == cores[0] for each in cores):
            return copy.deepcopy(cores[0])
        with self._inside(json.dumps(cores, sort_keys=True)):
            split = [(form, kind) for form, schema in parts for kind in self._split(where, schema)]
            groups = self._groups(split)
            null = groups.pop("null", None) is not None
            if "" in groups:
                return {}
            made = [self._group(where, kind, groups[kind]) for kind in groups]
        return widening.any_of(made, null=null) if made else dict(_NULL)

    def _split(self, where: str, schema: Any) -> list[Schema]:
        """Schemas of one type each; an empty one for "anything"."""
        target = dereference(self.document, schema)
        if not doc.is_object(target):
            return [{}]
        members = [each for keyword in _KEYWORDS for each in target.get(keyword, ())]
        if members and "properties" not in target and "allOf" not in target:
            return [part for each in members for part in self._split(where, each)]
        found = widening.kinds(target)
        if self.has_fields(target):
            plain = {**target, "type": "object"} if len(found) > 1 else schema
            return [plain, *([_NULL] if "null" in found else ())]
        if "allOf" in target:
            raise _ConflictError(f"`{where}` is composed by allOf in one form: {_REMEDY}")
        if len(found) == 1:
            return [schema]
        return [widening.of_kind(kind, target) for kind in found] or [{}]

    def _groups(self, parts: _Parts) -> dict[str, _Parts]:
        """The parts by their type; "" is "anything"."""
        groups: dict[str, _Parts] = {}
        for form, schema in parts:
            target = dereference(self.document, schema)
            kind = "object" if self.has_fields(schema) else "".join(widening.kinds(target))
            groups.setdefault(kind, []).append((form, schema))
        if "number" in groups and "integer" in groups:
            groups["number"] += groups.pop("integer")
        return groups

    def _group(self, where: str, kind: str, parts: _Parts) -> Schema:
        cores = [widening.core(schema) for _, schema in parts]
        if all(each == cores[0] for each in cores):
            return copy.deepcopy(cores[0])
        if kind == "object":
            return self._either_object(where, parts)
        targets = [(form, dereference(self.document, schema)) for form, schema in parts]
        found = [schema for _, schema in targets]
        if len({schema.get("format") == "binary" for schema in found}) > 1:
            raise _ConflictError(f"`{where}` is a file in one form and text in another: {_REMEDY}")
        made = copy.deepcopy(widening.widest(kind, found))
        if kind == "array":
            made["items"] = self.either(
                f"{where}[]", [(form, schema.get("items", {})) for form, schema in targets]
            )
        return made

    def _either_object(self, where: str, parts: _Parts) -> Schema:
        targets = [(form, dereference(self.document, schema)) for form, schema in parts]
        maps = [(form, each) for form, each in targets if not self.has_fields(each)]
        if len(maps) < len(parts):
            if any(doc.is_object(each.get("additionalProperties")) for _, each in maps):
                message = "has fields in one form and is a map of values in another"
                raise _ConflictError(f"`{where}` {message}: {_REMEDY}")
            flats = [replace(form, schema=self.flat(schema)) for form, schema in parts]
            return self._object(f"{where}.", flats)
        values = [(form, each.get("additionalProperties", True)) for form, each in maps]
        made = copy.deepcopy(widening.widest("object", [each for _, each in maps]))
        if all(doc.is_object(each) for _, each in values):
            made["additionalProperties"] = self.either(f"{where}.*", values)
        return made

    # What descriptions say

    def _described(self, having: _Parts, *, told: bool) -> str:
        """What a property is, for each form where that differs."""
        targets = [(form, dereference(self.document, schema), schema) for form, schema in having]
        texts = [
            (form, prose.sentence(str(schema.get("description", target.get("description", "")))))
            for form, target, schema in targets
        ]
        limits = [
            (form, _limits({**target, **schema}))
            for form, target, schema in targets
            if not told and doc.is_object(target)
        ]
        return " ".join(part for part in (_by_form(texts), _by_form(limits, alike="")) if part)


def _all_of(parts: Sequence[Schema]) -> Schema:
    """One object type that is all of the parts at once; what comes later is more exact."""
    made: Schema = {"type": "object", "required": [], "properties": {}}
    for part in parts:
        texts = [each["description"] for each in (made, part) if each.get("description")]
        properties = {
            name: _both(made["properties"].get(name, {}), schema)
            for name, schema in part.get("properties", doc.EMPTY).items()
        }
        required = widening.unique([*made["required"], *part.get("required", ())])
        made = {
            **made,
            **part,
            "type": "object",
            "required": required,
            "properties": {**made["properties"], **properties},
            **({"description": "\n\n".join(texts)} if texts else {}),
        }
    return made


def _both(first: Any, second: Any) -> Any:
    """A property that two parts of one object describe."""
    if not doc.is_object(first) or not doc.is_object(second):
        return first if doc.is_object(first) else second
    said = (each["description"] for each in (first, second) if "description" in each)
    texts = widening.unique(said)
    kept = {key: first[key] for key in first if widening.is_annotation(key)}
    if "$ref" not in second and not ("$ref" in first and widening.core(second)):
        listing = {"const", "enum"} if second.keys() & {"const", "enum"} else set[str]()
        kept = {key: first[key] for key in first if key not in listing}
    return {**kept, **second, **({"description": " ".join(texts)} if texts else {})}


def _additional(where: str, given: Sequence[Schema]) -> Schema:
    """What the merged type says of fields without a name of their own."""
    stated = [schema.get("additionalProperties", True) for schema in given]
    if all(each == stated[0] for each in stated):
        return {} if stated[0] is True else {"additionalProperties": copy.deepcopy(stated[0])}
    if any(doc.is_object(each) and each for each in stated):
        place = f"`{where.rstrip('.')}` has" if where else "has"
        raise _ConflictError(f"{place} additionalProperties that differ between forms: {_REMEDY}")
    return {}


def _with_values(properties: Mapping[str, Any], name: str, values: Sequence[Any]) -> dict[str, Any]:
    """Properties of which one has just these values."""
    written = properties.get(name, {})
    said = {key: written[key] for key in written if widening.is_annotation(key)}
    kinds = widening.kinds({"enum": list(values)})
    return {**properties, name: {**said, "type": kinds[0], "enum": list(values)}}


def _demands(members: Sequence[Any]) -> Schema:
    """Forms that differ in nothing but what they require, as a sentence."""
    lists = [each.get("required", []) if doc.is_object(each) else [] for each in members]
    if not all(lists):
        return {}
    choices = [" and ".join(f"`{name}`" for name in names) for names in lists]
    return {"description": f"Requires {_either_of(choices)}."}


def _reference(schema: Schema) -> str:
    return doc.tokens(schema["$ref"])[-1] if "$ref" in schema else ""


def _name(member: Schema, flat: Schema, index: int) -> str:
    named = flat.get("title") or _reference(member)
    return f"`{named}`" if named else f"form {index}"


def _code(value: object) -> str:
    return f"`{json.dumps(value, ensure_ascii=False)}`"


def _either_of(words: Sequence[str]) -> str:
    """``a, b or c``."""
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last


def _phrase(forms: Iterable[_Form]) -> str:
    """When a form is meant: ``with `kind` "a" or "b"``, ``as `Square` or `Circle```."""
    leads: dict[str, list[str]] = {}
    for form in forms:
        leads.setdefault(form.lead, []).extend(form.names)
    return " or ".join(
        " ".join([lead, *([_either_of(widening.unique(names))] if names else [])])
        for lead, names in leads.items()
    )


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]


def _by_form(texts: Sequence[tuple[_Form, str]], alike: str | None = None) -> str:
    """A text for each form; once without them if it is the same in all, or ``alike``."""
    grouped: dict[str, list[_Form]] = {}
    for form, text in texts:
        grouped.setdefault(text, []).append(form)
    if len(grouped) == 1:
        return next(iter(grouped)) if alike is None else alike
    return " ".join(
        f"{_capitalized(_phrase(forms))}: {text}" for text, forms in grouped.items() if text
    )


def _limits(schema: Schema) -> str:
    """The limits and values of a schema in words."""
    described = {key: schema[key] for key in schema if key != "description"}
    listed = "const" not in schema and [each for each in schema.get("enum", ()) if each is not None]
    values = f"One of {', '.join(map(_code, listed))}." if listed else ""
    return " ".join(part for part in (values, prose.field(described, {})) if part)


def _presence(name: str, forms: Sequence[_Form]) -> str:
    """With which forms a property goes, and which require it."""
    having = [form for form in forms if name in form.properties]
    needing = [form for form in having if form.requires(name)]
    required = f"required {_phrase(needing)}" if needing else ""
    if len(having) == len(forms):
        return f"{_capitalized(required)}." if 0 < len(needing) < len(forms) else ""
    only = f"Only {_phrase(having)}"
    if len(needing) == len(having):
        return f"{only}, where it is required."
    return f"{only}; {required}." if required else f"{only}."


def _paragraph(form: _Form, by: str) -> str:
    """Which fields a form has."""
    fields = [
        f"`{name}`{' (required)' if form.requires(name) else ''}"
        for name in form.properties
        if name != by
    ]
    listed = ", ".join(fields) or "no other fields"
    about = prose.sentence(str(form.schema.get("description", "")))
    return f"{_capitalized(_phrase([form]))}: {listed}. {about}".rstrip()
