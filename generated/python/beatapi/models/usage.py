"""Usage and what belongs to it: generated from spec 2026-07-31, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._codec import Model, encode
from .._types import MISSING, UNSET, Unset

_USAGE_CONCURRENCY_FIELDS: Final = frozenset({"limit", "active"})


@define(kw_only=True, repr=False)
class UsageConcurrency(Model):
    """How many tasks may be and are processing.

    Attributes:
        limit: Tasks that may be processing at the same time.
        active: Tasks that are processing now.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    limit: int
    active: int
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        get = data.get
        return cls(
            limit=get("limit", MISSING),
            active=get("active", MISSING),
            additional_properties={
                k: v for k, v in data.items() if k not in _USAGE_CONCURRENCY_FIELDS
            },
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "limit": self.limit,
            "active": self.active,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_WORKFLOW_USAGE_FIELDS: Final = frozenset({"workflow", "tasks", "credits_settled"})


@define(kw_only=True, repr=False)
class WorkflowUsage(Model):
    """Totals of one workflow.

    Attributes:
        workflow: Id of the workflow.
        tasks: Tasks ever accepted.
        credits_settled: Credits spent on them for good.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    workflow: Literal["music-video", "ecommerce-video"] | str
    tasks: int
    credits_settled: float
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        get = data.get
        return cls(
            workflow=get("workflow", MISSING),
            tasks=get("tasks", MISSING),
            credits_settled=get("credits_settled", MISSING),
            additional_properties={
                k: v for k, v in data.items() if k not in _WORKFLOW_USAGE_FIELDS
            },
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "workflow": self.workflow,
            "tasks": self.tasks,
            "credits_settled": self.credits_settled,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_USAGE_REALTIME_FIELDS: Final = frozenset({"sessions", "credits", "active"})


@define(kw_only=True, repr=False)
class UsageRealtime(Model):
    """Totals of realtime sessions.

    Attributes:
        sessions: Sessions ever opened.
        credits: Credits spent on them.
        active: Sessions that are open now.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    sessions: int
    credits: float
    active: int
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        get = data.get
        return cls(
            sessions=get("sessions", MISSING),
            credits=get("credits", MISSING),
            active=get("active", MISSING),
            additional_properties={
                k: v for k, v in data.items() if k not in _USAGE_REALTIME_FIELDS
            },
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "sessions": self.sessions,
            "credits": self.credits,
            "active": self.active,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_USAGE_FIELDS: Final = frozenset(
    {
        "object",
        "credit_balance",
        "total_tasks",
        "credits_settled",
        "credits_refunded",
        "concurrency",
        "by_workflow",
        "realtime",
    }
)


@define(kw_only=True, repr=False)
class Usage(Model):
    """Balance, concurrency and totals of the account.

    Attributes:
        object: Always ``"usage"``.
        credit_balance: Credits left; may be negative.
        total_tasks: Tasks ever accepted.
        credits_settled: Credits spent for good.
        credits_refunded: Credits given back.
        concurrency: How many tasks may be and are processing.
        realtime: Totals of realtime sessions.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    object: Literal["usage"] | str
    credit_balance: float
    total_tasks: int
    credits_settled: float
    credits_refunded: float
    concurrency: UsageConcurrency
    by_workflow: list[WorkflowUsage]
    realtime: UsageRealtime | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        get = data.get
        return cls(
            object=get("object", MISSING),
            credit_balance=get("credit_balance", MISSING),
            total_tasks=get("total_tasks", MISSING),
            credits_settled=get("credits_settled", MISSING),
            credits_refunded=get("credits_refunded", MISSING),
            concurrency=UsageConcurrency.from_dict(v)
            if (v := get("concurrency", MISSING)).__class__ is dict
            else v,
            by_workflow=[WorkflowUsage.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := get("by_workflow", MISSING)).__class__ is list
            else v,
            realtime=UsageRealtime.from_dict(v)
            if (v := get("realtime", MISSING)).__class__ is dict
            else v,
            additional_properties={k: v for k, v in data.items() if k not in _USAGE_FIELDS},
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "object": self.object,
            "credit_balance": self.credit_balance,
            "total_tasks": self.total_tasks,
            "credits_settled": self.credits_settled,
            "credits_refunded": self.credits_refunded,
            "concurrency": encode(self.concurrency),
            "by_workflow": encode(self.by_workflow),
            "realtime": encode(self.realtime),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
