"""The page of the SDKs: a table for each language."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from .. import machine, report
from ..contender import ANSWER_BYTES
from ..measurement import Samples
from . import java, node
from .place import COLD, COLD_CPU, START, START_CPU, Place
from .sdk import FETCH, HTTP_CLIENT, JAVA, NODE, Sdk

MEASURES: Final = {
    START: "start, ms",
    START_CPU: "start, CPU ms",
    COLD: "first response, ms",
    COLD_CPU: "first response, CPU ms",
}
"""Measure → its column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A table.

    Args:
        title: Its heading.
        sdks: Its rows.
        baseline: The row to which ratios are.
        prepare: Installs an SDK in the folder of all environments; knows the server's URL.
    """

    title: str
    sdks: Sequence[Sdk]
    baseline: Sdk
    prepare: Callable[[Sdk, Path, str], Place]


LANGUAGES: Final = (
    Language(title="TypeScript", sdks=NODE, baseline=FETCH, prepare=node.prepare),
    Language(title="Java", sdks=JAVA, baseline=HTTP_CLIENT, prepare=java.prepare),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The measurements of a language.

    Args:
        language: The language.
        places: Its SDKs, installed.
        samples: All times.
    """

    language: Language
    places: Sequence[Place]
    samples: Samples


def rows(result: Result) -> list[list[str]]:
    """Return the cells of the table, its head first."""
    head = ["", *result.places[0].sizes, *MEASURES.values()]
    return [head, *(_row(result, place) for place in result.places)]


def _row(result: Result, place: Place) -> list[str]:
    times = (_times(result, measure, place.sdk) for measure in MEASURES)
    return [f"{place.sdk.name} {place.version}", *place.sizes.values(), *times]


def _times(result: Result, measure: str, sdk: Sdk) -> str:
    if measure in (START, START_CPU) and not sdk.client:
        return "–"
    values = result.samples.values[measure][sdk.name]
    middle = result.samples.middle(measure, sdk.name)
    ratio = result.samples.ratio(measure, sdk.name, result.language.baseline.name)
    # The bare client of Node.js has no start of its own to compare with.
    compared = f" ({ratio:.2f} ×)" if measure in (COLD, COLD_CPU) else ""
    return f"{min(values):.0f} / {middle:.0f}{compared}"


def markdown(results: Sequence[Result], rounds: int, official: str) -> str:
    """Return the page: conditions, tables, notes."""
    about = machine.conditions()
    return "\n".join(
        [
            "# SDKs in TypeScript and Java",
            "",
            "With this page you can compare the size and the start of the clients in TypeScript and"
            " Java with those of other SDKs.",
            "",
            f"Written by `python3 -m nox -s bench -- sdks` on {about['date']}; do not edit."
            f" {about['machine']}; {os.getloadavg()[0]:.1f} processes busy.",
            "",
            *(line for each in results for line in _section(each)),
            f"Times are minimum / median of {rounds} rounds, in which the SDKs take turns, and (×)"
            " the median of the ratios within each round. Every call goes to one loopback server,"
            f" without TLS, that answers {ANSWER_BYTES} bytes of JSON.",
            "",
            "- **start**: a new process that loads the SDK and builds a client, less one that does"
            " nothing.",
            "- **first response**: a new process that loads the SDK, builds a client, makes one"
            " call and ends; in Java, **classes loaded** by it.",
            "- **CPU**: of that process, user and system, all threads. It hardly depends on what"
            " else the machine does, as elapsed times do.",
            "- **minified**: that program with all it needs, bundled for browsers by esbuild.",
            "- **installed**: `node_modules`; **other**: what comes with the SDK.",
            *(
                f"- **{place.sdk.name}**: {place.sdk.note}"
                for each in results
                for place in each.places
            ),
            f"- {official}",
            "",
            "Every single value is in [sdks.json](sdks.json).",
            "",
        ]
    )


def _section(result: Result) -> list[str]:
    head, *rest = rows(result)
    table = [head, ["---", *["--:"] * (len(head) - 1)], *rest]
    lines = ["| " + " | ".join(line) + " |" for line in table]
    return [f"## {result.language.title}", "", *lines, ""]


def raw(results: Sequence[Result], rounds: int) -> str:
    """Return every value as JSON."""
    document = {
        "conditions": machine.conditions(),
        "rounds": rounds,
        "languages": {each.language.title: _values(each) for each in results},
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def _values(result: Result) -> Mapping[str, object]:
    return {
        "sdks": {
            place.sdk.name: {"version": place.version, **place.sizes} for place in result.places
        },
        "samples": {
            measure: {name: [round(value, 1) for value in values] for name, values in each.items()}
            for measure, each in result.samples.values.items()
        },
    }


def write(results: Sequence[Result], rounds: int, official: str, folder: Path) -> list[Path]:
    """Write the page and all values, replacing each file atomically, and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = {
        "sdks.md": markdown(results, rounds, official),
        "sdks.json": raw(results, rounds),
    }
    for name, text in texts.items():
        report.replace_file(folder / name, text)
    return [folder / name for name in texts]
