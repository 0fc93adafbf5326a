"""The drivers: settings, a blocking and an asynchronous driver for every flow, and resources.

A resource is a group of operations, which makes its calls with a client's engine.
"""

from __future__ import annotations

import logging
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar
from urllib.parse import urlsplit

from .. import _spec
from .._base.aio import in_thread
from .._base.clock import Clock, SystemClock
from .._base.errors import ConfigurationError, InvalidArgumentError
from .._base.flow import Flow, Work, adrive, drive
from .._base.lock import guard_first_use
from .._base.secret import Secret
from .._base.types import UNSET, Unset
from .._calls.call import Deadline, Effect, Exchange, Phases, call
from .._calls.operation import Arguments, Operation
from .._calls.options import RequestOptions, Timeout, add_hints
from .._calls.request import Request, build_request, check_headers, check_lists
from .._calls.retry import Retries, RetryBudget, safety
from .._calls.values import is_array
from .._spec import BASE_URL, PACKAGE_VERSION, SPEC_VERSION
from .._transport.address import (
    check_base_url,
    check_server_variables,
    filled,
    is_loopback,
    server_address,
)
from .._transport.environment import check_url
from .._transport.http import AsyncTransport, Transport

if TYPE_CHECKING:
    from .._calls.credentials import Credentials, Keyring
    from .._calls.journal import JournalStore
    from .._calls.observe import Observer
    from .._calls.options import Inbox, RequestOptions
    from .._streams import AsyncStream, Limits, Stream, StreamExchange
    from .._uploads.source import Upload

E = TypeVar("E")
T = TypeVar("T")

SecuritySchemes: TypeAlias = Mapping[str, tuple[str, str, str, str]]

LOG: Final = logging.getLogger("sdk")

TIMEOUT_SECONDS: Final = 60.0
"""The default timeout of a call."""

UPLOAD_TIMEOUT_SECONDS: Final = 600.0
"""The default timeout of an upload: 50 MB at 0.7 Mbit/s."""

LONGEST_TIMEOUT_SECONDS: Final = 1e9
"""The largest timeout, 32 years, for longer ones too: clocks and locks cannot take more."""

MAX_RETRIES: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The checked settings of a client."""

    key: Secret
    base_url: str
    timeout: Timeout | Unset | None
    max_retries: int
    headers: Mapping[str, str] = field(repr=False)
    clock: Clock
    user_agent: str
    budget: RetryBudget
    journal: JournalStore | None
    observer: Observer | None
    inbox: Inbox | None
    keyring: Keyring | None = None
    servers: Mapping[str, str] | None = None

    def address(self, operation: Operation[Any]) -> str:
        """Return an operation's address: the caller's base URL, or the operation's own server."""
        if not operation.server or self.servers is None:
            return self.base_url
        return server_address(operation.server, self.servers, self.base_url)

    @property
    def local(self) -> bool:
        """True if the server is on this machine, like the sandbox."""
        return is_loopback(urlsplit(self.base_url).hostname or "")

    def deadline(
        self, options: RequestOptions, *, upload: bool = False, usual: float = 0.0
    ) -> Deadline:
        """Return the deadline of a call that begins now.

        Args:
            options: The options of the call.
            upload: Whether its body may come from a file.
            usual: The operation's own default in seconds; 0 for the default of all calls.
        """
        own = options.get("timeout", self.timeout)
        if isinstance(own, Unset):
            own = UPLOAD_TIMEOUT_SECONDS if upload else usual or TIMEOUT_SECONDS
        return Deadline(self.clock, *limits_of(own))

    def stream_limits(self, options: RequestOptions) -> Limits:
        """Return the limits of a stream that begins now."""
        from .._streams import Limits

        own = options.get("timeout", self.timeout)
        chosen: Any = options.get("total_timeout")
        total = Deadline(self.clock, check_timeout(chosen))
        silence, phases = limits_of(TIMEOUT_SECONDS if isinstance(own, Unset) else own)
        return Limits(clock=self.clock, silence=silence, total=total, phases=phases)

    def retries(self, options: RequestOptions) -> Retries:
        """Return the retries of a call that begins now."""
        own = options.get("max_retries")
        limit = check_max_retries(self.max_retries if own is None else own)
        return Retries(limit, self.budget, wait_for_slot=bool(options.get("wait_for_slot")))


def check_timeout(timeout: float | None) -> float | None:
    """Return a checked timeout in seconds.

    Raises:
        InvalidArgumentError: It is not a positive number.
    """
    number = isinstance(timeout, (int, float)) and not isinstance(timeout, bool)
    if timeout is not None and not (number and 0 < timeout < float("inf")):
        raise InvalidArgumentError("timeout must be a positive number of seconds, or None")
    return None if timeout is None else min(timeout, LONGEST_TIMEOUT_SECONDS)


def limits_of(timeout: Timeout | None) -> tuple[float | None, Phases]:
    """Return the limits of a whole call and of the phases of each attempt, in seconds.

    Raises:
        InvalidArgumentError: It is neither a positive number nor an ``httpx.Timeout`` of such.
    """
    if timeout is None or isinstance(timeout, (int, float)):
        return check_timeout(timeout), Phases()
    if not all(hasattr(timeout, name) for name in Phases._fields):
        message = "timeout must be a positive number of seconds, an httpx.Timeout, or None"
        raise InvalidArgumentError(message)
    phases = Phases(*(check_timeout(getattr(timeout, name)) for name in Phases._fields))
    return _longest(phases), phases


def _longest(phases: Phases) -> float | None:
    limits = [seconds for seconds in phases if seconds is not None]
    return max(limits) if len(limits) == len(phases) else None


def check_max_retries(max_retries: object) -> int:
    """Return a checked number of retries.

    Raises:
        InvalidArgumentError: It is not a whole number, or is negative.
    """
    if isinstance(max_retries, bool) or not isinstance(max_retries, int) or max_retries < 0:
        raise InvalidArgumentError("max_retries must be a whole number, 0 or more")
    return max_retries


def user_agent() -> str:
    """Return the User-Agent; Sdk's edge rejects clients without one (2026-10)."""
    machine = re.sub(r"[^A-Za-z0-9._-]", "-", system())[:60]
    python = f"Python {sys.version.split()[0]}"
    return f"sdk-python/{PACKAGE_VERSION} (spec {SPEC_VERSION}; {python}; {machine})"


def system() -> str:
    """Return the name of the operating system and the kind of the machine."""
    if sys.platform == "win32":
        import platform

        return f"{platform.system()}-{platform.machine()}"
    # Without platform, whose import takes a hundredth of the time until a first answer.
    names = os.uname()
    return f"{names.sysname}-{names.machine}"


def load_settings(
    *,
    api_key: str | None,
    base_url: str | None,
    timeout: Timeout | Unset | None,
    max_retries: int | None,
    clock: Clock | None,
    retry_budget: RetryBudget | None,
    journal: JournalStore | None,
    observer: Observer | None,
    inbox: Inbox | None,
    default_headers: Mapping[str, str] | None = None,
    credentials: Credentials | None = None,
    servers: Mapping[str, str] | None = None,
) -> Settings:
    """Return the settings from a constructor's arguments and the environment.

    Raises:
        ConfigurationError: The key is missing or unusable, or the base URL or a variable is.
        InvalidArgumentError: ``timeout`` or ``max_retries`` is out of range, or a header field
            cannot be sent.
    """
    if os.environ.get("SDK_LOG"):
        from .._calls.observe import log_as_the_environment_says

        log_as_the_environment_says()
    schemes: SecuritySchemes | None = getattr(_spec, "SECURITY", None)
    keyring = None if schemes is None else _keyring(schemes, credentials, api_key)
    if credentials and keyring is None:
        raise ConfigurationError("this API has one key and no other credentials: pass api_key=")
    key = Secret(_text(api_key) or os.environ.get("SDK_API_KEY", ""))
    if not key.reveal() and keyring is None:
        raise ConfigurationError("there is no API key: pass api_key=, or set SDK_API_KEY")
    if key.reveal() and not key.usable():
        message = "the API key holds a space, a line break or a character outside of ASCII"
        raise ConfigurationError(f"{message}; copy it again from the dashboard")
    if not isinstance(timeout, Unset):
        limits_of(timeout)
    variables = check_server_variables(servers or {})
    url = base_url or os.environ.get("SDK_BASE_URL")
    address = check_base_url(url or filled(getattr(_spec, "SERVER", BASE_URL), variables))
    check_url(address, "base_url")
    return Settings(
        key=key,
        base_url=address,
        timeout=timeout,
        max_retries=check_max_retries(MAX_RETRIES if max_retries is None else max_retries),
        headers=check_headers(default_headers or {}, "default_headers"),
        clock=clock or SystemClock(),
        user_agent=user_agent(),
        budget=retry_budget or RetryBudget(),
        journal=journal,
        observer=observer,
        inbox=inbox,
        keyring=keyring,
        servers=None if url else variables,
    )


def _keyring(
    schemes: SecuritySchemes, credentials: Credentials | None, api_key: str | None
) -> Keyring:
    from .._calls.credentials import Keyring

    return Keyring(schemes, credentials, _text(api_key) or None, os.environ)


def _text(api_key: object) -> str:
    if api_key is not None and not isinstance(api_key, str):
        raise ConfigurationError(f"api_key must be text (str), not {type(api_key).__name__}")
    return api_key or ""


class _Engine:
    """The common base of the blocking and the asynchronous engine.

    Args:
        settings: The checked settings of the client.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @property
    def base_url(self) -> str:
        """The address of the API, without a trailing slash."""
        return self.settings.base_url

    @property
    def clock(self) -> Clock:
        """The source of time for deadlines and pauses."""
        return self.settings.clock

    def _flow(
        self, operation: Operation[T], arguments: Arguments, options: RequestOptions
    ) -> Flow[Effect, T]:
        settings = self.settings
        uploads = arguments.uploads()
        deadline = settings.deadline(options, upload=uploads, usual=operation.timeout)
        # Check the options before building the request, which opens files.
        retries = settings.retries(options)
        request = self._request(operation, arguments, options)
        flow = call(
            operation,
            request,
            deadline=deadline,
            retries=retries,
            safety=safety(operation.method, operation.idempotency),
        )
        return self._accompanied(flow, operation, arguments, request)

    def _stream_flow(
        self, operation: Operation[T], arguments: Arguments, options: RequestOptions
    ) -> Flow[Effect, StreamExchange[T]]:
        """Return the flow that ends with the first event of a stream."""
        from .._streams import opening

        settings = self.settings
        request = self._request(operation, arguments, options)
        flow = opening(
            operation,
            request,
            settings.stream_limits(options),
            retries=settings.retries(options),
            safety=safety(operation.method, operation.idempotency),
        )
        return self._accompanied(flow, operation, arguments, request)

    def _request(
        self, operation: Operation[Any], arguments: Arguments, options: RequestOptions
    ) -> Request:
        settings = self.settings
        return build_request(
            operation,
            arguments,
            options,
            base_url=settings.address(operation),
            user_agent=settings.user_agent,
            default_headers=settings.headers,
            key=settings.key,
            keyring=settings.keyring,
        )

    def _accompanied(
        self,
        flow: Flow[Effect, T],
        operation: Operation[Any],
        arguments: Arguments,
        request: Request,
    ) -> Flow[Effect, T]:
        """Return the flow of a call with journal, observer, and closing of its files."""
        settings = self.settings
        if settings.journal is not None:
            flow = self._journaled(flow, settings.journal, operation, arguments, request)
        if request.content is not None and not isinstance(request.content, bytes):
            flow = _closing(flow, request.content)
        return self._observed(flow, operation, request)

    def _journaled(
        self,
        flow: Flow[Effect, T],
        journal: JournalStore,
        operation: Operation[Any],
        arguments: Arguments,
        request: Request,
    ) -> Flow[Effect, T]:
        """Record a create in the journal before it is sent; other calls are not recorded."""
        key, content = request.idempotency_key, request.content
        # A journal entry has a JSON object as body, to be sent again as one.
        creates = operation.method == "POST" and arguments.body is not None
        if not creates or key is None or not isinstance(content, bytes):
            return flow
        from .._calls.journal import journaled, new_entry

        entry = new_entry(operation.id, key, arguments.path or {}, content)
        recognised = operation.idempotency != "undeclared"
        return journaled(flow, journal, entry, recognised=recognised)

    def _observed(
        self, flow: Flow[Effect, T], operation: Operation[Any], request: Request
    ) -> Flow[Effect, T]:
        observer = self.settings.observer
        if LOG.isEnabledFor(logging.DEBUG):
            from .._calls.observe import logged

            flow = logged(flow, request, self.clock)
        if observer is not None:
            from .._calls.observe import CallInfo, observed

            info = CallInfo(
                operation.id, operation.method, operation.path, self.settings.address(operation)
            )
            flow = observed(flow, observer, info, self.clock)
        return flow


def _closing(flow: Flow[E, T], form: Upload) -> Flow[E, T]:
    """Return the same flow, which closes the form's files at its end."""
    try:
        return (yield from flow)
    finally:
        form.close()


class SyncEngine(_Engine):
    """Runs the calls of a blocking client.

    Args:
        settings: The checked settings of the client.
        transport: Performs the exchanges.
    """

    def __init__(self, settings: Settings, transport: Transport) -> None:
        super().__init__(settings)
        self._transport = transport

    def with_settings(self, settings: Settings) -> SyncEngine:
        """Return an engine with other settings, on the same connections."""
        return SyncEngine(settings, self._transport)

    def call(self, operation: Operation[T], arguments: Arguments, options: RequestOptions) -> T:
        """Make a call."""
        return self.run(self._flow(operation, arguments, options))

    def stream(
        self, operation: Operation[T], arguments: Arguments, options: RequestOptions
    ) -> Stream[T]:
        """Make a call whose answer is a stream; return it with the first event."""
        from .._streams import Stream

        exchange = self.run(self._stream_flow(operation, arguments, options))
        return Stream(exchange)

    def run(self, flow: Flow[Effect, T]) -> T:
        """Run a flow to its end."""
        return drive(flow, self.perform)

    def perform(self, effect: Effect) -> object:
        """Perform one effect of a flow, and return its answer."""
        if isinstance(effect, Work):
            return effect.run()
        if isinstance(effect, Exchange):
            self._transport.perform(effect)
        else:
            self.settings.clock.sleep(effect.seconds)
        return None

    def close(self) -> None:
        """Close all connections."""
        self._transport.close()


class AsyncEngine(_Engine):
    """Runs the calls of an asynchronous client, for asyncio.

    Args:
        settings: The checked settings of the client.
        transport: Performs the exchanges.
    """

    def __init__(self, settings: Settings, transport: AsyncTransport) -> None:
        super().__init__(settings)
        self._transport = transport

    def with_settings(self, settings: Settings) -> AsyncEngine:
        """Return an engine with other settings, on the same connections."""
        return AsyncEngine(settings, self._transport)

    async def call(
        self, operation: Operation[T], arguments: Arguments, options: RequestOptions
    ) -> T:
        """Make a call."""
        if not arguments.uploads():
            return await self.run(self._flow(operation, arguments, options))
        # Opening a file may block, so it belongs in a thread.
        return await self.run(await in_thread(self._flow, operation, arguments, options))

    async def stream(
        self, operation: Operation[T], arguments: Arguments, options: RequestOptions
    ) -> AsyncStream[T]:
        """Make a call whose answer is a stream; return it with the first event."""
        from .._streams import AsyncStream

        flow = self._stream_flow
        if arguments.uploads():
            exchange = await self.run(await in_thread(flow, operation, arguments, options))
        else:
            exchange = await self.run(flow(operation, arguments, options))
        return AsyncStream(exchange)

    async def run(self, flow: Flow[Effect, T]) -> T:
        """Run a flow to its end."""
        return await adrive(flow, self.perform)

    async def perform(self, effect: Effect) -> object:
        """Perform one effect of a flow, and return its answer."""
        if isinstance(effect, Work):
            return await in_thread(effect.run)
        if isinstance(effect, Exchange):
            await self._transport.perform(effect)
        else:
            await self.settings.clock.asleep(effect.seconds)
        return None

    async def aclose(self) -> None:
        """Close all connections."""
        await self._transport.aclose()


class SyncResource:
    """A group of operations of a blocking client.

    Args:
        client: The engine of the client, which makes the calls.
    """

    def __init__(self, client: SyncEngine) -> None:
        self._client = client

    def __init_subclass__(cls) -> None:
        """Add hints to the methods' errors, and guard the first use of children."""
        guard_first_use(cls)
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
        cookies: Mapping[str, Any] | None = None,
        form: Mapping[str, Any] | None = None,
        whole: Any = UNSET,
        content: Any = UNSET,
        extra: Mapping[str, Any] | Unset | None = None,
    ) -> T:
        check_lists(operation, body or {})
        if operation.uploads and _has_files(operation.uploads, body or {}):
            body = self._uploaded(operation, body or {})
        arguments = Arguments(
            path=path,
            query=query,
            headers=headers,
            body=body,
            multipart=multipart,
            cookies=cookies,
            form=form,
            whole=whole,
            content=content,
            extra=extra,
        )
        return self._client.call(operation, arguments, options)

    def _uploaded(self, operation: Operation[T], body: Mapping[str, Any]) -> Mapping[str, Any]:
        """Upload the files of a call, and return its body with their URLs."""
        from .._calls.raw import uncaptured
        from .._uploads.inputs import Inputs

        inputs, upload = Inputs(operation.uploads, body), _uploader(operation, self._client)
        inputs.check()
        with uncaptured():
            for file in inputs.pending:
                file.url = upload(file.value).url
        return inputs.body()

    def _stream(
        self,
        operation: Operation[T],
        *,
        options: RequestOptions,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, Any] | None = None,
        body: Mapping[str, Any] | None = None,
        multipart: Mapping[str, Any] | None = None,
        cookies: Mapping[str, Any] | None = None,
        form: Mapping[str, Any] | None = None,
        whole: Any = UNSET,
        content: Any = UNSET,
        extra: Mapping[str, Any] | Unset | None = None,
    ) -> Stream[T]:
        arguments = Arguments(
            path=path,
            query=query,
            headers=headers,
            body=body,
            multipart=multipart,
            cookies=cookies,
            form=form,
            whole=whole,
            content=content,
            extra=extra,
            streams=True,
        )
        return self._client.stream(operation, arguments, options)


class AsyncResource:
    """A group of operations of an asynchronous client.

    Args:
        client: The engine of the client, which makes the calls.
    """

    def __init__(self, client: AsyncEngine) -> None:
        self._client = client

    def __init_subclass__(cls) -> None:
        """Add hints to the methods' errors, and guard the first use of children."""
        guard_first_use(cls)
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
        cookies: Mapping[str, Any] | None = None,
        form: Mapping[str, Any] | None = None,
        whole: Any = UNSET,
        content: Any = UNSET,
        extra: Mapping[str, Any] | Unset | None = None,
    ) -> T:
        check_lists(operation, body or {})
        if operation.uploads and _has_files(operation.uploads, body or {}):
            body = await self._uploaded(operation, body or {})
        arguments = Arguments(
            path=path,
            query=query,
            headers=headers,
            body=body,
            multipart=multipart,
            cookies=cookies,
            form=form,
            whole=whole,
            content=content,
            extra=extra,
        )
        return await self._client.call(operation, arguments, options)

    async def _uploaded(
        self, operation: Operation[T], body: Mapping[str, Any]
    ) -> Mapping[str, Any]:
        """Async version of ``SyncResource._uploaded``."""
        from .._base.aio import in_thread
        from .._calls.raw import uncaptured
        from .._uploads.inputs import Inputs

        inputs = Inputs(operation.uploads, body)
        upload = _uploader(operation, self._client, "Async")
        await in_thread(inputs.check)
        with uncaptured():
            for file in inputs.pending:
                file.url = (await upload(file.value)).url
        return inputs.body()

    async def _stream(
        self,
        operation: Operation[T],
        *,
        options: RequestOptions,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, Any] | None = None,
        body: Mapping[str, Any] | None = None,
        multipart: Mapping[str, Any] | None = None,
        cookies: Mapping[str, Any] | None = None,
        form: Mapping[str, Any] | None = None,
        whole: Any = UNSET,
        content: Any = UNSET,
        extra: Mapping[str, Any] | Unset | None = None,
    ) -> AsyncStream[T]:
        arguments = Arguments(
            path=path,
            query=query,
            headers=headers,
            body=body,
            multipart=multipart,
            cookies=cookies,
            form=form,
            whole=whole,
            content=content,
            extra=extra,
            streams=True,
        )
        return await self._client.stream(operation, arguments, options)


def _has_files(fields: Mapping[str, bool], body: Mapping[str, Any]) -> bool:
    """Return true if a value may be a file; a call with only URLs need not load the uploads."""
    for name, several in fields.items():
        value: object = body.get(name)
        values = value if several and is_array(value) else [value]
        if value and not all(isinstance(each, str) and "://" in each for each in values):
            return True
    return False


def sibling(client: object, module: str, kind: str) -> Any:
    """Return another resource of the same client.

    Its module is loaded by name, as it builds on this one.

    Args:
        client: The engine of the client.
        module: The resource's module.
        kind: The resource's class.
    """
    resources = import_module(f"..resources.{module}", __package__)
    return getattr(resources, kind)(client)


def _uploader(operation: Operation[Any], client: object, prefix: str = "") -> Any:
    """Return the method that uploads a file for an operation's fields."""
    module, kind, method = operation.uploader
    return getattr(sibling(client, module, f"{prefix}{kind}"), method)
