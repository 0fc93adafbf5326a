"""The server's answers, as attrs classes. Each is imported when first used.

Generated from spec 2026-07-31, do not edit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy import lazy

if TYPE_CHECKING:
    from .deleted_webhook_endpoint import DeletedWebhookEndpoint
    from .file import File
    from .literals import TaskStatus
    from .realtime_session import RealtimeCredits, RealtimeSession
    from .shot_media import ShotMedia, ShotMediaItem
    from .task import (
        MediaItem,
        Storyboard,
        StoryboardShot,
        StoryboardShotMedia,
        Task,
        TaskOutput,
        TaskUsage,
    )
    from .usage import Usage, UsageConcurrency, UsageRealtime, WorkflowUsage
    from .webhook_endpoint import WebhookEndpoint, WebhookEndpointList
    from .webhook_event import WebhookEvent
    from .workflow import Workflow, WorkflowList

__all__ = [
    "DeletedWebhookEndpoint",
    "File",
    "MediaItem",
    "RealtimeCredits",
    "RealtimeSession",
    "ShotMedia",
    "ShotMediaItem",
    "Storyboard",
    "StoryboardShot",
    "StoryboardShotMedia",
    "Task",
    "TaskOutput",
    "TaskStatus",
    "TaskUsage",
    "Usage",
    "UsageConcurrency",
    "UsageRealtime",
    "WebhookEndpoint",
    "WebhookEndpointList",
    "WebhookEvent",
    "Workflow",
    "WorkflowList",
    "WorkflowUsage",
]

__getattr__, __dir__ = lazy(
    __name__,
    {
        "TaskStatus": "literals",
        "Workflow": "workflow",
        "WorkflowList": "workflow",
        "TaskUsage": "task",
        "MediaItem": "task",
        "TaskOutput": "task",
        "StoryboardShot": "task",
        "Storyboard": "task",
        "Task": "task",
        "ShotMediaItem": "shot_media",
        "ShotMedia": "shot_media",
        "UsageConcurrency": "usage",
        "WorkflowUsage": "usage",
        "Usage": "usage",
        "UsageRealtime": "usage",
        "File": "file",
        "WebhookEndpoint": "webhook_endpoint",
        "WebhookEndpointList": "webhook_endpoint",
        "DeletedWebhookEndpoint": "deleted_webhook_endpoint",
        "WebhookEvent": "webhook_event",
        "RealtimeCredits": "realtime_session",
        "RealtimeSession": "realtime_session",
        "StoryboardShotMedia": "task",
    },
)
