"""``client.video_analysis``: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from .._base.types import UNSET, Unset
from .._calls.operation import Operation
from .._engine.engine import check_timeout
from .._engine.resource import AsyncResource, SyncResource
from .._helpers.tasks import WAIT_SECONDS
from ..models import Task
from .tasks import AsyncTasksResource, TasksResource

if TYPE_CHECKING:
    from typing import Unpack

    from .._calls.options import RequestOptions
    from .._helpers.tasks import OnUpdate
    from .._uploads.forms import MediaInput

_CREATE_VIDEO_ANALYSIS_TASK: Final = Operation(
    id="createVideoAnalysisTask",
    method="POST",
    path="/v1/video-analysis/tasks",
    decode=Task.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="optional",
    uploads={"video_url": False},
    uploader=("files", "FilesResource", "upload"),
)


class VideoAnalysisResource(SyncResource):
    """Answers to questions about an uploaded video."""

    def create(
        self,
        *,
        video_url: MediaInput,
        prompt: str,
        analysis_depth: Literal["standard", "deep"] | Unset | None = UNSET,
        max_output_tokens: int | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Analyse a video.

        Starts a task that answers a question about a video: an MP4 or MOV that the account
        uploaded. The text is in ``output.text``.

        Dollars for a million tokens in and out: 0.36 and 1.60 with ``standard``, 0.72 and 5.00
        with ``deep``. What the length of the video and the longest answer may cost is reserved,
        what was used is settled, rounded up to the cent.

        Args:
            video_url: URL of the video, an upload of the account, of at most 600 seconds.
            prompt: The question. 1 to 12000 characters.
            analysis_depth: The amount of thought: ``standard`` is cheap, ``deep`` reasons more.
                The server's default is ``"standard"``.
            max_output_tokens: Tokens that the answer may have; what the model thinks besides
                may count beyond it, never beyond the reservation. 256 to 8192, the server's
                default is ``2048``.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few credits.
            PermissionDeniedError: 403. The key may not do this: the model needs a paid balance,
                the address is not on the allowlist, or the model is outside of the key's group.
            ConflictError: 409. The idempotency key was used for a call with another body, or
                the first call with it is still running.
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment
                (``processing_unavailable``), took too long (``processing_timeout``), failed
                (``processing_failed``) or its result was lost (``result_transfer_failed``).
                Nothing is charged.

        Example::

            client.video_analysis.create(
                video_url="https://media.beatapi.io/uploads/input.mp4",
                prompt="List the cuts of the video with their times.",
                analysis_depth="standard",
                max_output_tokens=2048,
            )
        """
        return self._call(
            _CREATE_VIDEO_ANALYSIS_TASK,
            body={
                "video_url": video_url,
                "prompt": prompt,
                "analysis_depth": analysis_depth,
                "max_output_tokens": max_output_tokens,
            },
            options=options,
        )

    def create_and_wait(
        self,
        *,
        video_url: MediaInput,
        prompt: str,
        analysis_depth: Literal["standard", "deep"] | Unset | None = UNSET,
        max_output_tokens: int | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Analyse a video.

        Calls ``create``, which describes the other arguments, and waits as
        ``client.tasks.wait`` does; both say what is raised.

        Args:
            wait_timeout: Seconds to wait after the call; ``None`` for no limit. The call's own are
                ``timeout``.
            on_update: Called with the result at once, and each time its status has changed.
            options: For the call only, see ``RequestOptions``.

        Raises:
            InvalidArgumentError: ``wait_timeout`` or ``on_update`` cannot be used; nothing was sent.

        Example::

            client.video_analysis.create_and_wait(
                video_url="https://media.beatapi.io/uploads/input.mp4",
                prompt="List the cuts of the video with their times.",
                analysis_depth="standard",
                max_output_tokens=2048,
            )
        """
        # Check first: an error of the wait alone would lose the id of the started work.
        check_timeout(wait_timeout)
        resource = TasksResource(self._client)
        resource.check_update(on_update)
        started = self.create(
            video_url=video_url,
            prompt=prompt,
            analysis_depth=analysis_depth,
            max_output_tokens=max_output_tokens,
            **options,
        )
        return resource.wait(started, timeout=wait_timeout, on_update=on_update)


class AsyncVideoAnalysisResource(AsyncResource):
    """Answers to questions about an uploaded video."""

    async def create(
        self,
        *,
        video_url: MediaInput,
        prompt: str,
        analysis_depth: Literal["standard", "deep"] | Unset | None = UNSET,
        max_output_tokens: int | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Analyse a video.

        Starts a task that answers a question about a video: an MP4 or MOV that the account
        uploaded. The text is in ``output.text``.

        Dollars for a million tokens in and out: 0.36 and 1.60 with ``standard``, 0.72 and 5.00
        with ``deep``. What the length of the video and the longest answer may cost is reserved,
        what was used is settled, rounded up to the cent.

        Args:
            video_url: URL of the video, an upload of the account, of at most 600 seconds.
            prompt: The question. 1 to 12000 characters.
            analysis_depth: The amount of thought: ``standard`` is cheap, ``deep`` reasons more.
                The server's default is ``"standard"``.
            max_output_tokens: Tokens that the answer may have; what the model thinks besides
                may count beyond it, never beyond the reservation. 256 to 8192, the server's
                default is ``2048``.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few credits.
            PermissionDeniedError: 403. The key may not do this: the model needs a paid balance,
                the address is not on the allowlist, or the model is outside of the key's group.
            ConflictError: 409. The idempotency key was used for a call with another body, or
                the first call with it is still running.
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment
                (``processing_unavailable``), took too long (``processing_timeout``), failed
                (``processing_failed``) or its result was lost (``result_transfer_failed``).
                Nothing is charged.

        Example::

            await client.video_analysis.create(
                video_url="https://media.beatapi.io/uploads/input.mp4",
                prompt="List the cuts of the video with their times.",
                analysis_depth="standard",
                max_output_tokens=2048,
            )
        """
        return await self._call(
            _CREATE_VIDEO_ANALYSIS_TASK,
            body={
                "video_url": video_url,
                "prompt": prompt,
                "analysis_depth": analysis_depth,
                "max_output_tokens": max_output_tokens,
            },
            options=options,
        )

    async def create_and_wait(
        self,
        *,
        video_url: MediaInput,
        prompt: str,
        analysis_depth: Literal["standard", "deep"] | Unset | None = UNSET,
        max_output_tokens: int | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Analyse a video.

        Calls ``create``, which describes the other arguments, and waits as
        ``client.tasks.wait`` does; both say what is raised.

        Args:
            wait_timeout: Seconds to wait after the call; ``None`` for no limit. The call's own are
                ``timeout``.
            on_update: Called with the result at once, and each time its status has changed.
            options: For the call only, see ``RequestOptions``.

        Raises:
            InvalidArgumentError: ``wait_timeout`` or ``on_update`` cannot be used; nothing was sent.

        Example::

            await client.video_analysis.create_and_wait(
                video_url="https://media.beatapi.io/uploads/input.mp4",
                prompt="List the cuts of the video with their times.",
                analysis_depth="standard",
                max_output_tokens=2048,
            )
        """
        # Check first: an error of the wait alone would lose the id of the started work.
        check_timeout(wait_timeout)
        resource = AsyncTasksResource(self._client)
        resource.check_update(on_update)
        started = await self.create(
            video_url=video_url,
            prompt=prompt,
            analysis_depth=analysis_depth,
            max_output_tokens=max_output_tokens,
            **options,
        )
        return await resource.wait(started, timeout=wait_timeout, on_update=on_update)
