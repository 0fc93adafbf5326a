"""Read what overlays say of clients: ``x-sdk`` as typed tables."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatch
from typing import Any, Final

from ... import document as doc
from ...problem import Problem
from ..model import EnumPlace, Features, Polling, Uploads
from .tree import dereference

_KNOWN: Final = ("envelope", "idempotency-header", "webhook-event", "polling", "uploads")


def features(document: Mapping[str, Any], problems: list[Problem], source: str) -> Features:
    """Return the features of an API; what has no key in an overlay is absent."""
    sdk = document.get("x-sdk", doc.EMPTY)
    for key in sdk:
        if key not in _KNOWN:
            message = f"x-sdk has no key {key!r}; it has: {', '.join(_KNOWN)}"
            problems.append(Problem(doc.pointer("x-sdk", key), message, source, code="unknown-key"))
    try:
        return Features(
            envelope=str(sdk.get("envelope", "")),
            key_header=str(sdk.get("idempotency-header", "")),
            polling=_polling(document, sdk["polling"]) if "polling" in sdk else None,
            uploads=_uploads(sdk["uploads"]) if "uploads" in sdk else None,
            webhook_event=(
                _enum(document, sdk["webhook-event"]) if "webhook-event" in sdk else None
            ),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        message = f"x-sdk is incomplete: {error!r}; see the reference of overlay keys"
        problems.append(Problem("/x-sdk", message, source, code="incomplete-key"))
        return Features()


def _polling(document: Mapping[str, Any], table: Mapping[str, Any]) -> Polling:
    return Polling(
        operation=table["operation"],
        status=_enum(document, table["status"]),
        succeeded=tuple(table["succeeded"]),
        failed=tuple(table["failed"]),
        actionable=tuple(table.get("actionable", ())),
        restarted=tuple(table.get("restarted", ())),
        requests_per_minute=table["requests-per-minute"],
        share=float(table["share"]),
        burst_share=float(table["burst-share"]),
        recovery_per_minute=float(table["recovery-per-minute"]),
        gap_seconds=_pair(table["gap-seconds"]),
        safety_gap_seconds=_pair(table["safety-gap-seconds"]),
        lost_webhooks=float(table["lost-webhooks"]),
        worthwhile_seconds=float(table["worthwhile-seconds"]),
        prior_median_seconds=float(table["prior"]["median-seconds"]),
        prior_sigma=float(table["prior"]["sigma"]),
        prior_weight=table["prior"]["weight"],
    )


def _uploads(table: Mapping[str, Any]) -> Uploads:
    types = {str(key): tuple(map(str, value)) for key, value in table["types"].items()}
    limits: dict[str, int] = {}
    for kind, size in table.get("max-bytes-by-type", {}).items():
        members = [media for media in types if fnmatch(media, kind)]
        if not members:
            raise ValueError(f"max-bytes-by-type: {kind} is none of the types")
        limits |= dict.fromkeys(members, int(size))
    return Uploads(max_bytes=int(table["max-bytes"]), types=types, limits=limits)


def _pair(value: Any) -> tuple[float, float]:
    low, high = value
    return float(low), float(high)


def _enum(document: Mapping[str, Any], place: Mapping[str, str]) -> EnumPlace:
    schema = document["components"]["schemas"][place["schema"]]["properties"][place["property"]]
    values = dereference(document, schema).get("enum", ())
    return EnumPlace(schema=place["schema"], property=place["property"], values=tuple(values))
