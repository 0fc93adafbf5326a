"""Event streams as data: server-sent events, JSON lines and JSON sequences. Sans-IO.

A decoder takes pieces of a body, split anywhere, and returns the complete events.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final, NamedTuple, Protocol

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
