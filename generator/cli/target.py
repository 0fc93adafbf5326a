"""The command line target: a contract in, the table of what its calls take out.

A program that makes its options of the table has a flag for every field of the contract, also for
those that come with the next one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from .. import document as doc
from .. import methods, overlay_settings
from .. import prose as shared_prose
from ..contract import Contract
from ..lowering import lower
from ..python import code, layout, prose
from ..schema import dereference
from ..templating import environment

TEMPLATES = Path(__file__).parent / "templates"
TOOLS = ("ruff", "Jinja2", "PyYAML", "jsonpath-rfc9535")
"""The distributions whose versions touch the output's bytes."""

_LIMITS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "min_length": "minLength",
    "max_length": "maxLength",
    "pattern": "pattern",
}
"""Name in the table → keyword of JSON Schema, of what can be said about one value."""

_KINDS = ("string", "integer", "number", "boolean")


def build(contracts: Sequence[Contract], overlay: Path) -> dict[str, bytes]:
    """Generate the package, without its hand-written files.

    Args:
        contracts: The one dated contract that the package speaks.
        overlay: The folder of hand-written files, which holds ``target.toml``.

    Returns:
        Path inside the target's output folder → content.

    Raises:
        GenerationError: Unions in the contract that cannot be merged.
    """
    (contract,) = contracts
    package = overlay_settings.package(overlay)
    with contract.blamed():
        calls = list(_calls(lower(contract.overlaid)))
    template = environment(TEMPLATES, {"literal": code.literal}).get_template("contract.py.jinja")
    source = template.render(
        version=contract.version,
        release=contract.release,
        base_url=contract.overlaid["servers"][0]["url"],
        calls=calls,
    )
    return layout.tidy({f"{package}/contract.py": source}, package=package)


def _calls(document: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for _, _, operation in doc.operations(document):
        if "x-sdk-method" in operation and doc.takes_json(operation):
            content = operation["requestBody"]["content"]["application/json"]
            yield {
                "method": operation["x-sdk-method"],
                "summary": plain(operation.get("summary", "")),
                "description": plain(operation.get("description", "")),
                "idempotency": methods.idempotency(document, operation),
                "fields": list(_fields(document, content["schema"])),
            }


def _fields(document: Mapping[str, Any], body: Any) -> Iterator[dict[str, Any]]:
    schema = dereference(document, body)
    for name, written in schema.get("properties", doc.EMPTY).items():
        target = _besides_null(document, {**dereference(document, written), **written})
        yield {
            key: value
            for key, value in {
                "name": name,
                **_type(document, target),
                "required": name in schema.get("required", ()),
                "upload": bool(target.get("x-sdk-upload")),
                "help": plain(prose.text(shared_prose.field(written, target, code.literal))),
            }.items()
            if value not in (None, False, ())
        }


def _besides_null(document: Mapping[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """The one alternative that a command line can give: null is what is left out."""
    members = [dereference(document, each) for each in schema.get("anyOf", schema.get("oneOf", ()))]
    given = [each for each in members if each.get("type") != "null"]
    return {**given[0], **schema} if len(given) == 1 else schema


def _type(document: Mapping[str, Any], schema: Mapping[str, Any]) -> dict[str, Any]:
    """The kind of a field with the limits of one value, and how many values there can be."""
    items = {"min_items": schema.get("minItems"), "max_items": schema.get("maxItems")}
    if schema.get("type") == "array":
        item = dereference(document, schema.get("items", {}))
        return {**_value(item), "many": True, **items}
    held = dereference(document, schema.get("additionalProperties", {}))
    texts = not doc.is_object(held) or held.get("type", "string") == "string"
    if schema.get("type") == "object" and "properties" not in schema and texts:
        entries = (schema.get("minProperties"), schema.get("maxProperties"))
        return {"kind": "map", "min_items": entries[0], "max_items": entries[1]}
    return _value(schema)


def _value(schema: Mapping[str, Any]) -> dict[str, Any]:
    values = [str(value) for value in schema.get("enum", ()) if value is not None]
    kinds = schema.get("type", [])
    named = [kind for kind in ([kinds] if isinstance(kinds, str) else kinds) if kind != "null"]
    if len(named) != 1 or named[0] not in _KINDS:
        return {"kind": "json"}
    limits = {name: schema.get(keyword) for name, keyword in _LIMITS.items()}
    return {"kind": named[0], "choices": tuple(values), **limits}


def plain(text: str) -> str:
    """Markdown as it reads on a terminal: paragraphs on one line each, no marks for code."""
    paragraphs = (" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip()))
    return re.sub(r"(`+)(.+?)\1", r"\2", "\n\n".join(paragraphs))
