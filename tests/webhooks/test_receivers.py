"""Every kind of server gives the same answers, over a real socket."""

from __future__ import annotations

import logging
import threading
from typing import Any

import pytest

from beatapi import ConfigurationError, WebhookInbox
from beatapi_receivers import WebhookReceiver
from beatapi_receivers.dedupe import Claim, MemoryStore
from tests import patience


class Handler:
    """A handler that records the events, and fails on request."""

    def __init__(self) -> None:
        self.events: list[Any] = []
        self.faults: list[Exception] = []

    def __call__(self, event: Any) -> None:
        self.events.append(event)
        if self.faults:
            raise self.faults.pop()


class BrokenStore(MemoryStore):
    """A store whose named methods fail."""

    def __init__(self, *broken: str) -> None:
        super().__init__()
        self.broken = set(broken)

    def _check(self, name: str) -> None:
        if name in self.broken:
            raise OSError(f"{name} does not work")

    def claim(self, event_id: str, lease_s: float, token: str = "") -> Claim:
        self._check("claim")
        return super().claim(event_id, lease_s, token)

    def complete(self, event_id: str) -> None:
        self._check("complete")
        super().complete(event_id)

    def release(self, event_id: str, token: str = "") -> None:
        self._check("release")
        super().release(event_id, token)


@pytest.fixture
def handler() -> Handler:
    return Handler()


@pytest.fixture
def site(servers, kind, secret, handler):
    return servers.start(kind, WebhookReceiver(secret, handler, max_body_bytes=5000))


# -- every answer, from every server ---------------------------------------------------------------


def test_a_genuine_delivery_is_handled_once(site, handler, delivery):
    assert [site.deliver(delivery()) for _ in range(3)] == [204, 204, 204]
    assert [(event.id, event.data.id) for event in handler.events] == [("evt_1", "task_1")]


def test_answers_say_nothing(site, delivery):
    answers = [
        site.send(delivery().body, delivery().headers()),
        site.send(delivery().body, {}),
        site.send(b"{", delivery().headers(b"{")),
    ]
    assert [(answer.status, answer.body) for answer in answers] == [
        (204, b""),
        (401, b""),
        (400, b""),
    ]
    assert not any("location" in answer.headers for answer in answers)


def test_what_is_not_to_be_believed_is_401(site, handler, delivery):
    genuine = delivery()
    refused = [
        {},
        genuine.headers(b"other"),
        genuine.headers(timestamp=1784187600),
        genuine.headers(event="task.failed"),
        genuine.headers() | {"x-beatapi-timestamp": "soon"},
        genuine.headers() | {"x-beatapi-signature": "0" * 64},
    ]
    assert {site.send(genuine.body, headers).status for headers in refused} == {401}
    assert site.send(b"", {}).status == 401
    assert handler.events == []


def test_headers_in_any_case(site, handler, delivery):
    headers = {name.upper(): value for name, value in delivery().headers().items()}
    assert site.send(delivery().body, headers).status == 204


def test_a_header_that_stands_twice_is_401(site, handler, delivery):
    headers = delivery().headers()
    # Without multi-value headers a load balancer passes on the last one only.
    expected = 204 if site.kind == "lambda-alb" else 401
    for name in ("event", "timestamp", "signature"):
        twice = (f"X-BeatAPI-{name.title()}", headers[f"x-beatapi-{name}"])
        assert site.send(delivery().body, [*headers.items(), twice]).status == expected
        forged = (twice[0], "0" * len(twice[1]))
        assert site.send(delivery().body, [*headers.items(), forged]).status == 401


def test_a_signed_body_that_is_no_event_is_400(site, delivery, make_lambda_event):
    for body in (b"{", b"[]", b'{"event":"task.succeeded"}'):
        assert site.send(body, delivery().headers(body)).status == 400
    headers = list(delivery().headers(b"\xff").items())
    if site.handler:
        event = make_lambda_event(site.kind, "POST", headers, b"\xff", binary=True)
        assert site.handler(event, None)["statusCode"] == 400
    else:
        assert site.send(b"\xff", headers).status == 400


def test_a_body_that_is_too_large_is_413(site, handler, delivery):
    large = delivery(extra={"note": "x" * 6000})
    assert site.deliver(large) == 413
    fits = delivery(extra={"note": "x" * 4000})
    assert site.deliver(fits) == 204
    assert len(handler.events) == 1


def test_another_method_is_405(site, handler, delivery):
    for method in ("GET", "PUT", "DELETE", "OPTIONS", "PATCH"):
        answer = site.send(delivery().body, delivery().headers(), method)
        # Flask answers OPTIONS itself, with the methods that there are.
        flask = (site.kind, method) == ("flask", "OPTIONS")
        assert answer.status == (200 if flask else 405)
        assert "POST" in answer.headers["allow"]
    assert handler.events == []


def test_a_handler_that_fails_is_500_and_gets_the_event_again(
    site, handler, delivery, caplog, secret
):
    handler.faults = [RuntimeError("no disk")]
    with caplog.at_level(logging.ERROR):
        assert site.deliver(delivery()) == 500
    assert "no disk" in caplog.text
    assert secret not in caplog.text
    assert site.deliver(delivery()) == 204
    assert site.deliver(delivery()) == 204
    assert len(handler.events) == 2


def test_an_event_in_progress_is_409(servers, kind, secret, handler, delivery):
    store = MemoryStore()
    site = servers.start(kind, WebhookReceiver(secret, handler, store=store))
    assert store.claim("event:evt_1", 60) is Claim.NEW
    assert site.deliver(delivery()) == 409
    store.release("event:evt_1")
    assert site.deliver(delivery()) == 204
    assert len(handler.events) == 1


def test_a_store_that_is_down_is_503_and_nothing_is_handled(
    servers, kind, secret, handler, delivery, caplog
):
    store = BrokenStore("claim")
    site = servers.start(kind, WebhookReceiver(secret, handler, store=store))
    assert site.deliver(delivery()) == 503
    assert handler.events == []
    assert "claim does not work" in caplog.text
    store.broken.clear()
    assert site.deliver(delivery()) == 204
    assert len(handler.events) == 1


def test_the_inbox_is_told_of_every_genuine_end(servers, kind, secret, delivery):
    inbox = WebhookInbox()
    site = servers.start(kind, WebhookReceiver(secret, inbox=inbox))
    assert site.send(delivery().body, {}).status == 401
    assert inbox.latest("task_1") is None
    assert site.deliver(delivery()) == 204
    assert inbox.latest("task_1") == {"id": "task_1", "status": "succeeded"}


# -- the rules, without a server -------------------------------------------------------------------


def respond(receiver: WebhookReceiver, delivery: Any) -> int:
    return receiver.respond("POST", delivery.headers(), delivery.body).status


def test_the_end_of_a_task_is_handled_once_whatever_the_event_is_called(secret, handler, delivery):
    receiver = WebhookReceiver(secret, handler)
    assert respond(receiver, delivery(event_id="evt_1")) == 204
    assert respond(receiver, delivery(event_id="evt_2")) == 204  # the same end under another id
    assert respond(receiver, delivery(event_id=None)) == 204
    assert respond(receiver, delivery("task.failed", event_id="evt_3")) == 204  # comes too late
    assert len(handler.events) == 1
    assert respond(receiver, delivery(task_id="task_2", event_id="evt_4")) == 204
    assert len(handler.events) == 2


def test_the_other_name_of_a_handled_event_is_remembered_too(secret, handler, delivery):
    store = MemoryStore()
    receiver = WebhookReceiver(secret, handler, store=store)
    respond(receiver, delivery(event_id="evt_1"))
    respond(receiver, delivery(event_id="evt_2"))
    assert store.claim("event:evt_2", 60) is Claim.DONE


def test_an_end_in_progress_under_another_id_is_409_and_leaves_no_claim(secret, handler, delivery):
    store = MemoryStore()
    store.claim("task:task_1:ended", 60)
    assert respond(WebhookReceiver(secret, handler, store=store), delivery()) == 409
    assert store.claim("event:evt_1", 60) is Claim.NEW


def test_events_of_another_kind_are_told_apart_by_their_id_alone(secret, handler, delivery):
    receiver = WebhookReceiver(secret, handler)
    for number in (1, 2, 2):
        respond(receiver, delivery("task.progressed", event_id=f"evt_{number}"))
    assert [event.id for event in handler.events] == ["evt_1", "evt_2"]


def test_an_event_that_names_nothing_is_told_apart_by_its_body(secret, handler, delivery):
    receiver = WebhookReceiver(secret, handler)
    for note in ("a", "b", "a"):
        respond(receiver, delivery("task.noted", None, None, extra={"note": note}))
    assert len(handler.events) == 2


@pytest.mark.parametrize("event_id", ["\ud800", "x" * 300, "zwei Wörter", "a\nb", 7, ["a"]])
def test_odd_ids_are_no_hindrance(secret, handler, delivery, event_id, tmp_path):
    from beatapi_receivers.dedupe import SQLiteStore

    receiver = WebhookReceiver(secret, handler, store=SQLiteStore(tmp_path / "events.db"))
    odd = delivery("task.noted", None, event_id)
    assert [respond(receiver, odd), respond(receiver, odd)] == [204, 204]
    assert len(handler.events) == 1


def test_a_store_that_fails_after_the_handler_does_not_bring_the_event_again(
    secret, handler, delivery, caplog
):
    receiver = WebhookReceiver(secret, handler, store=BrokenStore("complete"))
    assert respond(receiver, delivery()) == 204
    assert "complete does not work" in caplog.text


def test_a_release_that_fails_leaves_the_event_to_the_end_of_its_lease(
    secret, handler, delivery, caplog
):
    now = [0.0]
    store = BrokenStore("release")
    store._clock = lambda: now[0]
    handler.faults = [ValueError("bad day")]
    receiver = WebhookReceiver(secret, handler, store=store, lease_seconds=30)
    assert respond(receiver, delivery()) == 500
    assert "release does not work" in caplog.text
    assert respond(receiver, delivery()) == 409
    now[0] = 31
    assert respond(receiver, delivery()) == 204


def test_of_deliveries_at_the_same_time_one_is_handled(secret, delivery):
    began, go = threading.Event(), threading.Event()
    events: list[Any] = []

    def slow(event: Any) -> None:
        events.append(event)
        began.set()
        go.wait(patience.SECONDS)

    receiver, answers = WebhookReceiver(secret, slow), []
    first = threading.Thread(target=lambda: answers.append(respond(receiver, delivery())))
    first.start()
    assert began.wait(patience.SECONDS)
    assert respond(receiver, delivery()) == 409
    go.set()
    first.join()
    assert respond(receiver, delivery()) == 204
    assert (len(events), answers) == (1, [204])


def test_ctrl_c_in_a_handler_is_not_swallowed(secret, delivery):
    def interrupted(event: Any) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        respond(WebhookReceiver(secret, interrupted), delivery())


def test_several_secrets_during_rotation(handler, delivery, secret):
    receiver = WebhookReceiver(["whsec_next", secret], handler)
    assert respond(receiver, delivery()) == 204


async def a_coroutine(event: Any) -> None:
    raise AssertionError("never awaited by a blocking server")


class AwaitableStore:
    async def claim(self, event_id: str, lease_s: float, token: str) -> Claim:
        return Claim.NEW

    async def complete(self, event_id: str) -> None: ...

    async def release(self, event_id: str, token: str) -> None: ...


def test_a_receiver_refuses_to_block_for_an_asynchronous_handler(secret, delivery):
    async def handle(event: Any) -> None:
        raise AssertionError("called")

    receiver = WebhookReceiver(secret, handle)
    with pytest.raises(ConfigurationError, match="the handler is asynchronous"):
        receiver.respond("POST", delivery().headers(), delivery().body)


@pytest.mark.parametrize("kind", ["wsgi", "flask", "django", "lambda-http"])
def test_a_blocking_server_refuses_what_is_asynchronous(servers, kind, secret):
    with pytest.raises(ConfigurationError, match="the handler is asynchronous"):
        servers.start(kind, WebhookReceiver(secret, a_coroutine))
    with pytest.raises(ConfigurationError, match="the store is asynchronous"):
        servers.start(kind, WebhookReceiver(secret, store=AwaitableStore()))


class AsyncHandler(Handler):
    """Async version of ``Handler``."""

    async def __call__(self, event: Any) -> None:
        Handler.__call__(self, event)


def test_an_asynchronous_server_awaits_its_handler_and_store(servers, async_kind, secret, delivery):
    handler = AsyncHandler()
    site = servers.start(
        async_kind, WebhookReceiver(secret, handler, store=AwaitableStore(), max_body_bytes=5000)
    )
    handler.faults = [RuntimeError("once")]
    assert [site.deliver(delivery()) for _ in range(2)] == [500, 204]
    assert len(handler.events) == 2
    assert handler.events[0].data.id == "task_1"


def test_a_plain_handler_does_not_hold_up_an_asynchronous_server(
    servers, async_kind, secret, delivery
):
    threads: list[threading.Thread] = []
    receiver = WebhookReceiver(secret, lambda event: threads.append(threading.current_thread()))
    site = servers.start(async_kind, receiver)
    assert site.deliver(delivery()) == 204
    assert threads[0].name.startswith(("asyncio_", "ThreadPoolExecutor"))


@pytest.mark.parametrize("seconds", [0, -1, 3601, float("nan"), float("inf")])
def test_a_lease_has_its_range(secret, seconds):
    with pytest.raises(ConfigurationError, match="lease_seconds"):
        WebhookReceiver(secret, lease_seconds=seconds)


def test_a_receiver_shows_no_secret(secret):
    receiver = WebhookReceiver(secret)
    assert secret not in repr(receiver) + repr(vars(receiver))


def test_there_is_no_switch_to_skip_verification():
    import inspect

    assert set(inspect.signature(WebhookReceiver).parameters) == {
        "secret",
        "handler",
        "store",
        "inbox",
        "on_rejected",
        "lease_seconds",
        "tolerance",
        "max_body_bytes",
        "clock",
    }


class OldStore:
    """A store written before claims had tokens."""

    def claim(self, event_id: str, lease_s: float) -> Claim:
        return Claim.NEW

    def complete(self, event_id: str) -> None: ...

    def release(self, event_id: str) -> None: ...


def test_a_store_whose_claims_have_no_tokens_is_refused_at_the_start(secret):
    with pytest.raises(ConfigurationError, match="store's claim must take a token"):
        WebhookReceiver(secret, store=OldStore())


@pytest.mark.parametrize("wrong", ["sk_live_1234", "sk-live-1234", "SK_x", "brt_live_1234"])
def test_a_secret_of_another_kind_is_refused_at_the_start(wrong):
    with pytest.raises(ConfigurationError, match="API key") as caught:
        WebhookReceiver(wrong)
    assert wrong not in str(caught.value)
    with pytest.raises(ConfigurationError, match="API key"):
        WebhookReceiver(["whsec_right", wrong])


def test_the_failure_of_a_handler_whose_lease_has_ended_leaves_the_next_claim(secret, delivery):
    """The first delivery's handler fails late, while the second one's is running."""
    now = [0.0]
    began, go_on = [threading.Event(), threading.Event()], [threading.Event(), threading.Event()]
    calls: list[Any] = []

    def handle(event: Any) -> None:
        number = len(calls)
        calls.append(event)
        began[number].set()
        assert go_on[number].wait(patience.SECONDS)
        if number == 0:
            raise RuntimeError("late")

    store = MemoryStore(clock=lambda: now[0])
    receiver = WebhookReceiver(secret, handle, store=store, lease_seconds=30)
    answers: list[int] = []

    def deliver() -> threading.Thread:
        thread = threading.Thread(target=lambda: answers.append(respond(receiver, delivery())))
        thread.start()
        return thread

    first = deliver()
    assert began[0].wait(patience.SECONDS)
    now[0] = 31.0
    second = deliver()
    assert began[1].wait(patience.SECONDS)
    go_on[0].set()
    first.join()
    assert answers == [500]
    assert respond(receiver, delivery()) == 409
    go_on[1].set()
    second.join()
    assert answers == [500, 204]
    assert respond(receiver, delivery()) == 204
    assert len(calls) == 2


def test_a_rejected_delivery_is_logged_and_told_by_its_reason(
    servers, kind, secret, delivery, caplog
):
    told: list[Any] = []
    receiver = WebhookReceiver(secret, max_body_bytes=5000, on_rejected=told.append)
    site = servers.start(kind, receiver)
    one = delivery()
    with caplog.at_level(logging.WARNING, logger="beatapi.webhooks"):
        assert site.send(one.body + b" ", one.headers()).status == 401
        assert site.send(b"x" * 6000, one.headers()).status == 413
        assert site.deliver(one) == 204
    assert [error.reason for error in told] == ["bad_signature", "body_too_large"]
    lines = [record.getMessage() for record in caplog.records if record.name == "beatapi.webhooks"]
    assert lines == [f"a webhook delivery was rejected: {error.reason}" for error in told]
    assert secret not in caplog.text
    assert "task_1" not in " ".join(lines)


def test_a_hook_that_fails_changes_no_answer(secret, delivery, caplog):
    def fail(error: Any) -> None:
        raise OSError("no metrics today")

    receiver = WebhookReceiver(secret, on_rejected=fail)
    assert receiver.respond("POST", delivery().headers(), b"{}").status == 401
    assert "on_rejected failed" in caplog.text
    with pytest.raises(ConfigurationError, match="on_rejected must be a plain function"):
        WebhookReceiver(secret, on_rejected=a_coroutine)


def test_a_stale_delivery_is_logged_with_its_task(secret, delivery, caplog):
    assert respond(WebhookReceiver(secret, clock=lambda: 9e9), delivery()) == 401
    assert "rejected: stale_timestamp (task task_1)" in caplog.text
