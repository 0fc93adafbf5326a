"""Options made of a contract that has what the contract of today has not."""

from __future__ import annotations

import json
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from beatapi_cli import _flags
from beatapi_cli.contract import Call, Field

CALL = Call(
    method="effects.create",
    summary="",
    description="",
    idempotency="optional",
    fields=(Field("options", "json"), Field("steps", "json", many=True), Field("name", "string")),
)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Run a command with the call's options, which prints the body they make."""
    monkeypatch.setitem(_flags.CALLS, CALL.method, CALL)

    @click.command()
    @_flags.contract_options(CALL.method)
    def command(**options: Any) -> None:
        body = _flags.given_fields(CALL, options)
        click.echo(json.dumps([body, _flags.problems(CALL, body)]))

    def call(*arguments: str) -> Result:
        return CliRunner().invoke(command, list(arguments))

    return call


def test_an_object_is_given_as_json(run: Any) -> None:
    result = run("--options", '{"seed": 5}', "--step", "[1, 2]", "--step", "null", "--name", "5")
    body = {"options": {"seed": 5}, "steps": [[1, 2], None], "name": "5"}
    assert json.loads(result.output) == [body, []]


def test_what_is_not_json_is_refused_at_once(run: Any) -> None:
    result = run("--options", "{seed: 5}")
    assert result.exit_code == 2
    assert "'{seed: 5}' is not JSON: Expecting property name" in result.output


def test_the_help_says_that_it_is_json(run: Any) -> None:
    assert "--options JSON" in run("--help").output
