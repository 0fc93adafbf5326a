"""``client.ecommerce_video``: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Sequence
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

_CREATE_ECOMMERCE_VIDEO_TASK: Final = Operation(
    id="createEcommerceVideoTask",
    method="POST",
    path="/v1/ecommerce-video/tasks",
    decode=Task.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="optional",
    lists=("images",),
    uploads={"images": True},
    uploader=("files", "FilesResource", "upload"),
)


class EcommerceVideoResource(SyncResource):
    """Advertising videos made from product pictures."""

    def create(
        self,
        *,
        images: Sequence[MediaInput],
        duration: int,
        prompt: str | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1"] | Unset | None = UNSET,
        language: Literal["en", "zh"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create an ecommerce video.

        Starts an advertising video of a product in 1080p. Its ``duration`` decides what it
        costs.

        Args:
            images: Public HTTPS URLs of pictures of the product, PNG, JPEG or WebP, the most
                important one first. 1 to 7 items.
            duration: Length of the video in seconds; decides what it costs. 10 to 60.
            prompt: The story of the video. At most 2000 characters.
            aspect_ratio: Shape of the video.
            language: Language of what is spoken.
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
            RateLimitError: 429. As many tasks are processing as the account may have at the
                same time (``user_concurrency_exceeded``), or too many requests were sent
                (``rate_limit_exceeded``). The first ends only when a task does.
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment
                (``processing_unavailable``), took too long (``processing_timeout``), failed
                (``processing_failed``) or its result was lost (``result_transfer_failed``).
                Nothing is charged.

        Example::

            client.ecommerce_video.create(
                images=["https://media.beatapi.io/samples/smart-bottle.png"],
                duration=15,
                prompt="Fast product launch ad for paid social.",
                aspect_ratio="9:16",
            )
        """
        return self._call(
            _CREATE_ECOMMERCE_VIDEO_TASK,
            body={
                "images": images,
                "duration": duration,
                "prompt": prompt,
                "aspect_ratio": aspect_ratio,
                "language": language,
            },
            options=options,
        )

    def create_and_wait(
        self,
        *,
        images: Sequence[MediaInput],
        duration: int,
        prompt: str | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1"] | Unset | None = UNSET,
        language: Literal["en", "zh"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create an ecommerce video.

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

            client.ecommerce_video.create_and_wait(
                images=["https://media.beatapi.io/samples/smart-bottle.png"],
                duration=15,
                prompt="Fast product launch ad for paid social.",
                aspect_ratio="9:16",
            )
        """
        # Check first: an error of the wait alone would lose the id of the started work.
        check_timeout(wait_timeout)
        resource = TasksResource(self._client)
        resource.check_update(on_update)
        started = self.create(
            images=images,
            duration=duration,
            prompt=prompt,
            aspect_ratio=aspect_ratio,
            language=language,
            **options,
        )
        return resource.wait(started, timeout=wait_timeout, on_update=on_update)


class AsyncEcommerceVideoResource(AsyncResource):
    """Advertising videos made from product pictures."""

    async def create(
        self,
        *,
        images: Sequence[MediaInput],
        duration: int,
        prompt: str | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1"] | Unset | None = UNSET,
        language: Literal["en", "zh"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create an ecommerce video.

        Starts an advertising video of a product in 1080p. Its ``duration`` decides what it
        costs.

        Args:
            images: Public HTTPS URLs of pictures of the product, PNG, JPEG or WebP, the most
                important one first. 1 to 7 items.
            duration: Length of the video in seconds; decides what it costs. 10 to 60.
            prompt: The story of the video. At most 2000 characters.
            aspect_ratio: Shape of the video.
            language: Language of what is spoken.
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
            RateLimitError: 429. As many tasks are processing as the account may have at the
                same time (``user_concurrency_exceeded``), or too many requests were sent
                (``rate_limit_exceeded``). The first ends only when a task does.
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment
                (``processing_unavailable``), took too long (``processing_timeout``), failed
                (``processing_failed``) or its result was lost (``result_transfer_failed``).
                Nothing is charged.

        Example::

            await client.ecommerce_video.create(
                images=["https://media.beatapi.io/samples/smart-bottle.png"],
                duration=15,
                prompt="Fast product launch ad for paid social.",
                aspect_ratio="9:16",
            )
        """
        return await self._call(
            _CREATE_ECOMMERCE_VIDEO_TASK,
            body={
                "images": images,
                "duration": duration,
                "prompt": prompt,
                "aspect_ratio": aspect_ratio,
                "language": language,
            },
            options=options,
        )

    async def create_and_wait(
        self,
        *,
        images: Sequence[MediaInput],
        duration: int,
        prompt: str | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1"] | Unset | None = UNSET,
        language: Literal["en", "zh"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create an ecommerce video.

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

            await client.ecommerce_video.create_and_wait(
                images=["https://media.beatapi.io/samples/smart-bottle.png"],
                duration=15,
                prompt="Fast product launch ad for paid social.",
                aspect_ratio="9:16",
            )
        """
        # Check first: an error of the wait alone would lose the id of the started work.
        check_timeout(wait_timeout)
        resource = AsyncTasksResource(self._client)
        resource.check_update(on_update)
        started = await self.create(
            images=images,
            duration=duration,
            prompt=prompt,
            aspect_ratio=aspect_ratio,
            language=language,
            **options,
        )
        return await resource.wait(started, timeout=wait_timeout, on_update=on_update)
