"""The options of the command, in a module that imports nothing large."""

from __future__ import annotations

import argparse
from pathlib import Path

FORMATS = ("table", "json", "sarif", "github")
CHECKERS = ("auto", "mypy", "pyright", "none")
LEVELS = ("possibility", "meaning", "runtime", "type")


def add(command: argparse.ArgumentParser, old: str = "the one before") -> None:
    """Give a parser the options of this command.

    Args:
        command: The parser.
        old: The contract that ``--from`` stands for if it is not given, in words.
    """
    command.add_argument("source", nargs="+", metavar="SRC", help="files and folders to look at")
    command.add_argument(
        "--to", dest="new", metavar="DATE", help="the contract to upgrade to (default: the newest)"
    )
    command.add_argument(
        "--from",
        dest="old",
        metavar="DATE",
        help=f"the contract that the program uses (default: {old})",
    )
    command.add_argument(
        "--format", choices=FORMATS, default="table", help="the form of the findings"
    )
    command.add_argument(
        "--json", dest="format", action="store_const", const="json", help="as --format json"
    )
    command.add_argument("--at-least", choices=LEVELS, default=LEVELS[0], help="hide lower levels")
    command.add_argument(
        "--fail-on", choices=LEVELS, default="meaning", help="exit with 1 at this level or above"
    )
    command.add_argument(
        "--exclude",
        action="append",
        default=[],
        metavar="PATTERN",
        help="leave out paths like this",
    )
    command.add_argument(
        "--types", choices=CHECKERS, default="auto", help="the type checker (default: yours)"
    )
    command.add_argument(
        "--no-types", dest="types", action="store_const", const="none", help="as --types none"
    )
    command.add_argument("--baseline", type=Path, metavar="FILE", help="findings to leave out")
    command.add_argument("--write-baseline", type=Path, metavar="FILE", help="accept what is found")
    command.add_argument("--fix", action="store_true", help="show the mechanical changes as a diff")
    command.add_argument("--write", action="store_true", help="make the mechanical changes")
