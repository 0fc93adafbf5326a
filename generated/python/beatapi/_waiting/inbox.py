"""The inbox that passes verified webhooks to the waits of this process."""

from __future__ import annotations

import logging
import sys
from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from .._base.lock import ForkLock
from ..webhooks import TERMINAL_EVENTS, check_limit, ended_task_id

if TYPE_CHECKING:
    from ..models import WebhookEvent

LOG: Final = logging.getLogger("beatapi.webhooks")

Listener: TypeAlias = Callable[[str, Mapping[str, Any]], None]
"""Called with the id and the last state of a task that has ended, from any thread."""


class WebhookInbox:
    """Lets a webhook end a wait at once; give the same one to a receiver and to clients.

    The first event that ends a task counts: duplicates, and events that arrive late or out of
    order, change nothing. An inbox serves one process: another process that waits needs its own
    deliveries, and polls otherwise.

    Args:
        remember: How many ended tasks are kept for waits that begin later; the oldest go first.

    Raises:
        ConfigurationError: ``remember`` is not a positive integer.

    Example:
        ::

            inbox = WebhookInbox()
            receiver = WebhookReceiver(secret, inbox=inbox)
            client = BeatAPI(inbox=inbox)
            client.tasks.wait(task)  # returns when the webhook comes
    """

    def __init__(self, *, remember: int = 1024) -> None:
        self._remember = check_limit("remember", remember, sys.maxsize)
        self._lock = ForkLock()
        self._ended: OrderedDict[str, Mapping[str, Any]] = OrderedDict()
        self._listeners: dict[object, Listener] = {}

    def publish(self, event: WebhookEvent) -> bool:
        """Pass a verified event on; never pass one that was not verified.

        Args:
            event: The event that ``WebhookVerifier.verify`` returned.

        Returns:
            True if it was the first to report the end of its task.
        """
        task_id = ended_task_id(event)
        if task_id is None:
            return False
        data = _state(event)
        with self._lock:
            if task_id in self._ended:
                return False
            self._ended[task_id] = data
            while len(self._ended) > self._remember:
                self._ended.popitem(last=False)
            listeners = list(self._listeners.values())
        for listener in listeners:
            _tell(listener, task_id, data)
        return True

    def attach(self, listener: Listener) -> Callable[[], None]:
        """Register a function to be called for every task that ends from now on.

        Args:
            listener: Called with the task's id and its data, in the thread of ``publish``. It must
                not block.

        Returns:
            A function that removes the listener; it may be called more than once.
        """
        token = object()
        with self._lock:
            self._listeners[token] = listener

        def detach() -> None:
            # No lock: the garbage collector may close a wait in a thread that holds it.
            self._listeners.pop(token, None)

        return detach

    def latest(self, task_id: str) -> Mapping[str, Any] | None:
        """Return the data of an ended task from its event; ``None`` if none has arrived."""
        with self._lock:
            return self._ended.get(task_id)

    def __repr__(self) -> str:
        return f"<WebhookInbox of {len(self._ended)} tasks>"


def _state(event: WebhookEvent) -> dict[str, Any]:
    data = event.data.to_dict()
    # A delivery may lack the status or have an old one; the event's name implies it.
    if data.get("status") not in TERMINAL_EVENTS.values():
        data["status"] = TERMINAL_EVENTS[event.event]
    return data


def _tell(listener: Listener, task_id: str, data: Mapping[str, Any]) -> None:
    try:
        listener(task_id, data)
    except Exception:
        # One failing listener must not affect the others or the receiver's answer.
        LOG.exception("a listener of the webhook inbox failed")
