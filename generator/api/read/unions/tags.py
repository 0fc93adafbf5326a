"""The tag of each form of a union: the values of a property, or a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .... import document as doc
from ..tree import Schema, dereference
from . import forms, widening
from .forms import Form


def tagged_forms(
    document: Mapping[str, Any], schema: Schema, members: Sequence[Schema], flats: Sequence[Schema]
) -> tuple[str, list[Form]]:
    """Return the property that tags the forms of a union, empty if none does, and the forms.

    Args:
        document: The document, which resolves references.
        schema: The union.
        members: Its members.
        flats: The same as plain object types.
    """
    by, values = tag_values(document, schema, members, flats)
    tagged: list[Form] = []
    for index, (member, flat) in enumerate(zip(members, flats, strict=True)):
        if values and values[index]:
            tagged.append(forms.with_values(by, values[index], flat))
        elif by in flat["properties"]:
            tagged.append(forms.other(by, flat))
        else:
            tagged.append(forms.named(member, flats, index))
    return by, tagged


def tag_values(
    document: Mapping[str, Any], schema: Schema, members: Sequence[Schema], flats: Sequence[Schema]
) -> tuple[str, list[list[Any]]]:
    """Return the property that tags the forms, and its values for each form.

    The arguments are those of `tagged_forms`. The discriminator counts, or else the first property
    that lists other values in each form.
    """
    discriminator = schema.get("discriminator", doc.EMPTY)
    stated = str(discriminator.get("propertyName", ""))
    for name in [stated] if stated else flats[0]["properties"]:
        listed = [_listed(document, flat, name) for flat in flats]
        every = [value for each in listed for value in each]
        if all(listed) and len(widening.unique(every)) == len(every):
            return name, listed
    if not stated:
        return "", []
    mapping: Mapping[str, str] = discriminator.get("mapping", {})
    pairs = zip(members, [_listed(document, flat, stated) for flat in flats], strict=True)
    return stated, [_mapped(mapping, each) or values or _implied(each) for each, values in pairs]


def _listed(document: Mapping[str, Any], flat: Schema, name: str) -> list[Any]:
    """Return the values that a form lists for a property, but null."""
    target = dereference(document, flat["properties"].get(name, {}))
    listed = widening.values(target) if doc.is_object(target) else None
    return [value for value in listed or () if value is not None]


def _mapped(mapping: Mapping[str, str], member: Schema) -> list[str]:
    """Return the discriminator values that stand for a form (OpenAPI 3.1, discriminator object)."""
    names = [member.get("$ref"), *_implied(member)]
    return [value for value in mapping if mapping[value] in names]


def _implied(member: Schema) -> list[str]:
    """Return the value that stands for a form of which nothing says one: its schema's name."""
    return doc.tokens(member["$ref"])[-1:] if "$ref" in member else []
