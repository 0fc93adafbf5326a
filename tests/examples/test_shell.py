"""The shell pipeline of the examples, on the sandbox."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from beatapi import BeatAPI
from beatapi.sandbox import Sandbox, sample_image

JQ = "jq is missing: install it from your system's packages, such as apt-get install jq"
PROGRAMS = Path(sys.executable).parent

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(processing_seconds=0) as sandbox:
        yield sandbox


@pytest.fixture
def run(root: Path, tmp_path: Path, sandbox: Sandbox) -> Run:
    """Return a function that runs the script in the test's folder."""
    assert shutil.which("jq"), JQ

    def run(*arguments: str, path: str | None = None) -> subprocess.CompletedProcess[str]:
        environment = {
            "BEATAPI_API_KEY": sandbox.api_key,
            "BEATAPI_BASE_URL": sandbox.url,
            "BEATAPI_CONFIG_DIR": str(tmp_path / "config"),
            "PATH": f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}" if path is None else path,
        }
        command = [
            shutil.which("bash") or "bash",
            str(root / "examples/shell_pipeline/make_videos.sh"),
        ]
        return subprocess.run(
            [*command, *arguments],
            cwd=tmp_path,
            env=os.environ | environment,
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def count(sandbox: Sandbox) -> int:
    with BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url) as client:
        return client.usage.retrieve().total_tasks


def picture(path: Path) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(sample_image(width=64, height=36))
    return path


def test_a_folder_of_pictures_becomes_videos_that_are_paid_once(
    run: Run, sandbox: Sandbox, tmp_path: Path
) -> None:
    picture(tmp_path / "pictures/it's \"one\"; $(touch x) 'n more.PNG")
    damaged = tmp_path / "pictures/-damaged.png"
    damaged.write_bytes(b"no picture")
    first = run("pictures", "videos")
    good = str(tmp_path / "videos/it's \"one\"; $(touch x) 'n more.mp4")
    assert (first.returncode, first.stdout.splitlines()) == (1, [good])
    assert Path(good).read_bytes()[4:8] == b"ftyp"
    assert "-damaged: the server refused it" in first.stderr
    picture(damaged)
    second = run("pictures", "videos")
    assert (second.returncode, len(second.stdout.splitlines())) == (0, 2)
    assert count(sandbox) == 2


def test_a_table_is_made_up_to_what_fails(run: Run, sandbox: Sandbox, tmp_path: Path) -> None:
    picture(tmp_path / "shoe.png")
    lines = ["name,image,prompt,duration", "run,shoe.png,It runs,10", "jump,shoe.png,It jumps,15"]
    (tmp_path / "products.csv").write_text("\n".join(lines))
    sandbox.faults.add("fail", code="processing_failed", times=1)
    done = run("products.csv", "videos")
    assert done.returncode == 1
    assert [Path(line).suffix for line in done.stdout.splitlines()] == [".mp4"]
    assert "failed: task task_" in done.stderr


def test_a_balance_that_is_too_low_is_the_exit_code(
    run: Run, sandbox: Sandbox, tmp_path: Path
) -> None:
    picture(tmp_path / "pictures/shoe.png")
    sandbox.set_account(balance=0)
    done = run("pictures", "videos")
    assert (done.returncode, done.stdout) == (4, "")
    assert "Run the same command again" in done.stderr
    assert count(sandbox) == 0


def test_wrong_uses_are_explained(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for arguments, path, reason in (
        ((), None, "usage: make_videos.sh FOLDER_OR_CSV OUTPUT_FOLDER"),
        (("empty", "videos"), None, "no PNG, JPEG or WebP in empty"),
        (("empty", "videos"), str(tmp_path), "beatapi is not installed"),
        (("nothing.csv", "videos"), None, "nothing.csv is not a file"),
    ):
        done = run(*arguments, path=path)
        assert (done.returncode, done.stdout) == (2, "")
        assert reason in done.stderr
