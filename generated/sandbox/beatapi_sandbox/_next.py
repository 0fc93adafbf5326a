"""The call that makes sense next, as a curl command or as a call of a tool."""

from __future__ import annotations

import json
from typing import Any

_TOOLS = {"search": "search", "inspect": "inspect", "run": "run", "status": "run", "result": "run"}


def next_call(
    action: str, arguments: dict[str, Any], *, dialect: str = "http", note: str = ""
) -> dict[str, object]:
    """Return a `CapabilityNext`.

    Args:
        action: The action of the call.
        arguments: Its body.
        dialect: `"http"` or `"mcp"`, the value of `X-Beat-Client`.
        note: The purpose of the call.
    """
    step: dict[str, object] = {"action": action}
    if action in _TOOLS:
        tool = f"capabilities_{_TOOLS[action]}"
        path = f"https://api.beatapi.io/v1/capabilities/{_TOOLS[action]}"
        body = json.dumps(arguments, ensure_ascii=False, separators=(",", ":"))
        curl = f"curl -X POST {path} -d '{body}'"
        step["call"] = {"tool": tool, "arguments": arguments} if dialect == "mcp" else curl
    return step | ({"note": note} if note else {})


def status_call(reference: str, task_id: str, dialect: str = "http") -> dict[str, object]:
    """Return the call that asks how a run is going."""
    body = {"reference": reference, "operation": "status", "task_id": task_id}
    return next_call("status", body, dialect=dialect)
