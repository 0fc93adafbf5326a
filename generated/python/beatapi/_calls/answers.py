"""Decode the answers of an operation: one JSON object for every success, or one by one."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from .operation import STREAMS, USUAL_MEDIA
from .response import Reply, decode_value, status_error, unreadable
from .values import as_object, is_json, is_object, load_json

if TYPE_CHECKING:
    from .operation import Answer, Operation
    from .request import Request

T = TypeVar("T")


def decode(operation: Operation[T], request: Request, reply: Reply) -> T:
    """Return the result of a call.

    Raises:
        APIStatusError: The server answered with an error, or a redirect, which is not followed.
        InvalidResponseError: The server answered with a success that cannot be read.
    """
    if not 200 <= reply.status <= 299:
        raise status_error(request, reply)
    if operation.answers:
        return _decode_answer(operation, request, reply)
    data = as_object(load_json(reply.body))
    if operation.envelope is not None:
        data = as_object(data.get(operation.envelope)) if data is not None else None
    if data is None:
        expected = f'with "{operation.envelope}"' if operation.envelope else ""
        raise unreadable(request, reply, f"is no JSON object {expected}".rstrip())
    if operation.decode is None:
        raise TypeError(f"{operation.id} has neither decode nor answers")
    return decode_value(operation.decode, data, request, reply)


def _decode_answer(operation: Operation[T], request: Request, reply: Reply) -> T:
    """Return the result of a success, by its status and then by its media type.

    An undocumented success is decoded like a documented one.

    Raises:
        InvalidResponseError: It cannot be read.
    """
    candidates = by_status(operation.answers, reply.status)
    answer = _by_media([one for one in candidates if one.kind not in STREAMS], reply)
    if answer is None:
        kind = essence(reply) or "empty"
        raise unreadable(request, reply, f"is of a kind that {operation.id} does not have ({kind})")
    value = _value(answer, request, reply)
    if answer.kind == "json" and operation.envelope is not None:
        if not is_object(value) or operation.envelope not in value:
            message = f'is no JSON object with "{operation.envelope}"'
            raise unreadable(request, reply, message)
        value = value[operation.envelope]
    return value if answer.decode is None else decode_value(answer.decode, value, request, reply)


def by_status(answers: Iterable[Answer[T]], status: int) -> list[Answer[T]]:
    """Return the answers for a status: exact ones, else those of its range, else the default ones.

    If there are none, return all, as a 201 in place of a 200 makes no difference to a caller.
    """
    every = list(answers)
    for pattern in (str(status), f"{status // 100}XX", "default"):
        if matches := [one for one in every if one.status.upper() == pattern.upper()]:
            return matches
    return every


def essence(reply: Reply) -> str:
    """Return the media type of an answer without its parameters, in lower case."""
    return reply.headers.get("content-type", "").partition(";")[0].strip().lower()


def _by_media(candidates: list[Answer[T]], reply: Reply) -> Answer[T] | None:
    """Return the answer that matches a body; of several, the first one for its media type."""
    if reply.status in (204, 205) or not reply.body:
        without = [one for one in candidates if one.kind in ("empty", "bytes", "text")]
        return min(without, key=_emptiest, default=candidates[0] if candidates else None)
    full = [one for one in candidates if one.kind != "empty"] or candidates
    if len(full) <= 1:
        return full[0] if full else None
    kind = essence(reply)
    ranked = sorted(full, key=lambda one: -_fit(one, kind))
    best = ranked[0]
    if _fit(best, kind):
        return best
    # No answer matches the type: accept a body that is JSON under another name.
    readable = [one for one in full if one.kind == "json" and _is_json(reply.body)]
    return (readable or [one for one in full if one.kind in ("text", "bytes")] or full)[0]


def _emptiest(answer: Answer[T]) -> int:
    return ("empty", "bytes", "text").index(answer.kind)


def _fit(answer: Answer[T], kind: str) -> int:
    """Return how well an answer matches a media type: from 0, not at all, to 3, by its name."""
    media = (answer.media or USUAL_MEDIA.get(answer.kind, "")).partition(";")[0].strip().lower()
    if media == kind:
        return 3
    main, _, rest = media.partition("/")
    if rest == "*" and main != "*":
        return 2 if kind.startswith(f"{main}/") else 0
    alike = {
        "json": is_json(kind),
        "text": kind.startswith("text/") or kind.endswith(("xml", "yaml")),
        "bytes": media == "*/*",
    }
    return int(alike.get(answer.kind, False))


def _is_json(body: bytes) -> bool:
    try:
        json.loads(body)
    except (ValueError, RecursionError):
        return False
    return True


def _value(answer: Answer[Any], request: Request, reply: Reply) -> Any:
    """Return the body as a value of its kind."""
    match answer.kind:
        case "empty":
            return None
        case "bytes":
            return reply.body
        case "text":
            return text_of(reply)
        case _:
            try:
                return json.loads(reply.body)
            except (ValueError, RecursionError):
                pass
    raise unreadable(request, reply, "is no JSON")


def text_of(reply: Reply) -> str:
    """Return the body as text in its charset, by default UTF-8, without a BOM."""
    _, _, parameters = reply.headers.get("content-type", "").partition(";")
    pairs = [part.partition("=") for part in parameters.split(";")]
    charsets = [
        value.strip(" \"'") for name, _, value in pairs if name.strip().lower() == "charset"
    ]
    try:
        text = reply.body.decode(charsets[0] if charsets else "utf-8", "replace")
    except (LookupError, ValueError):
        text = reply.body.decode("utf-8", "replace")
    return text.removeprefix("\ufeff")
