"""``python -m bench.toolchain``: time the toolchain, and write docs/benchmarks/toolchain.md."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import combinations
from pathlib import Path
from statistics import median
from typing import Any, Final

from generator import document, settings
from generator.diff import compare
from generator.settings import Settings

from . import generation

ROOT: Final = Path(__file__).parent.parent
ROUNDS: Final = 15
GOAL_MS: Final = 50.0
LARGE_GOAL_MS: Final = 1000.0
LARGE_BYTES: Final = 3_000_000

Contract = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """The time of one piece of work.

    Args:
        name: Its name.
        best: The shortest round, milliseconds of wall time.
        middle: The median round, milliseconds of wall time.
        cpu: The median round, milliseconds of this process's own processor time.
        goal: The limit in milliseconds; ``None`` without a goal.
    """

    name: str
    best: float
    middle: float
    cpu: float
    goal: float | None = None


def main(arguments: Sequence[str] | None = None) -> int:
    """Time the classifier and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.toolchain", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"default: {ROUNDS}")
    parser.add_argument("--commands", type=int, default=5, help="rounds of commands, default: 5")
    output = ROOT / "docs" / "benchmarks" / "toolchain.md"
    parser.add_argument("--output", type=Path, default=output, help="the file to write")
    options = parser.parse_args(arguments)
    try:
        timings = list(classifier(settings.load(ROOT), options.rounds))
        generated = list(generation.costs(options.commands))
    except KeyboardInterrupt:
        print("Stopped; nothing was written.", file=sys.stderr)
        return 130
    text = markdown(timings, generated, options.rounds)
    options.output.write_text(text, "utf-8")
    print(text)
    return 0


def classifier(project: Settings, rounds: int) -> Iterator[Timing]:
    """Time comparisons of every two versions, of reading them, and of a large contract."""
    versions = project.versions()
    documents = {each: document.load(project.spec_path(each)) for each in versions}
    for before, after in combinations(versions, 2):
        work = partial(compare, documents[before], documents[after])
        yield timed(f"compare {before} and {after}", work, rounds, GOAL_MS)
    newest = versions[-2:]
    yield timed(
        f"read {newest[0]} and {newest[1]} (YAML)",
        lambda: [document.load(project.spec_path(each)) for each in newest],
        min(rounds, 5),
    )
    old, new = large(LARGE_BYTES), large(LARGE_BYTES, changed=True)
    size = f"{len(json.dumps(old)) / 1e6:.1f} MB, {len(old['paths']) * 2} operations"
    few, same = f"compare {size}: {len(compare(old, new))} changes", f"compare {size}: the same"
    yield timed(few, lambda: compare(old, new), min(rounds, 7), LARGE_GOAL_MS)
    yield timed(same, lambda: compare(old, old), min(rounds, 7), LARGE_GOAL_MS)


def timed(name: str, work: Callable[[], object], rounds: int, goal: float | None = None) -> Timing:
    """Do work several times, after once to warm up."""
    work()
    walls: list[float] = []
    cpus: list[float] = []
    for _ in range(rounds):
        wall, cpu = time.perf_counter(), time.process_time()
        work()
        walls.append((time.perf_counter() - wall) * 1e3)
        cpus.append((time.process_time() - cpu) * 1e3)
    return Timing(name=name, best=min(walls), middle=median(walls), cpu=median(cpus), goal=goal)


def large(size: int, *, changed: bool = False) -> Contract:
    """Return a contract with a size in bytes as JSON: resources that refer to each other.

    Args:
        size: The approximate number of bytes.
        changed: Whether every fiftieth resource differs from the unchanged contract.
    """
    one = len(json.dumps([_schema(0, 9, changed=False), _path(0)]))
    count = size // one
    schemas = {
        f"Thing{number}": _schema(number, count, changed=changed and number % 50 == 0)
        for number in range(count)
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "paths": {f"/things{number}/{{id}}": _path(number) for number in range(count)},
        "components": {"schemas": schemas},
    }


def _schema(number: int, count: int, *, changed: bool) -> Contract:
    properties: Contract = {
        f"field{index}": {
            "type": "string",
            "maxLength": 99 if changed else 100,
            "description": f"What field {index} of thing {number} holds, in some words.",
        }
        for index in range(12)
    }
    for step in (1, 7):
        other = f"#/components/schemas/Thing{(number + step) % count}"
        properties[f"other{step}"] = {"$ref": other}
        properties[f"others{step}"] = {"type": "array", "items": {"$ref": other}}
    state = {"type": "string", "enum": ["new", "ready", "done"]}
    return {
        "type": "object",
        "required": ["field0"],
        "properties": {**properties, "state": state},
    }


def _path(number: int) -> Contract:
    schema = {"$ref": f"#/components/schemas/Thing{number}"}
    content = {"application/json": {"schema": schema}}
    answer = {"200": {"description": "The thing.", "content": content}}
    id_ = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    return {
        "parameters": [id_],
        "get": {"operationId": f"getThing{number}", "responses": answer},
        "put": {
            "operationId": f"putThing{number}",
            "requestBody": {"required": True, "content": content},
            "responses": answer,
        },
    }


def markdown(timings: Sequence[Timing], generated: Sequence[generation.Cost], rounds: int) -> str:
    """Return the page with all timings."""
    rows = (_row(each) for each in timings)
    return "\n".join([*_head(rounds), *rows, "", *NOTES, "", *generation.markdown(generated), ""])


def _head(rounds: int) -> list[str]:
    load = f"{os.getloadavg()[0]:.1f} processes busy"
    cores = f"{os.cpu_count()} cores, {platform.machine()}, {load}"
    machine = f"CPython {platform.python_version()}; {cores}"
    written = f"Written by `python3 -m nox -s bench -- toolchain` on {datetime.now(UTC):%Y-%m-%d}"
    return [
        "# Cost of the toolchain",
        "",
        f"{written}; do not edit. {machine}; up to {rounds} rounds.",
        "",
        "## Comparing contracts",
        "",
        "| | best, ms | median, ms | CPU, ms | goal for the best, ms | met |",
        "|---|--:|--:|--:|--:|---|",
    ]


def _row(timing: Timing) -> str:
    numbers = f"{timing.best:.1f} | {timing.middle:.1f} | {timing.cpu:.1f}"
    return f"| {timing.name} | {numbers} | {generation.verdict(timing.best, timing.goal)} |"


NOTES: Final = (
    "- **compare**: two documents that were read before; `generator.diff.compare` alone.",
    "- **read**: both documents from their files, duplicate keys and dates refused; what a",
    "  comparison costs beside the row above, and the start of Python.",
    "- **the large contract** is made up: each resource refers to two others, so that all of",
    "  them reach each other and every operation reaches all of them.",
    "- **best, median**: wall time, which grows with what else the machine does; **CPU**: this",
    "  process's own, which is the wall time of a machine that does nothing else.",
)


if __name__ == "__main__":
    sys.exit(main())
