"""The builder of the documentation site finds each page, and each link that leads nowhere."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from docs.site.extension import graph_table
from docs.site.pages import BrokenLinkError, entries, links, stage
from docs.site.twins import write

INDEX = """# Documentation

No entry of the menu: [a picture](images/a.svg).

## Use it

- [First](first.md): with [an aside](../notes/README.md) that is no entry

## Make it

- [Contribute](../CONTRIBUTING.md)
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files = {
        "docs/index.md": INDEX,
        "docs/first.md": "# First\n\n![A](images/a.svg)\n[Notes](../notes/README.md#there)\n",
        "CONTRIBUTING.md": "# Contribute\n\n```\n[in a block](nowhere.md)\n```\n",
        "docs/images/a.svg": "<svg/>",
        "notes/README.md": "# Notes\n\n[Elsewhere](https://example.com/x.md), [below](#there)\n",
        "notes/unlinked.md": "# Unlinked\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def test_pages_come_with_all_that_they_link_to(project: Path) -> None:
    into = project / "build"
    pages = stage(project, into, {})
    assert [str(page) for page in pages] == [
        "CONTRIBUTING.md",
        "docs/first.md",
        "docs/index.md",
        "notes/README.md",
    ]
    assert (into / "docs/images/a.svg").read_text() == "<svg/>"
    assert not (into / "notes/unlinked.md").exists()


def test_only_pages_outside_of_the_menu_are_orphans(project: Path) -> None:
    into = project / "build"
    stage(project, into, {})
    assert (into / "notes/README.md").read_text().startswith("---\norphan: true\n---\n# Notes")
    assert (into / "CONTRIBUTING.md").read_text().startswith("# Contribute")


def test_a_link_without_a_file_is_an_error(project: Path) -> None:
    (project / "docs/first.md").write_text("[Gone](gone.md)\n")
    with pytest.raises(BrokenLinkError, match=r"^docs/first\.md: no file docs/gone\.md;"):
        stage(project, project / "build", {})


def test_a_page_that_the_index_lacks_is_an_error(project: Path) -> None:
    (project / "docs/tutorial").mkdir()
    (project / "docs/tutorial/new.md").write_text("# New\n")
    with pytest.raises(BrokenLinkError, match=r"^docs/index\.md lists no docs/tutorial/new\.md$"):
        stage(project, project / "build", {})


def test_made_pages_stand_for_files(project: Path) -> None:
    made = {PurePosixPath("docs/reference/client.md"): "# Client\n\n[First](../first.md)\n"}
    index = (project / "docs/index.md").read_text() + "- [Client](reference/client.md)\n"
    (project / "docs/index.md").write_text(index)
    pages = stage(project, project / "build", made)
    assert PurePosixPath("docs/reference/client.md") in pages
    text = (project / "build/docs/reference/client.md").read_text()
    assert text.startswith("# Client")


def test_a_section_has_the_first_link_of_each_line() -> None:
    assert list(entries(INDEX)) == [
        ("Use it", [("First", "first.md")]),
        ("Make it", [("Contribute", "../CONTRIBUTING.md")]),
    ]


def test_links_are_resolved_from_their_page() -> None:
    text = "[a](../x.md#b) ![c](d.svg) [e](#f) [g](mailto:a@b.c)"
    assert [str(each) for each in links(PurePosixPath("docs/y/z.md"), text)] == [
        "docs/x.md",
        "docs/y/d.svg",
    ]


def test_each_page_has_a_twin_in_markdown_and_a_line_for_language_models(project: Path) -> None:
    source, output = project / "build", project / "out"
    (project / "docs/first.md").write_text(
        "# First\n\n![A](images/a.svg)\n\nWith this page you begin. It is\nshort.\n"
    )
    pages = stage(project, source, {})
    for page in pages:
        (output / page).parent.mkdir(parents=True, exist_ok=True)
    write(source, output, pages)
    assert (output / "docs/first.md").read_text().startswith("# First\n")
    assert (output / "docs/images/a.svg").exists()
    assert (output / "llms.txt").read_text() == (
        "# BeatAPI client\n\n> No entry of the menu: a picture.\n\n"
        "## Use it\n\n- [First](docs/first.md): With this page you begin.\n\n"
        "## Make it\n\n- [Contribute](CONTRIBUTING.md): \n"
    )
    assert "orphan" not in (output / "notes/README.md").read_text()


def test_a_graph_becomes_a_table() -> None:
    nodes = '    a["<b>first</b><br>What begins"]\n    b["<b>second</b><br>What ends"]\n'
    assert graph_table(f"graph TD\n{nodes}    a --> b\n") == (
        "| Part | Holds | Leads to |\n|---|---|---|\n"
        "| `first` | What begins | `second` |\n| `second` | What ends |  |"
    )


def test_every_room_of_the_client_is_in_the_table(root: Path) -> None:
    page = (root / "CONTRIBUTING.md").read_text()
    graph = page.partition("```mermaid\n")[2].partition("```")[0]
    rows = graph_table(graph).splitlines()[2:]
    assert len(rows) == graph.count('["<b>')
    assert sum(row.count("`") // 2 - 1 for row in rows) == graph.count("-->")
