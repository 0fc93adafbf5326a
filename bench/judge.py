"""``python -m bench.judge``: compare our classifier with an independent tool, oasdiff.

oasdiff counts a change once for each operation, status and value; these are merged here, so that
both tools' verdicts can be compared: for each operation, the kind of change of each property. Text,
examples and extensions are left out, as oasdiff does not report them.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any, Final, NamedTuple

from generator import document, settings
from generator.diff import Level, Policy, compare
from generator.document import tokens
from generator.settings import Settings

ROOT: Final = Path(__file__).parent.parent

_KINDS: Final[Mapping[str, tuple[str, int | None]]] = {
    "endpoint-added": ("operation-added", None),
    "new-optional-request-property": ("property-added", 0),
    "new-required-request-property": ("required-property-added", 0),
    "request-property-became-enum": ("enum-narrowed", 0),
    "request-property-became-optional": ("property-became-optional", 0),
    "request-property-became-required": ("property-became-required", 0),
    "request-property-enum-value-added": ("enum-value-added", 1),
    "request-property-max-length-set": ("max-length-narrowed", 0),
    "response-optional-property-added": ("property-added", 0),
    "response-property-became-enum": ("enum-narrowed", 0),
    "response-property-became-required": ("property-became-required", 0),
    "response-property-enum-value-added": ("enum-value-added", 1),
    "response-property-one-of-added": ("alternative-added", 1),
    "response-required-property-added": ("required-property-added", 0),
}
"""oasdiff's check → our kind without its direction, and the index of the property's name."""

_LEVELS: Final = {1: Level.MINOR, 2: Level.MAJOR, 3: Level.MAJOR}
"""oasdiff's INFO, WARN and ERR → our levels."""


class Verdict(NamedTuple):
    """A change of a property in one operation.

    Args:
        operation: Its id; empty for the document itself.
        kind: Our kind without its direction, or oasdiff's check if we have none.
        property: The last name of the property; empty if no property is concerned.
    """

    operation: str
    kind: str
    property: str


Verdicts = dict[Verdict, Level]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both tools' verdicts on one pair of versions.

    Args:
        pair: The two versions.
        ours: The verdicts of the classifier.
        theirs: The verdicts of oasdiff.
    """

    pair: tuple[str, str]
    ours: Verdicts
    theirs: Verdicts

    def rows(self) -> Iterator[tuple[str, str, str, str, int]]:
        """Yield kind, property, our level, theirs, and number of operations, the largest first.

        A level is ``–`` if the tool reports no change.
        """
        counts = Counter(
            (each.kind, each.property, _word(self.ours, each), _word(self.theirs, each))
            for each in {**self.ours, **self.theirs}
        )
        for row, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
            yield *row, count

    def agreed(self) -> int:
        """Return the number of verdicts with the same change and level in both."""
        return sum(self.theirs.get(each) is level for each, level in self.ours.items())


def _word(verdicts: Verdicts, each: Verdict) -> str:
    return str(verdicts[each]) if each in verdicts else "–"


def ours(project: Settings, before: str, after: str) -> Verdicts:
    """Return the classifier's verdicts."""
    old, new = (document.load(project.spec_path(each)) for each in (before, after))
    return {
        Verdict(operation, _stem(change.kind), _property(change.pointer)): change.level
        for change in compare(old, new, Policy(project.switches))
        if change.level > Level.PATCH
        for operation in change.operations
    }


def aligned(verdicts: Verdicts, other: Verdicts) -> Verdicts:
    """Return our verdicts; one on a component itself gets the property that oasdiff names."""
    names = {each[:2]: each.property for each in other if each not in verdicts}
    return {
        each if each.property else each._replace(property=names.get(each[:2], "")): level
        for each, level in verdicts.items()
    }


def _compared(program: str, project: Settings, pair: tuple[str, str]) -> Comparison:
    found = theirs(program, project, *pair)
    return Comparison(pair, aligned(ours(project, *pair), found), found)


def _stem(kind: str) -> str:
    return re.sub(r"^(request|response)-", "", kind)


def _property(pointer: str) -> str:
    parts = tokens(pointer)
    places = [index for index, token in enumerate(parts[:-1]) if token == "properties"]
    return parts[places[-1] + 1] if places else ""


def theirs(program: str, project: Settings, before: str, after: str) -> Verdicts:
    """Return the verdicts of oasdiff."""
    paths = [str(project.spec_path(each)) for each in (before, after)]
    command = [program, "changelog", *paths, "--format", "json"]
    done = subprocess.run(command, capture_output=True, check=True)
    listed: list[dict[str, Any]] = json.loads(done.stdout)
    found: Verdicts = {}
    for entry in listed:
        kind, word = _KINDS.get(entry["id"], (entry["id"], None))
        quoted = re.findall(r"`([^`]*)`", entry["text"])
        name = quoted[word].split("/")[-1] if word is not None else ""
        verdict = Verdict(entry.get("operationId", ""), kind, name)
        found[verdict] = max(found.get(verdict, Level.PATCH), _LEVELS[entry["level"]])
    return found


def markdown(comparisons: Sequence[Comparison]) -> str:
    """Return a table for each pair."""
    parts: list[str] = []
    for each in comparisons:
        every = len({**each.ours, **each.theirs})
        parts += [
            f"### {each.pair[0]} → {each.pair[1]}: {each.agreed()} of {every} agree",
            "\n".join(
                [
                    "| Kind | Property | Level | oasdiff | Operations |",
                    "|---|---|---|---|--:|",
                    *(f"| {' | '.join(map(str, row))} |" for row in each.rows()),
                ]
            ),
        ]
    return "\n\n".join(parts)


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare both tools on every pair of versions and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.judge", description=__doc__)
    parser.add_argument("--program", default="oasdiff", help="the oasdiff to run")
    options = parser.parse_args(arguments)
    project = settings.load(ROOT)
    try:
        comparisons = [
            _compared(options.program, project, pair)
            for pair in combinations(project.versions(), 2)
        ]
    except FileNotFoundError:
        message = f"There is no {options.program}: run nox -s bench -- judge, which needs Go"
        print(message, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        print(f"oasdiff failed: {error.stderr.decode('utf-8', 'replace')}", file=sys.stderr)
        return 1
    print(markdown(comparisons))
    return 0


if __name__ == "__main__":
    sys.exit(main())
