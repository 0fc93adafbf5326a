"""The contract of 2026-06-25 for a server: its routes.

Generated from spec 2026-06-25, do not edit.
"""

from __future__ import annotations

from typing import Final

from .. import Contract, Route
from . import schemas

CONTRACT: Final = Contract(
    version="2026-06-25",
    sha256="47bfa47abf3733c654ff4fd51faa784a6a7f999e0e293685d8ad9ba90f8b7198",
    polls_per_minute=60,
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
