"""The samples target: a contract in, one program for each operation and language out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from .. import document as doc
from .. import methods, overlay_settings
from ..contract import Contract
from ..lowering import check, choose_media_types, lower
from ..overlay_settings import refusal
from ..problem import refuse
from ..templating import environment
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
    words = _words(overlay)
    with contract.blamed():
        refuse(check(contract.overlaid))
        refuse(methods.problems(contract.overlaid))
        document = choose_media_types(lower(contract.overlaid))
        every = list(calls(document))
    base = {"base_url": document["servers"][0]["url"]}
    wanted = [language for language in LANGUAGES if language.name in words]
    shown = [(language, {**base, **words[language.name]}) for language in wanted]
    try:
        return {**_programs(every, shown), **_pages(contract, document, every, shown)}
    except KeyError as error:
        raise refusal(overlay, f"lacks {error} in one of its tables") from None


def _words(overlay: Path) -> dict[str, Words]:
    """Language → what its samples say; a language without a table is not wanted."""
    known = [language.name for language in LANGUAGES]
    needs = f"a table for each language wanted, of {', '.join(known)}"

    def take(table: Mapping[str, Any]) -> dict[str, Words]:
        return {name: dict(table[name]) for name in table}

    words = overlay_settings.read(overlay, take, needs=needs)
    if not words or words.keys() - set(known):
        raise refusal(overlay, f"needs {needs}")
    return words


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
    env = environment(TEMPLATES, {})
    title = document.get("info", doc.EMPTY).get("title", "")
    values = {"version": contract.version, "title": title, "calls": every, "shown": shown}
    page = env.get_template("operation.md.jinja")
    index = env.get_template("index.md.jinja").render(values)
    pages = {f"{call.id}.md": page.render(values, call=call).encode() for call in every}
    return {"README.md": index.encode(), **pages}
