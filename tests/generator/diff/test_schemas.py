"""Every keyword of schemas, changed alone: in requests and in answers, forwards and backwards."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from generator.diff import Change, compare

Contract = dict[str, Any]

MARKS = {"major": "M", "minor": "m", "patch": "p"}


class Row(NamedTuple):
    """One change of one schema.

    Args:
        before: The old schema.
        after: The new one.
        forwards: Kind without direction, from old to new; several where one edit is two changes.
        backwards: The same from new to old.
        levels: Judged by hand: request forwards, answer forwards, request backwards, answer
            backwards. M is major, m minor, p patch, - nothing.
    """

    before: object
    after: object
    forwards: str
    backwards: str
    levels: str


NARROWED = "Mm mM"
"""The effect of fewer values: senders may be rejected, readers see nothing new; and the reverse."""
WIDENED = "mM Mm"
CHANGED = "MM MM"
TEXT = "pp pp"


def narrowed(before: object, after: object, stem: str) -> Row:
    return Row(before, after, f"{stem}-narrowed", f"{stem}-widened", NARROWED)


def changed(before: object, after: object, stem: str) -> Row:
    return Row(before, after, f"{stem}-changed", f"{stem}-changed", CHANGED)


def note(before: object, after: object, kind: str) -> Row:
    return Row(before, after, kind, kind, TEXT)


STRING = {"type": "string"}
NUMBER = {"type": "number"}
INTEGER = {"type": "integer"}
ARRAY = {"type": "array"}
OBJECT = {"type": "object"}
A_STRING = {**OBJECT, "properties": {"a": STRING}}
TWO = {**OBJECT, "properties": {"a": STRING, "b": STRING}}
CAT, DOG, BIRD = ({"$ref": f"#/components/schemas/{name}"} for name in ("Cat", "Dog", "Bird"))
BY_KIND = {"discriminator": {"propertyName": "kind"}}


def a_property(**keywords: object) -> object:
    return {**OBJECT, "properties": {"a": {**STRING, **keywords}}}


ROWS = {
    # Types. A number may be whole, so integers are fewer values than numbers.
    "type: any → string": narrowed({}, STRING, "type"),
    "type: number → integer": narrowed(NUMBER, INTEGER, "type"),
    "type: dollars and cents → integer": narrowed(
        {**NUMBER, "format": "double", "multipleOf": 0.01}, INTEGER, "type"
    ),
    "type: string or integer → string": narrowed({"type": ["string", "integer"]}, STRING, "type"),
    "type: string → integer": changed(STRING, INTEGER, "type"),
    "type: object → array": changed(A_STRING, {**ARRAY, "items": STRING}, "type"),
    "type: string or integer → string or array": changed(
        {"type": ["string", "integer"]}, {"type": ["string", "array"]}, "type"
    ),
    "null: in the type": narrowed({"type": ["string", "null"]}, STRING, "null"),
    "null: as an alternative": narrowed({"oneOf": [CAT, {"type": "null"}]}, CAT, "null"),
    "null: beside one alternative and beside two": Row(
        {"description": "A pet.", "oneOf": [CAT, {"type": "null"}]},
        {"description": "A pet.", "oneOf": [CAT, DOG, {"type": "null"}]},
        "alternative-added",
        "alternative-removed",
        "mM Mm",
    ),
    "null: in the enum": narrowed(
        {"type": ["string", "null"], "enum": ["a", None]},
        {"type": ["string", "null"], "enum": ["a"]},
        "null",
    ),
    "null: beside alternatives": narrowed(
        {"anyOf": [CAT, DOG, {"type": "null"}]}, {"anyOf": [CAT, DOG]}, "null"
    ),
    # Listed values. Readers keep unknown values, so only a list that is lost breaks them.
    "enum: a value more": Row(
        {"enum": ["a"]}, {"enum": ["a", "b"]}, "enum-value-added", "enum-value-removed", "mm Mm"
    ),
    "enum: another value": Row(
        {"enum": ["a", "b"]},
        {"enum": ["a", "c"]},
        "enum-value-removed enum-value-added",
        "enum-value-removed enum-value-added",
        "Mm Mm",
    ),
    "enum: listed at all": narrowed(STRING, {**STRING, "enum": ["a"]}, "enum"),
    "enum: of numbers": Row(
        {"enum": [1]}, {"enum": [1, 2]}, "enum-value-added", "enum-value-removed", "mm Mm"
    ),
    "enum: true is not 1": changed(
        {"type": ["boolean", "integer"], "enum": [1]},
        {"type": ["boolean", "integer"], "enum": [True]},
        "enum",
    ),
    "enum: as described constants": Row(
        {"oneOf": [{"const": "a", "title": "A"}, {"const": "b"}]},
        {"oneOf": [{"const": "a", "title": "A"}, {"const": "b"}, {"const": "c"}]},
        "enum-value-added",
        "enum-value-removed",
        "mm Mm",
    ),
    "const: another": changed({"const": "a"}, {"const": "b"}, "enum"),
    "const: given": narrowed(STRING, {**STRING, "const": "a"}, "enum"),
    "const: became an enum": Row(
        {"const": "a"}, {"enum": ["a", "b"]}, "enum-value-added", "enum-value-removed", "mm Mm"
    ),
    # Bounds.
    "minimum: raised": narrowed({**NUMBER, "minimum": 1}, {**NUMBER, "minimum": 2}, "minimum"),
    "minimum: set": narrowed(NUMBER, {**NUMBER, "minimum": 1}, "minimum"),
    "minimum: made exclusive": narrowed(
        {**NUMBER, "minimum": 1}, {**NUMBER, "exclusiveMinimum": 1}, "minimum"
    ),
    "exclusiveMinimum: raised": narrowed(
        {**NUMBER, "exclusiveMinimum": 1}, {**NUMBER, "exclusiveMinimum": 1.5}, "minimum"
    ),
    "maximum: lowered": narrowed({**NUMBER, "maximum": 9}, {**NUMBER, "maximum": 8}, "maximum"),
    "maximum: set": narrowed(NUMBER, {**NUMBER, "maximum": 9}, "maximum"),
    "maximum: made exclusive": narrowed(
        {**NUMBER, "maximum": 9}, {**NUMBER, "exclusiveMaximum": 9}, "maximum"
    ),
    "exclusiveMaximum: lowered": narrowed(
        {**INTEGER, "exclusiveMaximum": 9}, {**INTEGER, "exclusiveMaximum": 8}, "maximum"
    ),
    "multipleOf: set": narrowed(NUMBER, {**NUMBER, "multipleOf": 0.01}, "multiple-of"),
    "multipleOf: coarser": narrowed(
        {**NUMBER, "multipleOf": 0.01}, {**NUMBER, "multipleOf": 0.05}, "multiple-of"
    ),
    "multipleOf: another": changed(
        {**NUMBER, "multipleOf": 2}, {**NUMBER, "multipleOf": 3}, "multiple-of"
    ),
    "minLength: raised": narrowed(
        {**STRING, "minLength": 1}, {**STRING, "minLength": 2}, "min-length"
    ),
    "minLength: set": narrowed(STRING, {**STRING, "minLength": 1}, "min-length"),
    "maxLength: lowered": narrowed(
        {**STRING, "maxLength": 9}, {**STRING, "maxLength": 8}, "max-length"
    ),
    "maxLength: set": narrowed(STRING, {**STRING, "maxLength": 9}, "max-length"),
    "minItems: raised": narrowed({**ARRAY, "minItems": 1}, {**ARRAY, "minItems": 2}, "min-items"),
    "maxItems: lowered": narrowed({**ARRAY, "maxItems": 9}, {**ARRAY, "maxItems": 8}, "max-items"),
    "minProperties: set": narrowed(OBJECT, {**OBJECT, "minProperties": 1}, "min-properties"),
    "maxProperties: lowered": narrowed(
        {**OBJECT, "maxProperties": 9}, {**OBJECT, "maxProperties": 8}, "max-properties"
    ),
    "minContains: raised": narrowed(
        {**ARRAY, "contains": STRING},
        {**ARRAY, "contains": STRING, "minContains": 2},
        "min-contains",
    ),
    "maxContains: lowered": narrowed(
        {**ARRAY, "contains": STRING, "maxContains": 3},
        {**ARRAY, "contains": STRING, "maxContains": 2},
        "max-contains",
    ),
    "uniqueItems: asked for": narrowed(ARRAY, {**ARRAY, "uniqueItems": True}, "unique-items"),
    "pattern: set": narrowed(STRING, {**STRING, "pattern": "^a"}, "pattern"),
    "pattern: another": changed(
        {**STRING, "pattern": "^a"}, {**STRING, "pattern": "^b"}, "pattern"
    ),
    "format: set": narrowed(STRING, {**STRING, "format": "uri"}, "format"),
    "format: another": changed(
        {**STRING, "format": "date"}, {**STRING, "format": "date-time"}, "format"
    ),
    "format: int64 → int32": narrowed(
        {**INTEGER, "format": "int64"}, {**INTEGER, "format": "int32"}, "format"
    ),
    "format: double → float": narrowed(
        {**NUMBER, "format": "double"}, {**NUMBER, "format": "float"}, "format"
    ),
    "contentEncoding: set": narrowed(STRING, {**STRING, "contentEncoding": "base64"}, "content"),
    "contentMediaType: another": changed(
        {**STRING, "contentMediaType": "image/png"},
        {**STRING, "contentMediaType": "image/jpeg"},
        "content",
    ),
    # Objects.
    "properties: an optional one more": Row(
        A_STRING, TWO, "property-added", "property-removed", "mm MM"
    ),
    "properties: a required one more": Row(
        A_STRING,
        {**TWO, "required": ["b"]},
        "required-property-added",
        "property-removed",
        "Mm MM",
    ),
    "properties: a read-only one more": Row(
        A_STRING,
        {**OBJECT, "properties": {"a": STRING, "b": {**STRING, "readOnly": True}}},
        "property-added",
        "property-removed",
        "-m -M",
    ),
    "properties: a write-only one more": Row(
        A_STRING,
        {**OBJECT, "properties": {"a": STRING, "b": {**STRING, "writeOnly": True}}},
        "property-added",
        "property-removed",
        "m- M-",
    ),
    "required: became": Row(
        TWO,
        {**TWO, "required": ["b"]},
        "property-became-required",
        "property-became-optional",
        "Mm mM",
    ),
    "required: of an undescribed property": Row(
        OBJECT,
        {**OBJECT, "required": ["b"]},
        "property-became-required",
        "property-became-optional",
        "Mm mM",
    ),
    "required: of a read-only property": Row(
        a_property(readOnly=True),
        {**OBJECT, "properties": {"a": {**STRING, "readOnly": True}}, "required": ["a"]},
        "property-became-required",
        "property-became-optional",
        "-m -M",
    ),
    "readOnly: became": Row(
        a_property(),
        a_property(readOnly=True),
        "property-became-read-only",
        "property-became-writable",
        "M- m-",
    ),
    "readOnly: of a required property": Row(
        {**A_STRING, "required": ["a"]},
        {**OBJECT, "properties": {"a": {**STRING, "readOnly": True}}, "required": ["a"]},
        "property-became-read-only",
        "required-property-added",
        "M- M-",
    ),
    "writeOnly: became": Row(
        a_property(),
        a_property(writeOnly=True),
        "property-became-write-only",
        "property-became-readable",
        "-M -m",
    ),
    "additionalProperties: refused": Row(
        A_STRING,
        {**A_STRING, "additionalProperties": False},
        "additional-properties-narrowed",
        "additional-properties-widened",
        "Mm mm",
    ),
    "additionalProperties: of a type": Row(
        A_STRING,
        {**A_STRING, "additionalProperties": STRING},
        "additional-properties-narrowed",
        "additional-properties-widened",
        "Mm mm",
    ),
    "additionalProperties: below": narrowed(
        {**OBJECT, "additionalProperties": STRING},
        {**OBJECT, "additionalProperties": {**STRING, "maxLength": 1}},
        "max-length",
    ),
    "unevaluatedProperties: refused": Row(
        A_STRING,
        {**A_STRING, "unevaluatedProperties": False},
        "additional-properties-narrowed",
        "additional-properties-widened",
        "Mm mm",
    ),
    "patternProperties: described": narrowed(
        OBJECT, {**OBJECT, "patternProperties": {"^x": STRING}}, "pattern-properties"
    ),
    "patternProperties: let in": Row(
        {**OBJECT, "additionalProperties": False},
        {**OBJECT, "additionalProperties": False, "patternProperties": {"^x": STRING}},
        "pattern-properties-widened",
        "pattern-properties-narrowed",
        WIDENED,
    ),
    "patternProperties: below": narrowed(
        {**OBJECT, "patternProperties": {"^x": NUMBER}},
        {**OBJECT, "patternProperties": {"^x": INTEGER}},
        "type",
    ),
    "propertyNames: limited": narrowed(
        OBJECT, {**OBJECT, "propertyNames": {"maxLength": 64}}, "property-names"
    ),
    "propertyNames: below": narrowed(
        {**OBJECT, "propertyNames": {"maxLength": 64}},
        {**OBJECT, "propertyNames": {"maxLength": 32}},
        "max-length",
    ),
    "dependentRequired: asked for": narrowed(
        TWO, {**TWO, "dependentRequired": {"a": ["b"]}}, "dependent-required"
    ),
    "dependentSchemas: asked for": narrowed(
        TWO, {**TWO, "dependentSchemas": {"a": {"required": ["b"]}}}, "dependent-schemas"
    ),
    "properties: below": narrowed(A_STRING, a_property(maxLength=3), "max-length"),
    # Arrays.
    "items: described": narrowed(ARRAY, {**ARRAY, "items": STRING}, "items"),
    "items: refused": narrowed({**ARRAY, "items": STRING}, {**ARRAY, "items": False}, "items"),
    "items: below": narrowed({**ARRAY, "items": NUMBER}, {**ARRAY, "items": INTEGER}, "type"),
    "prefixItems: one more": narrowed(
        {**ARRAY, "prefixItems": [STRING]},
        {**ARRAY, "prefixItems": [STRING, STRING]},
        "prefix-items",
    ),
    "prefixItems: below": changed(
        {**ARRAY, "prefixItems": [STRING]}, {**ARRAY, "prefixItems": [NUMBER]}, "type"
    ),
    "unevaluatedItems: refused": narrowed(
        {**ARRAY, "prefixItems": [STRING]},
        {**ARRAY, "prefixItems": [STRING], "unevaluatedItems": False},
        "additional-items",
    ),
    "contains: asked for": narrowed(ARRAY, {**ARRAY, "contains": STRING}, "contains"),
    # Combinations.
    "oneOf: an alternative more": Row(
        {"oneOf": [CAT, DOG]},
        {"oneOf": [CAT, DOG, BIRD]},
        "alternative-added",
        "alternative-removed",
        WIDENED,
    ),
    "anyOf: an alternative more": Row(
        {"anyOf": [STRING, INTEGER]},
        {"anyOf": [STRING, INTEGER, ARRAY]},
        "alternative-added",
        "alternative-removed",
        WIDENED,
    ),
    "anyOf: one more of the same": Row(
        {"anyOf": [STRING, INTEGER]},
        {"anyOf": [STRING, STRING, INTEGER]},
        "alternative-added",
        "alternative-removed",
        WIDENED,
    ),
    "oneOf: with a discriminator, an alternative more": Row(
        {"oneOf": [CAT, DOG], **BY_KIND},
        {"oneOf": [BIRD, CAT, DOG], **BY_KIND},
        "alternative-added",
        "alternative-removed",
        WIDENED,
    ),
    "oneOf: where there was one schema": Row(
        CAT, {"oneOf": [CAT, DOG]}, "alternative-added", "alternative-removed", WIDENED
    ),
    "oneOf: an alternative changed": narrowed(
        {"oneOf": [STRING, INTEGER]}, {"oneOf": [INTEGER, {**STRING, "maxLength": 5}]}, "max-length"
    ),
    "oneOf: of what fitted any": narrowed(
        {"anyOf": [STRING, INTEGER]}, {"oneOf": [STRING, INTEGER]}, "exclusiveness"
    ),
    "oneOf: laid over a schema": narrowed(
        {"oneOf": [CAT, DOG]},
        {"oneOf": [CAT, DOG], "anyOf": [{"minProperties": 1}, {"maxProperties": 9}]},
        "exclusiveness",
    ),
    "discriminator: told": narrowed(
        {"oneOf": [CAT, DOG]}, {"oneOf": [CAT, DOG], **BY_KIND}, "discriminator"
    ),
    "discriminator: another property": changed(
        {"oneOf": [CAT, DOG], **BY_KIND},
        {"oneOf": [CAT, DOG], "discriminator": {"propertyName": "type"}},
        "discriminator",
    ),
    "discriminator: another value": Row(
        {"oneOf": [CAT, DOG], **BY_KIND},
        {
            "oneOf": [CAT, DOG],
            "discriminator": {
                "propertyName": "kind",
                "mapping": {"puma": "#/components/schemas/Cat"},
            },
        },
        "discriminator-value-changed",
        "discriminator-value-changed",
        CHANGED,
    ),
    "allOf: a limit more": narrowed(
        {"allOf": [STRING]}, {"allOf": [STRING, {"maxLength": 5}]}, "max-length"
    ),
    "allOf: a property more": Row(
        {"allOf": [CAT]},
        {"allOf": [CAT, {"properties": {"name": STRING}}]},
        "property-added",
        "property-removed",
        "mm MM",
    ),
    "allOf: a requirement more": Row(
        {"allOf": [CAT]},
        {"allOf": [CAT, {"required": ["lives"]}]},
        "property-became-required",
        "property-became-optional",
        "Mm mM",
    ),
    "not: set": narrowed(STRING, {**STRING, "not": {"const": "a"}}, "negation"),
    "not: another": changed(
        {**STRING, "not": {"const": "a"}}, {**STRING, "not": {"const": "b"}}, "negation"
    ),
    "if: set": narrowed(
        TWO, {**TWO, "if": {"required": ["a"]}, "then": {"required": ["b"]}}, "condition"
    ),
    "then: set": narrowed(
        {**TWO, "if": {"required": ["a"]}, "else": {"required": ["b"]}},
        {
            **TWO,
            "if": {"required": ["a"]},
            "else": {"required": ["b"]},
            "then": {"maxProperties": 1},
        },
        "condition",
    ),
    "else: below": narrowed(
        {**TWO, "if": {"required": ["a"]}, "else": {"maxProperties": 2}},
        {**TWO, "if": {"required": ["a"]}, "else": {"maxProperties": 1}},
        "max-properties",
    ),
    "schema: false": narrowed({**ARRAY, "items": True}, {**ARRAY, "items": False}, "items"),
    # Defaults concern who leaves something out: a sender.
    "default: set": Row(
        STRING, {**STRING, "default": "a"}, "default-added", "default-removed", "mp Mp"
    ),
    "default: another": Row(
        {**STRING, "default": "a"},
        {**STRING, "default": "b"},
        "default-changed",
        "default-changed",
        "Mp Mp",
    ),
    # Words.
    "deprecated: became": Row(
        STRING, {**STRING, "deprecated": True}, "deprecated", "deprecation-lifted", "mm pp"
    ),
    "title": note(STRING, {**STRING, "title": "Name"}, "text-changed"),
    "description": note(
        {**STRING, "description": "a"}, {**STRING, "description": "b"}, "text-changed"
    ),
    "examples": note(STRING, {**STRING, "examples": ["a"]}, "example-changed"),
    "example": note({**STRING, "example": "a"}, {**STRING, "example": "b"}, "example-changed"),
    "$comment": note(STRING, {**STRING, "$comment": "a"}, "text-changed"),
    "externalDocs": note(STRING, {**STRING, "externalDocs": {"url": "https://a"}}, "text-changed"),
    "xml": note(STRING, {**STRING, "xml": {"name": "a"}}, "annotation-changed"),
    "x-note": note({**STRING, "x-note": 1}, {**STRING, "x-note": 2}, "extension-changed"),
}


def marks(changes: list[Change], direction: str) -> list[tuple[str, str]]:
    assert all(change.operations == ("save",) for change in changes)
    stems = ((change.kind.removeprefix(f"{direction}-"), change.level) for change in changes)
    return sorted((stem, MARKS[str(level)]) for stem, level in stems)


@pytest.mark.parametrize("backwards", [False, True], ids=["forwards", "backwards"])
@pytest.mark.parametrize("direction", ["request", "response"])
@pytest.mark.parametrize("name", ROWS)
def test_a_change_of_one_keyword(
    name: str, direction: str, backwards: bool, contract: Callable[..., Contract]
) -> None:
    row = ROWS[name]
    where = "sent" if direction == "request" else "received"
    before, after = contract(**{where: row.before}), contract(**{where: row.after})
    stems = (row.backwards if backwards else row.forwards).split()
    mark = row.levels.split()[backwards][where == "received"]
    if backwards:
        before, after = after, before
    expected = expected_marks(stems, mark, direction)
    assert marks(compare(before, after), direction) == expected


def expected_marks(stems: list[str], mark: str, direction: str) -> list[tuple[str, str]]:
    if mark == "-":
        return []
    if len(stems) == 1:
        return [(stems[0], mark)]
    # The one row that is two changes: a value went, which senders feel, and another came.
    return sorted(zip(stems, (mark, "m"), strict=True))


SAME = {
    "a type in a list": (STRING, {"type": ["string"]}),
    "an open schema": ({**ARRAY, "items": {}}, ARRAY),
    "additional properties that are allowed anyway": (
        OBJECT,
        {**OBJECT, "additionalProperties": True},
    ),
    "a bound that bounds nothing": (STRING, {**STRING, "minLength": 0}),
    "more than 4 is 5 and more where values are whole": (
        {**INTEGER, "exclusiveMinimum": 4},
        {**INTEGER, "minimum": 5},
    ),
    "1 and 1.0": ({**NUMBER, "minimum": 1}, {**NUMBER, "minimum": 1.0}),
    "one constant and a list of it": ({"const": "a"}, {"enum": ["a"]}),
    "the order of listed values": ({"enum": ["a", "b"]}, {"enum": ["b", "a"]}),
    "the order of required properties": (
        {**TWO, "required": ["a", "b"]},
        {**TWO, "required": ["b", "a"]},
    ),
    "the order of alternatives": ({"oneOf": [CAT, DOG]}, {"oneOf": [DOG, CAT]}),
    "alternatives that are alike": (
        {"anyOf": [{"maxLength": 1, "type": "string"}, STRING, STRING]},
        {"anyOf": [{"type": "string", "maxLength": 1}, {"type": ["string"]}, STRING]},
    ),
    "a component written out": (CAT, {"allOf": [CAT]}),
    "null as a type and as an alternative": (
        {"oneOf": [{**STRING, "maxLength": 5}, {"type": "null"}]},
        {"type": ["string", "null"], "maxLength": 5},
    ),
    "the type of what has properties": ({"properties": {"a": STRING}}, A_STRING),
    "no deprecation": (STRING, {**STRING, "deprecated": False}),
}


@pytest.mark.parametrize("name", SAME)
def test_two_ways_to_say_the_same(name: str, contract: Callable[..., Contract]) -> None:
    before, after = SAME[name]
    old, new = contract(sent=before, received=before), contract(sent=after, received=after)
    assert compare(old, new) == []
    assert compare(new, old) == []


def test_there_are_more_than_120_seeded_changes() -> None:
    assert len(ROWS) * 4 >= 120


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        # Multiples of 2 are not among what all numbers have beyond whole ones.
        ({**NUMBER, "multipleOf": 2}, INTEGER, ["multiple-of-widened", "type-narrowed"]),
        (INTEGER, {**NUMBER, "multipleOf": 2}, ["multiple-of-narrowed", "type-widened"]),
        # Null is reported by itself if one alternative became several.
        (
            {"oneOf": [CAT, {"type": "null"}]},
            {"oneOf": [CAT, DOG]},
            ["alternative-added", "null-narrowed"],
        ),
        (
            {"oneOf": [CAT, DOG]},
            {"oneOf": [CAT, {"type": "null"}]},
            ["alternative-removed", "null-widened"],
        ),
    ],
)
def test_two_changes_of_one_schema(
    before: object, after: object, kinds: list[str], contract: Callable[..., Contract]
) -> None:
    changes = compare(contract(received=before), contract(received=after))
    assert sorted(change.kind.removeprefix("response-") for change in changes) == kinds


def test_a_number_says_in_one_change_what_it_became(contract: Callable[..., Contract]) -> None:
    dollars = {**NUMBER, "format": "double", "multipleOf": 0.01}
    [change] = compare(contract(received=INTEGER), contract(received=dollars))
    assert change.message == 'type integer → number, multipleOf 1 → 0.01, format none → "double"'
