"""``python -m bench.files``: the cost of a large upload or download in memory, CPU and time.

Each transfer runs in its own process, in the contender's own environment, after a small one of the
same kind. Its growth is that of the process's peak resident size, as reported by Linux.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from . import environment, fileserver
from .contender import CONTENDERS, OURS, Contender, choose
from .environment import Environment
from .machine import conditions
from .measurement import exit_code, fresh
from .report import replace_file

MB: Final = 1_000_000
GOAL_MB: Final = 4.0

FULL: Final = (3, 2000, 200)
QUICK: Final = (1, 64, 16)
"""Rounds; megabytes of a transfer of ours, and of an upload beside the others."""

_SMALL_MB: Final = 1

_FRAME: Final = """\
import asyncio, pathlib, sys, time
URL, FOLDER, MEGABYTES = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
{setup}
def transfer(megabytes, number):
    path, size = FOLDER / f"{{megabytes}}.mp3", megabytes * 1_000_000
    target = FOLDER / f"target{{number}}.mp4"
{work}
def largest():
    lines = pathlib.Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
transfer({small}, 1)
before, start, cpu = largest(), time.perf_counter(), time.process_time()
transfer(MEGABYTES, 2)
print(largest() - before, time.process_time() - cpu, time.perf_counter() - start)
"""

_OURS: Final = """\
import beatapi, beatapi._uploads.source
from beatapi.models import Task
beatapi._uploads.source.MAX_FILE_BYTES = 1 << 40
beatapi._uploads.source.UPLOAD_LIMITS = {}
def video(size):
    media = [{"type": "video", "url": f"{URL}/video/{size}", "mime_type": "video/mp4"}]
    return Task.from_dict({"id": "task_1", "status": "succeeded", "output": {"media": media}})
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """One way to move a file.

    Args:
        title: The title of its row.
        contender: The contender.
        setup: Its imports and its client.
        work: Moves the file of ``size`` bytes: from ``path`` up, or down to ``target``.
        own: Whether it is a transfer by beatapi, at full size.
    """

    title: str
    contender: str
    setup: str
    work: str
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """The cost of a transfer: growth in MB, CPU seconds, elapsed seconds."""

    title: str
    megabytes: int
    growth_mb: float
    cpu_seconds: float
    seconds: float


def _contender(name: str) -> Contender:
    return next(each for each in CONTENDERS if each.name == name)


def _peer(name: str, work: str) -> Transfer:
    one = _contender(name)
    setup = f"{one.imports}\n{one.client}"
    return Transfer(title=f"{name}, upload", contender=name, setup=setup, work=work)


def _ours(title: str, work: str, *, is_async: bool = False) -> Transfer:
    kind, run = ("AsyncBeatAPI", "asyncio.run(main())") if is_async else ("BeatAPI", "main()")
    prefix, wait = ("async ", "await ") if is_async else ("", "")
    body = f"""\
{prefix}def main():
    {prefix}with beatapi.{kind}(api_key="sk_bench", base_url=URL) as client:
        {wait}client.{work}
{run}"""
    return Transfer(title=title, contender=OURS.name, setup=_OURS, work=body, own=True)


_UP: Final = "files.upload(path)"
_DOWN: Final = "tasks.download(video(size), target)"

TRANSFERS: Final = (
    _ours("beatapi, upload", _UP),
    _ours("beatapi, upload, async", _UP, is_async=True),
    _ours("beatapi, download", _DOWN),
    _ours("beatapi, download, async", _DOWN, is_async=True),
    _peer("httpx", "client.post(URL + '/upload', files={'file': open(path, 'rb')}).json()"),
    _peer("openai", "client.files.create(file=path, purpose='batch')"),
    _peer("runwayml", "client.uploads.create_ephemeral(file=path)"),
    _peer("replicate", "client.files.create(path)"),
)


def program(transfer: Transfer) -> str:
    """Return the program to measure."""
    work = "\n".join(f"    {line}" for line in transfer.work.splitlines())
    return _FRAME.format(setup=transfer.setup, work=work, small=_SMALL_MB)


def measure(transfer: Transfer, python: Path, url: str, folder: Path, megabytes: int) -> Cost:
    """Run a transfer in a new process.

    Raises:
        MeasurementError: It failed.
    """
    for size in (_SMALL_MB, megabytes):
        _make(folder / f"{size}.mp3", size * MB)
    contender = _contender(transfer.contender)
    arguments = [str(folder), str(megabytes)]
    try:
        _, printed = fresh(python, program(transfer), contender, url, *arguments)
    finally:
        for path in folder.iterdir():
            path.unlink()
    growth, cpu, seconds = map(float, printed.split())
    return Cost(
        title=transfer.title,
        megabytes=megabytes,
        growth_mb=growth * 1024 / MB,
        cpu_seconds=cpu,
        seconds=seconds,
    )


def _make(path: Path, size: int) -> None:
    """Create a file, and read it once, so that it is in the page cache for every transfer."""
    with path.open("w+b") as file:
        file.write(b"ID3")
        file.truncate(size)
        file.seek(0)
        while file.read(1 << 20):
            pass


def measure_all(
    transfers: Sequence[Transfer], places: Mapping[str, Environment], plan: tuple[int, int, int]
) -> list[Cost]:
    """Measure transfers: beatapi's at full size, and every upload at the size for comparison."""
    rounds, large, compared = plan
    sizes = [(one, large if one.own else compared) for one in transfers]
    sizes += [(one, compared) for one in transfers if one.own and _UP in one.work]
    costs: list[list[Cost]] = []
    with fileserver.running() as url, TemporaryDirectory() as scratch:
        for number in range(rounds):
            print(f"files: round {number + 1} of {rounds}", file=sys.stderr, flush=True)
            costs.append(
                [
                    measure(one, places[one.contender].python, url, Path(scratch), size)
                    for one, size in sizes
                ]
            )
    return [middle(each) for each in zip(*costs, strict=True)]


def middle(costs: Sequence[Cost]) -> Cost:
    """Return the largest growth of several rounds, and the medians of their times."""
    return replace(
        costs[0],
        growth_mb=max(cost.growth_mb for cost in costs),
        cpu_seconds=median(cost.cpu_seconds for cost in costs),
        seconds=median(cost.seconds for cost in costs),
    )


def table(costs: Sequence[Cost]) -> list[list[str]]:
    """Return the cells: a head, and one row for each transfer."""
    head = ["", "MB", "memory growth, MB", "CPU, s", "elapsed, s", "MB/s"]
    return [head] + [
        [
            cost.title,
            str(cost.megabytes),
            f"{cost.growth_mb:.1f}",
            f"{cost.cpu_seconds:.2f}",
            f"{cost.seconds:.2f}",
            f"{cost.megabytes / cost.seconds:.0f}",
        ]
        for cost in costs
    ]


def markdown(costs: Sequence[Cost]) -> str:
    """Return the page."""
    about = conditions()
    head, *rows = [f"| {' | '.join(row)} |" for row in table(costs)]
    return "\n".join(
        [
            "# Cost of a large file",
            "",
            f"Written by `python3 -m nox -s bench` on {about['date']}; do not edit."
            f" {about['python']}; {about['machine']}.",
            "",
            head,
            "|---|--:|--:|--:|--:|--:|",
            *rows,
            "",
            f"Goal: beatapi grows by at most {GOAL_MB:g} MB whatever the size. Each transfer has a"
            " process of its own, and comes after one of 1 MB; growth is that of its largest"
            " resident size, the most of all rounds; CPU is user and system, and times are medians"
            " of the rounds. The server, on the loopback, drops what it"
            " gets and sends zeros. A file goes up from a path, as a form; one that comes down is"
            " brought to the disk (fsync) before it gets its name, which is part of its time. For"
            " this benchmark the client's limit of 50 MB is lifted.",
            "",
            "Every value is in [files.json](files.json).",
            "",
        ]
    )


def write(costs: Sequence[Cost], folder: Path) -> list[Path]:
    """Write table and values, replacing each file atomically, and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    values = {"conditions": conditions(), "costs": [asdict(cost) for cost in costs]}
    texts = {
        "files.md": markdown(costs),
        "files.json": json.dumps(values, indent=1, ensure_ascii=False) + "\n",
    }
    for name, text in texts.items():
        replace_file(folder / name, text)
    return [folder / name for name in texts]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the chosen contenders and return the exit code."""
    options = environment.parser("python -m bench.files", __doc__ or "").parse_args(arguments)
    return exit_code(lambda: _run(options))


def _run(options: argparse.Namespace) -> None:
    chosen = {one.name: one for one in choose(options.only)}
    transfers = [one for one in TRANSFERS if one.contender in chosen]
    names = {one.contender for one in transfers}
    places = {name: environment.prepare(chosen[name], options.environments) for name in names}
    costs = measure_all(transfers, places, QUICK if options.quick else FULL)
    print(*("  ".join(row) for row in table(costs)), sep="\n")
    print(*write(costs, options.output), sep="\n")


if __name__ == "__main__":
    sys.exit(main())
