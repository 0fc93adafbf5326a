"""The resources of a client, each made when first used.

Generated from spec 2026-07-31, do not edit.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._engine import AsyncClient, SyncClient

if TYPE_CHECKING:
    from .ecommerce_video import AsyncEcommerceVideo, EcommerceVideo
    from .files import AsyncFiles, Files
    from .music_video import AsyncMusicVideo, MusicVideo
    from .realtime import AsyncRealtime, Realtime
    from .tasks import AsyncTasks, Tasks
    from .usage import AsyncUsage, Usage
    from .webhooks import AsyncWebhooks, Webhooks
    from .workflows import AsyncWorkflows, Workflows


class Resources(SyncClient):
    """Synchronous access to every operation of the contract."""

    @cached_property
    def workflows(self) -> Workflows:
        """The kinds of video that can be made."""
        from .workflows import Workflows

        return Workflows(self)

    @cached_property
    def music_video(self) -> MusicVideo:
        """Videos made from pictures and a song, in one go or shot by shot."""
        from .music_video import MusicVideo

        return MusicVideo(self)

    @cached_property
    def ecommerce_video(self) -> EcommerceVideo:
        """Advertising videos made from product pictures."""
        from .ecommerce_video import EcommerceVideo

        return EcommerceVideo(self)

    @cached_property
    def tasks(self) -> Tasks:
        """The state and the result of the work."""
        from .tasks import Tasks

        return Tasks(self)

    @cached_property
    def usage(self) -> Usage:
        """Credits, concurrency and totals of the account."""
        from .usage import Usage

        return Usage(self)

    @cached_property
    def files(self) -> Files:
        """Uploads for inputs that have no public URL."""
        from .files import Files

        return Files(self)

    @cached_property
    def webhooks(self) -> Webhooks:
        """Endpoints that are told when a task ends."""
        from .webhooks import Webhooks

        return Webhooks(self)

    @cached_property
    def realtime(self) -> Realtime:
        """Short live sessions that a browser joins with a secret of its own."""
        from .realtime import Realtime

        return Realtime(self)


class AsyncResources(AsyncClient):
    """Asynchronous access to every operation of the contract."""

    @cached_property
    def workflows(self) -> AsyncWorkflows:
        """The kinds of video that can be made."""
        from .workflows import AsyncWorkflows

        return AsyncWorkflows(self)

    @cached_property
    def music_video(self) -> AsyncMusicVideo:
        """Videos made from pictures and a song, in one go or shot by shot."""
        from .music_video import AsyncMusicVideo

        return AsyncMusicVideo(self)

    @cached_property
    def ecommerce_video(self) -> AsyncEcommerceVideo:
        """Advertising videos made from product pictures."""
        from .ecommerce_video import AsyncEcommerceVideo

        return AsyncEcommerceVideo(self)

    @cached_property
    def tasks(self) -> AsyncTasks:
        """The state and the result of the work."""
        from .tasks import AsyncTasks

        return AsyncTasks(self)

    @cached_property
    def usage(self) -> AsyncUsage:
        """Credits, concurrency and totals of the account."""
        from .usage import AsyncUsage

        return AsyncUsage(self)

    @cached_property
    def files(self) -> AsyncFiles:
        """Uploads for inputs that have no public URL."""
        from .files import AsyncFiles

        return AsyncFiles(self)

    @cached_property
    def webhooks(self) -> AsyncWebhooks:
        """Endpoints that are told when a task ends."""
        from .webhooks import AsyncWebhooks

        return AsyncWebhooks(self)

    @cached_property
    def realtime(self) -> AsyncRealtime:
        """Short live sessions that a browser joins with a secret of its own."""
        from .realtime import AsyncRealtime

        return AsyncRealtime(self)
