"""Faults by rule: what goes wrong, where, when and how often.

    sandbox.faults.add("error", operation="getTask", code="rate_limit_exceeded", retry_after=12)
    sandbox.faults.add("lost", operation="create*", nth=1)
    sandbox.faults.add("latency", seconds=0.5, probability=0.2, seed=7)

Every rule counts the calls it matches, and fires on all of them, on the `nth` alone, at most
`times` times, or with a `probability`. Rules act in the order in which they were added.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any, Final, Literal, TypeAlias, get_args

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass as checked_dataclass

from ._errors import MESSAGE_OF_CODE, STATUS_OF_CODE, explain

RequestKind: TypeAlias = Literal[
    "latency",
    "reset",
    "lost",
    "truncate",
    "html",
    "error",
    "unknown_status",
    "cut",
    "early_end",
    "stream_error",
]
TaskKind: TypeAlias = Literal["fail", "requires_action", "slow"]
DeliveryKind: TypeAlias = Literal[
    "duplicate", "late", "out_of_order", "wrong_signature", "skew", "drop"
]
Kind: TypeAlias = Literal[RequestKind, TaskKind, DeliveryKind]
Stage: TypeAlias = Literal["request", "task", "delivery"]

_STAGES: Final[dict[Stage, tuple[str, ...]]] = {
    "request": get_args(RequestKind),
    "task": get_args(TaskKind),
    "delivery": get_args(DeliveryKind),
}
EVENTS: Final = ("task.succeeded", "task.failed")

MEANINGS: Final[dict[str, str]] = {
    "latency": "the answer takes longer, by `seconds` of real time",
    "reset": "the connection breaks before the request has any effect",
    "lost": "the request is accepted and the connection breaks before its answer",
    "truncate": "the answer breaks off in the middle of its body",
    "html": "a proxy's HTML error page with `status` (502) instead of the answer",
    "error": "an error envelope with `code`, and `retry_after` seconds if given",
    "unknown_status": "the task or session has the status `value`, which no contract knows",
    "cut": "the stream breaks off after `events` events",
    "early_end": "the stream ends after `events` events, as if it were complete",
    "stream_error": "the stream ends after `events` events with an error of `code`",
    "fail": "the created or composed task will fail with `code`",
    "requires_action": "the storyboard asks for action instead of being ready",
    "slow": "the created or composed task takes `factor` times as long",
    "duplicate": "the delivery comes `copies` times",
    "late": "the delivery comes `seconds` late; its timestamp is that of its sending",
    "out_of_order": "the delivery comes after the one that follows it",
    "wrong_signature": "the delivery is signed with another secret",
    "skew": "the delivery's timestamp is `seconds` off (negative: old)",
    "drop": "the delivery never comes, and nothing is retried",
}
"""The effect of each kind of fault."""


@checked_dataclass(frozen=True, slots=True, kw_only=True, config=ConfigDict(extra="forbid"))
class Fault:
    """One rule.

    Attributes:
        kind: The kind of fault; see `MEANINGS`.
        operation: The calls it is about: an operation id such as `"getTask"`, or a pattern with
            `*`. For deliveries, the event's name.
        nth: Fire on this matching call alone, counted from 1.
        times: Fire at most this many times.
        probability: Share of the matching calls it fires on.
        seed: Makes the probability repeatable; by default the sandbox's own seed does.
        seconds: For `latency`, `late` and `skew`.
        status: HTTP status, for `html` (502), or for `error` in place of the code's own.
        code: Error code, for `error` and `stream_error` (internal_error), `fail`
            (processing_failed).
        retry_after: Seconds, for `error`.
        value: For `unknown_status`.
        factor: For `slow`.
        copies: For `duplicate`.
        events: For `cut`, `early_end` and `stream_error`.
    """

    kind: Kind
    operation: str = "*"
    nth: int | None = Field(default=None, ge=1)
    times: int | None = Field(default=None, ge=1)
    probability: float = Field(default=1.0, ge=0, le=1)
    seed: int | None = None
    seconds: float = Field(default=1.0, ge=-86_400, le=86_400, allow_inf_nan=False)
    status: int | None = Field(default=None, ge=400, le=599)
    code: str | None = None
    retry_after: float | None = Field(default=None, ge=0, le=86_400)
    value: str = "upscaling"
    factor: float = Field(default=10.0, gt=0, le=10_000)
    copies: int = Field(default=2, ge=2, le=100)
    events: int = Field(default=3, ge=0, le=100_000)

    @property
    def stage(self) -> Stage:
        """The stage that it is about: a request, a task or a delivery."""
        return next(stage for stage, kinds in _STAGES.items() if self.kind in kinds)


ADAPTER: Final = TypeAdapter(Fault)


@dataclass(slots=True, kw_only=True)
class Rule:
    """A fault that is switched on, with counts of the calls it matched and of those it hit."""

    id: str
    fault: Fault
    seen: int = 0
    fired: int = 0
    _chance: random.Random = field(repr=False)

    def meets(self, name: str) -> bool:
        """Count a call, and say whether the fault strikes it."""
        if not fnmatchcase(name, self.fault.operation):
            return False
        self.seen += 1
        # Drawn for every matching call, so that other conditions do not shift the sequence.
        lucky = self._chance.random() >= self.fault.probability
        if lucky or self.fault.nth not in {None, self.seen} or self.fired == self.fault.times:
            return False
        self.fired += 1
        return True


class Faults:
    """The rules of one sandbox, in the order in which they act.

    Args:
        operations: The operation ids there are, to find mistakes in patterns.
        seed: The seed of rules without one of their own.
    """

    def __init__(self, operations: Sequence[str], seed: int | None) -> None:
        self._operations = tuple(operations)
        self._seed = seed
        self._rules: tuple[Rule, ...] = ()
        self._added = 0

    def __len__(self) -> int:
        return len(self._rules)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules with their counts, oldest first."""
        return self._rules

    def add(self, kind: Kind | Fault, **options: Any) -> str:
        """Switch a fault on.

        Args:
            kind: The kind of fault, or a whole `Fault`.
            **options: The other attributes of `Fault`.

        Returns:
            The rule's id, for `remove`.

        Raises:
            ValueError: An option is wrong, or `operation` matches nothing of this contract.

        Example:
            >>> sandbox.faults.add("html", operation="getTask", status=503, times=3)
            'fault_1'
        """
        fault = kind if isinstance(kind, Fault) else parse({"kind": kind} | options)
        self._check(fault)
        self._added += 1
        seed = fault.seed if fault.seed is not None else self._own_seed()
        rule = Rule(id=f"fault_{self._added}", fault=fault, _chance=random.Random(seed))
        self._rules = (*self._rules, rule)
        return rule.id

    def remove(self, rule_id: str) -> None:
        """Switch a rule off.

        Raises:
            LookupError: There is no such rule.
        """
        rules = tuple(rule for rule in self._rules if rule.id != rule_id)
        if len(rules) == len(self._rules):
            raise LookupError(f"there is no fault {rule_id}")
        self._rules = rules

    def clear(self) -> None:
        """Switch every rule off."""
        self._rules, self._added = (), 0

    def scenario(self, name: str) -> tuple[str, ...]:
        """Switch on what a named scenario consists of.

        Returns:
            The ids of its rules. A rule about operations that this contract lacks is left out.

        Raises:
            ValueError: There is no such scenario.

        Example:
            >>> sandbox.faults.scenario("lost-answers")
            ('fault_1',)
        """
        if name not in SCENARIOS:
            raise ValueError(f"there is no scenario {name!r}; there are: {', '.join(SCENARIOS)}")
        fitting = [fault for fault in SCENARIOS[name].faults if self._matched(fault)]
        return tuple(self.add(fault) for fault in fitting)

    def strike(self, stage: Stage, name: str, *kinds: Kind) -> list[Fault]:
        """Count a call and return what strikes it, of these kinds or of the stage's all."""
        candidates = kinds or _STAGES[stage]
        return [
            rule.fault for rule in self._rules if rule.fault.kind in candidates and rule.meets(name)
        ]

    def _check(self, fault: Fault) -> None:
        if not self._matched(fault):
            names = ", ".join(self._names(fault))
            raise ValueError(f"operation: nothing matches {fault.operation!r}; there are: {names}")
        codes = MESSAGE_OF_CODE if fault.stage == "task" else STATUS_OF_CODE
        if fault.code is not None and fault.code not in codes:
            raise ValueError(
                f"code: {fault.code!r} is not documented; there are: {', '.join(codes)}"
            )

    def _matched(self, fault: Fault) -> bool:
        return any(fnmatchcase(name, fault.operation) for name in self._names(fault))

    def _names(self, fault: Fault) -> Iterable[str]:
        return EVENTS if fault.stage == "delivery" else self._operations

    def _own_seed(self) -> int | None:
        return None if self._seed is None else self._seed * 1_000_003 + self._added


def parse(options: dict[str, Any]) -> Fault:
    """Make a fault of names and values, as a command line has them.

    Raises:
        ValueError: A name is unknown or a value is out of range.
    """
    return _validate(lambda: ADAPTER.validate_python(options))


def parse_json(body: bytes) -> Fault:
    """Make a fault of a JSON object.

    Raises:
        ValueError: It is none, a name is unknown or a value is out of range.
    """
    return _validate(lambda: ADAPTER.validate_json(body))


def parse_words(text: str) -> Fault:
    """Make a fault of `kind name=value name=value`, as the command line has it.

    Raises:
        ValueError: It has another form, or a value is out of range.
    """
    kind, *words = text.split() or [""]
    pairs = [word.partition("=") for word in words]
    wrong = [name for name, equals, _ in pairs if not equals]
    if wrong:
        raise ValueError(f"{wrong[0]}: write it as name=value, such as times=3")
    return parse({"kind": kind} | {name: value for name, _, value in pairs})


def first(faults: Iterable[Fault], kind: Kind) -> Fault | None:
    """Return the first fault of a kind."""
    return next((fault for fault in faults if fault.kind == kind), None)


def _validate(make: Callable[[], Fault]) -> Fault:
    try:
        return make()
    except ValidationError as error:
        raise ValueError(explain(error)) from error


@dataclass(frozen=True, slots=True)
class Scenario:
    """A handful of faults under a name."""

    meaning: str
    faults: tuple[Fault, ...]


SCENARIOS: Final[dict[str, Scenario]] = {
    "rate-limited": Scenario(
        "one poll in three is rejected for 5 seconds",
        (
            Fault(
                kind="error",
                operation="getTask",
                code="rate_limit_exceeded",
                retry_after=5,
                probability=1 / 3,
                seed=1,
            ),
        ),
    ),
    "outage": Scenario(
        "the next three calls get 500, 503 and a proxy's 502 page",
        (
            Fault(kind="error", code="internal_error", times=1),
            Fault(kind="error", code="processing_unavailable", nth=2),
            Fault(kind="html", nth=3),
        ),
    ),
    "flaky-network": Scenario(
        "one call in ten is reset, one in ten breaks off, one in five takes half a second longer",
        (
            Fault(kind="reset", probability=0.1, seed=1),
            Fault(kind="truncate", probability=0.1, seed=2),
            Fault(kind="latency", seconds=0.5, probability=0.2, seed=3),
        ),
    ),
    "lost-answers": Scenario(
        "the first create is accepted, and its answer never arrives",
        (Fault(kind="lost", operation="create*Task", times=1),),
    ),
    "out-of-credits": Scenario(
        "every create is refused with 402",
        (Fault(kind="error", operation="create*Task", code="insufficient_credits"),),
    ),
    "busy": Scenario(
        "the first create is refused: too many active tasks",
        (
            Fault(
                kind="error",
                operation="create*Task",
                code="user_concurrency_exceeded",
                retry_after=30,
                times=1,
            ),
        ),
    ),
    "revoked-key": Scenario("every call gets 401", (Fault(kind="error", code="unauthorized"),)),
    "future": Scenario(
        "polls show a status that no contract knows, twice",
        (Fault(kind="unknown_status", operation="getTask", times=2),),
    ),
    "streams-break": Scenario("each stream breaks off after 3 events", (Fault(kind="cut"),)),
    "processing-fails": Scenario("every task fails", (Fault(kind="fail"),)),
    "processing-timeout": Scenario(
        "every task waits too long and fails", (Fault(kind="fail", code="processing_timeout"),)
    ),
    "slow": Scenario("every task takes ten times as long", (Fault(kind="slow"),)),
    "requires-action": Scenario(
        "storyboards ask for action instead of being ready", (Fault(kind="requires_action"),)
    ),
    "webhooks-duplicated": Scenario("each event comes twice", (Fault(kind="duplicate"),)),
    "webhooks-late": Scenario(
        "each event comes 2 minutes late", (Fault(kind="late", seconds=120),)
    ),
    "webhooks-out-of-order": Scenario(
        "every other event comes after the one that follows it", (Fault(kind="out_of_order"),)
    ),
    "webhooks-forged": Scenario(
        "each event is signed with a wrong secret", (Fault(kind="wrong_signature"),)
    ),
    "webhooks-skewed": Scenario(
        "each event carries a timestamp that is ten minutes old",
        (Fault(kind="skew", seconds=-600),),
    ),
    "webhooks-lost": Scenario("no event comes", (Fault(kind="drop"),)),
}
"""Named scenarios: `sandbox.faults.scenario(name)`, `--scenario NAME`."""
