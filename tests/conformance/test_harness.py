"""The judge of the story: it finds a wrong client, whatever the client prints."""

from __future__ import annotations

import http.client
import json
import shutil
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from conformance import languages, report, running, story, vectors
from conformance.__main__ import main
from conformance.languages import Language
from conformance.missing import MissingToolError
from conformance.proxy import Advance, Answer, Lose, Proxy, Rewrite, Seen
from conformance.receiver import receiving
from conformance.story import MismatchError, Run, Step
from tests import patience

ERRORS = vectors.count("errors.json")
"""The number of shared vectors of errors."""

STEPS = {step.name: step for step in story.STEPS}


def seen(method: str, path: str, at: float = 0.0, **headers: str) -> Seen:
    fields = {name.replace("_", "-"): value for name, value in headers.items()}
    return Seen(method, path, fields, at)


CREATE = seen("POST", "/v1/ecommerce-video/tasks", idempotency_key="k1", user_agent="beatapi-x/1")
USAGE = "/v1/usage"
POLL = seen("GET", "/v1/tasks/task_1")
ENDPOINT = seen("POST", "/v1/webhooks", idempotency_key="k1")
CHAT = seen("POST", "/v1/chat/completions")
RESEARCH = seen("POST", "/v1/web/research")
RUN = seen("POST", "/v1/capabilities/run")
PICTURE = seen("POST", "/v1/images/tasks")
FILM = seen("POST", "/v1/videos/tasks")
ANSWER = {"text": f"You asked: {story.QUESTION}"}
FOUND = {"object": "web.research", "status": "complete"}
MADE = {"status": "succeeded", "url": "http://x"}
REFUSED = {"class": "InsufficientCreditsException", "status": 402, "code": "insufficient_credits"}


@pytest.mark.parametrize(
    ("step", "printed", "requests"),
    [
        ("create", {"status": "queued", "task_id": "task_1"}, [CREATE]),
        ("wait", {"status": "succeeded", "url": "http://x"}, []),
        ("insufficient_credits", {"error": REFUSED | {"request_id": "req_1"}}, [CREATE]),
        ("rate_limited", {"total_tasks": 0}, [seen("GET", USAGE), seen("GET", USAGE, at=1.0)]),
        ("lost_answer", {"task_id": "task_1"}, [CREATE, CREATE]),
        (
            "unknown_outcome",
            {"error": {"class": "OutcomeUnknown", "idempotency_key": "k1"}},
            [ENDPOINT],
        ),
        ("unknown_status", {"status": "succeeded", "statuses": ["teleporting"]}, [POLL, POLL]),
        ("cancelled_wait", {"cancelled": True}, [POLL, POLL]),
        (
            "webhook",
            {"event": "task.succeeded", "task_id": "task_1", "refused": "bad_signature"},
            [],
        ),
        ("video", MADE, [FILM]),
        ("text", ANSWER, [CHAT]),
        ("stream", ANSWER | {"pieces": 3}, [CHAT]),
        ("research", FOUND, [RESEARCH, POLL]),
        ("capability", MADE, [RUN, POLL]),
    ],
)
def test_what_is_right_is_right(step: str, printed, requests, tmp_path: Path) -> None:
    STEPS[step].judge(Run(printed, requests, tmp_path, tasks=1))


@pytest.mark.parametrize(
    ("step", "printed", "requests", "complaint"),
    [
        ("create", {"status": "queued", "task_id": "task_1"}, [CREATE, CREATE], "creates: 2"),
        ("create", {"status": "queued", "task_id": "task_1"}, [], "creates: 0"),
        ("create", {"status": "done", "task_id": "task_1"}, [CREATE], "status: 'done'"),
        (
            "create",
            {"status": "queued", "task_id": "task_1"},
            [seen("POST", "/v1/music-video/tasks", user_agent="beatapi-x/1")],
            "idempotency key: False",
        ),
        (
            "create",
            {"status": "queued", "task_id": "task_1"},
            [seen("POST", "/v1/music-video/tasks", idempotency_key="k", user_agent="python")],
            "User-Agent of its own: False",
        ),
        ("insufficient_credits", {"error": REFUSED}, [CREATE], "request id: False"),
        ("insufficient_credits", {"task_id": "task_1"}, [CREATE], "error.kind"),
        ("rate_limited", {"total_tasks": 0}, [seen("GET", USAGE)], "requests: 1"),
        (
            "rate_limited",
            {"total_tasks": 0},
            [seen("GET", USAGE), seen("GET", USAGE, at=0.9)],
            "Retry-After was kept: False",
        ),
        ("lost_answer", {"task_id": "task_1"}, [CREATE], "creates: 1"),
        ("lost_answer", {"error": {"class": "OutcomeUnknown"}}, [CREATE], "a task id: False"),
        (
            "lost_answer",
            {"task_id": "task_1"},
            [CREATE, seen("POST", "/v1/ecommerce-video/tasks", idempotency_key="k2")],
            "the key of the second create: 'k2'",
        ),
        (
            "lost_answer",
            {"task_id": "task_1"},
            [seen("POST", "/v1/ecommerce-video/tasks")] * 2,
            "an idempotency key: False",
        ),
        (
            "unknown_outcome",
            {"error": {"class": "OutcomeUnknown", "idempotency_key": "k1"}},
            [ENDPOINT, ENDPOINT],
            "requests: 2",
        ),
        (
            "unknown_outcome",
            {"error": {"class": "OutcomeUnknown", "idempotency_key": "k2"}},
            [ENDPOINT],
            "idempotency_key: 'k2'",
        ),
        ("unknown_outcome", {"id": "wh_1"}, [ENDPOINT], "error.kind"),
        ("unknown_status", {"status": "succeeded", "statuses": []}, [POLL, POLL], "teleporting"),
        ("unknown_status", {"status": "teleporting"}, [POLL], "status: 'teleporting'"),
        ("cancelled_wait", {"cancelled": False}, [POLL, POLL], "cancelled: False"),
        ("cancelled_wait", {"cancelled": True}, [POLL], "polls before it: False"),
        ("webhook", {"event": "task.succeeded", "refused": None}, [], "refused: None"),
        ("download", {}, [], "video.mp4: False"),
        ("image", {"status": "succeeded"}, [PICTURE], r"picture\.png: False"),
        ("image", {"status": "failed"}, [PICTURE], "status: 'failed'"),
        ("video", MADE, [PICTURE], "creates"),
        ("text", {"text": "No idea."}, [CHAT], "the question is in the answer: False"),
        ("text", ANSWER, [CHAT, CHAT], "requests: 2"),
        ("stream", ANSWER | {"pieces": 1}, [CHAT], "several pieces: False"),
        ("research", FOUND | {"status": "running"}, [RESEARCH], "status: 'running'"),
        ("research", FOUND, [RESEARCH], "the task was followed: False"),
        ("research", FOUND, [RESEARCH, RESEARCH, POLL], "researches: 2"),
        ("capability", MADE, [RUN], "the task was followed: False"),
        ("capability", MADE | {"status": "queued"}, [RUN, POLL], "status: 'queued'"),
    ],
)
def test_what_is_wrong_is_named(step: str, printed, requests, complaint, tmp_path: Path) -> None:
    with pytest.raises(MismatchError, match=complaint):
        STEPS[step].judge(Run(printed, requests, tmp_path, tasks=1))


@pytest.mark.parametrize(
    ("step", "printed", "requests"),
    [
        ("lost_answer", {"task_id": "task_1"}, [CREATE, CREATE]),
        ("research", FOUND, [RESEARCH, POLL]),
        ("capability", MADE, [RUN, POLL]),
    ],
)
def test_a_task_that_was_made_twice_is_seen(step: str, printed, requests, tmp_path: Path) -> None:
    with pytest.raises(MismatchError, match="tasks: 2"):
        STEPS[step].judge(Run(printed, requests, tmp_path, tasks=2))


def test_what_a_download_leaves_behind_is_seen(tmp_path: Path) -> None:
    story.prepare(tmp_path)
    (tmp_path / "video.mp4").write_bytes(b"\0\0\0\x18ftypisom")
    STEPS["download"].judge(Run({}, [], tmp_path))
    (tmp_path / "video.mp4.part").write_bytes(b"")
    with pytest.raises(MismatchError, match=r"video\.mp4\.part"):
        STEPS["download"].judge(Run({}, [], tmp_path))


def test_a_picture_is_looked_at(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    STEPS["image"].judge(Run({"status": "succeeded"}, [PICTURE], tmp_path))


def test_every_step_has_a_judge_that_is_tested() -> None:
    assert [step.name for step in story.STEPS] == [
        "upload",
        "create",
        "wait",
        "download",
        "webhook",
        "insufficient_credits",
        "rate_limited",
        "lost_answer",
        "unknown_outcome",
        "unknown_status",
        "cancelled_wait",
        "image",
        "video",
        "text",
        "stream",
        "research",
        "capability",
    ]


# Programs


def program(tmp_path: Path, text: str) -> Language:
    path = tmp_path / "program.py"
    path.write_text(f"import json, os, sys\n{text}\n")
    return Language("test", "Test", [sys.executable, str(path)])


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("print(json.dumps({'status': 'queued', 'task_id': 'task_1'}))", "creates: 0"),
        ("print('no JSON')", "printed no JSON: no JSON"),
        ("sys.exit('out of order')", "ended with status 1: out of order"),
        ("pass", "ended with status 0"),
    ],
)
def test_a_program_that_does_nothing_is_found_out(tmp_path: Path, text: str, complaint) -> None:
    with pytest.raises(MismatchError, match=complaint):
        running.live(program(tmp_path, text), STEPS["create"])


def test_a_program_that_hangs_is_ended(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(running, "STEP_SECONDS", 0.3)
    with pytest.raises(MismatchError, match=r"no end within 0\.3 s"):
        running.live(program(tmp_path, "import time; time.sleep(60)"), STEPS["create"])


@pytest.mark.parametrize(
    "printed",
    [{"passed": 1, "failed": []}, {"passed": ERRORS, "failed": ["one"]}, {}, {"failed": []}],
)
def test_vectors_must_all_be_decided(tmp_path: Path, printed: dict[str, object]) -> None:
    language = program(tmp_path, f"print(json.dumps({printed!r}))")
    with pytest.raises(MismatchError, match=f"of {ERRORS} passed"):
        running.decide(language, "errors.json")


def test_a_missing_tool_is_named_with_its_remedy() -> None:
    language = Language("x", "X", [], needs={"no-such-tool": "install it"})
    with pytest.raises(MissingToolError, match="X needs no-such-tool: install it"):
        language.prepare()


def test_a_program_is_built_once_for_the_same_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(languages, "BUILDS", tmp_path / "builds")
    folder = tmp_path / "package"
    folder.mkdir()
    (folder / "source").write_text("1")
    script = "import os, pathlib; os.mkdir('made'); pathlib.Path('made/x').write_text('x')"
    command = [sys.executable, "-c", script]
    language = Language("x", "X", [], build=[(folder, command)], makes=["made"])
    made = folder / "made" / "x"
    language.prepare()
    made.write_text("kept")
    language.prepare()
    assert made.read_text() == "kept"
    (folder / "source").write_text("2")
    language.prepare()
    assert made.read_text() == "x"
    shutil.rmtree(folder / "made")
    language.prepare()
    assert made.read_text() == "x"


def test_a_build_that_failed_is_no_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "BUILDS", tmp_path / "builds")
    command = [sys.executable, "-c", "import os, sys; os.mkdir('made'); sys.exit(1)"]
    language = Language("x", "X", [], build=[(tmp_path, command)], makes=["made"])
    for _ in range(2):
        with pytest.raises(subprocess.CalledProcessError):
            language.prepare()


def test_a_compiler_that_cannot_be_brought_leaves_its_language_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def bring() -> None:
        raise MissingToolError("no Debian here")

    harness = sys.modules["conformance.__main__"]
    monkeypatch.setattr(harness, "LANGUAGES", [Language("x", "X", ["no-such"], bring=bring)])
    before = report.PATH.read_bytes()
    assert main([]) == 0
    assert "X is left out: no Debian here" in capsys.readouterr().err
    assert report.PATH.read_bytes() == before


def test_an_unknown_language_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--only", "python,cobol"])
    assert "there is no language cobol" in capsys.readouterr().err


# Between client and sandbox


def ask(url: str, **headers: str) -> tuple[int, dict[str, object]]:
    request = urllib.request.Request(url, headers={"User-Agent": "harness", **headers})
    try:
        with urllib.request.urlopen(request, timeout=patience.SECONDS) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.load(error)


def test_the_proxy_passes_loses_answers_and_rewrites() -> None:
    def rule(seen: Seen, before: int) -> object:
        actions = {1: Answer(429, {"retry-after": "3"}, b"{}"), 2: Lose(), 3: Rewrite(change)}
        return actions.get(before)

    def change(answer: dict[str, object]) -> object:
        return {"before": answer}

    with story.sandbox(STEPS["create"]) as sandbox:
        proxy = Proxy(sandbox.url, rule)
        with proxy.serve() as url:
            first = ask(f"{url}/v1/workflows")
            assert first[0] == 200
            assert ask(f"{url}/v1/workflows")[0] == 429
            with pytest.raises((http.client.RemoteDisconnected, ConnectionResetError)):
                ask(f"{url}/v1/workflows")
            assert ask(f"{url}/v1/workflows") == (200, {"before": first[1]})
    assert [(seen.method, seen.path) for seen in proxy.seen] == [("GET", "/v1/workflows")] * 4


def test_the_proxy_moves_the_sandboxs_clock() -> None:
    with story.sandbox(STEPS["research"]) as sandbox:
        before = sandbox.clock.now()
        proxy = Proxy(sandbox.url, lambda seen, before: Advance(60))
        with proxy.serve() as url:
            key = f"Bearer {sandbox.api_key}"
            assert ask(f"{url}/v1/usage", Authorization=key)[0] == 200
            assert sandbox.clock.now() == before + 60


def test_hints_are_kept_from_programs() -> None:
    for request in (CREATE, POLL):
        action = STEPS["wait"].rule(request, 0)
        assert isinstance(action, Rewrite)
        assert action.change({"data": {"id": "task_1", "poll_after_seconds": 10}}) == {
            "data": {"id": "task_1"}
        }
        assert action.change({"error": {}}) == {"error": {}}


def test_the_receiver_keeps_a_delivery_byte_for_byte(tmp_path: Path) -> None:
    with receiving(tmp_path) as url:
        request = urllib.request.Request(url, data=b'{"a":\xff}', headers={"X-BeatAPI-Event": "e"})
        with urllib.request.urlopen(request, timeout=patience.SECONDS) as answer:
            assert answer.status == 204
    record = json.loads((tmp_path / "delivery.json").read_bytes())
    assert record["body_base64"] == "eyJhIjr/fQ=="
    assert ["X-Beatapi-Event", "e"] in record["headers"]


def test_steps_have_the_defaults_of_the_story() -> None:
    step = Step("x", "x", lambda run: None)
    assert step.rule(seen("GET", "/"), 0) is None
    assert not step.receives
