"""One operation of the contract and the arguments of one call, as data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Generic, Literal, TypeAlias, TypeVar

from .._base.types import UNSET, Unset

T_co = TypeVar("T_co", covariant=True)


Idempotency: TypeAlias = Literal["undeclared", "optional", "required", "harmless"]
"""The effect of a repeated call: the contract's version declares the ``Idempotency-Key`` header
for the operation or does not, or a repeat is harmless without one."""


AnswerKind: TypeAlias = Literal["json", "text", "bytes", "empty", "events", "lines"]
"""The kind of an answer: ``events`` are server-sent events, ``lines`` JSON lines or a sequence."""

MAX_BYTES_ANSWER: Final = 256 * 1024 * 1024
"""The largest answer that is read as bytes, decoded."""

STREAMS: Final = frozenset({"events", "lines"})
"""The kinds of answers that are streams of events."""

USUAL_MEDIA: Final = {
    "json": "application/json",
    "text": "text/plain",
    "bytes": "*/*",
    "events": "text/event-stream",
    "lines": "application/x-ndjson",
}
"""Kind → media type if the contract names none."""


@dataclass(slots=True, eq=False, repr=False)
class Answer(Generic[T_co]):
    """One documented answer of an operation.

    Args:
        status: ``"200"``, a range such as ``"2XX"``, or ``"default"``.
        kind: The kind of the body.
        decode: Builds the result from the decoded JSON value (object, list, scalar or ``None``),
            for ``events`` and ``lines`` from that of each event. ``None`` to return the value as it
            is; an event then is a ``ServerSentEvent``.
        media: The media type as documented; the usual one of the kind if empty.
        end: The data of the event that ends a stream, such as ``[DONE]``.
        last: Member of a stream's last item, with dots between names → its values; none for any.
            A stream that has neither ``end`` nor one of these members is not whole.
    """

    status: str
    kind: AnswerKind
    decode: Callable[[Any], T_co] | None = None
    media: str = ""
    end: str | None = None
    last: Mapping[str, tuple[str, ...]] | None = None


@dataclass(kw_only=True, slots=True, eq=False, repr=False)
class Operation(Generic[T_co]):
    """The data that the engine needs to make a call and to decode its answer.

    Args:
        id: The contract's operation id.
        method: The HTTP method, upper case.
        path: The path template, such as ``/v1/tasks/{task_id}``.
        decode: Builds the result from the answer's JSON object; ``None`` if ``answers`` do.
        envelope: The member of the answer that holds the result; ``None`` if there is none.
        authenticated: Whether the call carries the API key.
        idempotency: Whether the server recognises a repeated call by its ``Idempotency-Key``.
        uploads: Member of the body that is a URL, and may be given as a file → whether it takes
            several.
        uploader: Module, class and method of the operation that uploads them.
        nullable: The members of the body whose ``null`` is a value of its own.
        lookup: The method that shows whether a call was accepted; ``None`` for that of usage.
        lists: The arguments of the body that are lists.
        answers: The documented successes, unless they are one JSON object for every 2xx.
        errors: The documented errors whose bodies have a type, for ``error.data``.
        security: The alternatives, each with all required scheme ids; ``()`` means anonymous.
            ``None`` for the client's one key, if ``authenticated`` is true.
        styles: Wire name → style, if it is not the place's default, see ``styles``. A path
            parameter that is not text always has one, so that an object in place of its id is
        rejected.
        media: The content type of the body; empty for that of its kind.
        part_media: Multipart field → the media type of its parts.
        files: The multipart fields that are files: text in them is a path.
        optional_body: Whether to send no body if no field of it is given.
        key_field: The field of the body for the idempotency key; empty if the header
            ``Idempotency-Key`` carries it.
        timeout: The default timeout of a call in seconds; 0 for the usual one.
        server: The address of its own server, variables in braces; empty for the client's.
    """

    id: str
    method: str
    path: str
    decode: Callable[[Mapping[str, Any]], T_co] | None = None
    envelope: str | None = None
    authenticated: bool = True
    idempotency: Idempotency = "undeclared"
    uploads: Mapping[str, bool] = field(default_factory=dict[str, bool])
    uploader: tuple[str, str, str] = ("", "", "")
    nullable: frozenset[str] = frozenset()
    lookup: str | None = None
    lists: tuple[str, ...] = ()
    answers: tuple[Answer[T_co], ...] = ()
    errors: tuple[Answer[object], ...] = ()
    security: tuple[tuple[str, ...], ...] | None = None
    styles: Mapping[str, str] | None = None
    media: str = ""
    part_media: Mapping[str, str] | None = None
    files: tuple[str, ...] = ("file",)
    optional_body: bool = False
    key_field: str = ""
    timeout: float = 0.0
    server: str = ""


@dataclass(kw_only=True, slots=True, eq=False, repr=False)
class Arguments:
    """The arguments of a resource method by their wire names, ``UNSET`` if not given."""

    path: Mapping[str, Any] | None = None
    query: Mapping[str, Any] | None = None
    headers: Mapping[str, Any] | None = None
    body: Mapping[str, Any] | None = None
    multipart: Mapping[str, Any] | None = None
    cookies: Mapping[str, Any] | None = None
    form: Mapping[str, Any] | None = None
    whole: Any = UNSET
    content: Any = UNSET
    extra: Mapping[str, Any] | Unset | None = None
    streams: bool = False

    def uploads(self) -> bool:
        """Return true if the body may come from a file."""
        return self.multipart is not None or not isinstance(self.content, (Unset, str, bytes))

    def has_content(self) -> bool:
        """Return true if there is a body."""
        named = (self.body, self.multipart, self.form)
        whole = (self.whole, self.content)
        return any(one is not None for one in named) or any(one is not UNSET for one in whole)


def accept(operation: Operation[Any], *, streams: bool = False) -> dict[str, str]:
    """Return the header fields that ask for the documented answers.

    Args:
        operation: The operation.
        streams: Whether to ask for a stream, or for the other answers.
    """
    answers = [one for one in operation.answers if (one.kind in STREAMS) is streams]
    kinds = [one.media or USUAL_MEDIA[one.kind] for one in answers if one.kind != "empty"]
    fields = {"Accept": ", ".join(dict.fromkeys(kinds)) or "*/*"}
    # Uncompressed, so that each event arrives at once: a compressor may collect several.
    return fields | ({"Accept-Encoding": "identity"} if streams else {})


def body_limit(operation: Operation[Any]) -> int | None:
    """Return the limit of an answer in bytes; ``None`` for the usual one."""
    return MAX_BYTES_ANSWER if any(one.kind == "bytes" for one in operation.answers) else None
