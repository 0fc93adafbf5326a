"""The advice of a 409: it speaks of keys only where the contract has some."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.generator.python.conftest import Made, Stub


def document(header: bool) -> dict[str, Any]:
    key = {"name": "Idempotency-Key", "in": "header", "schema": {"type": "string"}}
    operation = {
        "operationId": "create",
        "tags": ["all"],
        "parameters": [key] if header else [],
        "responses": {"204": {"description": ""}, "409": {"description": "Conflict."}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "", "version": "1"},
        "x-sdk": {"idempotency-header": "Idempotency-Key"},
        "paths": {"/all": {"post": operation}},
    }


@pytest.mark.parametrize("header", [True, False])
def test_advice_speaks_of_keys_that_there_are(
    made: Made, stub: Stub, tmp_path: Path, header: bool
) -> None:
    name = f"conflicts_{header}".lower()
    path = tmp_path / "conflicts.json"
    path.write_text(json.dumps(document(header)))
    package = made(path, name)
    client_class = getattr(package, "".join(part.title() for part in name.split("_")))
    stub.answer(409)
    with (
        client_class(base_url=stub.url) as client,
        pytest.raises(package.ConflictError) as error,
    ):
        client.all.create()
    assert ("idempotency_key" in str(error.value)) == header
