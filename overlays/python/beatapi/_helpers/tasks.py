"""Helpers of the tasks resource beyond the contract: wait for a task, and fetch its file.

Their implementation is loaded on first use.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Mapping
from contextlib import closing
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Any, Final, TypeVar

from .._base.aio import LoopSignal
from .._base.flow import adrive, drive
from .._calls.call import Deadline
from .._engine.engine import AsyncResource, SyncResource, check_timeout, sibling

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Unpack

    from .._base.flow import Flow
    from .._calls.call import Effect
    from .._calls.options import Progress, RequestOptions
    from .._downloads.download import Choices, Refresh, Target
    from .._engine.engine import Settings
    from .._waiting.waiting import LoopRest, Step, ThreadRest
    from .._waiting.waiting import OnUpdate as OnUpdate
    from .._waiting.watch import AsyncTaskWatch as AsyncTaskWatch
    from .._waiting.watch import TaskOutcome
    from .._waiting.watch import TaskWatch as TaskWatch
    from ..models import Task

P = TypeVar("P")
R = TypeVar("R")

WAIT_SECONDS: Final = 900.0
"""The default timeout of a wait; BeatAPI's own processing window is 10 minutes."""

DOWNLOAD_SECONDS: Final = 3600.0
"""The default timeout of a download."""


def _fetched(
    fetch: Callable[[Task, P, Choices, Settings], Flow[Effect | Refresh, R]],
    task: Task | str,
    place: P,
    choices: Choices,
    settings: Settings,
) -> Flow[Effect | Refresh, R]:
    """Fetch a task's file; the task is retrieved first if it does not name one."""
    from .._downloads.download import Refresh, has_file
    from .._waiting.waiting import task_id_of

    current = task
    if isinstance(current, str) or not has_file(current):
        current = yield from Refresh(task_id_of(task), choices.options(settings))
    return (yield from fetch(current, place, choices, settings))


class TaskHelpers(SyncResource):
    """Waiting and downloading, for the blocking tasks resource."""

    def retrieve(self, task_id: str, **options: Unpack[RequestOptions]) -> Task:
        """Retrieve a task once; the generated resource makes the call."""
        raise NotImplementedError

    def check_update(self, on_update: object) -> None:
        """Check the ``on_update`` argument before anything is sent.

        Raises:
            InvalidArgumentError: It is not a function, or it is asynchronous.
        """
        from .._waiting.waiting import check_update

        check_update(on_update, blocking=True)

    def wait(
        self,
        task: Task | str,
        *,
        timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        poll_interval: float | None = None,
    ) -> Task:
        """Wait until a task has succeeded, or needs a decision from you.

        All waits on one key in this process, of every client and thread, share one schedule. It
        keeps to the rate that BeatAPI allows, polls where a change is most likely, polls each task
        at most every 5 seconds, and learns how long tasks take. With an ``inbox`` a webhook ends
        the wait at once. After a failed poll (no connection, 429, 5xx, an unreadable answer) the
        wait goes on; a rejected key ends every wait on it.

        Args:
            task: The task, or its id. A task that is ready already is returned without a call.
            timeout: Seconds to wait; ``None`` for no limit. The last poll starts when they are over
                and may take 2 seconds more. The error comes earlier if the server forbids another
                poll before that.
            on_update: Called with the task at once, if you pass a task and not an id, and for each
                new status that a poll finds.
            poll_interval: Fixed seconds between polls, in place of the schedule's choice and the
                server's recommendation. They become longer after a 429 or an error with a
                Retry-After, and if the rate of the key allows no poll yet.

        Returns:
            The task, with the status ``succeeded``, ``storyboard_ready`` or ``requires_action``.

        Raises:
            TaskFailedError: The task failed; the error holds it.
            TaskTimeoutError: The task was not ready in time. It goes on running.
            AuthenticationError: The key is no longer accepted.
            PermissionDeniedError: The key no longer has this permission.
            NotFoundError: There is no such task.

        Example:
            ``task = client.tasks.wait(task, on_update=lambda task: print(task.status))``
        """
        from .._waiting.waiting import wait

        self.check_update(on_update)
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

    def _perform(self, signal: ThreadRest, effect: Step) -> object:
        from .._waiting.waiting import Poll, Update, rest

        if isinstance(effect, Poll):
            return self.retrieve(effect.task_id, **effect.options())
        if isinstance(effect, Update):
            effect.run()
        else:
            rest(effect, signal, self._client.clock)
        return None

    def as_completed(
        self,
        tasks: Iterable[Task | str],
        *,
        timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
    ) -> Iterator[TaskOutcome]:
        """Wait for several tasks at once, and yield the outcome of each when it is over.

        Polls are made only while you iterate. A task that fails, is late or is unknown does not end
        the others.

        Args:
            tasks: The tasks, or their ids; a task named twice comes once.
            timeout: Seconds for all of them together; ``None`` for no limit.
            on_update: Called with each task at once, and for each new status that a poll finds.

        Yields:
            The outcome of each task, in the order in which they end: ``task``, ``error``, and the
            ``index`` of the task among those that you passed. ``result()`` returns the task or
            raises the error.

        Raises:
            InvalidArgumentError: One of the tasks has no id, or an argument is out of range.

        Example:
            ``for each in client.tasks.as_completed(tasks): print(each.index, each.error)``
        """
        from .._waiting.waiting import Waits
        from .._waiting.watch import outcome_of

        self.check_update(on_update)
        signal = Event()
        with closing(Waits(self._client.settings, signal)) as waits:
            indexes = waits.add_all(tasks, timeout=timeout, on_update=on_update)
            while waits:
                over = drive(waits.next(), partial(self._perform, signal))
                yield outcome_of(indexes[over], over)

    def watch(
        self,
        *,
        on_update: OnUpdate | None = None,
        memory: str | None = None,
        rested: float = 0.0,
    ) -> TaskWatch:
        """Return a set of tasks to wait for, which may change while you wait.

        Args:
            on_update: Called with each task at once, and for each new status that a poll finds.
            memory: The text from ``memory()`` of another watch on the same key, in any process.
                This watch then polls where that one stopped: it knows how long tasks take and when
                each was last retrieved, and polls slowly at first, as the other one may have polled
                until now. A memory of another version of the client counts as none.
            rested: The seconds for which surely nobody has polled with the key, if there is a
                memory: the first polls come sooner.

        Returns:
            The watch, to be closed or used in a ``with`` statement (``async with`` for an
            asynchronous client, in the event loop).

        Raises:
            InvalidArgumentError: An argument cannot be used.

        Example:
            ::

                with client.tasks.watch() as watch:
                    watch.add("task_8K2qA")
                    outcome = watch.next(timeout=60.0)
        """
        from .._waiting.watch import TaskWatch

        self.check_update(on_update)
        signal = Event()
        perform = partial(self._perform, signal)
        settings = self._client.settings
        return TaskWatch(
            settings, signal, perform, on_update=on_update, memory=memory, rested=rested
        )

    def map(
        self,
        create: Callable[..., Task],
        inputs: Iterable[Mapping[str, Any]],
        *,
        concurrency: int | None = None,
        timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
    ) -> Iterator[TaskOutcome]:
        """Create a task for each of many inputs, as many at a time as allowed, and wait for all.

        If a create is rejected because too many of the account's tasks run, it is repeated when
        there is a place. If you stop early, the tasks that were created go on running.

        Args:
            create: The create method, such as ``client.ecommerce_video.create``.
            inputs: The arguments of each call, by name.
            concurrency: The number of tasks that run at the same time; the account's limit
                (``client.usage.retrieve().concurrency.limit``) if not given.
            timeout: Seconds to wait for a task, and for a place for one; ``None`` for no limit.
            on_update: Called with each task at once, and for each new status that a poll finds.

        Yields:
            The outcome of each input, in the order in which they end; ``index`` is its position.
            Any error of an input, even a missing argument, is its outcome, and does not stop the
            others.

        Raises:
            InvalidArgumentError: ``concurrency``, ``timeout`` or ``on_update`` is out of range.
            APIStatusError: ``concurrency`` is not given, and the account's limit cannot be
                retrieved.
            Exception: The error that ``inputs`` itself raises, after the outcomes of all created
                tasks.

        Example:
            ::

                inputs = [{"images": [url], "duration": 15} for url in urls]
                for outcome in client.tasks.map(client.ecommerce_video.create, inputs):
                    print(outcome.index, outcome.result().status)
        """
        from .._waiting.waiting import Waits
        from .._waiting.watch import Create, TaskMap, allowed, check_concurrency

        check_concurrency(concurrency)
        self.check_update(on_update)
        if concurrency is None:
            concurrency = allowed(sibling(self._client, "plain", "UsageResource").retrieve())
        signal = Event()

        def perform(effect: Create | Step) -> object:
            if isinstance(effect, Create):
                return create(**effect.params)
            return self._perform(signal, effect)

        with closing(Waits(self._client.settings, signal)) as waits:
            run = TaskMap(
                waits,
                inputs,
                concurrency=concurrency,
                timeout=check_timeout(timeout),
                on_update=on_update,
                clock=self._client.clock,
            )
            while (outcome := drive(run.next(), perform)) is not None:
                yield outcome

    def token(self, task: Task | str, *, timeout: float | None = WAIT_SECONDS) -> str:
        """Return a token with which another process can continue a wait.

        Args:
            task: The task, or its id.
            timeout: Seconds that the wait may take from now on; ``None`` for no limit.

        Returns:
            A line of JSON for ``resume``: the task's id, the server and the deadline as Unix time.
            It contains no secret.

        Raises:
            InvalidArgumentError: The task has no id, or ``timeout`` is out of range.
        """
        from .._waiting.resume import new_token
        from .._waiting.waiting import task_id_of

        limit = check_timeout(timeout)
        return new_token(task_id_of(task), self._client.base_url, limit).dump()

    def resume(self, token: str, *, on_update: OnUpdate | None = None) -> Task:
        """Continue a wait from its token, until its deadline.

        The deadline is a moment of the wall clock, as two processes share no other. After it, the
        task is polled for a few seconds more, so that a late process learns its result.

        Args:
            token: The text that ``token`` returned, in any process.
            on_update: Called with the task for each new status that a poll finds.

        Returns:
            The task, as from ``wait``.

        Raises:
            InvalidArgumentError: The token is damaged, of a later version or for another server.
            TaskFailedError: The task failed; the error holds it.
            TaskTimeoutError: The task was not ready in time. It goes on running.

        Example:
            ``task = client.tasks.resume(Path("wait.json").read_text())``
        """
        from .._waiting.resume import load_token

        state = load_token(token, self._client.base_url)
        return self.wait(state.task_id, timeout=state.remaining(), on_update=on_update)

    def download(
        self,
        task: Task | str,
        path: str | os.PathLike[str],
        *,
        overwrite: bool = False,
        timeout: float | None = DOWNLOAD_SECONDS,
        allow_private: bool = False,
        allow_unknown_length: bool = False,
        on_progress: Progress | None = None,
    ) -> Path:
        """Fetch a finished task's file.

        The file gets its name only when it is complete and on the disk. Until then its bytes are
        beside it, in ``video.mp4.part``. If the download stops there, the next one, of any process,
        continues with them if the server can identify the file as the same. The API key is not sent
        to the server that holds the file. An expired link is renewed once.

        Args:
            task: The task, or its id.
            path: The target, or a folder, where the file gets the task's id as its name.
            overwrite: Whether to replace an existing target.
            timeout: Seconds for all of it; ``None`` for no limit. If the server sends nothing for
                60 seconds, the rest is requested again.
            allow_private: Whether the file may be on an address outside of the public internet.
                This machine's own is fine if the API itself is there, as the sandbox is.
            allow_unknown_length: Whether to accept a file that may be cut: the server stated no
                length, and it is not an MP4 whose boxes show that it is complete.
            on_progress: Called after each piece with the bytes fetched and with their total
                (``None`` if the server does not state it), in the event loop by an asynchronous
                client.

        Returns:
            The path of the file.

        Raises:
            DownloadError: The task has no file, or it could not be fetched whole and safely.
            DownloadExistsError: The target exists already.
            DownloadUnverifiedError: The file may be incomplete.
            DownloadWriteError: The target cannot be written; it is an OSError too.
            APIStatusError: The server that holds the file answered with an error.
            APIConnectionError: It gave no usable answer; ``APITimeoutError`` if time was up.

        Example:
            ``client.tasks.download(client.tasks.wait(task), "video.mp4")``
        """
        from .._downloads.download import Choices, download

        choices = Choices(
            overwrite=overwrite,
            deadline=Deadline(self._client.clock, check_timeout(timeout)),
            allow_private=allow_private,
            allow_unknown_length=allow_unknown_length,
            on_progress=on_progress,
        )
        flow = _fetched(download, task, path, choices, self._client.settings)
        return drive(flow, self._fetch)

    def download_to(
        self,
        task: Task | str,
        target: Target,
        *,
        overwrite: bool = False,
        timeout: float | None = DOWNLOAD_SECONDS,
        allow_private: bool = False,
        allow_unknown_length: bool = False,
        on_progress: Progress | None = None,
    ) -> int:
        """Fetch a finished task's file to an open file, or to a place that fsspec knows.

        The file is fetched to a temporary folder, as by ``download``, and written to its place when
        it is complete. If anything fails before, nothing is written. A place of fsspec shows all of
        the file or nothing: buckets do so themselves, elsewhere the file has a temporary name
        first. An open file may have a part of it if it fails itself.

        Args:
            task: The task, or its id.
            target: A binary file that is open for writing, and stays open; or what
                ``fsspec.open("s3://bucket/video.mp4", "wb")`` returns. An asynchronous client
                writes in a thread.
            overwrite: Whether to replace an existing file of fsspec.
            timeout: Seconds to fetch the file; ``None`` for no limit.
            allow_private: As of ``download``.
            allow_unknown_length: As of ``download``.
            on_progress: As of ``download``.

        Returns:
            The length of the file in bytes.

        Raises:
            InvalidArgumentError: ``target`` is not a place for bytes.
            DownloadExistsError: A file of fsspec exists already.
            DownloadWriteError: ``target`` cannot be written; the cause is its own error.
            BeatAPIError: As from ``download``.

        Example:
            ``client.tasks.download_to(task, fsspec.open("s3://bucket/video.mp4", "wb"))``
        """
        from .._downloads.download import Choices, download_to

        choices = Choices(
            overwrite=overwrite,
            deadline=Deadline(self._client.clock, check_timeout(timeout)),
            allow_private=allow_private,
            allow_unknown_length=allow_unknown_length,
            on_progress=on_progress,
        )
        flow = _fetched(download_to, task, target, choices, self._client.settings)
        return drive(flow, self._fetch)

    def _fetch(self, effect: Effect | Refresh) -> object:
        from .._downloads.download import Refresh

        if isinstance(effect, Refresh):
            return self.retrieve(effect.task_id, **effect.options)
        return self._client.perform(effect)


class AsyncTaskHelpers(AsyncResource):
    """Waiting and downloading, for the asynchronous tasks resource."""

    async def retrieve(self, task_id: str, **options: Unpack[RequestOptions]) -> Task:
        """Async version of ``TaskHelpers.retrieve``."""
        raise NotImplementedError

    def check_update(self, on_update: object) -> None:
        """Check the ``on_update`` argument before anything is sent.

        Raises:
            InvalidArgumentError: It is not a function.
        """
        from .._waiting.waiting import check_update

        check_update(on_update, blocking=False)

    async def wait(
        self,
        task: Task | str,
        *,
        timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        poll_interval: float | None = None,
    ) -> Task:
        """Async version of ``TasksResource.wait``.

        An awaitable result of ``on_update`` is awaited.

        Example:
            ``task = await client.tasks.wait(task, timeout=600.0)``
        """
        from .._waiting.waiting import wait

        self.check_update(on_update)
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

    async def _perform(self, signal: LoopRest, effect: Step) -> object:
        from .._waiting.waiting import Poll, Update, arest

        if isinstance(effect, Poll):
            return await self.retrieve(effect.task_id, **effect.options())
        if isinstance(effect, Update):
            await effect.arun()
        else:
            await arest(effect, signal, self._client.clock)
        return None

    async def as_completed(
        self,
        tasks: Iterable[Task | str],
        *,
        timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
    ) -> AsyncIterator[TaskOutcome]:
        """Async version of ``TasksResource.as_completed``.

        Example:
            ``async for each in client.tasks.as_completed(tasks): print(each.index, each.error)``
        """
        from .._waiting.waiting import Waits
        from .._waiting.watch import outcome_of

        self.check_update(on_update)
        signal = LoopSignal()
        with closing(Waits(self._client.settings, signal)) as waits:
            indexes = waits.add_all(tasks, timeout=timeout, on_update=on_update)
            while waits:
                over = await adrive(waits.next(), partial(self._perform, signal))
                yield outcome_of(indexes[over], over)

    def watch(
        self,
        *,
        on_update: OnUpdate | None = None,
        memory: str | None = None,
        rested: float = 0.0,
    ) -> AsyncTaskWatch:
        """Async version of ``TasksResource.watch``; its ``next`` is to be awaited.

        Example:
            ::

                async with client.tasks.watch() as watch:
                    watch.add("task_8K2qA")
                    outcome = await watch.next(timeout=60.0)
        """
        from .._waiting.watch import AsyncTaskWatch

        self.check_update(on_update)
        signal = LoopSignal()
        perform = partial(self._perform, signal)
        settings = self._client.settings
        return AsyncTaskWatch(
            settings, signal, perform, on_update=on_update, memory=memory, rested=rested
        )

    async def map(
        self,
        create: Callable[..., Awaitable[Task]],
        inputs: Iterable[Mapping[str, Any]],
        *,
        concurrency: int | None = None,
        timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
    ) -> AsyncIterator[TaskOutcome]:
        """Async version of ``TasksResource.map``.

        Example:
            ::

                inputs = [{"images": [url], "duration": 15} for url in urls]
                async for outcome in client.tasks.map(client.ecommerce_video.create, inputs):
                    print(outcome.index, outcome.result().status)
        """
        from .._waiting.waiting import Waits
        from .._waiting.watch import Create, TaskMap, allowed, check_concurrency

        check_concurrency(concurrency)
        self.check_update(on_update)
        if concurrency is None:
            concurrency = allowed(
                await sibling(self._client, "plain", "AsyncUsageResource").retrieve()
            )
        signal = LoopSignal()

        async def perform(effect: Create | Step) -> object:
            if isinstance(effect, Create):
                return await create(**effect.params)
            return await self._perform(signal, effect)

        with closing(Waits(self._client.settings, signal)) as waits:
            run = TaskMap(
                waits,
                inputs,
                concurrency=concurrency,
                timeout=check_timeout(timeout),
                on_update=on_update,
                clock=self._client.clock,
            )
            while (outcome := await adrive(run.next(), perform)) is not None:
                yield outcome

    def token(self, task: Task | str, *, timeout: float | None = WAIT_SECONDS) -> str:
        """Do the same as ``TasksResource.token``; nothing is sent, so there is nothing to await."""
        from .._waiting.resume import new_token
        from .._waiting.waiting import task_id_of

        limit = check_timeout(timeout)
        return new_token(task_id_of(task), self._client.base_url, limit).dump()

    async def resume(self, token: str, *, on_update: OnUpdate | None = None) -> Task:
        """Async version of ``TasksResource.resume``.

        An awaitable result of ``on_update`` is awaited.

        Example:
            ``task = await client.tasks.resume(Path("wait.json").read_text())``
        """
        from .._waiting.resume import load_token

        state = load_token(token, self._client.base_url)
        return await self.wait(state.task_id, timeout=state.remaining(), on_update=on_update)

    async def download(
        self,
        task: Task | str,
        path: str | os.PathLike[str],
        *,
        overwrite: bool = False,
        timeout: float | None = DOWNLOAD_SECONDS,
        allow_private: bool = False,
        allow_unknown_length: bool = False,
        on_progress: Progress | None = None,
    ) -> Path:
        """Async version of ``TasksResource.download``.

        Example:
            ``await client.tasks.download("task_8K2qA", "video.mp4")``
        """
        from .._downloads.download import Choices, download

        choices = Choices(
            overwrite=overwrite,
            deadline=Deadline(self._client.clock, check_timeout(timeout)),
            allow_private=allow_private,
            allow_unknown_length=allow_unknown_length,
            on_progress=on_progress,
        )
        flow = _fetched(download, task, path, choices, self._client.settings)
        return await adrive(flow, self._fetch)

    async def download_to(
        self,
        task: Task | str,
        target: Target,
        *,
        overwrite: bool = False,
        timeout: float | None = DOWNLOAD_SECONDS,
        allow_private: bool = False,
        allow_unknown_length: bool = False,
        on_progress: Progress | None = None,
    ) -> int:
        """Async version of ``TasksResource.download_to``.

        Example:
            ``await client.tasks.download_to("task_8K2qA", io.BytesIO())``
        """
        from .._downloads.download import Choices, download_to

        choices = Choices(
            overwrite=overwrite,
            deadline=Deadline(self._client.clock, check_timeout(timeout)),
            allow_private=allow_private,
            allow_unknown_length=allow_unknown_length,
            on_progress=on_progress,
        )
        flow = _fetched(download_to, task, target, choices, self._client.settings)
        return await adrive(flow, self._fetch)

    async def _fetch(self, effect: Effect | Refresh) -> object:
        from .._downloads.download import Refresh

        if isinstance(effect, Refresh):
            return await self.retrieve(effect.task_id, **effect.options)
        return await self._client.perform(effect)
