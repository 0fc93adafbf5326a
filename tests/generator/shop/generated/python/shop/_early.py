"""What a server sends while a request is still on its way to it.

A server that refuses an upload (too large, of a wrong type, without a key) often answers before it
has read the whole of it, and then reads no more, or ends the connection. The answer has to be taken
before that, or it is lost.
"""

from __future__ import annotations

import re
import selectors
import socket
import ssl
from typing import Final

READ_BYTES: Final = 65536
"""How much is read at once."""

_WAITS: Final = (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError)

_INTERIM: Final = rb"HTTP/1\.[01] 1[0-9][0-9]"


class Early:
    """The bytes that came before the request was sent, kept for those who read the answer."""

    def __init__(self) -> None:
        self._bytes = b""
        self._ended = False

    def __bool__(self) -> bool:
        """Whether there is something to take."""
        return bool(self._bytes) or self._ended

    def add(self, data: bytes) -> bool:
        """Keep what was read; true if it ends the request.

        An interim answer, such as ``100 Continue``, does not (RFC 9110, section 15.2).

        Args:
            data: The bytes; none if the server has ended the connection.
        """
        self._bytes += data
        self._ended = not data
        rest = self._bytes
        while re.match(_INTERIM, rest):
            _, end, rest = rest.partition(b"\r\n\r\n")
            if not end:
                break
        # The status is told by the first twelve bytes.
        return self._ended or (len(rest) >= 12 and not re.match(_INTERIM, rest))

    def take(self, limit: int) -> bytes:
        """The next of the bytes."""
        taken, self._bytes = self._bytes[:limit], self._bytes[limit:]
        return taken


def send_some(sock: socket.socket, data: memoryview, seconds: float | None, early: Early) -> int:
    """Send as much as the server takes at once, unless it answers first.

    Returns:
        The number of bytes that were sent; -1 if the server has answered.

    Raises:
        OSError: The connection is broken.
    """
    sock.setblocking(False)
    with selectors.DefaultSelector() as selector:
        selector.register(sock, selectors.EVENT_READ | selectors.EVENT_WRITE)
        ready = selector.select(seconds)
    if not ready:
        raise TimeoutError
    try:
        # Readable need not mean readable text: TLS has messages of its own.
        if ready[0][1] & selectors.EVENT_READ and early.add(sock.recv(READ_BYTES)):
            return -1
    except _WAITS:
        pass
    try:
        return sock.send(data)
    except _WAITS:
        return 0
