"""`beatapi impact`: the contracts that travel with the packages, on a team's program."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from beatapi_impact.__main__ import main

from generator import upgrade as upgrades
from generator.impact.report import FORMATS
from generator.settings import load

from .conftest import Cli

ROOT = Path(__file__).parents[2]
PROGRAM = """\
from beatapi import BeatAPI

client = BeatAPI()
task = client.music_video.shots.edit("task_1", "shot_1", prompt="Rain", duration=3)
if client.usage.retrieve().credit_balance < 75:
    print(task.usage.credits_charged)
"""
DATES = ("--from", "2026-07-31", "--to", "2026-10-02")


@pytest.fixture
def program(cli: Cli) -> Path:
    path = cli.folder / "program.py"
    path.write_text(PROGRAM, "utf-8")
    return path


def test_the_places_of_a_program(cli: Cli, program: Path) -> None:
    done = cli("impact", program.name, *DATES, "--no-types")
    assert done.code == 1, done.err
    assert "  4:73  runtime  duration=3" in done.out.splitlines()
    assert "To do: stop sending the field." in done.out


def test_the_same_as_the_toolchain_finds(cli: Cli, program: Path) -> None:
    done = cli("impact", str(program), *DATES, "--no-types", "--json")
    upgrade = upgrades.between(load(ROOT), "2026-07-31", "2026-10-02")
    expected = FORMATS["json"](upgrade.analyse([str(program)], types="none"))
    assert json.loads(done.out) == json.loads(expected)


PAGE = (ROOT / "docs/upgrading.md").read_text("utf-8")
UPGRADES = re.findall(
    r"^```py\n(.*?)^```.*?`(--from \S+ --to \S+)`.*?^```text\n(.*?)\n```", PAGE, re.M | re.S
)


@pytest.mark.parametrize(("source", "dates", "expected"), UPGRADES)
def test_the_guide_shows_what_the_program_prints(
    cli: Cli, source: str, dates: str, expected: str
) -> None:
    (cli.folder / "src").mkdir()
    (cli.folder / "src/videos.py").write_text(source, "utf-8")
    done = cli("impact", "src", *dates.split(), "--no-types", "--at-least", "meaning")
    assert done.out.partition("\n\nBy change:")[0] == expected


def test_the_commands_of_the_guide_work(cli: Cli) -> None:
    """They are one way: look, mend, accept, and then only what is new."""
    (cli.folder / "src").mkdir()
    (cli.folder / "src/videos.py").write_text(PROGRAM, "utf-8")
    commands = re.findall(r"^    beatapi (impact .+)$", PAGE, re.M)
    codes = [cli(*command.split(), "--no-types").code for command in commands]
    assert codes == [1, 0, 0, 0]
    assert len(UPGRADES) == 2


def test_options_are_those_of_the_analysis(cli: Cli, program: Path) -> None:
    shown = cli("impact", "--help")
    assert shown.code == 0
    assert shown.out.startswith("usage: beatapi impact ")
    assert cli("impact", program.name, "--to", "yesterday").code == 1
    assert cli("impact").code == 2


def test_without_the_package_it_says_how_to_install_it(
    cli: Cli, program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [each for each in sys.modules if each.startswith("beatapi_impact")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "beatapi_impact", None)
    done = cli("impact", program.name)
    assert done.code == 1
    assert 'pip install "beatapi[cli,impact]"' in done.err


def test_the_package_has_a_command_of_its_own(
    program: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(program), *DATES, "--no-types", "--fail-on", "type"]) == 0
    assert "2026-07-31 → 2026-10-02" in capsys.readouterr().out
