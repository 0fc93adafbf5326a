"""``client.models``: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._calls.operation import Operation
from .._engine.resource import AsyncResource, SyncResource
from ..models import TextModelList

if TYPE_CHECKING:
    from typing import Unpack

    from .._calls.options import RequestOptions

_LIST_TEXT_MODELS: Final = Operation(
    id="listTextModels",
    method="GET",
    path="/v1/models",
    decode=TextModelList.from_dict,
    envelope=None,
    authenticated=True,
    idempotency="undeclared",
)


class ModelsResource(SyncResource):
    """Text models, in the forms of OpenAI, Anthropic and Gemini."""

    def list(self, **options: Unpack[RequestOptions]) -> TextModelList:
        """List the text models of the key.

        Lists the text models that the key may use, as OpenAI lists models. Takes the key in any
        of three ways.

        Raises:
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or not valid
                (``invalid_api_key``).
            NotFoundError: 404. There are no text models in this environment.
            RateLimitError: 429. Too many requests, also those of a free model.
            ServerError: 503. The work was impossible for the moment, took too long or failed.
                Nothing is charged.

        Example::

            client.models.list()
        """
        return self._call(_LIST_TEXT_MODELS, options=options)


class AsyncModelsResource(AsyncResource):
    """Text models, in the forms of OpenAI, Anthropic and Gemini."""

    async def list(self, **options: Unpack[RequestOptions]) -> TextModelList:
        """List the text models of the key.

        Lists the text models that the key may use, as OpenAI lists models. Takes the key in any
        of three ways.

        Raises:
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or not valid
                (``invalid_api_key``).
            NotFoundError: 404. There are no text models in this environment.
            RateLimitError: 429. Too many requests, also those of a free model.
            ServerError: 503. The work was impossible for the moment, took too long or failed.
                Nothing is charged.

        Example::

            await client.models.list()
        """
        return await self._call(_LIST_TEXT_MODELS, options=options)
