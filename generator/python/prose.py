"""Descriptions, limits and examples of the contract as docstring text."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping
from typing import Any

from .. import document as doc
from .. import prose
from ..schema import dereference
from .code import literal
from .engine import docstring, field_name

WIDTH = 96


def text(markdown: str) -> str:
    """A description as paragraphs, safe for a docstring. Markdown's code marks become Sphinx's."""
    joined = prose.paragraphs(markdown)
    return docstring(re.sub(r"(?<!`)`([^`]+)`(?!`)", r"``\1``", joined))


def sentence(markdown: str) -> str:
    """The same, ending in a full stop."""
    return text(prose.sentence(markdown))


def wrap(paragraphs: str, indent: int, hanging: int = 0, lead: int = 0) -> str:
    """Break text into lines of at most :data:`WIDTH` columns.

    Args:
        paragraphs: Text with blank lines between paragraphs.
        indent: Columns before the text; the template writes those of the first line.
        hanging: More columns before every line but the first.
        lead: Columns that the template writes on the first line behind ``indent``.
    """
    pad = " " * (indent + hanging)
    blocks: list[str] = []
    for paragraph in paragraphs.split("\n\n"):
        first = pad if blocks else " " * (indent + lead)
        lines = textwrap.wrap(
            paragraph,
            WIDTH,
            initial_indent=first,
            subsequent_indent=pad,
            break_long_words=False,
            break_on_hyphens=False,
        )
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks).lstrip()


def field(schema: Mapping[str, Any], target: Mapping[str, Any]) -> str:
    """What a field or an argument is: its description, then its limits.

    Args:
        schema: The schema where the field stands, whose description wins.
        target: The schema it refers to, for the rest.
    """
    return text(prose.field(schema, target, literal))


def example(operation: Mapping[str, Any], document: Mapping[str, Any]) -> str | None:
    """The contract's own example of a request, as the arguments of a call; None if it has none."""
    parameters = [dereference(document, item) for item in operation.get("parameters", ())]
    arguments = [_source(_example(item, document)) for item in parameters if item["in"] == "path"]
    for media_type in operation.get("requestBody", doc.EMPTY).get("content", doc.EMPTY).values():
        body = _example(media_type, document)
        if not doc.is_object(body):
            return None
        fields = dereference(document, media_type["schema"])["properties"]
        files = [name for name in body if fields[name].get("format") == "binary"]
        arguments += [_source(body[name]) for name in files]
        named = [name for name in body if name not in files]
        arguments += [f"{field_name(name)}={_source(body[name])}" for name in named]
    return ", ".join(arguments)


def _example(holder: Mapping[str, Any], document: Mapping[str, Any]) -> Any:
    """The example of a media type or a parameter, wherever the contract keeps it."""
    named = [
        dereference(document, item).get("value")
        for item in holder.get("examples", doc.EMPTY).values()
    ]
    in_schema = holder.get("schema", doc.EMPTY).get("examples", [holder.get("name", "…")])
    return next(iter([*([holder["example"]] if "example" in holder else []), *named, *in_schema]))


def _source(value: object) -> str:
    if doc.is_array(value):
        return f"[{', '.join(map(_source, value))}]"
    if doc.is_object(value):
        return "{" + ", ".join(f"{_source(k)}: {_source(v)}" for k, v in value.items()) + "}"
    return literal(value)
