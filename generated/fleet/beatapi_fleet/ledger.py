"""What is true of each job? Every arrow of its states is one atomic move, whoever makes it.

Messages, workers and keepers may come twice, late or never. The ledger decides: a move names the
states that it starts from and, where a worker acts, the token of its claim. If either is not so any
more, nothing changes and the move answers None.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal, NamedTuple, Protocol, TypedDict, Unpack

from .jobs import ENDED, STATES, Job, State, idempotency_key

WINDOW_SECONDS: Final = 600.0
"""The time for which a create with an unknown outcome keeps its slot: its task may be running."""


RATE_SECONDS: Final = 600.0
"""The time over which the rate of a batch is measured."""


class Arrow(NamedTuple):
    """One kind of move.

    Args:
        name: Its name, for logs and metrics.
        sources: The states that it starts from.
        target: The state that it leads to; None if the state stays.
        claim: ``takes`` if the job must have no claim, be due, and gets one; ``needs`` if the
            caller's token must be that of the claim, which stays; ``releases`` if so and the claim
            ends; ``free`` if the job must have no claim; ``any`` if it ends, whoever has it.
    """

    name: str
    sources: tuple[State, ...]
    target: State | None
    claim: Literal["takes", "needs", "releases", "free", "any"]


ADMIT: Final = Arrow("admit", ("queued",), "admitted", "free")
SUBMIT: Final = Arrow("submit", ("admitted",), "admitted", "takes")
BEGIN: Final = Arrow("begin", ("admitted",), "creating", "needs")
ACCEPT: Final = Arrow("accept", ("creating",), "running", "releases")
PUT_BACK: Final = Arrow("put back", ("admitted", "creating"), "admitted", "releases")
DOUBT: Final = Arrow("doubt", ("admitted", "creating"), "unknown", "releases")
REFUSE: Final = Arrow("refuse", ("admitted", "creating"), "failed", "releases")
END: Final = Arrow("end", ("running",), "ready", "any")
END_PLAIN: Final = Arrow("end without a file", ("running",), "done", "any")
FAIL: Final = Arrow("fail", ("running",), "failed", "any")
REST: Final = Arrow("wait for a person", ("running",), "waiting", "any")
FETCH: Final = Arrow("fetch", ("ready",), "ready", "takes")
FETCH_LATER: Final = Arrow("fetch later", ("ready",), "ready", "releases")
SAVE: Final = Arrow("save", ("ready",), "done", "releases")
DROP: Final = Arrow("drop", ("ready",), "failed", "releases")
RETRY: Final = Arrow("retry", ("failed", "waiting", "unknown", "cancelled"), "queued", "any")
FETCH_AGAIN: Final = Arrow("fetch again", ("failed",), "ready", "any")
ADOPT: Final = Arrow("adopt", ("unknown", "failed", "waiting"), "running", "any")
SETTLE: Final = Arrow("settle", ("unknown",), "failed", "any")
CANCEL: Final = Arrow("cancel", ("queued", "admitted"), "cancelled", "free")
NOTIFY: Final = Arrow("notify", ("done", "failed", "waiting", "unknown", "cancelled"), None, "free")
"""Your own code has been called for the end of a job; it changes ``notified``."""

STEPS: Final[Mapping[State, Arrow]] = {
    "ready": FETCH,
    "admitted": SUBMIT,
    **dict.fromkeys(NOTIFY.sources, NOTIFY),
}
"""The step that a job of each state waits for: a message names a step and a job."""


class Changes(TypedDict, total=False):
    """The columns that a move may set beside the state.

    Args:
        generation: Part of the key of the next create, see ``idempotency_key``.
        tries: The number of claims so far; a move to another state sets it to 0 by itself, except
            ``BEGIN`` and ``PUT_BACK``.
        task_id: The job's task.
        task: The task as JSON.
        body: The body of its create, URLs in place of files: a repeat has to send the same one.
        error: The reason why it came no further.
        saved_to: The place of its file.
        not_before: The moment from which on it may be claimed, seconds of the ledger's clock.
        slot_until: The moment up to which an ``unknown`` job keeps its slot.
        notified: Whether your own code has been called for its end; a move to another state resets
            it.
    """

    generation: int
    tries: int
    task_id: str | None
    task: Mapping[str, Any] | None
    body: Mapping[str, Any] | None
    error: str | None
    saved_to: str | None
    not_before: float
    slot_until: float
    notified: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A job as the ledger knows it.

    Args:
        job: The job.
        state: Its state.
        generation: The number of times that a person has had it made anew.
        tries: The number of claims since it came to this stage.
        task_id: Its task, once there is one.
        task: The task as last seen. It holds signed URLs: see ``steps.without_links``.
        body: The body of its create, once it was sent.
        error: The reason why it came no further.
        saved_to: The place of its file.
        claim: The token of its claim; empty if it has none.
        worker: The worker that has the claim.
        notified: Whether your own code has been called for its end.
        not_before: The moment from which on it may be claimed.
        added_at: When it was added, seconds of the ledger's clock.
        changed_at: When its state last changed.
    """

    job: Job
    state: State
    generation: int = 0
    tries: int = 0
    task_id: str | None = None
    task: Mapping[str, Any] | None = field(default=None, repr=False)
    body: Mapping[str, Any] | None = field(default=None, repr=False)
    error: str | None = None
    saved_to: str | None = None
    claim: str = ""
    worker: str = ""
    notified: bool = False
    not_before: float = 0.0
    added_at: float = 0.0
    changed_at: float = 0.0

    @property
    def key(self) -> str:
        """The idempotency key of its create."""
        return idempotency_key(self.job.id, self.generation)

    @property
    def text(self) -> str | None:
        """The answer of its task in words; None if there is none yet, or if it is a file."""
        output: Mapping[str, Any] = (self.task or {}).get("output") or {}
        return output.get("text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The figures of a status, counted by the store of a ledger: nobody reads every job.

    Args:
        counts: The number of jobs in each state that has any.
        oldest_at: When the oldest job that has not ended was added; None if all have ended.
        ended: The number of jobs that have ended in the last ``RATE_SECONDS``.
        first_end_at: When the first of them did; None if there are none.
        settled: Credits or dollars spent for good on the jobs' tasks, as far as known.
    """

    counts: Mapping[State, int]
    oldest_at: float | None
    ended: int
    first_end_at: float | None
    settled: float


class Ledger(Protocol):
    """The truth about the jobs of one API key; its methods may be called from any thread.

    All moments are seconds of one clock: that of the server of a shared ledger, not of its callers.
    A failed call raises ``LedgerError``: nothing may then be assumed to have happened, and the
    caller does the same again later.
    """

    is_local: bool
    """True if only processes of this machine use it, so that they can share its files."""

    def now(self) -> float:
        """Return the time of the ledger's clock, in seconds."""
        ...

    def close(self) -> None:
        """Release connections; the ledger may be used again, which opens new ones."""
        ...

    # Jobs

    def add(self, batch: str, jobs: Sequence[Job]) -> int:
        """Add jobs to a batch as ``queued``, all of them or none; return the number of new ones.

        A job that is known stays as it is, and belongs to this batch as well.
        """
        ...

    def entry(self, job: str) -> Entry | None:
        """Return a job by its id; None if it is not known."""
        ...

    def entries(
        self,
        batch: str | None = None,
        states: Sequence[State] = (),
        most: int | None = None,
    ) -> Iterator[Entry]:
        """Yield the jobs of a batch, or all of them, in the order in which they were added.

        Args:
            batch: The batch; None for the jobs of all batches.
            states: Only jobs in these states; empty for all.
            most: No more than so many; None for all.
        """
        ...

    def counts(self, batch: str | None = None) -> dict[State, int]:
        """Return the number of jobs in each state that has any."""
        ...

    def summary(self, batch: str | None = None) -> Summary:
        """Return what there is to say about the jobs of a batch, or about all of them."""
        ...

    def running(self) -> dict[str, str]:
        """Return the jobs that are ``running``: task id → job id."""
        ...

    def batches(self) -> dict[str, int]:
        """Return the number of jobs of each batch, the newest batch first."""
        ...

    # Moves

    def move(
        self,
        job: str,
        arrow: Arrow,
        *,
        token: str = "",
        worker: str = "",
        **changes: Unpack[Changes],
    ) -> Entry | None:
        """Move one job along an arrow, at once or not at all.

        Args:
            job: Its id.
            arrow: The kind of move.
            token: The token of the claim that it takes, needs or releases.
            worker: The worker that claims, with ``takes``.
            changes: Further columns, see ``Changes``.

        Returns:
            The job after the move; None if its state, claim or ``not_before`` forbids it.
        """
        ...

    def take(self, worker: str, token: str) -> Entry | None:
        """Claim the job that has waited longest for a step: ``ready`` first, then ``admitted``.

        The same as ``move`` with ``FETCH`` or ``SUBMIT``, for workers that no messages reach.
        """
        ...

    def admit(self, limit: int) -> list[str]:
        """Move ``queued`` jobs to ``admitted``, oldest first, into the free slots of the account.

        Jobs that are ``admitted``, ``creating`` or ``running`` have a slot, and ``unknown`` ones
        until their ``slot_until``.

        Args:
            limit: The number of slots.

        Returns:
            The ids of the jobs that were admitted.
        """
        ...

    def send(self, after: float) -> list[tuple[Arrow, str]]:
        """Return the messages to send now, and note that they were sent.

        Args:
            after: Seconds after which a message counts as lost.

        Returns:
            The step and the id of each job that waits for one (``STEPS``), has no claim, is due,
            and was sent longer ago than that or never since it came to its state. Only jobs with an
            ``on_done`` whose end was not notified wait for ``NOTIFY``.
        """
        ...

    # Workers and the keeper

    def beat(self, worker: str) -> None:
        """Note that a worker lives."""
        ...

    def stale(self, seconds: float) -> list[Entry]:
        """Return the jobs claimed by workers that have not been heard of for so many seconds."""
        ...

    def lead(self, worker: str, seconds: float) -> bool:
        """Become the one keeper of the key for so many seconds, or renew that.

        Returns:
            True if the worker is the keeper now; False if another one is.
        """
        ...

    def resign(self, worker: str) -> None:
        """Stop being the keeper, so that another one need not wait."""
        ...

    def leader(self) -> str | None:
        """Return the keeper; None if there is none at the moment."""
        ...

    def keep(self, name: str, value: str | None) -> None:
        """Store a text for all workers, such as the memory of the schedule; None removes it."""
        ...

    def kept(self, name: str) -> str | None:
        """Return a stored text; None if there is none."""
        ...

    # Webhooks

    def publish(self, event: str) -> None:
        """Add a verified event, as JSON, for the keeper; old ones may be trimmed."""
        ...

    def events(self, after: str = "") -> list[tuple[str, str]]:
        """Return events with their ids, oldest first, from the one after an id on."""
        ...

    # People

    def doctor(self, *, keys: bool) -> list[str]:
        """Return reasons why this store could lose or repeat a job; empty if there are none.

        Args:
            keys: Whether the server recognises repeats of every create. If it does not, a store
                that may forget its last second could pay twice.
        """
        ...


class LedgerError(Exception):
    """The store of the ledger cannot be reached, or has not done what it was asked to."""


SLOTS: Final[tuple[State, ...]] = ("admitted", "creating", "running")
"""States of jobs that have a slot of the account."""

OPEN: Final[tuple[State, ...]] = tuple(state for state in STATES if state not in ENDED)
"""States of jobs that have not ended."""

KEEPS_TRIES: Final = frozenset({BEGIN.name, PUT_BACK.name, FETCH_LATER.name})
"""Moves after which the count of tries goes on."""


def settled(task: Mapping[str, Any] | None) -> float:
    """Return the credits or dollars that were spent for good on a task, as far as it says so."""
    usage: Any = (task or {}).get("usage")
    try:
        amount: object = usage["credits_settled"]
    except (KeyError, TypeError):
        amount = None
    return float(amount) if isinstance(amount, (int, float)) else 0.0
