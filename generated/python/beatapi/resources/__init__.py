"""The resources of a client, each created on first use.

Generated from spec 2026-07-31, do not edit.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._base_client import AsyncClient, SyncClient

if TYPE_CHECKING:
    from .ecommerce_video import AsyncEcommerceVideoResource, EcommerceVideoResource
    from .files import AsyncFilesResource, FilesResource
    from .music_video import AsyncMusicVideoResource, MusicVideoResource
    from .realtime import AsyncRealtimeResource, RealtimeResource
    from .tasks import AsyncTasksResource, TasksResource
    from .usage import AsyncUsageResource, UsageResource
    from .webhooks import AsyncWebhooksResource, WebhooksResource
    from .workflows import AsyncWorkflowsResource, WorkflowsResource


class Resources(SyncClient):
    """Synchronous access to every operation of the contract."""

    @cached_property
    def workflows(self) -> WorkflowsResource:
        """The kinds of video that can be made."""
        from .workflows import WorkflowsResource

        return WorkflowsResource(self._engine)

    @cached_property
    def music_video(self) -> MusicVideoResource:
        """Videos made from pictures and a song, in one go or shot by shot."""
        from .music_video import MusicVideoResource

        return MusicVideoResource(self._engine)

    @cached_property
    def ecommerce_video(self) -> EcommerceVideoResource:
        """Advertising videos made from product pictures."""
        from .ecommerce_video import EcommerceVideoResource

        return EcommerceVideoResource(self._engine)

    @cached_property
    def tasks(self) -> TasksResource:
        """The state and the result of the work."""
        from .tasks import TasksResource

        return TasksResource(self._engine)

    @cached_property
    def usage(self) -> UsageResource:
        """Credits, concurrency and totals of the account."""
        from .usage import UsageResource

        return UsageResource(self._engine)

    @cached_property
    def files(self) -> FilesResource:
        """Uploads for inputs that have no public URL."""
        from .files import FilesResource

        return FilesResource(self._engine)

    @cached_property
    def webhooks(self) -> WebhooksResource:
        """Endpoints that are told when a task ends."""
        from .webhooks import WebhooksResource

        return WebhooksResource(self._engine)

    @cached_property
    def realtime(self) -> RealtimeResource:
        """Short live sessions that a browser joins with a secret of its own."""
        from .realtime import RealtimeResource

        return RealtimeResource(self._engine)


class AsyncResources(AsyncClient):
    """Asynchronous access to every operation of the contract."""

    @cached_property
    def workflows(self) -> AsyncWorkflowsResource:
        """The kinds of video that can be made."""
        from .workflows import AsyncWorkflowsResource

        return AsyncWorkflowsResource(self._engine)

    @cached_property
    def music_video(self) -> AsyncMusicVideoResource:
        """Videos made from pictures and a song, in one go or shot by shot."""
        from .music_video import AsyncMusicVideoResource

        return AsyncMusicVideoResource(self._engine)

    @cached_property
    def ecommerce_video(self) -> AsyncEcommerceVideoResource:
        """Advertising videos made from product pictures."""
        from .ecommerce_video import AsyncEcommerceVideoResource

        return AsyncEcommerceVideoResource(self._engine)

    @cached_property
    def tasks(self) -> AsyncTasksResource:
        """The state and the result of the work."""
        from .tasks import AsyncTasksResource

        return AsyncTasksResource(self._engine)

    @cached_property
    def usage(self) -> AsyncUsageResource:
        """Credits, concurrency and totals of the account."""
        from .usage import AsyncUsageResource

        return AsyncUsageResource(self._engine)

    @cached_property
    def files(self) -> AsyncFilesResource:
        """Uploads for inputs that have no public URL."""
        from .files import AsyncFilesResource

        return AsyncFilesResource(self._engine)

    @cached_property
    def webhooks(self) -> AsyncWebhooksResource:
        """Endpoints that are told when a task ends."""
        from .webhooks import AsyncWebhooksResource

        return AsyncWebhooksResource(self._engine)

    @cached_property
    def realtime(self) -> AsyncRealtimeResource:
        """Short live sessions that a browser joins with a secret of its own."""
        from .realtime import AsyncRealtimeResource

        return AsyncRealtimeResource(self._engine)
