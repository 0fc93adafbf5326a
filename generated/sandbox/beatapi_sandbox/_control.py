"""The control API under `/_sandbox`: what a test in any language, or the page, does to it.

Every call needs the sandbox's API key, as `Authorization: Bearer`, and comes from this machine
under one of its own names, so that no web site can reach it through a browser.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from importlib.resources import files
from typing import Any, Final, Protocol

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import Receive, Scope, Send

from ._errors import ApiError, bad_request, explain
from ._faults import ADAPTER, MEANINGS, SCENARIOS, Faults, Rule, parse_json
from ._records import DeliveryAttempt, Pending
from ._routing import Router, path_as_sent

_SHOWN: Final = 100
"""The most tasks and deliveries that the state lists, newest first."""

_OWN_HOST: Final = re.compile(r"(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?::\d+)?")
_Headers = Mapping[str, bytes]


class Controlled(Protocol):
    """The part of a sandbox that the control API calls, always on the server's loop."""

    faults: Faults

    def overview(self, limit: int) -> dict[str, Any]:
        """Describe the account, the clock and the newest tasks."""
        ...

    async def advance_here(self, seconds: float) -> None:
        """Move the clock."""
        ...

    async def reset_here(self) -> None:
        """Forget everything."""
        ...

    def change_account(
        self, *, balance: float | None, concurrency: int | None, polls_per_minute: int | None
    ) -> None:
        """Change what the account may do."""
        ...

    def log(self) -> tuple[list[DeliveryAttempt], list[Pending]]:
        """Return the attempts made and those outstanding, oldest first."""
        ...

    def replay_here(self, attempt_id: str) -> str:
        """Deliver once more."""
        ...

    def connect_here(self, session_id: str) -> None:
        """Accept the first heartbeat of a realtime session."""
        ...


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Advance(_Body):
    advance: float = Field(ge=0, allow_inf_nan=False)


class _Scenario(_Body):
    name: str


class _AccountChange(_Body):
    balance: int | float | None = None
    concurrency: int | None = Field(default=None, ge=1, le=1000)
    polls_per_minute: int | None = Field(default=None, ge=1, le=1_000_000)


_Handler = Callable[[Mapping[str, str], bytes], Awaitable[object]]


class Control:
    """Answers the control API and the page.

    Args:
        sandbox: The sandbox to control.
        authorise: Lets only the key in.
    """

    def __init__(self, sandbox: Controlled, authorise: Callable[[_Headers], None]) -> None:
        self._sandbox = sandbox
        self._authorise = authorise
        self._router: Router[_Handler] = Router(
            [
                ("GET", "/_sandbox/state", self._state),
                ("POST", "/_sandbox/reset", self._reset),
                ("POST", "/_sandbox/clock", self._advance),
                ("PATCH", "/_sandbox/account", self._change_account),
                ("GET", "/_sandbox/faults", self._list_faults),
                ("POST", "/_sandbox/faults", self._add_fault),
                ("DELETE", "/_sandbox/faults", self._clear_faults),
                ("DELETE", "/_sandbox/faults/{id}", self._remove_fault),
                ("GET", "/_sandbox/scenarios", self._list_scenarios),
                ("POST", "/_sandbox/scenarios", self._begin_scenario),
                ("GET", "/_sandbox/deliveries", self._list_deliveries),
                ("POST", "/_sandbox/deliveries/{id}/replay", self._replay),
                ("POST", "/_sandbox/sessions/{id}/connect", self._connect),
            ]
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> bool:
        """Answer a request for the page or the control API; leave any other one alone."""
        path: str = scope["path"]
        if path == "/" and scope["method"] == "GET":
            answer: Response = _page()
        elif path.startswith("/_sandbox/"):
            answer = await self._answer(scope, receive)
        else:
            return False
        await answer(scope, receive, send)
        return True

    async def _answer(self, scope: Scope, receive: Receive) -> Response:
        try:
            _check_origin(Headers(scope=scope))
            self._authorise({name.decode("latin-1"): value for name, value in scope["headers"]})
            handler, parameters = self._router.find(scope["method"], path_as_sent(scope))
            body = await Request(scope, receive).body()
            return JSONResponse(await handler(parameters, body))
        except ApiError as error:
            return JSONResponse(error.body("req_control"), error.status, error.headers)
        except (ValidationError, ValueError) as error:
            refusal = bad_request(f"{_explain(error)}.")
            return JSONResponse(refusal.body("req_control"), refusal.status)

    async def _state(self, _path: Mapping[str, str], _body: bytes) -> object:
        attempts, pending = self._sandbox.log()
        return self._sandbox.overview(_SHOWN) | {
            "faults": [_rule(rule) for rule in self._sandbox.faults.rules],
            "deliveries": [_attempt(attempt) for attempt in attempts[: -_SHOWN - 1 : -1]],
            "outstanding": [_outstanding(each) for each in pending],
        }

    async def _reset(self, _path: Mapping[str, str], _body: bytes) -> object:
        await self._sandbox.reset_here()
        return {"reset": True}

    async def _advance(self, _path: Mapping[str, str], body: bytes) -> object:
        await self._sandbox.advance_here(_Advance.model_validate_json(body).advance)
        return self._sandbox.overview(0)["clock"]

    async def _change_account(self, _path: Mapping[str, str], body: bytes) -> object:
        change = _AccountChange.model_validate_json(body)
        self._sandbox.change_account(**change.model_dump())
        return self._sandbox.overview(0)["account"]

    async def _list_faults(self, _path: Mapping[str, str], _body: bytes) -> object:
        rules = [_rule(rule) for rule in self._sandbox.faults.rules]
        return {"faults": rules, "kinds": MEANINGS}

    async def _add_fault(self, _path: Mapping[str, str], body: bytes) -> object:
        return {"id": self._sandbox.faults.add(parse_json(body))}

    async def _clear_faults(self, _path: Mapping[str, str], _body: bytes) -> object:
        self._sandbox.faults.clear()
        return {"faults": []}

    async def _remove_fault(self, path: Mapping[str, str], _body: bytes) -> object:
        try:
            self._sandbox.faults.remove(path["id"])
        except LookupError as error:
            raise ApiError("not_found", f"{error.args[0]}.") from error
        return {"id": path["id"], "deleted": True}

    async def _list_scenarios(self, _path: Mapping[str, str], _body: bytes) -> object:
        return {"scenarios": {name: each.meaning for name, each in SCENARIOS.items()}}

    async def _begin_scenario(self, _path: Mapping[str, str], body: bytes) -> object:
        name = _Scenario.model_validate_json(body).name
        return {"ids": self._sandbox.faults.scenario(name)}

    async def _list_deliveries(self, _path: Mapping[str, str], _body: bytes) -> object:
        attempts, pending = self._sandbox.log()
        return {
            "deliveries": [_attempt(attempt) for attempt in attempts],
            "outstanding": [_outstanding(each) for each in pending],
        }

    async def _replay(self, path: Mapping[str, str], _body: bytes) -> object:
        return {"id": self._sandbox.replay_here(path["id"])}

    async def _connect(self, path: Mapping[str, str], _body: bytes) -> object:
        self._sandbox.connect_here(path["id"])
        return {"id": path["id"], "status": "active"}


def _check_origin(headers: Headers) -> None:
    # A name that merely resolves to this machine, or another site's page, is somebody else.
    if _OWN_HOST.fullmatch(headers.get("host", "")) is None:
        raise ApiError("forbidden", "The control API answers to this machine's own names only.")
    origin = headers.get("origin")
    if origin is not None and origin.partition("://")[2] != headers["host"]:
        raise ApiError("forbidden", "The control API answers no other web site.")


def _page() -> Response:
    page = files(__package__ or "").joinpath("page.html").read_text("utf-8")
    policy = "default-src 'self'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
    headers = {
        "Content-Security-Policy": f"{policy}; img-src 'self' data:; frame-ancestors 'none'",
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
    }
    return HTMLResponse(page, headers=headers)


def _rule(rule: Rule) -> dict[str, Any]:
    options: dict[str, Any] = ADAPTER.dump_python(rule.fault, exclude_defaults=True)
    return {"id": rule.id, "seen": rule.seen, "fired": rule.fired, "fault": options}


def _attempt(attempt: DeliveryAttempt) -> dict[str, Any]:
    return {
        "id": attempt.id,
        "event_id": attempt.event_id,
        "event": attempt.event,
        "task_id": attempt.task_id,
        "endpoint_id": attempt.endpoint_id,
        "url": attempt.url,
        "attempt": attempt.attempt,
        "timestamp": attempt.timestamp,
        "status": attempt.status,
        "error": attempt.error,
        "delivered": attempt.delivered,
        "body": attempt.body.decode(),
    }


def _outstanding(pending: Pending) -> dict[str, Any]:
    return {
        "id": pending.id,
        "event": pending.event,
        "task_id": pending.task_id,
        "endpoint_id": pending.endpoint_id,
        "attempt": pending.attempt,
        "due_at": pending.due_at,
    }


def _explain(error: ValueError) -> str:
    return explain(error) if isinstance(error, ValidationError) else str(error)
