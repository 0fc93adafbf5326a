"""Write transcripts of the sandbox: a storyboard, every error code, every webhook mishap.

    python examples/sandbox_transcripts.py

writes docs/transcripts. The sandbox has a seed and a manual clock, so every run gives the same
text; a test compares it with the files.
"""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx

from beatapi import ManualClock, WebhookVerificationError
from beatapi.sandbox import Sandbox, sample_image, sample_song
from beatapi.webhooks import WebhookVerifier

START = 1_784_187_600
FOLDER = Path(__file__).parents[1] / "docs" / "transcripts"
GENERATED = "Written by `python examples/sandbox_transcripts.py`; do not edit.\n"

Json = dict[str, Any]


def main() -> int:
    """Write every transcript and return the exit code."""
    FOLDER.mkdir(exist_ok=True)
    for name, write in TRANSCRIPTS.items():
        (FOLDER / f"{name}.md").write_text(write(), "utf-8")
        print(f"docs/transcripts/{name}.md")
    return 0


@dataclass
class Talk:
    """A conversation with a sandbox, recorded as Markdown."""

    sandbox: Sandbox
    client: httpx.Client
    lines: list[str] = field(default_factory=list[str])

    def say(self, text: str) -> None:
        """Add a paragraph."""
        self.lines += [text, ""]

    def call(
        self, method: str, path: str, body: Json | None = None, **headers: str
    ) -> httpx.Response:
        """Make a request, and record request and answer."""
        fields = {name.replace("_", "-"): value for name, value in headers.items()}
        answer = self.client.request(method, path, json=body, headers=fields)
        sent = [f"{method} {path}", *(f"{name}: {value}" for name, value in fields.items())]
        if body is not None:
            sent.append(pretty(body))
        shown = (
            answer.text if "json" not in answer.headers["Content-Type"] else pretty(answer.json())
        )
        retry = answer.headers.get("Retry-After")
        head = [f"{answer.status_code}", *([f"Retry-After: {retry}"] if retry else [])]
        block = "\n".join([*sent, "", *head, shown])
        self.lines += ["```http", block.replace(self.sandbox.url, "{sandbox}"), "```", ""]
        return answer

    def data(self, method: str, path: str, body: Json | None = None) -> Json:
        """Make a request that succeeds, record it, and return the answer's data."""
        content: Json = self.call(method, path, body).json()["data"]
        return content

    def quietly(self, method: str, path: str, body: Json | None = None) -> Json:
        """Make a request that succeeds without recording it."""
        content: Json = self.client.request(method, path, json=body).json()["data"]
        return content

    def upload(self, data: bytes) -> str:
        """Upload a file and return its URL."""
        url: str = self.client.post("/v1/files", content=data).json()["data"]["url"]
        return url

    def order(self, **fields: Any) -> Json:
        """Return the body for a music video of a small picture and ten seconds of music."""
        image = self.upload(sample_image(1, width=64, height=36))
        body: Json = {"images": [image], "audio_url": self.upload(SONG), "prompt": "a quiet sea"}
        return body | {"language": "en", "resolution": "540p"} | fields

    def create(self, **fields: Any) -> Json:
        """Create a music video without recording it."""
        return self.quietly("POST", "/v1/music-video/tasks", self.order(**fields))

    def text(self) -> str:
        """Return the transcript so far."""
        return "\n".join(self.lines).rstrip() + "\n"


@contextmanager
def talk(title: str, **options: Any) -> Generator[Talk]:
    """Start a conversation with a new sandbox whose tasks take a minute."""
    settings: Json = {"clock": ManualClock(START), "seed": 1, "processing_seconds": 60}
    with Sandbox(**settings | options) as sandbox:
        key = {"Authorization": f"Bearer {sandbox.api_key}"}
        with httpx.Client(base_url=sandbox.url, headers=key, trust_env=False) as client:
            lines = [f"# {title}", "", GENERATED] if title else []
            yield Talk(sandbox, client, lines)


def storyboard() -> str:
    """Make a video step by step: storyboard, action, edit, clip, composition."""
    with talk("A music video by hand") as it:
        it.sandbox.faults.add("requires_action", operation="createMusicVideoTask")
        task = it.data("POST", "/v1/music-video/tasks", it.order(compose_mode="manual"))
        path = f"/v1/music-video/tasks/{task['id']}"
        it.sandbox.advance(60)
        it.say("A minute later. The rule `requires_action` makes it ask; else it is only ready.")
        task = it.data("GET", f"/v1/tasks/{task['id']}")
        first, second = (shot["id"] for shot in task["storyboard"]["shots"])
        it.say("A new version of the second shot.")
        it.call("POST", f"{path}/shots/{second}/edit", {"prompt": "a storm"})
        it.sandbox.advance(20)
        it.say("Twenty seconds later, its clip.")
        it.call("POST", f"{path}/shots/{second}/media")
        it.call("POST", f"{path}/compose", {"shot_ids": [second, first]})
        it.sandbox.advance(60)
        it.say("Another minute later.")
        it.call("GET", f"/v1/tasks/{task['id']}")
        it.call("GET", "/v1/usage")
        return it.text()


def errors() -> str:
    """Show every error code, caused by a request if possible, otherwise by a fault."""
    few: Json = {"balance": 100, "concurrency": 1, "polls_per_minute": 2}
    with talk("Every error code", spec="2026-07-31", edge=True, **few) as it:
        it.say("In the contract of 2026-07-31.")
        for section in (_by_themselves, _of_tasks, _by_faults):
            section(it)
        text = it.text()
    with talk("", spec="2026-10-02") as it:
        it.say("## Since 2026-10-02")
        it.say("`missing_api_key`")
        it.call("GET", "/v1/usage", Authorization="")
        it.say("`invalid_api_key`")
        it.call("GET", "/v1/usage", Authorization="Bearer sk_of_somebody_else")
        it.sandbox.faults.add("error", code="content_policy_violation")
        it.say("`content_policy_violation`")
        it.call("POST", "/v1/images/tasks", {"model": "nano-banana", "prompt": "A boat."})
        return text + "\n" + it.text()


def _by_themselves(it: Talk) -> None:
    it.say("## By themselves")
    it.say("`bad_request`")
    order = it.order()
    it.call("POST", "/v1/music-video/tasks", order | {"resolution": "4k"})
    it.say("`unauthorized`")
    it.call("GET", "/v1/usage", Authorization="Bearer sk_of_somebody_else")
    it.say("The edge, at Python's default User-Agent, with `edge=True`")
    it.call("GET", "/v1/usage", User_Agent="Python-urllib/3.11")
    it.say("`not_found`")
    it.call("GET", "/v1/tasks/task_nowhere")
    it.say("`insufficient_credits`")
    it.call("POST", "/v1/ecommerce-video/tasks", {"images": order["images"], "duration": 10})
    it.say("`user_concurrency_exceeded`")
    task = it.quietly("POST", "/v1/music-video/tasks", order)
    it.call("POST", "/v1/music-video/tasks", order)
    it.say("`rate_limit_exceeded`")
    for _ in range(2):
        it.client.get(f"/v1/tasks/{task['id']}")
    it.call("GET", f"/v1/tasks/{task['id']}")
    it.say("`idempotency_conflict`")
    session: Json = {"max_duration_seconds": 15, "allowed_origins": ["https://app.example.com"]}
    it.client.post("/v1/realtime/sessions", json=session, headers={"Idempotency-Key": "once"})
    session["max_duration_seconds"] = 60
    it.call("POST", "/v1/realtime/sessions", session, Idempotency_Key="once")


def _of_tasks(it: Talk) -> None:
    it.say("## Of tasks that fail")
    it.sandbox.set_account(balance=1_000, polls_per_minute=1_000)
    for code in TASK_CODES:
        it.sandbox.advance(60)
        it.sandbox.faults.add("fail", code=code, times=1)
        task = it.create()
        it.sandbox.advance(60)
        it.say(f"`{code}`")
        it.call("GET", f"/v1/tasks/{task['id']}")


def _by_faults(it: Talk) -> None:
    it.say("## By faults")
    for code, operation, method, path in FAULT_CODES:
        it.sandbox.faults.clear()
        retry = 30 if code == "realtime_capacity_unavailable" else None
        it.sandbox.faults.add("error", operation=operation, code=code, retry_after=retry)
        it.say(f"`{code}`")
        it.call(method, path)


TASK_CODES = (
    "processing_failed",
    "processing_timeout",
    "provider_capacity_timeout",
    "result_transfer_failed",
)
_SESSION = ("createRealtimeSession", "POST", "/v1/realtime/sessions")
_LOOK = ("getRealtimeSession", "GET", "/v1/realtime/sessions/rts_01")
FAULT_CODES = (
    ("forbidden", "createMusicVideoTask", "POST", "/v1/music-video/tasks"),
    ("internal_error", "getUsage", "GET", "/v1/usage"),
    ("invalid_signature", "uploadFile", "POST", "/v1/files"),
    ("processing_unavailable", "createMusicVideoTask", "POST", "/v1/music-video/tasks"),
    ("realtime_disabled", *_SESSION),
    ("realtime_capacity_unavailable", *_SESSION),
    ("realtime_session_expired", *_LOOK),
    ("origin_not_allowed", *_LOOK),
    ("invalid_client_secret", *_LOOK),
    ("transport_not_allowed", *_LOOK),
)


def webhooks() -> str:
    """Show the deliveries of two videos to a receiver, with each mishap."""
    parts = [f"# Webhook mishaps\n\n{GENERATED}\n{LEGEND}"]
    parts += [_mishap(title, **fault) for title, fault in MISHAPS]
    return "\n".join(parts)


LEGEND = """Two videos end 60 and 70 seconds after the start. A receiver verifies each delivery when
it comes, and answers 204 if it takes it, else 401. Times are seconds since the start.
"""
HEAD = "| At | Video | Event id | Timestamp | Receiver |\n|--:|---|---|--:|---|"
MISHAPS: tuple[tuple[str, Json], ...] = (
    ("No mishap", {}),
    ("Duplicated", {"kind": "duplicate", "times": 1}),
    ("Late", {"kind": "late", "seconds": 120, "times": 1}),
    ("Out of order", {"kind": "out_of_order", "times": 1}),
    ("Signed with a wrong secret", {"kind": "wrong_signature", "times": 1}),
    ("An old timestamp", {"kind": "skew", "seconds": -600, "times": 1}),
    ("A timestamp in the future", {"kind": "skew", "seconds": 600, "times": 1}),
    ("Lost", {"kind": "drop", "times": 1}),
)


def _mishap(title: str, **fault: Any) -> str:
    with talk("") as it, receiver(it.sandbox) as (url, seen):
        endpoint = it.quietly("POST", "/v1/webhooks", {"url": url})
        seen.verifier = WebhookVerifier(endpoint["secret"], clock=it.sandbox.clock.now)
        if fault:
            it.sandbox.faults.add(**fault)
        seen.names[it.create()["id"]] = "first"
        it.sandbox.advance(10)
        seen.names[it.create()["id"]] = "second"
        it.sandbox.advance(2_000)
    words = " ".join(f"{name}={value}" for name, value in fault.items() if name != "kind")
    rule = f"\nRule: `{fault['kind']} {words}`\n" if fault else ""
    rows = "\n".join(seen.rows)
    return f"## {title}\n{rule}\n{HEAD}\n{rows}\n"


@dataclass
class Seen:
    """The receiver's deliveries, as rows of a table."""

    verifier: WebhookVerifier | None = None
    names: dict[str, str] = field(default_factory=dict[str, str])
    rows: list[str] = field(default_factory=list[str])

    def take(self, body: bytes, headers: Mapping[str, str], now: float) -> bool:
        """Verify a delivery and record the outcome."""
        event = json.loads(body)
        stamp = int(headers["x-beatapi-timestamp"]) - START
        verdict = self._verdict(body, headers)
        name = self.names[event["data"]["id"]]
        self.rows.append(f"| {now - START:.0f} | {name} | `{event['id']}` | {stamp} | {verdict} |")
        return verdict == "takes it"

    def _verdict(self, body: bytes, headers: Mapping[str, str]) -> str:
        assert self.verifier is not None
        try:
            self.verifier.verify(body, headers)
        except WebhookVerificationError as error:
            return f"refuses: {error.reason}"
        return "takes it"


@contextmanager
def receiver(sandbox: Sandbox) -> Generator[tuple[str, Seen]]:
    """Run a webhook receiver on this machine, and yield its URL and its deliveries."""
    seen = Seen()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            headers = {name.lower(): value for name, value in self.headers.items()}
            self.send_response(204 if seen.take(body, headers, sandbox.clock.now()) else 401)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Log nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/hook", seen
        server.shutdown()
        thread.join()


def pretty(content: object) -> str:
    """Return indented JSON."""
    return json.dumps(content, indent=2, ensure_ascii=False)


SONG = sample_song(10)
TRANSCRIPTS: dict[str, Callable[[], str]] = {
    "storyboard": storyboard,
    "errors": errors,
    "webhooks": webhooks,
}

if __name__ == "__main__":
    sys.exit(main())
