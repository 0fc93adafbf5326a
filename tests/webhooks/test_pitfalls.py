"""Pitfalls of each framework that the receivers avoid."""

from __future__ import annotations

import asyncio
import gzip
import io
import socket
import subprocess
import sys
import threading
from typing import Annotated, Any

import flask
import pytest
import starlette.testclient
from django.http import HttpResponse
from django.test import AsyncRequestFactory, RequestFactory
from fastapi import Body, Depends, FastAPI, Form
from pydantic import BaseModel
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.routing import Mount, Route

from beatapi import ConfigurationError
from beatapi.models import WebhookEvent
from beatapi_receivers import WebhookReceiver, asgi, aws_lambda, wsgi
from beatapi_receivers import django as django_views
from beatapi_receivers import flask as flask_views
from beatapi_receivers import starlette as starlette_endpoints
from beatapi_receivers.dedupe import MemoryStore
from tests import patience

LIMIT = 5000


@pytest.fixture
def events() -> list[Any]:
    return []


@pytest.fixture
def receiver(secret, events) -> WebhookReceiver:
    return WebhookReceiver(secret, events.append, max_body_bytes=LIMIT)


def lines(path: str, headers: dict[str, str]) -> bytes:
    fields = {"Host": "127.0.0.1", "Connection": "close"} | headers
    head = [f"POST {path} HTTP/1.1", *(f"{name}: {value}" for name, value in fields.items())]
    return "\r\n".join([*head, "", ""]).encode()


def chunk(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)


# -- bodies on the wire ----------------------------------------------------------------------------


def test_a_chunked_body_is_read_where_the_server_reads_it(servers, http_kind, receiver, delivery):
    site = servers.start(http_kind, receiver)
    body, headers = delivery().body, delivery().headers()
    half = len(body) // 2
    request = lines(site.path, headers | {"Transfer-Encoding": "chunked"})
    status = site.raw(request, chunk(body[:half]), chunk(body[half:]), b"0\r\n\r\n")
    # wsgiref does not undo chunks, and leaves the end of the body unknown.
    assert status == {"wsgi": 400, "django": 401}.get(http_kind, 204)


def test_a_chunked_body_that_does_not_end_is_cut_off(servers, http_kind, receiver, delivery):
    site = servers.start(http_kind, receiver)
    request = lines(site.path, delivery().headers() | {"Transfer-Encoding": "chunked"})
    status = site.raw(request, *[chunk(b"x" * 1000)] * 10, b"0\r\n\r\n")
    assert status == {"wsgi": 400, "django": 401}.get(http_kind, 413)


class Piece(bytes):
    """A part of a body that fails if appending it copies the bytes before it."""

    def __radd__(self, other: Any) -> Any:
        # A bytearray grows where it is.
        assert isinstance(other, bytearray), f"{len(other)} bytes are copied to add {len(self)}"
        return NotImplemented


@pytest.mark.parametrize("kind", ["asgi", "starlette"])
def test_a_body_in_the_smallest_pieces_costs_no_more_than_its_length(secret, kind):
    """Joining each piece to all previous ones would take minutes for a megabyte."""
    receiver, answers, pieces = WebhookReceiver(secret), [], iter(range(100_000, -1, -1))

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": Piece(b"x"), "more_body": next(pieces) > 0}

    async def send(message: Any) -> None:
        answers.append(message.get("status"))

    endpoint = Route("/", starlette_endpoints.endpoint(receiver), methods=["POST"])
    app = asgi.asgi_app(receiver) if kind == "asgi" else endpoint
    scope = {"type": "http", "method": "POST", "path": "/", "root_path": "", "headers": []}
    asyncio.run(app(scope, receive, send))
    assert answers[0] == 401


# An asynchronous Django takes the whole body in before a view is asked.
@pytest.mark.parametrize("kind", ["asgi", "starlette", "fastapi", "wsgi", "flask", "django"])
def test_an_announced_body_that_is_too_large_is_not_waited_for(servers, kind, receiver, delivery):
    site = servers.start(kind, receiver)
    request = lines(site.path, delivery().headers() | {"Content-Length": str(10**9)})
    assert site.raw(request, b"x" * (LIMIT + 1)) == 413


def test_a_connection_that_breaks_off_is_no_delivery(
    servers, http_kind, receiver, events, delivery
):
    site = servers.start(http_kind, receiver)
    body = delivery().body
    request = lines(site.path, delivery().headers() | {"Content-Length": str(len(body))})
    with socket.create_connection(("127.0.0.1", site.port), timeout=patience.SECONDS) as connection:
        connection.sendall(request + body[:-5])
        connection.shutdown(socket.SHUT_WR)
        connection.settimeout(patience.SECONDS)
        answer = connection.recv(4096)
    assert answer[9:10] in (b"4", b"")
    assert events == []
    assert site.deliver(delivery()) == 204


# -- ASGI ------------------------------------------------------------------------------------------


async def asgi_call(app: Any, scope: dict[str, Any], *messages: dict[str, Any]) -> list[Any]:
    waiting, sent = list(messages), []

    async def receive() -> dict[str, Any]:
        return waiting.pop(0)

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    await app(scope, receive, send)
    assert waiting == []
    return sent


def http_scope(headers: dict[str, str]) -> dict[str, Any]:
    pairs = [(name.encode(), value.encode()) for name, value in headers.items()]
    return {"type": "http", "method": "POST", "path": "/", "headers": pairs}


@pytest.mark.anyio
async def test_asgi_joins_the_parts_of_a_body(receiver, events, delivery):
    parts = [delivery().body[at : at + 7] for at in range(0, len(delivery().body), 7)]
    messages = [{"type": "http.request", "body": part, "more_body": True} for part in parts]
    app = asgi.asgi_app(receiver)
    sent = await asgi_call(
        app, http_scope(delivery().headers()), *messages, {"type": "http.request"}
    )
    assert sent[0]["status"] == 204
    assert len(events) == 1


@pytest.mark.anyio
async def test_asgi_answers_nobody_after_a_disconnect(receiver, events, delivery):
    part = {"type": "http.request", "body": delivery().body, "more_body": True}
    gone = {"type": "http.disconnect"}
    app = asgi.asgi_app(receiver)
    assert await asgi_call(app, http_scope(delivery().headers()), part, gone) == []
    assert events == []


@pytest.mark.anyio
async def test_asgi_lives_and_dies_with_its_server(receiver):
    stages = [{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}]
    sent = await asgi_call(asgi.asgi_app(receiver), {"type": "lifespan"}, *stages)
    assert [message["type"] for message in sent] == [
        "lifespan.startup.complete",
        "lifespan.shutdown.complete",
    ]


@pytest.mark.anyio
async def test_asgi_has_no_websocket(receiver):
    sent = await asgi_call(asgi.asgi_app(receiver), {"type": "websocket"})
    assert sent == [{"type": "websocket.close"}]


class Unpacking:
    """A middleware that decompresses bodies."""

    def __init__(self, app: Any) -> None:
        self.app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        async def unpacked() -> Any:
            message = await receive()
            return {**message, "body": gzip.decompress(message["body"])}

        await self.app(scope, unpacked if scope["type"] == "http" else receive, send)


def test_what_was_signed_packed_is_verified_packed(servers, run_uvicorn, receiver, delivery):
    packed = gzip.compress(delivery().body)
    app = Starlette(
        routes=[Mount("/", asgi.asgi_app(receiver))], middleware=[Middleware(Unpacking)]
    )
    site = servers.run("asgi", run_uvicorn(app))
    headers = delivery().headers(packed) | {"Content-Encoding": "gzip"}
    # The middleware stands before the receiver, and the signed bytes are gone.
    assert site.send(packed, headers).status == 401


# -- Starlette and FastAPI -------------------------------------------------------------------------


def test_starlette_reads_a_body_that_somebody_read_whole_before(
    servers, run_uvicorn, receiver, events, delivery
):
    endpoint = starlette_endpoints.endpoint(receiver)

    async def view(request: Request) -> Any:
        assert (await request.json())["event"] == "task.succeeded"
        return await endpoint(request)

    app = Starlette(routes=[Route("/hook", view, methods=["POST"])])
    assert servers.run("starlette", run_uvicorn(app)).deliver(delivery()) == 204
    assert len(events) == 1


def test_starlette_says_when_the_body_is_gone(receiver, events, delivery):
    endpoint = starlette_endpoints.endpoint(receiver)

    async def view(request: Request) -> Any:
        async for _ in request.stream():
            pass
        return await endpoint(request)

    app = Starlette(routes=[Route("/hook", view, methods=["POST"])])
    client = starlette.testclient.TestClient(app)
    with pytest.raises(ConfigurationError, match="body was already read"):
        client.post("/hook", content=delivery().body, headers=delivery().headers())
    assert events == []


class Anything(BaseModel):
    event: str


@pytest.fixture
def fastapi_app(receiver) -> FastAPI:
    app = FastAPI()
    verified = Depends(starlette_endpoints.verified_event(receiver))

    @app.post("/hook", status_code=204)
    def plain(event: WebhookEvent = verified) -> None:
        app.state.found = event.data.id

    @app.post("/with-body", status_code=204)
    async def with_body(
        parsed: Annotated[Anything, Body()], event: WebhookEvent = verified
    ) -> None:
        app.state.found = event.data.id + parsed.event

    @app.get("/hook")
    def wrong_method(event: WebhookEvent = verified) -> None:
        app.state.found = "never"

    @app.post("/with-form", status_code=204)
    async def with_form(event: WebhookEvent = verified, name: Annotated[str, Form()] = "") -> None:
        app.state.found = "never"

    return app


def test_a_fastapi_dependency_gives_the_verified_event(servers, run_uvicorn, fastapi_app, delivery):
    site = servers.run("fastapi", run_uvicorn(fastapi_app))
    assert site.deliver(delivery()) == 204
    assert fastapi_app.state.found == "task_1"
    del fastapi_app.state.found
    assert site.send(delivery().body, {}).status == 401
    assert site.send(b"[]", delivery().headers(b"[]")).status == 400
    assert site.deliver(delivery(extra={"note": "x" * 6000})) == 413
    assert not hasattr(fastapi_app.state, "found")


@pytest.mark.parametrize(("method", "status", "allow"), [("POST", 413, None), ("GET", 405, "POST")])
def test_a_refusal_of_a_fastapi_dependency_has_the_length_of_its_body(
    fastapi_app, method, status, allow
):
    client = starlette.testclient.TestClient(fastapi_app)
    response = client.request(method, "/hook", content=b"x" * (LIMIT + 1))
    assert response.status_code == status
    assert response.headers.get("allow") == allow
    assert int(response.headers["content-length"]) == len(response.content) > 0


def test_a_fastapi_dependency_stands_beside_a_pydantic_body(
    servers, run_uvicorn, fastapi_app, delivery
):
    site = servers.run("fastapi", run_uvicorn(fastapi_app), "/with-body")
    assert site.deliver(delivery()) == 204
    assert fastapi_app.state.found == "task_1task.succeeded"


def test_a_fastapi_dependency_says_that_a_form_takes_the_body_away(fastapi_app, delivery):
    client = starlette.testclient.TestClient(fastapi_app)
    body = b"name=x"
    headers = delivery().headers(body) | {"content-type": "application/x-www-form-urlencoded"}
    with pytest.raises(ConfigurationError, match="remove form parameters"):
        client.post("/with-form", content=body, headers=headers)


# -- Flask -----------------------------------------------------------------------------------------


def flask_client(receiver: WebhookReceiver, before: Any = None, **config: Any) -> Any:
    app = flask.Flask("pitfalls")
    app.config.update(config)
    app.add_url_rule("/hook", view_func=flask_views.flask_view(receiver), methods=["POST"])
    app.add_url_rule("/large", view_func=lambda: str(len(flask.request.data)), methods=["POST"])
    if before:
        app.before_request(before)
    return app.test_client()


def test_flask_leaves_the_body_to_those_who_come_later(receiver, delivery):
    seen: list[Any] = []
    client = flask_client(receiver)
    client.application.after_request(
        lambda answer: (seen.append(flask.request.get_json()["event"]), answer)[1]
    )
    body, headers = delivery().body, delivery().headers()
    answer = client.post("/hook", data=body, headers=headers, content_type="application/json")
    assert (answer.status_code, seen) == (204, ["task.succeeded"])


def test_flask_reads_a_body_that_somebody_parsed_before(receiver, delivery):
    client = flask_client(receiver, lambda: flask.request.get_json() and None)
    answer = client.post(
        "/hook", data=delivery().body, headers=delivery().headers(), content_type="application/json"
    )
    assert answer.status_code == 204


def test_flask_refuses_a_body_that_a_form_parser_took(receiver, events, delivery):
    client = flask_client(receiver, lambda: flask.request.form and None)
    body = b"a=b"
    kind = "application/x-www-form-urlencoded"
    answer = client.post("/hook", data=body, headers=delivery().headers(body), content_type=kind)
    assert (answer.status_code, events) == (401, [])


def test_flasks_own_limits_stay_as_they_are_for_other_views(receiver, delivery):
    client = flask_client(receiver, MAX_CONTENT_LENGTH=20_000)
    large = delivery(extra={"note": "x" * 6000})
    headers = large.headers()
    assert client.post("/hook", data=large.body, headers=headers).status_code == 413
    assert client.post("/large", data=b"x" * 10_000).data == b"10000"
    assert client.post("/large", data=b"x" * 30_000).status_code == 413


# -- Django ----------------------------------------------------------------------------------------


def django_request(delivery: Any, **options: Any) -> Any:
    headers = {name.title(): value for name, value in delivery.headers().items()}
    kind = options.pop("content_type", "application/json")
    return RequestFactory().post(
        "/hook", data=delivery.body, content_type=kind, headers=headers, **options
    )


@pytest.fixture
def django_view(django_urls, receiver) -> Any:
    return django_views.django_view(receiver)


def test_django_views_are_exempt_from_csrf(django_view, receiver):
    assert django_view.csrf_exempt is True
    view = django_views.async_django_view(receiver)
    assert view.csrf_exempt is True
    assert asyncio.iscoroutinefunction(view)


def test_django_reads_a_body_whose_post_was_asked_for_before(django_view, delivery):
    request = django_request(delivery())
    assert not request.POST
    assert django_view(request).status_code == 204


def test_django_says_when_a_form_parser_took_the_body(django_view, delivery):
    request = django_request(delivery(), content_type="multipart/form-data; boundary=x")
    assert not request.POST
    with pytest.raises(ConfigurationError, match="was read before the webhook's view"):
        django_view(request)


def test_django_refuses_headers_that_were_joined(django_view, events, delivery):
    request = django_request(delivery())
    value = request.META["HTTP_X_BEATAPI_TIMESTAMP"]
    request.META["HTTP_X_BEATAPI_TIMESTAMP"] = f"{value},{value}"
    assert django_view(request).status_code == 401
    assert events == []


def test_django_has_a_limit_of_its_own(django_view, delivery, settings_of_django):
    settings_of_django.DATA_UPLOAD_MAX_MEMORY_SIZE = 10
    try:
        assert django_view(django_request(delivery())).status_code == 413
    finally:
        settings_of_django.DATA_UPLOAD_MAX_MEMORY_SIZE = 2_621_440


@pytest.fixture
def settings_of_django(django_urls) -> Any:
    from django.conf import settings

    return settings


class Broken(io.BytesIO):
    def read(self, *_: Any) -> bytes:
        raise OSError("the client has gone")


def test_a_body_that_cannot_be_read_is_400(django_view, delivery):
    request = django_request(delivery())
    request._stream = Broken()
    assert django_view(request).status_code == 400


@pytest.mark.anyio
async def test_an_asynchronous_django_view_answers_the_same(django_urls, receiver, delivery):
    view = django_views.async_django_view(receiver)
    headers = delivery().headers()
    make = AsyncRequestFactory().post
    body = delivery().body
    request = make("/hook", data=body, content_type="application/json", headers=headers)
    answer = await view(request)
    assert isinstance(answer, HttpResponse)
    assert answer.status_code == 204
    assert (await view(AsyncRequestFactory().get("/hook"))).status_code == 405


# -- WSGI ------------------------------------------------------------------------------------------


def wsgi_call(receiver: WebhookReceiver, environ: dict[str, Any], body: bytes) -> str:
    statuses: list[str] = []
    stream = io.BytesIO(body)
    app = wsgi.wsgi_app(receiver)
    parts = app(
        {"REQUEST_METHOD": "POST", "wsgi.input": stream, **environ},
        lambda status, headers, exc_info=None: statuses.append(status),
    )
    assert b"".join(parts) == b""
    return statuses[0]


def environ_of(headers: dict[str, str]) -> dict[str, str]:
    return {"HTTP_" + name.upper().replace("-", "_"): value for name, value in headers.items()}


def test_wsgi_reads_exactly_the_length(receiver, delivery):
    body = delivery().body
    environ = environ_of(delivery().headers()) | {"CONTENT_LENGTH": str(len(body))}
    assert wsgi_call(receiver, environ, body + b"GET / HTTP/1.1") == "204 No Content"


@pytest.mark.parametrize(
    ("length", "status"),
    [("", "401"), ("0", "401"), ("-1", "400"), ("x", "400"), ("5_0", "400"), ("٣", "400")],
)
def test_wsgi_without_a_usable_length_reads_nothing(receiver, delivery, length, status):
    environ = environ_of(delivery().headers()) | {"CONTENT_LENGTH": length}
    assert wsgi_call(receiver, environ, delivery().body).startswith(status)


def test_wsgi_reads_to_the_end_where_the_server_ends_the_stream(receiver, delivery):
    environ = environ_of(delivery().headers()) | {"wsgi.input_terminated": True}
    assert wsgi_call(receiver, environ, delivery().body).startswith("204")
    assert wsgi_call(receiver, environ, b"x" * (LIMIT + 1)).startswith("413")


def test_wsgi_sees_duplicates_although_they_are_joined(receiver, delivery):
    environ = environ_of(delivery().headers()) | {"CONTENT_LENGTH": str(len(delivery().body))}
    for separator in (",", ", "):
        value = environ["HTTP_X_BEATAPI_SIGNATURE"]
        joined = environ | {"HTTP_X_BEATAPI_SIGNATURE": value + separator + value}
        assert wsgi_call(receiver, joined, delivery().body).startswith("401")


# -- AWS Lambda ------------------------------------------------------------------------------------


@pytest.fixture
def on_lambda(receiver) -> Any:
    return aws_lambda.lambda_handler(receiver)


@pytest.mark.parametrize("kind", ["lambda-rest", "lambda-http", "lambda-alb-multi", "lambda-url"])
def test_lambda_bodies_are_plain_or_base64(on_lambda, make_lambda_event, kind, events, delivery):
    pairs = list(delivery().headers().items())
    for binary in (False, True):
        event = make_lambda_event(kind, "POST", pairs, delivery().body, binary=binary)
        assert on_lambda(event, None)["statusCode"] == 204
    assert len(events) == 1


def test_lambda_answers_in_the_form_of_the_request(on_lambda, make_lambda_event):
    several = on_lambda(make_lambda_event("lambda-alb-multi", "GET", [("host", "x")], b""), None)
    assert several["multiValueHeaders"] == {"allow": ["POST"]}
    assert "headers" not in several
    single = on_lambda(make_lambda_event("lambda-http", "GET", [("host", "x")], b""), None)
    assert single == {
        "statusCode": 405,
        "body": "",
        "isBase64Encoded": False,
        "headers": {"allow": "POST"},
    }


@pytest.mark.parametrize(
    ("event", "status"),
    [
        ({}, 405),
        ({"httpMethod": "POST"}, 401),
        ({"httpMethod": "POST", "body": None, "headers": None, "multiValueHeaders": None}, 401),
        ({"httpMethod": "POST", "body": "", "isBase64Encoded": True, "headers": {}}, 401),
        ({"httpMethod": "POST", "body": "%%%", "isBase64Encoded": True, "headers": {}}, 400),
        ({"httpMethod": "POST", "body": "é", "isBase64Encoded": True, "headers": {}}, 400),
        ({"httpMethod": "POST", "body": "\ud800", "headers": {}}, 400),
        ({"version": "2.0", "requestContext": None}, 405),
        ({"version": "2.0", "requestContext": {"http": {"method": "POST"}}, "body": "{}"}, 401),
    ],
)
def test_lambda_events_with_holes(on_lambda, event, status):
    assert on_lambda(event, None)["statusCode"] == status


def test_the_last_of_several_values_is_not_enough(on_lambda, make_lambda_event, delivery):
    pairs = list(delivery().headers().items())
    event = make_lambda_event("lambda-rest", "POST", pairs, delivery().body)
    event["multiValueHeaders"]["X-Beatapi-Signature"].insert(0, "0" * 64)
    assert on_lambda(event, None)["statusCode"] == 401


# -- imports ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("module", ["", ".asgi", ".wsgi", ".aws_lambda"])
def test_a_receiver_loads_no_framework_but_its_own(module):
    code = f"import beatapi_receivers{module}, beatapi_receivers.dedupe, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert not loaded & {"flask", "django", "starlette", "fastapi", "redis", "httpx", "attrs"}


@pytest.mark.parametrize("kind", ["function", "coroutine"])
def test_a_sender_that_gives_up_does_not_undo_what_was_handled(secret, delivery, events, kind):
    """Django cancels a view whose client has gone; the event must not be handled a second time."""
    begun, go_on = threading.Event(), threading.Event()

    def work(event: Any) -> None:
        begun.set()
        assert go_on.wait(patience.SECONDS)
        events.append(event)

    async def awork(event: Any) -> None:
        begun.set()
        while not go_on.is_set():
            await asyncio.sleep(0.005)
        events.append(event)

    now = [0.0]
    store = MemoryStore(clock=lambda: now[0])
    receiver = WebhookReceiver(secret, work if kind == "function" else awork, store=store)
    one = delivery()

    async def main() -> int:
        first = asyncio.create_task(receiver.arespond("POST", one.headers(), one.body))
        while not begun.is_set():
            await asyncio.sleep(0.005)
        first.cancel()
        await asyncio.wait([first])
        assert first.cancelled()
        go_on.set()
        async with asyncio.timeout(patience.SECONDS):
            while not events:
                await asyncio.sleep(0.005)
        await asyncio.sleep(0.1)
        now[0] += 60.0
        again = await receiver.arespond("POST", one.headers(), one.body)
        assert asyncio.all_tasks() == {asyncio.current_task()}
        return again.status

    assert asyncio.run(main()) == 204
    assert len(events) == 1
