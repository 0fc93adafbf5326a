"""The calls of tools: checked, paid once, followed to their end."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, Generator, Mapping
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import anyio
import click
from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator

import beatapi
from beatapi_fleet.errors import is_refused
from beatapi_fleet.local import local_files, replaced

from ._answers import Answers, Outcome
from ._app import App
from ._calling import answer, call
from ._folders import Folders
from ._history import past, remember
from ._json import is_object
from ._once import secret_file
from ._prices import capability, stated
from ._tools import OWN, RUN, TAKES_BACK, TEXT, UPLOAD, WAIT_SECONDS, Tool, missing
from .contract import CALLS, Call
from .tasks import shown

if TYPE_CHECKING:
    from beatapi import AsyncBeatAPI
    from beatapi.models import Task

Report: TypeAlias = Callable[[str], Awaitable[None]]
"""Tells the client how far a call is."""

_WAIT: Final = "Call tasks_wait with task_id {}; it goes on meanwhile."
_DECIDE: Final = "Its storyboard waits for a decision: shots_media, shots_edit, then compose."
_LONGEST_FAULT: Final = 300


class Agent:
    """Makes the calls of tools, any number of them at once.

    Args:
        app: The run of the program.
        folders: The allowed folders.
        tools: The tools by name.
    """

    def __init__(self, app: App, folders: Folders, tools: Mapping[str, Tool]) -> None:
        self._app = app
        self._folders = folders
        self._tools = tools
        self._answers = Answers(app.url, tools)
        self._clients: dict[bool, AsyncBeatAPI] = {}
        self._closing = AsyncExitStack()
        self.creating = 0
        """Number of creates that are under way."""
        self._local = {
            "tasks.wait": self._wait,
            "tasks.download": self._download,
            "tasks.list": self._list,
            UPLOAD: self._upload_one,
        }

    async def aclose(self) -> None:
        """Close the clients."""
        await self._closing.aclose()

    async def answer(self, name: str, arguments: Mapping[str, Any], report: Report) -> Outcome:
        """Make a call; what goes wrong is an answer too.

        Args:
            name: The name of a tool.
            arguments: Its arguments; ``null`` counts as left out.
            report: Tells the client how far the call is.
        """
        fields = {key: each for key, each in arguments.items() if each is not None}
        try:
            tool = self._tools.get(name)
            if tool is None:
                raise click.UsageError(missing(name))
            _check(tool, fields)
            fields = {key: self._answers.signed(each) for key, each in fields.items()}
            if tool.method in self._local:
                outcome = await self._local[tool.method](fields, report)
            else:
                outcome = await self._make(tool, fields, report)
        except Exception as error:
            outcome = self._answers.failure(error)
        return Outcome(self._answers.clean(outcome.data), outcome.failed)

    async def _make(self, tool: Tool, fields: dict[str, Any], report: Report) -> Outcome:
        """Make a call of the contract."""
        body = {key: each for key, each in fields.items() if key not in OWN}
        described = CALLS.get(tool.method)
        if fields.get("dry_run") and described:
            return await self._price(tool, described, body)
        client = self._client(bool(tool.operation.get("public")))
        if described:
            body = await self._uploaded(client, described, body, report)
        result = await self._paid(client, tool, body, fields)
        if isinstance(result, Outcome):
            return result
        task = result if tool.operation.get("starts") else result.get("data")
        if not tool.starts or not is_object(task) or task.get("object") != "task":
            return Outcome(result)
        remember(self._app, task["id"], tool.method)
        if fields.get("wait"):
            return await self._wait({**fields, "task_id": task["id"]}, report)
        return Outcome({**result, "next": _WAIT.format(task["id"])})

    async def _paid(
        self, client: AsyncBeatAPI, tool: Tool, body: dict[str, Any], fields: Mapping[str, Any]
    ) -> dict[str, Any] | Outcome:
        """Make a call once; one that creates ends even if the client of the tool goes away.

        Returns:
            The answer, or the outcome if it is unknown.
        """
        options: dict[str, Any] = {}
        if tool.has_key:
            options["idempotency_key"] = fields.get("idempotency_key") or secrets.token_hex(16)
        if fields.get("wait_for_slot"):
            options |= {"wait_for_slot": True, "timeout": _seconds(fields)}
        try:
            with self._shielded(tool.is_create and not fields.get("wait_for_slot")):
                if tool.method in TAKES_BACK:
                    return await self._with_secret(client, tool, body, options)
                return await _called(client, tool, body, options)
        except beatapi.BeatAPIError as error:
            followed = isinstance(error, (beatapi.TaskTimeoutError, beatapi.TaskFailedError))
            if not tool.is_create or followed or is_refused(error):
                raise
            return self._unknown(error, tool, {**body, **options})

    @contextmanager
    def _shielded(self, shield: bool) -> Generator[None]:
        """Let what is inside come to its end, also if it is cancelled."""
        self.creating += shield
        try:
            with anyio.CancelScope(shield=shield):
                yield
        finally:
            self.creating -= shield

    def _unknown(
        self, error: beatapi.BeatAPIError, tool: Tool, arguments: dict[str, Any]
    ) -> Outcome:
        """Return the outcome of a create that may have been accepted."""
        if "idempotency_key" not in arguments:
            where = "webhooks list" if tool.method == "webhooks.create" else "usage"
            look = f"It may have been accepted: look at `beatapi {where}` before you repeat it."
            return self._answers.failure(error, look, outcome="unknown")
        again = "It may have been accepted: call the tool again with `repeat_with`, to pay once."
        arguments.pop("timeout", None)
        return self._answers.failure(error, again, outcome="unknown", repeat_with=arguments)

    async def _price(self, tool: Tool, described: Call, body: dict[str, Any]) -> Outcome:
        """Answer a request and its price, without making it."""
        for place in local_files(described.fields, body):
            self._folders.open(place).close()
        data: dict[str, Any] = {"dry_run": True, "request": body}
        name = body["reference"] if tool.method == RUN else capability(described, body)
        if name is not None:
            inspected = await call(self._client(True), "capabilities.inspect", reference=name)
            data["pricing"] = answer(inspected).get("pricing")
        return Outcome({**data, "price": stated(described)})

    async def _with_secret(
        self, client: AsyncBeatAPI, tool: Tool, body: dict[str, Any], options: dict[str, Any]
    ) -> dict[str, Any]:
        """Make what has a secret, which goes to a file that only the user may read."""
        with secret_file() as file:
            result = await _called(client, tool, body, options)
            secret = result.pop(tool.operation["secret"], None)
            try:
                place = file.write(result["id"], secret)
            except OSError:
                await call(client, TAKES_BACK[tool.method], result["id"])
                raise
        return {**result, "secret_file": place}

    async def _uploaded(
        self, client: AsyncBeatAPI, described: Call, body: dict[str, Any], report: Report
    ) -> dict[str, Any]:
        """Return a body with the URLs of uploads in place of local files."""
        places = local_files(described.fields, body)
        for place in places:
            self._folders.open(place).close()
        urls = {place: (await self._upload(client, place, report))["url"] for place in places}
        return replaced(described.fields, body, urls.__getitem__)

    async def _upload(self, client: AsyncBeatAPI, place: str, report: Report) -> dict[str, Any]:
        name = Path(place).name
        await report(f"uploading {name}")
        with self._folders.open(place) as file:
            try:
                return answer(await client.files.upload((name, file)))
            except beatapi.OutcomeUnknownError as error:
                # Nothing is paid for a file that is there twice: this is a fault of the network.
                text = f"{name} was not uploaded, or its answer is lost; try again later"
                raise beatapi.APIConnectionError(text) from error

    async def _upload_one(self, fields: Mapping[str, Any], report: Report) -> Outcome:
        return Outcome(await self._upload(self._client(False), fields["file"], report))

    async def _download(self, fields: Mapping[str, Any], report: Report) -> Outcome:
        client, folder = self._client(False), self._folders.download or Path()
        await report(f"fetching the file of {fields['task_id']}")
        task = await client.tasks.retrieve(fields["task_id"])
        saved = await client.tasks.download(task, folder / fields.get("file_name", ""))
        return Outcome({"id": task.id, "saved_to": str(saved)})

    async def _wait(self, fields: Mapping[str, Any], report: Report) -> Outcome:
        task_id = fields["task_id"]
        client = self._client(False)

        async def update(task: Task) -> None:
            await report(f"{task.id} {task.status}")

        try:
            task = await client.tasks.wait(task_id, timeout=_seconds(fields), on_update=update)
        except beatapi.TaskTimeoutError as error:
            seen = error.task.to_dict() if error.task else {"id": task_id}
            return Outcome({**seen, "done": False, "next": _WAIT.format(task_id)})
        except beatapi.TaskFailedError as error:
            failure = self._answers.failure(error)
            return failure._replace(data={**error.task.to_dict(), "done": True, **failure.data})
        except beatapi.BeatAPIError as error:
            # The wait is lost, the task is not.
            return self._answers.failure(error, id=task_id)
        following = _DECIDE
        if task.status == "succeeded":
            can = "tasks_download" in self._tools
            following = "tasks_download saves its file." if can else "It is finished."
        return Outcome({**task.to_dict(), "done": True, "next": following})

    async def _list(self, fields: Mapping[str, Any], report: Report) -> Outcome:
        del report
        tasks = [shown(each) for each in past(self._app.url, fields.get("limit", 20))]
        return Outcome({"object": "list", "data": tasks})

    def _client(self, public: bool) -> AsyncBeatAPI:
        """Return a client, which lasts as long as this object.

        Args:
            public: Whether its calls need no key.

        Raises:
            NoKeyError: There is no key.
        """
        if public not in self._clients:
            client = self._app.async_client(anonymous=public)
            self._closing.push_async_callback(client.aclose)
            self._clients[public] = client
            self._answers.key = self._answers.key if public else self._app.key()
        return self._clients[public]


async def _called(
    client: AsyncBeatAPI, tool: Tool, body: dict[str, Any], options: dict[str, Any]
) -> dict[str, Any]:
    fields = dict(body)
    ids = [fields.pop(name) for name in tool.operation.get("ids", ())]
    if tool.method == TEXT:
        fields = _question(**fields)
    elif tool.method == RUN:
        # Otherwise the client would follow the task, without a word in between.
        fields = {"operation": "start", **fields}
    result = answer(await call(client, tool.method, *ids, **fields, **options))
    if tool.method.startswith("capabilities."):
        # A curl command that makes the next call: here that is the call of a tool.
        result.pop("next", None)
    return result


def _question(*, prompt: str, system: str | None = None, **fields: Any) -> dict[str, Any]:
    messages = [{"role": "system", "content": system}] if system else []
    return {**fields, "messages": [*messages, {"role": "user", "content": prompt}]}


def _seconds(fields: Mapping[str, Any]) -> float:
    return float(fields.get("max_wait_seconds", WAIT_SECONDS))


def _check(tool: Tool, fields: Mapping[str, Any]) -> None:
    """Check arguments against the schema.

    Raises:
        click.UsageError: All that is wrong, by the names of arguments.
    """
    faults = _faults(Draft202012Validator(tool.schema()), fields)
    if faults:
        raise click.UsageError("; ".join(faults))


def _faults(validator: Validator, fields: Mapping[str, Any]) -> list[str]:
    return [
        f"{'.'.join(map(str, each.absolute_path)) or 'arguments'}: {each.message[:_LONGEST_FAULT]}"
        for each in validator.iter_errors(fields)
    ]
