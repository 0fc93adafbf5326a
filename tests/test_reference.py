"""The reference of the documentation site names everything public."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import griffe
import pytest

import beatapi
import beatapi_sandbox
from beatapi import models
from beatapi_cli._main import cli
from beatapi_pytest import plugin
from docs.site import docstrings, reference
from docs.site.dates import Dates

FOLDER = reference.FOLDER
DOCSTRING = """Return the thing.

What ``UNSET`` is stays * as it is::

    thing = find("x")

Args:
    name: Its name, at most
        80 characters.
    other: One of ``"a"``, ``"b"``.

Returns:
    The thing, never ``None``.

Raises:
    NotFoundError: There is none.

Example::

    print(find("x"))
"""


@pytest.fixture(scope="module")
def pages(root: Path) -> Mapping[PurePosixPath, str]:
    return reference.pages(root)


def headings(page: str) -> set[str]:
    return {line.lstrip("# ") for line in page.splitlines() if line.startswith("#")}


def test_every_name_of_the_client_has_a_heading(pages: Mapping[PurePosixPath, str]) -> None:
    found = headings(pages[FOLDER / "client.md"]) | headings(pages[FOLDER / "errors.md"])
    assert set(beatapi.__all__) - found == {"models", "webhooks"}


def test_every_model_and_every_name_of_the_sandbox_has_a_heading(
    pages: Mapping[PurePosixPath, str],
) -> None:
    assert set(models.__all__) <= headings(pages[FOLDER / "models.md"])
    assert set(beatapi_sandbox.__all__) <= headings(pages[FOLDER / "sandbox.md"])


def test_modules_that_programs_import_have_sections(pages: Mapping[PurePosixPath, str]) -> None:
    fleet = headings(pages[FOLDER / "fleet.md"])
    assert {f"beatapi_fleet.{name}" for name in reference.FLEET} <= fleet
    assert {"install", "FleetCollector", "Ledger", "sqlite_ledger"} <= fleet
    # A name of the package stands once, not again in its module.
    page = pages[FOLDER / "fleet.md"].splitlines()
    assert "## Entry" in page
    assert "### Entry" not in page


def test_every_command_and_every_fixture_has_a_heading(
    pages: Mapping[PurePosixPath, str],
) -> None:
    commands = {f"beatapi {name}" for name in cli.commands}
    assert commands <= headings(pages[FOLDER / "command-line.md"])
    assert "impact" in headings(pages[FOLDER / "generator.md"])
    fixtures = {name for name in vars(plugin) if name.startswith("beatapi_")}
    assert fixtures <= headings(pages[FOLDER / "pytest.md"])


def test_every_call_of_the_contract_has_a_heading(
    root: Path, pages: Mapping[PurePosixPath, str]
) -> None:
    found = {each for page in pages.values() for each in headings(page)}
    calls = [line.split("`")[1] for line in Dates(root).page().splitlines() if "`client." in line]
    assert len(calls) >= 38
    assert [call for call in calls if call not in found] == []


def test_a_method_says_since_when_it_is_there(root: Path) -> None:
    dates = Dates(root)
    assert dates.since("tasks.retrieve") == ""
    assert dates.since("web.search").startswith("Since the contract of 2026-10-02 (line 0.6).")
    edit = dates.since("music_video.shots.edit")
    assert "`duration`, `quality`, `resolution` until 2026-07-31." in edit


def test_a_docstring_becomes_markdown() -> None:
    parts = docstrings.markdown(griffe.Docstring(DOCSTRING))
    assert "\n\n".join(parts) == (
        "Return the thing.\n\n"
        "What `UNSET` is stays \\* as it is:\n\n"
        '```python\nthing = find("x")\n```\n\n'
        "**Arguments**\n\n"
        "- `name`: Its name, at most\n  80 characters.\n"
        '- `other`: One of `"a"`, `"b"`.\n\n'
        "**Returns** The thing, never `None`.\n\n"
        "**Errors**\n\n- `NotFoundError`: There is none.\n\n"
        '```python\nprint(find("x"))\n```'
    )


def test_a_name_without_a_docstring_is_an_error(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    function = griffe.Function("bare", parent=griffe.Module("shop"))

    def client(self: reference.Reference) -> str:
        return "\n".join(self.function(function, "## bare", ""))

    monkeypatch.setattr(reference.Reference, "client", client)
    with pytest.raises(reference.UndocumentedError, match=r"without a docstring: shop\.bare$"):
        reference.pages(root)


def test_a_signature_is_written_as_it_is_called() -> None:
    source = "def f(self, a: int, *rest: str, b: str = 'x', **more: object) -> None: ...\n"
    with griffe.temporary_visited_module(source) as module:
        assert docstrings.signature(module["f"]) == (
            "```python\nf(a: int, *rest: str, b: str = 'x', **more: object) -> None\n```"
        )
