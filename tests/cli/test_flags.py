"""Options for kinds of fields that no call of today has, but the next contract may."""

from __future__ import annotations

from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from beatapi_cli import _flags
from beatapi_cli.contract import Call, Field

FIELDS = (
    Field("options", "json", help="How."),
    Field("sizes", "json", many=True, max_items=2),
)
CALL = Call("things.create", "Create", "", "optional", FIELDS)


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> tuple[Result, dict[str, Any]]:
    """The body of a call with JSON options."""
    monkeypatch.setitem(_flags.CALLS, CALL.method, CALL)
    body: dict[str, Any] = {}

    @click.command()
    @_flags.contract_options(CALL.method)
    def create(**options: Any) -> None:
        body.update(_flags.given_fields(CALL, options))

    return CliRunner().invoke(create, arguments), body


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"seed": 5, "deep": [null]}', {"seed": 5, "deep": [None]}),
        ("5", 5),
        ('"5"', "5"),
        ("plain words", "plain words"),
    ],
)
def test_json_is_read_and_other_words_are_text(
    monkeypatch: pytest.MonkeyPatch, text: str, value: object
) -> None:
    result, body = run(monkeypatch, "--options", text)
    assert result.exit_code == 0
    assert body == {"options": value}
    assert _flags.problems(CALL, body) == []


def test_there_can_be_several(monkeypatch: pytest.MonkeyPatch) -> None:
    _, body = run(monkeypatch, "--size", "[1, 2]", "--size", "{}", "--size", "3")
    assert body == {"sizes": [[1, 2], {}, 3]}
    assert _flags.problems(CALL, body) == ["--size: 3 items is more than 2"]


@pytest.mark.parametrize("text", ['{"seed": 5', " [1, 2"])
def test_json_that_was_cut_is_named(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    _, body = run(monkeypatch, "--options", text)
    assert _flags.problems(CALL, body) == [f"--options: {text!r} is not JSON"]


def test_the_help_says_what_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    result, _ = run(monkeypatch, "--help")
    assert "--options JSON" in result.output
