"""``python -m bench.sdks``: measure the clients in TypeScript and Java beside other SDKs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from .. import environment, report, server
from ..measurement import Samples, exit_code, in_turn
from . import node, page
from .page import LANGUAGES, Language, Result
from .place import Place
from .sdk import Sdk

FULL: Final = 11
QUICK: Final = 3
"""Rounds."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure all SDKs, write the page and return the exit code."""
    parser = environment.parser("python -m bench.sdks", __doc__ or "")
    options = parser.parse_args(arguments)
    return exit_code(lambda: _run(options))


def _run(options: argparse.Namespace) -> None:
    rounds = QUICK if options.quick else FULL
    results = [measure(each, options.environments, rounds) for each in choose(options.only)]
    paths = page.write(results, rounds, node.official(), options.output)
    print(*(report.aligned(page.rows(each)) for each in results), *paths, sep="\n")


def choose(names: str | None) -> list[Language]:
    """Return the languages with the SDKs of a comma-separated list; with all for ``None``.

    Raises:
        ValueError: A name is unknown.
    """
    known = [sdk.name for each in LANGUAGES for sdk in each.sdks]
    wanted = known if names is None else [name.strip() for name in names.split(",")]
    if unknown := sorted(set(wanted).difference(known)):
        raise ValueError(f"no SDK is called {', '.join(unknown)}; use {', '.join(known)}")
    found: list[Language] = []
    for each in LANGUAGES:
        if any(sdk.name in wanted for sdk in each.sdks):
            baseline = each.baseline.name
            sdks = tuple(sdk for sdk in each.sdks if sdk.name in (*wanted, baseline))
            found.append(replace(each, sdks=sdks))
    return found


def measure(language: Language, folder: Path, rounds: int) -> Result:
    """Install the SDKs of a language, and measure them in turn.

    Args:
        language: The language.
        folder: The folder of all environments.
        rounds: The number of rounds.
    """
    samples = Samples()
    with server.running() as url:
        places = [_prepared(language, sdk, folder, url) for sdk in language.sdks]

        def measure_all(number: int) -> None:
            # Rotate the order in each round, so that no SDK always follows the same one.
            first = number % len(places)
            for place in [*places[first:], *places[:first]]:
                place.measure(url, samples)

        in_turn(rounds, measure_all, _say, language.title)
    return Result(language=language, places=places, samples=samples)


def _prepared(language: Language, sdk: Sdk, folder: Path, url: str) -> Place:
    _say(f"install {sdk.name}")
    return language.prepare(sdk, folder, url)


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
