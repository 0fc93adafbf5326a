"""One way to find, inspect and run everything there is; and calls of social data."""

from __future__ import annotations

import dataclasses
import difflib
import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from ._answers import Answer
from ._bench import Bench
from ._calls import Call, Handler, Plain
from ._catalogue import SOCIAL, Capability, catalogue
from ._checking import checked
from ._clock import reached
from ._errors import ApiError, bad_request, not_found
from ._json import is_list, is_object
from ._next import next_call, status_call
from ._records import Result
from ._sdk_forms import MANNERS
from ._text import Text
from ._web import RESEARCH, Web

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

_SOCIAL_CENTS: Final = 3
_KEPT_SECONDS: Final = 3600
"""A result can be fetched again for an hour (documentation of 2026-10)."""

_USUAL_PAGE: Final = 5
_USUAL_ITEMS: Final = 10
_LONG: Final = 200
"""Characters that a text of a preview may have."""

_SUGGESTIONS: Final = 3
_LISTS: Final = ("results", "urls", "sources")
_SOCIAL_LIST: Final = "data.items"


class Capabilities:
    """Searches, inspects and runs capabilities.

    Args:
        bench: The sandbox's parts.
        handlers: The handlers of the operations that runs are the same as.
        text: The text models.
        web: Starts researches.
    """

    def __init__(self, bench: Bench, handlers: Mapping[str, Handler], text: Text, web: Web) -> None:
        self._bench = bench
        self._handlers = handlers
        self._text = text
        self._web = web

    @cached_property
    def _every(self) -> dict[str, Capability]:
        return catalogue(self._bench.version)

    def table(self) -> dict[str, Handler]:
        """Return the handler of each operation id."""
        return {
            "searchCapabilities": self.search,
            "inspectCapability": self.inspect,
            "runCapability": self.run,
            "callSocialData": self.call_social,
        }

    async def search(self, call: Call) -> Answer:
        """Find capabilities by words, a page at a time."""
        body = call.body
        capabilities, terms, ignored = self._found(body)
        size, start = body.get("limit") or _USUAL_PAGE, _start(body.get("cursor"))
        shown = capabilities[start : start + size]
        whole = body.get("view") == "full"
        more = start + size < len(capabilities)
        platforms = {each.platform for each in self._every.values() if each.platform}
        named = sorted(each for each in platforms if each in terms or body.get("platform") == each)
        page: Answer = {
            "object": "capability.list",
            "total": len(capabilities),
            "data": [each.contract() if whole else each.card() for each in shown],
            "next_cursor": str(start + size) if more else "",
            "understood": {"platforms": named, "terms": terms, "ignored": ignored},
            "next": self._after_search(shown, call),
        }
        if body.get("group_by") or not (body.get("query") or "").strip():
            page["groups"] = _groups(capabilities)
        if not capabilities:
            page["hints"] = ["web search", "xiaohongshu search notes", "video"]
        return page

    def _found(self, body: Mapping[str, Any]) -> tuple[list[Capability], list[str], list[str]]:
        words = re.findall(r"\w+", (body.get("query") or "").lower())
        every = [
            each
            for each in self._every.values()
            if body.get("kind") in {None, each.kind}
            and (
                not body.get("platform") or body["platform"].lower() in (each.platform, *each.words)
            )
        ]
        scores = {each.reference: _score(each, words) for each in every}
        matched = [word for word in words if any(_score(each, [word]) for each in every)]
        if words:
            every = [each for each in every if scores[each.reference]]
        ranked = sorted(every, key=lambda each: -scores[each.reference])
        return ranked, matched, [word for word in words if word not in matched]

    def _after_search(self, shown: list[Capability], call: Call) -> Answer:
        if not shown:
            return next_call("search", {"query": "web search"}, dialect=_dialect(call))
        arguments = {"reference": shown[0].reference}
        return next_call("inspect", arguments, dialect=_dialect(call))

    async def inspect(self, call: Call) -> Answer:
        """Show one capability, and the call that runs it."""
        capability = self._capability(call)
        blanks = {name: f"<{name}>" for name in capability.required}
        run = {"reference": capability.reference, "input": blanks}
        return capability.contract() | {"next": next_call("run", run, dialect=_dialect(call))}

    async def run(self, call: Call) -> Plain:
        """Run a capability, tell how a run is going, or answer a result again."""
        operation = call.body.get("operation") or "start"
        capability = self._capability(call)
        if operation == "status":
            return self._status(capability, call)
        if operation == "result":
            return self._result(call)
        return await self._start(capability, call)

    def _status(self, capability: Capability, call: Call) -> Plain:
        task_id = call.body.get("task_id")
        if not task_id:
            raise bad_request("task_id: is required with operation status.")
        task = self._bench.store.tasks.get(task_id)
        if task is None or task.order.capability_id != capability.id:
            raise not_found(f"Task {task_id} of {capability.reference}")
        self._bench.lifecycle.advance(task)
        going = task.completed_at is None
        after = status_call(capability.reference, task.id, _dialect(call))
        return Plain(
            {
                "data": self._bench.answers.task(task),
                "next": after if going else next_call("none", {}),
            },
            status=200,
        )

    def _result(self, call: Call) -> Plain:
        request_id = call.body.get("request_id")
        if not request_id:
            raise bad_request("request_id: is required with operation result.")
        result = self._bench.store.results.get(request_id)
        if result is None or reached(result.expires_at, self._bench.clock.now()):
            raise not_found(f"A result of run {request_id}")
        return Plain(self._viewed(dict(result.body), call.body, result.expires_at))

    async def _start(self, capability: Capability, call: Call) -> Plain:
        input_: dict[str, Any] = call.sent.get("input") or {}
        _check_input(capability, input_)
        if capability.operation == "createTextResponse":
            return self._keep(capability, self._ask(capability, input_, call), call)
        if capability.operation == "callSocialData":
            body = {**capability.fixed, "params": input_}
        else:
            body = {**input_, **capability.fixed}
        inner = self._inner(capability, body, call)
        if capability.id == RESEARCH:
            task = self._web.begin(inner.body, inner)
            return self._started(capability, self._bench.answers.task(task), call)
        outcome = await self._handlers[capability.operation](inner)
        if isinstance(outcome, Plain):
            return self._keep(capability, outcome, call)
        assert is_object(outcome)
        return self._started(capability, outcome, call)

    def _inner(self, capability: Capability, body: Mapping[str, Any], call: Call) -> Call:
        route = self._bench.version.route(capability.operation)
        known = checked(route, json.dumps(body).encode())
        return dataclasses.replace(call, operation=capability.operation, body=known, sent=body)

    def _ask(self, capability: Capability, input_: Mapping[str, Any], call: Call) -> Plain:
        reply = self._text.reply(MANNERS["createTextResponse"], input_, capability.id)
        usage = {"input_tokens": reply.tokens_in, "output_tokens": reply.tokens_out}
        return Plain(
            {
                "object": "text.result",
                "model": reply.model,
                "status": "incomplete" if reply.is_cut else "completed",
                "output_text": reply.text,
                "request_id": call.request_id,
                "usage": usage,
            }
        )

    def _started(self, capability: Capability, task: Answer, call: Call) -> Plain:
        after = status_call(capability.reference, str(task["id"]), _dialect(call))
        return Plain({"data": task, "next": after}, status=201)

    def _keep(self, capability: Capability, answer: Plain, call: Call) -> Plain:
        """Keep a result for an hour, and show as much of it as was asked for."""
        assert is_object(answer.body)
        body: Answer = {"request_id": call.request_id, **answer.body}
        expires_at = self._bench.clock.now() + _KEPT_SECONDS
        run_id = str(body["request_id"])
        result = Result(id=run_id, reference=capability.reference, body=body, expires_at=expires_at)
        self._bench.store.results.put(result)
        return Plain(self._viewed(dict(body), call.body, expires_at), status=200)

    def _viewed(self, body: Answer, view: Mapping[str, Any], expires_at: float) -> Answer:
        path = next((name for name in _LISTS if name in body), "")
        inside = body.get("data")
        if is_object(inside) and "items" in inside:
            path = _SOCIAL_LIST
        items = _at(body, path)
        is_part = view.get("view") == "preview" or view.get("fields")
        if not is_part or not is_list(items):
            return body
        most = view.get("max_items") or _USUAL_ITEMS
        shown = [_narrowed(each, view.get("fields")) for each in items]
        if view.get("view") == "preview":
            shown = [_short(each) for each in shown[:most]]
        moment = datetime.fromtimestamp(expires_at, UTC).isoformat().replace("+00:00", "Z")
        head = {name: body[name] for name in ("object", "status", "request_id") if name in body}
        return head | {
            "items": shown,
            "items_path": path,
            "items_total": len(items),
            "items_shown": len(shown),
            "truncated": shown != items,
            "result_ref": {"request_id": body["request_id"], "expires_at": moment},
        }

    def _capability(self, call: Call) -> Capability:
        reference: str = call.body["reference"]
        if reference in self._every:
            return self._every[reference]
        close = difflib.get_close_matches(reference, self._every, n=_SUGGESTIONS, cutoff=0.3)
        close = close or list(self._every)[:1]
        inspect = next_call(
            "inspect",
            {"reference": close[0]},
            dialect=_dialect(call),
            note="Inspect the closest capability.",
        )
        raise ApiError(
            "not_found",
            f"There is no capability {reference}.",
            more={"suggestions": close, "next": inspect},
        )

    async def call_social(self, call: Call) -> Plain:
        """Answer an action on social data."""
        action = call.body["action"]
        capability = next((each for each in SOCIAL if each.id == action), None)
        if capability is None:
            raise not_found(f"The action {action}")
        params: dict[str, Any] = call.sent.get("params") or {}
        _check_input(capability, params)
        task = self._bench.record(action, call.request_id, _SOCIAL_CENTS)
        return Plain(
            {
                "object": "social_data.call",
                "status": "succeeded",
                "action": action,
                "request_id": task.id,
                "data": _social(capability, params),
            }
        )


def _social(capability: Capability, params: Mapping[str, Any]) -> Answer:
    if "keyword" not in params:
        return {"user": {"id": params["user_id"], "name": "Somebody"}}
    first = 20 * (max(1, params.get("page") or 1) - 1)
    titles = (f"{params['keyword']} {first + number}" for number in range(1, 21))
    return {"items": [{"title": title, "platform": capability.platform} for title in titles]}


def _check_input(capability: Capability, input_: Mapping[str, Any]) -> None:
    """Refuse input that the capability does not take, unknown members included.

    Raises:
        ApiError: 400.
    """
    known = capability.input_schema.get("properties")
    unknown = [name for name in input_ if known and name not in known]
    if unknown:
        raise bad_request(f"input.{unknown[0]}: is not known to {capability.reference}.")
    missing = [name for name in capability.required if name not in input_]
    if missing:
        raise bad_request(f"input.{missing[0]}: is required by {capability.reference}.")
    # It takes seconds to import beside some packages, and most tests call no capability.
    from jsonschema import Draft202012Validator

    _refuse(Draft202012Validator(capability.input_schema), input_)


def _refuse(validator: Validator, input_: Mapping[str, Any]) -> None:
    for error in validator.iter_errors(input_):
        where = ".".join(["input", *map(str, error.absolute_path)])
        raise bad_request(f"{where}: {error.message}.")


def _score(capability: Capability, words: list[str]) -> int:
    text = " ".join(
        (capability.reference, capability.title, capability.summary, *capability.words)
    ).lower()
    return sum(word in text for word in words)


def _groups(capabilities: list[Capability]) -> list[Answer]:
    grouped: dict[str, list[Capability]] = {}
    for each in capabilities:
        grouped.setdefault(each.platform or each.kind, []).append(each)
    return [
        {
            "key": key,
            "label": key.capitalize(),
            "count": len(members),
            "examples": [
                {"reference": each.reference, "summary": each.summary} for each in members[:3]
            ],
            "search": {"query": key},
        }
        for key, members in grouped.items()
    ]


def _start(cursor: str | None) -> int:
    if not cursor:
        return 0
    if not cursor.isdecimal() or not cursor.isascii():
        raise bad_request("cursor: is none that a search has answered.")
    return int(cursor)


def _dialect(call: Call) -> str:
    dialect = call.request.headers.get("x-beat-client", "http")
    if dialect not in {"http", "mcp"}:
        raise bad_request("X-Beat-Client: must be http or mcp.")
    return dialect


def _at(body: Answer, path: str) -> object:
    value: Any = body
    for name in path.split(".") if path else ():
        value = value[name]
    return value


def _narrowed(item: object, fields: list[str] | None) -> object:
    """Return the members of an item that paths such as `items[].title` name."""
    if not fields or not is_object(item):
        return item
    names = {path.rpartition("[].")[2] for path in fields}
    return {name: value for name, value in item.items() if name in names}


def _short(item: object) -> object:
    if not is_object(item):
        return item
    return {k: v[:_LONG] if isinstance(v, str) else v for k, v in item.items()}
