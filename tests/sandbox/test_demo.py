"""The demonstration runs as the README says, also where stdout is a pipe of Windows."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any


def demo(folder: Path, *arguments: str) -> Any:
    script = Path(__file__).parents[2] / "examples/music_video.py"
    return subprocess.run(
        [sys.executable, "-W", "error", str(script), *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONIOENCODING": "cp1252"},
        capture_output=True,
        text=True,
        timeout=60,
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
