"""The command: sources of contracts, formats of changes, and exit codes."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.__main__ import main
from generator.settings import Settings

Edit = Callable[[str, str, str], None]
OLD, NEW = "2026-01-01", "2026-02-01"


@pytest.fixture
def two(shop: Settings) -> Settings:
    """Return the shop with a second version that differs in its date only."""
    text = shop.spec_path(OLD).read_text()
    shop.spec_path(OLD).with_stem(NEW).write_text(text.replace(OLD, NEW))
    return shop


@pytest.fixture
def repository(two: Settings) -> Settings:
    """Return the same project in git: the first commit has the old version only."""
    new = two.spec / f"{NEW}.yaml"
    content = new.read_bytes()
    new.unlink()
    git(two.root, "init", "-q")
    commit(two.root)
    new.write_bytes(content)
    commit(two.root)
    return two


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder: Path) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "A version")


def run(project: Settings, *arguments: str) -> int:
    return main(["--project", str(project.root), "diff", *arguments])


def kinds(capsys: pytest.CaptureFixture[str]) -> list[str]:
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    return [change["kind"] for change in report["changes"]]


def names(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    return report["before"], report["after"]


def test_without_names_the_newest_two_versions_are_compared(
    two: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(two, "--format", "json") == 0
    assert names(capsys) == (OLD, NEW)


def test_one_name_is_compared_with_the_newest_version(
    two: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(two, OLD, "--format", "json") == 0
    assert names(capsys) == (OLD, NEW)


def test_a_file(two: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "contract.json"
    path.write_text('{"openapi": "3.1.0", "paths": {}}')
    assert run(two, NEW, str(path), "--format", "json", "--at-least", "major") == 0
    assert set(kinds(capsys)) >= {"operation-removed"}


@pytest.mark.parametrize("name", ["HEAD~1", f"HEAD~1:spec/{OLD}.yaml"])
def test_a_git_revision(
    name: str, repository: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(repository, name, "HEAD", "--format", "json") == 0
    before, after = names(capsys)
    assert before in (name, f"{OLD} at {name}")
    assert after == f"{NEW} at HEAD"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["2025-01-01"], "is not a version, file or git revision; the versions are: 2026-01-01"),
        (["HEAD:gone.yaml"], "is not a version, file or git revision"),
        (["HEAD~7"], "is not a version, file or git revision"),
        (["a", "b", "c"], "takes two contracts, not 3"),
    ],
)
def test_a_contract_that_is_not_there(
    arguments: list[str], message: str, repository: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(repository, *arguments) == 1
    shown = capsys.readouterr()
    assert shown.err.startswith("Nothing was compared:\n")
    assert message in shown.err
    assert not shown.out


def test_a_name_is_never_an_option_of_git(
    repository: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(repository, "--", "--output=stolen:x", NEW) == 1
    assert "is not a version, file or git revision" in capsys.readouterr().err
    assert not list(repository.root.glob("*stolen*"))


def test_a_revision_without_versions(
    repository: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    git(repository.root, "rm", "-rq", "--cached", "spec")
    git(repository.root, "commit", "-q", "-m", "None")
    assert run(repository, "HEAD") == 1
    assert "has no versions in spec; name a file: HEAD:PATH" in capsys.readouterr().err


def test_without_git(
    two: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert run(two, "HEAD") == 1
    assert "git, which knows revisions, is not installed" in capsys.readouterr().err


def test_one_version_has_nothing_to_be_compared_with(
    shop: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(shop) == 1
    assert "takes two contracts, not 0; versions here: 2026-01-01" in capsys.readouterr().err


def test_a_file_that_is_no_contract(
    two: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("a: [")
    assert run(two, str(path)) == 1
    assert "is not valid YAML" in capsys.readouterr().err


REMOVED = ("spec/2026-02-01.yaml", "operationId: ", "deprecated: true\n      operationId: ")


def test_the_exit_code_follows_the_level(two: Settings, edit: Edit) -> None:
    edit(*REMOVED)
    assert run(two) == 0
    assert run(two, "--fail-on", "major") == 0
    assert run(two, "--fail-on", "minor") == 1
    assert run(two, "--fail-on", "patch") == 1
    # Hidden changes still count.
    assert run(two, "--fail-on", "minor", "--at-least", "major") == 1
    assert run(two, OLD, OLD, "--fail-on", "patch") == 0


def test_the_table(two: Settings, edit: Edit, capsys: pytest.CaptureFixture[str]) -> None:
    edit(*REMOVED)
    assert run(two, "--at-least", "minor") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("MINOR  deprecated  /paths/")
    assert lines[0].endswith("/deprecated")
    assert lines[1:3] == [
        "       became deprecated",
        "       It works, and will be removed. To do: move away from it before it is removed.",
    ]
    assert lines[-1] == "2026-01-01 → 2026-02-01: minor (1 minor)"


def test_nothing_is_said_in_one_line(two: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(two, OLD, OLD) == 0
    assert capsys.readouterr().out == "2026-01-01 → 2026-01-01: nothing differs\n"


def test_markdown_folds_text_away_and_escapes(
    two: Settings, edit: Edit, capsys: pytest.CaptureFixture[str]
) -> None:
    edit("spec/2026-02-01.yaml", "paths:\n", "paths:\n  /a|<b>:\n    get: {responses: {}}\n")
    assert run(two, "--format", "markdown") == 0
    text = capsys.readouterr().out
    assert text.startswith("## 2026-01-01 → 2026-02-01: minor (1 minor, 1 patch)\n\n### minor\n")
    assert "GET /a\\|&lt;b> added" in text
    assert "<details><summary>patch: 1</summary>\n\n| Where |" in text


def test_annotations_point_at_lines(
    two: Settings, edit: Edit, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(*REMOVED)
    assert run(two, "--format", "github") == 0
    first, *_, last = capsys.readouterr().out.splitlines()
    text = (two.root / "spec/2026-02-01.yaml").read_text().splitlines()
    line = next(number for number, each in enumerate(text, 1) if "deprecated: true" in each)
    place = f"file=spec/2026-02-01.yaml,line={line},title=minor%3A deprecated"
    assert first.startswith(f"::warning {place}::became deprecated.")
    assert last == "::notice::2026-01-01 → 2026-02-01: minor (1 minor, 1 patch)"


def test_what_is_gone_is_pointed_at_in_the_old_file(
    two: Settings, edit: Edit, capsys: pytest.CaptureFixture[str]
) -> None:
    edit("spec/2026-02-01.yaml", "paths:\n", "paths:\n  /new:\n    get: {responses: {}}\n")
    assert run(two, NEW, OLD, "--format", "github") == 0
    first = capsys.readouterr().out.splitlines()[0]
    assert first.startswith("::error file=spec/2026-02-01.yaml,line=")
