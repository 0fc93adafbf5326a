"""What every resource is built on: a client, and the way to call it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from ._hints import add_hints
from ._operation import Operation
from ._request import Arguments

if TYPE_CHECKING:
    from ._engine import AsyncEngine, SyncEngine
    from ._options import RequestOptions

T = TypeVar("T")


class SyncResource:
    """A group of operations of a blocking client.

    Args:
        client: The engine of the client, which makes the calls.
    """

    def __init__(self, client: SyncEngine) -> None:
        self._client = client

    def __init_subclass__(cls) -> None:
        """Make the methods say what was meant when a keyword is misspelt."""
        super().__init_subclass__()
        add_hints(cls)

    def _call(
        self,
        operation: Operation[T],
        *,
        options: RequestOptions,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, Any] | None = None,
        body: Mapping[str, Any] | None = None,
        multipart: Mapping[str, Any] | None = None,
    ) -> T:
        arguments = Arguments(
            path=path, query=query, headers=headers, body=body, multipart=multipart
        )
        return self._client.call(operation, arguments, options)


class AsyncResource:
    """A group of operations of an asynchronous client.

    Args:
        client: The engine of the client, which makes the calls.
    """

    def __init__(self, client: AsyncEngine) -> None:
        self._client = client

    def __init_subclass__(cls) -> None:
        """Make the methods say what was meant when a keyword is misspelt."""
        super().__init_subclass__()
        add_hints(cls)

    async def _call(
        self,
        operation: Operation[T],
        *,
        options: RequestOptions,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, Any] | None = None,
        body: Mapping[str, Any] | None = None,
        multipart: Mapping[str, Any] | None = None,
    ) -> T:
        arguments = Arguments(
            path=path, query=query, headers=headers, body=body, multipart=multipart
        )
        return await self._client.call(operation, arguments, options)
