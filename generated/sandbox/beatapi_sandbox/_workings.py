"""The inside of a running sandbox: everything that lives on the server's event loop."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from starlette.types import ASGIApp

from ._answers import TaskAnswers
from ._app import Abort, App, MediaFiles
from ._bench import Bench
from ._calls import Handler
from ._clock import Clock, Movable, SystemClock
from ._control import Control
from ._delivery import Deliveries
from ._dialect import Version
from ._families import later_handlers
from ._faults import Faults
from ._gate import Gate
from ._handlers import Handlers
from ._ids import Ids
from ._lifecycle import Lifecycle
from ._limits import RateWindow
from ._links import Links
from ._records import Account, DeliveryAttempt, Pending, Recipe, Task
from ._store import Store
from ._studio import Studio
from ._timeline import Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The arguments that a sandbox was created with; see `Sandbox`."""

    version: Version
    clock: Clock
    api_key: str
    seed: int | None
    processing_seconds: float
    balance: float
    concurrency: int
    polls_per_minute: int
    retry_seconds: tuple[float, ...]
    link_seconds: float | None
    public_url: str | None
    edge: bool


class Workings:
    """A sandbox's parts, put together. All of it is used on the server's event loop alone.

    Args:
        plan: The arguments that the sandbox was created with.
        faults: The faults to provoke on purpose.
        store: The state, new or from a file.
        base_url: The URL at which the server listens.
        abort: Breaks the connection of a request.
    """

    def __init__(
        self, plan: Plan, *, faults: Faults, store: Store, base_url: str, abort: Abort
    ) -> None:
        self.faults = faults
        self.store = store
        self._plan = plan
        self._base_url = base_url
        self._polls = RateWindow(per_minute=plan.polls_per_minute, clock=plan.clock)
        self._ids = Ids(plan.seed, _run(store))
        self._open_account()
        links = Links(
            base_url=plan.public_url or base_url,
            own_url=base_url,
            clock=plan.clock,
            secret=plan.api_key,
            seconds=plan.link_seconds,
        )
        self._answers = TaskAnswers(plan.version, links, store)
        self.studio = Studio(store)
        self._deliveries = Deliveries(
            clock=plan.clock,
            store=store,
            ids=self._ids,
            faults=faults,
            retry_seconds=plan.retry_seconds,
        )
        self._lifecycle = Lifecycle(
            version=plan.version,
            store=store,
            clock=plan.clock,
            ids=self._ids,
            faults=faults,
            links=links,
            processing_seconds=plan.processing_seconds,
            on_finished=self._announce,
            prepare=self._prepare,
        )
        self.timeline = Timeline(
            clock=plan.clock,
            store=store,
            lifecycle=self._lifecycle,
            deliveries=self._deliveries,
        )
        self._handlers = Handlers(
            version=plan.version,
            store=store,
            clock=plan.clock,
            ids=self._ids,
            links=links,
            lifecycle=self._lifecycle,
            answers=self._answers,
            polls=self._polls,
            api_key=plan.api_key,
        )
        self.app: ASGIApp = self._application(links, abort)

    def overview(self, limit: int) -> dict[str, Any]:
        """Describe the account, the clock and the newest tasks."""
        self._lifecycle.advance_all()
        self._handlers.expire_sessions()
        account = self.store.account
        tasks = list(self.store.tasks.values())[: -limit - 1 : -1]
        return {
            "spec": self._plan.version.contract.version,
            "url": self._base_url,
            "clock": {"now": self._plan.clock.now(), "movable": self._is_movable},
            "account": {
                "balance": self._plan.version.money(account.balance),
                "concurrency": account.concurrency,
                "active": self._lifecycle.active,
                "polls_per_minute": self._polls.per_minute,
            },
            "tasks": [self._answers.task(task) for task in tasks],
            "texts": list(self._bench.texts),
        }

    async def advance_here(self, seconds: float) -> None:
        """Move the clock; see `Timeline.advance`."""
        await self.timeline.advance(seconds)

    async def settle_here(self) -> None:
        """Wait until all that is due now has happened."""
        await self.timeline.settled()

    async def reset_here(self) -> None:
        """Forget everything but the address, the key and the clock."""
        async with self.timeline.stopped():
            self.studio.forget()
            self.store.clear()
            self.faults.clear()
            self.gate.calls.clear()
            self._bench.texts.clear()
            self._ids.restart()
            self._polls.forget()
            self._deliveries.forget()
            self._polls.per_minute = self._plan.polls_per_minute
            self._open_account()
            self._lifecycle.resume()

    def change_account(
        self, *, balance: float | None, concurrency: int | None, polls_per_minute: int | None
    ) -> None:
        """Change what the account may do; None leaves a value as it is."""
        account = self.store.account
        if balance is not None:
            account.balance = self._plan.version.amount(balance)
        account.concurrency = account.concurrency if concurrency is None else concurrency
        self.store.accounts.put(account)
        self._polls.per_minute = polls_per_minute or self._polls.per_minute
        self.store.commit()

    def log(self) -> tuple[list[DeliveryAttempt], list[Pending]]:
        """Return the attempts made and those outstanding, oldest first."""
        return list(self.store.attempts.values()), list(self.store.pending.values())

    def replay_here(self, attempt_id: str) -> str:
        """Deliver once more what an earlier attempt delivered.

        Returns:
            The new attempt's id.

        Raises:
            ApiError: 404 when there is no such attempt.
        """
        replayed = self._deliveries.replay(attempt_id)
        self.store.commit()
        self.timeline.wake()
        return replayed

    def connect_here(self, session_id: str) -> None:
        """Accept the first heartbeat of a realtime session.

        Raises:
            ApiError: 404 for an unknown session, 400 for one that is not ready.
        """
        self._handlers.connect_session(session_id)
        self.store.commit()

    @property
    def _is_movable(self) -> bool:
        return isinstance(self._plan.clock, Movable)

    def _announce(self, task: Task) -> None:
        self._deliveries.announce(task, self._answers.event)

    def _prepare(self, key: str, recipe: Recipe) -> None:
        # With a real clock there is enough time to prepare. A test that moves the clock wants its
        # answers at once, and most videos never.
        if isinstance(self._plan.clock, SystemClock):
            self.studio.prepare(key, recipe)

    def _open_account(self) -> None:
        if not self.store.accounts:
            plan = self._plan
            balance = plan.version.amount(plan.balance)
            account = Account(id="account", balance=balance, concurrency=plan.concurrency)
            self.store.accounts.put(account)
            self.store.commit()

    def _table(self) -> dict[str, Handler]:
        self._bench = Bench(
            version=self._plan.version,
            store=self.store,
            clock=self._plan.clock,
            ids=self._ids,
            lifecycle=self._lifecycle,
            answers=self._answers,
        )
        return later_handlers(self._bench, self._handlers.table())

    def _application(self, links: Links, abort: Abort) -> App:
        plan = self._plan
        gate = self.gate = Gate(
            version=plan.version,
            api_key=plan.api_key,
            handlers=self._table(),
            store=self.store,
            ids=self._ids,
            faults=self.faults,
            edge=plan.edge,
        )
        return App(
            gate=gate,
            media=MediaFiles(store=self.store, studio=self.studio, links=links),
            extra=Control(self, gate.authorise),
            timeline=self.timeline,
            store=self.store,
            abort=abort,
        )


def open_store(file: Path | None, folder: Path) -> Store:
    """Open a state with its folder of media files.

    Raises:
        ValueError: The file is in use, is no database, or has another layout.
        OSError: The folder's own folder does not exist, or cannot be written.
    """
    folder.mkdir(exist_ok=True)
    return Store(file, folder)


def _run(store: Store) -> int:
    run = int(store.setting("run") or "0")
    store.note("run", str(run + 1))
    return run
