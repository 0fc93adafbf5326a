"""The methods of both clients besides the resources of the contract."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import replace
from operator import attrgetter
from types import TracebackType
from typing import TYPE_CHECKING, Any, NoReturn, ParamSpec, Self, TypeVar

from .._base.errors import InvalidArgumentError
from .._base.lock import guard_first_use
from .._base.types import UNSET, Unset
from .._calls.options import OPTIONS, with_hints
from .._calls.request import check_headers, merged
from .._transport.http import AsyncTransport, Transport
from .engine import (
    AsyncEngine,
    Settings,
    SyncEngine,
    check_max_retries,
    limits_of,
    load_settings,
)

if TYPE_CHECKING:
    from .._base.clock import Clock
    from .._calls.credentials import Credentials
    from .._calls.journal import JournalStore
    from .._calls.observe import Observer
    from .._calls.options import Inbox, Timeout
    from .._calls.raw import RawResponse
    from .._calls.retry import RetryBudget
    from .._transport.protocols import AsyncHTTPClient, HTTPClient


class Operations:
    """The operations of the contract by their ids, such as for the jobs of a queue.

    Iterate over it for the ids.

    Args:
        client: The client that makes the calls.
    """

    def __init__(self, client: object) -> None:
        self._client = client

    def __iter__(self) -> Iterator[str]:
        """Yield the operation ids."""
        from .._operations import OPERATIONS

        return iter(OPERATIONS)

    def call(self, operation_id: str, params: Mapping[str, Any], /, **options: Any) -> Any:
        """Make a call.

        Args:
            operation_id: The contract's name of the operation.
            params: The arguments by their wire names; those in the path and the query too.
            options: For this call only, as of the operation's method.

        Returns:
            The result of the operation's method; an asynchronous client's is to be awaited.

        Raises:
            InvalidArgumentError: There is no such operation, or ``params`` holds an option.
            TypeError: An argument is missing, or the operation has none of its name.
            SdkError: The call failed, as from the method.
        """
        path, _, names = _operation(operation_id)
        arguments = {names.get(name, name): value for name, value in params.items()}
        for name in OPTIONS.intersection(arguments):
            message = f"{name} is an option and not an argument of {operation_id}"
            raise InvalidArgumentError(f"{message}: pass it as a keyword")
        return attrgetter(path)(self._client)(**arguments, **options)

    def recognises_repeats(self, operation_id: str) -> bool:
        """Return true if the server recognises a repeated call by its ``idempotency_key``.

        If it does not, a create whose answer was lost must not be repeated: it may be paid twice.

        Raises:
            InvalidArgumentError: This contract has no such operation.
        """
        return _operation(operation_id)[1]


def _operation(operation_id: str) -> tuple[str, bool, dict[str, str]]:
    from .._operations import OPERATIONS

    operation = OPERATIONS.get(operation_id)
    if operation is None:
        from difflib import get_close_matches

        close = get_close_matches(str(operation_id), OPERATIONS, n=1)
        hint = f"did you mean {close[0]!r}?" if close else "iterate over client.operations for all"
        raise InvalidArgumentError(f"there is no operation {operation_id!r}; {hint}")
    return operation


P = ParamSpec("P")
T = TypeVar("T")


class _BaseClient:
    """The common base of the blocking and the asynchronous client."""

    _servers: Mapping[str, str] = {}
    """The values of the variables of servers' addresses, where the contract has some."""

    def _settings(self) -> Settings:
        raise NotImplementedError

    @property
    def base_url(self) -> str:
        """The address of the API, without a trailing slash."""
        return self._settings().base_url

    @property
    def max_retries(self) -> int:
        """The number of attempts that a call may make after the first."""
        return self._settings().max_retries

    @property
    def clock(self) -> Clock:
        """The source of time for deadlines and pauses."""
        return self._settings().clock

    @property
    def operations(self) -> Operations:
        """Every operation by its id, for calls that are data."""
        return Operations(self)

    @with_hints
    def with_options(
        self,
        *,
        timeout: Timeout | Unset | None = UNSET,
        max_retries: int | Unset | None = UNSET,
        default_headers: Mapping[str, str] | None = None,
    ) -> Self:
        """Return a client with other settings, on the same connections.

        Close the first client when both are done; closing the copy does nothing.

        Args:
            timeout: Seconds for a whole call, or an ``httpx.Timeout``; ``None`` for no limit.
            max_retries: The number of attempts after the first; ``None`` counts as not given.
            default_headers: Header fields to send with every call, in addition to this client's.

        Raises:
            InvalidArgumentError: A value is out of range, or a header field cannot be sent.

        Example:
            ``client.with_options(max_retries=0).usage.retrieve()``
        """
        settings = self._settings()
        if not isinstance(timeout, Unset):
            limits_of(timeout)
            settings = replace(settings, timeout=timeout)
        if not isinstance(max_retries, Unset) and max_retries is not None:
            settings = replace(settings, max_retries=check_max_retries(max_retries))
        if default_headers:
            own = check_headers(default_headers, "default_headers")
            settings = replace(settings, headers=merged(settings.headers, own))
        return self._copy(settings)

    def _copy(self, settings: Settings) -> Self:
        raise NotImplementedError

    def __init_subclass__(cls) -> None:
        """Make a fork wait for the first use of a resource."""
        super().__init_subclass__()
        guard_first_use(cls)

    def __repr__(self) -> str:
        """Return the address, never the key."""
        return f"<{type(self).__name__} {self.base_url}>"

    def __reduce__(self) -> NoReturn:
        """Raise an error: connections and a secret can be neither copied nor pickled."""
        message = "cannot be copied or pickled; build one in each process, or use with_options"
        raise TypeError(f"{type(self).__name__} {message}")


class SyncClient(_BaseClient):
    """The base of the blocking client, whose class describes the arguments."""

    @with_hints
    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        timeout: Timeout | Unset | None = UNSET,
        max_retries: int | None = None,
        default_headers: Mapping[str, str] | None = None,
        http_client: HTTPClient | None = None,
        clock: Clock | None = None,
        retry_budget: RetryBudget | None = None,
        journal: JournalStore | None = None,
        observer: Observer | None = None,
        inbox: Inbox | None = None,
        credentials: Credentials | None = None,
    ) -> None:
        settings = load_settings(
            api_key=api_key,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            clock=clock,
            retry_budget=retry_budget,
            journal=journal,
            observer=observer,
            inbox=inbox,
            credentials=credentials,
            servers=self._servers,
        )
        # A server on this machine is never behind a proxy.
        transport = Transport(http_client, proxies=not settings.local)
        self._engine = SyncEngine(settings, transport)
        self._original = True

    def _settings(self) -> Settings:
        return self._engine.settings

    def _copy(self, settings: Settings) -> Self:
        copy = object.__new__(type(self))
        copy._engine, copy._original = self._engine.with_settings(settings), False
        return copy

    def with_raw_response(
        self, method: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> RawResponse[T]:
        """Call a method, and return its result together with the HTTP answer.

        Args:
            method: A method of one of this client's resources.
            args: Its arguments.
            kwargs: Its keyword arguments.

        Returns:
            The result as ``value``, with status, header fields, body and number of requests.

        Raises:
            InvalidArgumentError: The method made no call.

        Example:
            ``client.with_raw_response(client.tasks.retrieve, "task_8K2qA").headers``
        """
        from .._calls.raw import capturing, raw_response

        with capturing() as replies:
            value = method(*args, **kwargs)
        return raw_response(value, replies)

    def close(self) -> None:
        """Close all connections; the client cannot be used afterwards."""
        if self._original:
            self._engine.close()

    def __enter__(self) -> Self:
        """Return the client itself; it is closed at the end of the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close all connections."""
        self.close()


class AsyncClient(_BaseClient):
    """The base of the asynchronous client, whose class describes the arguments."""

    @with_hints
    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        timeout: Timeout | Unset | None = UNSET,
        max_retries: int | None = None,
        default_headers: Mapping[str, str] | None = None,
        http_client: AsyncHTTPClient | None = None,
        clock: Clock | None = None,
        retry_budget: RetryBudget | None = None,
        journal: JournalStore | None = None,
        observer: Observer | None = None,
        inbox: Inbox | None = None,
        credentials: Credentials | None = None,
    ) -> None:
        settings = load_settings(
            api_key=api_key,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            clock=clock,
            retry_budget=retry_budget,
            journal=journal,
            observer=observer,
            inbox=inbox,
            credentials=credentials,
            servers=self._servers,
        )
        transport = AsyncTransport(http_client, proxies=not settings.local)
        self._engine = AsyncEngine(settings, transport)
        self._original = True

    def _settings(self) -> Settings:
        return self._engine.settings

    def _copy(self, settings: Settings) -> Self:
        copy = object.__new__(type(self))
        copy._engine, copy._original = self._engine.with_settings(settings), False
        return copy

    async def with_raw_response(
        self, method: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs
    ) -> RawResponse[T]:
        """Async version of ``Sdk.with_raw_response``.

        Example:
            ``raw = await client.with_raw_response(client.tasks.retrieve, "task_8K2qA")``
        """
        from .._calls.raw import capturing, raw_response

        with capturing() as replies:
            value = await method(*args, **kwargs)
        return raw_response(value, replies)

    async def aclose(self) -> None:
        """Close all connections; the client cannot be used afterwards."""
        if self._original:
            await self._engine.aclose()

    async def __aenter__(self) -> Self:
        """Return the client itself; it is closed at the end of the block."""
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close all connections."""
        await self.aclose()
