"""The contract of 2026-08-12 for a server: its routes.

Generated from spec 2026-08-12, do not edit.
"""

from __future__ import annotations

from typing import Final

from .. import Contract, KeyHeader, Route
from . import rules, schemas

CONTRACT: Final = Contract(
    version="2026-08-12",
    sha256="7946ec78c5a26929c93ae4387af341e64c9bcf39e474c168a6f8fc661130be24",
    polls_per_minute=120,
    schemas=schemas,
    routes=(
        Route("listWorkflows", "GET", "/v1/workflows", 200, False, None),
        Route("listGenerationModels", "GET", "/v1/media/models", 200, False, None),
        Route(
            "createImageGenerationTask",
            "POST",
            "/v1/images/tasks",
            201,
            True,
            schemas.CreateImageGenerationTaskParams,
            KeyHeader("idempotency-key", False, 255),
        ),
        Route(
            "createVideoGenerationTask",
            "POST",
            "/v1/videos/tasks",
            201,
            True,
            schemas.CreateVideoGenerationTaskParams,
            KeyHeader("idempotency-key", False, 255),
        ),
        Route("listEffects", "GET", "/v1/effects", 200, False, None),
        Route("getEffect", "GET", "/v1/effects/{effect_id}", 200, False, None),
        Route(
            "createEffectTask",
            "POST",
            "/v1/effects/tasks",
            201,
            True,
            schemas.CreateEffectTaskParams,
            KeyHeader("idempotency-key", False, 255),
        ),
        Route(
            "createMusicVideoTask",
            "POST",
            "/v1/music-video/tasks",
            201,
            True,
            schemas.CreateMusicVideoTaskParams,
            KeyHeader("idempotency-key", False, None),
            rules=rules.RULES["createMusicVideoTask"],
        ),
        Route(
            "editMusicVideoShot",
            "POST",
            "/v1/music-video/tasks/{task_id}/shots/{shot_id}/edit",
            202,
            True,
            schemas.EditMusicVideoShotParams,
            KeyHeader("idempotency-key", False, None),
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
            KeyHeader("idempotency-key", False, None),
        ),
        Route(
            "createEcommerceVideoTask",
            "POST",
            "/v1/ecommerce-video/tasks",
            201,
            True,
            schemas.CreateEcommerceVideoTaskParams,
            KeyHeader("idempotency-key", False, None),
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
