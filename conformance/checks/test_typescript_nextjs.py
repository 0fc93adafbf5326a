"""The Next.js example with the packed TypeScript package: built, served, and called over HTTP."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from beatapi import BeatAPI, ManualClock
from beatapi.models import WebhookEndpoint
from beatapi.webhooks import signed_headers
from beatapi_sandbox import Sandbox, sample_image, sample_song
from conformance.checks.conftest import ROOT, run
from tests import patience

EXAMPLE = ROOT / "examples" / "nextjs"
PHASE_SECONDS = 60
QUESTION = "Name three uses of a paper clip."


@pytest.fixture(scope="module")
def project(tarball: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Yield the example, installed and built as its README says."""
    folder = tmp_path_factory.mktemp("nextjs") / "shop"
    made = shutil.ignore_patterns("node_modules", ".next", "*.tgz")
    shutil.copytree(EXAMPLE, folder, ignore=made)
    shutil.copy(tarball, folder / "beatapi-sdk.tgz")
    run(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEXT_TELEMETRY_DISABLED", "1")
        run(["npm", "run", "build"], folder)
        yield folder


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """Yield a server whose time stands still until a test moves it."""
    with Sandbox(clock=ManualClock(), processing_seconds=PHASE_SECONDS) as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def client(sandbox: Sandbox) -> Iterator[BeatAPI]:
    with BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url) as client:
        yield client


@pytest.fixture(scope="module")
def endpoint(client: BeatAPI) -> WebhookEndpoint:
    """Return an endpoint: its secret is known before the shop has a port."""
    return client.webhooks.create(url="http://127.0.0.1:9/webhooks")


@contextmanager
def serving(project: Path, variables: Mapping[str, str]) -> Generator[str]:
    """Serve the project at a free port, and yield its address."""
    log = project / "log.txt"
    program = project / "node_modules" / "next" / "dist" / "bin" / "next"
    with log.open("w") as output:
        process = subprocess.Popen(
            ["node", str(program), "start", "--port", "0"],
            cwd=project,
            env={**os.environ, **variables},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        patience.until(lambda: process.poll() is not None or "Ready" in log.read_text())
        (url,) = re.findall(r"http://localhost:\d+", log.read_text()) or [log.read_text()]
        yield url
    finally:
        process.terminate()
        process.wait(patience.SECONDS)


@pytest.fixture(scope="module")
def shop(
    project: Path, sandbox: Sandbox, client: BeatAPI, endpoint: WebhookEndpoint
) -> Iterator[httpx.Client]:
    """Yield a visitor of the shop, which BeatAPI sends its events to."""
    assert endpoint.secret
    variables = {
        "BEATAPI_API_KEY": sandbox.api_key,
        "BEATAPI_BASE_URL": sandbox.url,
        "BEATAPI_WEBHOOK_SECRET": endpoint.secret,
    }
    with serving(project, variables) as url:
        client.webhooks.update(endpoint.id, url=f"{url}/webhooks")
        with httpx.Client(base_url=url, timeout=patience.SECONDS) as visitor:
            yield visitor


def order(shop: httpx.Client) -> str:
    """Order a video and return its task's id."""
    files = {
        "image": ("cover.png", sample_image(width=320, height=180), "image/png"),
        "song": ("song.wav", sample_song(10), "audio/wav"),
    }
    answer = shop.post("/videos", files=files)
    assert answer.status_code == 202, answer.text
    return str(answer.json()["id"])


def test_an_order_a_webhook_a_file(shop: httpx.Client, sandbox: Sandbox, project: Path) -> None:
    video = order(shop)
    assert shop.get(f"/videos/{video}").json() == {"id": video, "status": "queued"}
    file = project / "videos" / f"{video}.mp4"
    sandbox.advance(10 * PHASE_SECONDS)
    patience.until(file.exists)
    assert [delivery.status for delivery in sandbox.deliveries] == [204]
    answer = shop.get(f"/videos/{video}")
    assert answer.headers["content-type"] == "video/mp4"
    assert answer.content == file.read_bytes()
    assert answer.content[4:8] == b"ftyp"


def test_a_lost_webhook_does_not_lose_the_video(
    shop: httpx.Client, sandbox: Sandbox, client: BeatAPI, endpoint: WebhookEndpoint
) -> None:
    client.webhooks.update(endpoint.id, status="disabled")
    try:
        video = order(shop)
        sandbox.advance(10 * PHASE_SECONDS)
    finally:
        client.webhooks.update(endpoint.id, status="active")
    assert shop.get(f"/videos/{video}").content[4:8] == b"ftyp"


def test_the_bytes_of_a_delivery_are_what_is_verified(
    shop: httpx.Client, endpoint: WebhookEndpoint
) -> None:
    """Nothing that writes JSON writes it like this, so that parsing and writing would show."""
    assert endpoint.secret
    body = b'{"id": "evt_1",\n"event":"task.failed" ,"created_at":1,"data":{"id":"task_\\u0031"}}'
    headers = signed_headers(endpoint.secret, body, event="task.failed")
    assert shop.post("/webhooks", content=body, headers=headers).status_code == 204
    assert shop.post("/webhooks", content=body + b" ", headers=headers).status_code == 401
    assert shop.post("/webhooks", content=body).status_code == 401


@pytest.mark.parametrize("name", ["task_unknown", "..%2Fpackage"])
def test_there_is_no_video_of_another_name(name: str, shop: httpx.Client) -> None:
    assert shop.get(f"/videos/{name}").status_code == 404


def test_an_order_without_the_right_files_is_refused(shop: httpx.Client) -> None:
    assert shop.post("/videos", data={"image": "cover.png"}).status_code == 400
    files = {name: (name, b"a text", "text/plain") for name in ("image", "song")}
    assert shop.post("/videos", files=files).status_code == 400


def test_text_is_streamed(shop: httpx.Client, client: BeatAPI) -> None:
    answer = shop.post("/text", json={"prompt": QUESTION})
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    messages = [{"role": "user", "content": QUESTION}]
    whole = client.chat.completions.create(model="gpt-5.6-terra", messages=messages)
    assert answer.text == whole["choices"][0]["message"]["content"]
    assert shop.post("/text", json={"question": QUESTION}).status_code == 400
