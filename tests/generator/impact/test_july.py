"""The documentation's examples of 0.3, upgraded to October by the tool and a list of edits."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import beatapi
from beatapi import BeatAPI, ManualClock
from beatapi.sandbox import Sandbox, sample_image, sample_song
from generator import upgrade
from generator.impact.changes import Level
from generator.impact.finder import Finding
from generator.impact.fix import fixes
from generator.settings import load

ROOT = Path(__file__).parents[3]
JULY = Path(__file__).parent / "july"
EDITS: dict[str, list[dict[str, Any]]] = tomllib.loads((JULY / "edits.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def upgraded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[Finding, ...]]:
    """A folder with the examples after `--write` and the edits, and what was found before."""
    folder = tmp_path_factory.mktemp("july")
    for path in JULY.glob("*.txt"):
        (folder / f"{path.stem}.py").write_text(path.read_text("utf-8"), "utf-8")
    steps = upgrade.between(load(ROOT), "2026-07-31", "2026-10-02")
    found = steps.analyse([str(folder)], types="none")
    assert not found.unreadable
    for each in fixes(found.findings):
        each.write()
    for edit in EDITS["edit"]:
        path = folder / edit["file"]
        text = path.read_text("utf-8")
        assert text.count(edit["old"]) == 1, edit
        path.write_text(text.replace(edit["old"], edit["new"]), "utf-8")
    return folder, found.findings


def test_every_place_is_edited_or_left_for_a_reason(
    upgraded: tuple[Path, tuple[Finding, ...]],
) -> None:
    _, findings = upgraded
    found = {
        (Path(each.module.path).name, each.symbol)
        for each in findings
        if each.level > Level.POSSIBILITY
    }
    edited = {(edit["file"], symbol) for edit in EDITS["edit"] for symbol in edit["symbols"]}
    left = {(each["file"], each["symbol"]) for each in EDITS["left"]}
    assert found == edited | left
    assert not edited & left


def test_the_program_of_the_guide_is_among_them() -> None:
    page = (ROOT / "docs/upgrading.md").read_text("utf-8")
    lines = [line.partition("  # ")[0] for line in page.splitlines()]
    assert (JULY / "story.txt").read_text("utf-8").strip() in "\n".join(lines)


@pytest.fixture
def october(
    tmp_path: Path, beatapi_clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Sandbox]:
    """October's sandbox, whose clock the clients of the examples share, and files to upload."""
    monkeypatch.chdir(tmp_path)
    Path("cover.png").write_bytes(sample_image())
    Path("song.mp3").write_bytes(sample_song(10))
    with Sandbox(spec="2026-10-02", clock=beatapi_clock) as sandbox:
        monkeypatch.setenv("BEATAPI_API_KEY", sandbox.api_key)
        monkeypatch.setenv("BEATAPI_BASE_URL", sandbox.url)
        monkeypatch.setattr(beatapi, "BeatAPI", partial(BeatAPI, clock=beatapi_clock))
        yield sandbox


def done(client: BeatAPI) -> str:
    """Return the id of a finished task."""
    image = client.files.upload("cover.png").url
    task = client.ecommerce_video.create_and_wait(images=[image], duration=10)
    return task.id


Run = Callable[..., dict[str, Any]]


@pytest.fixture
def run(upgraded: tuple[Path, tuple[Finding, ...]], october: Sandbox) -> Run:
    """Run an example, with names that the page has from before and texts that readers replace."""

    def run(name: str, replaced: dict[str, str] | None = None, **names: object) -> dict[str, Any]:
        source = (upgraded[0] / f"{name}.py").read_text("utf-8")
        for old, new in (replaced or {}).items():
            assert old in source
            source = source.replace(old, new)
        scope: dict[str, Any] = {"__name__": "__main__", **names}
        exec(compile(source, f"{name}.py", "exec"), scope)
        return scope

    return run


def test_they_run_against_october(
    run: Run, october: Sandbox, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run("first")
    assert Path("video.mp4").read_bytes()[4:8] == b"ftyp"
    Path("video.mp4").unlink()
    run("upload")
    with beatapi.BeatAPI() as client:
        finished, image = done(client), client.files.upload("cover.png").url
        song = client.files.upload("song.mp3").url
        run("download", {"task_8K2qA": finished})
        inputs = [{"images": [image], "duration": 10}] * 2
        run("many", client=client, inputs=inputs)
    assert Path("1.mp4").is_file()
    run("sandbox")
    run("clock")
    run("clip", make_clip=None)
    monkeypatch.setenv("BEATAPI_WEBHOOK_SECRET", "whsec_c2VjcmV0")
    known = run("receiver")
    run("inbox", {"sk_…": october.api_key}, inbox=known["inbox"])
    assert run("webhook")["receive"](b"{}", {}) == 401
    pictures = {"https://media.beatapi.io/samples/neon-singer.png": image}
    capsys.readouterr()
    run("story", {**pictures, "https://media.beatapi.io/samples/song.mp3": song})
    assert capsys.readouterr().out.splitlines()[-1].endswith(".mp4")
