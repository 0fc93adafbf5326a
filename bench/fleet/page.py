"""The page of the fleet: runs against the clock, and the simulation of larger ones."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Final

from .. import machine, plot, report
from . import simulation
from .harness import Figures, Plan

FOLDER: Final = Path(__file__).parent.parent.parent / "docs" / "benchmarks"

SIMULATED: Final = {
    "30 at once, webhooks": "30, webhooks",
    "300 at once, webhooks": "300, webhooks",
    "300 at once, 4 keys": "4 keys of 300",
    "300 at once, 4 keys, webhooks": "4 keys, webhooks",
}
"""Shorter names for the plot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """The limits of a run of the fleet."""

    refused: float = 0.01
    requests: float | None = None
    delay: float = 5.0
    stretch: float = 1.3


WITH_WEBHOOKS: Final = Goal(requests=2.0, delay=2.0)


def misses(figures: Figures, plan: Plan, goal: Goal) -> list[str]:
    """Return the goals that a run has missed.

    Args:
        figures: The run.
        plan: Its conditions.
        goal: Its limits.
    """
    checks = {
        "lost": figures.files < plan.jobs,
        "paid twice": figures.accepted > plan.jobs,
        "429": figures.refused > goal.refused,
        "requests": goal.requests is not None and figures.requests > goal.requests,
        "delay": figures.mean_delay > goal.delay,
        "time": figures.seconds > goal.stretch * figures.ideal,
    }
    return [name for name, missed in checks.items() if missed]


COLUMNS: Final = (
    "run",
    "seconds",
    "× ideal",
    "workers killed",
    "files",
    "accepted (paid)",
    "paid, no file",
    "answered 429",
    "requests per task",
    "mean / p50 / p95 delay, s",
    "CPU of all workers",
    "MB of a worker",
)


def rows(found: Mapping[str, Figures]) -> Iterator[list[str]]:
    """Yield the cells of the table of runs."""
    for name, each in found.items():
        missing = max(0, each.paid - each.files)
        others = "".join(f" + {count} {state}" for state, count in each.others.items())
        yield [
            name,
            f"{each.seconds:.0f}" + (", cut off" if each.cut_off else ""),
            f"{each.seconds / each.ideal:.2f}",
            str(each.kills) + (f" + {each.deaths} ended" if each.deaths else ""),
            f"{each.files}{others}",
            f"{each.accepted} ({each.paid})",
            str(missing),
            f"{each.refused:.1%} ({each.refused_polls} + {each.refused_creates})",
            f"{each.requests:.1f}",
            f"{each.mean_delay:.1f} / {each.delay(0.5):.1f} / {each.delay(0.95):.1f}",
            f"{each.cpu / each.seconds:.1%}",
            f"{each.memory:.0f}",
        ]


def markdown(document: Mapping[str, Any]) -> str:
    """Return the page.

    Args:
        document: The content of ``fleet.json``.
    """
    lines = [
        "# Fleets",
        "",
        "Written by `python3 -m nox -s bench -- fleet` and `-- fleet --simulate`; do not edit."
        " After reading it you know what a fleet of workers on one key costs, and how large it can"
        " get; [the guide](../fleet.md) says how to run one.",
        "",
        "![Delays, requests and refusals of each run](fleet.svg)",
    ]
    if "measured" in document:
        lines += _measured(document["measured"])
    if "simulated" in document:
        lines += _simulated(document["simulated"])
    return "\n".join([*lines, "", "Every figure is in [fleet.json](fleet.json).", ""])


def _measured(part: Mapping[str, Any]) -> Iterator[str]:
    plan, about = Plan(**part["plan"]), part["conditions"]
    yield from (
        "",
        "## Measured",
        "",
        f"On {about['date']}; {about['python']}; {about['machine']}.",
        "",
        *_table(COLUMNS, rows(runs_of(part))),
        "",
        f"- **A run**: {plan.jobs} jobs, {plan.workers} worker processes, one key that may run"
        f" {plan.limit} tasks and poll {plan.polls_per_minute} times a minute. Half of the tasks"
        f" take {plan.seconds:g} s, half {2 * plan.seconds:g} s: at best {plan.ideal:.0f} s in all."
        f" A create takes {plan.create_seconds:g} s, and {plan.lost:.0%} of the creates lose their"
        f" answer. About every {plan.kill_seconds:g} s a random worker is killed (`kill -9`), and"
        f" started again {plan.restart_seconds:g} s later. A run is cut off after"
        f" {plan.cut_off:g} times the ideal.",
        "- **Naive**: one Celery task creates, waits and downloads, with `acks_late`,"
        " `reject_on_worker_lost` and a countdown where the account is full. **Keyed**: its creates"
        " have a key that is made of the job.",
        "- **Accepted**: tasks at the server, more than jobs if some were created twice. **429**:"
        " of polls and creates together (polls + creates).",
        "- **Delay**: from a task's end, which the server tells in whole seconds, until a poll's"
        " answer or a delivery has told a worker; seen five times a second.",
        "- Everything is counted at the sandbox and on the disk, not by the contenders. Single"
        f" runs, seed {plan.seed}.",
    )


def _simulated(part: Mapping[str, Any]) -> Iterator[str]:
    results = {name: simulation.Figures(**each) for name, each in part["figures"].items()}
    about, first = part["conditions"], simulation.SCENARIOS[0]
    yield from (
        "",
        "## Simulated",
        "",
        f"{part['jobs']:,} jobs, {first.workers} workers, on a virtual clock; {about['date']},"
        f" {about['python']}.",
        "",
        *_table(simulation.COLUMNS, simulation.rows(results)),
        "",
        "- **What runs**: `client.tasks.watch` with its schedule and its memory, as the keeper of a"
        " fleet uses it. Time, network, server, workers and their deaths are simulated"
        " (`bench/fleet/simulation.py`); tasks and webhooks are those of [waiting](waiting.md).",
        f"- **Deaths**: a worker about every {first.kill_seconds:g} s; if it was the keeper,"
        f" another one leads after {simulation.LEASE_SECONDS + simulation.TICK_SECONDS:g} s."
        f" No job was lost ({sum(each.lost for each in results.values())}), no task created twice"
        f" ({sum(each.paid_twice for each in results.values())}).",
        f"- **Used**: of the account's slots, of {simulation.POLLS_PER_MINUTE} polls a minute for"
        " each key, and of the workers' time, each with one step at a time. The largest saturates"
        f" first: {_saturated(results)}.",
        "- **Ledger**: the moves of all jobs. Redis makes thousands of them a second, so it is not"
        " what saturates.",
        "- **Keeper**: CPU of everything in the process, the simulation among it, for each second"
        " of virtual time: an upper bound.",
        "- **Several keys** share nothing: each has its own ledger names, keeper, slots and polls,"
        " so jobs are divided among keys by their id, and the fleet grows with the number of keys."
        " One keeper serves one key; any worker can be the keeper of any of them.",
    )


def _saturated(found: Mapping[str, simulation.Figures]) -> str:
    return ", ".join(f"{each.saturated} ({name})" for name, each in found.items())


def _table(columns: Sequence[str], cells: Iterator[list[str]]) -> Iterator[str]:
    separator = ["---", *["--:"] * (len(columns) - 1)]
    for line in [list(columns), separator, *cells]:
        yield "| " + " | ".join(line) + " |"


def panels(document: Mapping[str, Any]) -> list[plot.Panel]:
    """Return the panels of the plot."""
    plots: list[plot.Panel] = []
    if "measured" in document:
        runs = runs_of(document["measured"])
        plots += [
            plot.Panel("mean delay, s", {n: r.mean_delay for n, r in runs.items()}, 5.0),
            plot.Panel("answered 429, %", {n: 100 * r.refused for n, r in runs.items()}, 1.0),
            plot.Panel("time, × ideal", {n: r.seconds / r.ideal for n, r in runs.items()}, 1.3),
        ]
    if "simulated" in document:
        figures: dict[str, Any] = document["simulated"]["figures"]
        short = {SIMULATED.get(name, name): each for name, each in figures.items()}
        for title, name, goal in (
            ("simulated: requests per task", "requests", 2.0),
            ("simulated: mean delay, s", "mean", 5.0),
        ):
            plots.append(plot.Panel(title, {each: short[each][name] for each in short}, goal))
    return plots


def runs_of(part: Mapping[str, Any]) -> dict[str, Figures]:
    """Return the runs of the measured part of ``fleet.json``."""
    names = {each.name for each in fields(Figures)}
    return {
        run: Figures(**{name: value for name, value in each.items() if name in names})
        for run, each in part["runs"].items()
    }


def load(folder: Path) -> dict[str, Any]:
    """Return what earlier runs have left in ``fleet.json``."""
    path = folder / "fleet.json"
    document: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return document


def write(document: Mapping[str, Any], folder: Path) -> list[Path]:
    """Write page, values and plot, replacing each file atomically, and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = {
        "fleet.md": markdown(document),
        "fleet.json": json.dumps(document, indent=1, ensure_ascii=False) + "\n",
        "fleet.svg": plot.svg(panels(document), highlight="fleet"),
    }
    for name, text in texts.items():
        report.replace_file(folder / name, text)
    return [folder / name for name in texts]


_OF_TESTS: Final = ("most_kills", "pace")
"""The conditions that only tests set."""


def measured(document: dict[str, Any], plan: Plan, name: str, figures: Figures) -> None:
    """Put a run into the document; it replaces an older one of that name.

    Args:
        document: The content of ``fleet.json``.
        plan: The conditions that all runs share.
        name: The name of the run.
        figures: Its results.
    """
    part = document.setdefault("measured", {"runs": {}})
    values = asdict(figures)
    values["delays"] = [round(each, 2) for each in figures.delays]
    conditions = {name: value for name, value in asdict(plan).items() if name not in _OF_TESTS}
    part["plan"], part["conditions"] = conditions, machine.conditions()
    part["runs"][name] = values
