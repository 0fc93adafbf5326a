"""The options and the error handling that all command lines of the toolchain share."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from . import settings
from .collector import paused
from .problem import GenerationError
from .settings import Settings

Run = Callable[[Settings, argparse.Namespace], int]


def parser(prog: str, description: str | None) -> argparse.ArgumentParser:
    """Return a parser with ``--project``; commands set ``run`` (a `Run`) and ``refusal``."""
    result = argparse.ArgumentParser(prog=prog, description=description)
    _add_project(result, Path())
    return result


def everywhere(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Add ``--project`` to a command too, so that it may follow the command's name."""
    _add_project(parser, argparse.SUPPRESS)
    return parser


def machine_readable(parser: argparse.ArgumentParser) -> None:
    """Add ``--json``, which prints problems for programs; all else goes to standard error."""
    text = "print every problem as a line of JSON, and all else on standard error"
    parser.add_argument("--json", action="store_true", help=text)


def several_processes(parser: argparse.ArgumentParser) -> None:
    """Add ``--jobs``: the most processes that the command may use."""
    text = "the most processes to use (default: one for each core)"
    parser.add_argument("--jobs", type=int, metavar="N", default=os.cpu_count() or 1, help=text)


def _add_project(parser: argparse.ArgumentParser, default: object) -> None:
    text = "folder with pyproject.toml (default: this one)"
    parser.add_argument("--project", type=Path, default=default, help=text)


@paused()
def run(parser: argparse.ArgumentParser, arguments: Sequence[str] | None) -> int:
    """Run one command and return its exit code: 0, or 1 with every reason on standard error."""
    options = parser.parse_args(arguments)
    try:
        # A command without a project sets `command` in place of `run`.
        if hasattr(options, "command"):
            code: int = options.command(options)
            return code
        run_: Run = options.run
        return run_(settings.load(options.project.resolve()), options)
    except GenerationError as error:
        if getattr(options, "json", False):
            print(*(problem.as_json() for problem in error.problems), sep="\n")
        else:
            print(f"{options.refusal}:\n{error}", file=sys.stderr)
        return 1
