"""`beatapi mcp` as clients of the protocol see it: real processes and real connections."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anyio
import pytest
from jsonschema import Draft202012Validator

from beatapi.sandbox import Sandbox
from tests import patience
from tests.cli.conftest import PROGRAM
from tests.lazy import Lazy

if TYPE_CHECKING:
    from mcp import Client

    from .conftest import Cli

httpx2, mcp = Lazy("httpx2"), Lazy("mcp")
streamable_http = Lazy("mcp.client.streamable_http")

PICTURE = {"model": "nano-banana", "prompt": "A boat"}
AD = {"images": ["a.png"], "duration": 10}
FOLDERS = ("--allow-folder", ".", "--download-folder", ".")
TOKEN = "a-long-random-token"
HELLO: dict[str, Any] = {
    "protocolVersion": "2025-06-18",
    "capabilities": {},
    "clientInfo": {"name": "test", "version": "1"},
}
"""How a client of the older protocol begins."""


@pytest.fixture(autouse=True)
def quick(cli: Cli, forks: Sequence[str]) -> None:
    """Let the program be a fork; `PROGRAM` loads everything itself."""
    cli.program = forks


@asynccontextmanager
async def connected(cli: Cli, mode: str = "auto") -> AsyncIterator[Client]:
    """Start the program as an agent's program does, and talk to it."""
    command, *words = [*cli.program, "mcp", *FOLDERS]
    server = mcp.StdioServerParameters(
        command=command, args=words, env=cli.environment, cwd=cli.folder
    )
    async with mcp.Client(server, mode=mode) as client:
        yield client


@contextmanager
def listening(cli: Cli, *arguments: str, **environment: str) -> Iterator[tuple[Any, str]]:
    """Start the program as a server of HTTP; yield the process and its URL."""
    words = arguments or ("--http", "127.0.0.1:0")
    process = cli.start("mcp", *FOLDERS, *words, **environment)
    assert process.stderr is not None
    try:
        line = process.stderr.readline()
        found = re.search(r"http://\S+/mcp", line)
        assert found, line + process.stderr.read()
        yield process, found[0]
    finally:
        process.terminate()
        _, rest = process.communicate(timeout=patience.SECONDS)
        assert (process.returncode, "Traceback" in rest) == (130, False), rest


def spoken(
    cli: Cli, *requests: tuple[str, dict[str, Any]], options: tuple[str, ...] = ()
) -> tuple[list[dict[str, Any]], str]:
    """Write requests line by line, each after the answer before; return answers and stderr."""
    process = cli.start("mcp", *options, stdin=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    answers: list[dict[str, Any]] = []
    with process:
        for number, (method, params) in enumerate([("initialize", HELLO), *requests]):
            line = {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
            process.stdin.write(json.dumps(line) + "\n")
            process.stdin.flush()
            answers.append(json.loads(process.stdout.readline())["result"])
        _, err = process.communicate(timeout=patience.SECONDS)
    assert process.returncode == 0, err
    return answers[1:], err


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_an_agent_makes_a_video(cli: Cli, sandbox: Sandbox, mode: str) -> None:
    seen: list[str | None] = []

    async def report(progress: float, total: float | None, message: str | None) -> None:
        assert progress == len(seen) + 1
        seen.append(message)

    async def work() -> None:
        async with connected(cli, mode) as client:
            listed = (await client.list_tools()).tools
            check_tools(listed)
            ad = await client.call_tool(
                "ecommerce_video_create", {**AD, "wait": True}, progress_callback=report
            )
            task = ad.structured_content
            assert (ad.is_error, task["status"]) == (False, "succeeded")
            (text,) = ad.content
            assert isinstance(text, mcp.types.TextContent)
            assert json.loads(text.text) == task
            saved = await client.call_tool("tasks_download", {"task_id": task["id"]})
            assert Path(saved.structured_content["saved_to"]).stat().st_size > 1000
            wrong = await client.call_tool("images_create", {"model": "x"})
            assert wrong.is_error

    anyio.run(work)
    assert seen[0] == "uploading a.png"
    assert (seen[-1] or "").endswith(" succeeded")


def check_tools(listed: list[Any]) -> None:
    """Check what a list of tools says, and that it is short enough to be read."""
    assert len({each.name for each in listed}) == len(listed) >= 36
    for each in listed:
        Draft202012Validator.check_schema(each.input_schema)
        assert each.input_schema["type"] == "object"
        # Some clients refuse these at the top.
        assert {"oneOf", "anyOf", "allOf", "$ref"}.isdisjoint(each.input_schema)
        assert each.description
        assert len(each.description) < 900, each.name
        assert re.fullmatch(r"[a-z_]{1,40}", each.name)
    hints = {each.name: each.annotations for each in listed}
    assert hints["usage"].read_only_hint
    assert hints["capabilities_search"].read_only_hint
    assert not hints["web_search"].read_only_hint  # it is paid
    assert hints["webhooks_delete"].destructive_hint
    assert not hints["images_create"].destructive_hint
    assert sum(len(each.model_dump_json(exclude_none=True)) for each in listed) < 60_000


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_a_cancelled_wait_leaves_the_server_working(cli: Cli, still: Sandbox, mode: str) -> None:
    async def work() -> None:
        async with connected(cli, mode) as client:
            task = (await client.call_tool("images_create", PICTURE)).structured_content
            with anyio.CancelScope() as scope:

                async def report(*_: Any) -> None:
                    scope.cancel()

                await client.call_tool(
                    "tasks_wait", {"task_id": task["id"]}, progress_callback=report
                )
            assert scope.cancelled_caught
            listed = (await client.call_tool("tasks_list")).structured_content
            assert [each["id"] for each in listed["data"]] == [task["id"]]

    anyio.run(work)


def test_calls_go_on_side_by_side(cli: Cli, still: Sandbox) -> None:
    async def work() -> None:
        async with connected(cli) as client, anyio.create_task_group() as group:
            task = (await client.call_tool("images_create", PICTURE)).structured_content
            waiting = anyio.Event()

            async def report(*_: Any) -> None:
                waiting.set()

            async def wait() -> None:
                await client.call_tool(
                    "tasks_wait", {"task_id": task["id"]}, progress_callback=report
                )

            group.start_soon(wait)
            await waiting.wait()
            assert not (await client.call_tool("workflows")).is_error
            group.cancel_scope.cancel()

    anyio.run(work)


def test_it_ends_when_its_input_ends(cli: Cli, sandbox: Sandbox) -> None:
    done = cli.alone("mcp", stdin="no JSON\n")
    assert (done.code, done.out) == (0, "")
    assert "Traceback" not in done.err


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_although_its_input_is_open(
    cli: Cli, sandbox: Sandbox, number: signal.Signals
) -> None:
    process = cli.start("mcp", stdin=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        process.stdin.write('{"jsonrpc":"2.0","id":1,"method":"ping"}\n')
        process.stdin.flush()
        assert process.stdout.readline()
        process.send_signal(number)
        assert process.wait(patience.SECONDS) == 130
        assert process.stderr is not None
        assert process.stderr.read() == "Interrupted.\n"


def test_a_signal_lets_a_create_end_first(cli: Cli, sandbox: Sandbox) -> None:
    sandbox.faults.add("latency", operation="createImageGenerationTask", seconds=2.0)
    process = cli.start("mcp", stdin=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    call = {"name": "images_create", "arguments": PICTURE}
    with process:
        for number, (method, params) in enumerate([("initialize", HELLO), ("tools/call", call)]):
            line = {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
            process.stdin.write(json.dumps(line) + "\n")
            process.stdin.flush()
        while not sandbox.faults.rules[0].fired:
            assert process.poll() is None
        process.send_signal(signal.SIGTERM)
        assert process.wait(patience.SECONDS) == 130
        assert process.stderr is not None
        assert "ends first" in process.stderr.read()
    assert len(cli("tasks", "list").json["data"]) == 1


def test_a_missing_extra_says_how_to_install_it(cli: Cli) -> None:
    cli.program = PROGRAM
    (cli.folder / "mcp.py").write_text("raise ModuleNotFoundError('No module', name='mcp')")
    done = cli.alone("mcp", PYTHONPATH=f".{os.pathsep}{cli.environment['PYTHONPATH']}")
    assert (done.code, done.out) == (1, "")
    assert done.err == 'Error: beatapi mcp needs mcp: pip install "beatapi[mcp]"\n'
    assert cli("mcp", "--help").code == 0


def test_no_other_command_loads_it() -> None:
    code = """
import sys
import click
from beatapi_cli._main import cli
for name in cli.list_commands(click.Context(cli)):
    cli.get_command(click.Context(cli), name)
heavy = {"mcp", "pydantic", "starlette", "uvicorn", "jsonschema", "anyio"}
print(sorted(heavy & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_folders_that_are_not_there_are_refused(cli: Cli) -> None:
    for option in ("--allow-folder", "--download-folder"):
        done = cli("mcp", option, "nowhere")
        assert (done.code, "the folder nowhere does not exist" in done.err) == (2, True)


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_http_serves_the_same(cli: Cli, sandbox: Sandbox, mode: str) -> None:
    seen: list[str | None] = []

    async def report(progress: float, total: float | None, message: str | None) -> None:
        seen.append(message)

    async def work(url: str) -> None:
        async with mcp.Client(url, mode=mode) as client:
            ad = await client.call_tool(
                "ecommerce_video_create", {**AD, "wait": True}, progress_callback=report
            )
            assert (ad.is_error, ad.structured_content["status"]) == (
                False,
                "succeeded",
            )
        async with mcp.Client(url, mode=mode) as another:
            assert len((await another.list_tools()).tools) >= 36

    with listening(cli) as (_, url):
        anyio.run(work, url)
    assert seen[0] == "uploading a.png"


def asked(url: str, **headers: str) -> int:
    """Return the status of the first request of a client."""
    body = {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "initialize",
        "params": HELLO,
    }
    accept = {"accept": "application/json, text/event-stream"}
    return httpx2.post(
        url, json=body, headers=accept | headers, timeout=patience.SECONDS
    ).status_code


def test_other_web_sites_are_refused(cli: Cli, sandbox: Sandbox) -> None:
    with listening(cli, "--http", "127.0.0.1:0", "--allow-host", "agents.example") as (_, url):
        own = url.removesuffix("/mcp")
        port = own.rpartition(":")[2]
        for headers, status in (
            ({}, 200),
            ({"origin": own}, 200),
            ({"origin": f"http://localhost:{port}", "host": f"localhost:{port}"}, 200),
            ({"host": "agents.example", "origin": "https://agents.example"}, 200),
            ({"origin": "https://evil.example"}, 403),
            ({"origin": "null"}, 403),
            ({"origin": f"{own}.evil.example"}, 403),
            # A name of theirs that leads to this machine.
            ({"host": f"evil.example:{port}"}, 421),
            ({"host": "127.0.0.1:1"}, 421),
        ):
            assert asked(url, **headers) == status, headers
        modern = {"mcp-protocol-version": "2026-07-28"}
        assert asked(url, origin="https://evil.example", **modern) == 403
        assert asked(url, host=f"evil.example:{port}", **modern) == 421


def test_a_token_is_asked_for_and_never_shown(cli: Cli, sandbox: Sandbox) -> None:
    async def work(url: str) -> None:
        client = httpx2.AsyncClient(headers={"authorization": f"Bearer {TOKEN}"})
        served = streamable_http.streamable_http_client(url, http_client=client)
        async with client, mcp.Client(served) as agent:
            assert not (await agent.call_tool("workflows")).is_error

    address = ("--http", "0.0.0.0:0")
    with listening(cli, *address, BEATAPI_MCP_TOKEN=TOKEN) as (_, url):
        here = url.replace("0.0.0.0", "127.0.0.1")
        assert asked(here) == 401
        for wrong in (TOKEN, f"Basic {TOKEN}", f"Bearer {TOKEN}x", "Bearer", "Bearer x"):
            assert asked(here, authorization=wrong) == 401, wrong
        # The scheme's case does not matter (RFC 9110, section 11.1).
        for right in (f"Bearer {TOKEN}", f"bearer {TOKEN}"):
            assert asked(here, authorization=right) == 200
        anyio.run(work, here)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("0.0.0.0:0", "set BEATAPI_MCP_TOKEN"),
        ("[::]:0", "set BEATAPI_MCP_TOKEN"),
        ("example.com:80", "set BEATAPI_MCP_TOKEN"),
        ("8080", "is not HOST:PORT"),
        (":8080", "is not HOST:PORT"),
        ("127.0.0.1:http", "is not HOST:PORT"),
        ("127.0.0.1:99999", "is not HOST:PORT"),
    ],
)
def test_addresses_are_checked(cli: Cli, address: str, words: str) -> None:
    done = cli("mcp", "--http", address)
    assert (done.code, words in done.err) == (2, True), done.err


def test_an_address_that_is_taken_is_an_error(cli: Cli, sandbox: Sandbox) -> None:
    taken = sandbox.url.removeprefix("http://")
    done = cli("mcp", "--http", taken)
    assert (done.code, "in use" in done.err) == (1, True)


def test_logs_have_no_secret(cli: Cli, sandbox: Sandbox) -> None:
    webhook = {"url": "http://127.0.0.1:9/x?key=hidden"}
    call = {"name": "webhooks_create", "arguments": webhook}
    answers, err = spoken(cli, ("tools/call", call), options=("--verbose",))
    assert not answers[0]["isError"]
    assert "POST /v1/webhooks" in err
    for secret in (sandbox.api_key, "whsec_", "hidden"):
        assert secret not in err
    assert "whsec_" not in json.dumps(answers)


def test_the_page_tells_what_there_is(cli: Cli, sandbox: Sandbox, root: Path) -> None:
    """Start the program as docs/agents.md says, and compare its tools."""
    page = (root / "docs/agents.md").read_text()
    (block,) = re.findall(r"```json\n(.*?)```", page, re.S)
    server = json.loads(block)["mcpServers"]["beatapi"]
    words = [
        word if word.startswith("-") else word.replace("/home/me", ".") for word in server["args"]
    ]
    for name in ("Pictures", "Videos"):
        (cli.folder / name).mkdir()
    assert server["command"] == "beatapi"

    async def work() -> set[str]:
        started = mcp.StdioServerParameters(
            command=sys.executable,
            args=["-m", "beatapi", *words],
            env=cli.environment,
            cwd=cli.folder,
        )
        async with mcp.Client(started) as client:
            return {each.name for each in (await client.list_tools()).tools}

    rows = re.findall(r"^\| (`.*?) \| ", page, re.M)
    names = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    assert anyio.run(work) == names
    (line,) = re.findall(r"^    beatapi (mcp .*)$", page, re.M)
    assert cli("mcp", "--help").code == 0
    cli.program = PROGRAM
    with listening(cli, *line.replace("8765", "0").split()[1:]) as (_, url):
        assert asked(url) == 200
