"""How does one process do everything? Threads make the steps, and one more is the keeper."""

from __future__ import annotations

import threading
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from .keeper import RENEW_SECONDS, Keeper, joined
from .ledger import Arrow, LedgerError
from .steps import LOG, Worker

if TYPE_CHECKING:
    from .fleet import Fleet

THREADS: Final = 4
"""The usual number of threads that make steps."""

HALT_SECONDS: Final = 0.4
"""The longest wait for a download or a poll that is broken off."""


class Embedded:
    """A worker without a broker: it takes its jobs from the ledger itself.

    Any number of processes may run one on the same ledger.

    Args:
        fleet: The fleet.
        threads: The number of steps at once.
        concurrency: As of ``Keeper``.
        poll_interval: As of ``Keeper``.
    """

    def __init__(
        self,
        fleet: Fleet,
        threads: int = THREADS,
        *,
        concurrency: int | None = None,
        poll_interval: float | None = None,
    ) -> None:
        self.worker = Worker(fleet)
        self._fleet = fleet
        self._count = threads
        self._news = threading.Condition()
        self._sent = 0
        self._stopping = threading.Event()
        self._threads: list[threading.Thread] = []
        self.keeper = Keeper(
            fleet, self.worker, self._wake, concurrency=concurrency, poll_interval=poll_interval
        )

    def _wake(self, _arrow: Arrow, _job: str) -> None:
        """Wake the threads: they take their jobs themselves."""
        with self._news:
            self._sent += 1
            self._news.notify_all()

    def start(self) -> None:
        """Work in threads from now on."""
        self.worker.start()
        self.keeper.start()
        for number in range(self._count):
            name = f"beatapi-fleet-{number}"
            thread = threading.Thread(target=self._run, name=name, daemon=True)
            thread.start()
            self._threads.append(thread)

    def stop(self) -> None:
        """Finish the steps that have begun, and stop; the ledger keeps everything else."""
        self._end()
        for thread in self._threads:
            thread.join()
        self.keeper.stop()
        self.worker.stop()

    def halt(self) -> None:
        """Note the creates that are under way, break everything else off, and stop.

        A step that does not end at once is left to its thread: it creates nothing any more, and
        the next worker takes its job.
        """
        self._end()
        self.worker.halt()
        joined(self._threads, HALT_SECONDS)
        self.keeper.halt(HALT_SECONDS)
        self.worker.stop()

    def _end(self) -> None:
        self._stopping.set()
        with self._news:
            self._news.notify_all()

    def _run(self) -> None:
        while not self._stopping.is_set():
            sent = self._sent
            try:
                busy = self.step()
            except LedgerError as error:
                if not self._stopping.is_set():
                    LOG.warning("%s; trying again", error)
                busy = False
            if not busy:
                self._rest(sent)

    def _rest(self, sent: int) -> None:
        """Rest until more messages are sent than there were, but not for long.

        Other processes wake nobody here.
        """

        def is_over() -> bool:
            return self._sent != sent or self._stopping.is_set()

        with self._news:
            self._news.wait_for(is_over, RENEW_SECONDS)

    def step(self) -> bool:
        """Make one step in this thread; return false if there is none to make.

        Raises:
            LedgerError: The ledger cannot be reached.
        """
        entry = self.worker.take()
        if entry is not None:
            self.worker.run(entry)
        return entry is not None

    def turn(self, seconds: float = RENEW_SECONDS) -> None:
        """Do everything that is due in this thread, without any other: for tests and tools.

        Args:
            seconds: The longest time to wait for the end of a task.
        """
        self.keeper.turn(seconds)
        while self.step():
            pass

    def __enter__(self) -> Self:
        """Work in threads until the end of the block."""
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Finish the steps that have begun, and stop; after an error, as of Ctrl-C, halt."""
        if kind is None:
            self.stop()
        else:
            self.halt()
