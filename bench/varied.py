"""Large contracts that look like those of real APIs, made by a seeded program."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

Node = dict[str, Any]

WORDS = (
    *("account", "batch", "card", "deal", "event", "file", "group", "hook", "invoice", "job"),
    *("key", "ledger", "member", "note", "order", "plan", "quota", "report", "site", "team"),
)
STYLES: tuple[Callable[[str, str], str], ...] = (
    lambda a, b: f"{a}_{b}",
    lambda a, b: f"{a}{b.title()}",
    lambda a, b: f"{a}-{b}",
    lambda a, b: f"{a}.{b}",
    lambda a, b: f"{a.title()}{b.title()}",
    lambda a, b: f"{a.upper()}_{b}",
)
JSON = "application/json"
TEXT: Node = {"type": "string"}


def varied(operations: int, seed: int, version: str = "3.1.0") -> Node:
    """Return a contract with names, bodies, answers and errors that differ between resources.

    Args:
        operations: How many; eight for each resource.
        seed: The same seed gives the same contract.
        version: ``3.0.3`` states null in the way of OpenAPI 3.0.
    """
    made = _Maker(random.Random(seed), version)
    for number in range(operations // 8):
        made.resource(number)
    return {
        "openapi": version,
        "info": {"title": f"Varied {seed}", "version": "1"},
        "servers": [{"url": "https://api.example.test/v1"}],
        "security": [{"Key": []}, {}],
        "paths": made.paths,
        "components": {
            "schemas": made.schemas,
            "securitySchemes": {"Key": {"type": "apiKey", "in": "header", "name": "X-Key"}},
        },
    }


class _Maker:
    def __init__(self, chance: random.Random, version: str) -> None:
        self.chance = chance
        self.old = version.startswith("3.0")
        self.paths: Node = {}
        self.schemas: Node = {
            "problem-details": _object(title=TEXT, status={"type": "integer"}, detail=TEXT),
            "HTTPValidationError": _object(
                detail={"type": "array", "items": _object(loc=_list(TEXT), msg=TEXT)}
            ),
            "error": _object(error=_object(code=TEXT, inner=_ref("error"))),
        }

    def resource(self, number: int) -> None:
        """Add a resource of eight operations and its schemas."""
        word = f"{self.chance.choice(WORDS)}{number}"
        style = self.chance.choice(STYLES)
        name = style(word, "item")
        self._schemas(name, style, number)
        tags = self.chance.choice(([word], [f"{word} things", "Other"], []))
        key = self.chance.choice(("id", "itemId", f"{word}-id", "uuid"))
        self.paths[f"/{word}s"] = {
            "get": self._operation(style("list", word), tags, self._listed(name), self._filters()),
            "post": self._operation(style("make", word), tags, self._one(name), body=name),
        }
        self.paths[f"/{word}s/{{{key}}}"] = {
            "parameters": [
                _parameter(key, "path", self.chance.choice((TEXT, {"type": "integer"})))
            ],
            "get": self._operation(style("get", word), tags, self._one(name)),
            "patch": self._operation("", tags, self._one(name), body=name),
            "delete": self._operation(style("drop", word), tags, {"204": {"description": "Gone"}}),
        }
        self.paths[f"/{word}s/{{{key}}}/content"] = {
            "parameters": [_parameter(key, "path", TEXT)],
            "get": self._operation("", tags, self._content()),
            "put": self._operation(style("put", word), tags, self._one(name), body=""),
            "post": self._operation("", tags, self._two(name), body=name),
        }

    def _schemas(self, name: str, style: Callable[[str, str], str], number: int) -> None:
        before = self.chance.choice([key for key in self.schemas if key != "error"])
        self.schemas[f"{name}Card"] = _object(kind={"enum": ["card"], **TEXT}, last4=TEXT)
        self.schemas[f"{name}Bank"] = _object(kind={"enum": ["bank"], **TEXT}, iban=TEXT)
        self.schemas[f"{name}Base"] = {
            **_object(id={**TEXT, "readOnly": True}, secret={**TEXT, "writeOnly": True}),
            "required": ["id"],
        }
        source = {
            "oneOf": [_ref(f"{name}Card"), _ref(f"{name}Bank")],
            "discriminator": {"propertyName": "kind"},
        }
        own = _object(
            **{
                style("display", "name"): self._nullable(TEXT),
                style("unit", "price"): {"type": "number"},
                "class": {"type": "string", "enum": ["a", "b-c", ""]},
                "created": {"type": "string", "format": "date-time"},
                "parts": _list(_ref(name)),
                "by-key": {"type": "object", "additionalProperties": _ref(before)},
                "source": source,
                "either": {"anyOf": [TEXT, {"type": "integer"}, _list(TEXT)]},
                "deep": _object(deeper=_object(x={"type": "boolean"}, y=_list(_object(z=TEXT)))),
            }
        )
        self.schemas[name] = {"allOf": [_ref(f"{name}Base"), own], "description": f"{number}."}

    def _nullable(self, schema: Node) -> Node:
        if self.old:
            return {**schema, "nullable": True}
        return {**schema, "type": [schema["type"], "null"]}

    def _filters(self) -> list[Node]:
        every = [
            _parameter("page[size]", "query", {"type": "integer", "default": 10}),
            _parameter("ids", "query", _list(TEXT), explode=False),
            _parameter("filter", "query", _object(a=TEXT), style="deepObject", explode=True),
            _parameter("X-Trace", "header", TEXT),
            _parameter("sort", "query", {"type": "string", "enum": ["up", "-up"]}),
        ]
        return self.chance.sample(every, 3)

    def _one(self, name: str) -> Node:
        status = self.chance.choice(("200", "201", "2XX", "default"))
        return {status: _answer(_ref(name))}

    def _two(self, name: str) -> Node:
        return {"200": _answer(_ref(name)), "202": _answer(_object(job=TEXT))}

    def _listed(self, name: str) -> Node:
        page = _object(data=_list(_ref(name)), next=self._nullable(TEXT))
        kinds = (_list(_ref(name)), page, {"type": "object", "additionalProperties": _ref(name)})
        return {"200": _answer(self.chance.choice(kinds))}

    def _content(self) -> Node:
        kinds: tuple[tuple[str, Node], ...] = (
            ("text/csv", TEXT),
            ("image/png", {}),
            (JSON, {"type": "integer"}),
            (JSON, {}),
        )
        media, schema = self.chance.choice(kinds)
        return {"200": _answer(schema, media)}

    def _errors(self) -> Node:
        shapes = (
            {"422": _answer(_ref("HTTPValidationError"))},
            {"4XX": _answer(_ref("problem-details"), "application/problem+json")},
            {"404": _answer(_ref("error")), "409": _answer(_list(TEXT))},
            {"400": _answer(TEXT, "text/plain"), "403": {"description": "No body"}},
            {"418": _answer({"oneOf": [_ref("error"), _ref("problem-details")]})},
        )
        return self.chance.choice(shapes)

    def _operation(
        self,
        key: str,
        tags: list[str],
        answers: Node,
        parameters: list[Node] | None = None,
        body: str | None = None,
    ) -> Node:
        return {
            **({"operationId": key} if key else {}),
            **({"tags": tags} if tags else {}),
            **({"parameters": parameters} if parameters else {}),
            **({"requestBody": self._body(body)} if body is not None else {}),
            "responses": {**answers, **({} if "default" in answers else self._errors())},
        }

    def _body(self, name: str) -> Node:
        upload = _object(file={"type": "string", "format": "binary"}, purpose=TEXT)
        kinds: tuple[tuple[str, Node], ...] = (
            ((JSON, _ref(name)), ("application/x-www-form-urlencoded", _ref(name)))
            if name
            else (
                ("multipart/form-data", upload),
                ("application/octet-stream", {}),
                ("text/plain", TEXT),
                (JSON, _list(TEXT)),
            )
        )
        media, schema = self.chance.choice(kinds)
        return {"required": True, "content": {media: {"schema": schema}}}


def _object(**properties: Node) -> Node:
    return {"type": "object", "properties": properties}


def _list(items: Node) -> Node:
    return {"type": "array", "items": items}


def _ref(name: str) -> Node:
    return {"$ref": f"#/components/schemas/{name}"}


def _answer(schema: Node, media: str = JSON) -> Node:
    return {"description": "Answered", "content": {media: {"schema": schema}}}


def _parameter(name: str, place: str, schema: Node, **more: Any) -> Node:
    found = {"name": name, "in": place, "schema": schema, **more}
    return {**found, "required": True} if place == "path" else found
