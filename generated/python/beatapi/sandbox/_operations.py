"""The routes a server of this contract has.

Generated from spec 2026-07-31, do not edit.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from pydantic import BaseModel

from . import _contract


class Route(NamedTuple):
    """One operation: where it is, what it takes, and what it answers when all is well.

    Args:
        operation_id: The operation's name in the contract.
        method: The HTTP method, in capitals.
        path: The path with its parameters in braces.
        status: The documented success status.
        auth: Whether a bearer token is needed.
        body: The model of the request body, if there is one.
    """

    operation_id: str
    method: str
    path: str
    status: int
    auth: bool
    body: type[BaseModel] | None


ROUTES: Final[tuple[Route, ...]] = (
    Route("listWorkflows", "GET", "/v1/workflows", 200, False, None),
    Route(
        "createMusicVideoTask",
        "POST",
        "/v1/music-video/tasks",
        201,
        True,
        _contract.CreateMusicVideoTaskParams,
    ),
    Route(
        "editMusicVideoShot",
        "POST",
        "/v1/music-video/tasks/{task_id}/shots/{shot_id}/edit",
        202,
        True,
        _contract.EditMusicVideoShotParams,
    ),
    Route(
        "getMusicVideoShotMedia",
        "POST",
        "/v1/music-video/tasks/{task_id}/shots/{shot_id}/media",
        200,
        True,
        None,
    ),
    Route(
        "composeMusicVideoTask",
        "POST",
        "/v1/music-video/tasks/{task_id}/compose",
        202,
        True,
        _contract.ComposeMusicVideoTaskParams,
    ),
    Route(
        "createEcommerceVideoTask",
        "POST",
        "/v1/ecommerce-video/tasks",
        201,
        True,
        _contract.CreateEcommerceVideoTaskParams,
    ),
    Route("getTask", "GET", "/v1/tasks/{task_id}", 200, True, None),
    Route("getUsage", "GET", "/v1/usage", 200, True, None),
    Route("uploadFile", "POST", "/v1/files", 201, True, None),
    Route("listWebhookEndpoints", "GET", "/v1/webhooks", 200, True, None),
    Route(
        "createWebhookEndpoint",
        "POST",
        "/v1/webhooks",
        201,
        True,
        _contract.CreateWebhookEndpointParams,
    ),
    Route("getWebhookEndpoint", "GET", "/v1/webhooks/{id}", 200, True, None),
    Route("deleteWebhookEndpoint", "DELETE", "/v1/webhooks/{id}", 200, True, None),
    Route(
        "updateWebhookEndpoint",
        "PATCH",
        "/v1/webhooks/{id}",
        200,
        True,
        _contract.UpdateWebhookEndpointParams,
    ),
    Route(
        "createRealtimeSession",
        "POST",
        "/v1/realtime/sessions",
        201,
        True,
        _contract.CreateRealtimeSessionParams,
    ),
    Route("getRealtimeSession", "GET", "/v1/realtime/sessions/{session_id}", 200, True, None),
    Route("closeRealtimeSession", "DELETE", "/v1/realtime/sessions/{session_id}", 200, True, None),
)
