"""The objects that the handlers of every family work with."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Final

from ._answers import TaskAnswers
from ._calls import Plain
from ._clock import Clock
from ._dialect import Version
from ._ids import Ids
from ._lifecycle import Lifecycle
from ._orders import Order
from ._records import Task
from ._store import Store

_TEXTS_KEPT: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """One sandbox's parts.

    Attributes:
        version: The contract that is spoken.
        store: The account's state.
        clock: The sandbox's time.
        ids: Makes the ids of what is created.
        lifecycle: The rules that tasks live by.
        answers: Writes tasks.
        texts: The latest answers of text models, newest first, for the page.
    """

    version: Version
    store: Store
    clock: Clock
    ids: Ids
    lifecycle: Lifecycle
    answers: TaskAnswers
    texts: deque[dict[str, object]] = field(default_factory=lambda: deque(maxlen=_TEXTS_KEPT))

    def answered(self, capability: str, request_id: str, price: int, **members: object) -> Plain:
        """Bill a call that is answered at once, and return its answer.

        Args:
            capability: Id of the data capability.
            request_id: Id of the request.
            price: The price of the call.
            **members: Members of the answer, besides `object` and `request_id`.

        Raises:
            ApiError: 402.
        """
        task = self.record(capability, request_id, price)
        return Plain({"object": capability, "request_id": task.id} | members)

    def record(self, capability: str, request_id: str, price: int) -> Task:
        """Keep a call of a data capability, which has been answered, as a task."""
        order = Order(
            capability_id=capability,
            task_kind="data",
            capability_version=None,
            mime_type="",
            is_timed=False,
        )
        return self.lifecycle.record(order, self.ids.new("task"), request_id, price)
