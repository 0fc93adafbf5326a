"""``client.media``: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal

from .._base.types import UNSET, Unset
from .._calls.operation import Operation
from .._engine.resource import AsyncResource, SyncResource
from ..models import GenerationModelList

if TYPE_CHECKING:
    from typing import Unpack

    from .._calls.options import RequestOptions

_LIST_GENERATION_MODELS: Final = Operation(
    id="listGenerationModels",
    method="GET",
    path="/v1/media/models",
    decode=GenerationModelList.from_dict,
    envelope="data",
    authenticated=False,
    idempotency="undeclared",
)


class MediaModelsResource(SyncResource):
    """``client.media.models``."""

    def list(
        self,
        *,
        media_type: Literal["image", "video"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> GenerationModelList:
        """List the models of pictures and videos.

        Lists the models that make pictures and videos, by their public names, and what each
        starts from. Needs no API key.

        Args:
            media_type: The models to list: those of pictures or those of videos.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).

        Example::

            client.media.models.list()
        """
        return self._call(
            _LIST_GENERATION_MODELS, query={"media_type": media_type}, options=options
        )


class AsyncMediaModelsResource(AsyncResource):
    """``client.media.models``."""

    async def list(
        self,
        *,
        media_type: Literal["image", "video"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> GenerationModelList:
        """List the models of pictures and videos.

        Lists the models that make pictures and videos, by their public names, and what each
        starts from. Needs no API key.

        Args:
            media_type: The models to list: those of pictures or those of videos.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).

        Example::

            await client.media.models.list()
        """
        return await self._call(
            _LIST_GENERATION_MODELS, query={"media_type": media_type}, options=options
        )


class MediaResource(SyncResource):
    """Pictures and videos by model."""

    @cached_property
    def models(self) -> MediaModelsResource:
        """``client.media.models``."""
        return MediaModelsResource(self._client)


class AsyncMediaResource(AsyncResource):
    """Pictures and videos by model."""

    @cached_property
    def models(self) -> AsyncMediaModelsResource:
        """``client.media.models``."""
        return AsyncMediaModelsResource(self._client)
