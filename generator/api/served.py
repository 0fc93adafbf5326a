"""A contract as a server checks it: JSON Schema with every limit, unions as they are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import attrs

from .. import document as doc
from ..problem import Problem
from .plain import Plain
from .read import positions
from .read.bundle import Bundle, simplify
from .read.naming import NAMES
from .read.tree import children, dereference, reachable
from .read.unions import discriminators
from .read.unions.shapes import Shapes

UNMODELLED: Final = frozenset(
    {
        *("not", "if", "dependentSchemas", "dependentRequired", "contains"),
        *("patternProperties", "prefixItems", "unevaluatedProperties", "unevaluatedItems"),
    }
)
"""Keywords that only narrow, and that no class of an engine checks."""

_COMPONENTS: Final = "#/components/schemas/"


@attrs.frozen(kw_only=True)
class Checks:
    """The checks of a server on request bodies.

    Args:
        schemas: Name → JSON Schema that an engine turns into a class, without the keywords that
            it does not know; those of request bodies and all they refer to.
        bodies: Operation id → the name of its JSON body among them, where the body is an object.
        rules: Operation id → the whole JSON Schema (2020-12) of its JSON body, where classes alone
            do not check all of it.
    """

    schemas: Mapping[str, Plain]
    bodies: Mapping[str, str]
    rules: Mapping[str, Plain]


def checks(written: Mapping[str, Any], folder: Path | None = None) -> Checks:
    """Read what a document demands of requests.

    Args:
        written: The document without overlays; it is not changed.
        folder: The folder of the files beside the document.

    Raises:
        GenerationError: Two different schemas would have one name.
    """
    document = named(written, folder)
    components = document["components"]["schemas"]
    bodies = dict(_bodies(document))
    names = {key: _component(schema) for key, schema in bodies.items()}
    return Checks(
        schemas=_modelled(document, reachable(document, list(bodies.values()))),
        bodies={
            key: name for key, name in names.items() if name in components and name.isidentifier()
        },
        rules={
            key: _whole(document, schema)
            for key, schema in bodies.items()
            if _is_narrowed(document, schema) or names[key] not in components
        },
    )


def named(written: Mapping[str, Any], folder: Path | None = None) -> dict[str, Any]:
    """Return a document in which every object type has a name, unions as they are; see `checks`."""
    problems: list[Problem] = []
    document = Bundle(dict(written), folder, problems).upgraded()
    document.setdefault("components", {}).setdefault("schemas", {})
    for step in (simplify, discriminators.state_mappings, *NAMES):
        step(document)
    return document


def _bodies(document: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for _, _, operation in doc.operations(document):
        content = dereference(document, operation.get("requestBody", {})).get("content", doc.EMPTY)
        if "application/json" in content:
            key = operation.get("operationId", "")
            yield key, content["application/json"].get("schema", {})


def _component(schema: Any) -> str:
    target = schema.get("$ref", "") if doc.is_object(schema) else ""
    return doc.tokens(target)[-1] if target.startswith(_COMPONENTS) else ""


def _whole(document: Mapping[str, Any], schema: Any) -> Plain:
    """Return a schema with all that it refers to, without what only people read."""
    names = reachable(document, [schema])
    components = document["components"]["schemas"]
    definitions = {name: _bare(components[name]) for name in names}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_bare(schema),
        **({"$defs": definitions} if definitions else {}),
    }


def _bare(schema: Any) -> Any:
    """Return a schema with its assertions alone, references leading to ``$defs``."""
    if not doc.is_object(schema):
        return schema
    rest = {key: schema[key] for key in schema if key not in _SAID and not key.startswith("x-")}
    if str(rest.get("$ref", "")).startswith(_COMPONENTS):
        rest["$ref"] = f"#/$defs/{rest['$ref'][len(_COMPONENTS) :]}"
    copied: Plain = doc.copied(rest)
    for path, child in children(rest):
        holder: Any = copied
        for step in path[:-1]:
            holder = holder[step]
        holder[path[-1]] = _bare(child)
    return copied


_SAID: Final = frozenset(
    {"title", "description", "example", "examples", "default", "deprecated", "discriminator", "xml"}
    | {"externalDocs", "$comment", "readOnly", "writeOnly"}
)


def _is_narrowed(document: Mapping[str, Any], schema: Any) -> bool:
    """Return true if a schema, or one that it leads to, has keywords that classes do not check."""
    components = document["components"]["schemas"]
    roots = [schema, *(components[name] for name in reachable(document, [schema]))]
    return any(map(_says_more, roots))


def _says_more(schema: Any) -> bool:
    if not doc.is_object(schema):
        return False
    stated = any(schema.get(key) not in (None, True, {}) for key in UNMODELLED & schema.keys())
    return stated or any(_says_more(child) for _, child in children(schema))


def _modelled(document: Mapping[str, Any], names: list[str]) -> dict[str, Plain]:
    """Return the schemas that an engine turns into classes."""
    components = document["components"]["schemas"]
    plain = {name: _plain(components[name]) for name in names}
    merged = {name: _merged(plain, schema) for name, schema in plain.items()}
    reduced = {"components": {"schemas": merged}}
    # An object type with fields says whether it takes others.
    for schema in list(positions.schemas(reduced)):
        if doc.is_object(schema):
            composed = "allOf" in schema and Shapes(reduced).has_fields(schema)
            if "properties" in schema or composed:
                schema.setdefault("additionalProperties", True)
    return reduced["components"]["schemas"]


def _plain(schema: Any) -> Any:
    """Drop extensions and examples; keep URLs and times strings, which pydantic would rewrite."""
    if doc.is_array(schema):
        return [_plain(item) for item in schema]
    if not doc.is_object(schema):
        return schema
    return {
        key: _plain(value)
        for key, value in _unwrapped(schema).items()
        if not key.startswith("x-")
        and key not in ("example", "examples")
        and (key, value) not in (("format", "uri"), ("format", "date-time"))
    }


def _merged(components: Mapping[str, Any], schema: Any) -> Any:
    """Return a schema with those bases inside that it restates a property of.

    A subclass may not narrow the type of a field, as the field can be written.
    """
    parts: Any = schema.get("allOf", []) if doc.is_object(schema) else []
    if not doc.is_array(parts):
        return schema
    stated = {name for part in (schema, *parts) for name in _properties(part)}
    bases: dict[str, Any] = {_component(part): components.get(_component(part)) for part in parts}
    narrowed = {name for name, base in bases.items() if stated & _properties(base).keys()}
    if not narrowed:
        return schema
    flat: dict[str, Any] = {"type": "object", "properties": {}}
    rest = {key: value for key, value in schema.items() if key != "allOf"}
    for part in (*parts, rest):
        inside = bases[_component(part)] if _component(part) in narrowed else part
        if inside.keys() & {"$ref", "allOf", "oneOf", "anyOf"}:
            flat.setdefault("allOf", []).append(part)
            continue
        known = flat["properties"]
        own = {name: {**known.get(name, {}), **new} for name, new in _properties(inside).items()}
        required = [*flat.get("required", ()), *inside.get("required", ())]
        flat = {**flat, **inside, "properties": {**known, **own}, "required": required}
    return doc.copied(flat)


def _properties(schema: Any) -> Mapping[str, Any]:
    properties: Any = schema.get("properties") if doc.is_object(schema) else None
    return properties if doc.is_object(properties) else {}


def _unwrapped(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """Unwrap an ``allOf`` of a choice alone: its class would take fields that no form has."""
    parts: Any = schema.get("allOf")
    if not doc.is_array(parts) or len(parts) != 1 or not doc.is_object(parts[0]):
        return schema
    is_choice = not parts[0].keys() - {"oneOf", "anyOf"}
    clear = not schema.keys() & {"oneOf", "anyOf", "properties"}
    rest = {key: value for key, value in schema.items() if key != "allOf"}
    return {**rest, **parts[0]} if is_choice and clear else schema
