"""The commands of the contract of 2026-10-02, against the sandbox that speaks it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from beatapi.sandbox import Sandbox

if TYPE_CHECKING:
    from .conftest import Cli

ROOT = Path(__file__).parents[2]
OCTOBER = "2026-10-02"
ASKED = "Name three uses of a paper clip."


@pytest.fixture
def october(
    cli: Cli,
    sandboxes: Callable[..., Sandbox],
    use: Callable[[Sandbox], Sandbox],
) -> Cli:
    """The program of October beside its sandbox."""
    use(sandboxes(spec=OCTOBER))
    return cli


def test_the_commands_of_the_date(october: Cli) -> None:
    shown = october("--help").out
    for name in ("images", "videos", "effects", "analyze", "text", "web", "capabilities", "models"):
        assert f"\n  {name} " in shown


def test_a_picture_to_a_file(october: Cli) -> None:
    done = october(
        *("images", "create", "--model", "nano-banana", "--prompt", "A boat."),
        *("--image", "a.png", "--output", "boat.png"),
    )
    assert done.code == 0, done.err
    assert (october.folder / "boat.png").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")
    assert done.json["media_type"] == "image"
    assert "0.05 dollars reserved" in done.err


def test_a_video_and_a_question_about_it(october: Cli) -> None:
    made = october(
        *("videos", "create", "--model", "seedance-2.5", "--prompt", "Waves."),
        *("--resolution", "480p", "--image", "a.png", "-o", "waves.mp4"),
    )
    assert made.code == 0, made.err
    asked = october("analyze", "--video", "waves.mp4", "--prompt", "What is it?", "--wait")
    assert asked.code == 0, asked.err
    assert "What is it?" in asked.json["output"]["text"]


def test_effects(october: Cli) -> None:
    listed = october("effects", "list", "--output-type", "image").json
    assert [each["id"] for each in listed["data"]] == ["image-pencil"]
    assert october("effects", "get", "video-muscle-max").json["options"]["bgm"] is True
    options = ["--effect-id", "image-pencil", "--options", '{"aspect_ratio": "3:4"}']
    done = october("effects", "create", *options, "--image", "a.png", "-o", "drawing.png")
    assert done.code == 0, done.err
    assert (october.folder / "drawing.png").is_file()


def test_what_the_contract_does_not_allow_is_said_before_anything_is_sent(october: Cli) -> None:
    wrong = october("images", "create", "--model", "nano-banana-9", "--prompt", "x")
    assert wrong.code == 2
    shown = october("images", "create", "--model", "nano-banana", "--prompt", "x", "--dry-run")
    assert shown.json == {"model": "nano-banana", "prompt": "x"}


def test_text_comes_as_a_stream(october: Cli) -> None:
    done = october("text", "-m", "gpt-5.6-sol", ASKED)
    assert done.code == 0, done.err
    assert ASKED in done.out
    piped = october("text", "-m", "gpt-5.6-sol", "Read this:", "-", stdin="a letter")
    assert "Read this: a letter" in piped.out
    whole = october("text", "-m", "gpt-5.6-sol", ASKED, "--json").json
    assert ASKED in whole["choices"][0]["message"]["content"]
    assert october("text", ASKED).code == 2
    unknown = october("text", "-m", "gpt-1", ASKED)
    assert unknown.code == 2
    assert "gpt-1" in unknown.err


def test_a_text_that_breaks_off_keeps_what_came(
    cli: Cli,
    sandboxes: Callable[..., Sandbox],
    use: Callable[[Sandbox], Sandbox],
) -> None:
    sandbox = use(sandboxes(spec=OCTOBER))
    sandbox.faults.add("cut", events=4)
    done = cli("text", "-m", "gpt-5.6-sol", ASKED)
    assert done.out == "This is the\n"
    assert done.code == 6
    assert "Error: " in done.err


def test_the_web(october: Cli) -> None:
    found = october("web", "search", "OpenAPI", "webhooks", "--max-results", "1")
    assert found.code == 0, found.err
    assert len(found.json["results"]) == 1
    read = october("web", "read", "https://example.com/", "--max-chars", "500").json
    assert read["results"][0]["title"] == "Example Domain"
    mapped = october("web", "map", "https://spec.openapis.org").json
    assert len(mapped["urls"]) == 2
    assert october("web", "research", "music").json["status"] == "complete"
    assert october("web", "search").code == 2


def test_capabilities(october: Cli) -> None:
    reference = "data:xiaohongshu.app_v2.search_notes"
    page = october("capabilities", "search", "小红书", "搜索笔记").json
    assert page["data"][0]["reference"] == reference
    assert october("capabilities", "inspect", reference).json["execution"]["mode"] == "sync"
    run = october(
        *("capabilities", "run", reference, "--input", "keyword=AI", "--input", "page=2"),
        *("--view", "preview", "--max-items", "1"),
    )
    assert run.code == 0, run.err
    assert run.json["items"][0]["title"] == "AI 21"
    picture = october("capabilities", "run", "model:nano-banana", "--input", "prompt=A boat.")
    assert picture.json["data"]["status"] == "succeeded"


def test_models(october: Cli) -> None:
    every, pictures, texts = (
        october("models", *options).json["data"]
        for options in ((), ("--kind", "image"), ("--text",))
    )
    assert len(every) > len(pictures) > 0
    assert "gpt-5.6-sol" in {each["id"] for each in texts}
