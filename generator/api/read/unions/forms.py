"""The forms of a union, and how descriptions tell which field goes with which of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .... import document as doc
from ... import prose
from ..tree import Schema
from . import widening


@dataclass(frozen=True, slots=True)
class Form:
    """One form that an object may have.

    Args:
        lead: The words before its names: "with `kind`", "as" or "with".
        names: Values of the property that tells forms apart (none for all others), a title or a
            schema's name, or a field that no other form has.
        schema: An object schema without references, compositions and unions at its top.
        values: The values of the property that tells forms apart, as JSON.
        title: The form's name: a schema's name, or the first of its values.
    """

    lead: str
    names: tuple[str, ...]
    schema: Schema
    values: tuple[object, ...] = ()
    title: str = ""

    @property
    def properties(self) -> dict[str, Schema]:
        """The fields it has."""
        properties: dict[str, Schema] = self.schema["properties"]
        return properties

    def requires(self, name: str) -> bool:
        """Return true if a field is required."""
        return name in self.schema["required"]


Text = tuple[Form, str]
"""A form and its text."""


def with_values(by: str, values: Sequence[object], schema: Schema) -> Form:
    """Return a form known by a property's values; in its schema the property has no others."""
    written = schema["properties"].get(by, {})
    annotations = {key: written[key] for key in written if widening.is_annotation(key)}
    constant = {
        **annotations,
        "type": widening.kinds({"enum": list(values)})[0],
        "enum": list(values),
    }
    narrowed = {**schema, "properties": {**schema["properties"], by: constant}}
    return Form(f"with `{by}`", tuple(map(code, values)), narrowed, tuple(values), str(values[0]))


def other(by: str, schema: Schema) -> Form:
    """Return the form for every value that no other form has."""
    return Form(f"with any other `{by}`", (), schema, title="other")


def named(member: Schema, schemas: Sequence[Schema], index: int) -> Form:
    """Return a form known by its title, its schema's name, a field of its own, or its place."""
    schema = schemas[index]
    others = {name for each in schemas if each is not schema for name in each["properties"]}
    own = [name for name in schema["required"] if name in schema["properties"].keys() - others]
    reference = doc.tokens(member["$ref"])[-1] if "$ref" in member else ""
    if name := schema.get("title") or reference:
        return Form("as", (f"`{name}`",), schema, title=reference or str(name))
    if own:
        return Form("with", (f"`{own[0]}`",), schema, title=own[0])
    return Form("as", (f"form {index + 1}",), schema, title=f"form {index + 1}")


def code(value: object) -> str:
    """Return a value as Markdown shows code."""
    return f"`{json.dumps(value, ensure_ascii=False)}`"


def either_of(words: Sequence[str]) -> str:
    """Words as alternatives.

    >>> either_of(["a", "b", "c"])
    'a, b or c'
    """
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last


def joined(*sentences: str) -> str:
    """Join sentences to a paragraph, without the empty ones."""
    return " ".join(sentence for sentence in sentences if sentence)


def phrase(forms: Iterable[Form]) -> str:
    """Return the condition for one of some forms, such as "with `kind` `"a"` or `"b"`"."""
    leads: dict[str, list[str]] = {}
    for form in forms:
        leads.setdefault(form.lead, []).extend(form.names)
    return " or ".join(
        joined(lead, either_of(widening.unique(names)) if names else "")
        for lead, names in leads.items()
    )


def alike(texts: Sequence[Text]) -> bool:
    """Return true if all forms have the same text."""
    return all(text == texts[0][1] for _, text in texts)


def by_form(texts: Sequence[Text]) -> str:
    """Return the text of each form, or the one of all."""
    if alike(texts):
        return texts[0][1]
    grouped: dict[str, list[Form]] = {}
    for form, text in texts:
        grouped.setdefault(text, []).append(form)
    sentences = (f"{_sentence_case(phrase(grouped[text]))}: {text}" for text in grouped if text)
    return joined(*sentences)


def presence(name: str, forms: Sequence[Form]) -> str:
    """Return which forms have a field, and which require it, in words."""
    having = [form for form in forms if name in form.properties]
    lacking = [form for form in forms if name not in form.properties]
    needing = [form for form in having if form.requires(name)]
    if phrase(having) == f"with `{name}`":
        return ""
    if len(having) == len(needing):
        return f"Only {phrase(having)}, where it is required." if lacking else ""
    required = f"Required {phrase(needing)}." if needing else ""
    if not lacking:
        return required
    few = sum(len(form.names) for form in lacking) < sum(len(form.names) for form in having)
    where = f"Not {phrase(lacking)}." if few else f"Only {phrase(having)}."
    return joined(where, required)


def paragraph(form: Form, by: str) -> str:
    """Return a form's fields in words, but for the one that tells forms apart."""
    fields = [
        f"`{name}`{' (required)' if form.requires(name) else ''}"
        for name in form.properties
        if name != by and phrase([form]) != f"with `{name}`"
    ]
    about = prose.sentence(str(form.schema.get("description", "")))
    listed = ", ".join(fields) or "no other fields"
    return joined(f"{_sentence_case(phrase([form]))}: {listed}.", about)


def limits(schema: Schema) -> str:
    """Return the limits and the values of a schema in words."""
    described = {key: value for key, value in schema.items() if key != "description"}
    listed: list[object] = [] if "const" in schema else schema.get("enum", [])
    values = [code(value) for value in listed if value is not None]
    return joined(f"One of {', '.join(values)}." if values else "", prose.field(described, {}))


def demands(members: Sequence[Schema]) -> str:
    """Return the alternatives of forms that differ only in their required fields, in words."""
    lists = [member.get("required", ()) for member in members]
    if not all(lists):
        return ""
    return f"Requires {either_of([' and '.join(f'`{name}`' for name in each) for each in lists])}."


def _sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]
