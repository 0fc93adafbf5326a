"""Programs in other languages, by name: the same change in three of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import upgrade
from generator.impact import checker, foreign
from generator.impact.analysis import Upgrade
from generator.impact.changes import Level
from generator.impact.fix import fixes
from generator.settings import load

ROOT = Path(__file__).parents[3]
SAMPLES = ROOT / "generated/samples"

TYPESCRIPT = """\
import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
// client.musicVideo.shots.edit("task_1", "shot_1", { duration: 3 });
await client.musicVideo.shots.edit("task_1", "shot_1", {
  prompt: "Rain, with a (bracket",
  duration: 3,
});
const task = await client.tasks.retrieve("task_1");
console.log(task.usage.credits_charged, { duration: 3 });
if (error.code === "unauthorized") console.log("unauthorized here");
"""
JAVA = """\
import beatapi.BeatApi;

final class Film {
    void film(BeatApi client) {
        client.musicVideo().shots().edit("task_1", "shot_1", EditMusicVideoShotParams.builder()
                .prompt("Rain")
                .duration(3)
                .build());
        System.out.println(client.tasks().retrieve("task_1").usage().creditsCharged());
    }
}
"""
SWIFT = """\
import BeatAPI

func film(_ client: BeatAPIClient) async throws {
    _ = try await client.musicVideo.shots.edit("task_1", "shot_1", EditMusicVideoShotParams(
        prompt: "Rain",
        duration: 3
    ))
    print(try await client.tasks.retrieve("task_1").usage.creditsCharged)
}
"""
EDIT, COST = "MusicVideoShotsResource.edit(duration=)", "TaskUsage.credits_charged"


@pytest.fixture(scope="module")
def october() -> Upgrade:
    return upgrade.between(load(ROOT), "2026-07-31", "2026-10-02")


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("film.ts", TYPESCRIPT, {(7, EDIT), (10, COST), (11, "error.code")}),
        ("Film.java", JAVA, {(7, EDIT), (9, COST)}),
        ("film.swift", SWIFT, {(6, EDIT), (8, COST)}),
    ],
)
def test_names_are_found_in_every_spelling(
    name: str, text: str, expected: set[tuple[int, str]], october: Upgrade, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / f"other{Path(name).suffix}").write_text("x.creditsCharged(3)", "utf-8")
    found = october.analyse([str(tmp_path)], types="none").findings
    affected = [each for each in found if each.level > Level.POSSIBILITY]
    assert {(getattr(each.node, "lineno", 0), each.symbol) for each in affected} == expected
    assert {each.message for each in found} == {foreign.BY_NAME}
    assert not fixes(found)


def test_what_cannot_be_read_is_named(october: Upgrade, tmp_path: Path) -> None:
    (tmp_path / "a.ts").write_bytes(b"beatapi \xff")
    (tmp_path / "b.java").write_bytes(b"beatapi " * 600_000)
    found = october.analyse([str(tmp_path)], types="none")
    assert [Path(each.path).name for each in found.unreadable] == ["a.ts", "b.java"]


def test_without_a_compiler_its_types_are_not_checked(
    october: Upgrade, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checker, "typescript", lambda: None)
    (tmp_path / "film.ts").write_text(TYPESCRIPT, "utf-8")
    found = october.analyse([str(tmp_path / "film.ts")], types="mypy")
    assert found.untyped == "install TypeScript's tsc on the path, for files of TypeScript"
    assert found.findings
