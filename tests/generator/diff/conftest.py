"""A small contract around the construct that a test changes."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

Contract = dict[str, Any]


def contract(*, sent: object = None, received: object = None) -> Contract:
    """Return a contract with one operation, ``save``, and schemas for its request and response."""
    operation: Contract = {"operationId": "save", "responses": {"200": {"description": "Saved."}}}
    if sent is not None:
        operation["requestBody"] = {"content": {"application/json": {"schema": sent}}}
    if received is not None:
        operation["responses"]["200"]["content"] = {"application/json": {"schema": received}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "paths": {"/things": {"post": operation}},
        "components": {"schemas": copy.deepcopy(PETS)},
    }


PETS: Contract = {
    "Cat": {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"const": "cat"}, "lives": {"type": "integer"}},
    },
    "Dog": {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"const": "dog"}, "tricks": {"type": "string"}},
    },
    "Bird": {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"const": "bird"}, "song": {"type": "string"}},
    },
}


@pytest.fixture(name="contract")
def contract_fixture() -> Callable[..., Contract]:
    """Makes a contract; see :func:`contract`."""
    return contract
