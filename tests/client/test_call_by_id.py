"""Calls as data: ``client.operations``, with operation ids and wire names."""

from __future__ import annotations

import inspect
import json
from importlib import import_module
from operator import attrgetter

import pytest

from beatapi import AsyncBeatAPI, BeatAPI, InvalidArgumentError
from beatapi._calls.operation import Operation
from beatapi._operations import OPERATIONS
from beatapi.models import Task

MODULES = ("plain", "tasks", "waiting")
CREATE = {"images": ["https://cdn.example.com/a.png"], "duration": 10}


def declared() -> dict[str, Operation]:
    """Return the operations that the methods of resources send, by id."""
    modules = [import_module(f"beatapi.resources.{name}") for name in MODULES]
    values = [value for module in modules for value in vars(module).values()]
    return {each.id: each for each in values if isinstance(each, Operation)}


@pytest.mark.parametrize("kind", [BeatAPI, AsyncBeatAPI])
def test_every_operation_is_there_with_its_method(kind):
    client = kind(api_key="sk_test")
    assert sorted(client.operations) == sorted(declared())
    for path, _, names in OPERATIONS.values():
        parameters = inspect.signature(attrgetter(path)(client)).parameters
        assert set(names.values()) <= set(parameters)


def test_what_recognises_a_repeat_is_what_the_contract_declares():
    client = BeatAPI(api_key="sk_test")
    recognising = {each for each in client.operations if client.operations.recognises_repeats(each)}
    keyed = {
        each.id for each in declared().values() if each.idempotency in ("optional", "required")
    }
    assert recognising == keyed
    assert "createEcommerceVideoTask" in keyed
    assert "createWebhookEndpoint" not in keyed


def test_a_create_is_sent_as_by_its_method(caller, server):
    server.script(server.data(201, id="task_1"), server.data(201, id="task_1"))
    one = caller(lambda client: client.ecommerce_video.create(**CREATE, idempotency_key="job-1"))
    other = caller(
        lambda client: client.operations.call(
            "createEcommerceVideoTask", CREATE, idempotency_key="job-1"
        )
    )
    assert isinstance(other, Task)
    assert one == other
    first, second = server.received
    assert (first.method, first.target, first.body) == (second.method, second.target, second.body)
    assert first.headers["idempotency-key"] == second.headers["idempotency-key"] == "job-1"


def test_arguments_go_where_they_belong(caller, server):
    shot = {"task_id": "task_1", "shot_id": "shot/2", "prompt": "Rain"}
    server.script(server.data(id="task_1"), server.data(id="cap_1"))
    caller(lambda client: client.operations.call("editMusicVideoShot", shot))
    inspected = {"reference": "cap_1", "X-Beat-Client": "fleet"}
    caller(lambda client: client.operations.call("inspectCapability", inspected))
    edited, seen = server.received
    assert edited.target == "/v1/music-video/tasks/task_1/shots/shot%2F2/edit"
    assert edited.json() == {"prompt": "Rain"}
    assert seen.headers["x-beat-client"] == "fleet"


def test_a_stream_comes_by_its_id_too(caller, server):
    event = json.dumps({"type": "response.completed", "response": {}})
    body = f"event: response.completed\ndata: {event}\n\n"
    server.script(server.http(200, body, {"Content-Type": "text/event-stream"}))
    params = {"model": "gpt-5.5", "input": "Hello", "stream": True}

    def use(client):
        found = client.operations.call("createTextResponse", params)
        if not inspect.isawaitable(found):
            return [each.type for each in found]

        async def collect():
            return [each.type async for each in await found]

        return collect()

    assert caller(use) == ["response.completed"]


@pytest.mark.parametrize(
    ("operation_id", "params", "error", "message"),
    [
        ("createEcomerceVideoTask", CREATE, InvalidArgumentError, "did you mean 'createEcommerce"),
        (None, CREATE, InvalidArgumentError, "no operation None"),
        ("createEcommerceVideoTask", CREATE | {"duraton": 5}, TypeError, "'duration'"),
        ("createEcommerceVideoTask", CREATE | {"timeout": 5}, InvalidArgumentError, "an option"),
        ("createEcommerceVideoTask", {}, TypeError, "missing"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(caller, server, operation_id, params, error, message):
    with pytest.raises(error, match=message):
        caller(lambda client: client.operations.call(operation_id, params))
    assert server.connections == 0
