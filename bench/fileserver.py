"""The loopback server of the file benchmark: discards uploads, and sends files of zeros.

The first segment of a path is the contender's name, which selects the answer; ``/NAME/video/SIZE``
is a file of that many bytes.
"""

from __future__ import annotations

import json
import socket
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, Final

from .server import child, serve_by

_BLOCK: Final = bytes(1 << 20)
_START: Final = b"\0\0\0\x18ftypisom"

_FILE: Final = {"id": "file_1", "object": "file", "url": "https://media.example/file_1.mp3"}


def answers(host: str) -> dict[str, Any]:
    """Return each contender's answer to an upload."""
    upload = {"id": "u_1", "uploadUrl": f"http://{host}/httpx/upload", "fields": {"key": "u_1"}}
    return {
        "beatapi": {"data": _FILE},
        "httpx": _FILE,
        "openai": {**_FILE, "bytes": 1, "created_at": 1, "filename": "a.mp3", "purpose": "batch"},
        "replicate": {
            **_FILE,
            "name": "a.mp3",
            "content_type": "audio/mpeg",
            "size": 1,
            "etag": "1",
            "checksums": {},
            "metadata": {},
            "created_at": "2026-07-31T15:00:00Z",
            "expires_at": None,
            "urls": {},
        },
        "runwayml": {**upload, "runwayUri": "runway://u_1"},
    }


def _answer(connection: socket.socket, stream: Any, path: str) -> None:
    fields: dict[str, str] = {}
    while (line := stream.readline().decode("latin-1").strip()) != "":
        name, _, value = line.partition(":")
        fields[name.lower()] = value.strip()
    _drop(stream, int(fields.get("content-length", 0)))
    who, *rest = path.strip("/").split("/")
    if rest and rest[0] == "video":
        return _send_file(connection, int(rest[1]))
    body = json.dumps(answers(fields["host"])[who]).encode()
    connection.sendall(_head("application/json", len(body)) + body)
    return None


def _drop(stream: Any, left: int) -> None:
    block = bytearray(1 << 18)
    while left > 0:
        got = stream.readinto(memoryview(block)[: min(left, len(block))])
        if not got:
            raise ConnectionError("the body is cut off")
        left -= got


def _send_file(connection: socket.socket, size: int) -> None:
    connection.sendall(_head("video/mp4", size) + _START)
    left = size - len(_START)
    while left > 0:
        connection.sendall(_BLOCK[: min(left, len(_BLOCK))])
        left -= len(_BLOCK)


def _head(kind: str, length: int) -> bytes:
    fields = ("HTTP/1.1 200 OK", f"Content-Type: {kind}", f"Content-Length: {length}", 'ETag: "1"')
    return "\r\n".join([*fields, "", ""]).encode()


@contextmanager
def running() -> Generator[str, None, None]:
    """Run the server in a new process, and yield its URL without a trailing slash."""
    with child("bench.fileserver") as url:
        yield url


if __name__ == "__main__":
    serve_by(_answer)
