"""``client.text``: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from .._calls.operation import Operation
from .._engine.resource import AsyncResource, SyncResource
from ..models import PublicTextModelListData

if TYPE_CHECKING:
    from typing import Unpack

    from .._calls.options import RequestOptions

_LIST_PUBLIC_TEXT_MODELS: Final = Operation(
    id="listPublicTextModels",
    method="GET",
    path="/v1/text/models",
    decode=PublicTextModelListData.from_dict,
    envelope="data",
    authenticated=False,
    idempotency="undeclared",
)


class TextModelsResource(SyncResource):
    """``client.text.models``."""

    def list(self, **options: Unpack[RequestOptions]) -> PublicTextModelListData:
        """List the text models and their prices.

        Lists the text models that there are, with prices and limits of the base tier. A key
        need not be allowed to use all of them. Needs no API key.

        Raises:
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment
                (``processing_unavailable``), took too long (``processing_timeout``), failed
                (``processing_failed``) or its result was lost (``result_transfer_failed``).
                Nothing is charged.

        Example::

            client.text.models.list()
        """
        return self._call(_LIST_PUBLIC_TEXT_MODELS, options=options)


class AsyncTextModelsResource(AsyncResource):
    """``client.text.models``."""

    async def list(self, **options: Unpack[RequestOptions]) -> PublicTextModelListData:
        """List the text models and their prices.

        Lists the text models that there are, with prices and limits of the base tier. A key
        need not be allowed to use all of them. Needs no API key.

        Raises:
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment
                (``processing_unavailable``), took too long (``processing_timeout``), failed
                (``processing_failed``) or its result was lost (``result_transfer_failed``).
                Nothing is charged.

        Example::

            await client.text.models.list()
        """
        return await self._call(_LIST_PUBLIC_TEXT_MODELS, options=options)


class TextResource(SyncResource):
    """Text models, in the forms of OpenAI, Anthropic and Gemini."""

    @cached_property
    def models(self) -> TextModelsResource:
        """``client.text.models``."""
        return TextModelsResource(self._client)


class AsyncTextResource(AsyncResource):
    """Text models, in the forms of OpenAI, Anthropic and Gemini."""

    @cached_property
    def models(self) -> AsyncTextModelsResource:
        """``client.text.models``."""
        return AsyncTextModelsResource(self._client)
