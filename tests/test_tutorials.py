"""The tutorials of the documentation run, step after step."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

import beatapi
from beatapi import ManualClock
from beatapi.sandbox import Sandbox, sample_image, sample_song

TUTORIALS = [
    f"docs/tutorial/{name}.md"
    for name in ("first-video", "webhooks", "hundred-videos", "streaming-text")
]
"""Pages whose programs and commands run one after another, each with exactly the output shown."""
BY_HAND = ("python3 -m venv", ". .venv", "python3 -m pip install ./generated", "beatapi sandbox")
"""Commands that the sessions and tests of the command line run, in environments of their own."""


def steps(root: Path, document: str) -> Iterator[tuple[str, str, str | None]]:
    """Yield each program and command of a page: language, code, and the output shown below it."""
    fences = re.findall(r"^```(\w+)\n(.*?)^```", (root / document).read_text(), re.M | re.S)
    for (language, code), (below, output) in zip(fences, [*fences[1:], ("", "")], strict=True):
        if language != "text":
            yield language, code, output if below == "text" else None


@pytest.mark.parametrize("page", TUTORIALS)
def test_the_steps_of_a_tutorial_run(
    page: str,
    root: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    clock = ManualClock()
    monkeypatch.setattr(beatapi, "BeatAPI", partial(beatapi.BeatAPI, clock=clock))
    monkeypatch.chdir(tmp_path)
    if page != TUTORIALS[0]:
        Path("cover.png").write_bytes(sample_image())
        Path("song.mp3").write_bytes(sample_song(10))
    with Sandbox(clock=clock, processing_seconds=60) as sandbox:
        monkeypatch.setenv("BEATAPI_API_KEY", sandbox.api_key)
        monkeypatch.setenv("BEATAPI_BASE_URL", sandbox.url)
        for number, (language, code, output) in enumerate(steps(root, page), 1):
            if language == "python":
                exec(compile(code, f"{page}, step {number}", "exec"), {"__name__": "__main__"})
            else:
                type_in(code)
            printed = capsys.readouterr().out
            assert output is None or printed == output, f"{page}, step {number}"
            assert output or language != "python", f"{page}, step {number} shows no output"


def type_in(commands: str) -> None:
    """Run the lines that a reader types into a shell, with the programs of this environment."""
    lines = [line for line in commands.splitlines() if not line.startswith(BY_HAND)]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    command = ["bash", "-e", "-c", "\n".join(lines)]
    subprocess.run(command, check=True, env={**os.environ, "PATH": path})
