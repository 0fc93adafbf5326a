"""The handling of a delivery, the same for every server."""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Callable, Sequence
from functools import partial
from hashlib import sha256
from inspect import isawaitable, iscoroutinefunction, signature
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, TypeVar

from beatapi import ConfigurationError
from beatapi.webhooks import WebhookVerificationError, WebhookVerifier, ended_task_id

from ._flow import AnsweredEffect, adrive, drive
from .dedupe import AsyncDedupeStore, Claim, DedupeStore, MemoryStore

if TYPE_CHECKING:
    from asyncio import Task

    from beatapi import WebhookInbox
    from beatapi.models import WebhookEvent
    from beatapi.webhooks import Headers, Reason

    from ._flow import Flow

S = TypeVar("S", bound="DedupeStore | AsyncDedupeStore")

LOG: Final = logging.getLogger("beatapi.webhooks")

Handler: TypeAlias = "Callable[[WebhookEvent], object]"
"""Handles an event: a function, or a coroutine function for asynchronous servers."""

OnRejected: TypeAlias = "Callable[[WebhookVerificationError], object]"
"""Called with the error of each rejected delivery; a function that does not block."""

_KEY_LENGTH: Final = 200
_LENGTH_DIGITS: Final = 18

LEASE_SECONDS: Final = 30.0
"""The default lease: longer than an answer may take, shorter than the pause before a redelivery."""

_REFUSED: Final[dict[Reason, int]] = {"body_too_large": 413, "malformed_body": 400}
_CLAIMED: Final[dict[object, int]] = {Claim.BUSY: 409, Claim.DONE: 204}


def publisher(publish: Callable[[str], object]) -> Handler:
    """Return a handler that passes each event on as JSON, to a store that other machines read.

    Args:
        publish: Called with the event, a line of JSON for ``WebhookEvent.from_dict``. An exception
            makes BeatAPI redeliver it.

    Example:
        ``WebhookReceiver(secret, publisher(fleet.ledger.publish), store=RedisStore(client))``
    """

    def handle(event: WebhookEvent) -> None:
        publish(json.dumps(event.to_dict(), separators=(",", ":")))

    return handle


class Answer(NamedTuple):
    """The answer to a delivery. It has no body, which could only help a forger.

    Attributes:
        status: The HTTP status.
        headers: Lower-case header fields.
    """

    status: int
    headers: dict[str, str]


def answer(status: int) -> Answer:
    """Return the answer with a status."""
    if status == 204:
        # RFC 9110, section 8.6: a 204 must not have a length.
        return Answer(status, {})
    allow = {"allow": "POST"} if status == 405 else {}
    return Answer(status, {"content-length": "0", **allow})


def content_length(text: object) -> int | None:
    """Return the value of a Content-Length header; ``None`` if it is missing or not a number."""
    digits = str(text or "")
    usable = digits.isascii() and digits.isdigit() and len(digits) <= _LENGTH_DIGITS
    return int(digits) if usable else None


def refused_status(error: WebhookVerificationError) -> int:
    """Return the status that answers a rejected delivery."""
    return _REFUSED.get(error.reason, 401)


class Step(AnsweredEffect[object]):
    """Effect: call a function of the user's, which may block, fail, or be asynchronous.

    Args:
        call: The function.
    """

    def __init__(self, call: Callable[[], object]) -> None:
        self.call = call


def _perform(step: Step) -> object:
    return step.call()


async def _aperform(step: Step) -> object:
    # Imported here: blocking servers do not need asyncio, which is slow to load.
    from asyncio import to_thread

    value = step.call() if _is_async(step.call) else await to_thread(step.call)
    return await value if isawaitable(value) else value


def _is_async(function: Callable[..., object]) -> bool:
    return iscoroutinefunction(function) or iscoroutinefunction(type(function).__call__)


class WebhookReceiver:
    """Verifies deliveries, handles each event once, and returns the answers.

    The order is: check signature and age, pass the event to the inbox, claim it in the store, run
    your handler, mark the event as handled. BeatAPI expects an answer within 5 seconds: a handler
    should store the event and leave long work to another process.

    ====== =======================================================================
    204    handled, now or before
    400    not an event although signed, or incomplete
    401    not authentic
    405    not a POST
    409    the same event is being handled at this moment
    413    larger than ``max_body_bytes``
    500    the handler failed; the event was released, BeatAPI redelivers it
    503    the store failed; nothing was handled, BeatAPI redelivers it
    ====== =======================================================================

    Args:
        secret: The endpoint's secret, ``whsec_…``, or several.
        handler: Called with each event, once; an exception makes BeatAPI redeliver it. In an
            asynchronous server a plain function runs in a thread. Without a handler, events only
            go to the inbox.
        store: Remembers handled events; this process's memory if not given, which is not enough
            for a server of several processes.
        inbox: Receives the events, so that waits for tasks that ended end too.
        on_rejected: Called with the error of each rejected delivery; its ``reason`` is a stable
            string to count by. It is called in the server's thread or event loop, so it must not
            block; its own exceptions are logged.
        lease_seconds: The time after a crash of the handler until its event can be handled again.
        tolerance: How many seconds a timestamp may differ from the clock, either way.
        max_body_bytes: Larger bodies are refused, unread where that is possible.
        clock: Returns Unix time in seconds.

    Raises:
        ConfigurationError: A secret, a limit, the store or ``on_rejected`` cannot be used.

    Example:
        ::

            receiver = WebhookReceiver(secret, handle, store=SQLiteStore("webhooks.db"))
            app = asgi_app(receiver)
    """

    def __init__(
        self,
        secret: str | Sequence[str],
        handler: Handler | None = None,
        *,
        store: DedupeStore | AsyncDedupeStore | None = None,
        inbox: WebhookInbox | None = None,
        on_rejected: OnRejected | None = None,
        lease_seconds: float = LEASE_SECONDS,
        tolerance: int = 300,
        max_body_bytes: int = 1024 * 1024,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.verifier = WebhookVerifier(
            secret, tolerance=tolerance, max_body_bytes=max_body_bytes, clock=clock
        )
        if not 1 <= lease_seconds <= 3600:
            raise ConfigurationError("lease_seconds must be from 1 to 3600")
        if on_rejected is not None and _is_async(on_rejected):
            raise ConfigurationError("on_rejected must be a plain function, as nothing awaits it")
        self._handler = handler
        self._store = MemoryStore() if store is None else _checked(store)
        self._inbox = inbox
        self._on_rejected = on_rejected
        self._lease = lease_seconds
        self._running: set[Task[Answer]] = set()

    def verify(self, body: bytes, headers: Headers) -> WebhookEvent:
        """Verify a delivery and pass it to the inbox, without a claim and without the handler.

        Raises:
            WebhookVerificationError: The delivery must not be trusted; see its ``reason``.
            TypeError: The body is not ``bytes``.
        """
        try:
            event = self.verifier.verify(body, headers)
        except WebhookVerificationError as error:
            self._rejected(error)
            raise
        if self._inbox is not None:
            self._inbox.publish(event)
        return event

    def refusal(self, method: str, length: int | None = None) -> Answer | None:
        """Return the answer to a request whose body need not be read; ``None`` to go on.

        Args:
            method: The HTTP method.
            length: The body's length in bytes, or the bytes received so far, if known.
        """
        if method != "POST":
            return answer(405)
        if (length or 0) <= self.verifier.max_body_bytes:
            return None
        self._rejected(WebhookVerificationError("body_too_large"))
        return answer(413)

    def cut_short(self) -> Answer:
        """Log a delivery whose body is incomplete, and return the answer to it."""
        LOG.warning("a webhook delivery was cut short: answering 400")
        return answer(400)

    def _rejected(self, error: WebhookVerificationError) -> None:
        """Log and report a rejected delivery; only its reason is logged."""
        task = f" (task {error.task_id})" if error.task_id else ""
        LOG.warning("a webhook delivery was rejected: %s%s", error.reason, task)
        if self._on_rejected is None:
            return
        try:
            self._on_rejected(error)
        except Exception as fault:
            LOG.error("on_rejected failed", exc_info=fault)

    def respond(self, method: str, headers: Headers, body: bytes) -> Answer:
        """Handle a request, for servers that have no module here.

        Args:
            method: The HTTP method.
            headers: The request headers, preferably as pairs.
            body: The body, byte for byte as received.

        Raises:
            ConfigurationError: The handler or the store is asynchronous; use ``arespond``.
        """
        self.check_blocking()
        return drive(self._flow(method, headers, body), _perform)

    async def arespond(self, method: str, headers: Headers, body: bytes) -> Answer:
        """Async version of ``respond``.

        If the server cancels the request because its sender has gone, a handler that has started
        still finishes, and the event is marked as handled.
        """
        # Imported here, as blocking servers do not need it.
        from asyncio import create_task, shield

        work = create_task(adrive(self._flow(method, headers, body), _aperform))
        # The event loop keeps only weak references to its tasks.
        self._running.add(work)
        work.add_done_callback(self._running.discard)
        return await shield(work)

    def check_blocking(self) -> None:
        """Check at the start of a blocking server that it can run the handler and the store.

        Raises:
            ConfigurationError: The handler or the store is asynchronous.
        """
        for what, function in (("handler", self._handler), ("store", self._store.claim)):
            if function is not None and _is_async(function):
                message = f"the {what} is asynchronous, but this server is not"
                raise ConfigurationError(f"{message}: use an asynchronous one, or a plain {what}")

    def _flow(self, method: str, headers: Headers, body: bytes) -> Flow[Step, Answer]:
        refused = self.refusal(method, len(body))
        if refused is not None:
            return refused
        try:
            event = self.verify(body, headers)
        except WebhookVerificationError as error:
            return answer(refused_status(error))
        return answer((yield from self._handle_once(event, body)))

    def _handle_once(self, event: WebhookEvent, body: bytes) -> Flow[Step, int]:
        # It identifies this delivery: after the lease, another one may claim the event.
        token = os.urandom(16).hex()
        claims: list[str] = []
        for key in event_keys(event, body):
            claim = yield from self._claim(key, token)
            if claim is not Claim.NEW:
                # An event handled under one key is handled under its other keys too.
                yield from self._settle(claims, token, handled=claim is Claim.DONE)
                return _CLAIMED.get(claim, 503)
            claims.append(key)
        handled = yield from self._handle(event)
        yield from self._settle(claims, token, handled=handled)
        return 204 if handled else 500

    def _claim(self, key: str, token: str) -> Flow[Step, object]:
        try:
            return (yield from Step(partial(self._store.claim, key, self._lease, token)))
        except Exception:
            LOG.exception("the webhook store failed: answering 503")
            return None

    def _settle(self, keys: Sequence[str], token: str, *, handled: bool) -> Flow[Step, None]:
        """Mark an event as handled, or release it."""
        store = self._store
        for key in keys:
            call = partial(store.complete, key) if handled else partial(store.release, key, token)
            try:
                yield from Step(call)
            except Exception:
                # The answer stays: a 503 would make BeatAPI redeliver a handled event.
                LOG.exception("the webhook store failed after a claim")

    def _handle(self, event: WebhookEvent) -> Flow[Step, bool]:
        if self._handler is None:
            return True
        try:
            yield from Step(partial(self._handler, event))
        except Exception:
            LOG.exception("the webhook handler failed: answering 500")
            return False
        return True

    def __repr__(self) -> str:
        return f"<WebhookReceiver with {self.verifier!r}>"


def _checked(store: S) -> S:
    """Return a store after checking that its methods take a token, which identifies a claim.

    Raises:
        ConfigurationError: They do not.
    """
    for name, arguments in (("claim", ("event", 1.0, "token")), ("release", ("event", "token"))):
        try:
            signature(getattr(store, name)).bind(*arguments)
        except TypeError:
            message = f"the store's {name} must take a token as its last argument"
            raise ConfigurationError(f"{message}; see beatapi_receivers.dedupe") from None
    return store


def event_keys(event: WebhookEvent, body: bytes) -> list[str]:
    """Return the keys of an event: its id, and the end of its task, which happens once."""
    task_id, event_id = ended_task_id(event), _text(event.id)
    keys = [f"event:{event_id}"] if event_id else []
    keys += [f"task:{task_id}:ended"] if task_id else []
    return [_plain(key) for key in keys] or [f"body:{sha256(body).hexdigest()}"]


def _text(value: object) -> str:
    """Return a field if it is text, otherwise an empty string: decoding keeps any JSON value."""
    return value if isinstance(value, str) else ""


def _plain(key: str) -> str:
    # Some stores limit the keys that they accept.
    if len(key) <= _KEY_LENGTH and key.isascii() and key.isprintable():
        return key
    return f"sha256:{sha256(key.encode(errors='surrogatepass')).hexdigest()}"
