"""Changelog entries: changes of the contract and of the interface, and people's own fragments.

People write fragments, ``changes/TOPIC.KIND.md``. The changes that the classifier finds become
fragments too, and towncrier makes a section for each release from all of them.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from ..diff import Change, Level
from ..problem import GenerationError, Problem
from .api import ApiChange

FOLDER: Final = "changes"
"""The folder of people's fragments, relative to the project's folder."""

KINDS: Final[Mapping[str, Level]] = {
    "removed": Level.MAJOR,
    "deprecated": Level.MINOR,
    "changed": Level.PATCH,
    "added": Level.MINOR,
    "fixed": Level.PATCH,
    "security": Level.PATCH,
}
"""Kind of a fragment → the least level of a release with one, in the order of sections."""

MARK: Final = "<!-- releases -->\n"
"""The line of the changelog below which the sections begin."""

_TEMPLATE: Final = Path(__file__).parent / "templates" / "changelog.md.jinja"
_MOST_NAMES: Final = 6


def fragments(root: Path) -> dict[str, str]:
    """Return people's fragments: file name → text.

    Args:
        root: The project's folder.

    Raises:
        GenerationError: A file's name has no kind, or it is empty.
    """
    fragments: dict[str, str] = {}
    problems: list[Problem] = []
    for path in sorted((root / FOLDER).glob("*.md")):
        if path.name == "README.md":
            continue
        text = path.read_text("utf-8").strip()
        kind = path.name.split(".")[1]
        name = f"{FOLDER}/{path.name}"
        if kind not in KINDS:
            message = f"is not named TOPIC.KIND.md, where KIND is one of {', '.join(KINDS)}"
            problems.append(Problem("", message, name))
        elif not text:
            problems.append(Problem("", "is empty: describe in a sentence what users notice", name))
        fragments[path.name] = text
    if problems:
        raise GenerationError(problems)
    return fragments


def level(names: Iterable[str]) -> Level | None:
    """Return the least level of a release with these fragments; ``None`` without any."""
    return max((KINDS[name.split(".")[1]] for name in names), default=None)


def section(version: str, day: str, entries: Mapping[str, str]) -> str:
    """Return one release's section of the changelog in Markdown, made by towncrier.

    Args:
        version: The version.
        day: The day of the release, ``YYYY-MM-DD``.
        entries: Fragments: file name → text.
    """
    with tempfile.TemporaryDirectory(prefix="generator-") as name:
        folder = Path(name)
        (folder / FOLDER).mkdir()
        for file, text in entries.items():
            (folder / FOLDER / file).write_text(text, "utf-8")
        (folder / "towncrier.toml").write_text(_configuration(), "utf-8")
        command = [sys.executable, "-m", "towncrier", "build", "--draft", "--version", version]
        options = ["--date", day, "--dir", name, "--config", str(folder / "towncrier.toml")]
        done = subprocess.run([*command, *options], capture_output=True, text=True, check=False)
    if done.returncode:
        raise GenerationError([Problem("", f"towncrier failed: {done.stderr.strip()}", FOLDER)])
    return done.stdout.strip() + "\n"


def _configuration() -> str:
    table = '[[tool.towncrier.type]]\ndirectory = "{0}"\nname = "{1}"\nshowcontent = true'
    kinds = [table.format(kind, kind.title()) for kind in KINDS]
    head = f'[tool.towncrier]\nname = ""\ndirectory = "{FOLDER}"\nwrap = false\n'
    return "\n".join([f'{head}template = "{_TEMPLATE.as_posix()}"', *kinds])


def insert(changelog: str, sections: Sequence[str]) -> str:
    """Return the changelog with new sections on top.

    Args:
        changelog: The text so far.
        sections: New sections, newest first.

    Raises:
        GenerationError: The text lacks the line below which sections begin.
    """
    head, mark, rest = changelog.partition(MARK)
    if not mark:
        message = f"has no line {MARK.strip()}, below which releases are listed: put it there"
        raise GenerationError([Problem("", message, "CHANGELOG.md")])
    return head + mark + "".join(f"\n{each}" for each in sections) + rest


def entries(
    spec: str,
    contract: Sequence[Change],
    api: Sequence[ApiChange],
    notes: Mapping[str, str],
    names: Mapping[tuple[str, str], Sequence[str]] | None = None,
) -> dict[str, str]:
    """Return the fragments of one release: people's own, and one for each change.

    Args:
        spec: The date of the contract that the release speaks.
        contract: The changes of the contract.
        api: The changes of the interface.
        notes: People's fragments.
        names: Kind and pointer of a change → what it concerns in the Python client.
    """
    lines = [*_of_contract(spec, contract, names or {}), *_of_interface(api)]
    fragments = {f"+{number:03}.{kind}.md": text for number, (kind, text) in enumerate(lines)}
    return {**fragments, **notes}


def _of_contract(
    spec: str, contract: Sequence[Change], names: Mapping[tuple[str, str], Sequence[str]]
) -> Iterator[tuple[str, str]]:
    if contract:
        yield "changed", f"Speaks the contract of {spec}."
    for change in sorted(contract, key=lambda each: -each.level):
        if change.level is not Level.PATCH:
            yield _kind(change), _summary(change, names.get((change.kind, change.pointer), ()))
    text = sum(change.level is Level.PATCH for change in contract)
    if text:
        places = "one place" if text == 1 else f"{text} places"
        yield "changed", f"Descriptions and examples of the contract, in {places}."


def _kind(change: Change) -> str:
    ending = change.kind.rpartition("-")[2]
    return ending if ending in ("removed", "deprecated", "added") else "changed"


def _summary(change: Change, concerned: Sequence[str]) -> str:
    """Return name, place, remedy and the client's names: enough for a migration."""
    mark = "**Breaking:** " if change.level is Level.MAJOR else ""
    where = f" at `{change.pointer}`" if change.pointer else ""
    reached = f" ({_names(change.operations)})" if change.operations else ""
    remedy = f" {_sentence(change.remedy)}" if change.remedy != "nothing" else ""
    client = f" In Python: {_names(concerned)}." if concerned else ""
    return f"{mark}{_sentence(change.message + where)[:-1]}{reached}.{remedy}{client}"


def _of_interface(api: Sequence[ApiChange]) -> Iterator[tuple[str, str]]:
    for change in api:
        if change.level is Level.MAJOR:
            kind = "removed" if "removed" in change.message else "changed"
            yield kind, f"**Breaking:** `{change.path}`: {change.message}."
    new = [change.path for change in api if change.message.endswith(" was added")]
    if new:
        yield "added", f"New names: {', '.join(f'`{name}`' for name in sorted(new))}."


def _names(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMES
    shown = ", ".join(f"`{name}`" for name in names[:_MOST_NAMES])
    return f"{shown} and {more} more" if more > 0 else shown


def _sentence(clause: str) -> str:
    return f"{clause[:1].upper()}{clause[1:]}."
