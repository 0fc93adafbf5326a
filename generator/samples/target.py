"""Build the samples: one program for each operation and language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import attrs

from .. import target_settings
from ..api import prose
from ..api.text import name
from ..contract import Contract
from ..languages.language import Code, Kind, Scope
from ..languages.markdown import MARKDOWN
from ..target_settings import refusal
from ..templating import environment
from .call import Call, calls
from .languages import LANGUAGES, Language, Words

TEMPLATES: Final = Path(__file__).parent / "templates"


@attrs.frozen(kw_only=True)
class Page:
    """All programs of one operation.

    Args:
        stem: The name of its files.
        title: Its summary, without a full stop.
        route: Verb and path.
        id: The operation id.
        text: Its description as Markdown.
        programs: Languages with the source of their programs.
    """

    stem: Code
    title: str
    route: str
    id: str
    text: Code
    programs: tuple[tuple[Language, Code], ...]


def build(contracts: Sequence[Contract], additions: Path) -> dict[str, bytes]:
    """Generate programs and pages with them.

    Args:
        contracts: The one dated contract of the samples.
        additions: The folder that holds ``target.toml``: one table for each language wanted.

    Returns:
        Path inside the target's output folder → content.

    Raises:
        GenerationError: A setting is missing.
    """
    (contract,) = contracts
    words = _words(additions)
    shown = [(each, words[each.name]) for each in LANGUAGES if each.name in words]
    try:
        pages = list(_pages(contract, shown))
    except KeyError as error:
        raise refusal(additions, f"lacks {error} in one of its tables") from None
    return {**_programs(pages), **_documents(contract, pages, shown)}


def _words(additions: Path) -> dict[str, Words]:
    """Return language → its words; a language without a table is left out."""
    known = [language.name for language in LANGUAGES]
    needs = f"a table for each language wanted, of {', '.join(known)}"

    def take(table: Mapping[str, Any]) -> dict[str, Words]:
        return {name: dict(table[name]) for name in table}

    words = target_settings.read(additions, take, needs=needs)
    if not words or words.keys() - set(known):
        raise refusal(additions, f"needs {needs}")
    return words


def _pages(contract: Contract, shown: Sequence[tuple[Language, Words]]) -> Iterator[Page]:
    stems = Scope(MARKDOWN, taken=["README"])
    for call in calls(contract.api):
        operation = call.operation
        yield Page(
            stem=stems.take("", name(operation.id), Kind.FILE),
            title=_title(call),
            route=f"{operation.verb} {operation.route}",
            id=operation.id,
            text=MARKDOWN.comment(prose.whole(operation.doc)),
            programs=tuple((each, Code(each.write(call, words))) for each, words in shown),
        )


def _title(call: Call) -> str:
    return " ".join(call.operation.doc.summary.raw.split()).removesuffix(".") or call.operation.id


def _programs(pages: Sequence[Page]) -> dict[str, bytes]:
    return {
        f"{language.name}/{page.stem}.{language.suffix}": source.encode("utf-8", "replace")
        for page in pages
        for language, source in page.programs
    }


def _documents(
    contract: Contract, pages: Sequence[Page], shown: Sequence[tuple[Language, Words]]
) -> dict[str, bytes]:
    filters: dict[str, Callable[..., Any]] = {
        "cell": MARKDOWN.cell,
        "literal": MARKDOWN.literal,
        "fence": MARKDOWN.fence,
        "code": Code,
    }
    env = environment(TEMPLATES, filters)
    values = {"version": contract.version, "title": contract.api.title}
    index = env.get_template("index.md.jinja").render(values, calls=pages, shown=shown)
    page = env.get_template("operation.md.jinja")
    documents = {f"{each.stem}.md": page.render(values, page=each) for each in pages}
    return {
        path: text.encode("utf-8", "replace")
        for path, text in {"README.md": index, **documents}.items()
    }
