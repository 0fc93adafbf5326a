"""The package of the matrix: what its calls alone do not show (`conformance/matrix/`)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from types import ModuleType
from typing import Any

import pytest

from conformance.matrix import CONTRACT, CREDENTIALS
from tests.generator.python.conftest import Made, Stub

JSON = "application/json"
THING = {"id": "a", "kind": "big"}
EVENTS = b'data: {"id": "a"}\n\ndata: {"id": "b"}\n\n'


@pytest.fixture(scope="session")
def matrix(made: Made) -> ModuleType:
    """The package of the contract."""
    return made(CONTRACT, "matrix_client")


def joined(things: Iterable[Any]) -> str:
    return "".join(each.id for each in things)


def test_errors_have_the_class_of_their_status(matrix: ModuleType, stub: Stub) -> None:
    expected = {409: ("detail", "D"), 418: ("message", "M")}
    with matrix.MatrixClient(base_url=stub.url, max_retries=0, credentials=CREDENTIALS) as client:
        for status, (name, text) in expected.items():
            stub.answer(status, "application/problem+json", {name: text})
            with pytest.raises(matrix.APIStatusError, match=text) as caught:
                client.errors.typed()
            assert caught.value.status == status
            assert getattr(caught.value.data, name) == text


def test_the_default_server_has_no_braces(matrix: ModuleType) -> None:
    with matrix.MatrixClient(credentials=CREDENTIALS) as client:
        assert client.base_url == "https://eu.matrix.example/v2"


def test_one_operation_streams_or_answers(matrix: ModuleType, stub: Stub) -> None:
    with matrix.MatrixClient(base_url=stub.url, credentials=CREDENTIALS) as client:
        stub.answer(200, JSON, THING)
        assert client.streams.both(prompt="x").id == "a"
        assert json.loads(stub.requests[0].body) == {"prompt": "x", "stream": False}
        stub.answer(200, "text/event-stream", EVENTS)
        assert joined(client.streams.both_stream(prompt="x")) == "ab"
        assert json.loads(stub.requests[0].body) == {"prompt": "x", "stream": True}
