"""The examples of docs/webhooks.md run, and its table names existing tests."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import RequestFactory
from fastapi.testclient import TestClient

from beatapi.webhooks import parse_event
from beatapi_receivers import asgi, aws_lambda, wsgi
from beatapi_receivers import django as django_views
from beatapi_receivers import fastapi as fastapi_routers
from beatapi_receivers import flask as flask_views
from beatapi_receivers import starlette as starlette_endpoints


@pytest.fixture
def page(root) -> str:
    return (root / "docs/webhooks.md").read_text()


@pytest.fixture
def shown(page, tmp_path, monkeypatch, secret) -> dict[str, Any]:
    """Return the names that the page's examples define, in order."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BEATAPI_WEBHOOK_SECRET", secret)
    names: dict[str, Any] = {}
    for block in re.findall(r"^```python\n(.*?)^```", page, re.M | re.S):
        exec(compile(block.replace("sk_…", "sk_test_docs"), "docs/webhooks.md", "exec"), names)
    return names


def test_the_receiver_of_the_page_handles_an_event_once(shown, delivery, capsys):
    receiver = shown["receiver"]
    media = [{"type": "video", "url": "https://m.beats.dev/1"}]
    whole = delivery(extra={"output": {"media": media}})
    for _ in range(2):
        assert receiver.respond("POST", whole.headers(), whole.body).status == 204
    assert capsys.readouterr().out == "task.succeeded task_1\n"
    assert shown["client"].tasks.wait("task_1", timeout=5).status == "succeeded"
    shown["client"].close()


def test_the_fleet_of_the_page_gets_the_event(shown, delivery):
    whole = delivery()
    receiver = shown["fleet_receiver"]
    assert receiver.respond("POST", whole.headers(), whole.body).status == 204
    with shown["fleet"] as fleet:
        ((_, line),) = fleet.ledger.events()
    assert json.loads(line)["data"]["id"] == "task_1"


@pytest.fixture
def example(page, tmp_path, monkeypatch, secret) -> Callable[[str], dict[str, Any]]:
    """Return the names that the first example and the one below a heading define."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BEATAPI_WEBHOOK_SECRET", secret)

    def run(heading: str) -> dict[str, Any]:
        section = page.partition(f"\n### {heading}\n")[2].partition("\n#")[0]
        first, *_ = re.findall(r"^```python\n(.*?)^```", page, re.M | re.S)
        (own,) = re.findall(r"^```python\n(.*?)^```", section, re.M | re.S)
        names: dict[str, Any] = {}
        exec(compile(first + own, f"docs/webhooks.md, {heading}", "exec"), names)
        return names

    return run


def test_the_fastapi_of_the_page_answers(example, delivery):
    whole = delivery()
    with TestClient(example("FastAPI")["app"]) as client:
        answer = client.post("/beatapi", content=whole.body, headers=whole.headers())
    assert answer.status_code == 204


def test_the_flask_of_the_page_answers(example, delivery):
    whole = delivery()
    client = example("Flask")["app"].test_client()
    answer = client.post("/beatapi", data=whole.body, headers=whole.headers())
    assert answer.status_code == 204


def test_the_django_of_the_page_answers(example, delivery, django_urls):
    whole = delivery()
    [route] = example("Django")["urlpatterns"]
    request = RequestFactory().post(
        f"/{route.pattern}", whole.body, "application/json", headers=whole.headers()
    )
    assert route.callback(request).status_code == 204


def test_the_lambda_of_the_page_answers(example, delivery, make_lambda_event):
    whole = delivery()
    event = make_lambda_event("lambda-http", "POST", [*whole.headers().items()], whole.body)
    assert example("AWS Lambda")["handler"](event, None)["statusCode"] == 204


def test_every_way_in_that_the_page_names_is_there(page, shown, django_urls):
    receiver = shown["receiver"]
    for make in (
        asgi.asgi_app,
        wsgi.wsgi_app,
        starlette_endpoints.endpoint,
        fastapi_routers.router,
        fastapi_routers.verified_event,
        flask_views.flask_view,
        django_views.django_view,
        django_views.async_django_view,
        aws_lambda.lambda_handler,
        receiver.respond.__func__,
        receiver.arespond.__func__,
        parse_event,
    ):
        assert f"{make.__name__}" in page
    assert callable(asgi.asgi_app(receiver))
    shown["client"].close()


def test_every_row_names_a_test_that_exists(page, root):
    rows = re.findall(r"^\| W(\d+) \|.*\| `(test_\w+\.py)`: `(test_\w+)` \|$", page, re.M)
    assert [int(number) for number, _, _ in rows] == list(range(1, 29))
    sources = {path.name: path.read_text() for path in (root / "tests/webhooks").glob("*.py")}
    sources |= {"test_webhooks.py": (root / "tests/client/test_webhooks.py").read_text()}
    missing = [row for row in rows if f"def {row[2]}(" not in sources[row[1]]]
    assert missing == []
