"""The calls that agents make, without a protocol around them."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import stat
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anyio
import click
import pytest

import beatapi
from beatapi import AsyncBeatAPI, BeatAPI
from beatapi.sandbox import ManualClock, Sandbox
from beatapi_cli import _agent, _app, _main
from beatapi_cli._folders import Folders
from beatapi_cli._tools import Tool, for_agents, tools

if TYPE_CHECKING:
    from .conftest import Cli

PICTURE = {"model": "nano-banana", "prompt": "A boat"}
AD = {"images": ["a.png"], "duration": 10}


class Desk:
    """An agent at its desk: it makes calls, and reads what they report."""

    def __init__(self, cli: Cli) -> None:
        self.cli = cli
        self.readable = [str(cli.folder)]
        self.download: str | None = str(cli.folder)
        self.reports: list[str] = []

    def __call__(self, name: str, **arguments: Any) -> _agent.Outcome:
        """Make one call."""
        return self.run(lambda ask: ask(name, **arguments))

    def run(self, work: Callable[..., Awaitable[Any]]) -> Any:
        """Make the calls that `work` makes with its argument, by one agent."""

        async def report(message: str) -> None:
            self.reports.append(message)

        async def all() -> Any:
            app, folders = _app.App(), Folders(self.readable, self.download)
            agent = _agent.Agent(app, folders, self.tools())
            async with AsyncExitStack() as closing:
                closing.push_async_callback(agent.aclose)

                async def ask(name: str, **arguments: Any) -> _agent.Outcome:
                    return await agent.answer(name, arguments, report)

                return await work(ask)

        return asyncio.run(all())

    def tools(self) -> dict[str, Tool]:
        return tools(click.Context(_main.cli), Folders(self.readable, self.download))


@pytest.fixture
def desk(cli: Cli, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Desk:
    """An agent whose folder is the one with the pictures; of the sandbox, if there is one."""
    if {"sandbox", "still"}.isdisjoint(request.fixturenames):
        monkeypatch.setenv("BEATAPI_BASE_URL", "http://127.0.0.1:9")
    else:
        request.getfixturevalue("sandbox" if "sandbox" in request.fixturenames else "still")
    for name, value in cli.environment.items():
        if name.startswith("BEATAPI"):
            monkeypatch.setenv(name, value)
    return Desk(cli)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch, still: Sandbox) -> ManualClock:
    """The sandbox's clock, which waits of the agent move."""
    assert isinstance(still.clock, ManualClock)

    def client(app: _app.App, *, anonymous: bool = False) -> AsyncBeatAPI:
        return AsyncBeatAPI(api_key=app.key(), base_url=app.url, clock=still.clock)

    monkeypatch.setattr(_app.App, "async_client", client)
    return still.clock


def spent(sandbox: Sandbox) -> int:
    with BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url) as client:
        return int(client.usage.retrieve().total_tasks)


def test_there_is_a_tool_for_each_command_that_makes_a_call(desk: Desk) -> None:
    names = set(desk.tools())
    commands = set(_main.cli.list_commands(click.Context(_main.cli)))
    alone = {"auth", "batch", "fleet", "sandbox", "completion", "impact", "mcp"}
    served = {name.replace("-", "_") for name in commands - alone}
    assert {
        max((each for each in served if name.startswith(each)), key=len) for name in names
    } == served
    assert {"images_create", "tasks_wait", "realtime_sessions_close", "models_text"} <= names
    assert not any(name.startswith(("webhooks_listen", "webhooks_sign")) for name in names)


def test_what_is_wrong_with_arguments_is_told_at_once(desk: Desk) -> None:
    data, failed = desk("images_create", model="nano-bandana", size=3, colour="red")
    assert failed
    assert data["error"]["kind"] == "usage"
    for fault in ("model: 'nano-bandana' is not one of", "size: 3 is not", "prompt", "colour"):
        assert fault in data["error"]["message"]
    long = desk("images_create", model="nano-banana", prompt="x" * 10_000)
    assert len(long.data["error"]["message"]) < 400


def test_null_is_left_out(desk: Desk, sandbox: Sandbox) -> None:
    assert not desk("images_create", **PICTURE, size=None, dry_run=None).failed


def test_a_tool_that_is_not_there_says_why(desk: Desk) -> None:
    desk.readable, desk.download = [], None
    assert {"upload", "tasks_download"}.isdisjoint(desk.tools())
    assert "--allow-folder" in desk("upload", file="a.png").data["error"]["message"]
    assert "--download-folder" in desk("tasks_download", task_id="x").data["error"]["message"]
    assert "no tool images_make" in desk("images_make").data["error"]["message"]


def test_a_dry_run_tells_the_price_and_pays_nothing(desk: Desk, sandbox: Sandbox) -> None:
    data, failed = desk("images_create", **PICTURE, images=["a.png"], dry_run=True)
    assert not failed
    assert data["request"] == {**PICTURE, "images": ["a.png"]}
    assert data["pricing"] == {"display": "by size"}
    assert data["price"] == ["model decides which other fields there are and what it costs."]
    run = desk("capabilities_run", reference="data:web.search", input={}, dry_run=True)
    assert "per request" in run.data["pricing"]["display"]
    assert desk("ecommerce_video_create", **AD | {"images": ["no.png"]}, dry_run=True).failed
    assert spent(sandbox) == 0
    assert desk.reports == []


def test_files_are_uploaded_and_a_task_is_followed(
    desk: Desk, still: Sandbox, clock: ManualClock
) -> None:
    data, failed = desk("ecommerce_video_create", **AD, wait=True)
    assert (failed, data["status"], data["done"]) == (False, "succeeded", True)
    assert desk.reports[0] == "uploading a.png"
    assert desk.reports[-1] == f"{data['id']} succeeded"
    saved = desk("tasks_download", task_id=data["id"], file_name="ad.mp4")
    assert saved.data["saved_to"] == str(desk.cli.folder.resolve() / "ad.mp4")
    assert (desk.cli.folder / "ad.mp4").read_bytes()[4:8] == b"ftyp"
    again = desk("tasks_download", task_id=data["id"], file_name="ad.mp4")
    assert again.data["error"]["message"].endswith("ad.mp4 exists; name another file")


@pytest.mark.parametrize("name", ["../a.mp4", "/a.mp4", ".a.mp4", "a/b.mp4", "a\\b.mp4", "", "a\n"])
def test_a_name_leads_out_of_no_folder(desk: Desk, name: str) -> None:
    outcome = desk("tasks_download", task_id="task_1", file_name=name)
    assert outcome.failed
    assert outcome.data["error"]["kind"] == "usage"
    assert "file_name" in outcome.data["error"]["message"]


def test_a_create_answers_at_once_and_says_how_to_go_on(
    desk: Desk, still: Sandbox, clock: ManualClock
) -> None:
    data, _ = desk("ecommerce_video_create", **AD)
    assert data["status"] == "queued"
    assert f"tasks_wait with task_id {data['id']}" in data["next"]
    done, _ = desk("tasks_wait", task_id=data["id"])
    assert (done["status"], done["next"]) == ("succeeded", "tasks_download saves its file.")


def test_a_wait_without_an_end_answers_the_task(
    desk: Desk, still: Sandbox, clock: ManualClock
) -> None:
    still.faults.add("slow", factor=1000)
    data, failed = desk("ecommerce_video_create", **AD, wait=True, max_wait_seconds=5)
    assert (failed, data["done"]) == (False, False)
    assert f"tasks_wait with task_id {data['id']}" in data["next"]


def test_a_wait_that_breaks_off_answers_the_task(desk: Desk, sandbox: Sandbox) -> None:
    sandbox.faults.add("error", operation="getTask", code="unauthorized")
    data, failed = desk("ecommerce_video_create", **AD, wait=True)
    assert failed
    assert data["id"].startswith("task_")
    assert data["error"]["kind"] == "auth"
    # Only the user can do that.
    assert "`beatapi auth status`" in data["error"]["next"]


def test_a_server_that_is_gone_costs_no_task(
    desk: Desk, still: Sandbox, clock: ManualClock
) -> None:
    still.stop()
    data, failed = desk("tasks_wait", task_id="task_1", max_wait_seconds=5)
    assert (failed, data["id"], data["done"]) == (False, "task_1", False)
    assert "tasks_wait with task_id task_1" in data["next"]


def test_a_task_that_failed_is_an_error_with_the_task(
    desk: Desk, still: Sandbox, clock: ManualClock
) -> None:
    still.faults.add("fail", code="processing_failed")
    data, failed = desk("ecommerce_video_create", **AD, wait=True)
    assert (failed, data["status"], data["done"]) == (True, "failed", True)
    assert data["error"]["kind"] == "failed"


def test_a_storyboard_waits_for_a_decision(desk: Desk, still: Sandbox, clock: ManualClock) -> None:
    video = {"images": ["a.png"], "audio_url": "song.wav", "compose_mode": "manual"}
    board, failed = desk("music_video_create", **video, wait=True)
    assert (failed, board["status"]) == (False, "storyboard_ready")
    assert "shots_edit" in board["next"]
    shot = board["storyboard"]["shots"][0]["id"]
    names = {"task_id": board["id"], "shot_id": shot}
    assert "url" in json.dumps(desk("shots_media", **names).data)
    edited, _ = desk("shots_edit", **names, prompt="Red light", wait=True)
    assert edited["status"] == "storyboard_ready"
    done, _ = desk("compose", task_id=board["id"], shot_ids=[shot], wait=True)
    assert done["status"] == "succeeded"
    listed = desk("tasks_list").data["data"]
    assert [each["id"] for each in listed] == [board["id"]]


def test_a_storyboard_that_asks_for_action_is_not_waited_for_again(
    desk: Desk, still: Sandbox, clock: ManualClock
) -> None:
    still.faults.scenario("requires-action")
    video = {"images": ["a.png"], "audio_url": "song.wav", "compose_mode": "manual"}
    board, failed = desk("music_video_create", **video, wait=True)
    assert (failed, board["status"], board["done"]) == (False, "requires_action", True)
    assert "shots_edit" in board["next"]


def test_a_lost_create_is_repeated_without_paying_twice(desk: Desk, sandbox: Sandbox) -> None:
    sandbox.faults.add("lost", operation="createEcommerceVideoTask")
    data, failed = desk("ecommerce_video_create", **AD)
    assert (failed, data["outcome"]) == (True, "unknown")
    assert data["error"]["kind"] == "unknown"
    assert "repeat_with" in data["error"]["next"]
    assert data["repeat_with"]["images"][0].startswith("http")
    sandbox.faults.clear()
    task, failed = desk("ecommerce_video_create", **data["repeat_with"])
    assert (failed, spent(sandbox)) == (False, 1)
    assert task["id"].startswith("task_")


def test_a_lost_create_without_a_key_says_where_to_look(desk: Desk, sandbox: Sandbox) -> None:
    sandbox.faults.add("lost", operation="createWebhookEndpoint")
    data, failed = desk("webhooks_create", url="http://127.0.0.1:9/x")
    assert (failed, data["outcome"], "repeat_with" in data) == (True, "unknown", False)
    assert "webhooks_list" in data["error"]["next"]


def test_a_refused_create_is_no_riddle(desk: Desk, sandbox: Sandbox) -> None:
    sandbox.faults.scenario("out-of-credits")
    data, failed = desk("images_create", **PICTURE)
    assert (failed, data["error"]["kind"], data["error"]["status"]) == (True, "credits", 402)
    assert data["error"]["next"] == "the tool usage shows the balance."
    sandbox.faults.clear()
    sandbox.faults.scenario("busy")
    busy, _ = desk("images_create", **PICTURE)
    assert busy["error"]["kind"] == "limit"
    assert "wait_for_slot the tool waits" in busy["error"]["next"]
    assert "outcome" not in busy


def test_a_create_waits_for_its_turn(desk: Desk, still: Sandbox, clock: ManualClock) -> None:
    still.faults.scenario("busy")
    assert not desk("images_create", **PICTURE, wait_for_slot=True).failed


def test_a_cancelled_create_ends_and_is_listed(
    desk: Desk, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    called = _agent._called

    async def work(ask: Any) -> Any:
        with anyio.CancelScope() as scope:

            async def cancelled(*arguments: Any) -> Any:
                scope.cancel()
                return await called(*arguments)

            monkeypatch.setattr(_agent, "_called", cancelled)
            await ask("images_create", **PICTURE, wait=True)
            raise AssertionError("the wait was not cancelled")
        return await ask("tasks_list")

    listed = desk.run(work).data["data"]
    assert (len(listed), spent(sandbox)) == (1, 1)


def test_runs_are_followed(desk: Desk, still: Sandbox, clock: ManualClock) -> None:
    run = {"reference": "model:nano-banana", "input": {"prompt": "x"}}
    begun, _ = desk("capabilities_run", **run)
    assert begun["data"]["status"] == "queued"
    assert f"tasks_wait with task_id {begun['data']['id']}" in begun["next"]
    done, _ = desk("capabilities_run", **run, wait=True)
    assert (done["status"], done["done"]) == ("succeeded", True)
    found, _ = desk("capabilities_run", reference="data:web.search", input={"query": "OpenAPI"})
    assert found["results"]
    assert "curl" not in json.dumps(desk("capabilities_inspect", reference="data:web.search").data)


def test_text_is_answered_whole(desk: Desk, sandbox: Sandbox) -> None:
    asked = {"model": "gpt-5.6-sol", "prompt": "hi", "system": "Be brief.", "max_tokens": 50}
    data, failed = desk("text", **asked)
    assert not failed
    assert data["choices"][0]["message"]["content"].endswith("hi")


def test_secrets_go_to_files(desk: Desk, sandbox: Sandbox, caplog: Any) -> None:
    caplog.set_level(logging.DEBUG)
    made, _ = desk("webhooks_create", url="http://127.0.0.1:9/x")
    path = Path(made["secret_file"])
    secret = path.read_text().strip()
    assert secret.startswith("whsec_")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    shown = json.dumps([made, desk("webhooks_get", id=made["id"]).data, desk("webhooks_list").data])
    assert "whsec_" not in shown
    changed, _ = desk("webhooks_update", id=made["id"], description="x")
    assert changed["secret"] == "***"
    session, _ = desk(
        "realtime_sessions_create",
        max_duration_seconds=60,
        allowed_origins=["https://example.com"],
        realtime=None,
    )
    assert "client_secret" not in session
    assert Path(session["secret_file"]).stat().st_size > 1
    assert not desk("realtime_sessions_close", session_id=session["id"]).failed
    for hidden in (secret, sandbox.api_key):
        assert hidden not in caplog.text


def test_what_has_a_secret_is_taken_back_if_it_cannot_be_kept(
    desk: Desk, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    data, failed = desk("webhooks_create", url="http://127.0.0.1:9/x")
    assert (failed, "No space left" in data["error"]["message"]) == (True, True)
    assert desk("webhooks_list").data["data"] == []


def test_the_key_is_in_no_answer(
    desk: Desk, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def echo(client: Any, tool: Any, body: Any, options: Any) -> dict[str, Any]:
        return {"echo": [f"Bearer {sandbox.api_key}"]}

    monkeypatch.setattr(_agent, "_called", echo)
    assert desk("usage").data == {"echo": ["Bearer ***"]}


def test_signatures_stay_here_and_their_links_can_be_used(
    sandboxes: Any, use: Any, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sandbox = use(sandboxes(link_seconds=60))
    monkeypatch.setenv("BEATAPI_BASE_URL", sandbox.url)
    monkeypatch.setenv("BEATAPI_API_KEY", sandbox.api_key)

    sent: list[Any] = []
    called = _agent._called

    async def noted(client: Any, tool: Any, body: Any, options: Any) -> dict[str, Any]:
        sent.append(body)
        return await called(client, tool, body, options)

    monkeypatch.setattr(_agent, "_called", noted)

    async def work(ask: Any) -> Any:
        first = (await ask("images_create", **PICTURE, wait=True)).data
        (media,) = first["output"]["media"]
        await ask("images_create", **PICTURE, images=[media["url"]])
        return json.dumps(first), media["url"]

    text, url = desk.run(work)
    assert "signature" not in text
    assert url.endswith("?...")
    assert sent[1]["images"][0].startswith(url.removesuffix("..."))
    assert "&signature=" in sent[1]["images"][0]


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://a.example/v?id=3&lang=en", "https://a.example/v?id=3&lang=en"),
        ("see https://a.example/v?x=1&X-Amz-Signature=ab", "see https://a.example/v?..."),
        ("https://a.example/v?token=ab", "https://a.example/v?..."),
        ("https://a.example/?keyword=sign", "https://a.example/?keyword=sign"),
    ],
)
def test_only_signed_queries_are_hidden(
    desk: Desk, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, url: str, shown: str
) -> None:
    async def page(client: Any, tool: Any, body: Any, options: Any) -> dict[str, Any]:
        return {"found": url}

    monkeypatch.setattr(_agent, "_called", page)
    assert desk("workflows").data == {"found": shown}


def test_without_a_key_public_tools_work_and_others_say_what_to_do(
    desk: Desk, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BEATAPI_API_KEY")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    assert desk("workflows").data["data"]
    data, failed = desk("usage")
    assert (failed, data["error"]["kind"]) == (True, "auth")
    assert "`beatapi auth login`" in data["error"]["message"]


def test_an_unreachable_server_and_a_bug_are_answers(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BEATAPI_API_KEY", "sk_x_0123456789")
    data, failed = desk("usage")
    assert (failed, data["error"]["kind"]) == (True, "network")

    async def broken(*_: Any) -> None:
        raise ValueError("sk_x_0123456789")

    monkeypatch.setattr(_agent, "_called", broken)
    data, failed = desk("usage")
    assert data["error"]["message"] == "beatapi mcp has a bug: ValueError"


def test_words_of_the_command_line_become_those_of_tools(desk: Desk) -> None:
    known = desk.tools()
    assert for_agents("`beatapi usage` shows it", known) == "the tool usage shows it"
    assert for_agents("`beatapi auth login`", known) == "`beatapi auth login`"
    assert for_agents("Say --max-wait, or `beatapi tasks wait t_1`", known) == (
        "Say max_wait_seconds, or the tool tasks_wait with t_1"
    )


def test_errors_of_the_client_are_all_told(desk: Desk) -> None:
    timeout = beatapi.TaskTimeoutError("not ready", task_id="task_1", task=None)
    answers = _agent.Answers("http://x", desk.tools())
    assert answers.failure(timeout).data["error"] == {
        "kind": "running",
        "message": "not ready",
        "next": "Call tasks_wait with task_id task_1; it goes on meanwhile.",
        "task_id": "task_1",
    }
