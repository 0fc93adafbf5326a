"""Interleaved measurements: in each round every contender is measured once, in turn.

Other load on the machine then affects all of them alike, and ratios are taken within one round.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

from . import program
from .contender import BASELINE, Contender
from .environment import PreparationError

ENVIRON: Final = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
"""The environment of measured processes: no proxies, no certificate files, no user settings."""

IMPORT: Final = "import_ms"
IMPORT_INSIDE: Final = "import_inside_ms"
COLD: Final = "cold_ms"
SYNC: Final = "sync_us"
ASYNC: Final = "async_us"


class MeasurementError(Exception):
    """A contender's program failed; the message has its last output."""


@dataclass(frozen=True, slots=True)
class Samples:
    """All values: measure → contender → one value for each round, in order."""

    values: dict[str, dict[str, list[float]]] = field(
        default_factory=dict[str, dict[str, list[float]]]
    )

    def add(self, measure: str, name: str, value: float) -> None:
        """Add a value of the current round."""
        self.values.setdefault(measure, {}).setdefault(name, []).append(value)

    def middle(self, measure: str, name: str) -> float | None:
        """Return the median over all rounds; ``None`` if it was not measured."""
        found = self.values.get(measure, {}).get(name)
        return median(found) if found else None

    def ratio(self, measure: str, name: str, baseline: str = BASELINE.name) -> float | None:
        """Return the median of the ratios to the baseline in the same round."""
        found = self.values.get(measure, {})
        if not found.get(name) or not found.get(baseline):
            return None
        pairs = zip(found[name], found[baseline], strict=True)
        return median(own / base for own, base in pairs)


class Worker:
    """A contender's process that makes calls on request, with an open connection.

    Args:
        process: The process; it runs ``program.warm`` or ``program.async_warm``.
        name: The contender's name.
    """

    def __init__(self, process: subprocess.Popen[str], name: str) -> None:
        self._process = process
        self.name = name

    def cpu_seconds(self, calls: int) -> float:
        """Return the CPU time of all threads for a number of calls.

        Raises:
            MeasurementError: The process has ended.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            print(calls, file=self._process.stdin, flush=True)
        except BrokenPipeError:
            raise MeasurementError(f"{self.name} ended early; its error is above") from None
        line = self._process.stdout.readline()
        if not line:
            raise MeasurementError(f"{self.name} ended early; its error is above")
        return float(line)


@contextmanager
def worker(
    python: Path, source: str, contender: Contender, server: str
) -> Generator[Worker, None, None]:
    """Run a warm program; its process ends with the block."""
    with subprocess.Popen(
        command(python, source, contender, server),
        env=ENVIRON,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        # Ctrl-C in the terminal goes to the benchmark only, which then ends its processes.
        process_group=0,
    ) as process:
        try:
            yield Worker(process, contender.name)
        finally:
            process.kill()


def fresh(
    python: Path, source: str, contender: Contender, server: str, *arguments: str
) -> tuple[float, str]:
    """Run a program in a new process.

    Args:
        python: The interpreter.
        source: The program.
        contender: The contender.
        server: The URL of the server, to which the contender's name is appended.
        arguments: Further arguments of the program.

    Returns:
        The elapsed milliseconds from start to end, and the program's output.

    Raises:
        MeasurementError: The program failed.
    """
    run = timed([*command(python, source, contender, server), *arguments], contender.name)
    return run.elapsed_ms, run.output


class Run(NamedTuple):
    """A process from its start to its end.

    Args:
        elapsed_ms: The elapsed milliseconds.
        cpu_ms: Its CPU time, user and system.
        output: Its standard output.
    """

    elapsed_ms: float
    cpu_ms: float
    output: str


def timed(arguments: Sequence[str], name: str) -> Run:
    """Run a program.

    Args:
        arguments: The program and its arguments.
        name: The contender's name, for an error.

    Raises:
        MeasurementError: The program failed.
    """
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(arguments, env=ENVIRON, capture_output=True, text=True, check=False)
    elapsed, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise MeasurementError(f"{name} failed:\n{done.stderr.strip()[-2000:]}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(elapsed * 1e3, cpu * 1e3, done.stdout)


def command(python: Path, source: str, contender: Contender, server: str) -> list[str]:
    """Return the command that runs a program of Python with the URL of its answers."""
    return [str(python), "-I", "-c", source, f"{server}/{contender.name}"]


def measure_start(contender: Contender, python: Path, server: str, samples: Samples) -> None:
    """Measure the import, and a cold process up to its first response, once."""
    nothing, _ = fresh(python, program.NOTHING, contender, server)
    whole, inside = fresh(python, program.importing(contender), contender, server)
    cold, _ = fresh(python, program.cold(contender), contender, server)
    samples.add(IMPORT, contender.name, whole - nothing)
    samples.add(IMPORT_INSIDE, contender.name, float(inside) * 1e3)
    samples.add(COLD, contender.name, cold)


def measure_calls(workers: Mapping[str, Sequence[Worker]], calls: int, samples: Samples) -> None:
    """Measure the CPU time of a call once for every worker."""
    for measure, each in workers.items():
        for one in each:
            samples.add(measure, one.name, one.cpu_seconds(calls) / calls * 1e6)


def in_turn(count: int, work: Callable[[int], None], say: Callable[[str], None], what: str) -> None:
    """Do work once for each round and report the progress."""
    for number in range(count):
        say(f"{what}: round {number + 1} of {count}")
        work(number)


def exit_code(run: Callable[[], None]) -> int:
    """Run a benchmark that writes its results last, and return the exit code."""
    try:
        run()
    except (ValueError, PreparationError, MeasurementError) as error:
        print(f"Nothing was written: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped; nothing was written.", file=sys.stderr)
        return 130
    return 0
