"""A router, an endpoint and a dependency for FastAPI."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter

from .starlette import endpoint, verified_event

if TYPE_CHECKING:
    from ._core import WebhookReceiver

__all__ = ["endpoint", "router", "verified_event"]


def router(receiver: WebhookReceiver, path: str = "/beatapi") -> APIRouter:
    """Return a router with one route, for deliveries.

    Args:
        receiver: Handles the deliveries.
        path: The route's path, below the router's prefix if the app gives it one.

    Example:
        ``app.include_router(router(receiver))``
    """
    webhooks = APIRouter()
    webhooks.add_api_route(
        path, endpoint(receiver), methods=["POST"], status_code=204, summary="BeatAPI webhooks"
    )
    return webhooks
