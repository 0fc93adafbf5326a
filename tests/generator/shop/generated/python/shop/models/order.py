"""Order: generated from spec 2026-01-01, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Literal, Self

from attrs import Factory, define, field

from .._codec import encode
from .._types import MISSING, UNSET, Unset
from .order_by_shelf_value import OrderByShelfValue
from .order_output import OrderOutput

if TYPE_CHECKING:
    from .literals import Status

_NAMES: Final = frozenset(
    {"id", "object", "status", "from", "secret", "output", "at", "error", "anything", "by_shelf"}
)


@define(kw_only=True)
class Order:
    """Order as the contract gives it.

    Attributes:
        object: Always ``"order"``.
        status: How far the order is.
        from_: A keyword of Python.
        additional_properties: What the server sent beyond these fields, by its name.
    """

    id: str
    object: Literal["order"] | str | Unset = UNSET
    status: Status | str
    from_: str | Unset = UNSET
    secret: str = field(repr=False)
    output: OrderOutput | None
    at: str | Unset = UNSET
    error: str | None | Unset = UNSET
    anything: Any | Unset = UNSET
    by_shelf: dict[str, OrderByShelfValue] | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        get = data.get
        return cls(
            id=get("id", MISSING),
            object=get("object", MISSING),
            status=get("status", MISSING),
            from_=get("from", MISSING),
            secret=get("secret", MISSING),
            output=OrderOutput.from_dict(v)
            if (v := get("output", MISSING)).__class__ is dict
            else v,
            at=get("at", MISSING),
            error=get("error", MISSING),
            anything=get("anything", MISSING),
            by_shelf={
                k: OrderByShelfValue.from_dict(i) if i.__class__ is dict else i
                for k, i in v.items()
            }
            if (v := get("by_shelf", MISSING)).__class__ is dict
            else v,
            additional_properties={k: v for k, v in data.items() if k not in _NAMES},
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "id": self.id,
            "object": self.object,
            "status": self.status,
            "from": self.from_,
            "secret": self.secret,
            "output": encode(self.output),
            "at": self.at,
            "error": self.error,
            "anything": self.anything,
            "by_shelf": encode(self.by_shelf),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
