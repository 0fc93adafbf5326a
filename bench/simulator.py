"""A world of tasks on a virtual clock, in which the client's own waits run as they are.

Nothing of the client is replaced but its clock, its signals and the network: the flows, the
scheduler and its numbers are those that a caller gets.
"""

from __future__ import annotations

import heapq
import itertools
import math
import random
from collections import deque
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from beatapi._engine import Settings, load_settings
from beatapi._errors import BeatAPIError, RateLimitError
from beatapi._flow import Flow
from beatapi._schedule import Rules
from beatapi._scheduler import Rest, Scheduler
from beatapi._waiting import Poll, Step, Update, Wait, Waits
from beatapi.models import Task

MEDIAN_SECONDS: Final = 90.0
SIGMA: Final = 0.8
"""How long tasks take: a lognormal."""

POLLS_PER_MINUTE: Final = 60
LATENCY_SECONDS: Final = (0.03, 0.12)
"""How long a request, and an answer, are on their way."""

WEBHOOK_SECONDS: Final = 1.0
"""How late a webhook is, on average: the sender's queue and one request."""

FAILED_ATTEMPTS: Final = 0.03
"""The share of deliveries that fail: a receiver that restarts, a tunnel that is down."""

ATTEMPTS_AT: Final = (0.0, 60.0, 360.0)
"""A delivery that fails is repeated after 1 minute, then after 5 (2026-08), seconds."""

LOST_WEBHOOKS: Final = 0.01
"""The share that never comes all the same: received, and lost by a receiver that crashed."""

SENT_AT: Final = 1_784_187_600
"""The server's clock at the beginning, far from the one of the clients."""


class World:
    """Time, and what happens in it.

    Args:
        seed: Makes chance repeatable.
    """

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.moment = 0.0
        self._events: list[tuple[float, int, Callable[[], None]]] = []
        self._numbers = itertools.count()

    def now(self) -> float:
        """The client's clock, in seconds."""
        return self.moment

    def sleep(self, seconds: float) -> None:
        """Nobody sleeps here: rests are events."""
        raise NotImplementedError(f"a rest of {seconds} s is an event in a simulation")

    async def asleep(self, seconds: float) -> None:
        """Nobody sleeps here: rests are events."""
        self.sleep(seconds)

    def after(self, seconds: float, happen: Callable[[], None]) -> None:
        """Let something happen later."""
        heapq.heappush(self._events, (self.moment + seconds, next(self._numbers), happen))

    def latency(self) -> float:
        """How long something is on its way, in seconds."""
        return self.random.uniform(*LATENCY_SECONDS)

    def run(self) -> None:
        """Let everything happen."""
        while self._events:
            self.moment, _, happen = heapq.heappop(self._events)
            happen()


@dataclass(slots=True)
class Job:
    """A task on the server.

    Args:
        task_id: Its id.
        began: When it was created, in seconds of the simulation.
        ends: When it is finished.
    """

    task_id: str
    began: float
    ends: float
    polls: int = 0
    seen: float | None = None
    """When its waiter knew that it was finished; ``None`` if it never did."""

    def answer(self, moment: float) -> dict[str, Any]:
        """The task as the server tells it, in whole seconds."""
        done = self.ends <= moment
        stamp = math.floor(self.ends if done else self.began) + SENT_AT
        return {
            "id": self.task_id,
            "object": "task",
            "workflow": "music-video",
            "status": "succeeded" if done else "processing",
            "created_at": math.floor(self.began) + SENT_AT,
            "updated_at": stamp,
            "completed_at": stamp if done else None,
            "output": {"media": [{"type": "video"}]} if done else None,
        }


@dataclass
class Server:
    """Allows so many polls in any minute.

    Args:
        world: Where it is.
        counts_rejected: Whether a poll that it refuses counts like one that it answers.
    """

    world: World
    counts_rejected: bool = False
    asked: int = 0
    rejected: int = 0
    _window: deque[float] = field(default_factory=deque[float])

    def create(self, number: int) -> Job:
        """Begin a task that takes as long as it happens to."""
        seconds = self.world.random.lognormvariate(math.log(MEDIAN_SECONDS), SIGMA)
        return Job(f"task_{number}", self.world.moment, self.world.moment + seconds)

    def refuses(self) -> int | None:
        """Take a poll: the seconds of a ``Retry-After``, or ``None`` if it is answered."""
        moment, window = self.world.moment, self._window
        self.asked += 1
        while window and window[0] <= moment - 60.0:
            window.popleft()
        refused = len(window) >= POLLS_PER_MINUTE
        if not refused or self.counts_rejected:
            window.append(moment)
        if not refused:
            return None
        self.rejected += 1
        return max(1, math.ceil(window[0] + 60.0 - moment))


class Policy(Protocol):
    """How one process waits."""

    def wait(self, job: Job, done: Callable[[], None]) -> None:
        """Wait for a task, and call a function when it is known to be finished."""
        ...


class Signal:
    """Ends the rest of a flow: as an event of its own, never at once."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._set = False
        self.wake: Callable[[], None] | None = None

    def set(self) -> None:
        """End the rest that lasts, or the next one."""
        self._set = True
        if self.wake is not None:
            self._world.after(0.0, self.wake)

    def clear(self) -> None:
        """Forget that it was set."""
        self._set = False

    def is_set(self) -> bool:
        """Whether the next rest ends at once."""
        return self._set


class Mailbox:
    """An inbox as the client knows it, filled by the server."""

    def __init__(self) -> None:
        self._listeners: dict[object, Callable[[str, Mapping[str, Any]], None]] = {}
        self._told: dict[str, Mapping[str, Any]] = {}

    def attach(self, listener: Callable[[str, Mapping[str, Any]], None]) -> Callable[[], None]:
        """Call a function for each task that comes."""
        place = object()
        self._listeners[place] = listener
        return lambda: self._listeners.pop(place, None) and None

    def latest(self, task_id: str) -> Mapping[str, Any] | None:
        """What came for a task already."""
        return self._told.get(task_id)

    def publish(self, task_id: str, data: Mapping[str, Any]) -> None:
        """Let a webhook arrive."""
        self._told[task_id] = data
        for listener in list(self._listeners.values()):
            listener(task_id, data)


class Ours:
    """The client's own waits: one process.

    Args:
        server: Where the tasks are.
        webhooks: Whether the server tells of their ends.
    """

    name = "beatapi"

    def __init__(self, server: Server, *, webhooks: bool = False) -> None:
        self._server = server
        self._world = server.world
        self._inbox = Mailbox() if webhooks else None
        self._settings: Settings = load_settings(
            api_key="sk_simulated",
            base_url="http://127.0.0.1",
            timeout=None,
            max_retries=0,
            clock=self._world,
            retry_budget=None,
            journal=None,
            observer=None,
            inbox=self._inbox,
        )
        rules = Rules(polls_per_minute=POLLS_PER_MINUTE)
        self._scheduler = Scheduler(self._world, rules, uniform=self._world.random.uniform)

    def wait(self, job: Job, done: Callable[[], None]) -> None:
        """Wait for a task."""
        signal = Signal(self._world)
        waits = Waits(self._settings, signal, scheduler=self._scheduler)
        waits.add(Task.from_dict(job.answer(job.began)), timeout=None)
        self._announce(job)
        _Run(self._server, job, signal, waits, done).resume()

    def _announce(self, job: Job) -> None:
        inbox, world = self._inbox, self._world
        if inbox is None or world.random.random() < LOST_WEBHOOKS:
            return
        arrives = (at for at in ATTEMPTS_AT if world.random.random() >= FAILED_ATTEMPTS)
        for at in itertools.islice(arrives, 1):
            late = job.ends - world.moment + at + world.random.expovariate(1 / WEBHOOK_SECONDS)
            world.after(late, lambda: inbox.publish(job.task_id, job.answer(world.moment)))


class _Run:
    """One wait under way: performs the effects of its flow as events."""

    def __init__(
        self, server: Server, job: Job, signal: Signal, waits: Waits, done: Callable[[], None]
    ) -> None:
        self._server = server
        self._world = server.world
        self._job = job
        self._signal = signal
        self._waits = waits
        self._flow: Flow[Step, Wait] = waits.next()
        self._done = done
        self._rests = 0

    def resume(self, fault: BeatAPIError | None = None) -> None:
        try:
            effect = next(self._flow) if fault is None else self._flow.throw(fault)
        except StopIteration as stop:
            self._finish(stop)
            return
        if isinstance(effect, Rest):
            self._rest(effect.seconds)
        elif isinstance(effect, Update):
            effect.run()
            self.resume()
        else:
            self._job.polls += 1
            self._world.after(self._world.latency(), lambda: self._arrive(effect))

    def _finish(self, stop: StopIteration) -> None:
        wait: Wait = stop.value
        self._waits.close()
        if wait.error is None:
            self._job.seen = self._world.moment
        self._done()

    def _rest(self, seconds: float) -> None:
        self._rests += 1
        number = self._rests

        def wake() -> None:
            if number == self._rests and self._signal.wake is not None:
                self._signal.wake = None
                self.resume()

        self._signal.wake = wake
        if self._signal.is_set():
            seconds = 0.0
        if math.isfinite(seconds):
            self._world.after(seconds, wake)

    def _arrive(self, poll: Poll) -> None:
        pause = self._server.refuses()
        answer = self._job.answer(self._world.moment)

        def back() -> None:
            if pause is None:
                poll.task = Task.from_dict(answer)
                self.resume()
            else:
                self.resume(RateLimitError(where="GET", status=429, retry_after=float(pause)))

        self._world.after(self._world.latency(), back)


class Peer:
    """Waits as other SDKs wait: each by itself, a pause after each answer.

    More patient than any of them: a 429 is always overcome, after the pause that it asks for.

    Args:
        server: Where the tasks are.
        first: The first pause, seconds.
        factor: What each pause is multiplied by for the next one.
        longest: The longest pause, seconds.
    """

    def __init__(self, server: Server, first: float, factor: float, longest: float) -> None:
        self._server = server
        self._world = server.world
        self._first = first
        self._factor = factor
        self._longest = longest

    def wait(self, job: Job, done: Callable[[], None]) -> None:
        """Wait for a task."""
        steps = self._steps(job, done)
        next(steps)

    def _steps(self, job: Job, done: Callable[[], None]) -> Generator[None]:
        def resume() -> None:
            next(run, None)

        run = self._loop(job, resume, done)
        yield next(run)

    def _loop(
        self, job: Job, resume: Callable[[], None], done: Callable[[], None]
    ) -> Generator[None]:
        pause = self._first
        while True:
            self._world.after(pause, resume)
            yield
            job.polls += 1
            self._world.after(self._world.latency(), resume)
            yield
            refused, moment = self._server.refuses(), self._world.moment
            self._world.after(self._world.latency(), resume)
            yield
            if refused is None and job.ends <= moment:
                break
            grown = min(self._longest, pause * self._factor)
            pause = grown if refused is None else max(float(refused), grown)
        job.seen = self._world.moment
        done()
