"""Descriptions and limits of the contract as Markdown, for comments in any language."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from .model import (
    Alias,
    Api,
    Constant,
    Doc,
    Limits,
    ListOf,
    MapOf,
    Missing,
    Nullable,
    Ref,
    Scalar,
    Type,
)
from .text import Json

LIMITS_NOTED: Final = "x-limits-noted"
"""Marks a schema whose description already states its limits, better than generated text."""

Literal = Callable[[Any], str]
"""Writes a value in the syntax of the target language."""


def paragraphs(markdown: str) -> str:
    """Return a description with each paragraph on one line and blank lines between them."""
    split = re.split(r"\n\s*\n", markdown.strip())
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in split)


def sentence(markdown: str) -> str:
    """Return the same paragraphs, ending in a full stop."""
    plain = paragraphs(markdown)
    return plain if not plain or plain.endswith((".", "!", "?", ":")) else f"{plain}."


def field(
    schema: Mapping[str, Any], target: Mapping[str, Any], literal: Literal = json.dumps
) -> str:
    """Describe a field or an argument on one line: its description, then its limits.

    Args:
        schema: The schema of the field itself, whose description takes precedence.
        target: The schema it refers to, for everything else.
        literal: Writes constants and defaults.
    """
    described = sentence(str(schema.get("description") or target.get("description") or ""))
    limits = [] if schema.get(LIMITS_NOTED) else [*_limits({**target, **schema}, literal)]
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
    if low is not None and low == high:
        yield f"exactly {_counted(low, noun)}"
    elif low is not None and high is not None:
        yield f"{low} to {high} {noun}".rstrip()
    elif high is not None:
        yield f"at most {_counted(high, noun)}"
    elif low is not None:
        yield f"at least {_counted(low, noun)}"


def _counted(number: object, noun: str) -> str:
    one = "entry" if noun == "entries" else noun.removesuffix("s")
    return f"{number} {one if number == 1 else noun}".rstrip()


def whole(about: Doc) -> str:
    """Return all texts of the contract, a paragraph each."""
    texts = (about.text.raw, *(each.raw for each in about.notes))
    return "\n\n".join(text.strip() for text in texts if text.strip())


def described(api: Api, about: Doc, kind: Type, default: Json | Missing, literal: Literal) -> str:
    """Describe a field or an argument on one line: its description, then its limits.

    Args:
        api: The model with the named types.
        about: The contract's texts about it.
        kind: Its type.
        default: The server's default.
        literal: Writes constants and defaults.
    """
    sentences = [sentence(about.text.raw), *(each.raw for each in about.notes)]
    limits = [*_stated(api, kind, literal)] if about.limits else []
    if about.limits and not isinstance(default, Missing):
        limits.append(f"the server's default is `{literal(default)}`")
    sentences += [f"{_capitalized(', '.join(limits))}."] if limits else []
    return " ".join(" ".join(part for part in sentences if part).split())


def _stated(api: Api, kind: Type, literal: Literal) -> Iterator[str]:
    while isinstance(kind, (Ref, Nullable)):
        if isinstance(kind, Nullable):
            kind = kind.of
            continue
        declaration = api.types[kind.to]
        if not isinstance(declaration, Alias):
            return
        kind = declaration.of
    if isinstance(kind, Constant):
        yield f"always `{literal(kind.value)}`"
    elif isinstance(kind, ListOf) and kind.limits:
        yield from _limits_of(kind.limits, "items")
    elif isinstance(kind, MapOf) and kind.limits:
        yield from _limits_of(kind.limits, "entries")
    elif isinstance(kind, Scalar) and kind.limits:
        yield from _limits_of(kind.limits, "characters" if kind.kind == "string" else "")


def _limits_of(limits: Limits, noun: str) -> Iterator[str]:
    yield from _range(limits.low, limits.high, noun)
    if limits.above is not None:
        yield f"more than {limits.above}"
    if limits.below is not None:
        yield f"less than {limits.below}"
    if limits.pattern:
        yield f"pattern `{limits.pattern}`"
    if limits.step is not None:
        yield f"in steps of {limits.step}"
