"""The sandbox as its users see it: options, start and stop, time, faults, deliveries."""

from __future__ import annotations

import ipaddress
import re
import secrets
import socket
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import ExitStack
from dataclasses import replace
from os import PathLike
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, Final, Self, TypeVar
from urllib.parse import urlsplit

from ._clock import Clock, SystemClock
from ._dialect import version
from ._errors import ApiError
from ._faults import Faults
from ._ids import Ids, looks_live
from ._records import AnsweredCall, DeliveryAttempt
from ._serving import Connections, Server, listen
from ._store import Store
from ._tls import Identity, Paths, given_identity, new_identity
from ._workings import Plan, Workings, open_store
from .contracts import NEWEST

DEFAULT_BALANCE: Final = 10_000
DEFAULT_CONCURRENCY: Final = 5
DEFAULT_PROCESSING_SECONDS: Final = 5.0

CONCURRENCY_TIERS: Final = {0: 1, 10: 2, 100: 5, 1_000: 10, 5_000: 15, 20_000: 30}
"""Tasks that may be active at once by what was ever paid, in USD (documentation of 2026-07-16)."""

T = TypeVar("T")


class Sandbox:
    """A local BeatAPI on this machine, with an account of its own.

    It speaks any dated contract, takes uploads, makes real MP4 files of them and delivers signed
    webhooks to receivers on this machine. Nothing it does leaves the machine.

    Args:
        spec: The contract's date, one of `beatapi_sandbox.contracts.VERSIONS`; by default the
            newest one that the client of this version speaks.
        public_url: The beginning of the URLs of files, such as `"https://beat.example.test"`, for
            clients that reach the sandbox by another way; by default `url`.
        tls: Serve HTTPS. True makes a certificate for 127.0.0.1 and localhost, whose authority is
            in `ca_file`; a pair of PEM files, certificate and key, is used as it is.
        edge: Refuse Python's default User-Agent with 403 `error code: 1010`, as the network in
            front of BeatAPI does; by default as the contract documents, which is from 2026-10 on.
        port: TCP port; 0 takes a free one, or the one noted in `state` if that is free.
        host: `"127.0.0.1"`, another IPv4 loopback address, or `"localhost"`.
        processing_seconds: The duration of a task, in seconds of `clock`.
        balance: Credits to begin with, from the contract of 2026-08-12 on US dollars.
        concurrency: The limit of active tasks; see `CONCURRENCY_TIERS`. BeatAPI gives new accounts
            1.
        polls_per_minute: The limit of requests for tasks per minute; by default the documented one.
        webhook_retry_seconds: The time from each failed delivery to the next attempt, in seconds of
            `clock`; by default as the contract documents.
        link_seconds: The lifetime of links to videos, in seconds of `clock`; None for ever.
        clock: The source of the time. A `ManualClock` stands still until it is moved, and
            the client can be given the same one.
        api_key: The key that is let in; by default a new one, or the one noted in `state`.
        seed: The same seed gives the same ids, secrets and faults for the same requests.
        state: An SQLite file to keep the state in; videos go to a folder beside it. By default it
            is kept in memory and is gone when the sandbox stops.

    Raises:
        ValueError: An option is out of range, `host` is not this machine, the key looks like a live
            one, or there is no contract of that date.

    Example:
        >>> with Sandbox(processing_seconds=1) as sandbox:
        ...     client = BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url)
        ...     client.usage.retrieve().credit_balance
        10000
    """

    def __init__(
        self,
        *,
        spec: str = NEWEST,
        port: int = 0,
        host: str = "127.0.0.1",
        public_url: str | None = None,
        tls: bool | Paths = False,
        edge: bool | None = None,
        processing_seconds: float = DEFAULT_PROCESSING_SECONDS,
        balance: float = DEFAULT_BALANCE,
        concurrency: int = DEFAULT_CONCURRENCY,
        polls_per_minute: int | None = None,
        webhook_retry_seconds: Sequence[float] | None = None,
        link_seconds: float | None = None,
        clock: Clock | None = None,
        api_key: str | None = None,
        seed: int | None = None,
        state: str | PathLike[str] | None = None,
    ) -> None:
        self._version = version(spec)
        contract = self._version.contract
        polls = contract.polls_per_minute if polls_per_minute is None else polls_per_minute
        retries = self._version.retry_seconds
        retries = retries if webhook_retry_seconds is None else tuple(webhook_retry_seconds)
        _check_host(host)
        _check_key(api_key)
        _check_range("port", port, 0, 65_535)
        _check_range("processing_seconds", processing_seconds, 0, 86_400)
        _check_range("concurrency", concurrency, 1, 1_000)
        _check_range("polls_per_minute", polls, 1, 1_000_000)
        for seconds in retries:
            _check_range("webhook_retry_seconds", seconds, 0, 86_400)
        if link_seconds is not None:
            _check_range("link_seconds", link_seconds, 0, 86_400 * 366)
        self._host, self._port = host, port
        self._tls = tls
        self._state = None if state is None else Path(state)
        self._own_key = api_key
        self._plan = Plan(
            version=self._version,
            clock=clock or SystemClock(),
            api_key=api_key or _new_key(seed),
            seed=seed,
            processing_seconds=processing_seconds,
            balance=balance,
            concurrency=concurrency,
            polls_per_minute=polls,
            retry_seconds=retries,
            link_seconds=link_seconds,
            public_url=None if public_url is None else _checked_public_url(public_url),
            edge=self._version.has_edge if edge is None else edge,
        )
        self.faults: Final = Faults(self._version.operations, seed)
        """The faults to provoke on purpose; see `Faults`."""
        self._workings: Workings | None = None
        self._server: Server | None = None
        self._url: str | None = None
        self._ca_file: Path | None = None
        self._log: tuple[DeliveryAttempt, ...] = ()
        self._cleanup = ExitStack()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()

    def __repr__(self) -> str:
        return f"<Sandbox {self._version.contract.version} {self._url or 'stopped'}>"

    @property
    def url(self) -> str:
        """The base URL, such as `http://127.0.0.1:49152`.

        Raises:
            RuntimeError: The sandbox has not been started.
        """
        if self._url is None:
            raise _not_running()
        return self._url

    @property
    def makes_certificate(self) -> bool:
        """True if it serves HTTPS with a certificate of its own making; see `ca_file`."""
        return self._tls is True

    @property
    def ca_file(self) -> Path:
        """The authority that clients have to trust with `tls=True`, a PEM file.

        Pass it as `SSL_CERT_FILE` to Python or as `NODE_EXTRA_CA_CERTS` to Node.js. It is gone when
        the sandbox stops.

        Raises:
            RuntimeError: The sandbox is not running, or has made no certificate.
        """
        if self._url is None:
            raise _not_running()
        if self._ca_file is None:
            raise RuntimeError("the sandbox has made no certificate; use tls=True")
        return self._ca_file

    @property
    def page_url(self) -> str:
        """The URL of the page to look at it with. It holds the key, after the `#`.

        Raises:
            RuntimeError: The sandbox has not been started.
        """
        return f"{self.url}/#{self.api_key}"

    @property
    def spec(self) -> str:
        """The date of the contract that is spoken."""
        return self._version.contract.version

    @property
    def api_key(self) -> str:
        """The one key that is let in."""
        return self._plan.api_key

    @property
    def clock(self) -> Clock:
        """The clock from which the sandbox reads the time."""
        return self._plan.clock

    @property
    def deliveries(self) -> tuple[DeliveryAttempt, ...]:
        """Every webhook delivery attempted, oldest first."""
        if self._url is not None:
            self._log = self._call(lambda workings: tuple(workings.log()[0]))
        return self._log

    @property
    def calls(self) -> tuple[AnsweredCall, ...]:
        """The calls answered since the start or the last reset, oldest first; 10,000 at most.

        A call whose connection a fault broke is not among them.
        """
        return () if self._workings is None else tuple(self._workings.gate.calls)

    def state(self) -> dict[str, Any]:
        """Return the account, the clock and the tasks, newest first, for `GET /_sandbox/state`.

        Raises:
            RuntimeError: The sandbox is not running.
        """
        return self._call(lambda workings: workings.overview(len(workings.store.tasks)))

    def advance(self, seconds: float) -> None:
        """Move the clock forward: tasks, webhook retries, rate windows, links.

        Returns when all that was due by then has happened, in the clock's order; receivers of
        webhooks are waited for. In an event loop that also runs a receiver, use `aadvance`.

        Raises:
            ValueError: The number is negative, or the clock cannot be moved.
            RuntimeError: The sandbox is not running.

        Example:
            >>> task = client.music_video.create(images=[...], audio_url="...")
            >>> sandbox.advance(600)
            >>> client.tasks.retrieve(task.id).status
            'succeeded'
        """
        self._run(lambda workings: workings.advance_here(seconds))

    async def aadvance(self, seconds: float) -> None:
        """Do what `advance` does, in the caller's event loop."""
        await self._arun(lambda workings: workings.advance_here(seconds))

    def settle(self) -> None:
        """Wait until all that is due now has happened, deliveries included.

        Raises:
            RuntimeError: The sandbox is not running.
        """
        self._run(lambda workings: workings.settle_here())

    async def asettle(self) -> None:
        """Do what `settle` does, in the caller's event loop."""
        await self._arun(lambda workings: workings.settle_here())

    def reset(self) -> None:
        """Forget tasks, files, webhooks, credits spent, faults; keep the address, key and clock.

        With a seed, ids begin anew, so every test can start from the same state.

        Raises:
            RuntimeError: The sandbox is not running.
        """
        self._run(lambda workings: workings.reset_here())

    def set_account(
        self,
        *,
        balance: float | None = None,
        concurrency: int | None = None,
        polls_per_minute: int | None = None,
    ) -> None:
        """Change what the account may do; what is left out stays.

        Raises:
            ValueError: A limit is out of range.
            RuntimeError: The sandbox is not running.
        """
        if concurrency is not None:
            _check_range("concurrency", concurrency, 1, 1_000)
        if polls_per_minute is not None:
            _check_range("polls_per_minute", polls_per_minute, 1, 1_000_000)
        self._call(
            lambda workings: workings.change_account(
                balance=balance, concurrency=concurrency, polls_per_minute=polls_per_minute
            )
        )

    def replay(self, attempt_id: str) -> None:
        """Deliver once more what an earlier attempt delivered, signed anew.

        Args:
            attempt_id: The `id` of one of `deliveries`.

        Raises:
            LookupError: There is no such attempt.
            RuntimeError: The sandbox is not running.
        """
        try:
            self._call(lambda workings: workings.replay_here(attempt_id))
        except ApiError as error:
            raise LookupError(error.message) from None

    def connect_session(self, session_id: str) -> None:
        """Accept the first heartbeat of a realtime session, which bills it in full.

        Raises:
            LookupError: There is no such session, or it is not ready.
            RuntimeError: The sandbox is not running.
        """
        try:
            self._call(lambda workings: workings.connect_here(session_id))
        except ApiError as error:
            raise LookupError(error.message) from None

    def start(self) -> None:
        """Start serving; requests are answered as soon as this returns.

        Raises:
            RuntimeError: It is running already.
            OSError: The port is taken.
            ValueError: The state file is in use or cannot be read.
        """
        if self._url is not None:
            raise RuntimeError(f"the sandbox is running already, at {self._url}")
        with ExitStack() as stack:
            store = self._open_store(stack)
            listener = self._listen(store)
            stack.callback(listener.close)
            identity = self._identity(stack)
            url = f"{'https' if identity else 'http'}://{self._host}:{listener.getsockname()[1]}"
            connections = Connections()
            workings = Workings(
                self._plan,
                faults=self.faults,
                store=store,
                base_url=url,
                abort=connections.break_off,
            )
            stack.callback(workings.studio.stop)
            server = Server(workings.app, connections, identity)
            server.begin(listener)
            stack.callback(server.end)
            # Work in progress would hold back the answers that the server waits for.
            stack.callback(workings.studio.stop)
            self._cleanup = stack.pop_all()
        self._url, self._server, self._workings = url, server, workings
        self._ca_file = identity and identity.authority

    def stop(self) -> None:
        """Stop serving, and forget everything that no `state` keeps; harmless when not running."""
        if self._url is not None:
            self._log = self.deliveries
        self._url = None
        self._cleanup.close()

    def _open_store(self, stack: ExitStack) -> Store:
        if self._state is None:
            temporary = TemporaryDirectory(prefix="beatapi-sandbox-", ignore_cleanup_errors=True)
            folder = Path(stack.enter_context(temporary)) / "media"
        else:
            folder = self._state.with_name(self._state.name + ".media")
        store = open_store(self._state, folder)
        stack.callback(store.close)
        noted = store.setting("api_key")
        if self._own_key is None and noted is not None:
            self._plan = replace(self._plan, api_key=noted)
        store.note("api_key", self.api_key)
        return store

    def _identity(self, stack: ExitStack) -> Identity | None:
        if self._tls is False:
            return None
        if self._tls is not True:
            return given_identity(self._tls)
        temporary = TemporaryDirectory(prefix="beatapi-sandbox-tls-", ignore_cleanup_errors=True)
        return new_identity(Path(stack.enter_context(temporary)))

    def _listen(self, store: Store) -> socket.socket:
        noted = int(store.setting("port") or "0")
        try:
            listener = listen(self._host, self._port or noted)
        except OSError:
            if self._port or not noted:
                raise
            listener = listen(self._host, 0)
        store.note("port", str(listener.getsockname()[1]))
        return listener

    def _call(self, work: Callable[[Workings], T]) -> T:
        async def called(workings: Workings) -> T:
            return work(workings)

        return self._run(called)

    def _run(self, work: Callable[[Workings], Coroutine[Any, Any, T]]) -> T:
        server, workings = self._running()
        return server.run_now(work(workings))

    def _arun(self, work: Callable[[Workings], Coroutine[Any, Any, T]]) -> Awaitable[T]:
        server, workings = self._running()
        return server.run_soon(work(workings))

    def _running(self) -> tuple[Server, Workings]:
        if self._url is None or self._server is None or self._workings is None:
            raise _not_running()
        return self._server, self._workings


def _not_running() -> RuntimeError:
    return RuntimeError("the sandbox is not running; use it as a context manager or start()")


def _new_key(seed: int | None) -> str:
    secret = secrets.token_hex(12) if seed is None else Ids(seed).new("key").partition("_")[2]
    return f"sk_sandbox_{secret}"


def _check_key(api_key: str | None) -> None:
    if api_key is not None and looks_live(api_key):
        raise ValueError(
            "api_key looks like a live BeatAPI key, which has no business in a sandbox; leave it "
            "out, or use one that begins with sk_sandbox_"
        )


def _check_host(host: str) -> None:
    if host == "localhost" or (re.fullmatch(r"[\d.]+", host) and _is_loopback(host)):
        return
    raise ValueError(
        f"host {host!r} is not this machine: the sandbox has no protection that a network needs. "
        "Use 127.0.0.1."
    )


def _checked_public_url(url: str) -> str:
    try:
        parts = urlsplit(url)
        good = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        good = False
    if not good or "?" in url or "#" in url or "@" in url:
        raise ValueError(
            f"public_url must be an HTTP or HTTPS URL like https://beat.example.test, not {url!r}"
        )
    return url.rstrip("/")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.IPv4Address(host).is_loopback
    except ValueError:
        return False


def _check_range(name: str, value: float, least: float, most: float) -> None:
    if not least <= value <= most:
        raise ValueError(f"{name} must be between {least} and {most}, not {value}")
