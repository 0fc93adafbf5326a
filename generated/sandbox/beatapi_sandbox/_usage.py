"""The account's totals, on each contract's date."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ._answers import Answer, workflows
from ._dialect import Version
from ._records import Session, Task
from ._store import Store

PERIODS: Final = {"24h": 86_400, "7d": 7 * 86_400, "30d": 30 * 86_400, "all": None}
"""Seconds of each period (documentation of 2026-10)."""

_KEY_ID: Final = "key_sandbox"


def usage_answer(
    store: Store, *, active: int, version: Version, api_key: str, period: str, now: float
) -> Answer:
    """Return the account's Usage.

    Args:
        store: The account's state.
        active: Number of active tasks.
        version: The contract that is spoken.
        api_key: The key, of which the beginning is shown.
        period: One of `PERIODS`; what is counted was accepted in it.
        now: The present, in Unix seconds.
    """
    seconds = PERIODS[period]
    tasks = [
        task for task in store.tasks.values() if seconds is None or task.created_at >= now - seconds
    ]
    money = version.money
    apart = store.account.settled if seconds is None else 0
    answer: Answer = {
        "object": "usage",
        "credit_balance": money(store.account.balance),
        "total_tasks": len(tasks),
        "credits_settled": money(apart + sum(task.credits_settled for task in tasks)),
        "credits_refunded": money(sum(task.credits_refunded for task in tasks)),
        "concurrency": {"limit": store.account.concurrency, "active": active},
        "by_workflow": [
            {"workflow": each["id"]} | _totals(_of_workflow(tasks, each["id"]), version)
            for each in workflows(version)
        ],
    }
    if version.has_realtime:
        answer["realtime"] = _realtime(list(store.sessions.values()), version)
    if version.has_kinds:
        answer |= _by_kind(tasks, version, api_key)
    if version.has_hints:
        answer["period"] = period
        if seconds is not None:
            answer["since"], answer["until"] = int(now - seconds), int(now)
    return answer


def _of_workflow(tasks: Iterable[Task], name: str) -> list[Task]:
    return [task for task in tasks if task.order.capability_id == name]


def _totals(tasks: list[Task], version: Version) -> Answer:
    settled = sum(task.credits_settled for task in tasks)
    return {"tasks": len(tasks), "credits_settled": version.money(settled)}


def _by_kind(tasks: list[Task], version: Version, api_key: str) -> Answer:
    seen = [task for task in tasks if task.order.task_kind != "data"]
    models = [task for task in seen if task.order.task_kind in {"image", "video"}]
    prefix = {"api_key_id": _KEY_ID, "title": "Sandbox", "key_prefix": api_key[:12]}
    return {
        "by_capability": _rows(seen, version, ("task_kind", "capability_id")),
        "by_model": _rows(models, version, ("media_type", "model")),
        "by_api_key": [prefix | _totals(tasks, version)],
    }


def _rows(tasks: list[Task], version: Version, names: tuple[str, str]) -> list[Answer]:
    grouped: dict[tuple[str, str], list[Task]] = {}
    for task in tasks:
        grouped.setdefault((task.order.task_kind, task.order.capability_id), []).append(task)
    return [
        dict(zip(names, both, strict=True)) | _totals(each, version)
        for both, each in grouped.items()
    ]


def _realtime(sessions: list[Session], version: Version) -> Answer:
    active = sum(session.status in {"ready", "connecting", "active"} for session in sessions)
    settled = sum(session.credits_settled for session in sessions)
    return {"sessions": len(sessions), "credits": version.money(settled), "active": active}
