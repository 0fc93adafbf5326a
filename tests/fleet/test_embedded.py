"""The whole way of jobs in one process, against the sandbox, on a clock that the keeper moves."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from beatapi import InvalidArgumentError, ManualClock
from beatapi.sandbox import Sandbox, sample_image, sample_song
from beatapi_fleet import Embedded, Entry, Fleet, steps
from beatapi_fleet.steps import without_links
from bench.fleet.harness import MODEL
from tests import patience

from .conftest import Lines, short_videos, work


def test_jobs_become_files(fleet: Fleet, sandbox: Sandbox, tmp_path: Path) -> None:
    batch = fleet.submit(short_videos(25), command="videos", output=str(tmp_path / "out"))
    work(fleet, batch)
    status = fleet.status(batch)
    assert status.counts == {"done": 25}
    assert len(sandbox.state()["tasks"]) == 25
    files = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert files == sorted(f"video{number}.mp4" for number in range(25))
    for entry in fleet.results(batch):
        assert Path(entry.saved_to or "").read_bytes()[4:8] == b"ftyp"
        assert "output" not in (entry.task or {}), "no signed link is kept"
    refused = [call for call in sandbox.calls if call.status == 429]
    assert refused == []
    assert status.settled > 0


def test_an_answer_in_words_is_kept(fleet: Fleet, tmp_path: Path) -> None:
    film = {"model": MODEL, "prompt": "Waves.", "duration": 4, "output": str(tmp_path / "film.mp4")}
    work(fleet, fleet.submit([film], command="videos"))
    question = {"video_url": str(tmp_path / "film.mp4"), "prompt": "Count the cuts."}
    batch = fleet.submit([question], command="analyze", output=str(tmp_path))
    work(fleet, batch)
    (entry,) = fleet.results(batch)
    answer = fleet.client.tasks.retrieve(entry.task_id or "").to_dict()["output"]
    assert entry.text == answer["text"]


def test_of_a_task_its_words_stay_and_its_links_go() -> None:
    words = {"text": "Two.", "usage": {"total_tokens": 3}, "finish_reason": "stop"}
    links = {"media": [{"url": "https://a?signature"}], "r2_url": "https://a?signature"}
    task = {"id": "task_1", "output": {**words, **links}, "error": None}
    assert without_links(task) == {"id": "task_1", "output": words}
    assert without_links({**task, "output": links}) == {"id": "task_1"}


def test_a_task_that_needs_a_decision_waits_for_a_person(
    fleet: Fleet, sandbox: Sandbox, tmp_path: Path
) -> None:
    (tmp_path / "a.png").write_bytes(sample_image(width=64, height=36))
    (tmp_path / "song.wav").write_bytes(sample_song(10))
    video = {"images": [str(tmp_path / "a.png")], "audio_url": str(tmp_path / "song.wav")}
    line = {**video, "resolution": "540p", "compose_mode": "manual", "name": "clip"}
    batch = fleet.submit([line], output=str(tmp_path))
    work(fleet, batch)
    assert fleet.status(batch).counts == {"waiting": 1}
    (entry,) = fleet.dead(batch)
    task_id = entry.task_id or ""
    assert entry.error == "the task is storyboard_ready: decide, then adopt it again"
    shots = (entry.task or {})["storyboard"]["shots"]
    fleet.client.music_video.compose(task_id, shot_ids=[shot["id"] for shot in shots])
    assert fleet.adopt(entry.job.id, task_id).state == "running"
    work(fleet, batch)
    assert fleet.status(batch).counts == {"done": 1}
    assert len(sandbox.state()["tasks"]) == 1


def test_the_same_jobs_again_change_nothing(
    fleet: Fleet, sandbox: Sandbox, lines: Callable[[int], Lines], tmp_path: Path
) -> None:
    path = tmp_path / "jobs.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines(3)))
    batch = fleet.submit(path, command="ecommerce-video", output=str(tmp_path / "out"))
    assert batch.startswith("jobs-")
    work(fleet, batch)
    assert fleet.submit(path, command="ecommerce-video", output=str(tmp_path / "out")) == batch
    work(fleet, batch)
    assert len(sandbox.state()["tasks"]) == 3


def test_files_that_are_there_are_not_replaced(fleet: Fleet, tmp_path: Path) -> None:
    """Neither a file of the guessed type, nor one of the type that the server may choose."""
    line = {"name": "cat", "command": "images", "model": "nano-banana", "prompt": "A cat"}
    for name in ("cat.png", "cat.jpg"):
        (tmp_path / name).write_bytes(b"mine")
        with pytest.raises(InvalidArgumentError, match=f"{name}: there already"):
            fleet.submit([line], output=str(tmp_path))
        (tmp_path / name).unlink()
    (tmp_path / "cat.mp4").write_bytes(b"of another kind")
    assert fleet.status(fleet.submit([line], output=str(tmp_path))).total == 1


def test_a_worker_that_halts_creates_and_fetches_nothing_more(
    fleet: Fleet, sandbox: Sandbox, clock: ManualClock, tmp_path: Path
) -> None:
    batch = fleet.submit(short_videos(2), command="videos", output=str(tmp_path / "out"))
    embedded = Embedded(fleet, concurrency=1)
    embedded.turn()
    clock.advance(60)
    while not fleet.status(batch).counts.get("ready"):
        embedded.keeper.turn(1)
    embedded.keeper.turn(1)
    assert fleet.status(batch).counts == {"ready": 1, "admitted": 1}
    embedded.halt()
    assert embedded.step()
    assert embedded.step()
    entries = list(fleet.ledger.entries(batch))
    assert [(entry.state, entry.claim, entry.tries) for entry in entries] == [
        ("ready", "", 0),
        ("admitted", "", 0),
    ]
    assert not (tmp_path / "out" / "video0.mp4").exists()
    assert len(sandbox.state()["tasks"]) == 1
    work(fleet, batch)
    assert fleet.status(batch).counts == {"done": 2}


def test_a_download_is_broken_off(
    fleet: Fleet, tmp_path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = fleet.submit(short_videos(1), command="videos", output=str(tmp_path))
    embedded = Embedded(fleet)

    def begin(_fleet: Fleet, _entry: Entry, on_progress: Callable[[int, int], None]) -> None:
        embedded.worker.halt()
        on_progress(1, 2)

    monkeypatch.setattr(steps, "save", begin)
    embedded.turn()
    clock.advance(60)
    while not fleet.status(batch).counts.get("ready"):
        embedded.keeper.turn(1)
    assert embedded.step()
    (entry,) = fleet.ledger.entries(batch)
    assert (entry.state, entry.claim, entry.tries) == ("ready", "", 0)


def test_a_halt_waits_for_no_download(
    fleet: Fleet, clock: ManualClock, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    begun, released = Event(), Event()

    def stall(*_: object) -> None:
        begun.set()
        assert released.wait(patience.SECONDS)
        raise OSError("late")

    batch = fleet.submit(short_videos(1), command="videos", output=str(tmp_path))
    embedded = Embedded(fleet)
    embedded.turn()
    clock.advance(60)
    while not fleet.status(batch).counts.get("ready"):
        embedded.keeper.turn(1)
    monkeypatch.setattr(steps, "save", stall)
    embedded.start()
    assert begun.wait(patience.SECONDS)
    embedded.halt()
    (entry,) = fleet.ledger.entries(batch)
    assert (entry.state, entry.claim != "") == ("ready", True), "another worker takes it back"
    assert fleet.ledger.leader() is None
    released.set()
    patience.until(lambda: next(fleet.ledger.entries(batch)).claim == "")


def test_threads_and_local_files(fleet: Fleet, sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(sample_image(width=64, height=36))
    path = tmp_path / "jobs.csv"
    rows = "".join(f"video{number},a.png,10,{number}\n" for number in range(8))
    path.write_text(f"name,image,duration,id\n{rows}")
    batch = fleet.submit(path, command="ecommerce-video", output=str(tmp_path / "out"))
    status = fleet.wait(batch, work=True)
    assert status.counts == {"done": 8}
    assert len(sandbox.state()["tasks"]) == 8
    uploads = [call for call in sandbox.calls if call.path == "/v1/files"]
    assert len(uploads) == 1, "a file that all jobs use is uploaded once"
