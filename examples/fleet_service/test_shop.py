"""The whole service on the sandbox: an order, workers in threads, a webhook, the product's video.

``BROKER_URL`` and ``LEDGER_URL`` may name real servers.
"""

from __future__ import annotations

import importlib
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from celery.contrib.testing.worker import start_worker
from fastapi.testclient import TestClient

from beatapi.webhooks import signed_headers
from beatapi_sandbox import Sandbox, sample_image

SECRET = "whsec_test"
PATIENCE = 600.0


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which the service runs."""
    return tmp_path_factory.mktemp("shop")


@pytest.fixture(scope="session")
def shop(folder: Path) -> Iterator[ModuleType]:
    """Return the service, with a sandbox behind it."""
    with Sandbox(processing_seconds=0) as sandbox, pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("BEATAPI_API_KEY", sandbox.api_key)
        patch.setenv("BEATAPI_BASE_URL", sandbox.url)
        patch.setenv("BEATAPI_WEBHOOK_SECRET", SECRET)
        shop = importlib.import_module("shop")
        yield shop
        shop.fleet.close()
        shop.app.close()


@pytest.fixture
def web(shop: ModuleType) -> Iterator[TestClient]:
    """Return a client of the service."""
    with TestClient(shop.web) as web:
        yield web


@pytest.fixture
def order(shop: ModuleType) -> dict[str, object]:
    """Return an order of a video."""
    picture = sample_image(width=64, height=36)
    url = shop.fleet.client.files.upload(("shoe.png", picture)).url
    return {"product": 7, "images": [url], "prompt": "a shoe that dances"}


def test_a_video_is_ordered_made_and_published(
    shop: ModuleType,
    web: TestClient,
    order: dict[str, object],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    job = web.post("/videos", json=order).json()["job"]
    assert web.get(f"/videos/{job}").json()["state"] == "queued"
    published = threading.Event()
    publish = shop.publish.run

    def noted(*arguments: object) -> None:
        publish(*arguments)
        published.set()

    monkeypatch.setattr(shop.publish, "run", noted)
    queues = ["beatapi", "celery"]
    with start_worker(shop.app, pool="threads", queues=queues, perform_ping_check=False):
        assert published.wait(PATIENCE)
        assert web.get("/health").json()["leader"]
    video = web.get(f"/videos/{job}").json()
    assert (video["state"], video["error"]) == ("done", None)
    assert Path(video["file"]).read_bytes()[4:8] == b"ftyp"
    result = json.loads((folder / "product7.json").read_text("utf-8"))
    assert (result["job"], result["state"], result["file"]) == (job, "done", video["file"])


def test_the_same_order_twice_is_one_job(web: TestClient, order: dict[str, object]) -> None:
    first, again = (web.post("/videos", json=order).json() for _ in range(2))
    assert first == again


def test_a_webhook_reaches_the_ledger(shop: ModuleType, web: TestClient) -> None:
    data = {"id": "task_1", "status": "succeeded"}
    event = {"id": "evt_1", "event": "task.succeeded", "created_at": 1785500000, "data": data}
    body = json.dumps(event).encode()
    headers = signed_headers(SECRET, body, event="task.succeeded")
    assert web.post("/hook", content=body, headers=headers).status_code == 204
    _, told = shop.fleet.ledger.events()[-1]
    assert json.loads(told)["data"]["id"] == "task_1"
    assert web.post("/hook", content=body + b" ", headers=headers).status_code == 401


def test_an_order_that_is_not_complete_costs_nothing(web: TestClient) -> None:
    assert web.post("/videos", json={"product": 7}).status_code == 422
    assert web.get("/videos/nothing").status_code == 404
