"""A fleet on virtual time: the client's own waits, a server with limits, and workers that die.

Only time, network and workers are simulated. The keeper waits by ``client.tasks.watch``, as the
real one does, so that its schedule, its rate and its memory over a change of keeper are the real
ones.
"""

from __future__ import annotations

import math
import statistics
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

import httpx

from beatapi import BeatAPI, TaskWatch, WebhookInbox
from beatapi.models import Task, WebhookEvent

from ..simulator import ATTEMPTS_AT, FAILED_ATTEMPTS, LOST_WEBHOOKS, WEBHOOK_SECONDS, Job, World
from ..simulator import Server as PolledServer

POLLS_PER_MINUTE: Final = 120
"""The contract's rate (2026-10-02)."""

CREATE_SECONDS: Final = (0.2, 0.6)
FETCH_SECONDS: Final = (1.0, 5.0)
"""The least and the largest time of a create, and of a download of some MB."""

TICK_SECONDS: Final = 1.0
"""The period at which the keeper looks into the ledger."""

LEASE_SECONDS: Final = 5.0
"""The time after which a dead worker's claims, or a dead keeper's lease, end."""

RESTART_SECONDS: Final = 3.0

UNKNOWN_SECONDS: Final = 2.25
"""The time after a keeper's last sign in which it may have polled, as far as the next one knows."""

MOVES: Final = 7
"""The moves of a job in the ledger from its submission to its file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """A fleet to simulate.

    Args:
        name: Its name in tables.
        limit: The tasks that may run at the same time, for each key.
        webhooks: Whether the server sends webhooks.
        keys: The number of keys among which the jobs are divided.
        jobs: The number of jobs in all.
        workers: The number of workers in all, each with one step at a time.
        kill_seconds: The average time from one death of a worker to the next.
        seed: The seed of the random numbers.
    """

    name: str
    limit: int
    webhooks: bool
    keys: int = 1
    jobs: int = 10_000
    workers: int = 50
    kill_seconds: float = 15.0
    seed: int = 1


SCENARIOS: Final = tuple(
    Scenario(
        name=f"{limit} at once{f', {keys} keys' if keys > 1 else ''}{', webhooks' * webhooks}",
        limit=limit,
        webhooks=webhooks,
        keys=keys,
    )
    for limit, keys in ((30, 1), (300, 1), (300, 4))
    for webhooks in (False, True)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The results of a scenario.

    Args:
        hours: The virtual time until the last file was there.
        stretch: The same, as a multiple of what the limit allows at best.
        requests: Creates and polls for each job.
        mean: Seconds from a task's end until the keeper knew, on average.
        p95: The 95th percentile of the same.
        refused: The share of creates and polls that were answered 429.
        slots: The share of the account's slots in which a task ran.
        polls: The share of the allowed polls that were made.
        busy: The share of the workers' time that was used.
        moves: Moves in the ledger for each second.
        keeper: The share of a core that all keepers needed at most: it includes the simulation.
        kills: The number of workers that died.
        takeovers: How many of them were the keeper.
        lost: The number of jobs without a file.
        paid_twice: The number of tasks beyond one for each job.
    """

    hours: float
    stretch: float
    requests: float
    mean: float
    p95: float
    refused: float
    slots: float
    polls: float
    busy: float
    moves: float
    keeper: float
    kills: int
    takeovers: int
    lost: int
    paid_twice: int

    @property
    def saturated(self) -> str:
        """The resource that is used most."""
        shares = {"slots": self.slots, "polls": self.polls, "workers": self.busy}
        return max(shares, key=lambda name: shares[name])


class FleetWorld(World):
    """A virtual clock on which one keeper sleeps, while everything else happens as events."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self._awake = False

    def sleep(self, seconds: float) -> None:
        """Let events happen for so many seconds, or until one of them wakes the keeper."""
        self._awake = False
        self._run(self.moment + seconds, interruptible=True)

    def pass_by(self, seconds: float) -> None:
        """Let events happen for so many seconds."""
        self._run(self.moment + seconds, interruptible=False)

    def _run(self, end: float, *, interruptible: bool) -> None:
        while self.step(end):
            if interruptible and self._awake:
                return
        self.moment = max(self.moment, end)

    def wake(self) -> None:
        """End the keeper's sleep after the current event."""
        self._awake = True


@dataclass
class Account(PolledServer):
    """A server that allows a number of tasks at the same time, and knows repeats by their key.

    Args:
        limit: The number of tasks.
    """

    limit: int = 1
    running: int = 0
    creates: int = 0
    refused_creates: int = 0
    tasks: dict[str, Job] = field(default_factory=dict[str, Job])
    task_of: dict[int, Job] = field(default_factory=dict[int, Job])
    seconds: float = 0.0
    """The time of all tasks together."""

    def accept(self, number: int, ended: Callable[[Job], None]) -> Job | None:
        """Create the task of a job, or return the one that it has; ``None`` if there is no slot."""
        self.creates += 1
        if number in self.task_of:
            return self.task_of[number]
        if self.running >= self.limit:
            self.refused_creates += 1
            return None
        job = self.create(number)
        self.task_of[number] = self.tasks[job.task_id] = job
        self.running += 1
        self.seconds += job.ends - job.began

        def end() -> None:
            self.running -= 1
            ended(job)

        self.world.after(job.ends - job.began, end)
        return job


class Shard:
    """The jobs of one key, its workers, and its keeper.

    Args:
        scenario: The scenario.
        number: The number of the key.
    """

    def __init__(self, scenario: Scenario, number: int) -> None:
        self.world = FleetWorld(scenario.seed * 1000 + number)
        self.account = Account(self.world, polls_per_minute=POLLS_PER_MINUTE, limit=scenario.limit)
        self.jobs = scenario.jobs // scenario.keys
        self.workers = scenario.workers // scenario.keys
        self.busy_seconds = 0.0
        self.kills = self.takeovers = 0
        self.done: set[int] = set()
        self._scenario = scenario
        self._queued = deque(range(self.jobs))
        self._slots = 0
        self._steps: deque[tuple[Callable[[int], None], int]] = deque()
        self._free = self.workers
        self._underway: dict[int, tuple[Callable[[int], None], int]] = {}
        self._began = 0
        self._fresh: list[Job] = []
        self._running: dict[str, Job] = {}
        self._dead = False
        self._inbox = WebhookInbox(remember=self.jobs) if scenario.webhooks else None

    # The workers

    def _send(self, step: Callable[[int], None], job: int) -> None:
        self._steps.append((step, job))
        self._work()

    def _work(self) -> None:
        while self._free and self._steps:
            self._free -= 1
            self._began += 1
            step, job = self._steps.popleft()
            self._underway[self._began] = step, job
            step(job)

    def _finish(self, seconds: float, happen: Callable[[], None]) -> None:
        """End the step that has just begun after so many seconds, unless its worker dies."""
        place = self._began

        def end() -> None:
            if self._underway.pop(place, None) is not None:
                self.busy_seconds += seconds
                self._free += 1
                happen()
                self._work()

        self.world.after(seconds, end)

    def _submit(self, number: int) -> None:
        seconds = self.world.random.uniform(*CREATE_SECONDS)
        place = self._began
        accepted: list[Job | None] = []

        def arrive() -> None:
            # A worker that has died has sent nothing, or its create is on the way.
            if place in self._underway:
                accepted.append(self.account.accept(number, self._announce))

        def answer() -> None:
            job = accepted[0] if accepted else None
            if job is None:
                self.world.after(30.0, lambda: self._send(self._submit, number))
            else:
                self._fresh.append(job)

        self.world.after(seconds / 2, arrive)
        self._finish(seconds, answer)

    def _fetch(self, number: int) -> None:
        seconds = self.world.random.uniform(*FETCH_SECONDS)
        self._finish(seconds, lambda: self._saved(number))

    def _saved(self, number: int) -> None:
        self.done.add(number)
        if len(self.done) == self.jobs:
            self.world.wake()

    def _die(self) -> None:
        """Kill one worker: its step is made again when its claim has ended."""
        if len(self.done) == self.jobs:
            return
        chance = self.world.random
        self.world.after(chance.uniform(0.5, 1.5) * self._death_seconds, self._die)
        self.kills += 1
        if chance.random() < 1 / self.workers:
            self._dead = True
            self.takeovers += 1
            self.world.wake()
        if chance.random() < len(self._underway) / self.workers:
            place = chance.choice(sorted(self._underway))
            step, job = self._underway.pop(place)
            self.world.after(LEASE_SECONDS, lambda: self._send(step, job))
            self.world.after(RESTART_SECONDS, self._restart)

    def _restart(self) -> None:
        self._free += 1
        self._work()

    @property
    def _death_seconds(self) -> float:
        return self._scenario.kill_seconds * self._scenario.keys

    # Webhooks

    def _announce(self, job: Job) -> None:
        chance, inbox = self.world.random, self._inbox
        if inbox is None or chance.random() < LOST_WEBHOOKS:
            return
        at = next((at for at in ATTEMPTS_AT if chance.random() >= FAILED_ATTEMPTS), None)
        if at is None:
            return

        def arrive() -> None:
            data = job.answer(self.world.moment)
            event = {"id": f"evt_{job.task_id}", "event": "task.succeeded", "data": data}
            inbox.publish(WebhookEvent.from_dict({**event, "created_at": data["updated_at"]}))
            self.world.wake()

        self.world.after(at + chance.expovariate(1 / WEBHOOK_SECONDS), arrive)

    # The keeper

    def run(self) -> None:
        """Run until every file is there."""
        if self._scenario.kill_seconds:
            self.world.after(self._death_seconds, self._die)
        transport = httpx.MockTransport(self._answer)
        memory: str | None = None
        rested = 0.0
        with (
            httpx.Client(transport=transport) as http_client,
            BeatAPI(
                api_key="sk_simulated",
                base_url="http://127.0.0.1",
                clock=self.world,
                inbox=self._inbox,
                http_client=http_client,
                max_retries=0,
            ) as client,
        ):
            while len(self.done) < self.jobs:
                memory = self._keep(client, memory, rested)
                if self._dead:
                    self._dead = False
                    self.world.pass_by(LEASE_SECONDS + TICK_SECONDS)
                    rested = max(0.0, LEASE_SECONDS + TICK_SECONDS - UNKNOWN_SECONDS)

    def _keep(self, client: BeatAPI, memory: str | None, rested: float) -> str:
        """Keep the key until this keeper dies; return the memory that it left in the ledger."""
        with client.tasks.watch(memory=memory, rested=rested) as watch:
            for job in self._running.values():
                self._add(watch, job)
            looked = -math.inf
            while not self._dead and len(self.done) < self.jobs:
                if self.world.moment >= looked + TICK_SECONDS:
                    looked = self.world.moment
                    for job in self._fresh:
                        self._running[job.task_id] = job
                        self._add(watch, job)
                    self._fresh.clear()
                    self._admit()
                pause = looked + TICK_SECONDS - self.world.moment
                outcome = watch.next(max(0.001, pause))
                if outcome is not None and outcome.error is None and outcome.task is not None:
                    self._ended(outcome.task.id)
            return watch.memory()

    def _add(self, watch: TaskWatch, job: Job) -> None:
        """Watch a task as of its create, which is in the ledger."""
        task = Task.from_dict(job.answer(job.began))
        watch.add(task, timeout=None, seen_ago=self.world.moment - job.began)

    def _ended(self, task_id: str) -> None:
        job = self._running.pop(task_id)
        job.seen = self.world.moment
        self._slots -= 1
        self._admit()
        self._send(self._fetch, int(task_id.removeprefix("task_")))

    def _admit(self) -> None:
        while self._queued and self._slots < self._scenario.limit:
            self._slots += 1
            self._send(self._submit, self._queued.popleft())

    def _answer(self, request: httpx.Request) -> httpx.Response:
        job = self.account.tasks[request.url.path.rpartition("/")[2]]
        self.world.pass_by(self.world.latency())
        pause = self.account.refuses()
        answer = job.answer(self.world.moment)
        job.polls += 1
        self.world.pass_by(self.world.latency())
        if pause is None:
            return httpx.Response(200, json={"data": answer})
        error = {"code": "rate_limit_exceeded", "message": "too many", "request_id": "req_1"}
        return httpx.Response(429, headers={"Retry-After": str(pause)}, json={"error": error})


def simulate(scenario: Scenario) -> Figures:
    """Run a scenario to its end."""
    shards = [Shard(scenario, number) for number in range(scenario.keys)]
    began = time.process_time()
    for shard in shards:
        shard.run()
    spent = time.process_time() - began
    accounts = [shard.account for shard in shards]
    jobs = [job for account in accounts for job in account.tasks.values()]
    delays = sorted(job.seen - job.ends for job in jobs if job.seen is not None)
    wall = max(shard.world.moment for shard in shards)
    slots = scenario.limit * scenario.keys
    requests = sum(account.asked for account in accounts)
    creates = sum(account.creates for account in accounts)
    refused = sum(account.rejected + account.refused_creates for account in accounts)
    work = sum(account.seconds for account in accounts)
    done = sum(len(shard.done) for shard in shards)
    total = sum(shard.jobs for shard in shards)
    return Figures(
        hours=wall / 3600,
        stretch=wall / (work / slots),
        requests=(requests + creates) / total,
        mean=statistics.fmean(delays),
        p95=delays[int(0.95 * len(delays))],
        refused=refused / (requests + creates),
        slots=work / slots / wall,
        polls=requests / (POLLS_PER_MINUTE / 60 * wall * scenario.keys),
        busy=sum(shard.busy_seconds for shard in shards) / (scenario.workers * wall),
        moves=(MOVES * total + requests) / wall,
        keeper=spent / sum(shard.world.moment for shard in shards),
        kills=sum(shard.kills for shard in shards),
        takeovers=sum(shard.takeovers for shard in shards),
        lost=total - done,
        paid_twice=len(jobs) - total,
    )


COLUMNS: Final = (
    "fleet",
    "hours",
    "× best",
    "requests per task",
    "mean delay, s",
    "95 of 100 within, s",
    "answered 429",
    "slots used",
    "polls used",
    "workers used",
    "ledger, moves/s",
    "keeper, of a core",
)


def rows(found: dict[str, Figures]) -> Iterator[list[str]]:
    """Yield the cells of the table."""
    for name, each in found.items():
        yield [
            name,
            f"{each.hours:.1f}",
            f"{each.stretch:.2f}",
            f"{each.requests:.2f}",
            f"{each.mean:.1f}",
            f"{each.p95:.1f}",
            f"{each.refused:.2%}",
            *(f"{share:.0%}" for share in (each.slots, each.polls, each.busy)),
            f"{each.moves:.1f}",
            f"{each.keeper:.2%}",
        ]


def vars_of(figures: Figures) -> dict[str, float]:
    """Return figures by name."""
    return {name: getattr(figures, name) for name in Figures.__dataclass_fields__}
