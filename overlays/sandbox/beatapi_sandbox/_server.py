"""The sandbox as a whole: an account, its server in a thread, and their beginning and end."""

from __future__ import annotations

import ipaddress
import re
import secrets
import socket
import threading
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Final, Self

import uvicorn
from starlette.applications import Starlette

from ._answers import task_answer
from ._app import Gate, build
from ._clock import Clock, SystemClock
from ._delivery import RETRY_SECONDS, Deliveries, DeliveryAttempt
from ._handlers import Handlers
from ._lifecycle import Lifecycle
from ._limits import RateWindow
from ._store import Store, Task
from ._studio import Studio
from .contracts import load

DEFAULT_BALANCE: Final = 10_000
DEFAULT_CONCURRENCY: Final = 5
DEFAULT_PROCESSING_SECONDS: Final = 5.0

_GRACE_SECONDS: Final = 5


class Sandbox:
    """A local BeatAPI on this machine, with an account of its own.

    It speaks the API version that this package was generated for, takes uploads, makes real MP4
    files of them and delivers signed webhooks to receivers on this machine. Nothing it does leaves
    the machine, and everything it kept is gone when it stops.

    Args:
        port: TCP port; 0 takes a free one.
        host: `"127.0.0.1"`, another IPv4 loopback address, or `"localhost"`.
        processing_seconds: How long a task takes at least, in seconds of `clock`. Making the video
            can take longer; the task then succeeds when the file is there.
        balance: Credits to begin with.
        concurrency: How many tasks may be active at once. BeatAPI gives new accounts 1.
        polls_per_minute: How often tasks may be asked for in a minute; by default what the API
            version documents.
        webhook_retry_seconds: How long after each failed delivery the next attempt follows, in
            seconds of `clock`; by default 1, 5 and 15 minutes (documentation of 2026-07-16).
        clock: Where the sandbox reads the time; `ManualClock` lets a test move it.
        api_key: The key that is let in; by default a new one.

    Raises:
        ValueError: An option is out of range, or `host` is not this machine.

    Example:
        >>> with Sandbox(processing_seconds=1) as sandbox:
        ...     client = BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url)
        ...     client.usage.retrieve().credit_balance
        10000
    """

    def __init__(
        self,
        *,
        port: int = 0,
        host: str = "127.0.0.1",
        processing_seconds: float = DEFAULT_PROCESSING_SECONDS,
        balance: int = DEFAULT_BALANCE,
        concurrency: int = DEFAULT_CONCURRENCY,
        polls_per_minute: int = load().polls_per_minute,
        webhook_retry_seconds: Sequence[float] = RETRY_SECONDS,
        clock: Clock | None = None,
        api_key: str | None = None,
    ) -> None:
        _check_host(host)
        _check_range("port", port, 0, 65_535)
        _check_range("processing_seconds", processing_seconds, 0, 86_400)
        _check_range("concurrency", concurrency, 1, 1_000)
        _check_range("polls_per_minute", polls_per_minute, 1, 1_000_000)
        for seconds in webhook_retry_seconds:
            _check_range("webhook_retry_seconds", seconds, 0, 86_400)
        self._host, self._port = host, port
        self._processing_seconds = processing_seconds
        self._balance = balance
        self._concurrency = concurrency
        self._polls_per_minute = polls_per_minute
        self._retry_seconds = tuple(webhook_retry_seconds)
        self._clock = clock or SystemClock()
        self._api_key = api_key or f"sk_sandbox_{secrets.token_hex(12)}"
        self._url: str | None = None
        self._deliveries: Deliveries | None = None
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
        return f"<Sandbox {self._url or 'stopped'}>"

    @property
    def url(self) -> str:
        """The base URL, such as `http://127.0.0.1:49152`.

        Raises:
            RuntimeError: The sandbox has not been started.
        """
        if self._url is None:
            raise RuntimeError("the sandbox is not running; use it as a context manager or start()")
        return self._url

    @property
    def api_key(self) -> str:
        """The one key that is let in."""
        return self._api_key

    @property
    def deliveries(self) -> tuple[DeliveryAttempt, ...]:
        """Every webhook delivery attempted since the start, oldest first."""
        return tuple(self._deliveries.attempts) if self._deliveries else ()

    def start(self) -> None:
        """Start serving; requests are answered as soon as this returns.

        Raises:
            RuntimeError: It is running already.
            OSError: The port is taken.
        """
        if self._url is not None:
            raise RuntimeError(f"the sandbox is running already, at {self._url}")
        with ExitStack() as stack:
            listener = _listen(self._host, self._port)
            stack.callback(listener.close)
            url = f"http://{self._host}:{listener.getsockname()[1]}"
            folder = stack.enter_context(TemporaryDirectory(prefix="beatapi-sandbox-"))
            studio = Studio(self._clock)
            stack.callback(studio.stop)
            server = _Server(self._application(url, Path(folder), studio))
            server.begin(listener)
            stack.callback(server.end)
            # Work in progress would hold back the answers that the server waits for.
            stack.callback(studio.stop)
            self._cleanup = stack.pop_all()
        self._url = url

    def stop(self) -> None:
        """Stop serving and remove everything that was kept; does nothing when not running."""
        self._url = None
        self._cleanup.close()

    def _application(self, url: str, folder: Path, studio: Studio) -> Starlette:
        store = Store(folder=folder, balance=self._balance)
        deliveries = Deliveries(
            clock=self._clock, endpoints=store.endpoints, retry_seconds=self._retry_seconds
        )

        def announce(task: Task) -> None:
            deliveries.announce(task, lambda finished: task_answer(finished, lifecycle))

        lifecycle = Lifecycle(
            store=store,
            clock=self._clock,
            studio=studio,
            processing_seconds=self._processing_seconds,
            concurrency=self._concurrency,
            base_url=url,
            on_finished=announce,
        )
        handlers = Handlers(
            store=store,
            clock=self._clock,
            lifecycle=lifecycle,
            polls=RateWindow(per_minute=self._polls_per_minute, clock=self._clock),
            concurrency=self._concurrency,
        )
        self._deliveries = deliveries
        return build(
            gate=Gate(api_key=self._api_key, store=store),
            handlers=handlers.table(),
            store=store,
            lifecycle=lifecycle,
            deliveries=deliveries,
        )


class _Server(uvicorn.Server):
    """uvicorn in a thread of its own."""

    _thread: threading.Thread

    def __init__(self, app: Starlette) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http="h11",
                ws="none",
                loop="asyncio",
                lifespan="on",
                log_config=None,
                access_log=False,
                server_header=False,
                timeout_graceful_shutdown=_GRACE_SECONDS,
            )
        )
        self._ready = threading.Event()

    def begin(self, listener: socket.socket) -> None:
        """Serve that socket; return when requests are answered.

        Raises:
            RuntimeError: The application did not start; the log says why.
        """
        self._thread = threading.Thread(
            target=self._serve_in_thread, args=(listener,), name="beatapi-sandbox", daemon=True
        )
        self._thread.start()
        self._ready.wait()
        if not self.started:
            self._thread.join()
            raise RuntimeError("the sandbox's server did not start; see its log")

    def end(self) -> None:
        """Finish the requests under way and end the thread."""
        self.should_exit = True
        self._thread.join()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start as uvicorn does and tell the thread that waits for it."""
        await super().startup(sockets)
        self._ready.set()

    def _serve_in_thread(self, listener: socket.socket) -> None:
        try:
            self.run([listener])
        finally:
            self._ready.set()


def _listen(host: str, port: int) -> socket.socket:
    # asyncio sends small packets at once only on sockets that say they are TCP; without that each
    # answer would wait 40 ms for the client's acknowledgement.
    listener = socket.create_server((host, port))
    return socket.socket(
        listener.family, listener.type, socket.IPPROTO_TCP, fileno=listener.detach()
    )


def _check_host(host: str) -> None:
    if host == "localhost" or (re.fullmatch(r"[\d.]+", host) and _is_loopback(host)):
        return
    raise ValueError(
        f"host {host!r} is not this machine: the sandbox has no protection that a network needs. "
        "Use 127.0.0.1."
    )


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.IPv4Address(host).is_loopback
    except ValueError:
        return False


def _check_range(name: str, value: float, least: float, most: float) -> None:
    if not least <= value <= most:
        raise ValueError(f"{name} must be between {least} and {most}, not {value}")
