"""A contract whose every name is one that something else has: the package works all the same."""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import attrs
import pytest

from tests.generator.documents import making
from tests.generator.python.conftest import Made, Stub

JSON = "application/json"


@pytest.fixture(scope="session")
def nasty(made: Made, tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The package of the contract."""
    path = tmp_path_factory.mktemp("nasty") / "nasty.json"
    path.write_text(json.dumps(making.nasty()), "utf-8")
    return made(path, "nasty_client")


def methods(client: Any) -> list[Any]:
    """Return every method of every resource."""
    resources = [getattr(client, name) for name in dir(client) if not name.startswith("_")]
    found = [
        each for each in resources if type(each).__name__.rstrip("0123456789").endswith("Resource")
    ]
    return [
        getattr(resource, name)
        for resource in found
        for name in vars(type(resource))
        if not name.startswith("_")
    ]


def arguments(method: Any) -> list[str]:
    """Return the names of a method's arguments, without those of its options."""
    found = inspect.signature(method).parameters.values()
    return [each.name for each in found if each.kind is not each.VAR_KEYWORD]


def test_every_operation_has_a_method_of_its_own(nasty: ModuleType, stub: Stub) -> None:
    everything = making.nasty()
    with nasty.NastyClient(base_url=stub.url) as client:
        called = methods(client)
        assert len(called) == len(list(making.operations(everything)))
        targets = []
        for method in called:
            stub.answer(200, JSON, {})
            method()
            targets.append((stub.requests[0].target, stub.requests[0].method))
    assert len(set(targets)) == len(called)


def test_every_property_has_an_attribute_of_its_own(nasty: ModuleType, stub: Stub) -> None:
    words = making.words()
    sent = {word: f"value of {word}" for word in words}
    with nasty.NastyClient(base_url=stub.url) as client:
        method = client.all.everything
        named = arguments(method)
        assert len(named) >= len(words)
        stub.answer(200, JSON, sent)
        answer = method(**dict(zip(named, sent.values(), strict=False)))
        assert stub.requests[0].json() == sent
        stub.answer(200, JSON, sent)
        as_data = client.operations.call("everything", sent)
    assert stub.requests[0].json() == sent
    assert answer.to_dict() == as_data.to_dict() == sent
    assert answer.additional_properties == {}
    values = [getattr(answer, each.name) for each in attrs.fields(type(answer))]
    assert values[: len(words)] == list(sent.values())


def test_every_class_and_every_argument_is_there(nasty: ModuleType, stub: Stub) -> None:
    words = making.words()
    body = {word: {word or "empty": "x"} for word in words}
    stub.answer(200, JSON, body)
    with nasty.NastyClient(base_url=stub.url) as client:
        method = client.all.holder
        named = arguments(method)
        wanted = [word for word in words if word]
        answer = method(**dict(zip(named, wanted, strict=False)))
        assert answer.to_dict() == body
        held = [getattr(answer, each.name) for each in attrs.fields(type(answer))][: len(words)]
        assert len({type(each) for each in held}) == len(words)
    assert parse_qsl(urlsplit(stub.requests[0].target).query) == [(word, word) for word in wanted]


def test_no_file_has_a_name_that_a_system_refuses(nasty: ModuleType) -> None:
    folder = Path(str(nasty.__file__)).parent
    stems = [path.stem.casefold() for path in (folder / "resources").glob("*.py")]
    assert len(set(stems)) == len(stems)
    assert not {"con", "aux", "nul", "prn"} & set(stems)
