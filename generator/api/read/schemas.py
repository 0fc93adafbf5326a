"""Read JSON Schema into types and declarations."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Final

import attrs

from ... import document as doc
from ...frozen import frozen
from ...problem import Problem
from ..model import (
    MISSING,
    Alias,
    Anything,
    Choice,
    Constant,
    Declaration,
    Doc,
    Enum,
    Field,
    Form,
    Limits,
    ListOf,
    MapOf,
    Missing,
    Nullable,
    Object,
    OneOf,
    Origin,
    Ref,
    Scalar,
    ScalarKind,
    Type,
    Union,
    Unread,
)
from ..text import Json, Name, Wire, name
from . import positions
from .tree import Schema
from .unions import merging, widening
from .unions.merging import ConflictError, Merger
from .unions.shapes import every_member

_TYPES: Final = ("string", "integer", "number", "boolean", "null", "array", "object")
_SCALARS: Final[dict[str, ScalarKind]] = {
    "string": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
}
_NOTES: Final = {
    "not": "Some values are excluded",
    "if": "What is allowed depends on other fields",
    "dependentSchemas": "What is allowed depends on which fields are given",
    "dependentRequired": "Some fields require others",
    "contains": "At least one item has a form of its own",
    "unevaluatedProperties": "No other fields are allowed",
    "unevaluatedItems": "No other items are allowed",
    "$dynamicRef": "The type is chosen where the schema is used",
}
"""Keywords that only narrow a type → their description."""

_COMPONENTS: Final = "#/components/schemas/"


@lru_cache(maxsize=4096)
def pascal(text: str) -> str:
    """Return a name as part of a declaration's id.

    >>> pascal("createMusicVideoTask"), pascal("by_workflow"), pascal("540p")
    ('CreateMusicVideoTask', 'ByWorkflow', '540P')
    """
    # Letters behind a digit begin a word, as they do for the engines: 540p is 540P.
    words = re.split(r"[\W_]+|(?<=[0-9])(?=[a-z])", text)
    return "".join(word[:1].upper() + word[1:] for word in words)


@frozen
class Spot:
    """A place where a type without a name of its own is written.

    Args:
        id: The id of a type that is declared there.
        pointer: JSON pointer of the place.
        enum: The id of an enum that is declared there: those of list items need no word for it.
    """

    id: str
    pointer: str
    enum: str

    def field(self, wire: str) -> Spot:
        """Return the place of a property."""
        word, pointer = pascal(wire), doc.pointer("properties", wire)
        return Spot(self.id + word, self.pointer + pointer, self.enum + word)

    def items(self) -> Spot:
        """Return the place of a list's items."""
        return Spot(f"{self.id}Item", f"{self.pointer}/items", self.enum)

    def values(self) -> Spot:
        """Return the place of a map's values."""
        pointer = f"{self.pointer}/additionalProperties"
        return Spot(f"{self.id}Value", pointer, f"{self.enum}Value")

    def member(self, keyword: str, index: int) -> Spot:
        """Return the place of an alternative, which takes the name of the whole."""
        return Spot(self.id, f"{self.pointer}/{keyword}/{index}", self.enum)


class Schemas(Merger):
    """The schemas of one document as declarations.

    Args:
        document: A bundled document whose unions are merged.
        source: The file, for problems.
        problems: The list to which problems are added.
    """

    def __init__(self, document: dict[str, Any], source: str, problems: list[Problem]) -> None:
        super().__init__(document)
        self.types: dict[str, Declaration] = {}
        self.source = source
        self.problems = problems
        self._written: Mapping[str, Any] = document.get("components", doc.EMPTY).get(
            "schemas", doc.EMPTY
        )
        self._queue: deque[tuple[str, Name, Any, Spot, bool]] = deque()
        self._schemas: dict[str, Any] = {}
        self._places: dict[str, str] = {}
        self._anchors: dict[str, str] | None = None

    # Declarations

    def components(self) -> None:
        """Declare what has a name in the document."""
        for key, schema in self._written.items():
            spot = Spot(key, doc.pointer("components", "schemas", key), key)
            self._declare(key, name(key, _given(schema)), schema, spot, inline=False)

    def finish(self) -> None:
        """Read all that is declared, and what that declares in turn."""
        while self._queue:
            key, title, schema, spot, inline = self._queue.popleft()
            try:
                self.types[key] = self._declaration(key, title, schema, spot, inline=inline)
            except ConflictError as conflict:
                self.types[key] = self._unread(key, title, spot, str(conflict))

    def declare(self, schema: Any, spot: Spot) -> Ref:
        """Declare a type that is written inline, once."""
        return Ref(
            to=self._declare(spot.id, name(spot.id, _given(schema)), schema, spot, inline=True)
        )

    def _declare(self, wanted: str, title: Name, schema: Any, spot: Spot, *, inline: bool) -> str:
        key, number = wanted, 1
        while key in self._schemas:
            if inline and self._schemas[key] == schema:
                return key
            number += 1
            key = f"{wanted}{number}"
        if key != wanted:
            title = attrs.evolve(title, wire=key, words=(*title.words, str(number)))
        self._schemas[key] = schema
        # The place in the order of types is taken now, the type itself is read later.
        self.types[key] = Alias(id=key, name=title, origin=self.origin(spot.pointer), of=Anything())
        spot = Spot(key, spot.pointer, spot.enum)
        self._queue.append((key, title, schema, spot, inline))
        return key

    def _declaration(
        self, key: str, title: Name, schema: Any, spot: Spot, *, inline: bool
    ) -> Declaration:
        origin = self.origin(spot.pointer)
        written: Schema = schema if doc.is_object(schema) else {}
        about = self.doc(written, written)
        if self._is_text_enum(written):
            return Enum(
                id=key, name=title, doc=about, origin=origin, inline=inline, values=_values(written)
            )
        if self.is_object(written) and "null" not in self.kinds(written):
            flat = self.flat(written) if "allOf" in written else written
            read = self._read_object(key, title, written, flat, spot, inline=inline)
            union = flat.get(merging.UNION)
            return self._union_type(read, union, spot) if union else read
        if self.is_object(written) and not every_member(written) and "null" in self.kinds(written):
            inner = {**written, "type": "object"}
            ref = self.declare(inner, attrs.evolve(spot, id=f"{key}Object"))
            of: Type = Nullable(of=ref)
        else:
            of = self.type(written if written else schema, spot)
        return Alias(id=key, name=title, doc=about, origin=origin, inline=inline, of=of)

    def _unread(self, key: str, title: Name, spot: Spot, message: str) -> Declaration:
        """Declare any JSON for a schema that cannot be one type, and report it."""
        self.problem(spot.pointer, message, code="wide-type", level="wider")
        return Alias(id=key, name=title, origin=self.origin(spot.pointer), of=Anything())

    def _union_type(self, merged: Object, union: Mapping[str, Any], spot: Spot) -> Union:
        forms: list[Form] = []
        for index, each in enumerate(union["forms"]):
            title = name(each["name"])
            # A bar stands in no component's name, so that forms take no name from anything.
            at = Spot(f"{merged.id}|{index}", spot.pointer, f"{merged.id}{pascal(each['name'])}")
            id_ = self._declare(at.id, name(at.enum), each["schema"], at, inline=True)
            forms.append(Form(tags=tuple(each["values"]), type=id_, name=title))
        having = [
            attrs.evolve(
                field,
                forms=tuple(
                    index
                    for index, each in enumerate(union["forms"])
                    if field.name.wire in each["schema"]["properties"]
                ),
            )
            for field in merged.fields
        ]
        return Union(
            id=merged.id,
            name=merged.name,
            doc=merged.doc,
            origin=merged.origin,
            inline=merged.inline,
            by=union["by"],
            forms=tuple(forms),
            merged=attrs.evolve(merged, fields=tuple(having)),
        )

    # Objects

    def is_object(self, schema: Any) -> bool:
        """Return true if a schema is an object type with fields that becomes a class."""
        if not doc.is_object(schema) or "$ref" in schema:
            return False
        if schema.get("properties"):
            return True
        if "allOf" not in schema:
            return False
        return any(map(self.has_fields, schema["allOf"])) and self._sole_part(schema) is None

    def _sole_part(self, schema: Schema) -> Any:
        """Return the one schema that an ``allOf`` stands for if all else only describes it."""
        if "allOf" not in schema:
            return None
        parts = [each for each in schema["allOf"] if each not in (True, {})]
        beside = {
            key: value
            for key, value in widening.core(schema).items()
            if key not in ("allOf", "type", *_NOTES)
        }
        annotations = [each for each in parts if doc.is_object(each) and not widening.core(each)]
        real = [each for each in parts if each not in annotations]
        return real[0] if len(real) == 1 and not beside and "$ref" in real[0] else None

    def _read_object(
        self, key: str, title: Name, schema: Schema, flat: Schema, spot: Spot, *, inline: bool
    ) -> Object:
        required = set(flat.get("required", ()))
        extra, is_open = self._extra(flat, spot)
        return Object(
            id=key,
            name=title,
            doc=self.doc(flat, {**self._narrowed(schema), **flat}),
            origin=self.origin(spot.pointer),
            inline=inline,
            fields=tuple(
                self._field(wire, each, spot.field(wire), required=wire in required)
                for wire, each in flat.get("properties", doc.EMPTY).items()
            ),
            extra=extra,
            is_open=is_open,
            lists=str(schema.get("x-sdk-list", "")),
        )

    def _narrowed(self, schema: Schema, depth: int = 0) -> Schema:
        """Return the keywords in the parts of an ``allOf`` that no type expresses."""
        narrowed: Schema = {key: schema[key] for key in _NOTES if key in schema}
        for part in schema.get("allOf", ()) if depth < 9 else ():
            narrowed = {**self._narrowed(self.followed(part), depth + 1), **narrowed}
        return narrowed

    def _extra(self, schema: Schema, spot: Spot) -> tuple[Type | None, bool]:
        """Return the type of further members, and whether the contract speaks of them."""
        patterns = schema.get("patternProperties", doc.EMPTY)
        stated = schema.get("additionalProperties", MISSING)
        if stated is False and not patterns:
            return None, False
        if doc.is_object(stated) and stated:
            return self.type(stated, spot.values()), True
        if len(patterns) == 1:
            return self.type(next(iter(patterns.values())), spot.values()), True
        return Anything(), stated in (True, {}) or bool(patterns)

    def _field(self, wire: str, schema: Any, spot: Spot, *, required: bool) -> Field:
        written: Schema = schema if doc.is_object(schema) else {}
        target = self.followed(written)
        says = written if target is written else {**target, **written}
        return Field(
            name=name(wire, _given(written)),
            type=self.type(schema, spot),
            required=required,
            access="read" if says.get("readOnly") else "write" if says.get("writeOnly") else "both",
            default=_default(says),
            secret=bool(written.get("x-sdk-secret")),
            upload=str(says.get("x-sdk-upload") or ""),
            doc=_with_presence(self.doc(written, target), written),
            origin=self.origin(spot.pointer),
        )

    # Types

    def type(self, schema: Any, spot: Spot) -> Type:
        """Return the type of a schema; what has no name is declared under that of its place.

        Args:
            schema: The schema.
            spot: The place in the document.
        """
        if schema is False:
            self.problem(
                spot.pointer,
                "nothing satisfies this schema: remove it",
                code="empty-type",
                level="note",
            )
        if not doc.is_object(schema):
            return Anything()
        if isinstance(schema.get("$ref"), str):
            return self._reference(schema["$ref"], spot)
        if "const" in schema:
            return Constant(value=schema["const"]) if schema["const"] is not None else _NULL
        if doc.is_array(schema.get("enum")):
            return self._enum(schema, spot)
        if (part := self._sole_part(schema)) is not None:
            return self.type(part, spot.member("allOf", 0))
        if self.is_object(schema):
            return self._object_type(schema, spot)
        if every_member(schema):
            return self._alternatives(schema, spot)
        if schema.get("allOf"):
            return self._all_of(schema, spot)
        return self._plain(schema, spot)

    def _object_type(self, schema: Schema, spot: Spot) -> Type:
        kinds = [each for each in self.kinds(schema) if each in _TYPES]
        if len(kinds) < 2 and "null" not in kinds:
            return self.declare(schema, spot)
        inner = self.declare({**schema, "type": "object"}, spot)
        others = [each for each in kinds if each not in ("null", "object")]
        of = _one_of([inner, *(self._of_kind(each, schema, spot) for each in others)])
        return Nullable(of=of) if "null" in kinds else of

    def _reference(self, target: str, spot: Spot) -> Type:
        if target.startswith(_COMPONENTS) and "/" not in target[len(_COMPONENTS) :]:
            (key,) = doc.tokens(target)[2:]
            if key in self._written:
                return Ref(to=key)
        place = self._anchor(target)
        if place in self._places:
            return Ref(to=self._places[place])
        try:
            schema = doc.resolve(self.document, place)
        except KeyError:
            message = f"{target} leads nowhere: correct the reference"
            at = f"{spot.pointer}/$ref"
            return Unread(problem=Problem(at, message, self.source, code="broken-reference"))
        last = pascal((doc.tokens(place) or [spot.id])[-1])
        there = Spot(last if last.isidentifier() else spot.id, place.lstrip("#"), last)
        key = self._declare(there.id, name(there.id), schema, there, inline=True)
        self._places[place] = key
        return Ref(to=key)

    def _anchor(self, target: str) -> str:
        """Return a reference by ``$anchor`` or ``$id`` as one by position."""
        if target.startswith("#/"):
            return target
        if self._anchors is None:
            self._anchors = {}
            pointers = dict(positions.pointers(self.document))
            for schema in positions.schemas(self.document):
                if doc.is_object(schema):
                    place = f"#{pointers[id(schema)]}"
                    for key in ("$anchor", "$dynamicAnchor"):
                        self._anchors.setdefault(f"#{schema.get(key)}", place)
                    self._anchors.setdefault(str(schema.get("$id")), place)
        return self._anchors.get(target, target)

    def _is_text_enum(self, schema: Schema) -> bool:
        listed = [each for each in schema.get("enum") or () if each is not None]
        return (
            bool(listed)
            and all(isinstance(each, str) for each in listed)
            and None not in schema["enum"]
        )

    def _enum(self, schema: Schema, spot: Spot) -> Type:
        listed = _distinct(each for each in schema["enum"] if each is not None)
        nullable = None in schema["enum"] or "null" in self.kinds(schema)
        if not listed:
            if not schema["enum"]:
                self.problem(
                    f"{spot.pointer}/enum",
                    "an empty enum allows nothing: list its values or remove it",
                    code="empty-enum",
                    level="note",
                )
                return Anything()
            return _NULL
        of: Type
        if all(isinstance(each, str) for each in listed):
            of = self.declare(
                {**schema, "enum": listed, "type": "string"}, attrs.evolve(spot, id=spot.enum)
            )
        elif all(isinstance(each, (bool, int, float)) for each in listed):
            of = Choice(values=tuple(listed))
        else:
            of = Anything()
        return Nullable(of=of) if nullable else of

    def _alternatives(self, schema: Schema, spot: Spot) -> Type:
        """Return the type of the ``oneOf`` and ``anyOf`` that remain once unions are merged."""
        places = [
            (keyword, index, each)
            for keyword in ("oneOf", "anyOf")
            for index, each in enumerate(schema.get(keyword, ()))
        ]
        null = any(self.kinds(each) == ["null"] for _, _, each in places) or "null" in _stated(
            schema
        )
        real = [place for place in places if self.kinds(place[2]) != ["null"]]
        beside = {
            key: schema[key]
            for key in schema
            if key not in ("oneOf", "anyOf", "discriminator", "type")
            and not widening.is_annotation(key)
        }
        members: list[Type] = []
        for keyword, index, each in real:
            at = spot.member(keyword, index)
            if self.is_object(each) and spot.id in self._schemas and len(real) > 1:
                at = attrs.evolve(at, id=f"{spot.id}Object")
            whole = {**schema, **each} if self._is_bare(each, schema) else each
            whole = (
                {key: whole[key] for key in whole if key not in ("oneOf", "anyOf")}
                if (whole is not each)
                else whole
            )
            read = self.type(whole, at)
            if isinstance(read, Nullable):
                null, read = True, read.of
            members += read.members if isinstance(read, OneOf) else [read]
        if not members:
            of: Type = (
                self._plain({**beside, "type": schema.get("type")}, spot)
                if beside
                else (_NULL if null else Anything())
            )
            return of
        objects = [each for each in members if self._leads_to_object(each)]
        if len(set(map(repr, objects))) > 1:
            message = "is one of several objects that could not be merged: it is read as any JSON"
            self.problem(spot.pointer, message, code="wide-type", level="wider")
            return Anything()
        of = _one_of(members)
        return Nullable(of=of) if null and not isinstance(of, Anything) else of

    def _is_bare(self, member: Any, schema: Schema) -> bool:
        """Return true if a member only narrows the type that stands beside the union."""
        return (
            doc.is_object(member)
            and "$ref" not in member
            and not self.kinds(member)
            and bool(_stated(schema))
            and not every_member(member)
        )

    def _leads_to_object(self, kind: Type) -> bool:
        if not isinstance(kind, Ref):
            return False
        schema = self._schemas.get(kind.to, doc.EMPTY)
        return self.has_fields(schema) if doc.is_object(schema) else False

    def _all_of(self, schema: Schema, spot: Spot) -> Type:
        """Return the type of several parts without fields, merged."""
        merged: Schema = {}
        for part in schema["allOf"]:
            target = self.followed(part) if doc.is_object(part) else {}
            merged = {**merged, **target}
        rest = {key: value for key, value in schema.items() if key != "allOf"}
        if merged.get("allOf"):
            return Anything()
        return self.type({**merged, **rest}, spot)

    def _plain(self, schema: Schema, spot: Spot) -> Type:
        kinds = [each for each in _stated(schema) if each in _TYPES] or _hinted(schema)
        null = "null" in kinds
        read = [self._of_kind(kind, schema, spot) for kind in kinds if kind != "null"]
        if not read:
            return _NULL if null else Anything()
        of = _one_of(read)
        return Nullable(of=of) if null else of

    def _of_kind(self, kind: str, schema: Schema, spot: Spot) -> Type:
        if kind == "array":
            return ListOf(item=self._item(schema, spot), limits=_limits(schema, "Items"))
        if kind == "object":
            extra, _ = self._extra(schema, spot)
            limits = _limits(schema, "Properties")
            return MapOf(value=Anything() if extra is None else extra, limits=limits)
        if kind == "string" and schema.get("format") == "binary":
            return Scalar(kind="bytes", format="binary", limits=_limits(schema, "Length"))
        noun = "Length" if kind == "string" else ""
        return Scalar(
            kind=_SCALARS[kind], format=str(schema.get("format", "")), limits=_limits(schema, noun)
        )

    def _item(self, schema: Schema, spot: Spot) -> Type:
        first = schema.get("prefixItems", ())
        rest = schema.get("items", {})
        if not first:
            return self.type(rest, spot.items())
        if not all(doc.is_object(each) for each in first):
            return Anything()
        every = [*first, *([rest] if doc.is_object(rest) and rest else [])]
        if any(map(self.has_fields, every)):
            return Anything()
        return _one_of([self.type(each, spot.items()) for each in every])

    # Documentation

    def doc(self, written: Schema, target: Schema) -> Doc:
        """Return a schema's text for people; its own text wins over that of its target."""
        return Doc(
            summary=Wire(str(written.get("title", ""))),
            text=Wire(str(written.get("description") or target.get("description") or "")),
            notes=() if _NOTES.keys().isdisjoint(target) else tuple(_notes(target)),
            deprecated=bool(written.get("deprecated") or target.get("deprecated")),
            limits="x-limits-noted" not in written,
        )

    def origin(self, pointer: str, operation: str = "") -> Origin:
        """Return a place of the document."""
        return Origin(pointer=pointer, source=self.source, operation=operation)

    def problem(self, pointer: str, message: str, **more: Any) -> Problem:
        """Collect a problem."""
        problem = Problem(pointer, message, self.source, **more)
        self.problems.append(problem)
        return problem

    def followed(self, schema: Any) -> Schema:
        """Return a schema with its references followed."""
        if doc.is_object(schema) and "$ref" not in schema:
            return schema
        seen: set[str] = set()
        while doc.is_object(schema) and isinstance(schema.get("$ref"), str):
            target = self._anchor(schema["$ref"])
            if target in seen:
                return {}
            seen.add(target)
            try:
                schema = doc.resolve(self.document, target)
            except KeyError:
                return {}
        return schema if doc.is_object(schema) else {}


def _notes(schema: Schema) -> Iterator[Wire]:
    """Yield a sentence for each keyword that only narrows a type."""
    for key, sentence in _NOTES.items():
        if schema.get(key) not in (None, True, {}):
            yield Wire(f"{sentence} (`{key}`).")


_NULL: Final = Constant(value=None)
_LIMITS: Final = frozenset(
    {
        *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "pattern"),
        *(f"{edge}{noun}" for edge in ("min", "max") for noun in ("Length", "Items", "Properties")),
        "uniqueItems",
    }
)


def _with_presence(about: Doc, schema: Schema) -> Doc:
    """Add the forms of a union that a field belongs to, which its type does not say."""
    presence = str(schema.get(merging.PRESENCE, ""))
    first = about.text.raw.partition("\n\n")[0]
    return attrs.evolve(about, text=Wire(f"{first} {presence}".strip())) if presence else about


def _given(schema: Any) -> dict[str, str]:
    """Return the names that ``x-sdk-name`` gives: by language, ``""`` for all."""
    stated = schema.get("x-sdk-name") if doc.is_object(schema) else None
    if isinstance(stated, str):
        return {"": stated}
    return {str(key): str(value) for key, value in stated.items()} if doc.is_object(stated) else {}


def _values(schema: Schema) -> tuple[tuple[Name, Json, Doc], ...]:
    return tuple((name(value), value, Doc()) for value in _distinct(schema["enum"]))


def _distinct(values: Any) -> list[Any]:
    distinct: list[Any] = []
    for value in values:
        if not any(type(value) is type(other) and value == other for other in distinct):
            distinct.append(value)
    return distinct


def _default(schema: Schema) -> Json | Missing:
    default: Json | Missing = schema.get("default", MISSING)
    return default


def _stated(schema: Schema) -> list[str]:
    kinds = schema.get("type")
    if doc.is_array(kinds):
        return [str(each) for each in kinds]
    return [kinds] if isinstance(kinds, str) else []


def _hinted(schema: Schema) -> list[str]:
    """Return the type that a schema means which names none."""
    hints = {
        "object": ("additionalProperties", "patternProperties", "minProperties", "maxProperties"),
        "array": ("items", "prefixItems", "minItems", "maxItems", "uniqueItems"),
        "string": ("minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType"),
        "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    }
    for kind, keys in hints.items():
        if any(key in schema for key in keys):
            return [kind]
    return []


def _one_of(members: list[Type]) -> Type:
    """Return one type, if they are the same or any JSON is among them."""
    distinct: list[Type] = []
    for each in members:
        if isinstance(each, Anything):
            return each
        if each not in distinct:
            distinct.append(each)
    return distinct[0] if len(distinct) == 1 else OneOf(members=tuple(distinct))


def _limits(schema: Schema, noun: str) -> Limits | None:
    if _LIMITS.isdisjoint(schema):
        return None
    low, high = ("minimum", "maximum") if not noun else (f"min{noun}", f"max{noun}")
    limits = Limits(
        low=schema.get(low),
        high=schema.get(high),
        above=None if noun else schema.get("exclusiveMinimum"),
        below=None if noun else schema.get("exclusiveMaximum"),
        pattern=str(schema.get("pattern", "")) if noun == "Length" else "",
        step=None if noun else schema.get("multipleOf"),
        distinct=noun == "Items" and bool(schema.get("uniqueItems")),
    )
    return limits if limits != Limits() else None
