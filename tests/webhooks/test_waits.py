"""A webhook that reaches a receiver ends the wait of a client in the same process."""

from __future__ import annotations

import asyncio
import http.server
import json
import os
import statistics
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from beatapi import AsyncBeatAPI, BeatAPI, TaskFailedError, WebhookInbox
from beatapi_receivers import WebhookReceiver
from tests import patience

# The API says "processing" for ever, so nothing but a webhook can end a wait; a poll comes 5
# seconds after the one before it, at the earliest.

# More of them, with `pytest -rP`, measure how long it takes: docs/webhooks.md.
ROUNDS = int(os.environ.get("WEBHOOK_WAIT_ROUNDS", "1"))

MEDIA = {"output": {"media": [{"type": "video", "url": "https://m.beats.dev/1"}]}}

TASK = {"id": "task_1", "object": "task", "status": "processing"}


class API(http.server.ThreadingHTTPServer):
    """A BeatAPI whose tasks never end."""

    daemon_threads = True
    polls = 0


class Answers(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body in one packet

    def do_GET(self) -> None:
        self.server.polls += 1
        body = json.dumps({"data": {**TASK, "id": self.path.rpartition("/")[2]}}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def api() -> Iterator[API]:
    with API(("127.0.0.1", 0), Answers) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def inbox() -> WebhookInbox:
    return WebhookInbox()


class Waiter:
    """Waits for a task in a thread, with a blocking or an asynchronous client."""

    def __init__(self, kind: str, api: API, inbox: WebhookInbox) -> None:
        self.kind = kind
        self.options = {
            "api_key": "sk_test_wait",
            "base_url": f"http://127.0.0.1:{api.server_address[1]}",
            "inbox": inbox,
        }
        self.result: Any = None
        self.ended = 0.0

    def __call__(self, task_id: str) -> None:
        try:
            self.result = self._wait(task_id)
        except TaskFailedError as error:
            self.result = error
        self.ended = time.perf_counter()

    def _wait(self, task_id: str) -> Any:
        if self.kind == "sync":
            with BeatAPI(**self.options) as client:
                return client.tasks.wait(task_id, timeout=60.0)

        async def main() -> Any:
            async with AsyncBeatAPI(**self.options) as client:
                return await client.tasks.wait(task_id, timeout=60.0)

        return asyncio.run(main())

    def during(self, task_id: str, act: Callable[[], None], inbox: WebhookInbox) -> float:
        """Act during the wait; return the seconds from then to its end."""
        thread = threading.Thread(target=self, args=(task_id,))
        thread.start()
        while not inbox._listeners:
            time.sleep(0.005)
        time.sleep(0.1)
        began = time.perf_counter()
        act()
        thread.join(patience.SECONDS)
        assert not thread.is_alive()
        return self.ended - began


@pytest.fixture(params=["sync", "async"])
def waiter(request, api, inbox) -> Waiter:
    return Waiter(request.param, api, inbox)


def test_a_webhook_ends_a_wait_at_once(servers, kind, secret, delivery, waiter, inbox):
    site = servers.start(kind, WebhookReceiver(secret, inbox=inbox))
    seconds: list[float] = []
    for number in range(ROUNDS):
        task_id = f"task_{number}"
        whole = delivery(task_id=task_id, event_id=f"evt_{number}", extra=MEDIA)
        seconds.append(waiter.during(task_id, lambda one=whole: site.deliver(one), inbox))
        assert (waiter.result.id, waiter.result.status) == (task_id, "succeeded")
        assert waiter.result.output.media[0].url == "https://m.beats.dev/1"
    print(f"{kind} {waiter.kind}: {1000 * statistics.median(seconds):.1f} ms")


def test_a_failure_is_raised(servers, secret, delivery, waiter, inbox):
    site = servers.start("wsgi", WebhookReceiver(secret, inbox=inbox))
    failed = delivery("task.failed", extra={"error_code": "processing_timeout"})
    waiter.during("task_1", lambda: site.deliver(failed), inbox)
    assert isinstance(waiter.result, TaskFailedError)


def test_a_webhook_that_came_before_the_wait_ends_it_without_a_poll(
    servers, secret, delivery, waiter, inbox, api
):
    site = servers.start("wsgi", WebhookReceiver(secret, inbox=inbox))
    whole = delivery(extra=MEDIA)
    assert site.deliver(whole) == 204
    waiter("task_1")
    assert waiter.result.status == "succeeded"
    assert api.polls <= 1


def test_what_is_not_genuine_ends_nothing(servers, secret, delivery, waiter, inbox):
    site = servers.start("wsgi", WebhookReceiver(secret, inbox=inbox))

    def act() -> None:
        assert site.send(delivery(extra=MEDIA).body, {}).status == 401
        assert site.deliver(delivery(task_id="task_2", extra=MEDIA)) == 204
        time.sleep(0.2)
        assert waiter.result is None
        assert site.deliver(delivery("task.progressed", event_id="evt_3", extra=MEDIA)) == 204
        time.sleep(0.2)
        assert waiter.result is None
        assert site.deliver(delivery(event_id="evt_4", extra=MEDIA)) == 204

    waiter.during("task_1", act, inbox)
    assert waiter.result.status == "succeeded"


def test_a_redelivery_is_handled_once_and_wakes_nobody_twice(
    servers, kind, secret, delivery, api, inbox
):
    events: list[Any] = []
    site = servers.start(kind, WebhookReceiver(secret, events.append, inbox=inbox))
    waiter = Waiter("sync", api, inbox)

    def act() -> None:
        assert [site.deliver(delivery(extra=MEDIA)) for _ in range(3)] == [204, 204, 204]

    waiter.during("task_1", act, inbox)
    assert waiter.result.status == "succeeded"
    assert len(events) == 1
