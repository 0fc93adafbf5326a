"""RealtimeSession: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS
from .realtime_credits import RealtimeCredits

_REALTIME_SESSION_FIELDS: Final = (
    "id",
    "object",
    "status",
    "expires_at",
    "max_duration_seconds",
    "allowed_origins",
    "credits",
    "request_id",
    "created_at",
    "connected_at",
    "closed_at",
)


@define(kw_only=True, repr=False)
class RealtimeSession(Model):
    """One live session. Its times are ISO 8601 text, unlike all others.

    Attributes:
        id: Id of the session. Pattern ``^rts_``.
        object: Always ``"realtime.session"``.
        status: The state of the session; ``closed``, ``failed`` and ``expired`` are final.
        expires_at: The time at which the client secret expires, unless it is used.
        max_duration_seconds: Longest duration of the session in seconds.
        allowed_origins: Exact origins of the pages that may join: HTTPS, or HTTP of the own
            machine.
        credits: The cost of a realtime session, in US dollars.
        request_id: Id of the request that created the session, for support.
        created_at: The time of creation.
        connected_at: The time of the first accepted heartbeat; null before it.
        closed_at: The time of the end; null before it.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    id: str
    object: Literal["realtime.session"] | str
    status: Literal["ready", "connecting", "active", "closed", "failed", "expired"] | str
    expires_at: str
    max_duration_seconds: Literal[15, 60, 300] | int
    allowed_origins: list[str]
    credits: RealtimeCredits
    request_id: str
    created_at: str
    connected_at: str | None
    closed_at: str | None
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.id,
            model.object,
            model.status,
            model.expires_at,
            model.max_duration_seconds,
            model.allowed_origins,
            model.credits,
            model.request_id,
            model.created_at,
            model.connected_at,
            model.closed_at,
        ) = map(rest.pop, _REALTIME_SESSION_FIELDS, MISSINGS)
        model.credits = (
            RealtimeCredits.from_dict(v)
            if (v := data.get("credits", MISSING)).__class__ is dict
            else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "object": self.object,
            "status": self.status,
            "expires_at": self.expires_at,
            "max_duration_seconds": self.max_duration_seconds,
            "allowed_origins": self.allowed_origins,
            "credits": encode(self.credits),
            "request_id": self.request_id,
            "created_at": self.created_at,
            "connected_at": self.connected_at,
            "closed_at": self.closed_at,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
