"""Programs in the manner of BeatAPI's own examples run against the sandbox as they are."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx
import pytest

from beatapi.sandbox import Sandbox, sample_image
from beatapi_sandbox.contracts import VERSIONS
from tests import patience

PROGRAMS = Path(__file__).parent / "programs"
# Every date, and the last one over HTTPS.
WAYS = [*((date, False) for date in VERSIONS), (VERSIONS[-1], True)]
NO_NODE = "no node on this machine: install Node.js 20 or later to run BeatAPI's Node example"


def environment_of(sandbox: Sandbox) -> dict[str, str]:
    environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment |= {"BEATAPI_BASE_URL": sandbox.url, "BEATAPI_API_KEY": sandbox.api_key}
    if sandbox.makes_certificate:
        authority = str(sandbox.ca_file)
        environment |= {
            "SSL_CERT_FILE": authority,
            "NODE_EXTRA_CA_CERTS": authority,
            "CURL_CA_BUNDLE": authority,
        }
    return environment


def run(sandbox: Sandbox, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        env=environment_of(sandbox),
        capture_output=True,
        text=True,
        timeout=patience.SECONDS,
        check=False,
    )


def money(credits: int, spec: str) -> str:
    """Return a price of July at a date: credits, or dollars from August on."""
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


@pytest.mark.parametrize("tls", [False, True])
def test_the_python_example_of_october(tls: bool) -> None:
    # It names a User-Agent, so it passes the edge.
    with Sandbox(processing_seconds=0, tls=tls, edge=True) as sandbox:
        done = run(sandbox, sys.executable, str(PROGRAMS / "capabilities.py"))
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "inspected: True active",
        "run: succeeded image",
        "effect: succeeded effect True",
        "web: web.search 2",
        "spent: True",
    ]


@pytest.mark.parametrize(("spec", "tls"), [way for way in WAYS if way[0] >= "2026-09"])
def test_the_curl_examples(spec: str, tls: bool, tmp_path: Path) -> None:
    if shutil.which("curl") is None:
        pytest.skip("no curl on this machine: install it to run BeatAPI's curl examples")
    picture = tmp_path / "cover.png"
    picture.write_bytes(sample_image(1))
    with Sandbox(spec=spec, processing_seconds=0, tls=tls, edge=True) as sandbox:
        done = run(sandbox, "bash", str(PROGRAMS / "generation.sh"), str(picture))
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines() == [
        f"file: {scheme_of(tls)}",
        "image: succeeded",
        "video: succeeded",
    ]


@pytest.mark.parametrize("spec", VERSIONS)
def test_the_webhook_server_of_the_node_examples(spec: str) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip(NO_NODE)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with Sandbox(spec=spec, processing_seconds=0) as sandbox, ExitStack() as stack:
        hook = {"url": f"http://127.0.0.1:{port}/webhooks/beatapi"}
        endpoint = post(sandbox, "/v1/webhooks", hook)
        environment = environment_of(sandbox) | {
            "BEATAPI_WEBHOOK_SECRET": endpoint["secret"],
            "PORT": str(port),
        }
        command = [node, str(PROGRAMS / "webhook_server.mjs")]
        server = stack.enter_context(
            subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
        )
        stack.callback(server.kill)
        assert server.stdout is not None
        assert server.stdout.readline() == "listening\n"
        task = post(sandbox, "/v1/ecommerce-video/tasks", {"images": [BOTTLE], "duration": 10})
        sandbox.settle()
        assert server.stdout.readline() == f"task.succeeded {task['id']} succeeded\n"
        assert [attempt.status for attempt in sandbox.deliveries] == [204]


BOTTLE = "https://media.beatapi.io/samples/smart-bottle.png"


def post(sandbox: Sandbox, path: str, body: dict[str, Any]) -> dict[str, Any]:
    key = {"Authorization": f"Bearer {sandbox.api_key}"}
    answer = httpx.post(f"{sandbox.url}{path}", json=body, headers=key, trust_env=False)
    assert answer.status_code == 201, answer.text
    content: dict[str, Any] = answer.json()["data"]
    return content


def scheme_of(tls: bool) -> str:
    return "https" if tls else "http"
