"""Time generation as a user meets it: whole commands, each run in a process of its own."""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from .varied import varied

ROOT: Final = Path(__file__).parent.parent
STOCK: Final = "openapi-python-client"
LARGE: Final = 1200
MODEL: Final = 1000
PROGRAM: Final = 10_000
"""Lines of the program whose upgrade is analysed."""


@dataclass(frozen=True, slots=True)
class Cost:
    """The cost of one command.

    Args:
        name: Its purpose.
        cpus: The processor time of each round, that of its children included, in seconds.
        walls: The elapsed time of each round, in seconds.
        goal: The elapsed time that the best round should stay under, in seconds, on a machine that
            does nothing else; 0 without one.
    """

    name: str
    cpus: Sequence[float]
    walls: Sequence[float]
    goal: float = 0.0


Work = tuple[str, Callable[[], object], float]
"""Name, what to do, and the goal in seconds."""


def costs(rounds: int) -> Iterator[Cost]:
    """Run every command in turn, several times.

    Raises:
        CalledProcessError: A command failed.
    """
    with TemporaryDirectory(prefix="toolchain-") as folder:
        work = list(_work(Path(folder)))
        found: dict[str, list[tuple[float, float]]] = {name: [] for name, _, _ in work}
        for number in range(rounds):
            for name, act, _ in work:
                print(f"round {number + 1} of {rounds}: {name}", file=sys.stderr)
                found[name].append(_timed(act))
        for name, _, goal in work:
            cpus, walls = zip(*found[name], strict=True)
            yield Cost(name, cpus, walls, goal)


def _work(folder: Path) -> Iterator[Work]:
    large, small = folder / "large.json", folder / "model.json"
    large.write_text(json.dumps(varied(LARGE, seed=1)), "utf-8")
    small.write_text(json.dumps(varied(MODEL, seed=2)), "utf-8")
    own, stock = folder / "own", folder / "stock"
    build = (
        "import json; from generator.api.build import build;"
        f"assert len(build(json.load(open({str(small)!r}))).operations) == {MODEL}"
    )
    nothing = "import json; from generator.api.build import build"
    yield "start Python and import the model's reader", _python("-c", nothing), 0.0
    yield f"the same, and the model of {MODEL} operations", _python("-c", build), 0.0
    init = ("-m", "generator", "init", str(large), "--into", str(own))
    yield f"{LARGE} operations to a Python package: `init`", _fresh(own, _python(*init)), 12.0
    binary = Path(sys.executable).parent / STOCK
    command: list[str | Path] = [
        binary,
        "generate",
        "--meta",
        "setup",
        "--path",
        large,
        "--output-path",
        stock,
    ]
    title = f"the same document by {STOCK} {version(STOCK)}"
    yield title, _fresh(stock, lambda: _run(command)), 0.0
    project = folder / "project"
    _copy(project)
    results = project / ".generator_cache" / "results"
    for title, only, goal in (("Python", ["python"], 1.5), ("all targets", [], 5.0)):
        program = (
            "import os; from pathlib import Path; from generator import beside, settings\n"
            "from generator import pipeline; from generator.collector import paused\n"
            "with paused(), beside.processes(os.cpu_count() or 1):\n"
            f"    pipeline.expected(settings.load(Path({str(project)!r})), only={only!r})"
        )
        made = _python("-c", program)
        yield f"the newest date, {title}, for the first time", _fresh(results, made), goal
        yield f"the newest date, {title}, again", made, goal
    generate = _python("-m", "generator", "generate", "--project", str(project))
    generate()
    yield "`generate` where nothing changed", generate, 0.1
    yield from _upgrade(folder, project)


def _upgrade(folder: Path, project: Path) -> Iterator[Work]:
    """Analyse copies of the examples; the clients of both dates are kept after the first round."""
    copies = folder / "copies"
    copies.mkdir()
    sources = [each.read_text("utf-8") for each in sorted((ROOT / "examples").glob("*.py"))]
    count = PROGRAM // sum(source.count("\n") for source in sources) + 1
    for index in range(count * len(sources)):
        (copies / f"program_{index}.py").write_text(sources[index % len(sources)], "utf-8")
    command = ["-m", "generator", "impact", str(copies), "--project", str(project)]
    # A baseline accepts what is found: else findings are an exit code.
    command += ["--from", "2026-07-31", "--write-baseline", str(folder / "accepted.json")]
    title = f"what an upgrade changes in {PROGRAM:,} lines: `impact`"
    yield f"{title}, without a type checker", _python(*command, "--no-types"), 5.0
    yield f"{title}, with mypy", _python(*command, "--types", "mypy"), 0.0


def _copy(project: Path) -> None:
    """Copy the project without the files that `generate` does not read."""
    for name in ("spec", "overlays"):
        shutil.copytree(ROOT / name, project / name)
    for name in ("pyproject.toml", "releases.toml"):
        shutil.copy(ROOT / name, project / name)


def _python(*arguments: str) -> Callable[[], None]:
    return lambda: _run([sys.executable, *arguments])


def _fresh(folder: Path, act: Callable[[], None]) -> Callable[[], None]:
    """Wrap a function that writes a folder, to remove the folder first."""

    def run() -> None:
        shutil.rmtree(folder, ignore_errors=True)
        act()

    return run


def _run(command: Sequence[str | Path]) -> None:
    # As installed software runs: with compiled modules, which the first round writes.
    environment = {key: os.environ[key] for key in os.environ if key != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)


def _timed(act: Callable[[], object]) -> tuple[float, float]:
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    act()
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def verdict(wall: float, goal: float | None) -> str:
    """Return the cells of a goal: the goal, and whether the best wall time meets it."""
    return f"≤ {goal:g} | {'yes' if wall <= goal else 'no'}" if goal else " | "


def markdown(found: Sequence[Cost]) -> list[str]:
    """Return a table with the cost of the commands."""
    tools = ("openapi-python-client", "datamodel-code-generator", "ruff", "Jinja2", "PyYAML")
    rows = (
        f"| {each.name} | {min(each.walls):.2f} | {median(each.walls):.2f} | "
        f"{min(each.cpus):.2f} | {median(each.cpus):.2f} | "
        f"{verdict(min(each.walls), each.goal)} |"
        for each in found
    )
    start, model, own, stock = found[:4]
    alone = min(model.walls) - min(start.walls), min(model.cpus) - min(start.cpus)
    ratios = [ours / theirs for ours, theirs in zip(own.cpus, stock.cpus, strict=True)]
    return [
        "## Generation",
        "",
        "| | wall, s: best | median | CPU, s: best | median | goal for wall, s | met |",
        "|---|--:|--:|--:|--:|--:|---|",
        *rows,
        "",
        f"- **The model of {MODEL} operations alone** takes {alone[0]:.2f} s, {alone[1]:.2f} s of "
        "CPU, in the best rounds; the goal is 1 s.",
        "- **Goals** are for the wall time of the best round, for which a person waits, on a",
        "  machine with two cores that does nothing else. The CPU time is that of all processes",
        "  of a command: commands use all cores, so it may be longer than the wall time.",
        f"- **Beside stock {STOCK}**: {median(ratios):.2f} times its CPU ({min(ratios):.2f} to "
        f"{max(ratios):.2f}, round by round), with typed parameters, one formatting and the",
        "  runtime, which it does not make.",
        "- **For the first time**: without what earlier runs read and made, which they keep in",
        "  `.generator_cache`; **again**: with them, as after a change of a template or a text.",
        f"- {len(found[0].cpus)} rounds, commands in turn, each in a new process; "
        f"{', '.join(f'{name} {version(name)}' for name in tools)}.",
        f"- **The documents** come from a seeded program (`bench/varied.py`): {LARGE} and {MODEL}",
        "  operations: forms, files, arrays, maps, unions, `allOf`, errors of many shapes.",
    ]
