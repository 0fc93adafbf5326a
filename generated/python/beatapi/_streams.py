"""Answers that arrive in pieces: server-sent events, JSON lines and JSON sequences.

A decoder takes pieces of a body, split anywhere, and returns the complete events; it does no I/O. A
stream has an open connection, for a blocking or an asynchronous client.
"""

from __future__ import annotations

import json
import warnings
import zlib
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, Protocol, Self, TypeVar

from ._base.errors import (
    APIConnectionError,
    APITimeoutError,
    InvalidResponseError,
    StreamFailedError,
    StreamInterruptedError,
    StreamTimeoutError,
)
from ._base.types import UNSET, Unset
from ._calls.call import Attempts, Deadline, Exchange, Phases, run
from ._calls.operation import STREAMS
from ._calls.problem import body_without_secrets, words
from ._calls.response import (
    CAPTURE,
    BodySink,
    Reply,
    Sink,
    by_status,
    decode_value,
    essence,
    status_error,
    tidy,
    unreadable,
)
from ._calls.values import is_array, is_json, is_object
from ._transport.http import anext_chunk, next_chunk

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop, Task

    from ._base.clock import Clock
    from ._base.flow import Flow
    from ._calls.call import Effect
    from ._calls.operation import Answer, Operation
    from ._calls.request import Request
    from ._calls.retry import Retries, Safety
    from ._transport.protocols import AsyncResponse, SyncResponse

MAX_EVENT_BYTES: Final = 16 * 1024 * 1024
"""The largest event: an image in Base64 has some megabytes."""

_BOM: Final = b"\xef\xbb\xbf"
_RECORD_SEPARATOR: Final = b"\x1e"


class EventTooLargeError(ValueError):
    """An event is larger than :data:`MAX_EVENT_BYTES`, or never ends."""


class ServerSentEvent(NamedTuple):
    """One event of a stream.

    Args:
        data: The text after ``data:``; several such lines are joined by line feeds.
        event: The event's name; ``message`` if the server sends none.
        id: The last id from the server, with this event or an earlier one.
        retry: The server's last pause before a reconnection, in seconds.
    """

    data: str
    event: str = "message"
    id: str = ""
    retry: float | None = None

    def json(self) -> Any:
        """Return the data as JSON.

        Raises:
            ValueError: It is not JSON.
        """
        return json.loads(self.data)


class Decoder(Protocol):
    """Decodes the bytes of a stream to events."""

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        """Return the events that a piece completes, each decoded on demand.

        Take all of them before feeding the next piece.

        Raises:
            EventTooLargeError: An event is too large.
        """
        ...

    def end(self) -> Iterator[ServerSentEvent]:
        """Return the events that the end of the stream completes."""
        ...


class EventDecoder:
    """Decodes ``text/event-stream`` (HTML standard, section 9.2.6).

    Lines end with LF, CR or CRLF, which may be split between pieces. Invalid UTF-8 becomes U+FFFD.
    An unfinished event at the end of the stream is dropped.

    Args:
        limit: The largest event, in bytes.
    """

    def __init__(self, limit: int = MAX_EVENT_BYTES) -> None:
        self._limit = limit
        self._pending: bytearray = bytearray()
        self._begun = False
        self._skips_lf = False
        self._data: list[str] = []
        self._size = 0
        self._event = ""
        self._id = ""
        self._retry: float | None = None

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        """Yield the events that a piece completes."""
        lines = self._lines(chunk)
        for raw in lines:
            if raw:
                self._field(raw)
                continue
            data, event, self._data, self._event = self._data, self._event, [], ""
            self._size = 0
            if data:
                text = data[0] if len(data) == 1 else "\n".join(data)
                yield ServerSentEvent(text, event or "message", self._id, self._retry)

    def end(self) -> Iterator[ServerSentEvent]:
        """Return nothing: an event without its blank line is dropped."""
        return iter(())

    def _lines(self, chunk: bytes) -> list[bytes]:
        """Return the lines that a piece completes, without their ends."""
        if self._skips_lf and chunk:
            self._skips_lf = False
            chunk = chunk.removeprefix(b"\n")
        if self._pending:
            if b"\n" not in chunk and b"\r" not in chunk:
                self._pending += chunk
                self._check(len(self._pending))
                return []
            chunk = bytes(self._pending) + chunk
            self._pending.clear()
        if not chunk:
            return []
        # bytes.splitlines splits at LF, CR and CRLF only.
        lines = chunk.splitlines()
        if chunk[-1:] not in (b"\n", b"\r"):
            self._pending += lines.pop()
            self._check(len(self._pending))
        self._skips_lf = chunk.endswith(b"\r")
        if lines and not self._begun:
            self._begun = True
            lines[0] = lines[0].removeprefix(_BOM)
        return lines

    def _field(self, raw: bytes) -> None:
        name, _, value = raw.partition(b":")
        if name == b"data":
            self._size += len(value) + 1
            self._check(self._size)
            self._data.append(_text(value))
        elif name == b"event":
            self._event = _text(value)
        elif name == b"id":
            text = _text(value)
            self._id = self._id if "\0" in text else text
        elif name == b"retry":
            text = _text(value)
            if text.isascii() and text.isdigit():
                self._retry = min(int(text[:12]), 1e12) / 1000

    def _check(self, size: int) -> None:
        if size > self._limit:
            raise EventTooLargeError(f"an event has more than {self._limit} bytes")


def _text(value: bytes) -> str:
    """Return a field's value, without one leading space."""
    return value.removeprefix(b" ").decode("utf-8", "replace")


class LineDecoder:
    """Decodes JSON lines (``application/x-ndjson``, ``application/jsonl``): one value a line.

    Blank lines are skipped; the last line needs no end.

    Args:
        limit: The largest line, in bytes.
    """

    _separator: bytes = b"\n"

    def __init__(self, limit: int = MAX_EVENT_BYTES) -> None:
        self._limit = limit
        self._pending: bytearray = bytearray()
        self._begun = False

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        """Yield the values that a piece completes."""
        first, *rest = chunk.split(self._separator)
        self._pending += first
        for part in rest:
            yield from self._take()
            self._pending += part
        if len(self._pending) > self._limit:
            raise EventTooLargeError(f"an event has more than {self._limit} bytes")

    def end(self) -> Iterator[ServerSentEvent]:
        """Return the last value."""
        return self._take()

    def _take(self) -> Iterator[ServerSentEvent]:
        raw = bytes(self._pending)
        self._pending.clear()
        if not self._begun:
            self._begun = True
            raw = raw.removeprefix(_BOM)
        if text := raw.strip(b" \t\r\n"):
            yield ServerSentEvent(text.decode("utf-8", "replace"))


class SequenceDecoder(LineDecoder):
    """Decodes ``application/json-seq`` (RFC 7464): a record separator before each value."""

    _separator = _RECORD_SEPARATOR


def decoder(kind: str, media: str) -> Decoder:
    """Return a decoder for a stream.

    Args:
        kind: ``events`` or ``lines``.
        media: Its media type, without parameters.
    """
    if kind == "events":
        return EventDecoder()
    return SequenceDecoder() if media.endswith("json-seq") else LineDecoder()


T = TypeVar("T")

_INFLATE_BYTES: Final = 64 * 1024

_ERROR_MEMBERS: Final = frozenset(
    {"code", "error", "event_id", "message", "object", "request_id", "status", "timestamp", "type"}
)
"""The members beside ``error`` in an event that is an error, and not a failed object."""


@dataclass(kw_only=True, slots=True, eq=False, repr=False)
class Limits:
    """The time limits of a stream.

    Args:
        clock: The source of time.
        silence: Seconds to the first event, and from each to the next one; ``None`` for no limit.
        total: The end of the whole stream.
        phases: The limits for the phases of each attempt.
    """

    clock: Clock
    silence: float | None
    total: Deadline
    phases: Phases

    def next_event(self) -> Deadline:
        """Return the deadline of the next event, counted from now."""
        left = self.total.remaining()
        limits = [seconds for seconds in (self.silence, left) if seconds is not None]
        return Deadline(self.clock, min(limits, default=None), self.phases)


class StreamExchange(Exchange, Generic[T]):
    """Effect: send a request once; its connection stays open after the first event.

    Args:
        operation: The operation, with an answer of kind ``events`` or ``lines``.
        request: The request.
        deadline: The deadline of the first event.
        limits: The limits after it.
    """

    streams = True

    def __init__(
        self, operation: Operation[T], request: Request, deadline: Deadline, limits: Limits
    ) -> None:
        super().__init__(request, deadline, self._open, silence=limits.silence)
        self.limits = limits
        self.operation = operation
        self.feed_of: Feed[T] | None = None
        self.response: Any = None
        self.chunks: Any = None

    def _open(self, status: int, headers: dict[str, str]) -> Sink:
        reply = Reply(status=status, headers=headers)
        candidates = by_status(self.operation.answers, status)
        answers = [one for one in candidates if one.kind in STREAMS]
        matches = [one for one in answers if _fits(one, essence(reply))]
        if not 200 <= status <= 299 or status == 204 or not matches:
            return BodySink(self.request.where, status, headers)
        self.feed_of = Feed(self, matches[0], reply)
        return self.feed_of

    def keep(self, response: object, chunks: object) -> bool:
        """Take over an open answer; return false to close it if its body was read."""
        if self.feed_of is None or not self.feed_of.has_event():
            return False
        self.response, self.chunks = response, chunks
        return True

    def opened(self) -> Self:
        """Return the exchange itself, if its answer is a stream.

        Raises:
            APIStatusError: The server answered with an error.
            InvalidResponseError: Its answer is not a stream.
            APIConnectionError: The stream ended before its first event.
        """
        reply = self.reply()
        if (captured := CAPTURE.get()) is not None:
            captured.append(reply)
        if self.feed_of is None:
            if not 200 <= reply.status <= 299:
                raise status_error(self.request, reply)
            if reply.status != 204:
                kind = essence(reply) or "no media type"
                raise unreadable(self.request, reply, f"is no stream of events but {kind}")
            self.feed_of = Feed(self, self.operation.answers[0], reply)
            self.feed_of.ended = True
        if self.response is None and not self.feed_of.ended:
            self.feed_of.finish()
        return self


def _fits(answer: Answer[Any], kind: str) -> bool:
    """Return true if an answer's media type can be a stream's."""
    if answer.kind == "events":
        return kind in ("text/event-stream", "", answer.media)
    return not is_json(kind) and kind not in ("text/event-stream", "text/html")


def opening(
    operation: Operation[T],
    request: Request,
    limits: Limits,
    *,
    retries: Retries,
    safety: Safety,
) -> Flow[Effect, StreamExchange[T]]:
    """Send a request until a stream has begun, is rejected or hopeless.

    Raises:
        APIStatusError: The server answered with an error.
        InvalidResponseError: Its answer is not a stream.
        APIConnectionError: No event arrived.
        OutcomeUnknownError: No event arrived, and the request may have been accepted.
    """
    deadline = limits.next_event()

    def begin() -> StreamExchange[T]:
        return StreamExchange(operation, request, deadline, limits)

    attempts = Attempts(operation, request, begin, StreamExchange[T].opened)
    return run(attempts, deadline=deadline, retries=retries, safety=safety)


class Feed(Generic[T]):
    """The events of one answer. Sans-IO: it takes pieces of the body, and returns items.

    Args:
        exchange: The exchange of the answer.
        answer: The documented answer, which decodes the events.
        reply: Status and header fields.
    """

    def __init__(self, exchange: StreamExchange[T], answer: Answer[T], reply: Reply) -> None:
        self.reply = reply
        self.events = 0
        self.last: ServerSentEvent | None = None
        self.ended = False
        self.has_last = False
        self._exchange = exchange
        self._request = exchange.request
        self._answer = answer
        self._decoder = decoder(answer.kind, essence(reply) or answer.media)
        self._first: ServerSentEvent | None = None
        self._ready: Iterator[ServerSentEvent] = iter(())
        self._last = [(name.split("."), values) for name, values in (answer.last or {}).items()]
        coding = reply.headers.get("content-encoding", "").strip().lower()
        self._gzip = zlib.decompressobj(wbits=31) if coding in ("gzip", "x-gzip") else None

    def feed(self, chunk: bytes) -> bool:
        """Take a piece; return false if it completes an event."""
        self._ready = self._decoder.feed(chunk) if self._gzip is None else self._unpacked(chunk)
        self._first = self._next()
        return self._first is None

    def has_event(self) -> bool:
        """Return true if an event is available."""
        return self._first is not None

    def finish(self) -> None:
        """Take the end of the body.

        Raises:
            StreamInterruptedError: The contract's last event is missing.
        """
        self._ready = self._decoder.end()
        self._first = self._next()
        if self._first is not None:
            return
        self.ended = True
        if expected := self._expected():
            raise self.interrupted(f"the stream ended without {expected}")

    def _expected(self) -> str | None:
        """Return what the end of the stream lacks, if it lacks anything."""
        if self.has_last:
            return None
        if not (last := self._answer.last):
            return self._answer.end
        members = (f"{name} {'/'.join(values)}".strip() for name, values in last.items())
        return f"its last event ({' or '.join(members)})"

    def take(self) -> T | Unset:
        """Return the next item; ``UNSET`` if the next piece is needed first.

        Raises:
            StreamFailedError: The server reports an error in place of an event.
            InvalidResponseError: An event cannot be decoded.
        """
        event, self._first = self._first or self._next(), None
        if event is None:
            return UNSET
        if self._answer.end is not None and event.data.strip() == self._answer.end:
            self.ended = True
            return UNSET
        item: T = self._item(event)
        self.events += 1
        self.last = event
        return item

    def _next(self) -> ServerSentEvent | None:
        try:
            return next(self._ready, None)
        except EventTooLargeError as error:
            message = f"{self._request.where}: {error}"
        except zlib.error:
            message = f"{self._request.where}: the stream claims to be gzip and is not"
        raise InvalidResponseError(message, status=self.reply.status)

    def _unpacked(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        """Yield a piece's events, decompressed in small steps to stop bombs."""
        while chunk and self._gzip is not None:
            data = self._gzip.decompress(chunk, _INFLATE_BYTES)
            yield from self._decoder.feed(data)
            chunk = self._gzip.unconsumed_tail

    def _item(self, event: ServerSentEvent) -> Any:
        value = _json(event.data)
        if event.event == "error" or _is_error(value):
            raise self._failure(event, value)
        if value is UNSET and self._answer.kind == "lines":
            reply = Reply(
                status=self.reply.status,
                headers=self.reply.headers,
                body=event.data.encode("utf-8", "replace"),
            )
            raise unreadable(self._request, reply, "has a line that is no JSON")
        if self._last and not self.has_last:
            self.has_last = any(_has(value, *member) for member in self._last)
        if self._answer.decode is None:
            return event if self._answer.kind == "events" else value
        # Text that is not JSON stays text.
        plain = event.data if value is UNSET else value
        return decode_value(self._answer.decode, plain, self._request, self.reply)

    def _failure(self, event: ServerSentEvent, value: object) -> StreamFailedError:
        body = None if value is UNSET else body_without_secrets(value, self._request)
        document: Mapping[str, Any] = body if is_object(body) else {}
        error = document.get("error")
        detail: Mapping[str, Any] = error if is_object(error) else document
        said = detail.get("message")
        text = said if isinstance(said, str) else words(document) or event.data
        code = detail.get("code") or detail.get("type")
        return StreamFailedError(
            f"{self._request.where}: the server reports in its stream, after {self._count()}:"
            f" {tidy(text, self._request)}",
            code=code if isinstance(code, str) else None,
            body=body,
            events=self.events,
            last_event_id=self.last_event_id,
        )

    @property
    def last_event_id(self) -> str:
        """The last id from the server; empty if there was none."""
        return self.last.id if self.last is not None else ""

    def _count(self) -> str:
        return f"{self.events} event{'' if self.events == 1 else 's'}"

    def broken(self, error: APIConnectionError) -> StreamInterruptedError | None:
        """Return the error for a lost connection; ``None`` if the last event has arrived."""
        return None if self.has_last else self.interrupted(error)

    def interrupted(self, cause: str | APIConnectionError) -> StreamInterruptedError:
        """Return the error for a stream that broke."""
        late = isinstance(cause, APITimeoutError)
        where = f"{self._request.where}: "
        reason = "no event in time" if late else str(cause).removeprefix(where)
        advice = "allow more with timeout= or total_timeout=" if late else "ask anew for the rest"
        kind = StreamTimeoutError if late else StreamInterruptedError
        return kind(
            f"{where}the stream broke after {self._count()} ({reason}); {advice}",
            events=self.events,
            last_event_id=self.last_event_id,
        )

    def wait(self) -> Deadline:
        """Return the deadline of the next event.

        Raises:
            StreamTimeoutError: The whole stream has taken too long.
        """
        deadline = self._exchange.limits.next_event()
        if deadline.passed():
            raise self.interrupted(self._exchange.timed_out())
        return deadline

    def absorb(self, chunk: bytes | None, deadline: Deadline) -> None:
        """Take a piece, or the end of the body, while waiting for an event.

        Raises:
            StreamTimeoutError: The event is late, and the piece does not complete it.
            StreamInterruptedError: The body ended too early.
            InvalidResponseError: The piece cannot be decoded.
        """
        if chunk is None:
            self.finish()
        elif self.feed(chunk) and deadline.passed():
            raise self.interrupted(self._exchange.timed_out())


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return UNSET


def _is_error(value: object) -> bool:
    if not is_object(value):
        return False
    error = value.get("error")
    return bool(error) and isinstance(error, (dict, str)) and value.keys() <= _ERROR_MEMBERS


def _has(value: Any, path: Sequence[str], values: Sequence[str]) -> bool:
    """Return true if a member has one of some values, or any; an element of a list is enough."""
    if is_array(value):
        return any(_has(each, path, values) for each in value)
    if path:
        return is_object(value) and _has(value.get(path[0]), path[1:], values)
    return value in values if values else value is not None


class _Stream(Generic[T]):
    """The common base of both kinds of streams.

    Args:
        exchange: The exchange with the open answer.
    """

    def __init__(self, exchange: StreamExchange[T]) -> None:
        if exchange.feed_of is None:
            raise ValueError("the exchange has no stream")
        self._exchange = exchange
        self._feed = exchange.feed_of
        self._open = exchange.response is not None
        self._over = False

    @property
    def status(self) -> int:
        """The HTTP status code."""
        return self._feed.reply.status

    @property
    def headers(self) -> Mapping[str, str]:
        """The header fields, names in lower case."""
        return self._feed.reply.headers

    @property
    def events(self) -> int:
        """The number of events returned."""
        return self._feed.events

    @property
    def last_event(self) -> ServerSentEvent | None:
        """The event of the last item, with its name and id."""
        return self._feed.last

    @property
    def last_event_id(self) -> str:
        """The last id from the server; empty if there was none."""
        return self._feed.last_event_id

    @property
    def closed(self) -> bool:
        """True if the connection is closed or released."""
        return not self._open

    def __repr__(self) -> str:
        """Return the request and the number of events."""
        state = "open" if self._open else "closed"
        return (
            f"<{type(self).__name__} {self._exchange.request.where}, {self.events} events, {state}>"
        )

    def _warn(self) -> None:
        message = f"unclosed {self!r}: use it in a with block, or call its close method"
        warnings.warn(message, ResourceWarning, stacklevel=3, source=self)


class Stream(_Stream[T]):
    """The events of an answer, each as soon as it arrives: an iterator and a context manager.

    The connection is closed at the end of the stream, of the block, and by any error. Without a
    block, close a stream that you leave early: ``stream.close()``.

    Raises:
        StreamInterruptedError: The connection broke; ``events`` and ``last_event_id`` show where.
        StreamTimeoutError: No event came in time.
        StreamFailedError: The server reports an error in its stream.
        InvalidResponseError: An event cannot be read.

    Example::

        with client.text.stream(prompt="Hello") as stream:
            for event in stream:
                print(event)
    """

    def __iter__(self) -> Self:
        """Return the stream itself."""
        return self

    def __next__(self) -> T:
        """Wait for the next item and return it."""
        try:
            if not self._over:
                item = self._take()
                if not isinstance(item, Unset):
                    return item
        except BaseException:
            self.close()
            raise
        self.close()
        raise StopIteration

    def _take(self) -> T | Unset:
        feed = self._feed
        deadline = None
        while isinstance(item := feed.take(), Unset) and not feed.ended:
            deadline = deadline or feed.wait()
            self._read(deadline)
        return item

    def _read(self, deadline: Deadline) -> None:
        exchange, chunk, fault = self._exchange, None, None
        try:
            if self._open:
                chunk = next_chunk(exchange.chunks, exchange, deadline.remaining())
        except APIConnectionError as error:
            fault = self._feed.broken(error)
        if fault is not None:
            raise fault
        self._feed.absorb(chunk, deadline)

    def close(self) -> None:
        """Close the connection, if it is open, which ends the stream."""
        self._over = True
        if self._open:
            self._open = False
            response: SyncResponse = self._exchange.response
            response.close()

    def __enter__(self) -> Self:
        """Return the stream itself; it is closed at the end of the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the connection."""
        self.close()

    def __del__(self) -> None:
        """Close the connection with a warning, like files do."""
        if getattr(self, "_open", False):
            self._warn()
            self.close()


class AsyncStream(_Stream[T]):
    """Async version of ``Stream``: an asynchronous iterator and context manager.

    A task that is cancelled while it waits for an event closes the connection at once.

    Example::

        async with await client.text.stream(prompt="Hello") as stream:
            async for event in stream:
                print(event)
    """

    def __init__(self, exchange: StreamExchange[T]) -> None:
        from ._base.aio import running_loop

        super().__init__(exchange)
        self._loop: AbstractEventLoop = running_loop()

    def __aiter__(self) -> Self:
        """Return the stream itself."""
        return self

    async def __anext__(self) -> T:
        """Wait for the next item and return it."""
        try:
            if not self._over:
                item = await self._take()
                if not isinstance(item, Unset):
                    return item
        except BaseException:
            await self.close()
            raise
        await self.close()
        raise StopAsyncIteration

    async def _take(self) -> T | Unset:
        feed = self._feed
        deadline = None
        while isinstance(item := feed.take(), Unset) and not feed.ended:
            deadline = deadline or feed.wait()
            await self._read(deadline)
        return item

    async def _read(self, deadline: Deadline) -> None:
        exchange, chunk, fault = self._exchange, None, None
        try:
            if self._open:
                chunk = await anext_chunk(exchange.chunks, exchange, deadline.remaining())
        except APIConnectionError as error:
            fault = self._feed.broken(error)
        if fault is not None:
            raise fault
        self._feed.absorb(chunk, deadline)

    async def close(self) -> None:
        """Close the connection, if it is open, which ends the stream."""
        self._over = True
        if self._open:
            self._open = False
            await _aclose(self._exchange.chunks, self._exchange.response)

    async def __aenter__(self) -> Self:
        """Return the stream itself; it is closed at the end of the block."""
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the connection."""
        await self.close()

    def __del__(self) -> None:
        """Close the connection with a warning, like files do."""
        if getattr(self, "_open", False) and not self._loop.is_closed():
            self._warn()
            self._open = False
            work = self._exchange.chunks, self._exchange.response
            self._loop.call_soon_threadsafe(_close_later, self._loop, *work)


_CLOSING: Final[set[Task[None]]] = set()
"""Strong references to closing tasks: the event loop keeps only weak ones."""


def _close_later(
    loop: AbstractEventLoop, chunks: AsyncIterator[bytes], response: AsyncResponse
) -> None:
    task = loop.create_task(_aclose(chunks, response))
    _CLOSING.add(task)
    task.add_done_callback(_CLOSING.discard)


async def _aclose(chunks: AsyncIterator[bytes], response: AsyncResponse) -> None:
    """Close an answer and the generator that reads it, about which the loop would complain."""
    close: Any = getattr(chunks, "aclose", None)
    try:
        if close is not None:
            await close()
    finally:
        await response.aclose()
