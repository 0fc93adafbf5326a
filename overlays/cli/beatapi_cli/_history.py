"""The tasks that this machine created: a local file, as BeatAPI has no call that lists them.

One JSON object a line in ``history.jsonl`` of the program's folder, newest last, mode 0600:

    {"id": "task_8K2qA", "method": "music_video.create", "server": "https://api.beatapi.io",
     "created_at": 1785499200}

It holds no prompt, URL or key. It is a convenience: a fault of it never costs a paid task.
"""

from __future__ import annotations

import json
import os
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ._json import is_object
from ._keys import config_folder
from ._private import write_private

if TYPE_CHECKING:
    from ._app import App

KEPT: Final = 1000
"""Number of tasks that a history keeps at least; it is cut when it is twice as long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A task that was created on this machine.

    Args:
        id: Its id.
        method: The call that created it, such as ``music_video.create``.
        server: The URL of the API.
        created_at: Time of creation, in seconds since 1970.
    """

    id: str
    method: str
    server: str
    created_at: int


def remember(app: App, task_id: str, method: str) -> None:
    """Note a task that was created; if that is not possible, say so and go on."""
    if method in _GO_ON:
        return
    record = {
        "id": task_id,
        "method": method,
        "server": app.url,
        "created_at": int(time.time()),
    }
    try:
        _append(_path(), json.dumps(record) + "\n")
    except OSError as error:
        app.note(f"{task_id} is not in the list of `beatapi tasks list`: {error}")


def past(server: str, limit: int) -> list[Past]:
    """Return the last tasks that were created at a server, newest first.

    Raises:
        OSError: There is a history that cannot be read.
    """
    records = {each.id: each for each in _read(_path()) if each.server == server}
    return list(reversed(records.values()))[:limit]


_GO_ON: Final = frozenset({"music_video.compose", "music_video.shots.edit"})
"""Calls that go on with a task; the others make one."""


def _path() -> Path:
    return config_folder() / "history.jsonl"


def _append(path: Path, line: str) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open(path, "a", encoding="utf-8", opener=_private) as file:
        # One write: lines of two processes do not mix.
        file.write(line)
        size = file.tell()
    if size > 2 * KEPT * 100:
        _cut(path)


def _cut(path: Path) -> None:
    with path.open(encoding="utf-8", errors="replace") as file:
        lines = deque(file, maxlen=KEPT)
    write_private(path, "".join(lines))


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _read(path: Path) -> Iterator[Past]:
    try:
        text = path.read_text("utf-8", "replace")
    except FileNotFoundError:
        return
    for line in text.split("\n"):
        record = _record(line)
        if record is not None:
            yield record


def _record(line: str) -> Past | None:
    """Return the task of a line; ``None`` if a crash or an editor has damaged it."""
    try:
        value: Any = json.loads(line)
        fields = {name: value[name] for name in Past.__slots__} if is_object(value) else {}
    except (ValueError, KeyError, RecursionError):
        return None
    texts = [fields.get(name) for name in ("id", "method", "server")]
    if not all(isinstance(text, str) for text in texts):
        return None
    return Past(**fields) if isinstance(fields["created_at"], int) else None
