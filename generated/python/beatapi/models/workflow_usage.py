"""WorkflowUsage: generated from spec 2026-07-31, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Self

from attrs import Factory, define

from .._types import MISSING

_NAMES: Final = frozenset({"workflow", "tasks", "credits_settled"})


@define(kw_only=True)
class WorkflowUsage:
    """Totals of one workflow.

    Attributes:
        workflow: Id of the workflow.
        tasks: Tasks ever accepted.
        credits_settled: Credits spent on them for good.
        additional_properties: What the server sent beyond these fields, by its name.
    """

    workflow: str
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
            additional_properties={k: v for k, v in data.items() if k not in _NAMES},
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
