"""Descriptions and limits of the contract as Markdown, for comments in any language."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

TOLD: Final = "x-limits-told"
"""Marks a schema whose description tells its limits, and better than they do themselves."""

Literal = Callable[[Any], str]
"""Writes a value as the target language would."""


def paragraphs(markdown: str) -> str:
    """A description with each paragraph on one line and blank lines between them."""
    split = re.split(r"\n\s*\n", markdown.strip())
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in split)


def sentence(markdown: str) -> str:
    """The same, ending in a full stop."""
    plain = paragraphs(markdown)
    return plain if not plain or plain.endswith((".", "!", "?", ":")) else f"{plain}."


def field(
    schema: Mapping[str, Any], target: Mapping[str, Any], literal: Literal = json.dumps
) -> str:
    """What a field or an argument is, on one line: its description, then its limits.

    Args:
        schema: The schema where the field stands, whose description wins.
        target: The schema it refers to, for the rest.
        literal: Writes constants and defaults.
    """
    described = sentence(str(schema.get("description") or target.get("description") or ""))
    limits = [] if schema.get(TOLD) else [*_limits({**target, **schema}, literal)]
    stated = f"{_capitalized(', '.join(limits))}." if limits else ""
    return " ".join(" ".join(part for part in (described, stated) if part).split())


def _capitalized(words: str) -> str:
    return words[:1].upper() + words[1:]


def _limits(schema: Mapping[str, Any], literal: Literal) -> Iterator[str]:
    if "const" in schema:
        yield f"always `{literal(schema['const'])}`"
    for low, high, noun in (
        ("minItems", "maxItems", "items"),
        ("minLength", "maxLength", "characters"),
        ("minProperties", "maxProperties", "entries"),
        ("minimum", "maximum", ""),
    ):
        yield from _range(schema.get(low), schema.get(high), noun)
    if "pattern" in schema:
        yield f"pattern `{schema['pattern']}`"
    if "multipleOf" in schema:
        yield f"in steps of {schema['multipleOf']}"
    if "default" in schema:
        yield f"the server's default is `{literal(schema['default'])}`"


def _range(low: object, high: object, noun: str) -> Iterator[str]:
    unit = f" {noun}" if noun else ""
    if low is not None and high is not None:
        yield f"{low} to {high}{unit}"
    elif high is not None:
        yield f"at most {high}{unit}"
    elif low is not None:
        yield f"at least {low}{unit.removesuffix('s') if low == 1 else unit}"
