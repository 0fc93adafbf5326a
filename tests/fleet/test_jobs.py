"""Jobs of a fleet: ids that are the same everywhere, and files that are read whole or refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import beatapi
from beatapi_cli.contract import CALLS
from beatapi_fleet import Job, JobsError, read_jobs
from beatapi_fleet.columns import create_named, creates
from beatapi_fleet.jobs import idempotency_key, is_file_name, job_id, make_jobs

PICTURE = "https://media.example.test/a.png"


def written(folder: Path, *lines: dict[str, Any]) -> Path:
    path = folder / "jobs.jsonl"
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    return path


def only(jobs: list[Job]) -> Job:
    (job,) = jobs
    return job


def test_a_csv_file_has_the_columns_of_a_batch(tmp_path: Path) -> None:
    (tmp_path / "b.png").write_bytes(b"a picture")
    path = tmp_path / "jobs.csv"
    path.write_text(
        "name,image,duration,language,output\n"
        f"first,{PICTURE};b.png,15,en,out/first.mp4\n"
        f"second,{PICTURE},10,,\n"
    )
    first, second = read_jobs(path, command="ecommerce-video")
    assert first.params == {
        "images": [PICTURE, str(tmp_path / "b.png")],
        "duration": 15,
        "language": "en",
    }
    assert (first.name, first.output) == ("first", str(tmp_path / "out" / "first.mp4"))
    assert (second.name, second.output, second.params) == (
        "second",
        None,
        {"images": [PICTURE], "duration": 10},
    )


def test_json_has_the_columns_of_a_batch(tmp_path: Path) -> None:
    clip = {"command": "videos", "model": "seedance-2.5", "prompt": "Waves; and wind."}
    lines: list[dict[str, Any]] = [
        {"image": PICTURE, "duration": 10},
        {"image": [PICTURE, PICTURE], "duration": 10},
        {"images": [PICTURE], "duration": 10},
        clip | {"reference-image": PICTURE},
        clip | {"reference_image": [PICTURE]},
    ]
    one, two, three, *clips = read_jobs(written(tmp_path, *lines), command="ecommerce-video")
    assert one.params == three.params == {"images": [PICTURE], "duration": 10}
    assert two.params["images"] == [PICTURE, PICTURE]
    assert [each.params["reference_images"] for each in clips] == [[PICTURE], [PICTURE]]
    assert clips[0].params["prompt"] == "Waves; and wind."


@pytest.mark.parametrize("line", [{"images": PICTURE}, {"image": None}, {"image": {}}])
def test_json_keeps_its_types(tmp_path: Path, line: dict[str, Any]) -> None:
    with pytest.raises(JobsError, match="image: "):
        read_jobs(written(tmp_path, line | {"duration": 10}), command="ecommerce-video")
    with pytest.raises(JobsError, match="'10' is not of type integer"):
        read_jobs(
            written(tmp_path, {"image": PICTURE, "duration": "10"}), command="ecommerce-video"
        )


def test_a_line_names_its_own_command(tmp_path: Path) -> None:
    lines = [
        {"command": "images", "model": "nano-banana", "prompt": "A cat"},
        {"workflow": "ecommerce-video", "images": [PICTURE], "duration": 10},
    ]
    jobs = read_jobs(written(tmp_path, *lines), output="out")
    assert [job.create for job in jobs] == ["images", "ecommerce-video"]
    outputs = [str(Path(job.output or "").relative_to(Path.cwd())) for job in jobs]
    assert outputs == [f"out/{jobs[0].id}.png", f"out/{jobs[1].id}.mp4"]


def test_a_create_that_the_client_lacks_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beatapi, "SPEC_VERSION", "2026-07-31")
    path = written(tmp_path, {"command": "images", "model": "nano-banana", "prompt": "A cat"})
    with pytest.raises(JobsError, match=r"'images' is not one of music-video, ecommerce-video$"):
        read_jobs(path)


def test_equal_content_has_an_equal_id(tmp_path: Path) -> None:
    params = {"images": [PICTURE], "duration": 10}
    same = job_id("ecommerce-video", {"duration": 10.0, "images": [PICTURE]})
    assert job_id("ecommerce-video", params) == same
    assert same not in {
        job_id("ecommerce-video", {**params, "duration": 11}),
        job_id("ecommerce-video", params, output="a.mp4"),
        job_id("ecommerce-video", params, own="7"),
        job_id("music-video", params),
    }
    assert idempotency_key(same, 0) == f"fleet-{same}-0"
    assert idempotency_key(same, 1) != idempotency_key(same, 0)


def test_ids_do_not_change_with_releases() -> None:
    # An id is part of an idempotency key: a release that changed it would pay for jobs again.
    assert job_id("ecommerce-video", {"images": [PICTURE], "duration": 10}) == PINNED


PINNED = "fc1ac2d53d55be56f3aa"


def test_a_local_file_counts_by_its_content(tmp_path: Path) -> None:
    ids: list[str] = []
    for folder, content in (("one", b"same"), ("two", b"same"), ("three", b"another")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.png").write_bytes(content)
        line = {"images": ["a.png"], "duration": 10}
        ids.append(only(read_jobs(written(tmp_path / folder, line), command="ecommerce-video")).id)
    assert ids[0] == ids[1] != ids[2]


def test_the_same_line_twice_means_two_tasks_each_time(tmp_path: Path) -> None:
    line = {"images": [PICTURE], "duration": 10}
    ids = [job.id for job in read_jobs(written(tmp_path, line, line), command="ecommerce-video")]
    assert len(set(ids)) == 2
    again = read_jobs(written(tmp_path, line, line), command="ecommerce-video")
    assert [job.id for job in again] == ids


def test_the_output_may_be_a_template_or_a_folder(tmp_path: Path) -> None:
    line = {"name": "cat", "images": [PICTURE], "duration": 10}
    path = written(tmp_path, line)

    def output(place: str) -> str | None:
        return only(read_jobs(path, command="ecommerce-video", output=place)).output

    assert output("s3://bucket/{name}.mp4") == "s3://bucket/cat.mp4"
    assert output("s3://bucket/videos/") == "s3://bucket/videos/cat.mp4"
    assert output(str(tmp_path / "{name}-final{suffix}")) == str(tmp_path / "cat-final.mp4")


def test_a_guessed_suffix_follows_the_media_type(tmp_path: Path) -> None:
    line = {"name": "cat", "command": "images", "model": "nano-banana", "prompt": "A cat"}
    guessed = only(read_jobs(written(tmp_path, line), output="s3://b"))
    task = {"output": {"media": [{"mime_type": "image/jpeg"}]}}
    assert (guessed.output, guessed.target(task)) == ("s3://b/cat.png", "s3://b/cat.jpg")
    said = only(read_jobs(written(tmp_path, {**line, "output": "s3://b/x.png"})))
    assert said.target(task) == "s3://b/x.png"


def test_a_guessed_suffix_may_become_any_of_its_kind(tmp_path: Path) -> None:
    lines = [
        {"name": "cat", "command": "images", "model": "nano-banana", "prompt": "A cat"},
        {"name": "dog", "images": [PICTURE], "duration": 10, "command": "ecommerce-video"},
    ]
    cat, dog = (job.targets() for job in read_jobs(written(tmp_path, *lines), output="s3://b"))
    assert (cat[0], dog[0]) == ("s3://b/cat.png", "s3://b/dog.mp4")
    assert {"s3://b/cat.jpg", "s3://b/cat.gif"} < set(cat)
    assert {"s3://b/dog.mov", "s3://b/dog.webm"} < set(dog)
    assert "s3://b/cat.mp4" not in cat
    said = only(read_jobs(written(tmp_path, {**lines[0], "output": "s3://b/x.png"})))
    assert said.targets() == ["s3://b/x.png"]
    assert only(read_jobs(written(tmp_path, lines[0]))).targets() == []


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ({"command": "films"}, "line 1: command 'films' is not one of music-video, "),
        ({"images": [PICTURE], "colour": "red"}, "line 1: colour is unknown; there are: "),
        ({"duration": 10}, "line 1: image is missing (images in JSON)"),
        ({"images": PICTURE}, "line 1: image: must be a list"),
        (
            {"images": [PICTURE], "duration": "ten"},
            "line 1: duration: 'ten' is not of type integer",
        ),
        ({"images": [PICTURE], "duration": True}, "duration: True is not of type integer"),
        ({"images": ["gone.png"]}, "gone.png is neither a file nor an https URL"),
        (
            {"images": [PICTURE], "duration": 10, "output": "{x}.mp4"},
            "there are {name}, {id} and {suffix}",
        ),
    ],
)
def test_every_fault_is_named_before_anything_starts(
    tmp_path: Path, line: dict[str, Any], fault: str
) -> None:
    path = written(tmp_path, line)
    with pytest.raises(JobsError) as caught:
        read_jobs(path, command="ecommerce-video")
    assert str(caught.value).startswith(f"{path} is not complete and correct; nothing was started:")
    assert fault in str(caught.value)
    assert isinstance(caught.value, beatapi.InvalidArgumentError)


def test_names_stay_in_the_folder_and_files_apart(tmp_path: Path) -> None:
    line = {"images": [PICTURE], "duration": 10}
    path = written(tmp_path, {**line, "name": "../up"})
    with pytest.raises(JobsError, match="cannot be the name of a file"):
        read_jobs(path, command="ecommerce-video", output="out")
    path = written(tmp_path, {**line, "name": "a"}, {**line, "name": "a"})
    with pytest.raises(JobsError, match="is the output of line 1 as well"):
        read_jobs(path, command="ecommerce-video", output="out")
    path = written(
        tmp_path, {"command": "analyze", "video_url": PICTURE, "prompt": "?", "output": "a.txt"}
    )
    with pytest.raises(JobsError, match="there is no file"):
        read_jobs(path)


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("clip 1", True),
        ("\N{WOMAN}\N{ZERO WIDTH JOINER}\N{PERSONAL COMPUTER}", True),
        ("\N{IDEOGRAPHIC SPACE}", True),
        ("\N{RIGHT-TO-LEFT OVERRIDE}gnp.exe", False),
        ("\N{LINE SEPARATOR}", False),
        ("\x1b[2J", False),
        ("a\0", False),
        ("..", False),
    ],
)
def test_a_name_of_a_file_shows_what_it_is(name: str, fits: bool) -> None:
    assert is_file_name(name) == fits


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("a.csv", "image,image\nx,y\n", "has 2 columns 'image'"),
        ("a.csv", "images,image\nx,y\n", "line 2: images and image are the same field"),
        ("a.jsonl", '{"image": "x", "images": ["y"]}\n', "line 1: image and images are the same"),
        ("a.csv", "image,name\nx\n", "line 2 has not as many cells as the heading"),
        ("a.csv", 'image\n"x\n', "line 1: unexpected end of data"),
        ("a.csv", "image\n", "it holds no jobs"),
        ("a.jsonl", "[1]\n", "line 1 is no JSON object"),
        ("a.jsonl", "{\n", "line 1: "),
        ("a.jsonl", "[" * 100_000, "line 1: maximum recursion depth"),
    ],
)
def test_a_damaged_file_is_refused(tmp_path: Path, name: str, text: str, fault: str) -> None:
    path = tmp_path / name
    path.write_text(text)
    with pytest.raises(JobsError, match=fault):
        read_jobs(path)


@pytest.mark.parametrize("field", ["prompt", "id", "name", "output", "command", "\ud800"])
def test_text_that_cannot_be_sent_is_refused(field: str) -> None:
    """JSON may escape half of a pair; the ledger and BeatAPI could store no such text."""
    line = {"images": [PICTURE], "duration": 12, field: "a\ud800"}
    with pytest.raises(JobsError, match=r"here: '\\ud800' is half of a pair") as refused:
        make_jobs(
            [("here", line)], source="lines", folder=Path(), command="ecommerce-video", output=None
        )
    str(refused.value).encode()


def test_an_output_that_no_file_can_have_is_not_paid(tmp_path: Path) -> None:
    line = {"images": [PICTURE], "duration": 12, "output": "a\0.mp4"}
    with pytest.raises(JobsError, match=r"a\\x00\.mp4' cannot be the name of a file"):
        make_jobs(
            [("here", line)],
            source="lines",
            folder=tmp_path,
            command="ecommerce-video",
            output=None,
        )


def test_the_table_has_the_fields_of_the_contract() -> None:
    """The command line's own table, of one date, is the witness."""
    for create in creates().values():
        call = CALLS[create.method]
        assert create.keys[beatapi.SPEC_VERSION] is (call.idempotency != "undeclared")
        assert {field.name for field in call.fields} <= create.fields.keys()
        for field in call.fields:
            known = create.fields[field.name]
            assert (known.kind, known.many, known.upload, known.required) == (
                *(field.kind, field.many, field.upload, field.required),
            )


def test_dates_without_keys_are_known() -> None:
    keys = create_named("music_video.create").keys
    assert (keys["2026-07-31"], keys["2026-08-12"]) == (False, True)
