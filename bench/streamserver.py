"""The loopback server of the stream benchmark: events of text, as many and as large as asked for.

A body's ``max_tokens`` is the number of events with text, its ``model`` their size: ``short``,
``long``, or ``silent``, which sends them and then keeps the connection open without a word.
"""

from __future__ import annotations

import json
import random
import socket
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any, Final

from .server import child, serve_by

LONG_CHARACTERS: Final = 16_000
"""The text of one event of a long stream."""

_TOGETHER: Final = {"short": 64, "long": 4, "silent": 1}
"""The events of one chunk of the body."""

_CHUNK: Final[dict[str, Any]] = {
    "id": "chatcmpl_1",
    "object": "chat.completion.chunk",
    "created": 1788220800,
    "model": "gpt-5.6-sol",
}
_MESSAGE: Final[dict[str, Any]] = {
    "id": "msg_1",
    "type": "message",
    "role": "assistant",
    "model": "claude-fable-5-1",
    "content": [],
    "stop_reason": None,
    "stop_sequence": None,
    "usage": {"input_tokens": 3, "output_tokens": 1},
}


def texts(size: str) -> list[str]:
    """Return the texts of the events of one chunk, the same in every run."""
    source = random.Random(20261130)
    letters = "abcdefghijklmnopqrstuvwxyzäöü–"
    length = LONG_CHARACTERS if size == "long" else 0
    return [
        "".join([" ", *source.choices(letters, k=length or source.randint(1, 9))])
        for _ in range(_TOGETHER[size])
    ]


def _chat(delta: dict[str, Any], reason: str | None = None) -> bytes:
    choice = {"index": 0, "delta": delta, "finish_reason": reason}
    return _event({**_CHUNK, "choices": [choice]})


def _event(value: dict[str, Any], name: str = "") -> bytes:
    line = f"event: {name}\n" if name else ""
    return f"{line}data: {json.dumps(value, ensure_ascii=False)}\n\n".encode()


def _named(name: str, **members: Any) -> bytes:
    return _event({"type": name, **members}, name)


def stream(form: str, size: str, count: int) -> Iterator[bytes]:
    """Yield the pieces of a stream, each of which becomes a chunk of the body.

    Args:
        form: ``completions`` or ``messages``, as the path of its API ends.
        size: The size of its events.
        count: The number of events with text.
    """
    if form == "messages":
        beginning = _named("message_start", message=_MESSAGE) + _named(
            "content_block_start", index=0, content_block={"type": "text", "text": ""}
        )
        pieces = [
            _named("content_block_delta", index=0, delta={"type": "text_delta", "text": text})
            for text in texts(size)
        ]
        stop = {"stop_reason": "end_turn", "stop_sequence": None}
        ending = (
            _named("content_block_stop", index=0)
            + _named("message_delta", delta=stop, usage={"output_tokens": count})
            + _named("message_stop")
        )
    else:
        beginning = _chat({"role": "assistant", "content": ""})
        pieces = [_chat({"content": text}) for text in texts(size)]
        ending = _chat({}, "stop") + b"data: [DONE]\n\n"
    yield beginning
    together = b"".join(pieces)
    for _ in range(count // len(pieces)):
        yield together
    yield b"".join(pieces[: count % len(pieces)])
    if size != "silent":
        yield ending


def _answer(connection: socket.socket, received: Any, path: str) -> None:
    length = 0
    while (field := received.readline().decode("latin-1").strip().lower()) != "":
        if field.startswith("content-length:"):
            length = int(field.partition(":")[2])
    asked = json.loads(received.read(length))
    connection.sendall(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
    )
    for piece in stream(path.rpartition("/")[2], asked["model"], asked["max_tokens"]):
        if piece:
            connection.sendall(b"%x\r\n%s\r\n" % (len(piece), piece))
    if asked["model"] != "silent":
        connection.sendall(b"0\r\n\r\n")


@contextmanager
def running() -> Generator[str, None, None]:
    """Run the server in a new process, and yield its URL without a trailing slash."""
    with child("bench.streamserver") as url:
        yield url


if __name__ == "__main__":
    serve_by(_answer)
