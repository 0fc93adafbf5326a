"""The table of snippets is exact: each is run by a test, or listed with a reason."""

from __future__ import annotations

from pathlib import Path

from tests import snippets
from tests.snippets import NOT_RUN, RUN, Snippet


def excepted(snippet: Snippet) -> list[tuple[str, str]]:
    """Return the exceptions that fit a snippet."""
    return [
        (page, first)
        for page, first in snippets.exceptions()
        if page == snippet.page and snippet.first.startswith(first)
    ]


def test_each_snippet_is_run_or_listed_with_a_reason(root: Path) -> None:
    unknown = [
        each
        for each in snippets.snippets(root)
        if (each.page, each.language) not in RUN and not excepted(each)
    ]
    assert unknown == [], "run them in a test, or list them in tests/snippets.py"


def test_each_exception_is_a_snippet(root: Path) -> None:
    fits = [exception for each in snippets.snippets(root) for exception in excepted(each)]
    listed = snippets.exceptions()
    assert sorted(set(listed)) == sorted(set(fits))
    # A line may begin several snippets of a page, each listed.
    assert {each: fits.count(each) for each in fits} == {
        each: listed.count(each) ** 2 for each in listed
    }


def test_each_page_that_is_run_is_named_by_its_tests(root: Path) -> None:
    there = {(each.page, each.language) for each in snippets.snippets(root) if not excepted(each)}
    assert RUN.keys() - there == set()
    for (page, _), files in RUN.items():
        # Tutorials and transcripts are named by their folder.
        folder = Path(page).parent.name
        names = {Path(page).name, Path(page).stem.replace("-", "_")} | ({folder} - {"docs"})
        for file in files:
            source = (root / file).read_text("utf-8")
            assert any(name in source for name in names), (page, file)


def test_the_map_of_the_project_counts_the_exceptions(root: Path) -> None:
    assert snippets.summary() in (root / "docs/project.md").read_text("utf-8")
    assert all(NOT_RUN.values())
