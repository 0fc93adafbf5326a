"""``python -m conformance``: run every client through the story, and write the report."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import compress

from . import report, vectors
from .languages import LANGUAGES, Language
from .missing import MissingToolError
from .running import play


def main(arguments: Sequence[str] | None = None) -> int:
    """Run and return the exit code: 0 if every client passed."""
    parser = _parser()
    options = parser.parse_args(arguments)
    names = [language.name for language in LANGUAGES]
    for unknown in sorted(set(options.only) - set(names)):
        parser.error(f"there is no language {unknown}; there are: {', '.join(names)}")
    vectors.prepare()
    chosen = [item for item in LANGUAGES if not options.only or item.name in options.only]
    # Builds and steps wait for the network, for clocks and for each other's output.
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        try:
            able = list(compress(chosen, pool.map(_prepare, chosen)))
        except (MissingToolError, subprocess.CalledProcessError) as error:
            print(error, file=sys.stderr)
            return 1
        played = pool.map(play, able)
        results = {language.name: found for language, found in zip(able, played, strict=True)}
    if len(able) == len(LANGUAGES):
        report.write(results)
    return 0 if all(result.passed for found in results.values() for result in found) else 1


def _prepare(language: Language) -> bool:
    """Build a language's program and return whether it can run on this machine.

    Raises:
        MissingToolError: A tool is not installed, and every machine can have it.
        subprocess.CalledProcessError: The program does not build.
    """
    try:
        if language.bring is not None:
            language.bring()
    except MissingToolError as error:
        print(f"{language.title} is left out: {error}", file=sys.stderr)
        return False
    language.prepare()
    return True


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m conformance", description=__doc__)
    known = [language.name for language in LANGUAGES]
    parser.add_argument(
        "--only",
        type=lambda text: text.split(","),
        default=[],
        metavar="LANGUAGES",
        help=f"some of {','.join(known)}; the report is left alone",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
