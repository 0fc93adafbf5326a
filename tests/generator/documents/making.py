"""Generated contracts: one of difficult names, and large ones that resemble real APIs."""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

RUNTIME = Path(__file__).parents[3] / "generator/runtime/python/sdk"

Node = dict[str, Any]

SPECIAL = (
    *("self", "cls", "options", "data", "get", "model_config", "from_dict", "to_dict", "encode"),
    *("additional_properties", "additionalProperties", "__init__", "__class__", "__slots__"),
    *("ban_type", "banType", "ban-type", "_ban_type", "BAN_TYPE", "$type", "@id", "2d", "3D"),
    *(
        "größe",
        "日本",
        "Ünïcode",
        "-",
        "*",
        "#",
        "",
        " ",
        "a b",
        "a.b",
        "a/b",
        "a[b]",
        "HTTPServer",
    ),
    *("httpServer", "con", "aux", "nul", "test", "tests", "setup", "key", "value", "i", "v", "k"),
    *("path", "query", "headers", "body", "timeout", "max_retries", "extra_headers", "stream"),
    *("client", "resources", "models", "literals", "builtins", "with_options", "close", "clock"),
    *("async", "orders", "async orders", "OrdersResource", "AsyncResource"),
    *("base_url", "wait", "Sdk", "Unset", "UNSET", "MISSING", "Model", "Order", "order", "ORDER"),
)
"""Names that are reserved, invalid, or equal after a language's case folding."""


METHODS = len(SPECIAL) + len(keyword.kwlist) + len(keyword.softkwlist)
"""The number of words for which there are methods: each is called."""


def words() -> list[str]:
    """Return every keyword, builtin and name of the runtime, and the special ones."""
    own = [
        name
        for path in sorted(RUNTIME.glob("*.py"))
        for name in (path.stem, *re.findall(r"^class ([A-Z]\w+)", path.read_text(), re.M))
    ]
    found = (*SPECIAL, *keyword.kwlist, *keyword.softkwlist, *dir(builtins), *own)
    return list(dict.fromkeys(found))


def nasty() -> Node:
    """Return a contract with each word as schema, property, value, parameter, operation and tag."""
    names = words()
    schemas = {
        _component(word, number): {
            "type": "object",
            "description": word,
            "properties": {word or "empty": {"type": "string"}},
        }
        for number, word in enumerate(names)
    }
    references = {
        word: {"$ref": f"#/components/schemas/{key}"}
        for word, key in zip(names, schemas, strict=True)
    }
    properties = {word: {"type": "string"} for word in names}
    schemas["Everything"] = {"type": "object", "properties": properties}
    schemas["Holder"] = {"type": "object", "properties": references}
    schemas["Values"] = {"type": "string", "enum": names}
    everything = {"$ref": "#/components/schemas/Everything"}
    paths: Node = {
        "/everything": {
            "post": _operation("everything", "all", everything, body=everything),
            "get": {
                **_operation("holder", "all", {"$ref": "#/components/schemas/Holder"}),
                "parameters": [_query(word) for word in names if word],
            },
        },
        "/values": {
            "get": {
                **_operation("values", "all", everything),
                "parameters": [{**_query("v"), "schema": {"$ref": "#/components/schemas/Values"}}],
            }
        },
    }
    for number, word in enumerate(names):
        if number < METHODS:
            paths[f"/operations/{number}"] = {"get": _operation(word, "operations", everything)}
        if number < len(SPECIAL) or "Resource" in word:
            paths[f"/tags/{number}"] = {"get": _operation(f"tagged{number}", word, everything)}
    return _document("Nasty", paths, schemas)


def _component(word: str, number: int) -> str:
    """Return the part of a word that is allowed in a component's name (OpenAPI 3.1, 4.8.7)."""
    return re.sub(r"[^A-Za-z0-9._-]", "_", word) + ("" if word.isidentifier() else str(number))


def large(operations: int, *, version: str = "3.1.0") -> Node:
    """Return a contract of many resources with everything that large APIs have.

    Args:
        operations: Their number; six for each resource.
        version: ``3.0.3`` writes what may be null in the way of OpenAPI 3.0.
    """
    schemas: Node = {
        "error": {
            "type": "object",
            "properties": {"error": {"$ref": "#/components/schemas/api_error"}},
        },
        "api_error": {
            "type": "object",
            "properties": {
                "code": {"type": "string"},
                "inner": {"$ref": "#/components/schemas/error"},
            },
        },
        "HTTPValidationError": {
            "type": "object",
            "properties": {"detail": {"type": "array", "items": {"type": "object"}}},
        },
    }
    paths: Node = {}
    for number in range((operations + 5) // 6):
        schemas |= _resource_schemas(number, version)
        paths |= _resource_paths(number)
    return {**_document("Large", paths, schemas), "openapi": version}


def _resource_schemas(number: int, version: str) -> Node:
    name, after = f"thing_{number}", f"thing_{number + 1 if number % 7 else number}"
    old = version.startswith("3.0")
    note: Node = {"type": "string", "nullable": True} if old else {"type": ["string", "null"]}
    target = {"$ref": f"#/components/schemas/{name}"}
    parent: Node = (
        {"allOf": [target], "nullable": True} if old else {"anyOf": [target, {"type": "null"}]}
    )
    schemas: Node = {
        name: {
            "type": "object",
            "required": ["id", "object"],
            "properties": {
                "id": {"type": "string", "readOnly": True, "description": f"Id of `{name}`."},
                "object": {"type": "string", "enum": [name]},
                "note": note,
                "parent": parent,
                "children": {"type": "array", "items": target},
                "by-name": {"type": "object", "additionalProperties": target},
                "amount": {"type": "integer", "minimum": 0},
                "nested": {
                    "type": "object",
                    "properties": {
                        "deep": {"type": "object", "properties": {"x": {"type": "number"}}}
                    },
                },
                "source": {
                    "oneOf": [
                        {"$ref": f"#/components/schemas/{name}.card"},
                        {"$ref": f"#/components/schemas/{name}.bank"},
                    ],
                    "discriminator": {"propertyName": "kind"},
                },
                "expand": {"anyOf": [{"type": "string"}, target]},
                "created": {"type": "string", "format": "date-time"},
            },
        },
        f"{name}.card": {
            "type": "object",
            "required": ["kind"],
            "properties": {
                "kind": {"type": "string", "enum": ["card"]},
                "last4": {"type": "string"},
            },
        },
        f"{name}.bank": {
            "type": "object",
            "required": ["kind"],
            "properties": {
                "kind": {"type": "string", "enum": ["bank"]},
                "iban": {"type": "string"},
            },
        },
        f"{name}_more": {
            "allOf": [
                target,
                {
                    "type": "object",
                    "properties": {"more": {"type": "boolean"}, "next": {"type": "string"}},
                },
            ]
        },
    }
    if after == name:
        return schemas
    schemas.setdefault(after, {"type": "object", "properties": {"id": {"type": "string"}}})
    return schemas


def _resource_paths(number: int) -> Node:
    name, tag = f"thing_{number}", f"Things {number}"
    target = {"$ref": f"#/components/schemas/{name}"}
    listed = {"type": "object", "properties": {"data": {"type": "array", "items": target}}}
    one = f"/v1/{name}s/{{{name}-id}}"
    key = {"name": f"{name}-id", "in": "path", "required": True, "schema": {"type": "string"}}
    # Tags, slashes, ids as FastAPI makes them, and none at all: as real contracts have them.
    ids = (
        (f"{name}s/list", f"{name}s/create", f"{name}s/get"),
        (f"list_{name}s_v1_{name}s_get", f"create_{name}_v1_{name}s_post", ""),
        ("", "", ""),
    )[number % 3]
    tags = [tag] if number % 3 else []
    filters = [
        {"name": "filter", "in": "query", "style": "deepObject", "explode": True, "schema": listed},
        {
            "name": "expand[]",
            "in": "query",
            "schema": {"type": "array", "items": {"type": "string"}},
        },
        {"name": "limit", "in": "query", "schema": {"type": "integer", "default": 10}},
    ]
    form = {"application/x-www-form-urlencoded": {"schema": target}}
    upload = {
        "type": "object",
        "properties": {
            "file": {"type": "string", "format": "binary"},
            "purpose": {"type": "string"},
        },
    }
    parts = {"multipart/form-data": {"schema": upload}}
    return {
        f"/v1/{name}s": {
            "get": {**_operation(ids[0], *tags, answer=listed), "parameters": filters},
            "post": {
                **_operation(ids[1], *tags, answer=target),
                "requestBody": {"required": True, "content": form},
            },
        },
        one: {
            "parameters": [key],
            "get": _operation(ids[2], *tags, answer={**target}),
            "patch": {
                **_operation("", *tags, answer={"$ref": f"#/components/schemas/{name}_more"}),
                "requestBody": {"content": {"application/json": {"schema": target}}},
            },
            "delete": {"tags": tags, "responses": {"204": {"description": "Gone"}}},
        },
        f"{one}/files": {
            "parameters": [key],
            "post": {
                **_operation("", *tags, answer={"type": "array", "items": target}),
                "requestBody": {"required": True, "content": parts},
            },
        },
    }


def _query(word: str) -> Node:
    return {"name": word, "in": "query", "schema": {"type": "string"}}


def _operation(
    key: str, *tags: str | Node, body: Node | None = None, answer: Node | None = None
) -> Node:
    schemas = [each for each in tags if isinstance(each, dict)]
    answer = answer or (schemas[0] if schemas else {})
    names = [each for each in tags if isinstance(each, str)]
    error = {"$ref": "#/components/schemas/error"}
    operation: Node = {
        **({"operationId": key} if key else {}),
        **({"tags": names} if names else {}),
        "responses": {
            "200": {"description": "Done", "content": {"application/json": {"schema": answer}}},
            "default": {
                "description": "Failed",
                "content": {"application/json": {"schema": error}},
            },
        },
    }
    if body is not None:
        operation["requestBody"] = {
            "required": True,
            "content": {"application/json": {"schema": body}},
        }
    return operation


def _document(title: str, paths: Node, schemas: Node) -> Node:
    schemas.setdefault("error", {"type": "object", "properties": {"error": {"type": "string"}}})
    return {
        "openapi": "3.1.0",
        "info": {"title": title, "version": "1"},
        "servers": [{"url": "https://api.example.test"}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


def operations(document: Node) -> Iterator[tuple[str, str]]:
    """Yield path and verb of every operation."""
    verbs: Sequence[str] = ("get", "put", "post", "delete", "patch", "head", "options", "trace")
    for path, item in document["paths"].items():
        yield from ((path, verb) for verb in verbs if verb in item)
