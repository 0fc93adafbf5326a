"""A simulation of tasks on a virtual clock, with the client's own waits.

Only the client's clock, its signals and the network are replaced: the flows, the scheduler and its
numbers are the real ones.
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

from beatapi._base.errors import BeatAPIError, RateLimitError
from beatapi._base.flow import Flow
from beatapi._engine.engine import Settings, load_settings
from beatapi._waiting.schedule import Rules
from beatapi._waiting.scheduler import Rest, Scheduler
from beatapi._waiting.waiting import Step, Update, Wait, Waits
from beatapi.models import Task

MEDIAN_SECONDS: Final = 90.0
SIGMA: Final = 0.8
"""The spread of the lognormal distribution of durations."""

POLLS_PER_MINUTE: Final = 60
LATENCY_SECONDS: Final = (0.03, 0.12)
"""The least and the largest time of a request, or of an answer, in the network."""

WEBHOOK_SECONDS: Final = 1.0
"""The average delay of a webhook: the sender's queue and one request."""

FAILED_ATTEMPTS: Final = 0.03
"""The share of attempts that fail: a receiver restarts, a tunnel is down."""

ATTEMPTS_AT: Final = (0.0, 60.0, 360.0)
"""The times of the attempts of a delivery in seconds: 1 and 5 minutes apart (2026-08)."""

LOST_WEBHOOKS: Final = 0.01
"""The share of deliveries lost after an attempt succeeded: the receiver crashed."""

SENT_AT: Final = 1_784_187_600
"""The server's clock at the start, far from the clients' clock."""


class World:
    """A virtual clock with its events.

    Args:
        seed: The seed of the random numbers.
    """

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.moment = 0.0
        self._events: list[tuple[float, int, Callable[[], None]]] = []
        self._numbers = itertools.count()

    def now(self) -> float:
        """Return the client's clock in seconds."""
        return self.moment

    def sleep(self, seconds: float) -> None:
        """Fail: rests are events here."""
        raise NotImplementedError(f"a rest of {seconds} s is an event in a simulation")

    async def asleep(self, seconds: float) -> None:
        """Fail: rests are events here."""
        self.sleep(seconds)

    def after(self, seconds: float, happen: Callable[[], None]) -> None:
        """Schedule an event."""
        heapq.heappush(self._events, (self.moment + seconds, next(self._numbers), happen))

    def latency(self) -> float:
        """Draw a network latency in seconds."""
        return self.random.uniform(*LATENCY_SECONDS)

    def run(self) -> None:
        """Run all events."""
        while self.step(math.inf):
            pass

    def step(self, end: float) -> bool:
        """Run the next event unless it comes after a moment; return true if there was one."""
        if not self._events or self._events[0][0] > end:
            return False
        self.moment, _, happen = heapq.heappop(self._events)
        happen()
        return True


@dataclass(slots=True)
class Job:
    """A task on the server.

    Args:
        task_id: Its id.
        began: The time of its creation, in seconds of the simulation.
        ends: The time of its end.
    """

    task_id: str
    began: float
    ends: float
    polls: int = 0
    seen: float | None = None
    """The time when its waiter knew of its end; ``None`` if it never did."""

    def answer(self, moment: float) -> dict[str, Any]:
        """Return the task as the server reports it, in whole seconds."""
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
    """A server that allows a number of polls in any minute.

    Args:
        world: The simulation.
        counts_rejected: Whether a rejected poll counts like an answered one.
        polls_per_minute: The polls that it allows.
    """

    world: World
    counts_rejected: bool = False
    polls_per_minute: int = POLLS_PER_MINUTE
    asked: int = 0
    rejected: int = 0
    _window: deque[float] = field(default_factory=deque[float])

    def create(self, number: int) -> Job:
        """Create a task of random duration."""
        seconds = self.world.random.lognormvariate(math.log(MEDIAN_SECONDS), SIGMA)
        return Job(f"task_{number}", self.world.moment, self.world.moment + seconds)

    def refuses(self) -> int | None:
        """Return the ``Retry-After`` of a rejected poll in seconds; ``None`` if it is answered."""
        moment, window = self.world.moment, self._window
        self.asked += 1
        while window and window[0] <= moment - 60.0:
            window.popleft()
        refused = len(window) >= self.polls_per_minute
        if not refused or self.counts_rejected:
            window.append(moment)
        if not refused:
            return None
        self.rejected += 1
        return max(1, math.ceil(window[0] + 60.0 - moment))


class Policy(Protocol):
    """The waiting policy of one process."""

    def wait(self, job: Job, done: Callable[[], None]) -> None:
        """Wait for a task, and call a function when its end is known."""
        ...


class Signal:
    """Ends the rest of a flow by a later event, never at once."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._set = False
        self.wake: Callable[[], None] | None = None

    def set(self) -> None:
        """End the current rest, or the next one."""
        self._set = True
        if self.wake is not None:
            self._world.after(0.0, self.wake)

    def clear(self) -> None:
        """Reset the signal."""
        self._set = False

    def is_set(self) -> bool:
        """Return true if the next rest ends at once."""
        return self._set


class Mailbox:
    """An inbox for the client, filled by the simulated server."""

    def __init__(self) -> None:
        self._listeners: dict[object, Callable[[str, Mapping[str, Any]], None]] = {}
        self._told: dict[str, Mapping[str, Any]] = {}

    def attach(self, listener: Callable[[str, Mapping[str, Any]], None]) -> Callable[[], None]:
        """Register a function to be called for each task that arrives."""
        place = object()
        self._listeners[place] = listener
        return lambda: self._listeners.pop(place, None) and None

    def latest(self, task_id: str) -> Mapping[str, Any] | None:
        """Return the data that has arrived for a task."""
        return self._told.get(task_id)

    def publish(self, task_id: str, data: Mapping[str, Any]) -> None:
        """Deliver a webhook."""
        self._told[task_id] = data
        for listener in list(self._listeners.values()):
            listener(task_id, data)


class Ours:
    """One process with the client's own waits.

    Args:
        server: The server of the tasks.
        webhooks: Whether the server sends webhooks.
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
    """A running wait: performs the effects of its flow as events."""

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

    def resume(self, answer: Task | None = None, fault: BeatAPIError | None = None) -> None:
        try:
            effect = self._flow.send(answer) if fault is None else self._flow.throw(fault)
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
            self._world.after(self._world.latency(), self._arrive)

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

    def _arrive(self) -> None:
        pause = self._server.refuses()
        answer = self._job.answer(self._world.moment)

        def back() -> None:
            if pause is None:
                self.resume(Task.from_dict(answer))
            else:
                fault = RateLimitError(where="GET", status=429, retry_after=float(pause))
                self.resume(fault=fault)

        self._world.after(self._world.latency(), back)


class Peer:
    """The waiting policy of other SDKs: each wait by itself, with a pause after each answer.

    It is more patient than any of them: after a 429 it always waits and polls again.

    Args:
        server: The server of the tasks.
        first: The first pause, seconds.
        factor: The factor from each pause to the next.
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
