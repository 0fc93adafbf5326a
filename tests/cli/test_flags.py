"""Options for kinds of fields that no call of today has, but the next contract may."""

from __future__ import annotations

from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from beatapi_cli import _flags
from beatapi_cli._main import cli
from beatapi_cli.contract import CALLS, Call, Field

FIELDS = (
    Field("options", "json", help="How."),
    Field("sizes", "json", many=True, max_items=2),
)
CALL = Call("things.create", "Create", "", "optional", FIELDS)


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> tuple[Result, dict[str, Any]]:
    """Return the body of a call with JSON options."""
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


CREATES = (
    *("images create", "videos create", "effects create", "analyze", "capabilities run"),
    *("music-video create", "music-video create --mv-tier premium", "ecommerce-video create"),
)
SCREEN_LINES = 50


def page(words: str) -> str:
    """Return a help page as wide as a terminal usually is."""
    result = CliRunner().invoke(cli, [*words.split(), "--help"], terminal_width=80)
    assert result.exit_code == 0
    return result.output


@pytest.mark.parametrize("words", CREATES)
def test_a_help_page_has_two_screens_at_most(words: str) -> None:
    assert len(page(words).splitlines()) <= 2 * SCREEN_LINES


@pytest.mark.parametrize("call", ["images.create", "videos.create"])
def test_each_model_has_a_help_page_of_its_own(call: str) -> None:
    models = next(field.choices for field in CALLS[call].fields if field.name == "model")
    for model in models:
        shown = page(f"{call.replace('.', ' ')} --model {model}")
        assert len(shown.splitlines()) <= 1.5 * SCREEN_LINES
        assert "with model" not in shown.lower()
        assert "Depends on" not in shown


def test_the_help_of_a_model_has_its_options_and_their_limits() -> None:
    shown = " ".join(page("videos create --model=veo-3.1").split())
    assert "--resolution [720p|1080p|4k|4K]" in shown
    assert "--duration" not in shown
    assert "--prompt TEXT A description of the video. 1 to 5000 characters. [required]" in shown
    assert "--generate-audio / --no-generate-audio" not in shown
    shown = " ".join(page("videos create --model veo-3.1 --model seedance-2").split())
    assert "4 to 15, the server's default is 5" in shown
    assert "--generate-audio / --no-generate-audio True for a video with sound." in shown


def test_the_help_of_an_unknown_model_is_that_of_all() -> None:
    assert page("videos create --model veo-9") == page("videos create")
