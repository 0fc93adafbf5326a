"""The Python client's decisions on the shared vectors; see ``vectors/README.md``."""

from __future__ import annotations

import base64
import json
import math
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from threading import Event
from typing import Any, Final
from unittest.mock import patch

import httpx

import beatapi
from beatapi import BeatAPI, BeatAPIError, ManualClock, models
from beatapi._base.flow import Pause, drive
from beatapi._calls import retry
from beatapi._calls.call import Deadline, Effect, Exchange, call
from beatapi._calls.operation import Operation
from beatapi._calls.request import Request
from beatapi._calls.response import Reply, decode, status_error
from beatapi._downloads.part import fits
from beatapi._engine.engine import load_settings
from beatapi._uploads.source import media_type, sniff
from beatapi._waiting.resume import load_token
from beatapi._waiting.scheduler import Rest, Scheduler
from beatapi._waiting.waiting import Poll, Waits
from beatapi.models import Task
from beatapi.webhooks import WebhookVerificationError, WebhookVerifier

Case = Mapping[str, Any]

CLOSE_SECONDS: Final = 0.05
"""The difference between two moments of a schedule that is rounding."""

LONGEST_HINT_SECONDS: Final = 300.0
"""The largest ``poll_after_seconds`` that a client accepts."""


def cases(file: str, document: Mapping[str, Any]) -> Iterator[tuple[str, Callable[[], None]]]:
    """Yield every case of a file: its name, and a check that raises ``AssertionError``."""
    for member, check in _CHECKS[file].items():
        for case in document[member]:
            name = case.get("name") or f"{case['method']} {case['idempotency']}"
            yield f"{member}: {name}", partial(check, document, case)


def _is(found: object, wanted: object) -> None:
    if found != wanted:
        raise AssertionError(f"{found!r} is not {wanted!r}")


def _fixed(case: Case) -> Callable[[float, float], float]:
    share: float = case["random"]
    return lambda low, high: low + share * (high - low)


def _webhook(document: Mapping[str, Any], case: Case) -> None:
    verifier = WebhookVerifier(
        case["secrets"], tolerance=document["tolerance_seconds"], clock=lambda: case["now"]
    )
    body = case["body"].encode() if "body" in case else base64.b64decode(case["body_base64"])
    try:
        verified = verifier.verify_detailed(body, case["headers"])
        event = verified.event
        found: Mapping[str, object] = {
            "event": event.event,
            "task_id": event.data.id,
            "secret_index": verified.secret_index,
        }
    except WebhookVerificationError as error:
        task = {"task_id": error.task_id} if error.task_id else {}
        found = {"reason": error.reason, **task}
    _is(found, case["expect"])


def _error(_: Mapping[str, Any], case: Case) -> None:
    request = Request(method="GET", url="https://api.example", where="GET /v1/usage", headers={})
    reply = Reply(status=case["status"], headers=case["headers"], body=case["body"].encode())
    error = status_error(request, reply)
    found = {name: getattr(error, name, None) for name in case["expect"]}
    _is(found | {"class": type(error).__name__}, case["expect"])
    _is("secret" in f"{error} {error!r}", False)


def _decoded(_: Mapping[str, Any], case: Case) -> None:
    """Decode an answer in the same way as a call, and encode it again."""
    kind = getattr(models, case["schema"]) if case["schema"] else None
    operation: Operation[Any] = Operation(
        id="anyCall",
        method="GET",
        path="/",
        decode=kind.from_dict if kind else dict,
        envelope=case["envelope"],
    )
    reply = Reply(status=200, headers={}, body=json.dumps(case["body"]).encode())
    found = decode(operation, _REQUEST, reply)
    value = case["body"][case["envelope"]] if case["envelope"] else case["body"]
    _is(found.to_dict() if kind else found, value)


def _safety(_: Mapping[str, Any], case: Case) -> None:
    _is(retry.safety(case["method"], case["idempotency"]), case["expect"])


def _fault(answer: Case) -> BeatAPIError:
    kind = answer.get("kind", "status")
    if kind == "connection":
        return beatapi.APIConnectionError("lost", sent=answer["sent"])
    if kind != "status":
        return {"timeout": beatapi.APITimeoutError, "tls": beatapi.TLSError}[kind](kind)
    return status_error(_REQUEST, _reply(answer))


def _decision(_: Mapping[str, Any], case: Case) -> None:
    pause = retry.next_pause(
        _fault(case["error"]),
        attempt=case["attempt"],
        safety=case["safety"],
        uniform=_fixed(case),
    )
    _is(pause, case["expect"]["pause"])


_REQUEST: Final = Request(method="GET", url="https://api.example", where="GET /", headers={})


def _reply(answer: Case) -> Reply:
    """Return the answer of a case: a status, and for errors a code and a pause."""
    if answer["status"] == 200:
        return Reply(status=200, headers={}, body=b'{"data":{}}')
    wire = {"code": "code", "retry_after": "retry_after_seconds", "retryable": "retryable"}
    error = {name: answer[key] for key, name in wire.items() if answer.get(key) is not None}
    # Only the API's own errors have a code; a proxy's errors have no such body.
    body = json.dumps({"error": error}).encode() if error else b""
    return Reply(status=answer["status"], headers={}, body=body)


class _Script:
    """Performs the effects of a call by a case's script, on its own clock."""

    def __init__(self, steps: list[Any]) -> None:
        self.clock = ManualClock(0)
        self.taken = 0
        self._steps = steps

    def next(self) -> Any:
        """Return the next answer; raise the error of a loss."""
        step = self._steps[self.taken]
        self.taken += 1
        if "lost" in step:
            raise beatapi.APIConnectionError("lost", sent=step["lost"] == "after")
        return step

    def exchange(self, effect: Effect) -> None:
        """Perform an effect of a call."""
        if isinstance(effect, Pause):
            self.clock.sleep(effect.seconds)
        elif isinstance(effect, Exchange):
            reply = _reply(self.next())
            effect.start(reply.status, dict(reply.headers))
            effect.feed(reply.body)


def _outcome(run: Callable[[], object], success: str) -> str:
    try:
        run()
    except BeatAPIError as error:
        return type(error).__name__
    return success


def _call(_: Mapping[str, Any], case: Case) -> None:
    script = _Script(case["attempts"])
    operation: Operation[object] = Operation(
        id="anyCall",
        method=case["method"],
        path="/",
        decode=dict,
        envelope="data",
        idempotency=case["idempotency"],
    )
    request = Request(method=case["method"], url="https://api.example", where="/", headers={})
    fixed = partial(retry.next_pause, uniform=_fixed(case))
    with patch.object(retry, "next_pause", fixed):
        flow = call(
            operation,
            request,
            deadline=Deadline(script.clock, case["timeout"]),
            retries=retry.Retries(case["max_retries"]),
            safety=retry.safety(case["method"], case["idempotency"]),
        )
        result = _outcome(lambda: drive(flow, script.exchange), "ok")
    _is({"result": result, "requests": script.taken, "pauses": script.clock.pauses}, case["expect"])


def _wait(_: Mapping[str, Any], case: Case) -> None:
    """Run a wait through the whole client.

    It chooses its own pauses, but must honour those that the server asks for.
    """
    clock, server = ManualClock(0), _Polled(case["polls"], case["interval"])
    task: Task | str = "task_1"
    if case["start"] is not None:
        task = Task.from_dict({"id": "task_1", "status": case["start"]})
    transport = httpx.MockTransport(lambda _: server.answer(clock.now()))
    with httpx.Client(transport=transport) as http_client:
        client = BeatAPI(api_key="sk_vectors", http_client=http_client, clock=clock)
        options: dict[str, Any] = {"timeout": case["timeout"], "poll_interval": case["interval"]}
        result = _outcome(lambda: client.tasks.wait(task, **options), "returned")
    _is(result, case["expect"]["result"])
    _is(bool(server.times), bool(case["polls"]))
    _is(server.broken, [])
    _is(clock.now() <= case["timeout"], True)


class _Polled:
    """Answers polls by a case's script, and repeats the last answer."""

    def __init__(self, polls: list[Any], interval: float | None) -> None:
        self._polls = polls
        self._interval = interval
        self.times: list[float] = []
        self.broken: list[str] = []

    def answer(self, now: float) -> httpx.Response:
        """Return the next answer."""
        if self.times and now - self.times[-1] < self._least():
            self.broken.append(f"a poll at {now:g} s came before the server wanted it")
        self.times.append(now)
        step = self._step()
        if "lost" in step:
            raise (httpx.ReadError if step["lost"] == "after" else httpx.ConnectError)("lost")
        if "error" in step:
            reply = _reply(step["error"])
            return httpx.Response(reply.status, content=reply.body)
        if "body" in step:
            return httpx.Response(200, content=step["body"])
        return httpx.Response(200, json={"data": {"id": "task_1", **step}})

    def _least(self) -> float:
        """Return the shortest pause allowed; with an interval, recommendations do not count."""
        step = self._step()
        asked = step.get("error", {}).get("retry_after") or 0.0
        if self._interval is None:
            asked = step.get("poll_after_seconds") or asked
        # An unreasonably long hint is ignored.
        return float(asked) if asked <= LONGEST_HINT_SECONDS else 0.0

    def _step(self) -> Any:
        """Return the answer to the latest poll."""
        return self._polls[min(len(self.times), len(self._polls)) - 1]


def _shared(_: Mapping[str, Any], case: Case) -> None:
    """Wait for several tasks by one schedule, on a server that counts the polls of each minute."""
    clock = ManualClock(0)
    scheduler = Scheduler(clock, uniform=_fixed(case))
    settings = load_settings(
        api_key="sk_vectors",
        base_url=None,
        timeout=None,
        max_retries=0,
        clock=clock,
        retry_budget=None,
        journal=None,
        observer=None,
        inbox=None,
    )
    found = _Crowded(clock, case).run(Waits(settings, Event(), scheduler=scheduler))
    wanted = case["expect"]
    _is({**found, "ends": []}, {**wanted, "ends": []})
    for end, moment in zip(found["ends"], wanted["ends"], strict=True):
        near = end is not None and moment is not None and abs(end - moment) <= CLOSE_SECONDS
        _is(end, end if near else moment)


class _Crowded:
    """A server with the tasks of a case, whose answers come at once."""

    STARTED: Final = 1_000_000
    """Its clock at the beginning."""

    def __init__(self, clock: ManualClock, case: Case) -> None:
        self._clock = clock
        self._allowed: int = case["allowed"]
        self._tasks = [group for group in case["tasks"] for _ in range(group["count"])]
        self._faults = {str(place): group["faults"] for place, group in enumerate(self._tasks)}
        self._accepted: list[float] = []
        self.polls = self.rejected = 0

    def run(self, waits: Waits) -> dict[str, Any]:
        """Wait for each task from its time on, and return what came of it."""
        ends: dict[str, float | None] = {}
        for place, group in enumerate(self._tasks):
            while waits and self._clock.now() < group["at"]:
                self._next(waits, ends, group["at"])
            self._clock.advance(max(0.0, group["at"] - self._clock.now()))
            task = Task.from_dict(self._task(str(place)))
            waits.add(
                task if group["known"] else task.id,
                timeout=group["timeout"],
                interval=group["interval"],
            )
        while waits:
            self._next(waits, ends, math.inf)
        ordered = [ends[str(place)] for place in range(len(self._tasks))]
        return {"polls": self.polls, "rejected": self.rejected, "ends": ordered}

    def _next(self, waits: Waits, ends: dict[str, float | None], until: float) -> None:
        over = drive(waits.next_until(until), self._perform)
        if over is not None:
            late = isinstance(over.error, beatapi.TaskTimeoutError)
            ends[over.waiter.task_id] = None if late else self._clock.now()

    def _perform(self, effect: object) -> Task | None:
        if isinstance(effect, Rest):
            self._clock.sleep(effect.seconds)
        if not isinstance(effect, Poll):
            return None
        now = self._clock.now()
        self.polls += 1
        self._accepted = [each for each in self._accepted if each > now - 60]
        if len(self._accepted) >= self._allowed:
            self.rejected += 1
            pause = math.ceil(self._accepted[0] + 60 - now)
            raise status_error(_REQUEST, _reply({"status": 429, "retry_after": pause}))
        self._accepted.append(now)
        if self._faults[effect.task_id] > 0:
            self._faults[effect.task_id] -= 1
            raise status_error(_REQUEST, _reply({"status": 503}))
        return Task.from_dict(self._task(effect.task_id))

    def _task(self, place: str) -> dict[str, Any]:
        """Return a task as the server has it now, its times in whole seconds."""
        group = self._tasks[int(place)]
        began: float = self.STARTED + group["at"] - group["age"]
        ends = began + group["seconds"]
        done = self.STARTED + self._clock.now() >= ends
        typical = group["typical"]
        return {
            "id": place,
            "workflow": "music-video",
            "status": "succeeded" if done else "processing",
            "created_at": math.floor(began),
            "updated_at": math.floor(ends if done else began),
            "poll_after_seconds": group["hint"],
            "typical_seconds": typical and {"p50": typical[0], "p90": typical[1]},
        }


def _token(_: Mapping[str, Any], case: Case) -> None:
    with patch.object(time, "time", lambda: case["now"]):
        try:
            token = load_token(case["token"], case["base_url"])
            found: Mapping[str, object] = {
                "task_id": token.task_id,
                "remaining": token.remaining(),
            }
        except BeatAPIError as error:
            found = {"error": type(error).__name__}
    _is(found, case["expect"])


def _upload(_: Mapping[str, Any], case: Case) -> None:
    start = base64.b64decode(case["start_base64"])
    _is({"type": media_type(case["file"], start)}, case["expect"])


def _download(_: Mapping[str, Any], case: Case) -> None:
    start = base64.b64decode(case["start_base64"])
    _is({"fits": fits(case["stated"], sniff(start))}, case["expect"])


_CHECKS: Final[Mapping[str, Mapping[str, Callable[[Mapping[str, Any], Case], None]]]] = {
    "webhooks.json": {"cases": _webhook},
    "errors.json": {"cases": _error},
    "decoding.json": {"cases": _decoded},
    "retry.json": {"safety": _safety, "decisions": _decision, "calls": _call},
    "polling.json": {"waits": _wait, "shared": _shared, "tokens": _token},
    "media.json": {"uploads": _upload, "downloads": _download},
}
