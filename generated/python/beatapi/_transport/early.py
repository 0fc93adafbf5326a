"""Read answers that a server sends before it has read the whole request.

A server that rejects an upload (too large, of a wrong type, without a key) often answers early, and
then stops reading or closes the connection. The client has to read the answer before that, or it is
lost.
"""

from __future__ import annotations

import re
import select
import selectors
import socket
import ssl
import sys
from typing import Final

READ_BYTES: Final = 65536
"""The bytes of one read."""

_WAITS: Final = (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError)

_INTERIM: Final = rb"HTTP/1\.[01] 1[0-9][0-9]"


class Early:
    """The bytes that arrived before the request was sent, kept for the parser of the answer."""

    def __init__(self) -> None:
        self._bytes = b""
        self._ended = False

    def __bool__(self) -> bool:
        """Return true if there are bytes to take."""
        return bool(self._bytes) or self._ended

    def add(self, data: bytes) -> bool:
        """Keep bytes, and return true if they end the request.

        An interim answer, such as ``100 Continue``, does not (RFC 9110, section 15.2).

        Args:
            data: The bytes; empty if the server has closed the connection.
        """
        self._bytes += data
        self._ended = not data
        rest = self._bytes
        while re.match(_INTERIM, rest):
            _, end, rest = rest.partition(b"\r\n\r\n")
            if not end:
                break
        # The status is in the first twelve bytes.
        return self._ended or (len(rest) >= 12 and not re.match(_INTERIM, rest))

    def take(self, limit: int) -> bytes:
        """Return the next bytes."""
        data, self._bytes = self._bytes[:limit], self._bytes[limit:]
        return data


def send_some(sock: socket.socket, data: memoryview, seconds: float | None, early: Early) -> int:
    """Send as much as the server accepts at once, unless it answers first.

    Returns:
        The number of bytes sent; -1 if the server has answered.

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
        # A readable socket may have no data for us: TLS has messages of its own.
        if ready[0][1] & selectors.EVENT_READ and early.add(sock.recv(READ_BYTES)):
            return -1
    except _WAITS:
        pass
    try:
        return sock.send(data)
    except _WAITS:
        return 0


def is_readable(sock: socket.socket) -> bool:
    """Return true if a read would not wait: there are bytes, or the connection has ended."""
    number = sock.fileno()
    if number < 0:
        return True
    if sys.platform == "win32":
        return bool(select.select([number], [], [], 0)[0])
    # Unlike select, it takes files with any number.
    poll = select.poll()
    poll.register(number, select.POLLIN)
    return bool(poll.poll(0))
