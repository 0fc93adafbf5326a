"""How does a fleet run in your Celery app? Two tasks make its steps, and each worker has a keeper.

Celery carries messages and runs workers; the ledger says what is true. Nothing waits in Celery:
there is no countdown, no ETA and no retry, so a message that comes twice, late or never costs
nothing. It loses the claim, or the keeper sends it again.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from celery import Celery, bootsteps

from .keeper import Keeper
from .ledger import NOTIFY, SUBMIT, Arrow, Entry, LedgerError
from .steps import LOG, Worker

if TYPE_CHECKING:
    from .fleet import Fleet

DEFAULT_QUEUE: Final = "beatapi"

_AT_ONCE: Final[dict[str, Any]] = {"max_retries": 1, "interval_start": 0, "interval_step": 0}
"""One more try, on a new connection: a broker that is away must not hold up the keeper."""


def install(app: Celery, fleet: Fleet, *, queue: str = DEFAULT_QUEUE) -> None:
    """Let the workers of a Celery app work for a fleet.

    Workers that consume the queue make its steps, and one of them leads. Start them with
    ``celery -A yourapp worker -Q beatapi -P threads -c 4``, on as many machines as you like.
    For each further API key, install another fleet under another queue.

    Args:
        app: Your app.
        fleet: The fleet; its ledger must be one that all machines reach.
        queue: The queue of its messages. Give it workers of its own: a step takes seconds.

    Example:
        ::

            app = Celery("shop", broker="redis://localhost/0")
            fleet = Fleet("redis://localhost/1")
            install(app, fleet)

            @app.task
            def publish(result): ...

            fleet.enqueue("ecommerce-video", {...}, output="s3://…", on_done=publish.s())
    """
    workers = _Workers(fleet)

    # A worker that is killed loses no message: the broker delivers it again. Celery would give the
    # tasks of one app to all others, which may belong to other fleets.
    options = partial(
        app.task, acks_late=True, reject_on_worker_lost=True, ignore_result=True, shared=False
    )

    @options(name=f"beatapi_fleet.{queue}.submit")
    def submit(job: str) -> None:
        _quietly(lambda: workers.own().submit(job))

    @options(name=f"beatapi_fleet.{queue}.fetch")
    def fetch(job: str) -> None:
        _quietly(lambda: workers.own().fetch(job))

    def send(arrow: Arrow, job: str) -> None:
        if arrow is NOTIFY:
            _tell(app, fleet, job)
        else:
            task = submit if arrow is SUBMIT else fetch
            task.apply_async((job,), queue=queue, retry=True, retry_policy=_AT_ONCE)

    class Step(_KeeperStep):
        name = f"beatapi-fleet-{queue}"
        serves = queue
        make = staticmethod(lambda: Keeper(fleet, workers.own(), send))

    app.steps["worker"].add(Step)


def result_of(entry: Entry) -> dict[str, Any]:
    """Return the end of a job as ``on_done`` gets it, ready for JSON.

    Returns:
        ``job`` (its id), ``name``, ``state`` (``done``, ``failed``, ``waiting``, ``unknown`` or
        ``cancelled``),
        ``file`` (the place of its file), ``text`` (an answer in words), ``task_id`` and ``error``;
        each of these may be None.
    """
    return {
        "job": entry.job.id,
        "name": entry.job.name,
        "state": entry.state,
        "file": entry.saved_to,
        "text": entry.text,
        "task_id": entry.task_id,
        "error": entry.error,
    }


def _tell(app: Celery, fleet: Fleet, job: str) -> None:
    """Send your own task for a job that has ended, and note that; it may come twice, never less."""
    entry = fleet.ledger.entry(job)
    if entry is None or entry.job.on_done is None or entry.notified:
        return
    signature = app.signature(dict(entry.job.on_done))
    with fleet.spans.notify(entry) as headers:
        if headers:
            signature.set(headers={**(signature.options.get("headers") or {}), **headers})
        signature.apply_async((result_of(entry),), retry=True, retry_policy=_AT_ONCE)
    fleet.ledger.move(job, NOTIFY, notified=True)


def _quietly(step: Callable[[], object]) -> None:
    try:
        step()
    except LedgerError as error:
        # The message is gone, and the keeper sends another one.
        LOG.warning("%s; the step comes again", error)


class _Workers:
    """The worker of each process: one that was forked must not use its parent's connections.

    Args:
        fleet: The fleet of the process that was not forked.
    """

    def __init__(self, fleet: Fleet) -> None:
        self._fleet = fleet
        self._home = os.getpid()
        self._workers: dict[int, Worker] = {}
        self._locks: dict[int, threading.Lock] = {}

    def own(self) -> Worker:
        """Return the worker of this process, which gives signs of life from the first call on."""
        process = os.getpid()
        # Of two threads, both get the lock that was there first.
        with self._locks.setdefault(process, threading.Lock()):
            if process not in self._workers:
                fleet = self._fleet if process == self._home else self._fleet.clone()
                worker = Worker(fleet)
                worker.start()
                self._workers[process] = worker
            return self._workers[process]


class _KeeperStep(bootsteps.StartStopStep):
    """The keeper of a Celery worker, in its main process, beside the pool that makes the steps.

    Args:
        parent: Celery's worker.
        options: Its options.
    """

    # After the pool, whose processes are forked before the keeper has threads.
    requires = ("celery.worker.components:Pool",)
    serves: str
    make: Callable[[], Keeper]

    def __init__(self, parent: Any, **options: Any) -> None:
        super().__init__(parent, **options)
        self.enabled = self.serves in parent.app.amqp.queues.consume_from
        self._keeper: Keeper | None = None
        if self.enabled:
            # Messages that wait in one worker cannot be taken by another one.
            parent.prefetch_multiplier = 1

    def start(self, parent: Any) -> None:
        """Start the keeper."""
        LOG.debug("%s has a keeper for the queue %s", parent.hostname, self.serves)
        self._keeper = self.make()
        self._keeper.start()

    def stop(self, parent: Any) -> None:
        """Stop the keeper, so that another one leads at once."""
        LOG.debug("the keeper of %s stops", parent.hostname)
        keeper, self._keeper = self._keeper, None
        if keeper is not None:
            keeper.stop()

    terminate = stop
