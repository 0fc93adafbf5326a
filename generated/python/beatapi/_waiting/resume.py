"""The token of a wait, with which another process can continue it."""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass
from typing import Final

from .._base.errors import InvalidArgumentError
from .._calls.values import is_object

VERSION: Final = 1

LEAST_SECONDS: Final = 10.0
"""The time for a wait that is resumed after its deadline: enough for one poll."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitToken:
    """A wait as JSON: no secret, no code, a version.

    The deadline is Unix time, as two processes share no other clock. A resumed wait lasts until
    then at most, and never longer than its whole timeout.

    Args:
        task_id: The task.
        base_url: The server of the task.
        timeout: The seconds that the wait may take in all; ``None`` for no limit.
        expires_at: The deadline as Unix time; ``None`` for never.
    """

    task_id: str
    base_url: str
    timeout: float | None
    expires_at: float | None

    def dump(self) -> str:
        """Return the token as text."""
        return json.dumps({"v": VERSION, **asdict(self)}, separators=(",", ":"))

    def remaining(self) -> float | None:
        """Return the seconds left, at least enough for one poll; ``None`` for no limit."""
        if self.timeout is None or self.expires_at is None:
            return None
        return max(LEAST_SECONDS, min(self.timeout, self.expires_at - time.time()))


def new_token(task_id: str, base_url: str, timeout: float | None) -> WaitToken:
    """Return a token for a wait that begins now."""
    expires_at = None if timeout is None else round(time.time() + timeout, 3)
    return WaitToken(task_id=task_id, base_url=base_url, timeout=timeout, expires_at=expires_at)


def load_token(text: str, base_url: str) -> WaitToken:
    """Read a token.

    Args:
        text: The text that ``dump`` returned.
        base_url: The server of this client.

    Raises:
        InvalidArgumentError: It is not a token, is of a later version, or is for another server.
    """
    try:
        data: object = json.loads(text)
    except (TypeError, ValueError, RecursionError):
        data = None
    if not is_object(data):
        raise InvalidArgumentError("this is not a wait token: pass what tasks.token() returned")
    if data.get("v") != VERSION:
        raise InvalidArgumentError("the wait token is of another version: upgrade this client")
    token = _checked(data)
    if token.base_url != base_url:
        message = f"the wait token is for {token.base_url}, this client for {base_url}"
        raise InvalidArgumentError(f"{message}: build the client with that base_url")
    return token


def _checked(fields: dict[str, object]) -> WaitToken:
    task_id, base_url = fields.get("task_id"), fields.get("base_url")
    if not isinstance(task_id, str) or not task_id or not isinstance(base_url, str):
        raise InvalidArgumentError("the wait token is damaged: store it as it was returned")
    timeout, expires_at = _seconds(fields.get("timeout")), _seconds(fields.get("expires_at"))
    return WaitToken(task_id=task_id, base_url=base_url, timeout=timeout, expires_at=expires_at)


def _seconds(value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value < 1e12:
        raise InvalidArgumentError("the wait token is damaged: store it as it was returned")
    return float(value)
