"""What the tasks resource does beyond the contract: wait for a task, and fetch its file.

How it is done is loaded when it is first asked for.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias

from ._flow import Pause, adrive, drive
from ._resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Unpack

    from ._call import Effect
    from ._options import Progress, RequestOptions
    from ._waiting import Poll
    from .models.task import Task

WAIT_SECONDS: Final = 900.0
"""How long a wait takes at most by default; BeatAPI's own processing window is 10 minutes."""

DOWNLOAD_SECONDS: Final = 3600.0
"""How long a download takes at most by default."""

OnUpdate: TypeAlias = "Callable[[Task], None]"


class Refresh:
    """Effect: ask for a task anew, as the link to its file has expired.

    Args:
        task_id: The task.
    """

    def __init__(self, task_id: str) -> None:
        self.task_id = task_id
        self.task: Task | None = None


class TaskHelpers(SyncResource):
    """Waiting and downloading, for the blocking tasks resource."""

    def retrieve(self, task_id: str, **options: Unpack[RequestOptions]) -> Task:
        """Ask for a task once; the generated resource makes the call."""
        raise NotImplementedError

    def wait(
        self,
        task: Task | str,
        *,
        timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        poll_interval: float | None = None,
    ) -> Task:
        """Wait until a task has succeeded, or waits for a decision of yours.

        Polls every 5 to 10 seconds, as BeatAPI asks for (2026-06-25), less often if the server says
        so. A fault on the way (no connection, 429, 5xx, an unreadable answer) is overcome by the
        next poll.

        Args:
            task: The task, or its id. A task that is ready already is returned without a call.
            timeout: Seconds to wait at most; ``None`` for no limit. The error comes earlier if the
                server forbids another poll before that.
            on_update: Called with the task each time a poll finds another status.
            poll_interval: Seconds between polls, in place of BeatAPI's own interval.

        Returns:
            The task, with the status ``succeeded``, ``storyboard_ready`` or ``requires_action``.

        Raises:
            TaskFailedError: The task failed; the error holds it.
            TaskTimeoutError: The task was not ready in time. It goes on running.
            AuthenticationError: The key is not accepted any more.
            NotFoundError: There is no such task.

        Example:
            ``task = client.tasks.wait(task, on_update=lambda task: print(task.status))``
        """
        from ._waiting import wait

        flow = wait(
            task,
            timeout=timeout,
            poll_interval=poll_interval,
            on_update=on_update,
            clock=self._client.clock,
        )
        return drive(flow, self._perform)

    def _perform(self, effect: Poll | Pause) -> None:
        if isinstance(effect, Pause):
            self._client.clock.sleep(effect.seconds)
        else:
            effect.task = self.retrieve(effect.task_id, **effect.options())

    def download(
        self,
        task: Task | str,
        path: str | os.PathLike[str],
        *,
        overwrite: bool = False,
        timeout: float | None = DOWNLOAD_SECONDS,
        allow_private: bool = False,
        on_progress: Progress | None = None,
    ) -> Path:
        """Fetch a finished task's file.

        The file appears under its name only when it is complete and on the disk. Until then its
        bytes are beside it, in ``video.mp4.part``; when the download is given up there, the next
        one, of any process, goes on with them if the server can tell that the file is the same.
        The API key is not sent to the server that holds the file, and a link that has expired is
        asked for once more.

        Args:
            task: The task, or its id.
            path: The target, or a folder, where the file gets the task's id as its name.
            overwrite: Whether to replace what is at the target.
            timeout: Seconds for all of it; ``None`` for no limit. A server that says nothing for 60
                seconds is asked again for the rest.
            allow_private: Whether the file may be on an address outside of the public internet.
                This machine's own is fine if the API itself is there, as the sandbox is.
            on_progress: Called after each piece with the bytes that are here and with their total
                (``None`` if the server does not tell), in the event loop by an asynchronous client.

        Returns:
            Where the file is.

        Raises:
            DownloadError: The task has no file, or it could not be fetched whole and safely.
            DownloadExistsError: There is something at the target already.
            DownloadWriteError: The target cannot be written; it is an OSError too.
            APIStatusError: The server that holds the file answered with an error.
            APIConnectionError: It gave no usable answer; ``APITimeoutError`` if time was up.

        Example:
            ``client.tasks.download(client.tasks.wait(task), "video.mp4")``
        """
        from ._download import Choices, download

        found = self.retrieve(task) if isinstance(task, str) else task
        choices = Choices(
            overwrite=overwrite,
            timeout=timeout,
            allow_private=allow_private,
            on_progress=on_progress,
        )
        flow = download(found, path, choices, self._client.settings)
        return drive(flow, self._fetch)

    def _fetch(self, effect: Effect | Refresh) -> None:
        if isinstance(effect, Refresh):
            effect.task = self.retrieve(effect.task_id)
        else:
            self._client.perform(effect)


class AsyncTaskHelpers(AsyncResource):
    """Waiting and downloading, for the asynchronous tasks resource."""

    async def retrieve(self, task_id: str, **options: Unpack[RequestOptions]) -> Task:
        """Ask for a task once; the generated resource makes the call."""
        raise NotImplementedError

    async def wait(
        self,
        task: Task | str,
        *,
        timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        poll_interval: float | None = None,
    ) -> Task:
        """Wait until a task has succeeded, or waits for a decision of yours.

        Polls every 5 to 10 seconds, as BeatAPI asks for (2026-06-25), less often if the server says
        so. A fault on the way (no connection, 429, 5xx, an unreadable answer) is overcome by the
        next poll.

        Args:
            task: The task, or its id. A task that is ready already is returned without a call.
            timeout: Seconds to wait at most; ``None`` for no limit. The error comes earlier if the
                server forbids another poll before that.
            on_update: Called with the task each time a poll finds another status.
            poll_interval: Seconds between polls, in place of BeatAPI's own interval.

        Returns:
            The task, with the status ``succeeded``, ``storyboard_ready`` or ``requires_action``.

        Raises:
            TaskFailedError: The task failed; the error holds it.
            TaskTimeoutError: The task was not ready in time. It goes on running.
            AuthenticationError: The key is not accepted any more.
            NotFoundError: There is no such task.

        Example:
            ``task = await client.tasks.wait(task, timeout=600.0)``
        """
        from ._waiting import wait

        flow = wait(
            task,
            timeout=timeout,
            poll_interval=poll_interval,
            on_update=on_update,
            clock=self._client.clock,
        )
        return await adrive(flow, self._perform)

    async def _perform(self, effect: Poll | Pause) -> None:
        if isinstance(effect, Pause):
            await self._client.clock.asleep(effect.seconds)
        else:
            effect.task = await self.retrieve(effect.task_id, **effect.options())

    async def download(
        self,
        task: Task | str,
        path: str | os.PathLike[str],
        *,
        overwrite: bool = False,
        timeout: float | None = DOWNLOAD_SECONDS,
        allow_private: bool = False,
        on_progress: Progress | None = None,
    ) -> Path:
        """Fetch a finished task's file.

        The file appears under its name only when it is complete and on the disk. Until then its
        bytes are beside it, in ``video.mp4.part``; when the download is given up there, the next
        one, of any process, goes on with them if the server can tell that the file is the same.
        The API key is not sent to the server that holds the file, and a link that has expired is
        asked for once more.

        Args:
            task: The task, or its id.
            path: The target, or a folder, where the file gets the task's id as its name.
            overwrite: Whether to replace what is at the target.
            timeout: Seconds for all of it; ``None`` for no limit. A server that says nothing for 60
                seconds is asked again for the rest.
            allow_private: Whether the file may be on an address outside of the public internet.
                This machine's own is fine if the API itself is there, as the sandbox is.
            on_progress: Called after each piece with the bytes that are here and with their total
                (``None`` if the server does not tell), in the event loop by an asynchronous client.

        Returns:
            Where the file is.

        Raises:
            DownloadError: The task has no file, or it could not be fetched whole and safely.
            DownloadExistsError: There is something at the target already.
            DownloadWriteError: The target cannot be written; it is an OSError too.
            APIStatusError: The server that holds the file answered with an error.
            APIConnectionError: It gave no usable answer; ``APITimeoutError`` if time was up.

        Example:
            ``await client.tasks.download("task_8K2qA", "video.mp4")``
        """
        from ._download import Choices, download

        found = await self.retrieve(task) if isinstance(task, str) else task
        choices = Choices(
            overwrite=overwrite,
            timeout=timeout,
            allow_private=allow_private,
            on_progress=on_progress,
        )
        flow = download(found, path, choices, self._client.settings)
        return await adrive(flow, self._fetch)

    async def _fetch(self, effect: Effect | Refresh) -> None:
        if isinstance(effect, Refresh):
            effect.task = await self.retrieve(effect.task_id)
        else:
            await self._client.perform(effect)
