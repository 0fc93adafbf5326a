"""The parts of httpx's classes that the client uses, as protocols; httpx2 has them too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    pass


class RawHeaders(Protocol):
    """The part of ``httpx.Headers`` that the client uses."""

    @property
    def raw(self) -> list[tuple[bytes, bytes]]:
        """The header fields as they are on the wire."""
        ...


class Response(Protocol):
    """The part of ``httpx.Response`` that both clients use."""

    @property
    def status_code(self) -> int:
        """The status."""
        ...

    @property
    def headers(self) -> RawHeaders:
        """The header fields."""
        ...

    @property
    def extensions(self) -> Mapping[str, Any]:
        """The library's data beyond HTTP; ``network_stream`` is the connection."""
        ...

    @property
    def stream(self) -> Any:
        """The raw body, to be iterated once: each piece as soon as it arrives."""
        ...


class SyncResponse(Response, Protocol):
    """The part of ``httpx.Response`` that a blocking client uses."""

    def close(self) -> None:
        """Release the connection, or close it if there is more to read."""
        ...


class AsyncResponse(Response, Protocol):
    """The part of ``httpx.Response`` that an asynchronous client uses."""

    async def aclose(self) -> None:
        """Release the connection, or close it if there is more to read."""
        ...


class HTTPClient(Protocol):
    """The part of ``httpx.Client`` and ``httpx2.Client`` that the client uses."""

    @property
    def build_request(self) -> Any:
        """Makes a request of the library's own class."""
        ...

    @property
    def send(self) -> Any:
        """Sends such a request."""
        ...

    def close(self) -> None:
        """Close every connection."""
        ...


class AsyncHTTPClient(Protocol):
    """The part of ``httpx.AsyncClient`` and ``httpx2.AsyncClient`` that the client uses."""

    @property
    def build_request(self) -> Any:
        """Makes a request of the library's own class."""
        ...

    @property
    def send(self) -> Any:
        """Sends such a request."""
        ...

    async def aclose(self) -> None:
        """Close every connection."""
        ...
