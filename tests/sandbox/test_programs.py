"""Programs in the manner of BeatAPI's own examples run against the sandbox as they are."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from beatapi.sandbox import Sandbox
from beatapi_sandbox.contracts import VERSIONS

PROGRAMS = Path(__file__).parent / "programs"
# Every date, and the last one over HTTPS.
WAYS = [*((date, False) for date in VERSIONS), (VERSIONS[-1], True)]
NO_NODE = "no node on this machine: install Node.js 20 or later to run BeatAPI's Node example"


def run(sandbox: Sandbox, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment |= {"BEATAPI_BASE_URL": sandbox.url, "BEATAPI_API_KEY": sandbox.api_key}
    if sandbox.makes_certificate:
        authority = str(sandbox.ca_file)
        environment |= {"SSL_CERT_FILE": authority, "NODE_EXTRA_CA_CERTS": authority}
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=120, check=False
    )


def money(credits: int, spec: str) -> str:
    """What a price in July's credits is at a date: dollars from August on."""
    return f"{credits / 50:g}" if spec >= "2026-08" else str(credits)


@pytest.mark.parametrize(("spec", "tls"), WAYS)
def test_the_python_example(spec: str, tls: bool) -> None:
    # The example has no User-Agent of its own, which the edge would refuse.
    with Sandbox(spec=spec, processing_seconds=0, tls=tls, edge=False) as sandbox:
        done = run(sandbox, sys.executable, str(PROGRAMS / "music_video.py"))
    assert done.returncode == 0, done.stderr
    assert "workflows: music-video, ecommerce-video" in done.stdout
    assert f"video: {scheme_of(tls)}://127.0.0.1:" in done.stdout
    assert f"settled: {money(75, spec)}\n" in done.stdout


def test_the_python_example_meets_the_edge() -> None:
    with Sandbox(edge=True) as sandbox:
        done = run(sandbox, sys.executable, str(PROGRAMS / "music_video.py"))
    assert "HTTP Error 403" in done.stderr


@pytest.mark.parametrize(("spec", "tls"), WAYS)
def test_the_node_example(spec: str, tls: bool) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip(NO_NODE)
    with Sandbox(spec=spec, processing_seconds=0, tls=tls) as sandbox:
        done = run(sandbox, node, str(PROGRAMS / "ecommerce_video.mjs"))
    assert done.returncode == 0, done.stderr
    scheme = scheme_of(tls)
    assert done.stdout.splitlines() == [
        "secret: true events: task.succeeded,task.failed",
        f"file: application/x-subrip {scheme}:",
        f"task: queued {money(150, spec)}",
        f"video: video/mp4 true {scheme}:",
        "deleted: true",
    ]


def scheme_of(tls: bool) -> str:
    return "https" if tls else "http"
