"""``python -m bench.streams``: the cost of a stream in CPU and memory, and the time to leave it.

The same seeded streams are read by every package, each in its own environment.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

from . import environment, machine, report, streamserver
from .contender import CONTENDERS, OURS, Contender
from .environment import Environment
from .measurement import Samples, exit_code, fresh, in_turn, worker

FULL: Final = (15, 20_000, 1000, 15)
QUICK: Final = (3, 2000, 16, 3)
"""Rounds of reading, events in a round, megabytes of the long stream, cancellations."""

TIMES_GOAL: Final = 2.0
GROWTH_GOAL_MB: Final = 4.0
CANCEL_GOAL_MS: Final = 50.0

CPU: Final = "cpu_us"
GROWTH: Final = "growth_mb"
CANCEL: Final = "cancel_ms"
FLOOR: Final = "httpx"

_PEERS: Final = {one.name: one for one in CONTENDERS}
_ANTHROPIC: Final = Contender(
    name="anthropic",
    distribution="anthropic",
    imports="import anthropic",
    client="",
    call="",
    answer={},
)

_FRAME: Final = """\
import asyncio, json, pathlib, sys, time
URL = sys.argv[1]
TURNS = [{{"role": "user", "content": "Tell me a story."}}]
def asked(model, count):
    return {{"model": model, "max_tokens": count, "messages": TURNS, "stream": True}}
{imports}
{read}
"""

_SYNC: Final = """\
{client}
def read(model, count):
    with {stream} as stream:
        events = sum(1 for _ in {events})
    assert events > count, events
"""

_ASYNC: Final = """\
{client}
LOOP = asyncio.new_event_loop()
async def read_all(model, count):
    async with {stream} as stream:
        events = 0
        async for _ in {events}:
            events += 1
    assert events > count, events
def read(model, count):
    LOOP.run_until_complete(read_all(model, count))
"""

_WARM: Final = """\
read("short", 100)
for line in sys.stdin:
    start = time.process_time()
    read("short", int(line))
    print(time.process_time() - start, flush=True)
"""

_MEMORY: Final = """\
def largest():
    lines = pathlib.Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
read("long", 100)
before = largest()
read("long", int(sys.argv[2]))
print(largest() - before)
"""

_CANCEL_SYNC: Final = """\
model, count = "silent", 3
for _ in range(int(sys.argv[2]) + 1):
    with {stream} as stream:
        events = iter({events})
        for _ in range(3):
            next(events)
        start = time.perf_counter()
    elapsed = time.perf_counter() - start
    print(elapsed)
"""

_CANCEL_ASYNC: Final = """\
async def wait(model, count, begun):
    async with {stream} as stream:
        async for _ in {events}:
            begun.set()
async def cancel():
    begun = asyncio.Event()
    task = asyncio.ensure_future(wait("silent", 3, begun))
    await begun.wait()
    for _ in range(100):
        await asyncio.sleep(0)
    start = time.perf_counter()
    task.cancel()
    await asyncio.wait([task])
    assert task.cancelled()
    print(time.perf_counter() - start)
for _ in range(int(sys.argv[2]) + 1):
    LOOP.run_until_complete(cancel())
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """One way to read a stream.

    Args:
        name: Its name in the table.
        contender: The contender, in whose environment it runs.
        imports: Its imports.
        client: Binds ``client``.
        stream: Opens a stream of ``count`` events of a ``model``; a context manager.
        events: The events of an open ``stream``.
        is_async: Whether it is asynchronous.
        rival: The reader of the same stream that it is compared with; empty for the floor.
        note: A note for readers of the table.
    """

    name: str
    contender: Contender
    imports: str
    client: str
    stream: str
    events: str = "stream"
    is_async: bool = False
    rival: str = FLOOR
    note: str = ""

    def program(self, ending: str) -> str:
        """Return a program that defines how to read, and then does what the ending says."""
        frame = _ASYNC if self.is_async else _SYNC
        parts = {"client": self.client, "stream": self.stream, "events": self.events}
        return _FRAME.format(imports=self.imports, read=frame.format(**parts)) + ending

    def cancelling(self) -> str:
        """Return a program that leaves open streams and prints the seconds that each took."""
        ending = _CANCEL_ASYNC if self.is_async else _CANCEL_SYNC
        return self.program(ending.format(stream=self.stream, events=self.events))


def _ours(name: str, method: str, rival: str, *, is_async: bool = False) -> Reader:
    kind, wait = ("AsyncBeatAPI", "await ") if is_async else ("BeatAPI", "")
    return Reader(
        name=name,
        contender=OURS,
        imports=f"from beatapi import {kind}",
        client=f"client = {kind}(api_key='sk_bench', base_url=URL)",
        stream=f"{wait}client.{method}(**asked(model, count))",
        is_async=is_async,
        rival=rival,
        note=f"`{method}`, to typed events.",
    )


def _peer(contender: Contender, kind: str, client: str, method: str) -> Reader:
    is_async = kind.startswith("Async")
    name, wait = contender.name, "await " if is_async else ""
    return Reader(
        name=f"{name}, async" if is_async else name,
        contender=contender,
        imports=f"from {name} import {kind}",
        client=f"client = {kind}(api_key='sk_bench', {client})",
        stream=f"{wait}client.{method}(**asked(model, count))",
        is_async=is_async,
        note=f"`{method}`, to typed events.",
    )


_CHAT: Final = "chat.completions.create"
_MESSAGES: Final = "messages.create"
_LINES: Final = (
    "(json.loads(line[6:]) for line in stream.iter_lines()"
    " if line.startswith('data: ') and line != 'data: [DONE]')"
)

READERS: Final = (
    _ours("beatapi, chat", _CHAT, "openai"),
    _peer(_PEERS["openai"], "OpenAI", "base_url=URL + '/v1'", _CHAT),
    _ours("beatapi, chat, async", _CHAT, "openai, async", is_async=True),
    _peer(_PEERS["openai"], "AsyncOpenAI", "base_url=URL + '/v1'", _CHAT),
    _ours("beatapi, messages", _MESSAGES, "anthropic"),
    _peer(_ANTHROPIC, "Anthropic", "base_url=URL", _MESSAGES),
    _ours("beatapi, messages, async", _MESSAGES, "anthropic, async", is_async=True),
    _peer(_ANTHROPIC, "AsyncAnthropic", "base_url=URL", _MESSAGES),
    Reader(
        name=FLOOR,
        contender=_PEERS["httpx"],
        imports="import httpx",
        client="client = httpx.Client(timeout=60)",
        stream="client.stream('POST', URL + '/v1/chat/completions', json=asked(model, count))",
        events=_LINES,
        rival="",
        note="`iter_lines` and `json.loads` of the same chat: no events, no types, no limits.",
    ),
)


def measure(
    readers: Sequence[Reader], pythons: Mapping[str, Path], plan: tuple[int, int, int, int]
) -> Samples:
    """Measure readers side by side.

    Args:
        readers: The readers.
        pythons: The interpreter for each, by the contender's name.
        plan: Rounds of reading, events in a round, megabytes of the long stream, cancellations.
    """
    rounds, events, megabytes, cancellations = plan
    samples = Samples()
    with ExitStack() as stack:
        url = stack.enter_context(streamserver.running())
        workers = [
            (
                one,
                stack.enter_context(
                    worker(python(one, pythons), one.program(_WARM), one.contender, url)
                ),
            )
            for one in readers
        ]

        def read(_: int) -> None:
            for one, process in workers:
                samples.add(CPU, one.name, process.cpu_seconds(events) / events * 1e6)

        in_turn(rounds, read, _say, "reading")
        long = megabytes * 1_000_000 // streamserver.LONG_CHARACTERS
        for one in readers:
            _say(f"memory and cancellation: {one.name}")
            grown = _printed(one, one.program(_MEMORY), pythons, url, long)
            samples.add(GROWTH, one.name, grown[0] * 1024 / 1e6)
            # The first one pays for imports.
            for seconds in _printed(one, one.cancelling(), pythons, url, cancellations)[1:]:
                samples.add(CANCEL, one.name, seconds * 1e3)
    return samples


def python(reader: Reader, pythons: Mapping[str, Path]) -> Path:
    """Return the interpreter of a reader."""
    return pythons[reader.contender.name]


def _printed(
    reader: Reader, source: str, pythons: Mapping[str, Path], url: str, number: int
) -> list[float]:
    _, printed = fresh(python(reader, pythons), source, reader.contender, url, str(number))
    return [float(line) for line in printed.split()]


def times(samples: Samples, fast: str, slow: str) -> float:
    """Return how many times as fast a reader is as another: the median of the rounds."""
    found = samples.values[CPU]
    return median(own / base for own, base in zip(found[slow], found[fast], strict=True))


def table(
    readers: Sequence[Reader], samples: Samples, versions: Mapping[str, str]
) -> list[list[str]]:
    """Return the cells: a head, one row for each reader, and the goals of beatapi."""
    rows = [["", "CPU per event, µs", "events/s", "times as fast", "growth, MB", "cancel, ms"]]
    measured = {one.name for one in readers}
    for one in readers:
        cpu = median(samples.values[CPU][one.name])
        against = one.rival if one.contender is OURS and one.rival in measured else ""
        name, _, rest = one.name.partition(",")
        rows.append(
            [
                f"{name} {versions[one.contender.name]}{',' if rest else ''}{rest}",
                f"{cpu:.1f}",
                f"{1e6 / cpu:,.0f}",
                f"{times(samples, one.name, against):.1f} × {against}" if against else "",
                f"{max(samples.values[GROWTH][one.name]):.1f}",
                f"{max(samples.values[CANCEL][one.name]):.1f}",
            ]
        )
    goals = (f"≥ {TIMES_GOAL:g} ×", f"≤ {GROWTH_GOAL_MB:g}", f"≤ {CANCEL_GOAL_MS:g}")
    return [*rows, ["goal of beatapi", "", "", *goals]]


def markdown(rows: Sequence[Sequence[str]], plan: tuple[int, int, int, int]) -> str:
    """Return the page: conditions, table, notes."""
    about, (rounds, events, megabytes, cancellations) = machine.conditions(), plan
    head, *rest = rows
    return "\n".join(
        [
            "# Cost of a stream",
            "",
            f"Written by `python3 -m nox -s bench -- streams` on {about['date']}; do not edit."
            f" {about['python']}; {about['machine']}.",
            "",
            *("| " + " | ".join(line) + " |" for line in [head, ["---", *["--:"] * 5], *rest]),
            "",
            f"CPU time to read the same seeded stream, {events} events of one word, from a loopback"
            f" server: medians of {rounds} rounds, interleaved, each in an environment of its own."
            " **times as fast** is the median of the ratios within each round. **growth** is that"
            f" of the largest resident size over a stream of {megabytes} MB, after one of 2 MB."
            " **cancel** is the time to leave a stream that is silent, until the connection is"
            f" closed: the longest of {cancellations}; of an asynchronous client, from"
            " `task.cancel()` until the task has ended.",
            "",
            *(f"- **{one.name}**: {one.note}" for one in READERS),
            "",
            "Every single value is in [streams.json](streams.json).",
            "",
        ]
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure all readers, write the results and return the exit code."""
    options = environment.parser("python -m bench.streams", __doc__ or "").parse_args(arguments)
    return exit_code(lambda: _run(options))


def _run(options: argparse.Namespace) -> None:
    wanted = set((options.only or "").replace(" ", "").split(",")) - {""}
    known = {one.contender.name for one in READERS}
    if unknown := sorted(wanted - known):
        known_names = ", ".join(sorted(known))
        raise ValueError(f"no contender is called {', '.join(unknown)}; use {known_names}")
    readers = [one for one in READERS if not wanted or one.contender.name in wanted | {FLOOR}]
    plan = QUICK if options.quick else FULL
    places: dict[str, Environment] = {
        one.contender.name: environment.prepare(one.contender, options.environments)
        for one in readers
    }
    samples = measure(readers, {name: place.python for name, place in places.items()}, plan)
    versions = {name: place.footprint.version for name, place in places.items()}
    page = markdown(table(readers, samples, versions), plan)
    document = {"conditions": machine.conditions(), "plan": plan, "samples": samples.values}
    options.output.mkdir(parents=True, exist_ok=True)
    report.replace_file(options.output / "streams.md", page)
    report.replace_file(options.output / "streams.json", json.dumps(document, indent=1) + "\n")
    print(page)


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
