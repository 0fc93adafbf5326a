"""Usage and what belongs to it: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS, UNSET, Unset

_USAGE_CONCURRENCY_FIELDS: Final = (
    "limit",
    "active",
)


@define(kw_only=True, repr=False)
class UsageConcurrency(Model):
    """The numbers of tasks that may be and are processing.

    Attributes:
        limit: Tasks that may be processing at the same time.
        active: Tasks that are processing now; those that wait for the caller do not count.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    limit: int
    active: int
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.limit,
            model.active,
        ) = map(rest.pop, _USAGE_CONCURRENCY_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "limit": self.limit,
            "active": self.active,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_WORKFLOW_USAGE_FIELDS: Final = (
    "workflow",
    "tasks",
    "credits_settled",
)


@define(kw_only=True, repr=False)
class WorkflowUsage(Model):
    """Totals of one workflow.

    Attributes:
        workflow: Id of the workflow.
        tasks: Tasks ever accepted.
        credits_settled: Dollars spent on them for good. In steps of 0.01.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    workflow: Literal["music-video", "ecommerce-video", "video-analysis"] | str
    tasks: int
    credits_settled: float
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.workflow,
            model.tasks,
            model.credits_settled,
        ) = map(rest.pop, _WORKFLOW_USAGE_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "workflow": self.workflow,
            "tasks": self.tasks,
            "credits_settled": self.credits_settled,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_CAPABILITY_USAGE_FIELDS: Final = (
    "task_kind",
    "capability_id",
    "tasks",
    "credits_settled",
)


@define(kw_only=True, repr=False)
class CapabilityUsage(Model):
    """Totals of one workflow, effect or model.

    Attributes:
        task_kind: The kind of work.
        capability_id: Id of the workflow, the effect or the model.
        tasks: Tasks ever accepted.
        credits_settled: Dollars spent on them for good. In steps of 0.01.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    task_kind: Literal["workflow", "effect", "image", "video"] | str
    capability_id: str
    tasks: int
    credits_settled: float
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.task_kind,
            model.capability_id,
            model.tasks,
            model.credits_settled,
        ) = map(rest.pop, _CAPABILITY_USAGE_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "task_kind": self.task_kind,
            "capability_id": self.capability_id,
            "tasks": self.tasks,
            "credits_settled": self.credits_settled,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_MODEL_USAGE_FIELDS: Final = (
    "media_type",
    "model",
    "tasks",
    "credits_settled",
)


@define(kw_only=True, repr=False)
class ModelUsage(Model):
    """Totals of one model of pictures or videos.

    Attributes:
        media_type: The kind of result.
        model: The model.
        tasks: Tasks ever accepted.
        credits_settled: Dollars spent on them for good. In steps of 0.01.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    media_type: Literal["image", "video"] | str
    model: str
    tasks: int
    credits_settled: float
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.media_type,
            model.model,
            model.tasks,
            model.credits_settled,
        ) = map(rest.pop, _MODEL_USAGE_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "media_type": self.media_type,
            "model": self.model,
            "tasks": self.tasks,
            "credits_settled": self.credits_settled,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_API_KEY_USAGE_FIELDS: Final = (
    "api_key_id",
    "title",
    "key_prefix",
    "tasks",
    "credits_settled",
)


@define(kw_only=True, repr=False)
class ApiKeyUsage(Model):
    """Totals of one API key.

    Attributes:
        api_key_id: Id of the key.
        title: Name of the key for people.
        key_prefix: The beginning of the key.
        tasks: Tasks ever accepted.
        credits_settled: Dollars spent on them for good. In steps of 0.01.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    api_key_id: str
    title: str
    key_prefix: str
    tasks: int
    credits_settled: float
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.api_key_id,
            model.title,
            model.key_prefix,
            model.tasks,
            model.credits_settled,
        ) = map(rest.pop, _API_KEY_USAGE_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "api_key_id": self.api_key_id,
            "title": self.title,
            "key_prefix": self.key_prefix,
            "tasks": self.tasks,
            "credits_settled": self.credits_settled,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_USAGE_REALTIME_FIELDS: Final = (
    "sessions",
    "credits",
    "active",
)


@define(kw_only=True, repr=False)
class UsageRealtime(Model):
    """Totals of realtime sessions.

    Attributes:
        sessions: Sessions ever opened.
        credits: Dollars spent on sessions that were joined. In steps of 0.01.
        active: Sessions that are ready, connecting or active now.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    sessions: int
    credits: float
    active: int
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.sessions,
            model.credits,
            model.active,
        ) = map(rest.pop, _USAGE_REALTIME_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "sessions": self.sessions,
            "credits": self.credits,
            "active": self.active,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_USAGE_FIELDS: Final = (
    "object",
    "period",
    "since",
    "until",
    "credit_balance",
    "total_tasks",
    "credits_settled",
    "credits_refunded",
    "concurrency",
    "by_workflow",
    "by_capability",
    "by_model",
    "by_api_key",
    "realtime",
)


@define(kw_only=True, repr=False)
class Usage(Model):
    """Balance, concurrency and totals of the account.

    Attributes:
        object: Always ``"usage"``.
        period: The period that the totals are about; balance and concurrency are always those
            of now.
        since: The beginning of the period, in Unix seconds; missing if it is ``all``.
        until: The end of the period, in Unix seconds, itself not part of it; missing if it is
            ``all``.
        credit_balance: Dollars left; may be negative. In steps of 0.01.
        total_tasks: Tasks ever accepted.
        credits_settled: Dollars spent for good. In steps of 0.01.
        credits_refunded: Dollars given back. In steps of 0.01.
        concurrency: The numbers of tasks that may be and are processing.
        by_workflow: Totals by workflow; tasks of another kind are in ``by_capability`` only.
        by_capability: Totals by workflow, effect and model.
        by_model: Totals by model of pictures or videos.
        by_api_key: Totals by API key.
        realtime: Totals of realtime sessions.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    object: Literal["usage"] | str
    period: Literal["all", "24h", "7d", "30d"] | str
    since: int | Unset = UNSET
    until: int | Unset = UNSET
    credit_balance: float
    total_tasks: int
    credits_settled: float
    credits_refunded: float
    concurrency: UsageConcurrency
    by_workflow: list[WorkflowUsage]
    by_capability: list[CapabilityUsage]
    by_model: list[ModelUsage]
    by_api_key: list[ApiKeyUsage]
    realtime: UsageRealtime | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.object,
            model.period,
            model.since,
            model.until,
            model.credit_balance,
            model.total_tasks,
            model.credits_settled,
            model.credits_refunded,
            model.concurrency,
            model.by_workflow,
            model.by_capability,
            model.by_model,
            model.by_api_key,
            model.realtime,
        ) = map(rest.pop, _USAGE_FIELDS, MISSINGS)
        model.concurrency = (
            UsageConcurrency.from_dict(v)
            if (v := data.get("concurrency", MISSING)).__class__ is dict
            else v
        )
        model.by_workflow = (
            [WorkflowUsage.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("by_workflow", MISSING)).__class__ is list
            else v
        )
        model.by_capability = (
            [CapabilityUsage.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("by_capability", MISSING)).__class__ is list
            else v
        )
        model.by_model = (
            [ModelUsage.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("by_model", MISSING)).__class__ is list
            else v
        )
        model.by_api_key = (
            [ApiKeyUsage.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("by_api_key", MISSING)).__class__ is list
            else v
        )
        model.realtime = (
            UsageRealtime.from_dict(v)
            if (v := data.get("realtime", MISSING)).__class__ is dict
            else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "object": self.object,
            "period": self.period,
            "since": self.since,
            "until": self.until,
            "credit_balance": self.credit_balance,
            "total_tasks": self.total_tasks,
            "credits_settled": self.credits_settled,
            "credits_refunded": self.credits_refunded,
            "concurrency": encode(self.concurrency),
            "by_workflow": encode(self.by_workflow),
            "by_capability": encode(self.by_capability),
            "by_model": encode(self.by_model),
            "by_api_key": encode(self.by_api_key),
            "realtime": encode(self.realtime),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
