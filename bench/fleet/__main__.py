"""``python -m bench.fleet``: a fleet beside the obvious Celery task, into docs/benchmarks."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from .. import machine, report
from . import page, simulation
from .harness import Contender, Figures, Plan, run
from .naive import Naive
from .page import WITH_WEBHOOKS, Goal
from .service import embedded, on_rabbit, on_redis

JOBS: Final = 200
SIMULATED_JOBS: Final = 10_000


class Run(NamedTuple):
    """One line of the table.

    Args:
        title: Its name in tables.
        contender: Makes the contender.
        goal: The limits; ``None`` for none.
        changes: The differences from the plan of all runs.
    """

    title: str
    contender: Callable[[], Contender]
    goal: Goal | None = None
    changes: Mapping[str, Any] = MappingProxyType({})


RUNS: Final[dict[str, Run]] = {
    "naive": Run("naive task", Naive),
    "naive-keyed": Run("naive task, keyed", lambda: Naive(keyed=True)),
    "redis": Run("fleet, Redis", on_redis, Goal()),
    "redis-webhooks": Run("fleet, Redis, webhooks", on_redis, WITH_WEBHOOKS, {"webhooks": True}),
    "redis-killed": Run(
        "fleet, webhooks, Redis killed 3 times",
        on_redis,
        WITH_WEBHOOKS,
        {"webhooks": True, "server_kills": 3},
    ),
    "rabbit": Run("fleet, RabbitMQ and PostgreSQL", on_rabbit, Goal()),
    "rabbit-webhooks": Run(
        "fleet, RabbitMQ and PostgreSQL, webhooks", on_rabbit, WITH_WEBHOOKS, {"webhooks": True}
    ),
    "embedded": Run("fleet, one process, SQLite", embedded, Goal()),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure or simulate, print the table and write the page; return 1 if a goal is missed."""
    options = _parser().parse_args(arguments)
    try:
        missed = _simulate(options) if options.simulate else _measure(options)
    except KeyboardInterrupt:
        print("Stopped; finished runs are written.", file=sys.stderr)
        return 130
    for line in missed:
        print(line, file=sys.stderr)
    return 1 if missed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.fleet", description=__doc__)
    parser.add_argument(
        "--simulate", action="store_true", help="10,000 jobs on virtual time, in place of real runs"
    )
    parser.add_argument(
        "--only", action="append", choices=list(RUNS), metavar="RUN", help=f"of {', '.join(RUNS)}"
    )
    parser.add_argument("--jobs", type=int, help="default: 200, or 10,000 with --simulate")
    parser.add_argument("--seed", type=int, default=1, help="of faults, kills and tasks")
    parser.add_argument("--output", metavar="FOLDER", type=Path, default=page.FOLDER)
    return parser


def _measure(options: argparse.Namespace) -> list[str]:
    plan = Plan(jobs=options.jobs or JOBS, seed=options.seed)
    document, missed = page.load(options.output), list[str]()
    results: dict[str, Figures] = {}
    for name in options.only or RUNS:
        each = RUNS[name]
        changed = replace(plan, **each.changes)
        figures = results[each.title] = run(each.contender(), changed, say=_say)
        page.measured(document, plan, each.title, figures)
        page.write(document, options.output)
        if each.goal is not None and (goals := page.misses(figures, changed, each.goal)):
            missed.append(f"{each.title}: {', '.join(goals)} missed the goal")
    print(report.aligned([page.COLUMNS, *page.rows(results)]))
    return missed


def _simulate(options: argparse.Namespace) -> list[str]:
    jobs = options.jobs or SIMULATED_JOBS
    results: dict[str, simulation.Figures] = {}
    for scenario in simulation.SCENARIOS:
        _say(scenario.name)
        results[scenario.name] = simulation.simulate(
            replace(scenario, jobs=jobs, seed=options.seed)
        )
    document = page.load(options.output)
    document["simulated"] = {
        "jobs": jobs,
        "conditions": machine.conditions(),
        "figures": {name: simulation.vars_of(each) for name, each in results.items()},
    }
    page.write(document, options.output)
    print(report.aligned([simulation.COLUMNS, *simulation.rows(results)]))
    return [
        f"{name}: {each.lost} lost, {each.paid_twice} created twice, {each.refused:.1%} refused"
        for name, each in results.items()
        if each.lost or each.paid_twice or each.refused > Goal().refused
    ]


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
