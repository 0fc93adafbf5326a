"""Servers and files that try to reach the terminal, other files, or the next command line."""

from __future__ import annotations

import json
import shlex
import threading
import unicodedata
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beatapi_cli import _text
from beatapi_cli._summary import summary

EVIL = "\x1b]0;owned\x07\x9b31m\u202egpj.exe\u2028\x7f\r"
"""A window title, a colour of C1, text that runs backwards, a line end, DEL, a carriage return."""

ESCAPED = "../../../escaped"


def unsafe(text: str) -> list[str]:
    """Return the characters of a text that a terminal would obey, or that nobody would see."""
    return [
        character
        for character in text
        if character not in "\n\t"
        and (
            unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")
            or unicodedata.bidirectional(character)
            in ("LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI")
        )
    ]


@pytest.fixture
def hostile(cli: Any) -> Iterator[Callable[[Any], None]]:
    """A server that answers every request with what the test says."""
    answers: dict[str, Any] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.do_POST()

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("content-length", "0")))
            body = json.dumps(answers["body"]).encode()
            self.send_response(answers["status"])
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    def say(body: Any, status: int = 200) -> None:
        answers.update(body=body, status=status)

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
        cli.environment |= {
            "BEATAPI_BASE_URL": f"http://127.0.0.1:{server.server_port}",
            "BEATAPI_API_KEY": "sk_hostile",
        }
        yield say
        server.shutdown()


def files(folder: Path) -> Iterator[Path]:
    """Yield what a program wrote below a folder; Python compiles the keyring of the tests there."""
    return (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")


@pytest.mark.parametrize("name", [ESCAPED, "/etc/escaped", "..", "a/b", "CON", EVIL, "-rf", "a\\b"])
def test_an_id_names_no_path_of_its_own(
    cli: Any, tmp_path: Path, hostile: Callable[..., None], name: str
) -> None:
    before = {*files(tmp_path)}
    hostile({"data": {"id": name, "url": "https://a.example", "secret": "whsec_1"}}, 201)
    creation = cli("webhooks", "create", "--url", "https://a.example")
    assert creation.code == 0, creation.err
    (place,) = {*files(tmp_path)} - before
    assert place.parent == tmp_path / "config/secrets"
    assert place.read_text() == "whsec_1\n"
    assert creation.json["secret_file"] == str(place)


def test_two_ids_never_share_a_secret_file() -> None:
    names = [ESCAPED, "___________escaped", "a/b", "a_b", "a\\b", "A/b", "con", "ok"]
    assert len({_text.file_name(name) for name in names}) == len(names)
    assert _text.file_name("we_8K2qA-1") == "we_8K2qA-1"


def test_an_id_of_a_session_names_no_path_either(
    cli: Any, tmp_path: Path, hostile: Callable[..., None]
) -> None:
    hostile({"data": {"id": ESCAPED, "status": "ready", "client_secret": "brt_live_1"}}, 201)
    creation = cli(
        *("realtime", "sessions", "create", "--max-duration-seconds", "60"),
        *("--allowed-origin", "https://a.example"),
    )
    assert creation.code == 0, creation.err
    assert Path(creation.json["client_secret_file"]).parent == tmp_path / "config/secrets"


def test_nothing_of_a_server_changes_the_terminal(cli: Any, hostile: Callable[..., None]) -> None:
    hostile({"error": {"code": "bad_request", "message": EVIL, "request_id": EVIL}}, 400)
    refused = cli("usage")
    assert refused.code == 2
    assert unsafe(refused.err) == []
    assert "owned" in refused.err
    hostile({"data": {"object": "usage", "credit_balance": 1, "note": EVIL, EVIL: [EVIL]}})
    for options in ((), ("--output-format", "jsonl"), ("--output-format", "text"), ("--verbose",)):
        shown = cli("usage", *options)
        assert shown.code == 0, shown.err
        assert unsafe(shown.out) == [], options
        assert unsafe(shown.err) == [], options
    assert cli("usage").json["note"] == EVIL


def test_nothing_of_a_task_changes_the_terminal(cli: Any, hostile: Callable[..., None]) -> None:
    hostile({"data": {"id": EVIL, "status": EVIL, "error_message": EVIL}})
    creation = cli(
        "music-video", "create", "--image", "https://x.example/a", "--audio", "https://x.example/b"
    )
    assert creation.code == 0, creation.err
    assert f"{_text.one_line(EVIL)} created" in creation.err
    assert unsafe(creation.err + creation.out) == []


def test_nothing_of_a_file_changes_the_terminal(cli: Any) -> None:
    image = {"images": ["https://x.example/a"], "duration": 10}
    lines = [
        image | {"workflow": EVIL},
        image | {"name": EVIL, "workflow": "ecommerce-video", EVIL: 1},
        image | {"workflow": "ecommerce-video", "images": [EVIL]},
    ]
    (cli.folder / "jobs.jsonl").write_text("\n".join(map(json.dumps, lines)))
    refused = cli("batch", "jobs.jsonl", BEATAPI_API_KEY="sk_x")
    assert refused.code == 2
    assert unsafe(refused.err) == []
    (cli.folder / "job.json").write_text(json.dumps({EVIL: EVIL}))
    assert unsafe(cli("music-video", "create", "--file", "job.json").err) == []
    assert unsafe(cli("upload", "\x1b]0;owned\x07.png").err) == []
    assert unsafe(cli("\x1b]0;owned\x07").err) == []


def test_a_name_of_a_job_stays_in_the_folder_for_videos(cli: Any) -> None:
    job = {"images": ["https://x.example/a"], "duration": 10, "workflow": "ecommerce-video"}
    (cli.folder / "jobs.jsonl").write_text(json.dumps(job | {"name": ESCAPED}))
    refused = cli("batch", "jobs.jsonl", "--output-dir", "out", BEATAPI_API_KEY="sk_x")
    assert refused.code == 2
    assert "line 1: name '../../../escaped' cannot be the name of a file" in refused.err


@pytest.mark.parametrize(
    "name", ["x; touch owned", "$(touch owned)", "`touch owned`", "--output=x"]
)
def test_a_command_to_copy_holds_an_id_as_one_word(name: str) -> None:
    line = _text.command("tasks wait", name, options=["--output", "My Cut.mp4"]).strip("`")
    words = shlex.split(line)
    assert words[:3] == ["beatapi", "tasks", "wait"]
    assert name in words
    assert "My Cut.mp4" in words
    if name.startswith("-"):
        assert words.index("--") < words.index(name)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=20,
    )
)
def test_a_summary_of_anything_is_safe_text(value: Any) -> None:
    for result in ({"id": "x", "value": value}, {"data": value}, {"data": [value, {"id": value}]}):
        assert unsafe(summary(result)) == []
