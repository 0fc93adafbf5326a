"""The operations of a contract as tools: their effect, and JSON Schemas of their arguments.

They are data beside the table of options, for what options leave out: operations without a body,
ids and queries, and the shape of nested values.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from ..api import prose
from ..api.model import (
    Api,
    Argument,
    Field,
    JsonOf,
    Limits,
    ListOf,
    MapOf,
    Method,
    Nullable,
    Object,
    Operation,
    Ref,
    Scalar,
    Type,
)
from ..api.plain import Plain, Projection
from ..api.text import Json

_SAFE = ("GET", "HEAD")
_CHANGES = ("PUT", "PATCH", "DELETE")
_PLACES = ("path", "query", "field")

LONGEST = 300
"""The most characters of an argument's description whose parts differ by the form of the body."""


def table(api: Api) -> dict[str, dict[str, Any]]:
    """Return an entry for each method that answers one value, by its place in the client.

    An entry has:

    - ``summary`` and ``description``, its first paragraph;
    - ``effect``: ``read``, ``create`` or ``change``; a POST that needs no credential and may be
      repeated without harm reads;
    - ``public``: whether it needs no credential;
    - ``repeat``: whether a repeated call is recognised, see `Operation`;
    - ``starts``: whether it answers what the contract polls;
    - ``secret``: the member of its answer that may not be shown, ``""`` for none;
    - ``ids``: the arguments that stand in its path, in order;
    - ``input``: the schema of all its arguments, without references.
    """
    writer = _Inputs(api)
    return {
        ".".join(each.wire for each in (*method.place, method.name)): writer.entry(method)
        for method in api.methods()
        if method.kind == "call"
    }


def written(api: Api) -> bytes:
    """Return the table as JSON."""
    return (json.dumps(table(api), indent=1, ensure_ascii=False) + "\n").encode()


class _Inputs(Projection):
    """Writes arguments as schemas with their descriptions and limits.

    Args:
        api: The model.
    """

    def __init__(self, api: Api) -> None:
        super().__init__(api.types, str, lambda _: False)
        self._api = api
        polling = api.features.polling
        polled = polling.operation if polling else None
        looks = (self._answer(each) for each in api.methods() if each.operation == polled)
        self._polled = next(looks, None)

    def entry(self, method: Method) -> dict[str, Any]:
        """Return the entry of a method."""
        operation = self._api.operations[method.operation]
        text, _, _ = prose.paragraphs(operation.doc.text.raw).partition("\n\n")
        arguments = [each for each in method.arguments if self._is_input(each, method)]
        return {
            "summary": operation.doc.summary.raw,
            "description": text,
            "effect": _effect(operation),
            "public": _is_public(operation),
            "repeat": operation.repeat,
            "starts": operation.verb not in _SAFE and self._answer(method) == self._polled,
            "secret": self._secret(method),
            "ids": [each.slot.wire for each in arguments if each.slot.place == "path"],
            "input": {
                "type": "object",
                "properties": {each.slot.wire: self._argument(each, method) for each in arguments},
                "required": [each.slot.wire for each in arguments if each.required],
                "additionalProperties": any(e.slot.place == "extra" for e in method.arguments),
            },
        }

    def schema(self, kind: Type) -> Plain:
        """Return the schema of a type, with its limits."""
        limits = kind.limits if isinstance(kind, (Scalar, ListOf, MapOf)) else None
        return {**super().schema(kind), **(_limits(kind, limits) if limits else {})}

    def object(self, declaration: Object) -> Plain:
        """Return the schema of an object's fields, with their descriptions."""
        schema = super().object(declaration)
        for each in declaration.fields:
            if each.access == "read":
                del schema["properties"][each.name.wire]
            elif each.doc.text:
                about = {"description": prose.sentence(each.doc.text.raw)}
                schema["properties"][each.name.wire] |= about
        schema["required"] = [name for name in schema["required"] if name in schema["properties"]]
        return schema

    def _is_input(self, argument: Argument, method: Method) -> bool:
        return argument.slot.place in _PLACES and argument.slot.wire != method.streams

    def _argument(self, argument: Argument, method: Method) -> Plain:
        kind = argument.type.of if isinstance(argument.type, Nullable) else argument.type
        schema = self.schema(kind)
        if argument.upload:
            # A local file becomes a URL that matches.
            schema.pop("pattern", None)
            schema.get("items", {}).pop("pattern", None)
        about = described(self._api, method, argument, json.dumps, LONGEST)
        return {**schema, "description": about} if about else schema

    def _answer(self, method: Method) -> str:
        payload = method.results[0].payload
        kind = payload.type if isinstance(payload, JsonOf) else None
        return kind.to if isinstance(kind, Ref) else ""

    def _secret(self, method: Method) -> str:
        answer: Type = Ref(to=self._answer(method))
        for step in method.results[0].unwrap:
            answer = {each.name.wire: each.type for each in self._fields(answer)}[step]
        return next((each.name.wire for each in self._fields(answer) if each.secret), "")

    def _fields(self, kind: Type) -> tuple[Field, ...]:
        declaration = self._api.types.get(kind.to) if isinstance(kind, Ref) else None
        return declaration.fields if isinstance(declaration, Object) else ()


def described(
    api: Api,
    method: Method,
    field: Argument | Field,
    literal: Callable[[Json], str],
    longest: int,
) -> str:
    """Describe an argument, in a few words where each form of the body has texts of its own."""
    about = prose.described(api, field.doc, field.type, field.default, literal)
    if len(about) <= longest or not method.tag:
        return about
    texts = [
        each.doc.text.raw
        for form in method.overloads
        for each in form.arguments
        if each.name.wire == field.name.wire and each.doc.text
    ]
    shortest = min(map(prose.sentence, texts), key=len, default="")
    return f"{shortest} Depends on `{method.tag}`." if texts else about


def _is_public(operation: Operation) -> bool:
    return not operation.security or frozenset() in operation.security


def _effect(operation: Operation) -> str:
    harmless = operation.repeat == "harmless" and _is_public(operation)
    if operation.verb in _SAFE or harmless:
        return "read"
    return "change" if operation.verb in _CHANGES else "create"


def _limits(kind: Type, limits: Limits) -> Plain:
    if isinstance(kind, ListOf):
        names = ("minItems", "maxItems")
    elif isinstance(kind, MapOf):
        names = ("minProperties", "maxProperties")
    elif isinstance(kind, Scalar) and kind.kind == "string":
        names = ("minLength", "maxLength")
    else:
        names = ("minimum", "maximum")
    found = {
        **dict(zip(names, (limits.low, limits.high), strict=True)),
        "exclusiveMinimum": limits.above,
        "exclusiveMaximum": limits.below,
        "pattern": limits.pattern or None,
        "multipleOf": limits.step,
        "uniqueItems": limits.distinct or None,
    }
    return {name: value for name, value in found.items() if value is not None}
