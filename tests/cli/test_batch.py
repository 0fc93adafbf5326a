"""Batches: checked whole, bounded, and resumed after a kill without paying twice."""

from __future__ import annotations

import csv
import errno
import json
import stat
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beatapi import BeatAPI, ManualClock
from beatapi.sandbox import Sandbox
from beatapi_cli._results import Results
from beatapi_fleet import Fleet, steps
from beatapi_fleet.jobs import Line, read_lines
from beatapi_fleet.sql import SQLite
from tests import patience

HEADING = "name,image,audio,prompt,resolution,output"
ROW = "{name},a.png;b.png,song.wav,{name} is here,540p,{name}.mp4"


@pytest.fixture
def jobs(cli: Any) -> Callable[..., Path]:
    """Write a file of jobs with these names."""

    def write(*names: str) -> Path:
        path = cli.folder / "jobs.csv"
        path.write_text("\n".join([HEADING, *(ROW.format(name=name) for name in names)]) + "\n")
        return path

    return write


def usage(sandbox: Sandbox) -> Any:
    with BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url) as client:
        return client.usage.retrieve()


def records(path: Path) -> list[dict[str, Any]]:
    results = path.with_name(f"{path.name}.results.jsonl")
    return [json.loads(line) for line in results.read_text().splitlines() if line]


def test_every_job_becomes_a_video(cli: Any, sandbox: Sandbox, jobs: Any) -> None:
    path = jobs("one", "two", "three")
    done = cli("batch", "jobs.csv", "--concurrency", "2", "--interval", "0.1")
    assert done.code == 0, done.err
    assert done.json == {"jobs": 3, "succeeded": 3, "results": "jobs.csv.results.jsonl"}
    assert all((cli.folder / f"{name}.mp4").exists() for name in ("one", "two", "three"))
    assert {(line["row"], line["name"], line["state"]) for line in records(path)} == {
        (row, name, "succeeded") for row, name in enumerate(("one", "two", "three"), start=2)
    }
    assert "3 of 3 jobs" in done.err
    again = cli("batch", "jobs.csv")
    assert again.json["succeeded"] == 3
    assert "3 of 3 jobs" in again.err
    assert len(records(path)) == 3, "no line comes twice"
    ledger = cli.folder / "jobs.csv.ledger.db"
    assert stat.S_IMODE(ledger.stat().st_mode) == 0o600
    fleet = cli("fleet", "results", "--ledger", f"sqlite:///{ledger}")
    assert [entry["name"] for entry in fleet.json["data"]] == ["one", "two", "three"]
    assert usage(sandbox).total_tasks == 3


def test_a_killed_batch_goes_on_and_creates_each_job_once(
    cli: Any, still: Sandbox, jobs: Any
) -> None:
    path = jobs("one", "two", "three")
    command = ("batch", "jobs.csv", "--concurrency", "2", "--interval", "0.1")
    killed = cli.start(*command)
    patience.until(lambda: usage(still).total_tasks == 2)
    killed.kill()
    killed.communicate()
    assert usage(still).total_tasks == 2
    resumed = cli.start(*command)
    still.advance(60)
    patience.until(lambda: usage(still).total_tasks == 3)
    still.advance(60)
    out, err = resumed.communicate(timeout=patience.SECONDS)
    assert resumed.returncode == 0, err
    assert json.loads(out)["succeeded"] == 3
    assert usage(still).total_tasks == 3
    assert len({line["task_id"] for line in records(path) if line["state"] == "succeeded"}) == 3


def test_an_interrupted_batch_says_how_to_go_on(cli: Any, still: Sandbox, jobs: Any) -> None:
    jobs("one", "two")
    running = cli.start("batch", "jobs.csv", "--concurrency", "1", "--interval", "0.1")
    patience.until(lambda: usage(still).total_tasks == 1)
    running.send_signal(2)
    out, err = running.communicate(timeout=patience.SECONDS)
    assert (running.returncode, out) == (130, "")
    assert "run the same command again" in err
    assert "Traceback" not in err


def test_two_runs_at_once_do_not_pay_twice(cli: Any, still: Sandbox, jobs: Any) -> None:
    jobs("one")
    first = cli.start("batch", "jobs.csv", "--interval", "0.1")
    patience.until(lambda: usage(still).total_tasks == 1)
    second = cli("batch", "jobs.csv")
    assert second.code == 2
    assert "another process" in second.err
    still.advance(60)
    first.communicate(timeout=patience.SECONDS)
    assert first.returncode == 0


ONE_BY_ONE = ("batch", "jobs.csv", "--concurrency", "1", "--interval", "0.1")


def test_a_create_whose_answer_is_lost_is_repeated_with_its_key(
    cli: Any, sandbox: Sandbox, jobs: Any
) -> None:
    jobs("one", "two")
    sandbox.faults.add("lost", operation="createMusicVideoTask", nth=1)
    done = cli(*ONE_BY_ONE)
    assert (done.code, done.json["succeeded"]) == (0, 2), done.err
    assert usage(sandbox).total_tasks == 2


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the fleets of commands a clock that their waits move."""
    clock, begin = ManualClock(), Fleet.__init__

    def timed(self: Fleet, url: str, **options: Any) -> None:
        begin(self, url, clock=clock, now=clock.now, **options)

    monkeypatch.setattr(Fleet, "__init__", timed)


@pytest.mark.usefixtures("quick")
def test_a_create_whose_answers_are_all_lost_goes_on_in_the_next_run(
    cli: Any, sandbox: Sandbox, jobs: Any
) -> None:
    jobs("one")
    sandbox.faults.add("lost", operation="createMusicVideoTask")
    for _ in range(2):
        done = cli(*ONE_BY_ONE)
        assert (done.code, done.json["unknown"]) == (7, 1)
        assert "one: may have been accepted; run the same command again" in done.err
        assert usage(sandbox).total_tasks == 1
    sandbox.faults.clear()
    # The repeat has the same key and body, so it names the task that was accepted at first.
    again = cli(*ONE_BY_ONE)
    assert (again.code, again.json["succeeded"]) == (0, 1), again.err
    assert usage(sandbox).total_tasks == 1


@pytest.fixture
def keyless(monkeypatch: pytest.MonkeyPatch) -> None:
    """A contract that declares no key of its creates, as until July."""

    def recognises(_fleet: Fleet, _command: str) -> bool:
        return False

    monkeypatch.setattr(Fleet, "recognises", recognises)


@pytest.mark.usefixtures("keyless", "quick")
def test_without_keys_a_create_whose_answer_is_lost_is_not_repeated(
    cli: Any, sandbox: Sandbox, jobs: Any
) -> None:
    jobs("one", "two")
    sandbox.faults.add("lost", operation="createMusicVideoTask", times=3)
    for _ in range(2):
        done = cli(*ONE_BY_ONE)
        assert (done.code, done.json["unknown"], done.json["succeeded"]) == (7, 1, 1)
        assert "one: may have been accepted; look, then --retry-unknown" in done.err
        assert usage(sandbox).total_tasks == 2
    repeated = cli(*ONE_BY_ONE, "--retry-unknown")
    assert (repeated.code, repeated.json["succeeded"]) == (0, 2), repeated.err


@pytest.mark.usefixtures("quick")
def test_a_video_that_cannot_be_saved_is_a_failure(
    cli: Any, sandbox: Sandbox, jobs: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    path = jobs("one")
    with monkeypatch.context() as patch:
        patch.setattr(steps, "save", full)
        done = cli("batch", "jobs.csv")
    assert (done.code, done.json["created"]) == (1, 1), done.err
    assert "No space left" in records(path)[0]["error"]
    again = cli("batch", "jobs.csv")
    assert (again.code, again.json["succeeded"]) == (0, 1), again.err
    assert usage(sandbox).total_tasks == 1


@pytest.mark.usefixtures("quick")
def test_a_fleet_finishes_a_batch(cli: Any, sandbox: Sandbox, jobs: Any) -> None:
    jobs("one", "two")
    sandbox.set_account(balance=1)  # each costs 0.80 dollars
    assert cli("batch", "jobs.csv").code == 4
    sandbox.set_account(balance=9)
    ledger = ("--ledger", "sqlite:///jobs.csv.ledger.db")
    assert cli("fleet", "wait", *ledger).json["done"] == 2
    done = cli("batch", "jobs.csv")
    assert (done.code, done.json["succeeded"]) == (0, 2), done.err
    assert usage(sandbox).total_tasks == 2


@pytest.mark.usefixtures("quick")
def test_a_line_that_is_gone_is_not_paid(cli: Any, sandbox: Sandbox, jobs: Any) -> None:
    jobs("one", "two", "three")
    sandbox.set_account(balance=1)  # each costs 0.80 dollars
    assert cli("batch", "jobs.csv", "--concurrency", "1").code == 4
    sandbox.set_account(balance=9)
    jobs("one", "two")
    done = cli("batch", "jobs.csv")
    assert (done.code, done.json["succeeded"]) == (0, 2), done.err
    assert "not in the file any more or has a file: three" in done.err
    assert usage(sandbox).total_tasks == 2
    jobs("one", "two", "three")
    done = cli("batch", "jobs.csv")
    assert (done.code, done.json["succeeded"]) == (0, 3), done.err
    assert usage(sandbox).total_tasks == 3


@pytest.mark.usefixtures("quick")
def test_a_task_that_takes_too_long_is_left(cli: Any, still: Sandbox, jobs: Any) -> None:
    path = jobs("one", "two")
    late = cli("batch", "jobs.csv", "--concurrency", "1", "--max-wait", "30")
    assert (late.code, late.json["created"], late.json["new"]) == (8, 1, 1), late.err
    assert [(line["name"], line["state"]) for line in records(path)] == [("one", "created")]
    assert usage(still).total_tasks == 1


def test_a_storyboard_waits_for_a_decision(cli: Any, sandbox: Sandbox) -> None:
    path = cli.folder / "jobs.csv"
    path.write_text("image,audio,resolution,compose-mode\na.png,song.wav,540p,manual\n")
    for _ in range(2):
        done = cli("batch", "jobs.csv", "--interval", "0.1")
        assert (done.code, done.json["waiting"]) == (9, 1), done.err
    assert [line["state"] for line in records(path)] == ["waiting"]
    assert usage(sandbox).total_tasks == 1


def test_another_key_does_not_pay_for_the_jobs_again(
    cli: Any, sandboxes: Any, sandbox: Sandbox, jobs: Any
) -> None:
    jobs("one")
    assert cli("batch", "jobs.csv", "--interval", "0.1").code == 0
    other = sandboxes(seed=7)
    refused = cli("batch", "jobs.csv", BEATAPI_BASE_URL=other.url, BEATAPI_API_KEY=other.api_key)
    assert refused.code == 2
    assert "has jobs of another API key or server" in refused.err
    assert usage(other).total_tasks == 0


def test_another_folder_does_not_pay_for_the_jobs_again(cli: Any, sandbox: Sandbox) -> None:
    (cli.folder / "jobs.csv").write_text(
        "name,image,duration,command\na,a.png,10,ecommerce-video\n"
    )
    quick = ("--interval", "0.1")
    assert cli("batch", "jobs.csv", "--output-dir", "one", *quick).code == 0
    again = cli("batch", "jobs.csv", "--output-dir", "two", *quick)
    assert (again.code, again.json["succeeded"]) == (0, 1)
    assert f"keep their outputs, such as {cli.folder / 'one' / 'a.mp4'}" in again.err
    assert usage(sandbox).total_tasks == 1


def old_results(path: Path, *states: tuple[dict[str, Any], dict[str, Any]]) -> None:
    """Write a results file of a version without ledgers: lines of jobs, and what became of them."""
    rows: list[str] = []
    for cells, record in states:
        content = json.dumps(["ecommerce_video.create", cells], sort_keys=True).encode()
        rows.append(json.dumps({"job": sha256(content).hexdigest()[:16], **record}))
    path.write_text("".join(f"{row}\n" for row in rows))


def test_what_an_old_results_file_knows_is_not_paid_again(cli: Any, sandbox: Sandbox) -> None:
    names = ("done", "running", "doubtful", "refused")
    cells = {
        name: {"name": name, "images": ["a.png"], "duration": 10, "command": "ecommerce-video"}
        for name in names
    }
    path = cli.folder / "jobs.jsonl"
    path.write_text("".join(f"{json.dumps(each)}\n" for each in cells.values()))
    ad = ("ecommerce-video", "create", "--image", "a.png", "--duration", "10")
    task = cli(*ad).json["id"]
    old_results(
        cli.folder / "jobs.jsonl.results.jsonl",
        (cells["done"], {"state": "succeeded", "task_id": "task_1"}),
        (cells["running"], {"state": "created", "task_id": task}),
        (cells["doubtful"], {"state": "creating", "idempotency_key": "k", "body": {}}),
        (cells["refused"], {"state": "refused", "error": "400"}),
    )
    for _ in range(2):
        done = cli("batch", "jobs.jsonl", "--interval", "0.1")
        assert (done.code, done.json["succeeded"], done.json["unknown"]) == (7, 3, 1), done.err
        assert "doubtful: may have been accepted; look, then --retry-unknown" in done.err
        assert usage(sandbox).total_tasks == 2
    again = cli("batch", "jobs.jsonl", "--interval", "0.1", "--retry-unknown")
    assert (again.code, again.json["succeeded"]) == (0, 4), again.err
    assert usage(sandbox).total_tasks == 3


def test_workers_elsewhere_do_not_repeat_what_an_old_results_file_knows(
    cli: Any, sandbox: Sandbox, jobs: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = jobs("one")
    old_results(path.with_name("jobs.csv.results.jsonl"), ({}, {"state": "succeeded"}))
    monkeypatch.setattr(SQLite, "is_local", False)
    refused = cli("batch", "jobs.csv")
    assert refused.code == 2
    assert "is of a version without ledgers: go on without --ledger" in refused.err
    assert cli("fleet", "status", "--ledger", "sqlite:///jobs.csv.ledger.db").json["jobs"] == 0


def test_what_was_refused_is_tried_again(cli: Any, sandbox: Sandbox, jobs: Any) -> None:
    jobs("one", "two")
    sandbox.faults.add("error", operation="createMusicVideoTask", code="bad_request", nth=1)
    command = ("batch", "jobs.csv", "--concurrency", "1", "--interval", "0.1")
    assert cli(*command).json["refused"] == 1
    assert cli(*command).json["succeeded"] == 2


def test_an_empty_account_stops_a_batch(cli: Any, sandbox: Sandbox, jobs: Any) -> None:
    jobs("one", "two", "three")
    sandbox.set_account(balance=1)  # each costs 0.80 dollars
    stopped = cli("batch", "jobs.csv", "--concurrency", "1", "--interval", "0.1")
    assert stopped.code == 4
    assert usage(sandbox).total_tasks == 1


def test_a_failed_task_is_told_and_left(cli: Any, sandbox: Sandbox, jobs: Any) -> None:
    jobs("one", "two")
    sandbox.faults.add("fail", operation="createMusicVideoTask", nth=1)
    command = ("batch", "jobs.csv", "--concurrency", "1", "--interval", "0.1")
    done = cli(*command)
    assert (done.code, done.json["failed"], done.json["succeeded"]) == (1, 1, 1)
    assert cli(*command).json["failed"] == 1
    assert usage(sandbox).total_tasks == 2


def test_every_fault_of_a_file_is_named_and_nothing_starts(cli: Any, sandbox: Sandbox) -> None:
    (cli.folder / "jobs.csv").write_text(
        "image,audio,duration,workflow\n"
        "a.png,song.wav,,\n"
        "a.png,nope.wav,,\n"
        "a.png,,12,opera\n"
        "a.png,,x,ecommerce-video\n"
        "a.png,,12,webhooks\n"
    )
    refused = cli("batch", "jobs.csv")
    assert (refused.code, usage(sandbox).total_tasks) == (2, 0)
    for words in (
        "line 3: nope.wav is neither",
        "line 4: command 'opera'",
        "line 6: command 'webhooks' is not one of music-video, ecommerce-video, images, videos,",
        "line 5: --duration: 'x' is not of type integer",
    ):
        assert words in refused.err
    assert "line 2" not in refused.err
    (cli.folder / "jobs.csv").write_text("image,audio\na.png\n")
    assert "cells" in cli("batch", "jobs.csv").err
    (cli.folder / "jobs.csv").write_text("image,audio\n")
    assert "holds no jobs" in cli("batch", "jobs.csv").err
    (cli.folder / "notes.txt").write_text("hello\n")
    (cli.folder / "jobs.csv").write_text("image,audio\na.png,song.wav\n")
    assert cli("batch", "jobs.csv", "--results", "notes.txt").code == 2


def test_json_lines_and_a_folder_for_the_videos(cli: Any, sandbox: Sandbox) -> None:
    job = {"image": "a.png", "duration": 10, "workflow": "ecommerce-video", "name": "shoe"}
    path = cli.folder / "jobs.jsonl"
    path.write_text(f"{json.dumps(job)}\n\n")
    (cli.folder / "out").mkdir()
    (cli.folder / "out/shoe.mp4").write_text("mine")
    command = ("batch", "jobs.jsonl", "--output-dir", "out", "--interval", "0.1")
    done = cli(*command)
    assert (done.code, done.json["refused"]) == (1, 1)
    assert [(line["state"], line["name"]) for line in records(path)] == [("refused", "shoe")]
    assert (cli.folder / "out/shoe.mp4").read_text() == "mine"
    (cli.folder / "out/shoe.mp4").unlink()
    done = cli(*command)
    assert (done.code, done.json["succeeded"]) == (0, 1)
    assert (cli.folder / "out/shoe.mp4").read_bytes()[4:8] == b"ftyp"
    assert {(line["row"], line["name"]) for line in records(path)} == {(1, "shoe")}


MIXED = """\
command,name,model,effect_id,image,audio,prompt,duration,reference_image,reference_audio
images,boat,nano-banana,,a.png,,A paper boat.,,,
videos,waves,seedance-2.5,,,,Waves.,4,a.png;b.png,song.wav
effects,drawing,,image-pencil,a.png;b.png,,,,,
music-video,clip,,,a.png,song.wav,Neon,,,
ecommerce-video,shoe,,,a.png,,,10,,
"""


def test_every_kind_of_task_in_one_file(cli: Any, sandbox: Sandbox) -> None:
    (cli.folder / "jobs.csv").write_text(MIXED)
    command = ("batch", "jobs.csv", "--output-dir", "out", "--interval", "0.1")
    done = cli(*command)
    assert (done.code, done.json["succeeded"]) == (0, 5), done.err
    starts = {path.name: path.read_bytes()[:8] for path in (cli.folder / "out").iterdir()}
    assert starts.keys() == {"boat.png", "waves.mp4", "drawing.png", "clip.mp4", "shoe.mp4"}
    assert all(start[4:] == b"ftyp" for name, start in starts.items() if name.endswith("mp4"))
    assert starts["boat.png"] == starts["drawing.png"] == b"\x89PNG\r\n\x1a\n"
    kinds = {row.capability_id for row in usage(sandbox).by_capability}
    assert kinds == {
        "nano-banana",
        "seedance-2.5",
        "image-pencil",
        "music-video",
        "ecommerce-video",
    }
    assert cli(*command).json["succeeded"] == 5
    assert usage(sandbox).total_tasks == 5


def test_one_command_for_a_whole_file(cli: Any, sandbox: Sandbox) -> None:
    film = ("--prompt", "Waves.", "--resolution", "480p", "-o", "film.mp4", "--interval", "0.1")
    assert cli("videos", "create", "--model", "seedance-2.5", *film).code == 0
    (cli.folder / "jobs.csv").write_text("video,prompt\nfilm.mp4,Count the cuts.\n")
    done = cli("batch", "jobs.csv", "--command", "analyze", "--interval", "0.1")
    assert (done.code, done.json["succeeded"]) == (0, 1), done.err
    assert records(cli.folder / "jobs.csv")[-1]["text"]
    (cli.folder / "jobs.csv").write_text("video,prompt,output\nfilm.mp4,Why?,a.txt\n")
    refused = cli("batch", "jobs.csv", "--command", "analyze")
    assert (refused.code, "there is no file" in refused.err) == (2, True)


def picture(media_type: str) -> dict[str, Any]:
    """Return a task with a picture of a type."""
    return {"output": {"media": [{"mime_type": media_type}]}}


def named(path: Path, command: str, folder: Path | None = None) -> list[Line]:
    """Return the lines of a file as a batch reads them."""
    output = None if folder is None else f"{folder}/{{name}}{{suffix}}"
    return read_lines(path, command=command, output=output, by_name=True)


def test_a_guessed_suffix_gives_way_to_the_type_of_the_file(tmp_path: Path) -> None:
    line = {"model": "nano-banana", "prompt": "x", "name": "v1.2"}
    (tmp_path / "jobs.jsonl").write_text(json.dumps(line))
    ((_, _, job),) = named(tmp_path / "jobs.jsonl", "images", tmp_path)
    assert job.output == str(tmp_path / "v1.2.png")
    assert job.target(picture("image/jpeg")) == str(tmp_path / "v1.2.jpg")
    assert job.target({}) == str(tmp_path / "v1.2.png")
    (tmp_path / "jobs.jsonl").write_text(json.dumps(line | {"output": "x.bin"}))
    ((_, _, job),) = named(tmp_path / "jobs.jsonl", "images", tmp_path)
    assert job.target(picture("image/jpeg")) == str(tmp_path / "x.bin")


def test_the_same_line_twice_is_two_videos(cli: Any, sandbox: Sandbox) -> None:
    job = json.dumps({"images": ["a.png"], "duration": 10, "workflow": "ecommerce-video"})
    (cli.folder / "jobs.jsonl").write_text(f"{job}\n{job}\n")
    done = cli("batch", "jobs.jsonl", "--interval", "0.1")
    assert (done.code, done.json["succeeded"], usage(sandbox).total_tasks) == (0, 2, 2)


def test_videos_that_could_not_be_written_are_not_paid(cli: Any, sandbox: Sandbox) -> None:
    (cli.folder / "jobs.csv").write_text(
        "image,audio,output\na.png,song.wav,one.mp4\nb.png,song.wav,one.mp4\n"
        "a.png,song.wav,none/x.mp4\n"
    )
    refused = cli("batch", "jobs.csv")
    assert (refused.code, usage(sandbox).total_tasks) == (2, 0)
    assert "line 3: one.mp4 is the output of line 2 as well" in refused.err
    assert "line 4: the folder none does not exist" in refused.err


def test_a_name_with_a_slash_is_no_folder_to_make(cli: Any, sandbox: Sandbox) -> None:
    (cli.folder / "jobs.csv").write_text("image,audio,name\na.png,song.wav,one/two\n")
    refused = cli("batch", "jobs.csv", "--output-dir", "videos")
    assert refused.code == 2
    assert "name 'one/two' cannot be the name of a file" in refused.err
    assert "make it first" not in refused.err


def test_text_that_cannot_be_sent_starts_nothing(cli: Any, sandbox: Sandbox) -> None:
    line = '{"image": "a.png", "audio": "song.wav", "prompt": "\\ud800"}\n'
    (cli.folder / "jobs.jsonl").write_text(line)
    for command in (("batch", "jobs.jsonl"), ("fleet", "submit", "jobs.jsonl")):
        refused = cli(*command)
        assert (refused.code, usage(sandbox).total_tasks) == (2, 0)
        assert "line 1: '\\ud800' is half of a pair of surrogates" in refused.err


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), min_size=1)


@settings(max_examples=50, deadline=None)
@given(texts=st.lists(TEXTS.map(str.strip).filter(bool), min_size=1, max_size=5))
def test_cells_arrive_as_they_were_written(
    texts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("jobs")
    (folder / "a.png").touch()
    rows: list[dict[str, Any]] = [
        {"images": ["https://x.example/a.png"], "duration": 10, "prompt": text} for text in texts
    ]
    with (folder / "jobs.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["image", "duration", "prompt"])
        writer.writerows([row["images"][0], row["duration"], row["prompt"]] for row in rows)
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (folder / "jobs.jsonl").write_text(lines, encoding="utf-8")
    for name in ("jobs.csv", "jobs.jsonl"):
        found = [line.job for line in named(folder / name, "ecommerce-video")]
        assert [job.params for job in found] == rows
        assert len({job.id for job in found}) == len(rows)


@settings(max_examples=50, deadline=None)
@given(
    steps=st.lists(
        st.tuples(
            st.sampled_from(["a", "b", "ü"]),
            st.sampled_from(["created", "unknown", "succeeded", "refused"]),
        ),
        min_size=1,
        unique=True,
    ),
    cut=st.integers(0, 400),
)
def test_a_results_file_cut_anywhere_still_says_what_it_said(
    steps: Any, cut: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("results") / "results.jsonl"
    written = Results(path)
    lines: list[tuple[str, str]] = []
    for job, state in steps:
        before = path.stat().st_size if path.exists() else 0
        written.write(job, state, name=job)
        if path.stat().st_size > before:
            lines.append((job, state))
    whole = path.read_bytes()
    expected: dict[str, str] = dict(lines[: whole[:cut].count(b"\n")])
    path.write_bytes(whole[:cut])
    found = Results(path)
    assert {job: found.last[job]["state"] for job in expected} == expected
    found.write("z", "created")
    assert Results(path).last["z"]["state"] == "created"
