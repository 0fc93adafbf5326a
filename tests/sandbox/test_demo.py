"""The examples run as they say, the demonstration also where stdout is a pipe of Windows."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from beatapi import BeatAPI
from beatapi.sandbox import Sandbox
from examples import short_film
from tests import patience


def demo(folder: Path, *arguments: str) -> Any:
    script = Path(__file__).parents[2] / "examples/music_video.py"
    return subprocess.run(
        [sys.executable, "-W", "error", str(script), *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONIOENCODING": "cp1252"},
        capture_output=True,
        text=True,
        timeout=patience.SECONDS,
        check=False,
    )


def test_the_demonstration_makes_a_video(tmp_path: Path) -> None:
    done = demo(tmp_path, "--seconds", "0.2", "--resolution", "540p")
    assert done.returncode == 0, done.stderr
    assert "signature verified" in done.stdout
    assert (tmp_path / "demo/video.mp4").read_bytes()[4:8] == b"ftyp"


def test_the_demonstration_says_what_it_cannot_use(tmp_path: Path) -> None:
    for words, reason in (
        (("--seconds", "-1"), "must be between 0 and 86400"),
        (("--image", "nope.png"), "nope.png"),
    ):
        done = demo(tmp_path, *words)
        assert (done.returncode, "Traceback" in done.stderr) == (1, False)
        assert reason in done.stderr


def test_a_short_film_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert short_film.main(["A red kite", "--output", str(tmp_path / "film")]) == 0
    printed = capsys.readouterr().out
    assert "You asked in 12 words: Tell the story of this picture" in printed
    assert "Price      $" in printed
    assert (tmp_path / "film/picture.png").read_bytes().startswith(b"\x89PNG")
    assert (tmp_path / "film/video.mp4").read_bytes()[4:8] == b"ftyp"
    assert "8 seconds" in (tmp_path / "film/video.txt").read_text()


def test_a_story_that_breaks_off_does_not_end_the_film(
    beatapi_client: BeatAPI,
    beatapi_sandbox: Sandbox,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    beatapi_sandbox.faults.add("cut", operation="createChatCompletion", events=3)
    assert short_film.make_film(beatapi_client, "A red kite", tmp_path) > 0
    assert "This is … (POST /v1/chat/completions: the stream broke after" in capsys.readouterr().out
    assert (tmp_path / "video.mp4").exists()


def test_a_film_that_cannot_be_paid_is_refused(
    beatapi_sandbox: Sandbox, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    beatapi_sandbox.set_account(balance=0)
    assert short_film.main(["A red kite", "--live", "--output", str(tmp_path)]) == 1
    assert "No film: POST /v1/images/tasks: 402" in capsys.readouterr().err
