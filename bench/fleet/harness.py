"""A run: a sandbox, worker processes, and a killer with a seed.

Time is real here. The counts come from the sandbox alone, so that every contender is measured the
same way, whatever it notes about itself.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any, Final
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from beatapi import BeatAPI
from beatapi.models import WebhookEvent
from beatapi.sandbox import Fault, Sandbox
from beatapi_receivers import WebhookReceiver
from beatapi_receivers.wsgi import wsgi_app

from ..backends import Backend, RedisServer
from .pace import QuickClock

ROOT: Final = Path(__file__).parent.parent.parent

MODEL: Final = "grok-imagine-video-1.5"
"""Makes videos of one second, so that workers are measured rather than the sandbox's encoder."""

LOOK_SECONDS: Final = 0.2
"""The period at which the harness looks at the sandbox: the precision of delays."""

REDIS_DOWN_SECONDS: Final = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The conditions of a run.

    Args:
        jobs: The number of videos to make.
        workers: The number of worker processes.
        limit: The tasks that the account may run at the same time.
        polls_per_minute: The polls that the key may make.
        seconds: The time of half of the tasks; the others take twice as long.
        create_seconds: The time of a create.
        lost: The share of creates whose answer is lost.
        kill_seconds: The average time from one kill to the next; 0 for none.
        most_kills: The number of kills after which there are no more.
        restart_seconds: The time until a killed worker is started again.
        server_kills: How often the Redis of the contender is killed.
        webhooks: Whether the sandbox sends webhooks.
        cut_off: Times the ideal duration after which the run is cut off.
        seed: The seed of ids, faults and kills.
        pace: The seconds of the sandbox and of the clients in one second of the machine. Tests
            save time with it; figures are of a pace of 1.
    """

    jobs: int = 200
    workers: int = 4
    limit: int = 30
    polls_per_minute: int = 120
    seconds: float = 20.0
    create_seconds: float = 0.4
    lost: float = 0.02
    kill_seconds: float = 15.0
    most_kills: float = float("inf")
    restart_seconds: float = 3.0
    server_kills: int = 0
    webhooks: bool = False
    cut_off: float = 3.0
    seed: int = 1
    pace: float = 1.0

    @property
    def ideal(self) -> float:
        """The time in seconds of the machine that the account's limit allows at best."""
        return self.jobs / self.limit * self.seconds * 1.5 / self.pace


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Everything that a contender's processes need to know.

    Args:
        plan: The conditions.
        folder: The folder for MP4 files, ``videos``, and for anything else.
        base_url: The sandbox.
        api_key: Its key.
        urls: The URLs of the contender's servers, in its order.
        clock: The clock of the sandbox and the clients; None for the machine's.
    """

    plan: Plan
    folder: Path
    base_url: str
    api_key: str
    urls: Sequence[str]
    clock: QuickClock | None = None

    @property
    def videos(self) -> Path:
        """The folder for the files."""
        return self.folder / "videos"


class Contender(ABC):
    """A way to make many videos with several processes."""

    name: str
    place: Place
    cleanup: ExitStack
    """Both are set by the harness before anything but ``servers`` is called."""

    def servers(self) -> list[Backend]:
        """Return the servers that it needs, not started; the first one may be killed."""
        return [RedisServer()]

    @property
    def processes(self) -> int:
        """The number of its worker processes."""
        return self.place.plan.workers

    @abstractmethod
    def command(self, number: int) -> Sequence[str]:
        """Return the command of a worker process."""

    @abstractmethod
    def submit(self) -> None:
        """Hand in all jobs; called when the workers have been started."""

    def environment(self) -> dict[str, str]:
        """Return the environment of a worker."""
        return {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "",
            "BEATAPI_BASE_URL": self.place.base_url,
            "BEATAPI_API_KEY": self.place.api_key,
            "BENCH_VIDEOS": str(self.place.videos),
        }

    @abstractmethod
    def heard(self, event: WebhookEvent) -> None:
        """Take a webhook that the harness has received and verified."""

    def ended(self) -> Mapping[str, int]:
        """Return how many jobs have ended other than with a file, by their state."""
        return {}


@dataclass(slots=True, kw_only=True)
class Figures:
    """The results of a run.

    Args:
        seconds: The wall time.
        ideal: The time that the account's limit allows at best.
        cut_off: Whether the run was cut off before all jobs had ended.
        kills: The number of workers killed.
        deaths: The number of workers that ended by themselves, and were started again.
        server_kills: The number of times that Redis was killed.
        files: The number of MP4 files.
        accepted: The number of tasks that the server accepted.
        paid: The number of tasks that were paid: those that did not fail.
        others: The number of jobs that have ended otherwise, by state.
        polls: Requests for a task's state.
        creates: Creates, repeats among them.
        refused_polls: Polls answered 429.
        refused_creates: Creates answered 429.
        delays: The seconds from each task's end until a worker was told.
        cpu: The CPU seconds of all workers, as far as seen.
        memory: The largest resident memory of a worker, MB.
    """

    seconds: float = 0.0
    ideal: float = 0.0
    cut_off: bool = False
    kills: int = 0
    deaths: int = 0
    server_kills: int = 0
    files: int = 0
    accepted: int = 0
    paid: int = 0
    others: dict[str, int] = field(default_factory=dict[str, int])
    polls: int = 0
    creates: int = 0
    refused_polls: int = 0
    refused_creates: int = 0
    delays: list[float] = field(default_factory=list[float])
    cpu: float = 0.0
    memory: float = 0.0

    @property
    def refused(self) -> float:
        """The share of polls and creates that were answered 429."""
        requests = self.polls + self.creates
        return (self.refused_polls + self.refused_creates) / requests if requests else 0.0

    @property
    def requests(self) -> float:
        """Polls and creates for each accepted task."""
        return (self.polls + self.creates) / max(1, self.accepted)

    @property
    def mean_delay(self) -> float:
        """The average delay, seconds."""
        return statistics.fmean(self.delays) if self.delays else 0.0

    def delay(self, share: float) -> float:
        """Return a quantile of the delays."""
        ordered = sorted(self.delays)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


class Workers:
    """The worker processes: started, killed at random, started again.

    Args:
        commands: The command of each.
        environment: Their environment.
        folder: The folder for their logs.
        plan: The conditions.
    """

    def __init__(
        self,
        commands: Sequence[Sequence[str]],
        environment: Mapping[str, str],
        folder: Path,
        plan: Plan,
    ) -> None:
        self.kills = self.deaths = 0
        self.cpu = self.memory = 0.0
        self._commands = commands
        self._environment = environment
        self._folder = folder
        self._plan = plan
        self._random = random.Random(plan.seed)
        self._running: dict[int, subprocess.Popen[bytes]] = {}
        self._spent: dict[int, float] = {}
        self._back_at: dict[int, float] = {}
        self._kill_at = 0.0

    @property
    def processes(self) -> list[subprocess.Popen[bytes]]:
        """The processes that run."""
        return list(self._running.values())

    def start(self) -> None:
        """Start all."""
        for number in range(len(self._commands)):
            self._start(number)
        self._plan_kill(time.monotonic())

    def _start(self, number: int) -> None:
        # Not a pipe: a worker that nobody reads from would hang when it is full.
        with (self._folder / f"worker{number}.log").open("ab") as log:
            self._running[number] = subprocess.Popen(
                self._commands[number],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self._folder,
                env=self._environment,
                start_new_session=True,
            )

    def _plan_kill(self, now: float) -> None:
        average = self._plan.kill_seconds
        over = not average or self.kills >= self._plan.most_kills
        self._kill_at = float("inf") if over else now + self._random.uniform(0.5, 1.5) * average

    def look(self) -> None:
        """Kill and restart what is due; call it often."""
        now = time.monotonic()
        self._measure()
        for number, process in list(self._running.items()):
            if process.poll() is not None:
                self.deaths += 1
                self._leave(number, now)
        if now >= self._kill_at and self._running:
            number = self._random.choice(sorted(self._running))
            os.killpg(self._running[number].pid, signal.SIGKILL)
            self._running[number].wait()
            self.kills += 1
            self._plan_kill(now)
            self._leave(number, now)
        for number, moment in list(self._back_at.items()):
            if now >= moment:
                del self._back_at[number]
                self._start(number)

    def _leave(self, number: int, now: float) -> None:
        process = self._running.pop(number)
        self.cpu += self._spent.pop(process.pid, 0.0)
        self._back_at[number] = now + self._plan.restart_seconds

    def _measure(self) -> None:
        """Note CPU time and memory, where the system tells them."""
        for process in self.processes:
            try:
                words = Path(f"/proc/{process.pid}/stat").read_text("ascii").rpartition(")")[2]
            except OSError:
                continue
            fields = words.split()
            self._spent[process.pid] = (int(fields[11]) + int(fields[12])) / os.sysconf(
                "SC_CLK_TCK"
            )
            self.memory = max(self.memory, int(fields[21]) * os.sysconf("SC_PAGE_SIZE") / 1e6)

    def stop(self) -> None:
        """Kill all; there is nothing left to wait for."""
        self._measure()
        self.cpu += sum(self._spent.values())
        for process in self.processes:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        self._running.clear()


class Watcher:
    """Notes when the ends of tasks became known: by a poll's answer, or by a delivery."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._calls = self._deliveries = 0
        self._polls = defaultdict[str, list[float]](list)
        self._told: dict[str, float] = {}

    def look(self) -> None:
        """Look at what the sandbox has answered and delivered since the last look."""
        now = self._sandbox.clock.now()
        calls, deliveries = self._sandbox.calls, self._sandbox.deliveries
        for call in calls[self._calls :]:
            if call.method == "GET" and call.status == 200:
                self._polls[call.path.rpartition("/")[2]].append(now)
        for attempt in deliveries[self._deliveries :]:
            if attempt.delivered:
                self._told.setdefault(attempt.task_id, now)
        self._calls, self._deliveries = len(calls), len(deliveries)

    def delays(self) -> list[float]:
        """Return the seconds from each end until it was known."""
        tasks = self._sandbox.state()["tasks"]
        ends = {task["id"]: task["completed_at"] for task in tasks if task["completed_at"]}
        known = {each: self._known(each, end) for each, end in ends.items()}
        return [moment - ends[each] for each, moment in known.items() if moment is not None]

    def _known(self, task_id: str, end: float) -> float | None:
        polls = [moment for moment in self._polls[task_id] if moment >= end]
        # The server tells whole seconds. A poll of the same second came before the end if another
        # one followed it.
        later = next((moment for moment in polls if moment >= end + 1), None)
        seen = [
            each for each in (later or max(polls, default=None), self._told.get(task_id)) if each
        ]
        return min(seen, default=None)


def run(contender: Contender, plan: Plan, *, say: Callable[[str], None] = print) -> Figures:
    """Run a contender to its end, or until it is cut off.

    Args:
        contender: The contender.
        plan: The conditions.
        say: Called with the progress, once in a while.
    """
    with ExitStack() as stack:
        folder = Path(tempfile.mkdtemp(prefix="beatapi-fleet-"))
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        (folder / "videos").mkdir()
        clock = QuickClock(plan.pace, time.time()) if plan.pace != 1.0 else None
        sandbox = stack.enter_context(_sandbox(plan, clock))
        servers = [stack.enter_context(server) for server in contender.servers()]
        place = Place(
            plan=plan,
            folder=folder,
            base_url=sandbox.url,
            api_key=sandbox.api_key,
            urls=[server.url for server in servers],
            clock=clock,
        )
        contender.place, contender.cleanup = place, stack
        if plan.webhooks:
            stack.enter_context(_receiving(sandbox, contender.heard))
        commands = [contender.command(each) for each in range(contender.processes)]
        workers = Workers(commands, contender.environment(), folder, plan)
        stack.callback(workers.stop)
        workers.start()
        contender.submit()
        try:
            return _Run(contender, place, sandbox, servers, workers, say).figures()
        finally:
            workers.stop()
            if "BENCH_LOGS" in os.environ:
                shutil.copytree(folder, os.environ["BENCH_LOGS"], dirs_exist_ok=True)


def _sandbox(plan: Plan, clock: QuickClock | None) -> Sandbox:
    sandbox = Sandbox(
        clock=clock,
        processing_seconds=plan.seconds,
        concurrency=plan.limit,
        polls_per_minute=plan.polls_per_minute,
        seed=plan.seed,
    )
    seeds = random.Random(plan.seed)

    def add(fault: Fault) -> None:
        seed = seeds.randrange(2**31)
        sandbox.faults.add(replace(fault, operation="create*Task", seed=seed))

    add(Fault(kind="slow", factor=2.0, probability=0.5))
    add(Fault(kind="latency", seconds=plan.create_seconds))
    add(Fault(kind="lost", probability=plan.lost))
    return sandbox


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class _Threaded(ThreadingMixIn, WSGIServer):
    daemon_threads = True


@contextmanager
def _receiving(sandbox: Sandbox, heard: Callable[[WebhookEvent], None]) -> Generator[None]:
    """Receive the sandbox's webhooks, as a web application does."""
    with (
        make_server("127.0.0.1", 0, _refuse, _Threaded, _Quiet) as server,
        BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url) as client,
    ):
        url = f"http://127.0.0.1:{server.server_port}/"
        created = client.webhooks.create(url=url, events=["task.succeeded", "task.failed"])
        receiver = WebhookReceiver(str(created.secret), heard, clock=sandbox.clock.now)
        server.set_app(wsgi_app(receiver))
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield
        server.shutdown()
        thread.join()


def _refuse(_environ: object, start: Callable[..., object]) -> list[bytes]:
    start("503 Service Unavailable", [])
    return []


class _Run:
    """A run that has begun."""

    def __init__(
        self,
        contender: Contender,
        place: Place,
        sandbox: Sandbox,
        servers: Sequence[Backend],
        workers: Workers,
        say: Callable[[str], None],
    ) -> None:
        self._contender = contender
        self._place = place
        self._plan = place.plan
        self._sandbox = sandbox
        self._servers = servers
        self._workers = workers
        self._say = say
        self._watcher = Watcher(sandbox)
        self._began = time.monotonic()
        self._said = 0.0
        self._server_kills = 0
        self._killers: list[threading.Thread] = []

    def figures(self) -> Figures:
        """Run to the end, and return the results."""
        cut_off = False
        while not self._finished():
            if time.monotonic() - self._began > self._plan.cut_off * self._plan.ideal:
                cut_off = True
                break
            self._workers.look()
            self._watcher.look()
            self._kill_server()
            self._progress()
            time.sleep(LOOK_SECONDS)
        seconds = time.monotonic() - self._began
        for killer in self._killers:
            killer.join()
        self._workers.stop()
        self._watcher.look()
        return self._counted(seconds, cut_off=cut_off)

    def _files(self) -> int:
        return len(list(self._place.videos.glob("*.mp4")))

    def _finished(self) -> bool:
        missing = self._plan.jobs - self._files()
        return missing <= 0 or (missing <= sum(self._contender.ended().values()))

    def _kill_server(self) -> None:
        share = (time.monotonic() - self._began) / self._plan.ideal
        if self._server_kills >= self._plan.server_kills:
            return
        if share < (self._server_kills + 0.5) / self._plan.server_kills:
            return
        self._server_kills += 1
        server = self._servers[0]

        def down() -> None:
            server.kill()
            time.sleep(REDIS_DOWN_SECONDS)
            server.start()

        killer = threading.Thread(target=down)
        killer.start()
        self._killers.append(killer)

    def _progress(self) -> None:
        passed = time.monotonic() - self._began
        if passed - self._said >= 15.0:
            self._said = passed
            self._say(f"{self._contender.name}: {passed:.0f} s, {self._files()} files")

    def _counted(self, seconds: float, *, cut_off: bool) -> Figures:
        tasks: list[dict[str, Any]] = self._sandbox.state()["tasks"]
        calls = self._sandbox.calls
        polls = [call for call in calls if call.method == "GET" and "/tasks/" in call.path]
        creates = [call for call in calls if call.method == "POST" and call.path.endswith("/tasks")]
        lost = sum(rule.fired for rule in self._sandbox.faults.rules if rule.fault.kind == "lost")
        return Figures(
            seconds=seconds,
            ideal=self._plan.ideal,
            cut_off=cut_off,
            kills=self._workers.kills,
            deaths=self._workers.deaths,
            server_kills=self._server_kills,
            files=self._files(),
            accepted=len(tasks),
            paid=sum(task["status"] != "failed" for task in tasks),
            others=dict(self._contender.ended()),
            polls=len(polls),
            # The sandbox does not list what it has broken off.
            creates=len(creates) + lost,
            refused_polls=sum(call.status == 429 for call in polls),
            refused_creates=sum(call.status == 429 for call in creates),
            delays=self._watcher.delays(),
            cpu=self._workers.cpu,
            memory=self._workers.memory,
        )


def celery_command(app: str, number: int, *options: str) -> list[str]:
    """Return the command of a Celery worker with threads.

    Args:
        app: The module of the app.
        number: The number of the worker.
        options: Further options.
    """
    quiet = ["--without-gossip", "--without-mingle", "--loglevel", "WARNING"]
    worker = ["worker", "-P", "threads", "-n", f"w{number}@bench"]
    return [sys.executable, "-m", "celery", "-A", app, *worker, *quiet, *options]
