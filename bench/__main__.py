"""``python -m bench``: measure, print a table, and write it to docs/benchmarks."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from . import environment, program, report, server
from .contender import Contender, choose
from .environment import Environment
from .measurement import (
    ASYNC,
    SYNC,
    Samples,
    exit_code,
    in_turn,
    measure_calls,
    measure_start,
    worker,
)

FULL = (15, 15, 200)
QUICK = (3, 5, 100)
"""Rounds of starts, rounds of calls, calls in a round."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the chosen contenders and return the exit code."""
    options = environment.parser("python -m bench", __doc__ or "").parse_args(arguments)
    return exit_code(lambda: _run(options))


def _run(options: argparse.Namespace) -> None:
    chosen = choose(options.only)
    places = {each.name: _prepared(each, options.environments) for each in chosen}
    plan = QUICK if options.quick else FULL
    samples = measure(chosen, places, plan=plan)
    result = report.Result(contenders=chosen, environments=places, samples=samples, plan=plan)
    print(report.terminal(result))
    print(*report.write(result, options.output), sep="\n")


def measure(
    chosen: Sequence[Contender],
    places: Mapping[str, Environment],
    *,
    plan: tuple[int, int, int],
) -> Samples:
    """Measure contenders side by side.

    Args:
        chosen: The contenders, in this order.
        places: The contenders' environments by name.
        plan: Rounds of starts, rounds of calls, calls in a round.
    """
    starts, rounds, calls = plan
    samples = Samples()
    with ExitStack() as stack:
        url = stack.enter_context(server.running())

        def start(number: int) -> None:
            # Rotate the order in each round, so that no contender always follows the same one.
            for one in [*chosen[number % len(chosen) :], *chosen[: number % len(chosen)]]:
                measure_start(one, places[one.name].python, url, samples)

        in_turn(starts, start, _say, "starts")
        workers = {
            measure: [
                stack.enter_context(worker(places[one.name].python, source(one), one, url))
                for one in chosen
                if measure == SYNC or one.async_call
            ]
            for measure, source in ((SYNC, program.warm), (ASYNC, program.async_warm))
        }
        in_turn(rounds, lambda _: measure_calls(workers, calls, samples), _say, "calls")
    return samples


def _prepared(contender: Contender, folder: Path) -> Environment:
    _say(f"environment of {contender.name}")
    return environment.prepare(contender, folder)


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
