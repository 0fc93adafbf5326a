"""The table of operations: what a client's runtime reads to make URL, header fields and body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from ..api.build import unwrapped
from ..api.model import (
    Anything,
    Api,
    Argument,
    Body,
    BytesOf,
    Empty,
    Events,
    FormOf,
    JsonOf,
    Lines,
    ListOf,
    Method,
    MultipartOf,
    Nullable,
    Object,
    Operation,
    Parameter,
    Ref,
    Result,
    Scalar,
    Server,
    Style,
    TextOf,
    Union,
)
from ..api.text import Json
from ..languages.language import Code, Kind
from ..languages.typescript import TYPESCRIPT
from .types import alias_of

PLACES: Final = ("query", "header", "cookie")
"""The places of the parameters that are given together, in this order."""


def row(api: Api, method: Method) -> Iterator[tuple[Code, Code]]:
    """Yield the members of an operation's row; what fits the usual is left out."""
    operation = api.operations[method.operation]
    plain = _plain_envelope(api, method)
    values: dict[str, Json] = {
        "id": operation.id,
        "method": operation.verb,
        "path": operation.route,
        "envelope": plain,
        "idempotency": operation.repeat,
        "security": [list[Json](sorted(each)) for each in operation.security],
    }
    if plain == "" and not _is_usual(api, method):
        values["answers"] = [_answer(each) for each in method.results]
    if values["envelope"] == "":
        values["envelope"] = None
    if styles := dict(_path_styles(operation)):
        values["styles"] = styles
    if parameters := dict(_parameter_rows(operation, api.features.key_header)):
        values["parameters"] = parameters
    if operation.body is not None:
        key = operation.hints.get("key-field")
        values["body"] = _body_row(api, method, operation.body) | ({"key": key} if key else {})
    if lookup := operation.hints.get("lookup"):
        values["lookup"] = _chain(lookup)
    if timeout := api.timeout(method):
        values["timeoutSeconds"] = number(timeout)
    if operation.server and operation.server < len(api.servers):
        values["server"] = server_row(api.servers[operation.server])
    for key, value in values.items():
        yield Code(key), TYPESCRIPT.literal(value)


def number(value: float) -> int | float:
    """Return a number as people write it: 5, not 5.0."""
    return int(value) if value == int(value) else value


def _chain(place: str) -> str:
    """Return a method as callers name it: ``video_tasks.list`` → ``videoTasks.list``."""
    return ".".join(TYPESCRIPT.case(each, Kind.METHOD) for each in place.split("."))


def server_row(server: Server) -> list[Json]:
    """Return the address of a server: texts, and of each variable name, default and values."""
    return [
        each if isinstance(each, str) else [each.name.wire, each.default, *each.values]
        for each in server.template
    ]


def _plain_envelope(api: Api, method: Method) -> str:
    """Return the member of the answer that holds the result, where one object is every success."""
    first = method.results[0]
    return first.unwrap[0] if _is_usual(api, method) and first.unwrap else ""


def _is_usual(api: Api, method: Method) -> bool:
    """Return True if one JSON object stands for every success."""
    if method.kind == "stream" or len(method.results) != 1:
        return False
    (result,) = method.results
    payload = result.payload
    if not isinstance(payload, JsonOf) or payload.media != "application/json":
        return False
    if result.status.default:
        return False
    kind = alias_of(api, unwrapped(api, payload.type, result.unwrap))
    return isinstance(kind, Ref) and isinstance(api.types[kind.to], (Object, Union))


def _answer(result: Result) -> dict[str, Json]:
    row: dict[str, Json] = {"status": result.status.code, "kind": _KINDS[type(result.payload)]}
    payload = result.payload
    if not isinstance(payload, Empty):
        row["media"] = payload.media
    if result.unwrap:
        row["envelope"] = result.unwrap[0]
    if isinstance(payload, Events):
        row["end"] = payload.end
        if payload.last:
            row["last"] = payload.last
        row["raw"] = isinstance(payload.item, Anything)
    return row


_KINDS: Final[Mapping[type, str]] = {
    JsonOf: "json",
    TextOf: "text",
    BytesOf: "bytes",
    FormOf: "bytes",
    MultipartOf: "bytes",
    Events: "events",
    Lines: "lines",
    Empty: "empty",
}

_USUAL: Final = {
    "path": Style(style="simple", explode=False),
    "query": Style(style="form", explode=True),
    "header": Style(style="simple", explode=False),
    "cookie": Style(style="form", explode=True),
}


def _style(style: Style, media: str = "") -> str:
    """Return a style as the client's runtime reads it: ``form*``."""
    if media:
        return "json"
    return f"{style.style}{'*' * style.explode}{'+' * style.reserved}"


def _path_styles(operation: Operation) -> Iterator[tuple[str, Json]]:
    for each in operation.path:
        if isinstance(each, Parameter) and (each.media or each.style != _USUAL["path"]):
            yield each.name.wire, _style(each.style, each.media)


def keys(slots: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Return place and name of each parameter → the member by which callers give it."""
    found: dict[tuple[str, str], str] = {}
    for place, wire in sorted(slots, key=lambda slot: PLACES.index(slot[0])):
        found[place, wire] = f"{place}:{wire}" if wire in found.values() else wire
    return found


def _parameter_rows(operation: Operation, key_header: str) -> Iterator[tuple[str, Json]]:
    given = [
        each
        for each in operation.parameters
        if each.place in PLACES
        and not (each.place == "header" and each.name.wire.lower() == key_header.lower())
    ]
    names = keys((each.place, each.name.wire) for each in given)
    for each in given:
        wire = each.name.wire
        yield names[each.place, wire], [each.place, _style(each.style, each.media), wire]


def _body_row(api: Api, method: Method, body: Body) -> dict[str, Json]:
    payload = body.payload
    row: dict[str, Json] = {"kind": _BODIES.get(type(payload), "json")}
    if not isinstance(payload, (Empty, MultipartOf)):
        row["media"] = payload.media
    if isinstance(payload, FormOf) and payload.styles:
        row["styles"] = {wire: _style(each) for wire, each in payload.styles.items()}
    if isinstance(payload, MultipartOf):
        if payload.media_of:
            row["parts"] = dict(payload.media_of)
        files = [
            each.slot.wire for each in method.arguments if each.required and _is_file(api, each)
        ]
        row["files"] = list[Json](files)
    return row


_BODIES: Final[Mapping[type, str]] = {
    JsonOf: "json",
    FormOf: "form",
    MultipartOf: "multipart",
    TextOf: "text",
    BytesOf: "bytes",
}


def _is_file(api: Api, argument: Argument) -> bool:
    kind = alias_of(api, argument.type)
    while isinstance(kind, (Nullable, ListOf)):
        kind = alias_of(api, kind.of if isinstance(kind, Nullable) else kind.item)
    return argument.slot.place == "part" and isinstance(kind, Scalar) and kind.kind == "bytes"
