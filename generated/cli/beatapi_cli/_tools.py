"""The tools of `beatapi mcp`: the calls that commands make, with schemas made of the contract."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Final

import click

from ._calling import CALLS_OF
from ._folders import Folders
from ._prices import capability, stated
from .contract import CALLS

RUN: Final = "capabilities.run"
TEXT: Final = "chat.completions.create"
UPLOAD: Final = "files.upload"
TAKES_BACK: Final = {
    "webhooks.create": "webhooks.delete",
    "realtime.sessions.create": "realtime.sessions.close",
}
"""The calls whose answer has a secret → the calls that take back what they made."""

OWN: Final = ("dry_run", "idempotency_key", "wait", "max_wait_seconds", "wait_for_slot")
"""The arguments of tools beside those of the contract."""

WAIT_SECONDS: Final = 50
"""The longest wait if a call says nothing: many clients give up on a tool after 60 seconds."""

_SECONDS: Final = {
    "type": "number",
    "exclusiveMinimum": 0,
    "maximum": 3600,
    "default": WAIT_SECONDS,
    "description": "The longest wait in seconds; the task goes on after that, and can be waited"
    " for again.",
}
_FOLDERS: Final = {"upload": "--allow-folder", "tasks_download": "--download-folder"}
_TASK: Final = {"type": "string", "description": "The id of the task."}


def _local(summary: str, description: str, effect: str = "read", **properties: Any) -> Any:
    required = [name for name in ("task_id", "file", "prompt") if name in properties]
    return {
        "summary": summary,
        "description": description,
        "effect": effect,
        "input": {
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": False,
        },
    }


_LOCAL: Final = {
    "tasks.wait": _local(
        "Wait for a task",
        "Waits until it is over or asks for a decision, and answers it. If it is not ready in"
        " time, `done` is false: call this again.",
        task_id=_TASK,
        max_wait_seconds=_SECONDS,
    ),
    "tasks.download": _local(
        "Download the file of a task",
        "Saves the file of a finished task in the user's download folder, and answers its path.",
        "create",
        task_id=_TASK,
        file_name={
            "type": "string",
            # Python's $ would allow a line break behind the name.
            "pattern": r"^[A-Za-z0-9_][A-Za-z0-9_. -]{0,99}$(?!\n)",
            "description": "The name of the file, without a folder; by default the task's id.",
        },
    ),
    "tasks.list": _local(
        "List tasks",
        "Lists the tasks that were created on this machine, newest first: also those whose create"
        " was cancelled or not answered in time.",
        limit={"type": "integer", "minimum": 1, "maximum": 1000, "default": 20},
    ),
    UPLOAD: _local(
        "Upload a file",
        "Uploads a file of an allowed folder and answers its URL. Other tools upload local files"
        " by themselves; this is for files that several calls use.",
        "create",
        file={"type": "string", "description": "The path of the file."},
    ),
    TEXT: _local(
        "Ask a text model",
        "Answers a question; models_text lists the models.",
        "create",
        model={"type": "string", "description": "The text model."},
        prompt={"type": "string", "minLength": 1, "description": "The question."},
        system={"type": "string", "description": "Instructions for the model."},
        max_tokens={"type": "integer", "minimum": 1, "description": "Most tokens of the answer."},
    ),
}
"""The tools beyond the operations of the contract, and those of operations with open fields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """A tool.

    Args:
        name: The command's name, such as ``images_create``.
        method: Its call's place in the client.
        operation: The generated entry of the call, or that of `_LOCAL`.
    """

    name: str
    method: str
    operation: Mapping[str, Any]

    @property
    def title(self) -> str:
        """A name for people."""
        return str(self.operation["summary"])

    @property
    def description(self) -> str:
        """The effect of a call, with the contract's words about its price."""
        parts = [f"{self.title}. {self.operation['description']}"]
        if call := CALLS.get(self.method):
            parts += [text for text in stated(call) if text not in parts[0].replace("`", "")]
            if name := capability(call, {"model": "MODEL"}):
                parts.append(f"capabilities_inspect shows what `{name}` takes and costs.")
        if self.method in TAKES_BACK:
            parts.append("The secret goes to a file that only the user may read: `secret_file`.")
        return " ".join(parts)

    @property
    def is_create(self) -> bool:
        """True if a call makes something, or is paid."""
        return bool(self.operation["effect"] == "create")

    @property
    def has_key(self) -> bool:
        """True if the server recognises a repeated call by a key."""
        return self.operation.get("repeat") in ("optional", "required")

    @property
    def starts(self) -> bool:
        """True if a call may start a task."""
        return bool(self.operation.get("starts")) or self.method == RUN

    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema of the arguments: the contract's, and those of the tool itself."""
        schema = self.operation["input"]
        own: dict[str, Any] = {}
        if self.is_create and self.method in CALLS:
            own["dry_run"] = _switch("Check the arguments and answer the price; nothing is paid.")
        if self.has_key:
            own["idempotency_key"] = {
                "type": "string",
                "pattern": "^[!-~]{1,255}$",
                "description": "Your name for this call. A repeat with the same key and arguments"
                " is not paid again.",
            }
        if self.starts:
            own["wait"] = _switch("Wait for the task, in place of answering its id at once.")
            own["max_wait_seconds"] = _SECONDS
        if self.operation.get("starts"):
            own["wait_for_slot"] = _switch("Wait too if too many tasks of the account are running.")
        properties = {name: self._field(name, each) for name, each in schema["properties"].items()}
        return {**schema, "properties": properties | own}

    def _field(self, name: str, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        call = CALLS.get(self.method)
        if call is None or not any(each.upload for each in call.fields if each.name == name):
            return schema
        about = f"{schema.get('description', '')} A path in an allowed folder is uploaded.".strip()
        return {**schema, "description": about}


def _switch(description: str) -> dict[str, Any]:
    return {"type": "boolean", "default": False, "description": description}


def tools(program: click.Context, folders: Folders) -> dict[str, Tool]:
    """Return the tools by name, in the order of the help page.

    Args:
        program: The context of the program.
        folders: The allowed folders; tools that need one are left out without it.
    """
    known: dict[str, Any] = json.loads(files("beatapi_cli").joinpath("operations.json").read_text())
    local = {name: _LOCAL[name] for name in _LOCAL if name in known or name.startswith("tasks.")}
    entries = known | local
    allowed = {UPLOAD: bool(folders.readable), "tasks.download": folders.download is not None}
    operations = (
        Tool(name=name, method=method, operation=entries[method])
        for name, method in _calls(program.command, program)
        if method in entries and allowed.get(method, True)
    )
    return {tool.name: tool for tool in operations}


def missing(name: str) -> str:
    """Return the reason why there is no tool of a name."""
    if name in _FOLDERS:
        return f"{name} needs a folder, which the user allows with {_FOLDERS[name]}"
    return f"there is no tool {name}; list the tools"


def _calls(
    command: click.Command, context: click.Context, *words: str
) -> Iterator[tuple[str, str]]:
    """Yield name and method of each call that commands make."""
    if isinstance(command, click.Group):
        for word in command.list_commands(context):
            inner = command.get_command(context, word)
            if inner is not None:
                yield from _calls(inner, context, *words, word.replace("-", "_"))
    for word, method in CALLS_OF.get(command.callback, {}).items():
        yield "_".join([*words, *filter(None, [word])]), method


_COMMAND: Final = re.compile(r"`beatapi ([^`]*)`")
_WORDS: Final = {
    ", or say --overwrite": "",
    "--max-wait": "max_wait_seconds",
    "--idempotency-key": "idempotency_key",
    "--wait-for-slot": "wait_for_slot",
    "run the command": "call the tool",
    "the command": "the tool",
    "the option": "the argument",
}


def for_agents(text: str, names: Mapping[str, Tool]) -> str:
    """Return a text of the command line in the words of tools.

    Commands that are no tools stay: they are the user's, such as ``beatapi auth login``.
    """

    def tool(match: re.Match[str]) -> str:
        words = match[1].split()
        for count in range(len(words), 0, -1):
            name = "_".join(words[:count]).replace("-", "_")
            if name in names:
                rest = " ".join(words[count:])
                return f"the tool {name}" + (f" with {rest}" if rest else "")
        return match[0]

    text = _COMMAND.sub(tool, text)
    for command_line, agent in _WORDS.items():
        text = text.replace(command_line, agent)
    return text
