"""Batches: checked whole, bounded, and resumed after a kill without paying twice."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beatapi import BeatAPI
from beatapi.sandbox import Sandbox
from beatapi_cli._jobs import read_jobs
from beatapi_cli._ledger import Ledger
from beatapi_cli.contract import CALLS
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
    assert [line["state"] for line in records(path)].count("creating") == 3
    again = cli("batch", "jobs.csv")
    assert again.json["succeeded"] == 3
    assert usage(sandbox).total_tasks == 3


def test_a_killed_batch_goes_on_and_creates_each_job_once(
    cli: Any, still: Sandbox, jobs: Any
) -> None:
    path = jobs("one", "two", "three")
    command = ("batch", "jobs.csv", "--concurrency", "2", "--interval", "0.1")
    killed = cli.start(*command)
    results = path.with_name("jobs.csv.results.jsonl")
    patience.until(lambda: results.exists() and results.read_text().count('"created"') == 2)
    killed.kill()
    killed.communicate()
    assert usage(still).total_tasks == 2
    resumed = cli.start(*command)
    still.advance(60)
    patience.until(lambda: results.read_text().count('"created"') == 3)
    still.advance(60)
    out, err = resumed.communicate(timeout=patience.SECONDS)
    assert resumed.returncode == 0, err
    assert json.loads(out)["succeeded"] == 3
    assert usage(still).total_tasks == 3
    assert len({line["task_id"] for line in records(path) if line["state"] == "created"}) == 3


def test_an_interrupted_batch_says_how_to_go_on(cli: Any, still: Sandbox, jobs: Any) -> None:
    path = jobs("one", "two")
    running = cli.start("batch", "jobs.csv", "--concurrency", "1", "--interval", "0.1")
    results = path.with_name("jobs.csv.results.jsonl")
    patience.until(lambda: results.exists() and results.read_text().count('"created"') == 1)
    running.send_signal(2)
    out, err = running.communicate(timeout=patience.SECONDS)
    assert (running.returncode, out) == (130, "")
    assert "run the same command again" in err
    assert "Traceback" not in err


def test_two_runs_at_once_do_not_pay_twice(cli: Any, still: Sandbox, jobs: Any) -> None:
    path = jobs("one")
    first = cli.start("batch", "jobs.csv", "--interval", "0.1")
    results = path.with_name("jobs.csv.results.jsonl")
    patience.until(lambda: results.exists() and '"created"' in results.read_text())
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


def test_a_create_whose_answers_are_all_lost_goes_on_in_the_next_run(
    cli: Any, sandbox: Sandbox, jobs: Any
) -> None:
    path = jobs("one")
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
    keys = {line["idempotency_key"] for line in records(path) if line["state"] == "creating"}
    assert len(keys) == 1


@pytest.fixture
def keyless(monkeypatch: pytest.MonkeyPatch) -> None:
    """A contract that declares no key of its creates, as until July."""
    call = CALLS["music_video.create"]
    monkeypatch.setitem(CALLS, call.method, call._replace(idempotency="undeclared"))


@pytest.mark.usefixtures("keyless")
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


@pytest.fixture
def died(cli: Any, sandbox: Sandbox, jobs: Any) -> None:
    """The file of a process killed between its note and the answer, with a torn last line."""
    path = jobs("one")
    sandbox.faults.add("error", operation="createMusicVideoTask", code="bad_request", times=1)
    refused = cli("batch", "jobs.csv", "--interval", "0.1")
    assert (refused.code, refused.json["refused"]) == (1, 1)
    job = records(path)[0]
    results = path.with_name("jobs.csv.results.jsonl")
    results.write_text(json.dumps(job) + "\n" + '{"job": "half')


@pytest.mark.usefixtures("died")
def test_a_run_that_died_while_creating_is_repeated_with_its_key(
    cli: Any, sandbox: Sandbox
) -> None:
    again = cli("batch", "jobs.csv", "--interval", "0.1")
    assert (again.code, again.json["succeeded"]) == (0, 1), again.err
    assert usage(sandbox).total_tasks == 1


@pytest.mark.usefixtures("died", "keyless")
def test_without_keys_a_run_that_died_while_creating_is_not_repeated(
    cli: Any, sandbox: Sandbox
) -> None:
    left = cli("batch", "jobs.csv")
    assert (left.code, left.json["unknown"]) == (7, 1)
    assert usage(sandbox).total_tasks == 0


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


def test_a_guessed_suffix_gives_way_to_the_type_of_the_file(tmp_path: Path) -> None:
    line = {"model": "nano-banana", "prompt": "x", "name": "v1.2"}
    (tmp_path / "jobs.jsonl").write_text(json.dumps(line))
    (job,) = read_jobs(tmp_path / "jobs.jsonl", command="images", output_dir=tmp_path)
    assert job.output == str(tmp_path / "v1.2.png")
    assert job.target(picture("image/jpeg")) == str(tmp_path / "v1.2.jpg")
    assert job.target({}) == str(tmp_path / "v1.2.png")
    (tmp_path / "jobs.jsonl").write_text(json.dumps(line | {"output": "x.bin"}))
    (job,) = read_jobs(tmp_path / "jobs.jsonl", command="images", output_dir=tmp_path)
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
    rows = [
        {"images": ["https://x.example/a.png"], "duration": 10, "prompt": text} for text in texts
    ]
    with (folder / "jobs.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["image", "duration", "prompt"])
        writer.writerows([row["images"][0], row["duration"], row["prompt"]] for row in rows)
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (folder / "jobs.jsonl").write_text(lines, encoding="utf-8")
    for name in ("jobs.csv", "jobs.jsonl"):
        found = read_jobs(folder / name, command="ecommerce-video", output_dir=None)
        assert [job.params for job in found] == rows
        assert len({job.id for job in found}) == len(rows)


@settings(max_examples=50, deadline=None)
@given(
    steps=st.lists(
        st.tuples(
            st.sampled_from(["a", "b", "ü"]),
            st.sampled_from(["creating", "created", "unknown", "succeeded", "refused"]),
        ),
        min_size=1,
    ),
    cut=st.integers(0, 400),
)
def test_a_results_file_cut_anywhere_still_says_what_was_started(
    steps: Any, cut: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("ledger") / "results.jsonl"
    written = Ledger(path)
    for job, state in steps:
        written.write(job, state, name=job)
    whole = path.read_bytes()
    lines = whole[:cut].count(b"\n")
    path.write_bytes(whole[:cut])
    found = Ledger(path)
    expected: dict[str, str] = dict(steps[:lines])
    assert {job: found.entry(job).state for job in expected} == expected
    found.write("z", "creating")
    assert Ledger(path).entry("z").state == "creating"
