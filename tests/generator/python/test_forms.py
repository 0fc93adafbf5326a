"""Bodies of several forms at run time: one function, and a documented overload for each form."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import Any, get_overloads

import pytest

from tests.generator.python.conftest import DOCUMENTS, Made, Stub

JSON = "application/json"
SCREEN = 50
"""Lines."""


@pytest.fixture(scope="session")
def forms(made: Made) -> ModuleType:
    return made(DOCUMENTS / "forms.yaml", "forms_client")


def overloads(kind: type, name: str) -> list[Callable[..., Any]]:
    return [inspect.unwrap(each) for each in get_overloads(inspect.unwrap(getattr(kind, name)))]


def test_an_overload_describes_the_arguments_of_its_form(forms: ModuleType) -> None:
    kind = import_module(f"{forms.__name__}.resources.plain").ImagesResource
    quick, fine, other = overloads(kind, "create")
    assert "A picture in a second." in str(quick.__doc__)
    assert "The same seed gives the same picture." in str(quick.__doc__)
    assert "paint" not in str(quick.__doc__)
    assert "What to paint." in str(fine.__doc__)
    assert 'Open("…")' in str(other.__doc__)
    documented = [quick, fine, other, kind.create]
    assert all(len(str(each.__doc__).splitlines()) < SCREEN for each in documented)
    assert "\nWith ``model=" in str(inspect.getdoc(quick))
    assert "\nArgs:\n    prompt" in str(inspect.getdoc(fine))


def test_an_asynchronous_overload_describes_its_form_and_names_the_blocking_method(
    forms: ModuleType,
) -> None:
    kind = import_module(f"{forms.__name__}.resources.plain").AsyncImagesResource
    quick, fine, other = (str(inspect.getdoc(each)) for each in overloads(kind, "create"))
    assert all(
        each.startswith("Async version of ``ImagesResource.create``.\n\n")
        for each in (quick, fine, other)
    )
    assert "\nWith ``model=" in quick
    assert "A picture in a second." in quick
    assert 'Open("…")' in other
    assert not any("Args:" in each for each in (quick, fine, other))


def test_every_form_goes_out_as_it_is(forms: ModuleType, stub: Stub) -> None:
    opened = import_module(f"{forms.__name__}.types").Open
    calls: list[dict[str, Any]] = [
        {"model": "quick-1", "prompt": "a", "seed": 1},
        {"model": "fine", "prompt": "a", "size": "A4"},
        {"model": opened("2027"), "prompt": "a", "seed": 1, "size": "A3"},
    ]
    with forms.FormsClient(base_url=stub.url) as client:
        for sent in calls:
            stub.answer(200, JSON, {"id": "a"})
            assert client.images.create(**sent).id == "a"
            assert stub.requests[0].json() == sent


def test_a_form_that_streams(forms: ModuleType, stub: Stub) -> None:
    with forms.FormsClient(base_url=stub.url) as client:
        stub.answer(200, "text/event-stream", b'data: {"id": "a"}\n\n')
        with client.answers.create(model="small", prompt="a", stream=True) as stream:
            assert [each.id for each in stream] == ["a"]
        assert stub.requests[0].json() == {"model": "small", "prompt": "a", "stream": True}
        stub.answer(200, JSON, {"id": "a"})
        assert client.answers.create(model="large", messages=["a"]).id == "a"
        assert stub.requests[0].json() == {"model": "large", "messages": ["a"], "stream": False}


@pytest.mark.anyio
async def test_a_form_that_streams_asynchronously(forms: ModuleType, stub: Stub) -> None:
    async with forms.AsyncFormsClient(base_url=stub.url) as client:
        stub.answer(200, "text/event-stream", b'data: {"id": "a"}\n\n')
        async with await client.answers.create(model="small", prompt="a", stream=True) as stream:
            assert [each.id async for each in stream] == ["a"]
