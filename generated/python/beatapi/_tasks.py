"""What the tasks resource does beyond the contract: wait for a task, and fetch its file.

How it is done is loaded when it is first asked for.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Final, TypeAlias

from ._aio import LoopSignal
from ._flow import adrive, drive
from ._resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Unpack

    from ._options import RequestOptions
    from ._scheduler import Rest
    from ._waiting import LoopRest, Poll, ThreadRest
    from .models.task import Task

WAIT_SECONDS: Final = 900.0
"""How long a wait takes at most by default; BeatAPI's own processing window is 10 minutes."""

OnUpdate: TypeAlias = "Callable[[Task], None]"


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

        All waits on one key in this process, of every client and thread, share one schedule: it
        keeps to the rate that BeatAPI allows, asks where an answer is most likely to be news, at
        most every 5 seconds for each task, and learns how long tasks take. With an ``inbox`` a
        webhook ends the wait at once. A fault on the way (no connection, 429, 5xx, an unreadable
        answer) is overcome by a later poll; a key that is not accepted ends every wait on it.

        Args:
            task: The task, or its id. A task that is ready already is returned without a call.
            timeout: Seconds to wait at most; ``None`` for no limit. The error comes earlier if the
                server forbids another poll before that.
            on_update: Called with the task each time a poll finds another status.
            poll_interval: Seconds between polls, in place of what the schedule finds best.

        Returns:
            The task, with the status ``succeeded``, ``storyboard_ready`` or ``requires_action``.

        Raises:
            TaskFailedError: The task failed; the error holds it.
            TaskTimeoutError: The task was not ready in time. It goes on running.
            AuthenticationError: The key is not accepted any more.
            PermissionDeniedError: It may not do this any more.
            NotFoundError: There is no such task.

        Example:
            ``task = client.tasks.wait(task, on_update=lambda task: print(task.status))``
        """
        from ._waiting import wait

        signal = Event()
        flow = wait(
            task,
            signal,
            self._client.settings,
            timeout=timeout,
            poll_interval=poll_interval,
            on_update=on_update,
        )
        return drive(flow, partial(self._perform, signal))

    def _perform(self, signal: ThreadRest, effect: Poll | Rest) -> None:
        from ._waiting import Poll, rest

        if isinstance(effect, Poll):
            effect.task = self.retrieve(effect.task_id, **effect.options())
        else:
            rest(effect, signal, self._client.clock)

    def download(
        self, task: Task | str, path: str | os.PathLike[str], *, overwrite: bool = False
    ) -> Path:
        """Fetch a finished task's file.

        The file appears under its name only when it is complete. The API key is not sent to the
        server that holds the file.

        Args:
            task: The task, or its id.
            path: The target, or a folder, where the file gets the task's id as its name.
            overwrite: Whether to replace what is at the target.

        Returns:
            Where the file is.

        Raises:
            DownloadError: The task has no file, or it could not be fetched whole and safely.
            DownloadExistsError: There is something at the target already.
            APIStatusError: The server that holds the file answered with an error.
            APIConnectionError: It gave no usable answer.
            OSError: The target cannot be written.

        Example:
            ``client.tasks.download(client.tasks.wait(task), "video.mp4")``
        """
        from ._download import download

        found = self.retrieve(task) if isinstance(task, str) else task
        return self._client.run(
            download(found, path, overwrite=overwrite, settings=self._client.settings)
        )


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

        All waits on one key in this process, of every client and thread, share one schedule: it
        keeps to the rate that BeatAPI allows, asks where an answer is most likely to be news, at
        most every 5 seconds for each task, and learns how long tasks take. With an ``inbox`` a
        webhook ends the wait at once. A fault on the way (no connection, 429, 5xx, an unreadable
        answer) is overcome by a later poll; a key that is not accepted ends every wait on it.

        Args:
            task: The task, or its id. A task that is ready already is returned without a call.
            timeout: Seconds to wait at most; ``None`` for no limit. The error comes earlier if the
                server forbids another poll before that.
            on_update: Called with the task each time a poll finds another status.
            poll_interval: Seconds between polls, in place of what the schedule finds best.

        Returns:
            The task, with the status ``succeeded``, ``storyboard_ready`` or ``requires_action``.

        Raises:
            TaskFailedError: The task failed; the error holds it.
            TaskTimeoutError: The task was not ready in time. It goes on running.
            AuthenticationError: The key is not accepted any more.
            PermissionDeniedError: It may not do this any more.
            NotFoundError: There is no such task.

        Example:
            ``task = await client.tasks.wait(task, timeout=600.0)``
        """
        from ._waiting import wait

        signal = LoopSignal()
        flow = wait(
            task,
            signal,
            self._client.settings,
            timeout=timeout,
            poll_interval=poll_interval,
            on_update=on_update,
        )
        return await adrive(flow, partial(self._perform, signal))

    async def _perform(self, signal: LoopRest, effect: Poll | Rest) -> None:
        from ._waiting import Poll, arest

        if isinstance(effect, Poll):
            effect.task = await self.retrieve(effect.task_id, **effect.options())
        else:
            await arest(effect, signal, self._client.clock)

    async def download(
        self, task: Task | str, path: str | os.PathLike[str], *, overwrite: bool = False
    ) -> Path:
        """Fetch a finished task's file.

        The file appears under its name only when it is complete. The API key is not sent to the
        server that holds the file.

        Args:
            task: The task, or its id.
            path: The target, or a folder, where the file gets the task's id as its name.
            overwrite: Whether to replace what is at the target.

        Returns:
            Where the file is.

        Raises:
            DownloadError: The task has no file, or it could not be fetched whole and safely.
            DownloadExistsError: There is something at the target already.
            APIStatusError: The server that holds the file answered with an error.
            APIConnectionError: It gave no usable answer.
            OSError: The target cannot be written.

        Example:
            ``await client.tasks.download("task_8K2qA", "video.mp4")``
        """
        from ._download import download

        found = await self.retrieve(task) if isinstance(task, str) else task
        return await self._client.run(
            download(found, path, overwrite=overwrite, settings=self._client.settings)
        )
