"""The page on the examples names each of them, and its commands run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from beatapi.sandbox import Sandbox, sample_image

BY_HAND = ("python3 -m venv", ". .venv", "python3 -m pip", "python manage.py runserver", "jupyter")
"""Commands that install packages, or serve until they are stopped."""


@pytest.fixture
def page(root: Path) -> str:
    return (root / "docs/examples.md").read_text()


def test_each_example_is_on_the_page(root: Path, page: str) -> None:
    named = set(re.findall(r"^\| \[`examples/([^`]+?)/?`\]", page, re.M))
    assert named == {path.name for path in (root / "examples").glob("[!._]*")}


def test_the_commands_of_the_page_run(
    root: Path, page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(root / "examples", tmp_path / "examples")
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures/shoe.png").write_bytes(sample_image(width=64, height=36))
    programs = Path(sys.executable).parent
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    with Sandbox(processing_seconds=0) as sandbox:
        monkeypatch.setenv("BEATAPI_API_KEY", sandbox.api_key)
        monkeypatch.setenv("BEATAPI_BASE_URL", sandbox.url)
        for block in re.findall(r"^```shell\n(.*?)^```", page, re.M | re.S):
            lines = [line for line in block.splitlines() if not line.startswith(BY_HAND)]
            subprocess.run(["bash", "-e", "-c", "\n".join(lines)], cwd=tmp_path, check=True)
    assert (tmp_path / "examples/django_app/site.sqlite3").exists()
    assert (tmp_path / "videos/shoe.mp4").exists()
