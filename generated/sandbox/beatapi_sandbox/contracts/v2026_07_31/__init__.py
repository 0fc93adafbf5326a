"""The contract of 2026-07-31 for a server: its routes.

Generated from spec 2026-07-31, do not edit.
"""

from __future__ import annotations

from typing import Final

from .. import Contract, KeyHeader, Route
from . import schemas

CONTRACT: Final = Contract(
    version="2026-07-31",
    sha256="2a60041f9ee831b869bc87092ff21a743cc0b605629d21423dcf88667f70e6ad",
    polls_per_minute=120,
    schemas=schemas,
    routes=(
        Route("listWorkflows", "GET", "/v1/workflows", 200, False, None),
        Route(
            "createMusicVideoTask",
            "POST",
            "/v1/music-video/tasks",
            201,
            True,
            schemas.CreateMusicVideoTaskParams,
        ),
        Route(
            "editMusicVideoShot",
            "POST",
            "/v1/music-video/tasks/{task_id}/shots/{shot_id}/edit",
            202,
            True,
            schemas.EditMusicVideoShotParams,
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
            schemas.ComposeMusicVideoTaskParams,
        ),
        Route(
            "createEcommerceVideoTask",
            "POST",
            "/v1/ecommerce-video/tasks",
            201,
            True,
            schemas.CreateEcommerceVideoTaskParams,
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
            schemas.CreateWebhookEndpointParams,
        ),
        Route("getWebhookEndpoint", "GET", "/v1/webhooks/{id}", 200, True, None),
        Route("deleteWebhookEndpoint", "DELETE", "/v1/webhooks/{id}", 200, True, None),
        Route(
            "updateWebhookEndpoint",
            "PATCH",
            "/v1/webhooks/{id}",
            200,
            True,
            schemas.UpdateWebhookEndpointParams,
        ),
        Route(
            "createRealtimeSession",
            "POST",
            "/v1/realtime/sessions",
            201,
            True,
            schemas.CreateRealtimeSessionParams,
            KeyHeader("idempotency-key", True, 128),
        ),
        Route("getRealtimeSession", "GET", "/v1/realtime/sessions/{session_id}", 200, True, None),
        Route(
            "closeRealtimeSession", "DELETE", "/v1/realtime/sessions/{session_id}", 200, True, None
        ),
    ),
)
