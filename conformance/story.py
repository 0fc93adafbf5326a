"""The steps of the story: the faults of each, and the checks of a client's result."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.request import urlopen

from beatapi import ManualClock
from beatapi_sandbox import Sandbox, sample_image, sample_song

from .proxy import Action, Advance, Answer, Lose, Rewrite, Rule, Seen

RETRY_AFTER_SECONDS: Final = 1
QUESTION: Final = "Name three uses of a paper clip."
"""The question that programs ask a text model, which repeats it in its answer."""

_LOOK_SECONDS: Final = 10.0
_TASK_SECONDS: Final = 60


class MismatchError(AssertionError):
    """A client's result differs from the expected one."""


@dataclass(frozen=True, slots=True)
class Run:
    """The observations of a step.

    Args:
        printed: The program's output.
        seen: The program's requests.
        folder: Its folder.
        tasks: The number of tasks that the sandbox has in the end.
    """

    printed: Mapping[str, Any]
    seen: list[Seen]
    folder: Path
    tasks: int = 0

    def expect(self, what: str, found: object, wanted: object) -> None:
        """Compare a value with the expected one.

        Raises:
            MismatchError: They differ.
        """
        if found != wanted:
            raise MismatchError(f"{what}: {found!r}, expected {wanted!r}")

    def expect_printed(self, **wanted: object) -> None:
        """Compare the program's output."""
        for name, value in wanted.items():
            self.expect(name, self.printed.get(name), value)

    def expect_error(self, **wanted: object) -> None:
        """Compare the printed error; ``kind`` is its class without the language's suffix."""
        error = dict(self.printed.get("error") or {})
        kind = str(error.get("class"))
        error["kind"] = kind.removesuffix("Error").removesuffix("Exception")
        for name, value in wanted.items():
            self.expect(f"error.{name}", error.get(name), value)

    def requests(self, method: str, prefix: str) -> list[Seen]:
        """Return the requests of one method to paths with a prefix."""
        return [
            seen for seen in self.seen if seen.method == method and seen.path.startswith(prefix)
        ]

    def creates(self) -> list[Seen]:
        """Return the requests that create a task."""
        return [seen for seen in self.seen if _creates(seen)]


def _creates(seen: Seen) -> bool:
    return seen.method == "POST" and seen.path.endswith("/tasks")


def _polls(seen: Seen) -> bool:
    return seen.method == "GET" and seen.path.startswith("/v1/tasks/")


def hurry(seen: Seen, _before: int) -> Action:
    """Let programs poll at their own interval: the hint of several seconds is taken away."""
    return Rewrite(_without_hint) if _polls(seen) or _creates(seen) else None


def _without_hint(answer: Any) -> object:
    answer.get("data", {}).pop("poll_after_seconds", None)
    return answer


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Args:
        name: Its name for programs.
        title: Its name for people.
        judge: Checks the observations.
        sandbox: Options of the sandbox.
        rule: The faults.
        receives: Whether to start a receiver for webhooks.
        is_stopped: Whether the sandbox's clock stands still until the rule moves it.
    """

    name: str
    title: str
    judge: Callable[[Run], None]
    sandbox: Mapping[str, Any] = field(default_factory=dict[str, Any])
    rule: Rule = hurry
    receives: bool = False
    is_stopped: bool = False


def prepare(folder: Path) -> None:
    """Write a picture and a song to a step's folder."""
    (folder / "cover.png").write_bytes(sample_image(width=320, height=180))
    (folder / "song.wav").write_bytes(sample_song(10))


def sandbox(step: Step) -> Sandbox:
    """Return the server of a step."""
    options: dict[str, Any] = {"processing_seconds": 0.5, "polls_per_minute": 10_000}
    if step.is_stopped:
        options |= {"clock": ManualClock(), "processing_seconds": _TASK_SECONDS}
    return Sandbox(**options | dict(step.sandbox))


# Judges


def _uploaded(run: Run) -> None:
    for name, file in (("image", "cover.png"), ("song", "song.wav")):
        with urlopen(run.printed[name], timeout=_LOOK_SECONDS) as answer:
            same = answer.read() == (run.folder / file).read_bytes()
        run.expect(f"{file} arrived unchanged", same, True)
    run.expect("uploads", len(run.requests("POST", "/v1/files")), 2)


def _created(run: Run) -> None:
    run.expect_printed(status="queued")
    run.expect("a task id", str(run.printed.get("task_id")).startswith("task_"), True)
    run.expect("creates", len(run.creates()), 1)
    run.expect("an idempotency key", "idempotency-key" in run.creates()[0].headers, True)
    agent = run.creates()[0].headers.get("user-agent", "")
    run.expect("a User-Agent of its own", agent.startswith(("beatapi-", "curl/")), True)


def _waited(run: Run) -> None:
    run.expect_printed(status="succeeded")
    run.expect("an https or local URL", str(run.printed.get("url")).startswith("http"), True)


def _downloaded(run: Run) -> None:
    video = run.folder / "video.mp4"
    run.expect("video.mp4", video.is_file() and video.read_bytes()[4:8], b"ftyp")
    left = sorted(path.name for path in run.folder.iterdir())
    run.expect("files", left, ["cover.png", "song.wav", "video.mp4"])


def _received(run: Run) -> None:
    run.expect_printed(event="task.succeeded", refused="bad_signature")
    run.expect("a task id", str(run.printed.get("task_id")).startswith("task_"), True)


def _refused_for_credits(run: Run) -> None:
    run.expect_error(kind="InsufficientCredits", status=402, code="insufficient_credits")
    run.expect("a request id", bool(run.printed["error"].get("request_id")), True)
    run.expect("creates", len(run.creates()), 1)


def _limited_once(seen: Seen, before: int) -> Action:
    if seen.path != "/v1/usage" or before:
        return None
    body = (
        b'{"error":{"code":"rate_limit_exceeded","message":"Too many requests.",'
        b'"request_id":"req_conformance"}}'
    )
    fields = {"content-type": "application/json", "retry-after": str(RETRY_AFTER_SECONDS)}
    return Answer(429, fields, body)


def _overcame_the_limit(run: Run) -> None:
    run.expect_printed(total_tasks=0)
    requests = run.requests("GET", "/v1/usage")
    run.expect("requests", len(requests), 2)
    waited = requests[1].at - requests[0].at
    run.expect("Retry-After was kept", waited >= RETRY_AFTER_SECONDS, True)


def _lose_first_create(seen: Seen, before: int) -> Action:
    return Lose() if _creates(seen) and before == 0 else hurry(seen, before)


def _created_once(run: Run) -> None:
    run.expect("a task id", str(run.printed.get("task_id")).startswith("task_"), True)
    keys = [seen.headers.get("idempotency-key") for seen in run.creates()]
    run.expect("creates", len(keys), 2)
    run.expect("an idempotency key", keys[0] is not None, True)
    run.expect("the key of the second create", keys[1], keys[0])
    run.expect("tasks", run.tasks, 1)


def _lose_endpoints(seen: Seen, _before: int) -> Action:
    return Lose() if seen.path == "/v1/webhooks" else None


def _told_unknown(run: Run) -> None:
    run.expect_error(kind="OutcomeUnknown")
    sent = run.requests("POST", "/v1/webhooks")
    run.expect("requests", len(sent), 1)
    run.expect_error(idempotency_key=sent[0].headers.get("idempotency-key"))


def _teleport(seen: Seen, before: int) -> Action:
    def change(answer: Any) -> object:
        odd = {"status": "teleporting", "stage": "beyond", "new_field": {"deep": [1]}}
        return answer | ({"data": answer["data"] | odd} if "data" in answer else {})

    if _polls(seen) and before == 0:
        return Rewrite(lambda answer: change(_without_hint(answer)))
    return hurry(seen, before)


def _waited_through(run: Run) -> None:
    run.expect_printed(status="succeeded")
    run.expect("teleporting was seen", "teleporting" in run.printed.get("statuses", ()), True)
    run.expect("polls go on", len(run.requests("GET", "/v1/tasks/")) >= 2, True)


def _process_late(seen: Seen, before: int) -> Action:
    """Let the first poll find the task queued, so that a program that sees it move polls twice."""

    def change(answer: Any) -> object:
        answer["data"]["status"] = "processing" if before else "queued"
        return _without_hint(answer)

    return Rewrite(change) if _polls(seen) else hurry(seen, before)


def _cancelled(run: Run) -> None:
    run.expect_printed(cancelled=True)
    run.expect("polls before it", len(run.requests("GET", "/v1/tasks/")) >= 2, True)


def _pictured(run: Run) -> None:
    run.expect_printed(status="succeeded")
    picture = run.folder / "picture.png"
    run.expect("picture.png", picture.is_file() and picture.read_bytes()[:4], b"\x89PNG")
    paths = [seen.path for seen in run.creates()]
    run.expect("creates", paths, ["/v1/images/tasks"])


def _filmed(run: Run) -> None:
    _waited(run)
    run.expect("creates", [seen.path for seen in run.creates()], ["/v1/videos/tasks"])


def _answered(run: Run) -> None:
    run.expect("the question is in the answer", QUESTION in str(run.printed.get("text")), True)
    run.expect("requests", len(run.requests("POST", "/v1/chat/completions")), 1)


def _streamed(run: Run) -> None:
    _answered(run)
    run.expect("several pieces", run.printed.get("pieces", 0) > 2, True)


def _finish_when_polled(seen: Seen, _before: int) -> Action:
    return Advance(_TASK_SECONDS) if _polls(seen) else None


def _researched(run: Run) -> None:
    run.expect_printed(object="web.research", status="complete")
    run.expect("researches", len(run.requests("POST", "/v1/web/research")), 1)
    _followed(run)


def _ran(run: Run) -> None:
    _waited(run)
    run.expect("runs", len(run.requests("POST", "/v1/capabilities/run")), 1)
    _followed(run)


def _followed(run: Run) -> None:
    run.expect("the task was followed", len(run.requests("GET", "/v1/tasks/")) >= 1, True)
    run.expect("tasks", run.tasks, 1)


STEPS: Final = (
    Step("upload", "upload", _uploaded),
    Step("create", "create", _created),
    Step("wait", "wait", _waited),
    Step("download", "download", _downloaded),
    Step("webhook", "webhook received and verified", _received, receives=True),
    Step("insufficient_credits", "402", _refused_for_credits, {"balance": 0}),
    Step("rate_limited", "429 with `Retry-After`", _overcame_the_limit, rule=_limited_once),
    Step("lost_answer", "lost answer on create", _created_once, rule=_lose_first_create),
    Step("unknown_outcome", "lost answer without a key", _told_unknown, rule=_lose_endpoints),
    Step("unknown_status", "unknown status", _waited_through, rule=_teleport),
    Step(
        "cancelled_wait",
        "cancelled wait",
        _cancelled,
        {"processing_seconds": 3600},
        rule=_process_late,
    ),
    Step("image", "image by model", _pictured),
    Step("video", "video by model", _filmed),
    Step("text", "text answer", _answered),
    Step("stream", "text stream", _streamed),
    Step(
        "research",
        "web research followed",
        _researched,
        rule=_finish_when_polled,
        is_stopped=True,
    ),
    Step(
        "capability",
        "capability run followed",
        _ran,
        rule=_finish_when_polled,
        is_stopped=True,
    ),
)
"""The whole story."""
