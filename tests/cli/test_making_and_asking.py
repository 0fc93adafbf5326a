"""Pictures, videos and effects by model, text models, the web, and all that can be run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from beatapi.sandbox import Sandbox

if TYPE_CHECKING:
    from .conftest import Cli

ASKED = "Name three uses of a paper clip."
SOON = ("--interval", "0.1")

pytestmark = pytest.mark.usefixtures("sandbox")


def test_a_picture_to_a_file(cli: Cli) -> None:
    done = cli(
        *("images", "create", "--model", "nano-banana", "--prompt", "A boat."),
        *("--image", "a.png", "--output", "boat.png", *SOON),
    )
    assert done.code == 0, done.err
    assert (cli.folder / "boat.png").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")
    assert done.json["media_type"] == "image"
    assert "`beatapi capabilities inspect model:nano-banana` shows the price" in done.err
    assert "0.05 dollars reserved" in done.err


def test_a_field_of_the_contract_wins_over_an_option_of_the_program(cli: Cli) -> None:
    command = ("images", "create", "--model", "nano-banana", "--prompt", "x", "--dry-run")
    shown = cli(*command, "--output-format", "jpeg")
    assert shown.json["output_format"] == "jpeg", shown.err
    shown = cli("--output-format", "text", *command, "--output-format", "png")
    assert "output format: png" in shown.out


def test_a_video_and_a_question_about_it(cli: Cli) -> None:
    creation = cli(
        *("videos", "create", "--model", "seedance-2.5", "--prompt", "Waves."),
        *("--resolution", "480p", "--image", "a.png", "-o", "waves.mp4", *SOON),
    )
    assert creation.code == 0, creation.err
    asked = cli("analyze", "--video", "waves.mp4", "--prompt", "What is it?", "--wait", *SOON)
    assert asked.code == 0, asked.err
    assert "What is it?" in asked.json["output"]["text"]


def test_effects(cli: Cli) -> None:
    listed = cli("effects", "list", "--output-type", "image").json
    assert [each["id"] for each in listed["data"]] == ["image-pencil"]
    assert cli("effects", "get", "video-muscle-max").json["options"]["bgm"] is True
    options = ["--effect-id", "image-pencil", "--options", '{"aspect_ratio": "3:4"}']
    done = cli("effects", "create", *options, "--image", "a.png", "-o", "drawing.png", *SOON)
    assert done.code == 0, done.err
    assert (cli.folder / "drawing.png").is_file()


def test_what_the_contract_does_not_allow_is_said_before_anything_is_sent(cli: Cli) -> None:
    wrong = cli("images", "create", "--model", "nano-banana-9", "--prompt", "x")
    assert wrong.code == 2
    shown = cli("images", "create", "--model", "nano-banana", "--prompt", "x", "--dry-run")
    assert shown.json == {"model": "nano-banana", "prompt": "x"}


def test_text_comes_as_a_stream(cli: Cli) -> None:
    done = cli("text", "-m", "gpt-5.6-sol", ASKED)
    assert done.code == 0, done.err
    assert ASKED in done.out
    piped = cli("text", "-m", "gpt-5.6-sol", "Read this:", "-", stdin="a letter")
    assert "Read this: a letter" in piped.out
    whole = cli("text", "-m", "gpt-5.6-sol", ASKED, "--json").json
    assert ASKED in whole["choices"][0]["message"]["content"]
    assert cli("text", ASKED).code == 2
    unknown = cli("text", "-m", "gpt-1", ASKED)
    assert unknown.code == 2
    assert "gpt-1" in unknown.err


def test_a_text_that_breaks_off_keeps_what_came(cli: Cli, sandbox: Sandbox) -> None:
    sandbox.faults.add("cut", events=4)
    done = cli("text", "-m", "gpt-5.6-sol", ASKED)
    assert done.out == "This is the\n"
    assert done.code == 6
    assert "Error: " in done.err


def test_the_web(cli: Cli) -> None:
    found = cli("web", "search", "OpenAPI", "webhooks", "--max-results", "1")
    assert found.code == 0, found.err
    assert len(found.json["results"]) == 1
    read = cli("web", "read", "https://example.com/", "--max-chars", "500").json
    assert read["results"][0]["title"] == "Example Domain"
    mapped = cli("web", "map", "https://spec.openapis.org").json
    assert len(mapped["urls"]) == 2
    assert cli("web", "research", "music").json["status"] == "complete"
    assert cli("web", "search").code == 2


def test_pages_and_findings_are_read_on_a_terminal(cli: Cli) -> None:
    read = cli("web", "read", "https://example.com/", "--output-format", "text").out
    assert "    https://example.com/  Example Domain\n      This domain is for use in" in read
    found = cli("web", "search", "OpenAPI", "webhooks", "--output-format", "text").out
    assert "OpenAPI Specification v3.1.0\n      " in found


def test_capabilities(cli: Cli) -> None:
    assert cli("capabilities", "inspect", "model:nano-banana").json["pricing"]
    reference = "data:xiaohongshu.app_v2.search_notes"
    page = cli("capabilities", "search", "小红书", "搜索笔记").json
    assert page["data"][0]["reference"] == reference
    assert cli("capabilities", "inspect", reference).json["execution"]["mode"] == "sync"
    run = cli(
        *("capabilities", "run", reference, "--input", "keyword=AI", "--input", "page=2"),
        *("--view", "preview", "--max-items", "1"),
    )
    assert run.code == 0, run.err
    assert run.json["items"][0]["title"] == "AI 21"
    assert cli("capabilities", "search", "video", "--output-format", "text").out.startswith("data:")
    picture = cli("capabilities", "run", "model:nano-banana", "--input", "prompt=A boat.")
    assert picture.json["data"]["status"] == "succeeded"


def test_models(cli: Cli) -> None:
    every, pictures, texts = (
        cli("models", *options).json["data"] for options in ((), ("--kind", "image"), ("--text",))
    )
    assert len(every) > len(pictures) > 0
    assert "gpt-5.6-sol" in {each["id"] for each in texts}
