"""The examples of docs/webhooks.md run, and its table names existing tests."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

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
