"""The rows of operations: what a client's runtime reads to make URL, header fields and body."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from ..api.build import unwrapped
from ..api.model import (
    Anything,
    Api,
    Argument,
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
    """Yield the members of an operation's row, but those with the usual value."""
    operation = api.operations[method.operation]
    plain = _plain_envelope(api, method)
    security = [list[Json](each) for each in _security(operation)]
    is_usual = bool(plain) or _is_usual(api, method)
    timeout, lookup = api.timeout(method), operation.hints.get("lookup")
    has_server = 0 < operation.server < len(api.servers)
    values: dict[str, Json] = {
        "id": operation.id,
        "method": operation.verb,
        "path": operation.route,
        "envelope": plain or None,
        "idempotency": None if operation.repeat == "undeclared" else operation.repeat,
        "security": None if security == usual_security(api) else security,
        "answers": None if is_usual else [_answer(each) for each in method.results],
        "styles": dict(_path_styles(operation)) or None,
        "parameters": dict(_parameter_rows(operation, api.features.key_header)) or None,
        "body": _body_row(api, method, operation),
        "lookup": _chain(lookup) if lookup else None,
        "timeoutSeconds": number(timeout) if timeout else None,
        "server": server_row(api.servers[operation.server]) if has_server else None,
    }
    for key, value in values.items():
        if value is not None:
            yield Code(key), JSON_BODY if value == _PLAIN_JSON else TYPESCRIPT.literal(value)


JSON_BODY: Final = Code("JSON_BODY")
"""The runtime's name of the row of a body of JSON."""

_PLAIN_JSON: Final[Json] = {"kind": "json", "media": "application/json"}


def usual_security(api: Api) -> list[Json]:
    """Return the alternatives of credentials that most methods have."""
    counts = Counter(_security(api.operations[each.operation]) for each in api.methods())
    return [list[Json](each) for security, _ in counts.most_common(1) for each in security]


def _security(operation: Operation) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(sorted(each)) for each in operation.security)


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
        if isinstance(payload.item, Anything):
            row["raw"] = True
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


def _body_row(api: Api, method: Method, operation: Operation) -> dict[str, Json] | None:
    if operation.body is None:
        return None
    payload = operation.body.payload
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
    if key := operation.hints.get("key-field"):
        row["key"] = key
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
