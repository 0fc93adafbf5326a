"""Find the errors that a type checker reports with the new client only."""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Final

from ..problem import GenerationError, Problem
from .source import Module

TYPESCRIPT: Final = "typescript"
"""The target whose package programs in TypeScript use."""


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One error of a type checker.

    Args:
        path: The file.
        line: From 1.
        column: From 0, in characters.
        message: Its text, without hints of further lines.
    """

    path: str
    line: int
    column: int
    message: str


@dataclass(frozen=True, slots=True)
class Checker(ABC):
    """A type checker that is installed.

    Args:
        command: How it is started.
    """

    name: ClassVar[str]
    command: tuple[str, ...]

    def newly_wrong(
        self, modules: Sequence[Module], tops: Sequence[Path], old: Path, new: Path
    ) -> list[Diagnostic]:
        """Return the errors that occur with the new client only.

        Args:
            modules: The files of the program.
            tops: The folders that its imports start from.
            old: The folder that holds the old client.
            new: The folder that holds the new one.

        Raises:
            GenerationError: The program cannot be checked at all.
        """
        known = Counter(self._check(modules, tops, old))
        found = Counter(self._check(modules, tops, new))
        return sorted((found - known).elements())

    @abstractmethod
    def _check(
        self, modules: Sequence[Module], tops: Sequence[Path], client: Path
    ) -> list[Diagnostic]: ...

    def _run(
        self, arguments: Sequence[str], cwd: str | None = None, **variables: str
    ) -> subprocess.CompletedProcess[str]:
        # Modules beside the program are not the checker's own: they would be run.
        return subprocess.run(
            [*self.command, *arguments],
            cwd=cwd,
            env={**os.environ, "PYTHONSAFEPATH": "1", **variables},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def _failed(self, done: subprocess.CompletedProcess[str]) -> GenerationError:
        reason = (done.stderr or done.stdout).strip().partition("\n")[0]
        return GenerationError([Problem("", f"cannot check this program: {reason}", self.name)])


class Mypy(Checker):
    """mypy, with neither the program's configuration nor a plugin that it names: that is code."""

    name = "mypy"
    _SETTINGS: Final = (
        *("--config-file=", "--output=json", "--no-error-summary", "--follow-imports=silent"),
        *("--ignore-missing-imports", "--check-untyped-defs", "--explicit-package-bases"),
        *("--namespace-packages", "--no-sqlite-cache"),
    )

    @staticmethod
    def _cache(client: Path) -> Path:
        return client.parent / "mypy" / client.name

    def _check(
        self, modules: Sequence[Module], tops: Sequence[Path], client: Path
    ) -> list[Diagnostic]:
        where = os.pathsep.join([str(client), *map(str, tops)])
        cache = self._cache(client)
        _prepare(cache)
        paths = [each.path for each in modules]
        done = self._run([*self._SETTINGS, f"--cache-dir={cache}", *paths], MYPYPATH=where)
        _forget(cache, modules)
        if done.returncode > 1:
            raise self._failed(done)
        records = (json.loads(line) for line in done.stdout.splitlines() if line.startswith("{"))
        return [
            Diagnostic(Path(one["file"]).as_posix(), one["line"], one["column"], one["message"])
            for one in records
            if one["severity"] == "error"
        ]


def _prepare(cache: Path) -> None:
    """Begin a cache as a copy of the newest one: modules that all clients import are in it.

    The caches of clients that are gone are deleted.
    """
    if cache.exists():
        return
    others = sorted(cache.parent.glob("[!.]*"), key=lambda path: path.stat().st_mtime)
    with contextlib.suppress(OSError):  # Another run may delete the same one.
        if others:
            beside = Path(tempfile.mkdtemp(prefix=f".{cache.name}-", dir=cache.parent))
            shutil.copytree(others[-1], beside, dirs_exist_ok=True)
            beside.replace(cache)
    for other in others:
        if not (cache.parent.parent / other.name).exists():
            shutil.rmtree(other, ignore_errors=True)


def _forget(cache: Path, modules: Iterable[Module]) -> None:
    """Remove a program from mypy's cache.

    mypy knows modules again by name and content: it would report the errors of an equal file in
    another folder at the place of the first one.
    """
    for module in modules:
        for place in (module.name, f"{module.name}.__init__"):
            for file in cache.glob(f"*/{place.replace('.', '/')}.*"):
                file.unlink()


class Pyright(Checker):
    """pyright, or one that takes its options, with a configuration of our own."""

    name = "pyright"

    def _check(
        self, modules: Sequence[Module], tops: Sequence[Path], client: Path
    ) -> list[Diagnostic]:
        by_place = {os.path.realpath(each.path): each.path for each in modules}
        settings: dict[str, Any] = {
            "exclude": [],
            "extraPaths": [str(each.resolve()) for each in (client, *tops)],
            "typeCheckingMode": "standard",
            "reportMissingImports": False,
            "reportMissingModuleSource": False,
        }
        with tempfile.TemporaryDirectory(prefix="impact-") as folder:
            # Only paths that begin at the configuration's folder are taken.
            start = os.path.realpath(folder)
            settings["include"] = [os.path.relpath(place, start) for place in by_place]
            path = Path(folder, "pyrightconfig.json")
            path.write_text(json.dumps(settings), "utf-8")
            done = self._run(["--project", str(path), "--outputjson"])
        try:
            report: dict[str, Any] = json.loads(done.stdout)
            return [
                Diagnostic(
                    by_place[os.path.realpath(one["file"])],
                    one["range"]["start"]["line"] + 1,
                    one["range"]["start"]["character"],
                    one["message"].partition("\n")[0],
                )
                for one in report["generalDiagnostics"]
                if one["severity"] == "error" and os.path.realpath(one["file"]) in by_place
            ]
        except (ValueError, KeyError, TypeError):
            raise self._failed(done) from None


class Tsc(Checker):
    """The compiler of TypeScript, which compiles nothing here."""

    name = "tsc"
    _LINE: Final = re.compile(r"(.+)\((\d+),(\d+)\): error TS\d+: (.+)")

    def _check(
        self, modules: Sequence[Module], tops: Sequence[Path], client: Path
    ) -> list[Diagnostic]:
        del tops
        by_place = {os.path.realpath(each.path): each.path for each in modules}
        manifest: dict[str, Any] = json.loads((client / "package.json").read_bytes())
        names = [name.removeprefix("./") for name in manifest["exports"]]
        sources = {
            name: str(client.resolve() / f"src/{name}.ts") for name in names if "." not in name
        }
        package: str = manifest["name"]
        settings = {
            "compilerOptions": {
                **dict.fromkeys(("noEmit", "strict", "skipLibCheck"), True),
                "target": "es2022",
                "module": "esnext",
                "moduleResolution": "bundler",
                "paths": {
                    package: [str(client.resolve() / "src/index.ts")],
                    **{f"{package}/{name}": [place] for name, place in sources.items()},
                },
            },
            "files": list(by_place),
        }
        with tempfile.TemporaryDirectory(prefix="impact-") as folder:
            start = os.path.realpath(folder)
            Path(start, "tsconfig.json").write_text(json.dumps(settings), "utf-8")
            done = self._run(["-p", start, "--pretty", "false"], cwd=start)
            lines = [
                found for line in done.stdout.splitlines() if (found := self._LINE.match(line))
            ]
            if done.returncode and not lines:
                raise self._failed(done)
            places = [os.path.realpath(os.path.join(start, each[1])) for each in lines]
        return [
            Diagnostic(by_place[place], int(found[2]), int(found[3]) - 1, found[4])
            for place, found in zip(places, lines, strict=True)
            if place in by_place
        ]


def typescript() -> Checker | None:
    """Return the compiler of TypeScript on the path; None without one."""
    place = shutil.which(Tsc.name)
    return Tsc((place,)) if place else None


CHECKERS: Final[dict[str, tuple[type[Checker], tuple[str, ...]]]] = {
    "mypy": (Mypy, ("mypy",)),
    "pyright": (Pyright, ("pyright", "basedpyright")),
}
"""Name of a checker → its class, and the programs that are one."""


def find(wanted: str) -> Checker | None:
    """Return a checker that is installed, beside this program or on the path; None without one.

    Args:
        wanted: Its name; ``auto`` for the first that there is.

    Raises:
        GenerationError: The one that is asked for is not installed.
    """
    for name, (kind, programs) in CHECKERS.items():
        if wanted in (name, "auto"):
            for program in programs:
                if importlib.util.find_spec(program):
                    return kind((sys.executable, "-m", program))
                if place := shutil.which(program):
                    return kind((place,))
    if wanted == "auto":
        return None
    raise GenerationError([Problem("", "is not installed: install it, or use --no-types", wanted)])
