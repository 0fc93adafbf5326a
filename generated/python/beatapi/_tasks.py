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

    from ._options import RequestOptions
    from ._waiting import Poll
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
