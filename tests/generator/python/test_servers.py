"""Addresses of calls: variables of the server's address, and operations with their own server."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

import pytest

from generator.api.build import build
from tests.generator.python.conftest import DOCUMENTS, Made, Stub


@pytest.fixture(scope="session")
def servers(made: Made) -> ModuleType:
    return made(DOCUMENTS / "servers.yaml", "servers_client")


def here(stub: Stub, **more: str) -> dict[str, str]:
    """Variables that lead to the stub."""
    parts = urlsplit(stub.url)
    return {"scheme": "http", "host": str(parts.hostname), "port": str(parts.port), **more}


def called(servers: ModuleType, stub: Stub, method: str, *given: Any, **named: Any) -> str:
    """Return the address of a call, with both clients."""
    targets = set()
    stub.answer()
    with servers.ServersClient(**named) as client:
        getattr(client.all, method)(*given)
        targets.add(stub.requests[-1].target)

    async def call() -> None:
        async with servers.AsyncServersClient(**named) as client:
            await getattr(client.all, method)(*given)
            targets.add(stub.requests[-1].target)

    asyncio.run(call())
    assert len(stub.requests) == 2
    (target,) = targets
    return str(target)


def test_variables_are_arguments_with_the_defaults_of_the_contract(servers: ModuleType) -> None:
    with servers.ServersClient() as client:
        assert client.base_url == "https://api.servers.example:443/v1"
    with servers.ServersClient(host="eu.example", stage="next") as client:
        assert client.base_url == "https://eu.example:443/next"
        assert client.with_options(max_retries=0).base_url == client.base_url


@pytest.mark.parametrize(
    ("method", "given", "target"),
    [
        ("get_plain", (), "/next/plain"),
        # The server of the path item, that of the operation, and one relative to the client's.
        ("get_item", ("a",), "/items/item/a"),
        ("post_item", ("a",), "/relative/item/a"),
    ],
)
def test_calls_go_to_the_server_of_their_operation(
    servers: ModuleType, stub: Stub, method: str, given: tuple[str, ...], target: str
) -> None:
    assert called(servers, stub, method, *given, **here(stub, stage="next")) == target


@pytest.mark.parametrize("by_environment", [True, False])
@pytest.mark.parametrize(
    ("method", "given", "target"),
    [
        ("get_plain", (), "/7/plain"),
        ("get_item", ("a",), "/7/item/a"),
        ("post_item", ("a",), "/7/item/a"),
        ("get_fixed", (), "/7/fixed"),
    ],
)
def test_a_base_url_stands_for_all_servers(
    servers: ModuleType,
    stub: Stub,
    monkeypatch: pytest.MonkeyPatch,
    by_environment: bool,
    method: str,
    given: tuple[str, ...],
    target: str,
) -> None:
    named = {"base_url": f"{stub.url}/7"}
    if by_environment:
        monkeypatch.setenv("SERVERS_CLIENT_BASE_URL", named.pop("base_url"))
    assert called(servers, stub, method, *given, **named) == target


@pytest.mark.parametrize(
    ("named", "message"),
    [
        ({"stage": "v2"}, "the server's stage must be one of v1, next, not 'v2'"),
        ({"host": 3}, r"the server's host must be text \(str\), not 3"),
        ({"host": "a b"}, "base_url must be like"),
        ({"scheme": "http"}, "must be https"),
        ({"port": "0"}, "base_url must be like"),
    ],
)
@pytest.mark.parametrize("kind", ["ServersClient", "AsyncServersClient"])
def test_what_is_no_address_is_refused(
    servers: ModuleType, named: Mapping[str, Any], message: str, kind: str
) -> None:
    with pytest.raises(servers.ConfigurationError, match=message):
        getattr(servers, kind)(**named)


def test_a_server_without_tls_is_refused_before_anything_is_sent(servers: ModuleType) -> None:
    with (
        servers.ServersClient() as client,
        pytest.raises(servers.ConfigurationError, match="https"),
    ):
        client.all.get_fixed()


def test_an_operation_s_own_server_is_not_that_of_the_others() -> None:
    """The document names no server itself."""
    responses = {"204": {"description": ""}}
    own = {"operationId": "own", "servers": [{"url": "https://own.example"}]}
    api = build(
        {
            "openapi": "3.1.0",
            "info": {"title": "", "version": ""},
            "paths": {
                "/own": {"get": {**own, "responses": responses}},
                "/other": {"get": {"operationId": "other", "responses": responses}},
            },
        }
    )
    assert api.servers[0].address == ""
    assert api.servers[api.operations["own"].server].address == "https://own.example"
    assert api.operations["other"].server == 0
