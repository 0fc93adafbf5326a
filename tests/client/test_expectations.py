"""What people expect of a Python SDK before they have read about it."""

from __future__ import annotations

import inspect
import subprocess
import sys

import pytest

import beatapi
from beatapi import AsyncBeatAPI, BeatAPI, InvalidResponseError, NotFoundError

OWN = {"base_url", "clock", "max_retries", "with_options", "with_raw_response"}
RESOURCES = {"ecommerce_video", "files", "music_video", "realtime", "tasks", "usage"} | {
    "webhooks",
    "workflows",
}


def public(value):
    return {name for name in dir(value) if not name.startswith("_")}


@pytest.mark.parametrize(
    ("client", "close"), [(BeatAPI(api_key="k"), "close"), (AsyncBeatAPI(api_key="k"), "aclose")]
)
def test_a_client_completes_to_resources_and_documented_methods_only(client, close):
    assert public(client) == OWN | RESOURCES | {close}
    for name in public(type(client)):
        assert inspect.getdoc(getattr(type(client), name)), name


@pytest.mark.parametrize("kind", [BeatAPI, AsyncBeatAPI])
def test_a_resource_completes_to_documented_methods_only(kind):
    client = kind(api_key="k")
    assert public(client.usage) == {"retrieve"}
    assert public(client.music_video) == {"compose", "create", "create_and_wait", "shots"}
    assert public(client.webhooks) == {"create", "delete", "list", "retrieve", "update"}


@pytest.mark.parametrize(
    ("module", "expected"),
    [("beatapi", {*beatapi.__all__, "types"}), ("beatapi.models", {*beatapi.models.__all__})],
)
def test_a_package_shows_its_public_names_only(module, expected):
    code = f"import {module} as m; print(*[n for n in dir(m) if not n.startswith('_')])"
    command = [sys.executable, "-c", code]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert set(shown.split()) == {name for name in expected if not name.startswith("_")}


def test_the_helpers_of_the_package_are_no_attributes_of_it():
    assert not hasattr(beatapi, "import_module")
    assert not hasattr(beatapi, "lazy")


def test_status_code_is_another_name_of_status(caller, server):
    server.script(server.error(404, "not_found"), server.http(200, "<html>"))
    for kind, status in ((NotFoundError, 404), (InvalidResponseError, 200)):
        with pytest.raises(kind) as caught:
            caller(lambda client: client.usage.retrieve())
        assert caught.value.status_code == caught.value.status == status


def test_status_code_of_a_raw_answer(caller, server):
    server.script(server.data())
    raw = caller(lambda client: client.with_raw_response(client.usage.retrieve))
    assert raw.status_code == raw.status == 200
