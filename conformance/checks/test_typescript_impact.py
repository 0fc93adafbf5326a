"""The analysis of upgrades, with the compiler of TypeScript against both packages."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from conformance.checks.conftest import ROOT
from conformance.matrix.typescript import installed
from generator import upgrade
from generator.impact.changes import Level
from generator.settings import load

PROGRAM = """\
import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
await client.musicVideo.shots.edit("task_1", "shot_1", { prompt: "Rain", duration: 3 });
const task = await client.tasks.retrieve("task_1");
const name: string = task.workflow;
const wrong: number = "already";
console.log(name, wrong, task.usage?.credits_charged);
"""


def test_types_confirm_what_breaks_and_find_what_else_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools = installed() / ".bin"
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    (tmp_path / "film.ts").write_text(PROGRAM, "utf-8")
    steps = upgrade.between(load(ROOT), "2026-07-31", "2026-10-02")
    found = steps.analyse([str(tmp_path)])
    assert not found.untyped
    lines = {
        getattr(each.node, "lineno", 0): each for each in found.findings if each.level is Level.TYPE
    }
    assert set(lines) == {4, 6}
    assert lines[4].symbol == "MusicVideoShotsResource.edit(duration=)"
    assert lines[6].symbol == "Task.workflow"
    assert all(each.message.startswith("tsc: ") for each in lines.values())
