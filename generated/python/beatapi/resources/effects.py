"""``client.effects``: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Literal

from .._base.types import UNSET, Unset
from .._calls.operation import Operation
from .._engine.engine import check_timeout
from .._engine.resource import AsyncResource, SyncResource
from .._helpers.tasks import WAIT_SECONDS
from ..models import Effect, EffectListResponseData, Task
from .tasks import AsyncTasksResource, TasksResource

if TYPE_CHECKING:
    from typing import Unpack

    from .._calls.options import RequestOptions
    from .._helpers.tasks import OnUpdate
    from .._uploads.forms import MediaInput

_LIST_EFFECTS: Final = Operation(
    id="listEffects",
    method="GET",
    path="/v1/effects",
    decode=EffectListResponseData.from_dict,
    envelope="data",
    authenticated=False,
    idempotency="undeclared",
)
_GET_EFFECT: Final = Operation(
    id="getEffect",
    method="GET",
    path="/v1/effects/{effect_id}",
    decode=Effect.from_dict,
    envelope="data",
    authenticated=False,
    idempotency="undeclared",
)
_CREATE_EFFECT_TASK: Final = Operation(
    id="createEffectTask",
    method="POST",
    path="/v1/effects/tasks",
    decode=Task.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="optional",
    lists=("images",),
    uploads={"images": True},
    uploader=("files", "FilesResource", "upload"),
)


class EffectsResource(SyncResource):
    """Ready-made effects that turn pictures into a picture or a video."""

    def list(
        self,
        *,
        output_type: Literal["image", "video"] | Unset | None = UNSET,
        category: str | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EffectListResponseData:
        """List the effects.

        Lists the effects that are published, each in its present version. Needs no API key.

        Args:
            output_type: The effects to list: those that make a picture or those that make a
                video.
            category: Category of the effects to list.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).

        Example::

            client.effects.list()
        """
        return self._call(
            _LIST_EFFECTS, query={"output_type": output_type, "category": category}, options=options
        )

    def retrieve(self, effect_id: str, **options: Unpack[RequestOptions]) -> Effect:
        """Get an effect.

        Answers one effect in its present version. Needs no API key.

        Args:
            effect_id: Id of the effect.
            options: For this call only, see ``RequestOptions``.

        Raises:
            NotFoundError: 404. There is no such effect or version, or it is not published.

        Example::

            client.effects.retrieve("video-muscle-max")
        """
        return self._call(_GET_EFFECT, path={"effect_id": effect_id}, options=options)

    def create(
        self,
        *,
        effect_id: str,
        images: Sequence[MediaInput],
        effect_version: int | Unset | None = UNSET,
        options: Mapping[str, Any] | Unset | None = UNSET,
        **options_: Unpack[RequestOptions],
    ) -> Task:
        """Create a picture or a video with an effect.

        Starts a task that turns pictures into a picture or a video. The version of the effect
        fixes how many pictures it takes, of which types, and the size and length of what it
        makes: read the effect first.

        Send an idempotency key: the same call with the same key answers the accepted task,
        without checking the URLs again. After a failure that is certain, everything is
        refunded.

        Args:
            effect_id: Id of the effect.
            images: Public HTTPS URLs of the pictures, in the order that the effect asks for. 1
                to 7 items.
            effect_version: Version of the effect; left out, the present one. At least 1.
            options: Settings; only those that the effect offers.
            options_: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few credits.
            PermissionDeniedError: 403. The key may not do this: the model needs a paid balance,
                the address is not on the allowlist, or the model is outside of the key's group.
            NotFoundError: 404. There is no such effect or version, or it is not published.
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

            client.effects.create(
                effect_id="video-muscle-max",
                images=["https://media.beatapi.io/samples/portrait.png"],
                options={"resolution": "720p", "duration": 12},
            )
        """
        return self._call(
            _CREATE_EFFECT_TASK,
            body={
                "effect_id": effect_id,
                "images": images,
                "effect_version": effect_version,
                "options": options,
            },
            options=options_,
        )

    def create_and_wait(
        self,
        *,
        effect_id: str,
        images: Sequence[MediaInput],
        effect_version: int | Unset | None = UNSET,
        options: Mapping[str, Any] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options_: Unpack[RequestOptions],
    ) -> Task:
        """Create a picture or a video with an effect.

        Calls ``create``, which describes the other arguments, and waits as
        ``client.tasks.wait`` does; both say what is raised.

        Args:
            wait_timeout: Seconds to wait after the call; ``None`` for no limit. The call's own are
                ``timeout``.
            on_update: Called with the result at once, and each time its status has changed.
            options_: For the call only, see ``RequestOptions``.

        Raises:
            InvalidArgumentError: ``wait_timeout`` or ``on_update`` cannot be used; nothing was sent.

        Example::

            client.effects.create_and_wait(
                effect_id="video-muscle-max",
                images=["https://media.beatapi.io/samples/portrait.png"],
                options={"resolution": "720p", "duration": 12},
            )
        """
        # Check first: an error of the wait alone would lose the id of the started work.
        check_timeout(wait_timeout)
        resource = TasksResource(self._client)
        resource.check_update(on_update)
        started = self.create(
            effect_id=effect_id,
            images=images,
            effect_version=effect_version,
            options=options,
            **options_,
        )
        return resource.wait(started, timeout=wait_timeout, on_update=on_update)


class AsyncEffectsResource(AsyncResource):
    """Ready-made effects that turn pictures into a picture or a video."""

    async def list(
        self,
        *,
        output_type: Literal["image", "video"] | Unset | None = UNSET,
        category: str | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EffectListResponseData:
        """List the effects.

        Lists the effects that are published, each in its present version. Needs no API key.

        Args:
            output_type: The effects to list: those that make a picture or those that make a
                video.
            category: Category of the effects to list.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).

        Example::

            await client.effects.list()
        """
        return await self._call(
            _LIST_EFFECTS, query={"output_type": output_type, "category": category}, options=options
        )

    async def retrieve(self, effect_id: str, **options: Unpack[RequestOptions]) -> Effect:
        """Get an effect.

        Answers one effect in its present version. Needs no API key.

        Args:
            effect_id: Id of the effect.
            options: For this call only, see ``RequestOptions``.

        Raises:
            NotFoundError: 404. There is no such effect or version, or it is not published.

        Example::

            await client.effects.retrieve("video-muscle-max")
        """
        return await self._call(_GET_EFFECT, path={"effect_id": effect_id}, options=options)

    async def create(
        self,
        *,
        effect_id: str,
        images: Sequence[MediaInput],
        effect_version: int | Unset | None = UNSET,
        options: Mapping[str, Any] | Unset | None = UNSET,
        **options_: Unpack[RequestOptions],
    ) -> Task:
        """Create a picture or a video with an effect.

        Starts a task that turns pictures into a picture or a video. The version of the effect
        fixes how many pictures it takes, of which types, and the size and length of what it
        makes: read the effect first.

        Send an idempotency key: the same call with the same key answers the accepted task,
        without checking the URLs again. After a failure that is certain, everything is
        refunded.

        Args:
            effect_id: Id of the effect.
            images: Public HTTPS URLs of the pictures, in the order that the effect asks for. 1
                to 7 items.
            effect_version: Version of the effect; left out, the present one. At least 1.
            options: Settings; only those that the effect offers.
            options_: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few credits.
            PermissionDeniedError: 403. The key may not do this: the model needs a paid balance,
                the address is not on the allowlist, or the model is outside of the key's group.
            NotFoundError: 404. There is no such effect or version, or it is not published.
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

            await client.effects.create(
                effect_id="video-muscle-max",
                images=["https://media.beatapi.io/samples/portrait.png"],
                options={"resolution": "720p", "duration": 12},
            )
        """
        return await self._call(
            _CREATE_EFFECT_TASK,
            body={
                "effect_id": effect_id,
                "images": images,
                "effect_version": effect_version,
                "options": options,
            },
            options=options_,
        )

    async def create_and_wait(
        self,
        *,
        effect_id: str,
        images: Sequence[MediaInput],
        effect_version: int | Unset | None = UNSET,
        options: Mapping[str, Any] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options_: Unpack[RequestOptions],
    ) -> Task:
        """Create a picture or a video with an effect.

        Calls ``create``, which describes the other arguments, and waits as
        ``client.tasks.wait`` does; both say what is raised.

        Args:
            wait_timeout: Seconds to wait after the call; ``None`` for no limit. The call's own are
                ``timeout``.
            on_update: Called with the result at once, and each time its status has changed.
            options_: For the call only, see ``RequestOptions``.

        Raises:
            InvalidArgumentError: ``wait_timeout`` or ``on_update`` cannot be used; nothing was sent.

        Example::

            await client.effects.create_and_wait(
                effect_id="video-muscle-max",
                images=["https://media.beatapi.io/samples/portrait.png"],
                options={"resolution": "720p", "duration": 12},
            )
        """
        # Check first: an error of the wait alone would lose the id of the started work.
        check_timeout(wait_timeout)
        resource = AsyncTasksResource(self._client)
        resource.check_update(on_update)
        started = await self.create(
            effect_id=effect_id,
            images=images,
            effect_version=effect_version,
            options=options,
            **options_,
        )
        return await resource.wait(started, timeout=wait_timeout, on_update=on_update)
