"""The contract of 2026-07-16 for a server: its routes.

Generated from spec 2026-07-16, do not edit.
"""

from __future__ import annotations

from typing import Final

from .. import Contract, Route
from . import schemas

CONTRACT: Final = Contract(
    version="2026-07-16",
    sha256="6cb991c61a9db4d4c4bac9cbbd34fe5115e05456981b507ee95ae34ace7c272e",
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
    ),
)
