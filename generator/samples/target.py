"""The samples target: a contract in, one program for each operation and language out."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .. import document as doc
from .. import methods
from ..contract import Contract
from ..lowering import check, choose_media_types, lower
from ..problem import GenerationError, Problem
from .call import Call, calls
from .languages import LANGUAGES, Language, Words

TEMPLATES: Final = Path(__file__).parent / "templates"
TOOLS: Final = ("Jinja2", "PyYAML", "jsonpath-rfc9535")
"""The distributions whose versions touch the output's bytes."""


def build(contracts: Sequence[Contract], overlay: Path) -> dict[str, bytes]:
    """Generate programs, and pages that show them.

    Args:
        contracts: The one dated contract of the samples.
        overlay: The folder that holds ``target.toml``: one table for each language wanted.

    Returns:
        Path inside the target's output folder → content.

    Raises:
        GenerationError: Every place that cannot be shown.
    """
    (contract,) = contracts
    found = check(contract.overlaid) or list(methods.problems(contract.overlaid))
    if found:
        raise GenerationError([_in(contract, problem) for problem in found])
    words = _words(overlay)
    document = choose_media_types(lower(contract.overlaid))
    base = {"base_url": document["servers"][0]["url"]}
    wanted = [language for language in LANGUAGES if language.name in words]
    shown = [(language, {**base, **words[language.name]}) for language in wanted]
    try:
        every = list(calls(document))
    except GenerationError as error:
        raise GenerationError([_in(contract, problem) for problem in error.problems]) from None
    try:
        return {**_programs(every, shown), **_pages(contract, document, every, shown)}
    except KeyError as error:
        raise _settings(overlay, f"lacks {error} in one of its tables") from None


def _in(contract: Contract, problem: Problem) -> Problem:
    return Problem(problem.pointer, problem.message, problem.source or contract.source)


def _words(overlay: Path) -> dict[str, Words]:
    """Language → what its samples say; a language without a table is not wanted."""
    path = overlay / "target.toml"
    known = [language.name for language in LANGUAGES]
    try:
        table: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
        words = {name: dict(table[name]) for name in table}
    except (OSError, tomllib.TOMLDecodeError, TypeError, ValueError) as error:
        raise _settings(overlay, f"cannot be read ({error!r})") from None
    if not words or words.keys() - set(known):
        raise _settings(overlay, f"needs a table for each language wanted, of {', '.join(known)}")
    return words


def _settings(overlay: Path, message: str) -> GenerationError:
    return GenerationError([Problem("", message, f"{overlay.name}/target.toml")])


def _programs(every: Sequence[Call], shown: Sequence[tuple[Language, Words]]) -> dict[str, bytes]:
    return {
        f"{language.name}/{call.id}.{language.suffix}": language.write(call, words).encode()
        for call in every
        for language, words in shown
    }


def _pages(
    contract: Contract,
    document: Mapping[str, Any],
    every: Sequence[Call],
    shown: Sequence[tuple[Language, Words]],
) -> dict[str, bytes]:
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    title = document.get("info", doc.EMPTY).get("title", "")
    values = {"version": contract.version, "title": title, "calls": every, "shown": shown}
    page = env.get_template("operation.md.jinja")
    index = env.get_template("index.md.jinja").render(values)
    pages = {f"{call.id}.md": page.render(values, call=call).encode() for call in every}
    return {"README.md": index.encode(), **pages}
