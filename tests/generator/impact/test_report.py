"""Reports for people and programs, baselines, exit codes, and source that is hard to read."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.__main__ import main
from generator.impact import checker, source
from generator.impact.analysis import Analysis, Upgrade
from generator.impact.changes import Level
from generator.impact.report import FORMATS
from generator.problem import GenerationError
from generator.settings import Settings

PROGRAM = """\
from shop import Shop

größe = Shop(api_key="k"); order = größe.orders.create(items=["pen"], note="so")
print(order.at)
"""

Run = Callable[..., int]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "src"
    path.mkdir()
    (path / "program.py").write_text(PROGRAM, "utf-8")
    return path


@pytest.fixture
def run(renamed_shop: Settings, folder: Path) -> Run:
    def run(*options: str, types: bool = False) -> int:
        command = ["impact", str(folder), "--project", str(renamed_shop.root)]
        return main([*command, *([] if types else ["--no-types"]), *options])

    return run


@pytest.fixture
def analysis(renamed: Upgrade, folder: Path) -> Analysis:
    (folder / "broken.py").write_text("def (:\n", "utf-8")
    return renamed.analyse([str(folder)], types="none")


def test_the_table_has_files_and_changes(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].endswith("src/program.py")
    assert '  3:71  runtime  note="so"' in lines
    assert "  4:7  runtime  order.at" in lines
    assert "By change:" in lines
    assert lines[-1] == "2026-01-01 → 2026-02-01: 2 runtime; 1 files; types were not checked"


def test_json_has_places_in_characters(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--json") == 1
    data = json.loads(capsys.readouterr().out)
    first = data["findings"][0]
    line = PROGRAM.splitlines()[first["line"] - 1]
    assert line[first["column"] - 1 : first["end_column"] - 1] == 'note="so"' == first["expression"]
    assert (first["level"], first["since"], first["replacement"]) == (
        "runtime",
        "2026-02-01",
        "remark",
    )
    assert (data["from"], data["to"], data["unreadable"]) == ("2026-01-01", "2026-02-01", [])


def test_sarif_is_what_the_standard_asks_for(analysis: Analysis) -> None:
    """Sections 3.13 to 3.29 of SARIF 2.1.0: what is required, and that indices lead somewhere."""
    log = json.loads(FORMATS["sarif"](analysis))
    assert log["version"] == "2.1.0"
    assert log["$schema"].startswith("https://")
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert run["tool"]["driver"]["name"]
    assert len({each["id"] for each in rules}) == len(rules) > 0
    assert run["columnKind"] == "unicodeCodePoints"
    assert len(run["results"]) == len(analysis.findings) == 2
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("none", "note", "warning", "error")
        assert result["message"]["text"]
        (location,) = result["locations"]
        physical: Any = location["physicalLocation"]
        assert not re.search(r"[\s\\]", physical["artifactLocation"]["uri"])
        region = physical["region"]
        assert region["startLine"] >= 1
        assert region["endColumn"] > region["startColumn"] >= 1
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (note,) = invocation["toolExecutionNotifications"]
    assert "broken.py:1" in note["message"]["text"]


def test_annotations_are_commands_of_one_line(analysis: Analysis) -> None:
    lines = FORMATS["github"](analysis).splitlines()
    assert [each.partition(" ")[0] for each in lines[:3]] == ["::error"] * 3
    assert all(each.startswith("::") for each in lines)


def test_a_baseline_holds_while_lines_move(
    run: Run, folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    accepted = str(tmp_path / "impact.json")
    assert run("--write-baseline", accepted) == 0
    path = folder / "program.py"
    path.write_text("# moved\n\n" + PROGRAM, "utf-8")
    assert run("--baseline", accepted) == 0
    path.write_text(PROGRAM + "print(order.at)\n", "utf-8")
    capsys.readouterr()
    assert run("--baseline", accepted) == 1
    assert "5:7  runtime  order.at" in capsys.readouterr().out
    Path(accepted).write_text("[]", "utf-8")
    assert run("--baseline", accepted) == 1
    assert "write one with --write-baseline" in capsys.readouterr().err


@pytest.mark.parametrize(("limit", "code"), [("runtime", 1), ("type", 0)])
def test_the_exit_code_is_by_level(run: Run, limit: str, code: int) -> None:
    assert run("--fail-on", limit) == code


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--to", "2030-01-01"], "the versions are: 2026-01-01, 2026-02-01"),
        (["--to", "2026-01-01"], "name the one that your program uses with --from"),
        (["--from", "2026-02-01", "--to", "2026-01-01"], "is not older than"),
    ],
)
def test_a_mistake_says_what_to_do(
    run: Run, options: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*options) == 1
    assert message in capsys.readouterr().err


def test_a_path_that_is_not_there_is_named(renamed: Upgrade) -> None:
    with pytest.raises(GenerationError, match=r"nowhere.*is no file or folder"):
        renamed.analyse(["nowhere"])


HOSTILE: dict[str, tuple[bytes, str]] = {
    "syntax": (b"def f(:\n    pass\n", "cannot be read: invalid syntax"),
    "indentation": (b"if x:\n" + b"".join(b" " * n + b"if x:\n" for n in range(1, 300)), "levels"),
    "encoding": (b"x = '\xff\xfe'\n", "cannot be read"),
    "unknown encoding": (b"# coding: klingon\nx = 1\n", "unknown encoding"),
    "null": (b"x = 1\0\n", "null bytes"),
    "brackets": (b"x = " + b"(" * 5000 + b")" * 5000, "too many nested parentheses"),
    "minus": (b"x = " + b"-" * 100_000 + b"1", source.TOO_DEEP),
    "attributes": (b"from shop import Shop\nx = Shop()" + b".at" * 20_000, source.TOO_DEEP),
    "sum": (b"from shop import Shop\nx = Shop()" + b" + 1" * 100_000, source.TOO_DEEP),
    "size": (b"x = 1\n" * 1_000_000, "is larger than 4 MB"),
}


@pytest.mark.parametrize(("content", "reason"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_source_ends_in_a_message(
    content: bytes, reason: str, renamed: Upgrade, folder: Path
) -> None:
    (folder / "hostile.py").write_bytes(content)
    found = renamed.analyse([str(folder)], types="none")
    (unreadable,) = found.unreadable
    assert unreadable.path.endswith("hostile.py")
    assert reason in unreadable.reason
    assert len(found.findings) == 2
    assert max(each.level for each in found.findings) is Level.RUNTIME


def test_loops_of_links_and_environments_are_left_alone(renamed: Upgrade, folder: Path) -> None:
    os.symlink(folder, folder / "again")
    os.symlink(folder / "self.py", folder / "self.py")
    for name in (".venv/lib", "env", "node_modules/x"):
        (folder / name).mkdir(parents=True)
        (folder / name / "other.py").write_text(PROGRAM, "utf-8")
    (folder / "env/pyvenv.cfg").write_text("", "utf-8")
    found = renamed.analyse([str(folder)], types="none")
    assert {Path(each.module.path).name for each in found.findings} == {"program.py"}
    assert [Path(each.path).name for each in found.unreadable] == ["self.py"]


@pytest.mark.parametrize("name", ["mypy", pytest.param("pyright", marks=pytest.mark.types)])
def test_nothing_of_a_program_is_run(
    name: str, run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither its modules, nor a plugin, nor files with the names of what checkers import."""
    proof = tmp_path / "proof"
    monkeypatch.chdir(folder)
    shot = f"open({str(proof)!r}, 'w').close()\n"
    (folder / "program.py").write_text(f"import plugin\n{shot}{PROGRAM}", "utf-8")
    (folder / "plugin.py").write_text(f"{shot}def plugin(version): ...\n", "utf-8")
    (folder / "mypy.ini").write_text("[mypy]\nplugins = plugin.py\n", "utf-8")
    for module in ("json", "mypy", "pyright", "typing_extensions"):
        (folder / f"{module}.py").write_text(shot, "utf-8")
    assert run("--types", name, types=True) == 1
    assert not proof.exists()


def test_a_program_that_no_checker_reads_is_analysed_by_use(
    run: Run, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """mypy refuses two files of one name."""
    (folder / "other").mkdir()
    (folder / "other/typing.py").write_text(PROGRAM, "utf-8")
    (folder / "typing.py").write_text(PROGRAM, "utf-8")
    assert run("--types", "mypy", types=True) == 1
    shown, said = capsys.readouterr()
    assert "  4:7  runtime  order.at" in shown.splitlines()
    assert "Types were not checked: mypy#: cannot check this program: " in said


def test_a_checker_that_is_not_there_is_named(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(checker, "CHECKERS", {"mypy": (checker.Mypy, ("no_such_program",))})
    assert run("--types", "mypy", types=True) == 1
    assert "mypy#: is not installed: install it, or use --no-types" in capsys.readouterr().err
    assert run(types=True) == 1
    assert "Types were not checked: install mypy or pyright" in capsys.readouterr().err


def test_an_equal_program_in_another_folder_has_its_own_errors(
    renamed: Upgrade, folder: Path, tmp_path: Path
) -> None:
    for place in (folder, tmp_path / "copy"):
        place.mkdir(exist_ok=True)
        (place / "program.py").write_text(PROGRAM, "utf-8")
        found = renamed.analyse([str(place)], types="mypy").findings
        assert {each.level for each in found} == {Level.TYPE}


@pytest.mark.parametrize("is_gone", [False, True])
def test_a_new_client_begins_with_what_mypy_knows(is_gone: bool, tmp_path: Path) -> None:
    known = tmp_path / "mypy/old/3.11/httpx.meta.json"
    known.parent.mkdir(parents=True)
    known.touch()
    if not is_gone:
        (tmp_path / "old").mkdir()
    cache = tmp_path / "mypy/new"
    checker._prepare(cache)
    assert (cache / "3.11/httpx.meta.json").is_file()
    assert known.exists() != is_gone
    # What is there stays.
    checker._prepare(tmp_path / "mypy/new")
    assert [path.name for path in cache.iterdir()] == ["3.11"]
