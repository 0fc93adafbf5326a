"""Every sample runs unchanged, except for ids and addresses that come from the sandbox."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from beatapi import BeatAPI
from beatapi_sandbox import Sandbox, sample_image, sample_song

SAMPLES = Path(__file__).parent.parent.parent / "generated" / "samples"
OPERATIONS = sorted(path.stem for path in (SAMPLES / "shell").iterdir())
BY_HAND = {"editMusicVideoShot", "getMusicVideoShotMedia", "composeMusicVideoTask"}
"""The operations that need a storyboard."""


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(
        processing_seconds=0, balance=1_000_000, concurrency=1000, polls_per_minute=1_000_000
    ) as running:
        yield running


@pytest.fixture(scope="module")
def client(sandbox: Sandbox) -> Iterator[BeatAPI]:
    with BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url) as client:
        yield client


@pytest.fixture(scope="module")
def known(client: BeatAPI) -> dict[str, str]:
    """Return ids and addresses in the contract's examples → those of the sandbox."""
    image = client.files.upload(sample_image(width=320, height=180)).url
    song = client.files.upload(sample_song(10)).url
    return {
        "https://cdn.example.com/song.mp3": song,
        **{f"https://cdn.example.com/{name}": image for name in ("singer.jpg", "city.png")},
        "song.mp3": "song.wav",
    }


def fresh(client: BeatAPI, known: dict[str, str], operation: str) -> dict[str, str]:
    """Create new objects for one sample, which may change or end them."""
    image, song = (
        known["https://cdn.example.com/city.png"],
        known["https://cdn.example.com/song.mp3"],
    )
    found = {"wh_9aBcD": client.webhooks.create(url="https://hooks.example.com/x").id}
    session = client.realtime.sessions.create(
        max_duration_seconds=15, allowed_origins=["https://app.example.com"]
    )
    found["rts_01JEXAMPLE"] = session.id
    task = client.music_video.create(
        images=[image],
        audio_url=song,
        compose_mode="manual" if operation in BY_HAND else "auto",
        resolution="540p",
    )
    found["task_8K2qA"] = task.id
    if operation in BY_HAND:
        board = client.tasks.wait(task, poll_interval=0.05).storyboard
        assert board
        assert board.shots
        shots = [shot.id for shot in board.shots]
        found |= {"shot_xxx": shots[0], "shot_yyy": shots[-1]}
    return found


def adapted(text: str, replacements: dict[str, str]) -> str:
    for example in sorted(replacements, key=len, reverse=True):
        text = text.replace(example, replacements[example])
    return text


def run(command: list[str], folder: Path, sandbox: Sandbox) -> None:
    keys = {"BEATAPI_API_KEY": sandbox.api_key, "BEATAPI_BASE_URL": sandbox.url}
    done = subprocess.run(
        command, cwd=folder, env=os.environ | keys, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("operation", OPERATIONS)
@pytest.mark.parametrize("language", ["shell", "python", "typescript"])
def test_sample(
    language: str,
    operation: str,
    sandbox: Sandbox,
    client: BeatAPI,
    known: dict[str, str],
    consumer: Path,
    tmp_path: Path,
) -> None:
    suffix, command = {
        "shell": ("sh", ["bash"]),
        "python": ("py", [sys.executable, "-W", "error"]),
        "typescript": ("ts", ["node"]),
    }[language]
    source = (SAMPLES / language / f"{operation}.{suffix}").read_text()
    (tmp_path / "song.wav").write_bytes(sample_song(10))
    # The samples have no type annotations, so they are valid JavaScript.
    program = tmp_path / f"sample.{'mjs' if suffix == 'ts' else suffix}"
    program.write_text(adapted(source, known | fresh(client, known, operation)))
    (tmp_path / "node_modules").symlink_to(consumer / "node_modules")
    run([*command, str(program)], tmp_path, sandbox)


@pytest.mark.parametrize("operation", OPERATIONS)
def test_java_sample(
    operation: str,
    sandbox: Sandbox,
    client: BeatAPI,
    known: dict[str, str],
    java_command: list[str],
    tmp_path: Path,
) -> None:
    source = (SAMPLES / "java" / f"{operation}.java").read_text()
    (tmp_path / "song.wav").write_bytes(sample_song(10))
    program = tmp_path / "Sample.java"
    program.write_text(adapted(source, known | fresh(client, known, operation)))
    run([*java_command, str(program)], tmp_path, sandbox)


def test_the_shell_uploads_a_file_of_any_name(sandbox: Sandbox, tmp_path: Path) -> None:
    """For curl, commas and semicolons end a name that is not quoted."""
    name = "Artist, Title; live = 2.wav"
    (tmp_path / name).write_bytes(sample_song(10))
    environment = os.environ | {
        "BEATAPI_API_KEY": sandbox.api_key,
        "BEATAPI_BASE_URL": sandbox.url,
        "FILE": name,
    }
    command = ["bash", str(SAMPLES / "shell" / "uploadFile.sh")]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["data"]["mime_type"] == "audio/wav"


@pytest.mark.parametrize(("times", "code"), [(1, 0), (3, 22)])
def test_the_shell_prints_the_last_answer_alone(
    sandbox: Sandbox, tmp_path: Path, times: int, code: int
) -> None:
    """curl itself would print each attempt's answer; the script prints none of a failed one."""
    sandbox.faults.add(
        "error", operation="getUsage", code="internal_error", retry_after=0, times=times
    )
    environment = os.environ | {
        "BEATAPI_API_KEY": sandbox.api_key,
        "BEATAPI_BASE_URL": sandbox.url,
        "TMPDIR": str(tmp_path),
    }
    command = ["bash", str(SAMPLES / "shell" / "getUsage.sh")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    sandbox.faults.clear()
    assert done.returncode == code, done.stderr
    if code:
        assert "error: 500" in done.stderr
        assert done.stdout == ""
    else:
        assert list(json.loads(done.stdout)) == ["data"]
    assert list(tmp_path.iterdir()) == []


def test_the_key_is_in_no_argument(sandbox: Sandbox, tmp_path: Path) -> None:
    program = tmp_path / "curl"
    program.write_text('#!/bin/sh\necho "$@"\n')
    program.chmod(0o755)
    environment = os.environ | {
        "BEATAPI_API_KEY": sandbox.api_key,
        "PATH": f"{tmp_path}:{os.environ['PATH']}",
    }
    for sample in (SAMPLES / "shell").iterdir():
        done = subprocess.run(
            ["bash", str(sample)], env=environment, capture_output=True, text=True, check=True
        )
        assert "api.beatapi.io" in done.stdout
        assert sandbox.api_key not in done.stdout
