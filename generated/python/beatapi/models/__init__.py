"""What the server answers, as attrs classes. Each is imported when first used.

Generated from spec 2026-07-31, do not edit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy import lazy

if TYPE_CHECKING:
    from .deleted_webhook_endpoint import DeletedWebhookEndpoint
    from .file import File
    from .literals import TaskStatus
    from .media_item import MediaItem
    from .realtime_credits import RealtimeCredits
    from .realtime_session import RealtimeSession
    from .shot_media import ShotMedia
    from .storyboard import Storyboard
    from .storyboard_shot import StoryboardShot
    from .task import Task
    from .task_output import TaskOutput
    from .task_usage import TaskUsage
    from .usage import Usage
    from .usage_concurrency import UsageConcurrency
    from .usage_realtime import UsageRealtime
    from .webhook_endpoint import WebhookEndpoint
    from .webhook_endpoint_list import WebhookEndpointList
    from .webhook_event import WebhookEvent
    from .workflow import Workflow
    from .workflow_list import WorkflowList
    from .workflow_usage import WorkflowUsage

__all__ = [
    "DeletedWebhookEndpoint",
    "File",
    "MediaItem",
    "RealtimeCredits",
    "RealtimeSession",
    "ShotMedia",
    "Storyboard",
    "StoryboardShot",
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
        "WorkflowList": "workflow_list",
        "TaskUsage": "task_usage",
        "MediaItem": "media_item",
        "TaskOutput": "task_output",
        "StoryboardShot": "storyboard_shot",
        "Storyboard": "storyboard",
        "Task": "task",
        "ShotMedia": "shot_media",
        "UsageConcurrency": "usage_concurrency",
        "WorkflowUsage": "workflow_usage",
        "Usage": "usage",
        "UsageRealtime": "usage_realtime",
        "File": "file",
        "WebhookEndpoint": "webhook_endpoint",
        "WebhookEndpointList": "webhook_endpoint_list",
        "DeletedWebhookEndpoint": "deleted_webhook_endpoint",
        "WebhookEvent": "webhook_event",
        "RealtimeCredits": "realtime_credits",
        "RealtimeSession": "realtime_session",
    },
)
