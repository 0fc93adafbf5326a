"""``python -m bench.waiting``: the simulated cost of waiting, into docs/benchmarks."""

from __future__ import annotations

import argparse
import json
import statistics
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from . import plot, report
from .simulator import (
    FAILED_ATTEMPTS,
    LOST_WEBHOOKS,
    MEDIAN_SECONDS,
    POLLS_PER_MINUTE,
    SIGMA,
    WEBHOOK_SECONDS,
    Job,
    Ours,
    Peer,
    Policy,
    Server,
    World,
)

FOLDER: Final = Path(__file__).parent.parent / "docs" / "benchmarks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """The limits for beatapi; ``None`` for no limit."""

    polls: float | None = None
    mean: float | None = None
    p95: float | None = None
    rejected: float = 0.0
    useful: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """A scenario to simulate.

    Args:
        name: Its name in tables.
        waiters: The number of simultaneous waits in each process.
        tasks: The number of tasks in all.
        goal: The limits for beatapi.
        processes: The number of processes with the same key.
        steady: Whether a new task begins when one ends; otherwise all of a batch begin at once,
            and the next batch when the last of them has ended.
        webhooks: Whether the server sends webhooks.
        counts_rejected: Whether a rejected poll counts for the server's limit.
        peers: Whether to simulate other policies too.
    """

    name: str
    waiters: int
    tasks: int
    goal: Goal = Goal()
    processes: int = 1
    steady: bool = True
    webhooks: bool = False
    counts_rejected: bool = False
    peers: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The results of a scenario.

    Args:
        polls: Polls for a task, on average.
        mean: Seconds from a task's end until its waiter knows, on average.
        p95: The 95th percentile of the same.
        rejected: The share of polls that were answered 429.
        useful: The share of the allowed polls that were answered, while all waiters were busy.
        lost: The number of waits that did not end with their task's end.
    """

    polls: float
    mean: float
    p95: float
    rejected: float
    useful: float
    lost: int

    def misses(self, goal: Goal) -> list[str]:
        """Return the names of the figures that miss a goal."""
        most = {"polls": goal.polls, "mean": goal.mean, "p95": goal.p95, "rejected": goal.rejected}
        over = [
            name
            for name, limit in most.items()
            if limit is not None and getattr(self, name) > limit
        ]
        idle = goal.useful is not None and self.useful < goal.useful
        return over + (["useful"] if idle else []) + (["lost"] if self.lost else [])


BOUND_SECONDS: Final = 50.6
"""The mean delay of 100 steady waiters if each poll saved the theoretical maximum."""

WEBHOOK_GOAL: Final = Goal(polls=0.7, mean=4.5)
"""With the create, these are 1.7 requests."""

SCENARIOS: Final = (
    Scenario(
        name="1 waiter", waiters=1, tasks=1500, goal=Goal(polls=18, mean=4, p95=8), peers=True
    ),
    Scenario(
        name="10, steady",
        waiters=10,
        tasks=1500,
        goal=Goal(polls=16, mean=5.5, p95=11),
        peers=True,
    ),
    Scenario(
        name="10 at once",
        waiters=10,
        tasks=1000,
        goal=Goal(polls=16, mean=5.5, p95=11),
        steady=False,
        peers=True,
    ),
    Scenario(
        name="30 at once", waiters=30, tasks=1500, goal=Goal(mean=12), steady=False, peers=True
    ),
    Scenario(name="30, steady", waiters=30, tasks=1500),
    Scenario(
        name="100, steady",
        waiters=100,
        tasks=3000,
        goal=Goal(mean=1.10 * BOUND_SECONDS),
        peers=True,
    ),
    Scenario(name="100, refusals count", waiters=100, tasks=2000, counts_rejected=True),
    Scenario(name="1, webhooks", waiters=1, tasks=1500, goal=WEBHOOK_GOAL, webhooks=True),
    Scenario(name="10, webhooks", waiters=10, tasks=1500, goal=WEBHOOK_GOAL, webhooks=True),
    Scenario(name="100, webhooks", waiters=100, tasks=2500, goal=WEBHOOK_GOAL, webhooks=True),
    Scenario(name="500, webhooks", waiters=500, tasks=5000, goal=WEBHOOK_GOAL, webhooks=True),
    Scenario(
        name="4 processes of 25",
        waiters=25,
        tasks=3000,
        processes=4,
        goal=Goal(rejected=0.08, useful=0.75),
        peers=True,
    ),
    Scenario(
        name="the same, refusals count",
        waiters=25,
        tasks=3000,
        processes=4,
        goal=Goal(rejected=0.08),
        counts_rejected=True,
    ),
)

OURS: Final = "beatapi"

Make = Callable[[Server, bool], Policy]


def ours(server: Server, webhooks: bool) -> Policy:
    """Return a process with the client."""
    return Ours(server, webhooks=webhooks)


def _peer(first: float, factor: float, longest: float) -> Make:
    return lambda server, _: Peer(server, first, factor, longest)


POLICIES: Final[dict[str, Make]] = {
    OURS: ours,
    "every 4 s": _peer(4.0, 1.0, 4.0),
    "every 6 s": _peer(6.0, 1.0, 6.0),
    "every 10 s": _peer(10.0, 1.0, 10.0),
    "1 s × 1.5 ≤ 20 s": _peer(1.0, 1.5, 20.0),
}
"""The intervals of elevenlabs, runwayml, BeatAPI's examples and (backoff) google-api-core."""


def simulate(scenario: Scenario, make: Make, *, seed: int) -> Figures:
    """Run a scenario to its end.

    Args:
        scenario: The scenario.
        make: Makes one process, given the server and whether it sends webhooks.
        seed: The seed of the random numbers.
    """
    world = World(seed)
    server = Server(world, counts_rejected=scenario.counts_rejected)
    processes = [make(server, scenario.webhooks) for _ in range(scenario.processes)]
    crowd = _Crowd(scenario, server, processes)
    crowd.begin()
    world.run()
    return crowd.figures()


class _Crowd:
    """All waiters of a scenario, with the results of their tasks."""

    def __init__(self, scenario: Scenario, server: Server, processes: Sequence[Policy]) -> None:
        self._scenario = scenario
        self._server = server
        self._processes = processes
        self._jobs: list[Job] = []
        self._left = 0
        self._busy_until = 0.0
        self._answered = 0

    def begin(self) -> None:
        for process in self._processes:
            for _ in range(self._scenario.waiters):
                self._start(process)

    def _start(self, process: Policy) -> None:
        if len(self._jobs) >= self._scenario.tasks:
            return
        job = self._server.create(len(self._jobs))
        self._jobs.append(job)
        self._left += 1
        self._busy_until = self._server.world.moment
        self._answered = self._server.asked - self._server.rejected
        process.wait(job, lambda: self._ended(process))

    def _ended(self, process: Policy) -> None:
        self._left -= 1
        if self._scenario.steady:
            self._start(process)
        elif not self._left:
            self.begin()

    def figures(self) -> Figures:
        # Leave out the start, which is not steady, and the end, when few tasks are left.
        everybody = self._scenario.waiters * self._scenario.processes
        steady = self._scenario.steady
        chosen = self._jobs[everybody * 2 : -everybody] if steady else self._jobs
        delays = sorted(job.seen - job.ends for job in chosen if job.seen is not None)
        allowed = self._busy_until
        return Figures(
            polls=statistics.mean(job.polls for job in chosen),
            mean=statistics.mean(delays),
            p95=delays[int(0.95 * len(delays))],
            rejected=self._server.rejected / max(1, self._server.asked),
            useful=self._answered / allowed if allowed else 0.0,
            lost=sum(job.seen is None for job in self._jobs),
        )


Results = dict[str, dict[str, Figures]]
"""Scenario → policy → figures."""

COLUMNS: Final = (
    "waiters",
    "policy",
    "polls per task",
    "mean delay, s",
    "95 of 100 within, s",
    "answered 429",
    "quota used",
)


def results(scenarios: Sequence[Scenario], *, seed: int) -> Results:
    """Simulate all scenarios."""
    found: Results = {}
    for scenario in scenarios:
        print(scenario.name, file=sys.stderr, flush=True)
        names = list(POLICIES) if scenario.peers else [OURS]
        found[scenario.name] = {
            name: simulate(scenario, POLICIES[name], seed=seed) for name in names
        }
    return found


def rows(found: Results) -> Iterator[list[str]]:
    """Yield the cells of the table."""
    goals = {scenario.name: scenario.goal for scenario in SCENARIOS}
    for scenario, policies in found.items():
        for name, each in policies.items():
            goal = goals[scenario] if name == OURS else Goal()
            yield [
                scenario if name == OURS else "",
                name,
                _cell(f"{each.polls:.2f}", goal.polls),
                _cell(f"{each.mean:.1f}", goal.mean),
                _cell(f"{each.p95:.1f}", goal.p95),
                f"{100 * each.rejected:.1f} %",
                f"{100 * each.useful:.0f} %",
            ]


def _cell(value: str, limit: float | None) -> str:
    return value if limit is None else f"{value} (≤ {limit:.3g})"


def markdown(found: Results, *, seed: int) -> str:
    """Return the page."""
    separator = ["---", "---", *["--:"] * (len(COLUMNS) - 2)]
    table = [list(COLUMNS), separator, *rows(found)]
    return "\n".join(
        [
            "# Cost of waiting",
            "",
            "Written by `python3 -m nox -s bench -- waiting`; do not edit.",
            "",
            "![Delay and refusals of each policy](waiting.svg)",
            "",
            *("| " + " | ".join(line) + " |" for line in table),
            "",
            "In brackets: the goal of beatapi.",
            "",
            "- **What runs**: the client's own flows and scheduler on a virtual clock; only network"
            f" and time are simulated (`bench/simulator.py`, seed {seed}).",
            f"- **Tasks** take a lognormal time, median {MEDIAN_SECONDS:g} s, sigma {SIGMA:g}; the"
            " client begins with the contract's prior and learns from the server's timestamps.",
            f"- **The server** allows {POLLS_PER_MINUTE} polls in any 60 s, the launch contract's"
            " rate, and answers 429 with `Retry-After` beyond them. Where refusals count, a refused"
            " poll takes one of the 60.",
            "- **Steady**: a new task begins when one ends; the first ones, and the last, are not"
            " counted. **At once**: batch after batch.",
            "- **Delay**: from a task's end until its waiter knows. The bound for 100 steady"
            f" waiters is {BOUND_SECONDS} s; the goal is 1.10 times that.",
            f"- **Webhooks** come {WEBHOOK_SECONDS:g} s late on average. {FAILED_ATTEMPTS:.0%} of"
            " the attempts fail and are repeated after 1 and 5 minutes, as the contract of 2026-08"
            f" says; {LOST_WEBHOOKS:.0%} never come.",
            "- **Other policies** wait each task by itself, as all other SDKs do, at intervals like"
            " those of elevenlabs (4 s), runwayml (6 s), BeatAPI's own examples (10 s) and"
            " google-api-core (exponential). They are given more patience than they have: no 429"
            " ends a wait here.",
            "",
            "Every figure is in [waiting.json](waiting.json).",
            "",
        ]
    )


def panels(found: Results) -> list[plot.Panel]:
    """Return the panels of the plot."""
    shown = ("1 waiter", "10 at once", "30 at once", "100, steady")
    goals = {scenario.name: scenario.goal for scenario in SCENARIOS}
    delays = [
        plot.Panel(
            f"{name}: mean delay, s",
            {policy: each.mean for policy, each in found[name].items()},
            goals[name].mean or 0.0,
        )
        for name in shown
    ]
    crowded = found["4 processes of 25"]
    refused = {policy: 100 * each.rejected for policy, each in crowded.items()}
    return [*delays, plot.Panel("4 processes of 25: answered 429, %", refused, 8.0)]


def write(found: Results, folder: Path, *, seed: int) -> list[Path]:
    """Write table, values and plot, replacing each file atomically, and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    document = {
        "seed": seed,
        "figures": {
            scenario: {name: asdict(each) for name, each in policies.items()}
            for scenario, policies in found.items()
        },
    }
    texts = {
        "waiting.md": markdown(found, seed=seed),
        "waiting.json": json.dumps(document, indent=1, ensure_ascii=False) + "\n",
        "waiting.svg": plot.svg(panels(found), highlight=OURS),
    }
    for name, text in texts.items():
        report.replace_file(folder / name, text)
    return [folder / name for name in texts]


def main(arguments: Sequence[str] | None = None) -> int:
    """Simulate, print the table and write it; return 1 if a goal is missed."""
    parser = argparse.ArgumentParser(prog="python -m bench.waiting", description=__doc__)
    parser.add_argument(
        "--seed", type=int, default=1, help="seed of the random numbers (default: 1)"
    )
    parser.add_argument("--output", metavar="FOLDER", type=Path, default=FOLDER)
    options = parser.parse_args(arguments)
    try:
        found = results(SCENARIOS, seed=options.seed)
    except KeyboardInterrupt:
        print("Stopped; nothing was written.", file=sys.stderr)
        return 130
    print(report.aligned([COLUMNS, *rows(found)]))
    print(*write(found, options.output, seed=options.seed), sep="\n")
    missed = {
        scenario.name: names
        for scenario in SCENARIOS
        if (names := found[scenario.name][OURS].misses(scenario.goal))
    }
    for name, figures in missed.items():
        print(f"{name}: {', '.join(figures)} missed the goal", file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
