"""The token of a wait and the memory of a watch, as JSON: with them another process goes on."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from .._base.clock import SystemClock
from .._base.errors import InvalidArgumentError
from .._calls.values import is_object
from .learning import LONGEST_DURATION_SECONDS, MEMORY, Kind

if TYPE_CHECKING:
    from .._base.clock import Clock
    from .schedule import Schedule, Waiter

TOKEN_VERSION: Final = 1

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
        return json.dumps({"v": TOKEN_VERSION, **asdict(self)}, separators=(",", ":"))

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
    if data.get("v") != TOKEN_VERSION:
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


MEMORY_VERSION: Final = 1

_LONG: Final = 1e12
"""An upper bound for Unix times and for lengths of time, in seconds."""

_MANY: Final = 2.0 * MEMORY
"""An upper bound for faded counts."""


class Memory(NamedTuple):
    """The state of a schedule, and the tasks of a watch; there is no secret in it.

    Args:
        at: The Unix time at which it was saved.
        rate: The share of the full rate that 429s have left.
        durations: Kind, count, mean and squared deviations of the logarithms of durations.
        deliveries: Kind, lost webhooks and all webhooks, both faded; empty before the first one.
        tasks: Task id → seconds since it was last retrieved, and seconds of work on it.
        recent: Kind and its last durations, oldest first; older versions neither write nor read it.
    """

    at: float
    rate: float
    durations: tuple[tuple[Kind, float, float, float], ...]
    deliveries: tuple[tuple[Kind, float, float], ...]
    tasks: dict[str, tuple[float, float]]
    recent: tuple[tuple[Kind, tuple[float, ...]], ...] = ()


def unix_time(clock: Clock) -> float:
    """Return the Unix time; a clock that a test moves by hand is taken for it."""
    return time.time() if isinstance(clock, SystemClock) else clock.now()


def dump(schedule: Schedule, waiters: Iterable[Waiter], now: float, at: float) -> str:
    """Return a memory as text.

    Args:
        schedule: The schedule.
        waiters: The waits to include; those whose state is unknown are left out.
        now: The time on the schedule's clock.
        at: The Unix time.
    """
    tasks = {
        each.task_id: (round(now - each.seen, 3), round(schedule.age(each, now), 3))
        for each in waiters
        if each.fresh
    }
    durations, deliveries = schedule.durations.known(), schedule.deliveries.known()
    recent = tuple((kind, tuple(map(_short, each))) for kind, each in schedule.durations.recent())
    state = Memory(round(at, 3), schedule.rate.share, durations, deliveries, tasks, recent)
    return json.dumps({"v": MEMORY_VERSION, **state._asdict()}, separators=(",", ":"))


def load(text: str) -> Memory:
    """Read a memory; one of another version of the client is empty.

    Raises:
        InvalidArgumentError: The text is not a memory.
    """
    try:
        data: object = json.loads(text)
    except (TypeError, ValueError, RecursionError):
        data = None
    if not is_object(data) or "v" not in data:
        raise InvalidArgumentError("this is not a memory: pass what memory() of a watch returned")
    try:
        return (
            _checked_memory(data) if data["v"] == MEMORY_VERSION else Memory(0.0, 1.0, (), (), {})
        )
    except (AttributeError, KeyError, TypeError, ValueError):
        message = "the memory of the watch is damaged: store it as it was returned"
        raise InvalidArgumentError(message) from None


def _checked_memory(data: dict[str, Any]) -> Memory:
    return Memory(
        at=_number(data["at"]),
        rate=_number(data["rate"]),
        durations=tuple(
            (
                _kind(kind),
                _number(count, high=2.0 * MEMORY),
                _number(mean, -_LONG),
                _number(squares),
            )
            for kind, count, mean, squares in data["durations"]
        ),
        deliveries=tuple(
            (_kind(kind), _number(lost, high=_number(count, high=_MANY)), count)
            for kind, lost, count in data["deliveries"]
        ),
        tasks={
            str(task_id): (_number(seen), _number(age))
            for task_id, (seen, age) in data["tasks"].items()
        },
        recent=tuple(
            (_kind(kind), tuple(_number(each, high=LONGEST_DURATION_SECONDS) for each in values))
            for kind, values in data.get("recent", ())
        ),
    )


def _short(seconds: float) -> float:
    """Return a duration as it is shortest in JSON: the server tells whole seconds."""
    return int(seconds) if seconds == int(seconds) else round(seconds, 3)


def _kind(value: Any) -> Kind:
    name, length = value
    if not isinstance(name, str):
        raise TypeError
    return name, int(_number(length))


def _number(value: object, low: float = 0.0, high: float = _LONG) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError
    if not low <= value <= high or not math.isfinite(value):
        raise ValueError
    return float(value)
