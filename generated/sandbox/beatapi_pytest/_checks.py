"""Assertions of a test about everything that was sent to the sandbox."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from beatapi_sandbox import Sandbox


class Checks:
    """Assertions about a sandbox.

    Args:
        sandbox: The test's sandbox.
    """

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._balance: float = sandbox.state()["account"]["balance"]

    @property
    def tasks(self) -> list[dict[str, Any]]:
        """Every task of the account as the API shows it, oldest first."""
        return list(reversed(self._sandbox.state()["tasks"]))

    def created(self, count: int) -> None:
        """So many tasks were created: none twice because its answer was lost.

        Raises:
            AssertionError: It was another number.
        """
        __tracebackhide__ = True
        tasks = self.tasks
        shown = "".join(f"\n  {task['id']} {_what(task)} {task['status']}" for task in tasks)
        assert len(tasks) == count, (
            f"{count} tasks should exist, but there are {len(tasks)}:{shown}"
        )

    def created_once(self) -> None:
        """Check that one task was created, however often it was requested.

        Raises:
            AssertionError: It was none, or several.
        """
        __tracebackhide__ = True
        self.created(1)

    def no_rate_limits(self) -> None:
        """Check that no call was answered with 429.

        Raises:
            AssertionError: Some were; they are named.
        """
        __tracebackhide__ = True
        refused = [call for call in self._sandbox.calls if call.status == 429]
        shown = "".join(f"\n  {call.method} {call.path}" for call in refused)
        assert not refused, f"{len(refused)} of {len(self._sandbox.calls)} calls got 429:{shown}"

    def credits_balanced(self) -> None:
        """Check that every credit is settled, refunded or reserved by a running task.

        Realtime sessions and questions to text models are left out of it: use none in the test,
        or check them yourself.

        Raises:
            AssertionError: The balance is not what the tasks explain, or a task that is over has
                settled and refunded something else than it charged.
        """
        __tracebackhide__ = True
        tasks = self.tasks
        for task in tasks:
            use = task["usage"]
            over = _exact(use["credits_settled"] + use["credits_refunded"])
            if task["status"] in ("succeeded", "failed"):
                text = f"{task['id']} charged {use['credits_charged']}, but settled and refunded"
                assert over == use["credits_charged"], f"{text} {over}"
        spent = _exact(
            sum(
                task["usage"]["credits_charged"] - task["usage"]["credits_refunded"]
                for task in tasks
            )
        )
        balance = self._sandbox.state()["account"]["balance"]
        assert _exact(self._balance - spent) == balance, (
            f"of {self._balance} credits {spent} went to tasks, but {balance} are left"
        )


def _what(task: dict[str, Any]) -> str:
    """Return the task's workflow or, from 2026-08-12 on, perhaps its effect or model."""
    return str(task.get("workflow") or task["capability_id"])


def _exact(money: float) -> float:
    """Return credits, or dollars to the cent."""
    return round(money, 2)
