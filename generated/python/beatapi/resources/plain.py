"""Resources whose methods return the result of one call: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Literal, overload

from .._base.types import UNSET, Unset
from .._calls.operation import Answer, Operation
from .._calls.options import split
from .._engine.engine import AsyncResource, SyncResource
from .._helpers.plain import (
    AsyncCapabilityHelpers,
    AsyncEndpointChecks,
    AsyncResearchHelpers,
    CapabilityHelpers,
    EndpointChecks,
    ResearchHelpers,
)
from ..models import (
    CallSocialDataAnswer,
    CapabilityRunResult,
    CapabilitySearchPage,
    ChatCompletionChunk,
    DecisionResponse,
    DeletedWebhookEndpoint,
    File,
    GeminiStreamChunk,
    GenerationModelList,
    InspectCapabilityAnswerData,
    MessageStreamEvent,
    PublicTextModelListData,
    RealtimeSession,
    RealtimeSessionCreated,
    ResponseStreamEvent,
    TextModelList,
    Usage,
    WebhookEndpoint,
    WebhookEndpointList,
    WebMapResponse,
    WebReadResponse,
    WebResearchResponse,
    WebSearchResponse,
    WorkflowList,
)

if TYPE_CHECKING:
    from typing import Unpack

    from .._calls.options import EndpointOptions, RequestOptions, UploadOptions
    from .._streams import AsyncStream, Stream
    from .._uploads.source import FileInput

_LIST_WORKFLOWS: Final = Operation(
    id="listWorkflows",
    method="GET",
    path="/v1/workflows",
    decode=WorkflowList.from_dict,
    envelope="data",
    authenticated=False,
    idempotency="undeclared",
)
_LIST_GENERATION_MODELS: Final = Operation(
    id="listGenerationModels",
    method="GET",
    path="/v1/media/models",
    decode=GenerationModelList.from_dict,
    envelope="data",
    authenticated=False,
    idempotency="undeclared",
)
_LIST_PUBLIC_TEXT_MODELS: Final = Operation(
    id="listPublicTextModels",
    method="GET",
    path="/v1/text/models",
    decode=PublicTextModelListData.from_dict,
    envelope="data",
    authenticated=False,
    idempotency="undeclared",
)
_LIST_TEXT_MODELS: Final = Operation(
    id="listTextModels",
    method="GET",
    path="/v1/models",
    decode=TextModelList.from_dict,
    envelope=None,
    authenticated=True,
    idempotency="undeclared",
)
_CREATE_TEXT_RESPONSE: Final[Operation[dict[str, Any]]] = Operation(
    id="createTextResponse",
    method="POST",
    path="/v1/responses",
    answers=(Answer[dict[str, Any]]("200", "json"),),
    envelope=None,
    authenticated=True,
    idempotency="undeclared",
    timeout=600.0,
)
_CREATE_TEXT_RESPONSE_STREAM: Final[Operation[ResponseStreamEvent]] = Operation(
    id="createTextResponse",
    method="POST",
    path="/v1/responses",
    answers=(
        Answer(
            "200",
            "events",
            lambda value: (
                ResponseStreamEvent.from_dict(value) if value.__class__ is dict else value
            ),
            media="text/event-stream",
            end="[DONE]",
            last={"type": ("response.completed", "response.failed", "response.incomplete")},
        ),
    ),
    envelope=None,
    authenticated=True,
    idempotency="undeclared",
)
_CREATE_CHAT_COMPLETION: Final[Operation[dict[str, Any]]] = Operation(
    id="createChatCompletion",
    method="POST",
    path="/v1/chat/completions",
    answers=(Answer[dict[str, Any]]("200", "json"),),
    envelope=None,
    authenticated=True,
    idempotency="undeclared",
    timeout=600.0,
)
_CREATE_CHAT_COMPLETION_STREAM: Final[Operation[ChatCompletionChunk]] = Operation(
    id="createChatCompletion",
    method="POST",
    path="/v1/chat/completions",
    answers=(
        Answer(
            "200",
            "events",
            lambda value: (
                ChatCompletionChunk.from_dict(value) if value.__class__ is dict else value
            ),
            media="text/event-stream",
            end="[DONE]",
        ),
    ),
    envelope=None,
    authenticated=True,
    idempotency="undeclared",
)
_CREATE_MESSAGE: Final[Operation[dict[str, Any]]] = Operation(
    id="createMessage",
    method="POST",
    path="/v1/messages",
    answers=(Answer[dict[str, Any]]("200", "json"),),
    envelope=None,
    authenticated=True,
    idempotency="undeclared",
    timeout=600.0,
)
_CREATE_MESSAGE_STREAM: Final[Operation[MessageStreamEvent]] = Operation(
    id="createMessage",
    method="POST",
    path="/v1/messages",
    answers=(
        Answer(
            "200",
            "events",
            lambda value: MessageStreamEvent.from_dict(value) if value.__class__ is dict else value,
            media="text/event-stream",
            end="[DONE]",
            last={"type": ("message_stop",)},
        ),
    ),
    envelope=None,
    authenticated=True,
    idempotency="undeclared",
)
_CREATE_DECISION: Final = Operation(
    id="createDecision",
    method="POST",
    path="/v1/systemone",
    decode=DecisionResponse.from_dict,
    envelope=None,
    authenticated=True,
    idempotency="undeclared",
)
_SEARCH_WEB: Final = Operation(
    id="searchWeb",
    method="POST",
    path="/v1/web/search",
    decode=WebSearchResponse.from_dict,
    envelope=None,
    authenticated=True,
    idempotency="optional",
    lists=("include_domains", "exclude_domains"),
)
_READ_WEB_PAGES: Final = Operation(
    id="readWebPages",
    method="POST",
    path="/v1/web/read",
    decode=WebReadResponse.from_dict,
    envelope=None,
    authenticated=True,
    idempotency="optional",
    lists=("urls",),
)
_MAP_WEBSITE: Final = Operation(
    id="mapWebsite",
    method="POST",
    path="/v1/web/map",
    decode=WebMapResponse.from_dict,
    envelope=None,
    authenticated=True,
    idempotency="optional",
    lists=("select_paths", "exclude_paths"),
)
_RESEARCH_WEB: Final = Operation(
    id="researchWeb",
    method="POST",
    path="/v1/web/research",
    decode=WebResearchResponse.from_dict,
    envelope=None,
    authenticated=True,
    idempotency="optional",
    timeout=120.0,
)
_SEARCH_CAPABILITIES: Final = Operation(
    id="searchCapabilities",
    method="POST",
    path="/v1/capabilities/search",
    decode=CapabilitySearchPage.from_dict,
    envelope="data",
    authenticated=False,
    idempotency="harmless",
)
_INSPECT_CAPABILITY: Final = Operation(
    id="inspectCapability",
    method="POST",
    path="/v1/capabilities/inspect",
    decode=InspectCapabilityAnswerData.from_dict,
    envelope="data",
    authenticated=False,
    idempotency="harmless",
)
_RUN_CAPABILITY: Final[Operation[CapabilityRunResult]] = Operation(
    id="runCapability",
    method="POST",
    path="/v1/capabilities/run",
    answers=(
        Answer(
            "200",
            "json",
            lambda value: (
                CapabilityRunResult.from_dict(value) if value.__class__ is dict else value
            ),
        ),
        Answer(
            "201",
            "json",
            lambda value: (
                CapabilityRunResult.from_dict(value) if value.__class__ is dict else value
            ),
        ),
    ),
    envelope=None,
    authenticated=True,
    idempotency="optional",
    lists=("fields",),
    key_field="idempotency_key",
    timeout=600.0,
)
_CALL_SOCIAL_DATA: Final = Operation(
    id="callSocialData",
    method="POST",
    path="/v1/social-data/call",
    decode=CallSocialDataAnswer.from_dict,
    envelope=None,
    authenticated=True,
    idempotency="undeclared",
)
_GET_USAGE: Final = Operation(
    id="getUsage",
    method="GET",
    path="/v1/usage",
    decode=Usage.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="undeclared",
)
_UPLOAD_FILE: Final = Operation(
    id="uploadFile",
    method="POST",
    path="/v1/files",
    decode=File.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="harmless",
)
_LIST_WEBHOOK_ENDPOINTS: Final = Operation(
    id="listWebhookEndpoints",
    method="GET",
    path="/v1/webhooks",
    decode=WebhookEndpointList.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="undeclared",
)
_CREATE_WEBHOOK_ENDPOINT: Final = Operation(
    id="createWebhookEndpoint",
    method="POST",
    path="/v1/webhooks",
    decode=WebhookEndpoint.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="undeclared",
    lookup="webhooks.list",
    lists=("events",),
)
_GET_WEBHOOK_ENDPOINT: Final = Operation(
    id="getWebhookEndpoint",
    method="GET",
    path="/v1/webhooks/{id}",
    decode=WebhookEndpoint.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="undeclared",
)
_DELETE_WEBHOOK_ENDPOINT: Final = Operation(
    id="deleteWebhookEndpoint",
    method="DELETE",
    path="/v1/webhooks/{id}",
    decode=DeletedWebhookEndpoint.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="undeclared",
)
_UPDATE_WEBHOOK_ENDPOINT: Final = Operation(
    id="updateWebhookEndpoint",
    method="PATCH",
    path="/v1/webhooks/{id}",
    decode=WebhookEndpoint.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="undeclared",
    lists=("events",),
)
_CREATE_REALTIME_SESSION: Final = Operation(
    id="createRealtimeSession",
    method="POST",
    path="/v1/realtime/sessions",
    decode=RealtimeSessionCreated.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="required",
    lists=("allowed_origins",),
)
_GET_REALTIME_SESSION: Final = Operation(
    id="getRealtimeSession",
    method="GET",
    path="/v1/realtime/sessions/{session_id}",
    decode=RealtimeSession.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="undeclared",
)
_CLOSE_REALTIME_SESSION: Final = Operation(
    id="closeRealtimeSession",
    method="DELETE",
    path="/v1/realtime/sessions/{session_id}",
    decode=RealtimeSession.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="undeclared",
)
_GENERATE_CONTENT: Final[Operation[dict[str, Any]]] = Operation(
    id="generateContent",
    method="POST",
    path="/v1beta/models/{model}:generateContent",
    answers=(Answer[dict[str, Any]]("200", "json"),),
    envelope=None,
    authenticated=True,
    idempotency="undeclared",
    lists=("contents",),
    timeout=600.0,
)
_STREAM_GENERATE_CONTENT_STREAM: Final[Operation[GeminiStreamChunk]] = Operation(
    id="streamGenerateContent",
    method="POST",
    path="/v1beta/models/{model}:streamGenerateContent",
    answers=(
        Answer(
            "200",
            "events",
            lambda value: GeminiStreamChunk.from_dict(value) if value.__class__ is dict else value,
            media="text/event-stream",
            end="[DONE]",
            last={"candidates.finishReason": (), "promptFeedback.blockReason": ()},
        ),
    ),
    envelope=None,
    authenticated=True,
    idempotency="undeclared",
    lists=("contents",),
)


class WorkflowsResource(SyncResource):
    """Workflows that make or analyse whole videos."""

    def list(self, **options: Unpack[RequestOptions]) -> WorkflowList:
        """List the workflows.

        Lists the workflows that can be run. Needs no API key.

        Raises:
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).

        Example::

            client.workflows.list()
        """
        return self._call(_LIST_WORKFLOWS, options=options)


class AsyncWorkflowsResource(AsyncResource):
    """Workflows that make or analyse whole videos."""

    async def list(self, **options: Unpack[RequestOptions]) -> WorkflowList:
        """Async version of ``WorkflowsResource.list``.

        Example::

            await client.workflows.list()
        """
        return await self._call(_LIST_WORKFLOWS, options=options)


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
        """Async version of ``MediaModelsResource.list``.

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
        """Async version of ``TextModelsResource.list``.

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
        """Async version of ``ModelsResource.list``.

        Example::

            await client.models.list()
        """
        return await self._call(_LIST_TEXT_MODELS, options=options)


class ResponsesResource(SyncResource):
    """Text models, in the forms of OpenAI, Anthropic and Gemini."""

    @overload
    def create(
        self, *, model: str, stream: Literal[True], **fields: Any
    ) -> Stream[ResponseStreamEvent]: ...

    @overload
    def create(
        self, *, model: str, stream: Literal[False] = False, **fields: Any
    ) -> dict[str, Any]: ...

    @overload
    def create(
        self, *, model: str, stream: bool, **fields: Any
    ) -> dict[str, Any] | Stream[ResponseStreamEvent]: ...

    def create(
        self, *, model: str, stream: bool = False, **fields: Any
    ) -> dict[str, Any] | Stream[ResponseStreamEvent]:
        """Create a response (OpenAI Responses).

        Asks a text model as OpenAI's Responses API does: the way to take for reasoning, tools,
        structured output and streams. Fields other than ``model`` are those of that API;
        unknown ones are ignored.

        Args:
            model: Name of a text model; ``listTextModels`` has those of the key.
            stream: Whether to return a stream of events, as ``create_stream`` does.
            fields: Further fields of the body, and options for this call only, see
                ``StreamOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``) or its content is
                refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or not valid
                (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few dollars.
            PermissionDeniedError: 403. The key may not use this model.
            NotFoundError: 404. There is no such model.
            RateLimitError: 429. Too many requests, also those of a free model.
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment, took too long or failed.
                Nothing is charged.

        Example::

            client.responses.create(
                model="gpt-5.6-sol",
                input="Name three uses of a paper clip.",
                reasoning={"effort": "medium"},
            )
        """
        if stream:
            return self.create_stream(model=model, **fields)
        options, extra = split(fields)
        return self._call(
            _CREATE_TEXT_RESPONSE,
            body={"model": model, "stream": False},
            extra=extra,
            options=options,
        )

    def create_stream(self, *, model: str, **fields: Any) -> Stream[ResponseStreamEvent]:
        """Create a response (OpenAI Responses).

        Asks a text model as OpenAI's Responses API does: the way to take for reasoning, tools,
        structured output and streams. Fields other than ``model`` are those of that API;
        unknown ones are ignored.

        Args:
            model: Name of a text model; ``listTextModels`` has those of the key.
            fields: Further fields of the body, and options for this call only, see
                ``StreamOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``) or its content is
                refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or not valid
                (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few dollars.
            PermissionDeniedError: 403. The key may not use this model.
            NotFoundError: 404. There is no such model.
            RateLimitError: 429. Too many requests, also those of a free model.
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment, took too long or failed.
                Nothing is charged.

        Example::

            for event in client.responses.create_stream(
                model="gpt-5.6-sol",
                input="Name three uses of a paper clip.",
                reasoning={"effort": "medium"},
            ):
                print(event)
        """
        options, extra = split(fields)
        return self._stream(
            _CREATE_TEXT_RESPONSE_STREAM,
            body={"model": model, "stream": True},
            extra=extra,
            options=options,
        )


class AsyncResponsesResource(AsyncResource):
    """Text models, in the forms of OpenAI, Anthropic and Gemini."""

    @overload
    async def create(
        self, *, model: str, stream: Literal[True], **fields: Any
    ) -> AsyncStream[ResponseStreamEvent]: ...

    @overload
    async def create(
        self, *, model: str, stream: Literal[False] = False, **fields: Any
    ) -> dict[str, Any]: ...

    @overload
    async def create(
        self, *, model: str, stream: bool, **fields: Any
    ) -> dict[str, Any] | AsyncStream[ResponseStreamEvent]: ...

    async def create(
        self, *, model: str, stream: bool = False, **fields: Any
    ) -> dict[str, Any] | AsyncStream[ResponseStreamEvent]:
        """Async version of ``ResponsesResource.create``.

        Example::

            await client.responses.create(
                model="gpt-5.6-sol",
                input="Name three uses of a paper clip.",
                reasoning={"effort": "medium"},
            )
        """
        if stream:
            return await self.create_stream(model=model, **fields)
        options, extra = split(fields)
        return await self._call(
            _CREATE_TEXT_RESPONSE,
            body={"model": model, "stream": False},
            extra=extra,
            options=options,
        )

    async def create_stream(self, *, model: str, **fields: Any) -> AsyncStream[ResponseStreamEvent]:
        """Async version of ``ResponsesResource.create_stream``.

        Example::

            async for event in await client.responses.create_stream(
                model="gpt-5.6-sol",
                input="Name three uses of a paper clip.",
                reasoning={"effort": "medium"},
            ):
                print(event)
        """
        options, extra = split(fields)
        return await self._stream(
            _CREATE_TEXT_RESPONSE_STREAM,
            body={"model": model, "stream": True},
            extra=extra,
            options=options,
        )


class ChatCompletionsResource(SyncResource):
    """``client.chat.completions``."""

    @overload
    def create(
        self, *, model: str, stream: Literal[True], **fields: Any
    ) -> Stream[ChatCompletionChunk]: ...

    @overload
    def create(
        self, *, model: str, stream: Literal[False] = False, **fields: Any
    ) -> dict[str, Any]: ...

    @overload
    def create(
        self, *, model: str, stream: bool, **fields: Any
    ) -> dict[str, Any] | Stream[ChatCompletionChunk]: ...

    def create(
        self, *, model: str, stream: bool = False, **fields: Any
    ) -> dict[str, Any] | Stream[ChatCompletionChunk]:
        """Create a chat completion (OpenAI).

        Asks a text model as OpenAI's Chat Completions API does. Fields other than ``model`` are
        those of that API; unknown ones are ignored.

        Args:
            model: Name of a text model; ``listTextModels`` has those of the key.
            stream: Whether to return a stream of events, as ``create_stream`` does.
            fields: Further fields of the body, and options for this call only, see
                ``StreamOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``) or its content is
                refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or not valid
                (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few dollars.
            PermissionDeniedError: 403. The key may not use this model.
            NotFoundError: 404. There is no such model.
            RateLimitError: 429. Too many requests, also those of a free model.
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment, took too long or failed.
                Nothing is charged.

        Example::

            client.chat.completions.create(
                model="gpt-5.6-terra",
                messages=[{"role": "user", "content": "Name three uses of a paper clip."}],
            )
        """
        if stream:
            return self.create_stream(model=model, **fields)
        options, extra = split(fields)
        return self._call(
            _CREATE_CHAT_COMPLETION,
            body={"model": model, "stream": False},
            extra=extra,
            options=options,
        )

    def create_stream(self, *, model: str, **fields: Any) -> Stream[ChatCompletionChunk]:
        """Create a chat completion (OpenAI).

        Asks a text model as OpenAI's Chat Completions API does. Fields other than ``model`` are
        those of that API; unknown ones are ignored.

        Args:
            model: Name of a text model; ``listTextModels`` has those of the key.
            fields: Further fields of the body, and options for this call only, see
                ``StreamOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``) or its content is
                refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or not valid
                (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few dollars.
            PermissionDeniedError: 403. The key may not use this model.
            NotFoundError: 404. There is no such model.
            RateLimitError: 429. Too many requests, also those of a free model.
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment, took too long or failed.
                Nothing is charged.

        Example::

            for event in client.chat.completions.create_stream(
                model="gpt-5.6-terra",
                messages=[{"role": "user", "content": "Name three uses of a paper clip."}],
            ):
                print(event)
        """
        options, extra = split(fields)
        return self._stream(
            _CREATE_CHAT_COMPLETION_STREAM,
            body={"model": model, "stream": True},
            extra=extra,
            options=options,
        )


class AsyncChatCompletionsResource(AsyncResource):
    """``client.chat.completions``."""

    @overload
    async def create(
        self, *, model: str, stream: Literal[True], **fields: Any
    ) -> AsyncStream[ChatCompletionChunk]: ...

    @overload
    async def create(
        self, *, model: str, stream: Literal[False] = False, **fields: Any
    ) -> dict[str, Any]: ...

    @overload
    async def create(
        self, *, model: str, stream: bool, **fields: Any
    ) -> dict[str, Any] | AsyncStream[ChatCompletionChunk]: ...

    async def create(
        self, *, model: str, stream: bool = False, **fields: Any
    ) -> dict[str, Any] | AsyncStream[ChatCompletionChunk]:
        """Async version of ``ChatCompletionsResource.create``.

        Example::

            await client.chat.completions.create(
                model="gpt-5.6-terra",
                messages=[{"role": "user", "content": "Name three uses of a paper clip."}],
            )
        """
        if stream:
            return await self.create_stream(model=model, **fields)
        options, extra = split(fields)
        return await self._call(
            _CREATE_CHAT_COMPLETION,
            body={"model": model, "stream": False},
            extra=extra,
            options=options,
        )

    async def create_stream(self, *, model: str, **fields: Any) -> AsyncStream[ChatCompletionChunk]:
        """Async version of ``ChatCompletionsResource.create_stream``.

        Example::

            async for event in await client.chat.completions.create_stream(
                model="gpt-5.6-terra",
                messages=[{"role": "user", "content": "Name three uses of a paper clip."}],
            ):
                print(event)
        """
        options, extra = split(fields)
        return await self._stream(
            _CREATE_CHAT_COMPLETION_STREAM,
            body={"model": model, "stream": True},
            extra=extra,
            options=options,
        )


class ChatResource(SyncResource):
    """Text models, in the forms of OpenAI, Anthropic and Gemini."""

    @cached_property
    def completions(self) -> ChatCompletionsResource:
        """``client.chat.completions``."""
        return ChatCompletionsResource(self._client)


class AsyncChatResource(AsyncResource):
    """Text models, in the forms of OpenAI, Anthropic and Gemini."""

    @cached_property
    def completions(self) -> AsyncChatCompletionsResource:
        """``client.chat.completions``."""
        return AsyncChatCompletionsResource(self._client)


class MessagesResource(SyncResource):
    """Text models, in the forms of OpenAI, Anthropic and Gemini."""

    @overload
    def create(
        self, *, model: str, stream: Literal[True], **fields: Any
    ) -> Stream[MessageStreamEvent]: ...

    @overload
    def create(
        self, *, model: str, stream: Literal[False] = False, **fields: Any
    ) -> dict[str, Any]: ...

    @overload
    def create(
        self, *, model: str, stream: bool, **fields: Any
    ) -> dict[str, Any] | Stream[MessageStreamEvent]: ...

    def create(
        self, *, model: str, stream: bool = False, **fields: Any
    ) -> dict[str, Any] | Stream[MessageStreamEvent]:
        """Create a message (Anthropic).

        Asks a text model as Anthropic's Messages API does. Fields other than ``model`` are
        those of that API, and so are errors; unknown fields are ignored.

        Args:
            model: Name of a text model; ``listTextModels`` has those of the key.
            stream: Whether to return a stream of events, as ``create_stream`` does.
            fields: Further fields of the body, and options for this call only, see
                ``StreamOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``) or its content is
                refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or not valid
                (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few dollars.
            PermissionDeniedError: 403. The key may not use this model.
            NotFoundError: 404. There is no such model.
            RateLimitError: 429. Too many requests, also those of a free model.
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment, took too long or failed.
                Nothing is charged.

        Example::

            client.messages.create(
                model="gpt-5.6-luna",
                max_tokens=1024,
                messages=[{"role": "user", "content": "Name three uses of a paper clip."}],
            )
        """
        if stream:
            return self.create_stream(model=model, **fields)
        options, extra = split(fields)
        return self._call(
            _CREATE_MESSAGE, body={"model": model, "stream": False}, extra=extra, options=options
        )

    def create_stream(self, *, model: str, **fields: Any) -> Stream[MessageStreamEvent]:
        """Create a message (Anthropic).

        Asks a text model as Anthropic's Messages API does. Fields other than ``model`` are
        those of that API, and so are errors; unknown fields are ignored.

        Args:
            model: Name of a text model; ``listTextModels`` has those of the key.
            fields: Further fields of the body, and options for this call only, see
                ``StreamOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``) or its content is
                refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or not valid
                (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few dollars.
            PermissionDeniedError: 403. The key may not use this model.
            NotFoundError: 404. There is no such model.
            RateLimitError: 429. Too many requests, also those of a free model.
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment, took too long or failed.
                Nothing is charged.

        Example::

            for event in client.messages.create_stream(
                model="gpt-5.6-luna",
                max_tokens=1024,
                messages=[{"role": "user", "content": "Name three uses of a paper clip."}],
            ):
                print(event)
        """
        options, extra = split(fields)
        return self._stream(
            _CREATE_MESSAGE_STREAM,
            body={"model": model, "stream": True},
            extra=extra,
            options=options,
        )


class AsyncMessagesResource(AsyncResource):
    """Text models, in the forms of OpenAI, Anthropic and Gemini."""

    @overload
    async def create(
        self, *, model: str, stream: Literal[True], **fields: Any
    ) -> AsyncStream[MessageStreamEvent]: ...

    @overload
    async def create(
        self, *, model: str, stream: Literal[False] = False, **fields: Any
    ) -> dict[str, Any]: ...

    @overload
    async def create(
        self, *, model: str, stream: bool, **fields: Any
    ) -> dict[str, Any] | AsyncStream[MessageStreamEvent]: ...

    async def create(
        self, *, model: str, stream: bool = False, **fields: Any
    ) -> dict[str, Any] | AsyncStream[MessageStreamEvent]:
        """Async version of ``MessagesResource.create``.

        Example::

            await client.messages.create(
                model="gpt-5.6-luna",
                max_tokens=1024,
                messages=[{"role": "user", "content": "Name three uses of a paper clip."}],
            )
        """
        if stream:
            return await self.create_stream(model=model, **fields)
        options, extra = split(fields)
        return await self._call(
            _CREATE_MESSAGE, body={"model": model, "stream": False}, extra=extra, options=options
        )

    async def create_stream(self, *, model: str, **fields: Any) -> AsyncStream[MessageStreamEvent]:
        """Async version of ``MessagesResource.create_stream``.

        Example::

            async for event in await client.messages.create_stream(
                model="gpt-5.6-luna",
                max_tokens=1024,
                messages=[{"role": "user", "content": "Name three uses of a paper clip."}],
            ):
                print(event)
        """
        options, extra = split(fields)
        return await self._stream(
            _CREATE_MESSAGE_STREAM,
            body={"model": model, "stream": True},
            extra=extra,
            options=options,
        )


class DecisionsResource(SyncResource):
    """Typed answers to questions about a state."""

    def create(
        self,
        *,
        state: str | Mapping[str, Any] | Sequence[Any],
        questions: Mapping[str, Mapping[str, Any]],
        model: str | Unset | None = UNSET,
        stream: bool | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> DecisionResponse:
        """Decide questions about a state.

        Asks a model to decide questions about a state; the answers are typed and come at once.
        The state is billed once for all questions, by the tokens that go in. The same as
        running the capability ``model:jev-1.13`` or ``model:jev-1.13-free``.

        Args:
            state: The subject of the questions.
            questions: The questions by name. At least 1 entry.
            model: The model that decides, such as ``jev-1.13`` or ``jev-1.13-free``. The
                server's default is ``"jev-1.13"``.
            stream: There are no streams of decisions.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few credits.
            PermissionDeniedError: 403. The key may not do this: the model needs a paid balance,
                the address is not on the allowlist, or the model is outside of the key's group.
            NotFoundError: 404. There is no such object in this account.
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment
                (``processing_unavailable``), took too long (``processing_timeout``), failed
                (``processing_failed``) or its result was lost (``result_transfer_failed``).
                Nothing is charged.

        Example::

            client.decisions.create(
                model="jev-1.13-free",
                state="Command: rm -rf ./build. Working directory: /home/app.",
                questions={
                    "safe_to_run": {"type": "noul", "instructions": "Is the command safe to run?"}
                },
            )
        """
        return self._call(
            _CREATE_DECISION,
            body={"state": state, "questions": questions, "model": model, "stream": stream},
            options=options,
        )


class AsyncDecisionsResource(AsyncResource):
    """Typed answers to questions about a state."""

    async def create(
        self,
        *,
        state: str | Mapping[str, Any] | Sequence[Any],
        questions: Mapping[str, Mapping[str, Any]],
        model: str | Unset | None = UNSET,
        stream: bool | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> DecisionResponse:
        """Async version of ``DecisionsResource.create``.

        Example::

            await client.decisions.create(
                model="jev-1.13-free",
                state="Command: rm -rf ./build. Working directory: /home/app.",
                questions={
                    "safe_to_run": {"type": "noul", "instructions": "Is the command safe to run?"}
                },
            )
        """
        return await self._call(
            _CREATE_DECISION,
            body={"state": state, "questions": questions, "model": model, "stream": stream},
            options=options,
        )


class WebResource(ResearchHelpers):
    """Searching and reading the web."""

    def search(
        self,
        *,
        query: str,
        type: Literal["web", "news", "images", "videos", "scholar", "patents", "shopping", "places"]
        | Unset
        | None = UNSET,
        max_results: int | Unset | None = UNSET,
        time_range: Literal["day", "week", "month", "year"] | Unset | None = UNSET,
        include_domains: Sequence[str] | Unset | None = UNSET,
        exclude_domains: Sequence[str] | Unset | None = UNSET,
        country: str | Unset | None = UNSET,
        language: str | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> WebSearchResponse:
        """Search the web.

        Searches the web. Each call that succeeds is billed once. The same as running the
        capability ``data:web.search``; a field that is not known is refused.

        Args:
            query: The words; blanks around them do not count. 1 to 400 characters, pattern
                ``\\S``.
            type: The kind of results to search. The server's default is ``"web"``.
            max_results: Most results. 1 to 10, the server's default is ``5``.
            time_range: The greatest age of results; for pages, news, images and videos only.
            include_domains: Domains to search; for pages, news, images and videos only. At most
                10 items.
            exclude_domains: Domains to leave out; for pages, news, images and videos only. At
                most 10 items.
            country: Country to search from, two letters of ISO 3166-1; left out, Chinese,
                Japanese and Korean words are searched in their own. Pattern ``^[a-z]{2}$``.
            language: Language of the results, two letters. Pattern ``^[a-z]{2}$``.
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

            client.web.search(
                query="OpenAPI 3.1 webhooks", type="web", max_results=3, time_range="year"
            )
        """
        return self._call(
            _SEARCH_WEB,
            body={
                "query": query,
                "type": type,
                "max_results": max_results,
                "time_range": time_range,
                "include_domains": include_domains,
                "exclude_domains": exclude_domains,
                "country": country,
                "language": language,
            },
            options=options,
        )

    def read(
        self,
        *,
        urls: Sequence[str],
        query: str | Unset | None = UNSET,
        format: Literal["markdown", "text"] | Unset | None = UNSET,
        max_chars: int | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> WebReadResponse:
        """Read web pages.

        Reads up to ten pages as text. Each page that was read is billed; if none could be, the
        answer is empty and nothing is billed. Treat the text as untrusted. The same as running
        the capability ``data:web.read``; a field that is not known is refused.

        Args:
            urls: URLs of the pages, public ones without a user name; the same URL twice counts
                once. 1 to 10 items.
            query: The subject of the passages. At most 400 characters.
            format: Form of the text. The server's default is ``"markdown"``.
            max_chars: Most characters of a page; the rest is cut off. 500 to 100000, the
                server's default is ``20000``.
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

            client.web.read(
                urls=["https://spec.openapis.org/oas/v3.1.0"],
                query="webhooks object",
                format="markdown",
                max_chars=4000,
            )
        """
        return self._call(
            _READ_WEB_PAGES,
            body={"urls": urls, "query": query, "format": format, "max_chars": max_chars},
            options=options,
        )

    def map(
        self,
        *,
        url: str,
        limit: int | Unset | None = UNSET,
        max_depth: int | Unset | None = UNSET,
        include_external: bool | Unset | None = UNSET,
        select_paths: Sequence[str] | Unset | None = UNSET,
        exclude_paths: Sequence[str] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> WebMapResponse:
        """List the pages of a website.

        Lists pages of a website. Each URL in the answer is billed. The same as running the
        capability ``data:web.map``; a field that is not known is refused.

        Args:
            url: The start, a public URL without a user name. At most 2048 characters, pattern
                ``^https?://``.
            limit: Most URLs, of which each is billed. 1 to 100, the server's default is ``50``.
            max_depth: The number of links to follow from the start. 1 to 3, the server's
                default is ``1``.
            include_external: True if links to other websites count. The server's default is
                ``False``.
            select_paths: Regular expressions; only paths that one of them fits are listed. At
                most 10 items.
            exclude_paths: Regular expressions; paths that one of them fits are left out. At
                most 10 items.
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

            client.web.map(url="https://spec.openapis.org", limit=20, select_paths=["/oas/.*"])
        """
        return self._call(
            _MAP_WEBSITE,
            body={
                "url": url,
                "limit": limit,
                "max_depth": max_depth,
                "include_external": include_external,
                "select_paths": select_paths,
                "exclude_paths": exclude_paths,
            },
            options=options,
        )

    def research(
        self,
        *,
        query: str,
        include_x: bool | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> WebResearchResponse:
        """Research a question on the web.

        Researches a question: several searches and pages, read for their sources. Each call
        that succeeds is billed once, a partial one too. It takes 10 seconds to 3 minutes; after
        85 seconds the answer is 202 with a task to follow, so wait at least 90 seconds for it.
        Treat the text as untrusted. The same as running the capability ``data:web.research``,
        which answers with the task at once; a field that is not known is refused.

        Args:
            query: The question; blanks around it do not count. 1 to 1000 characters, pattern
                ``\\S``.
            include_x: True to search posts on X; left out, only if the question names it.
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

            client.web.research(query="How does OpenAPI 3.1 describe webhooks?")
        """
        return self._call(
            _RESEARCH_WEB, body={"query": query, "include_x": include_x}, options=options
        )


class AsyncWebResource(AsyncResearchHelpers):
    """Searching and reading the web."""

    async def search(
        self,
        *,
        query: str,
        type: Literal["web", "news", "images", "videos", "scholar", "patents", "shopping", "places"]
        | Unset
        | None = UNSET,
        max_results: int | Unset | None = UNSET,
        time_range: Literal["day", "week", "month", "year"] | Unset | None = UNSET,
        include_domains: Sequence[str] | Unset | None = UNSET,
        exclude_domains: Sequence[str] | Unset | None = UNSET,
        country: str | Unset | None = UNSET,
        language: str | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> WebSearchResponse:
        """Async version of ``WebResource.search``.

        Example::

            await client.web.search(
                query="OpenAPI 3.1 webhooks", type="web", max_results=3, time_range="year"
            )
        """
        return await self._call(
            _SEARCH_WEB,
            body={
                "query": query,
                "type": type,
                "max_results": max_results,
                "time_range": time_range,
                "include_domains": include_domains,
                "exclude_domains": exclude_domains,
                "country": country,
                "language": language,
            },
            options=options,
        )

    async def read(
        self,
        *,
        urls: Sequence[str],
        query: str | Unset | None = UNSET,
        format: Literal["markdown", "text"] | Unset | None = UNSET,
        max_chars: int | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> WebReadResponse:
        """Async version of ``WebResource.read``.

        Example::

            await client.web.read(
                urls=["https://spec.openapis.org/oas/v3.1.0"],
                query="webhooks object",
                format="markdown",
                max_chars=4000,
            )
        """
        return await self._call(
            _READ_WEB_PAGES,
            body={"urls": urls, "query": query, "format": format, "max_chars": max_chars},
            options=options,
        )

    async def map(
        self,
        *,
        url: str,
        limit: int | Unset | None = UNSET,
        max_depth: int | Unset | None = UNSET,
        include_external: bool | Unset | None = UNSET,
        select_paths: Sequence[str] | Unset | None = UNSET,
        exclude_paths: Sequence[str] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> WebMapResponse:
        """Async version of ``WebResource.map``.

        Example::

            await client.web.map(
                url="https://spec.openapis.org", limit=20, select_paths=["/oas/.*"]
            )
        """
        return await self._call(
            _MAP_WEBSITE,
            body={
                "url": url,
                "limit": limit,
                "max_depth": max_depth,
                "include_external": include_external,
                "select_paths": select_paths,
                "exclude_paths": exclude_paths,
            },
            options=options,
        )

    async def research(
        self,
        *,
        query: str,
        include_x: bool | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> WebResearchResponse:
        """Async version of ``WebResource.research``.

        Example::

            await client.web.research(query="How does OpenAPI 3.1 describe webhooks?")
        """
        return await self._call(
            _RESEARCH_WEB, body={"query": query, "include_x": include_x}, options=options
        )


class CapabilitiesResource(CapabilityHelpers):
    """One way to find, inspect and run everything there is."""

    def search(
        self,
        *,
        x_beat_client: Literal["http", "mcp"] | Unset | None = UNSET,
        query: str | Unset | None = UNSET,
        kind: Literal["model", "data", "workflow"] | Unset | None = UNSET,
        platform: str | Unset | None = UNSET,
        limit: int | Unset | None = UNSET,
        cursor: str | Unset | None = UNSET,
        view: Literal["compact", "full"] | Unset | None = UNSET,
        group_by: Literal["function"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CapabilitySearchPage:
        """Search the capabilities.

        Searches everything that can be run: models, data and workflows. Write a platform and an
        action, in Chinese or English. A platform alone, or ``group_by``, answers an overview;
        no words at all, a map of everything; words that find nothing, hints. Copy references
        from the answer, never make them up. Costs nothing, runs nothing, needs no API key.

        Args:
            x_beat_client: The form of the answer's ``next``: as a curl command, or as a call of
                a tool of BeatAPI's MCP server. The server's default is ``"http"``.
            query: A platform and an action, in Chinese or English.
            kind: Only models, only data, or only workflows.
            platform: Only this platform, by any of its names.
            limit: Most results of a page. 1 to 50, the server's default is ``5``.
            cursor: The beginning of the page: ``next_cursor`` of the page before.
            view: The detail of each result. The server's default is ``"compact"``.
            group_by: Answer groups in place of results. Always ``"function"``.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).

        Example::

            client.capabilities.search(query="小红书 搜索笔记")
        """
        return self._call(
            _SEARCH_CAPABILITIES,
            headers={"X-Beat-Client": x_beat_client},
            body={
                "query": query,
                "kind": kind,
                "platform": platform,
                "limit": limit,
                "cursor": cursor,
                "view": view,
                "group_by": group_by,
            },
            options=options,
        )

    def inspect(
        self,
        *,
        reference: str,
        x_beat_client: Literal["http", "mcp"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> InspectCapabilityAnswerData:
        """Inspect a capability.

        Answers everything about one capability, and the call that runs it with blanks to fill
        in. Costs nothing and needs no API key.

        Args:
            reference: Reference of the capability, as a search answered it. Pattern
                ``^(model|data|workflow):.+$``.
            x_beat_client: The form of the answer's ``next``: as a curl command, or as a call of
                a tool of BeatAPI's MCP server. The server's default is ``"http"``.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            NotFoundError: 404. There is no capability of this name. ``suggestions`` are the
                closest ones there are, ``next`` inspects the best of them.

        Example::

            client.capabilities.inspect(reference="data:xiaohongshu.app_v2.search_notes")
        """
        return self._call(
            _INSPECT_CAPABILITY,
            headers={"X-Beat-Client": x_beat_client},
            body={"reference": reference},
            options=options,
        )

    def run(
        self,
        *,
        reference: str,
        x_beat_client: Literal["http", "mcp"] | Unset | None = UNSET,
        operation: Literal["start", "status", "result"] | Unset | None = UNSET,
        input: Mapping[str, Any] | Unset | None = UNSET,
        task_id: str | Unset | None = UNSET,
        request_id: str | Unset | None = UNSET,
        view: Literal["full", "preview"] | Unset | None = UNSET,
        max_items: int | Unset | None = UNSET,
        fields: Sequence[str] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CapabilityRunResult:
        """Run a capability.

        Runs a capability at the price that was inspected, asks how a run is going, or fetches a
        result again. Data, text and decisions answer at once (200); pictures, videos, workflows
        and web research answer a task (201): ask with ``operation: status`` until it has ended.
        A research that fails costs nothing, and neither does a result that is fetched within an
        hour.

        Unknown fields of ``input`` are refused. To be safe to repeat, send ``idempotency_key``,
        or the header ``Idempotency-Key``.

        Args:
            reference: Reference of the capability, as a search answered it. Pattern
                ``^(model|data|workflow):.+$``.
            x_beat_client: The form of the answer's ``next``: as a curl command, or as a call of
                a tool of BeatAPI's MCP server. The server's default is ``"http"``.
            operation: Run it, ask how a run is going (``task_id``), or fetch a result again
                (``request_id``). The server's default is ``"start"``.
            input: Input of a run, as the capability's ``input_schema`` has it.
            task_id: Id of the task to ask about.
            request_id: Id of the run whose result to fetch.
            view: Everything, which is what HTTP gets if nothing is said, or the start of the
                main list as ``items``, long texts cut off.
            max_items: Most items of a preview; 10 if nothing is said. 1 to 50.
            fields: Paths to keep, such as ``items[].title``; all others are left out.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few credits.
            PermissionDeniedError: 403. The key may not do this: the model needs a paid balance,
                the address is not on the allowlist, or the model is outside of the key's group.
            NotFoundError: 404. There is no capability of this name. ``suggestions`` are the
                closest ones there are, ``next`` inspects the best of them.
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

            client.capabilities.run(
                reference="data:xiaohongshu.app_v2.search_notes",
                input={"keyword": "AI 视频"},
                view="preview",
            )
        """
        return self._call(
            _RUN_CAPABILITY,
            headers={"X-Beat-Client": x_beat_client},
            body={
                "reference": reference,
                "operation": operation,
                "input": input,
                "task_id": task_id,
                "request_id": request_id,
                "view": view,
                "max_items": max_items,
                "fields": fields,
            },
            options=options,
        )


class AsyncCapabilitiesResource(AsyncCapabilityHelpers):
    """One way to find, inspect and run everything there is."""

    async def search(
        self,
        *,
        x_beat_client: Literal["http", "mcp"] | Unset | None = UNSET,
        query: str | Unset | None = UNSET,
        kind: Literal["model", "data", "workflow"] | Unset | None = UNSET,
        platform: str | Unset | None = UNSET,
        limit: int | Unset | None = UNSET,
        cursor: str | Unset | None = UNSET,
        view: Literal["compact", "full"] | Unset | None = UNSET,
        group_by: Literal["function"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CapabilitySearchPage:
        """Async version of ``CapabilitiesResource.search``.

        Example::

            await client.capabilities.search(query="小红书 搜索笔记")
        """
        return await self._call(
            _SEARCH_CAPABILITIES,
            headers={"X-Beat-Client": x_beat_client},
            body={
                "query": query,
                "kind": kind,
                "platform": platform,
                "limit": limit,
                "cursor": cursor,
                "view": view,
                "group_by": group_by,
            },
            options=options,
        )

    async def inspect(
        self,
        *,
        reference: str,
        x_beat_client: Literal["http", "mcp"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> InspectCapabilityAnswerData:
        """Async version of ``CapabilitiesResource.inspect``.

        Example::

            await client.capabilities.inspect(reference="data:xiaohongshu.app_v2.search_notes")
        """
        return await self._call(
            _INSPECT_CAPABILITY,
            headers={"X-Beat-Client": x_beat_client},
            body={"reference": reference},
            options=options,
        )

    async def run(
        self,
        *,
        reference: str,
        x_beat_client: Literal["http", "mcp"] | Unset | None = UNSET,
        operation: Literal["start", "status", "result"] | Unset | None = UNSET,
        input: Mapping[str, Any] | Unset | None = UNSET,
        task_id: str | Unset | None = UNSET,
        request_id: str | Unset | None = UNSET,
        view: Literal["full", "preview"] | Unset | None = UNSET,
        max_items: int | Unset | None = UNSET,
        fields: Sequence[str] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CapabilityRunResult:
        """Async version of ``CapabilitiesResource.run``.

        Example::

            await client.capabilities.run(
                reference="data:xiaohongshu.app_v2.search_notes",
                input={"keyword": "AI 视频"},
                view="preview",
            )
        """
        return await self._call(
            _RUN_CAPABILITY,
            headers={"X-Beat-Client": x_beat_client},
            body={
                "reference": reference,
                "operation": operation,
                "input": input,
                "task_id": task_id,
                "request_id": request_id,
                "view": view,
                "max_items": max_items,
                "fields": fields,
            },
            options=options,
        )


class SocialDataResource(SyncResource):
    """One way to find, inspect and run everything there is."""

    def call(
        self,
        *,
        action: str,
        params: Mapping[str, Any] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallSocialDataAnswer:
        """Call an action on social data.

        Calls an action on social data. Parameters are plain values, or an object for actions
        that send one.

        Args:
            action: Id of the action, from the catalogue of social data. Pattern
                ``^[a-z0-9]+(?:[._-][a-z0-9]+)+$``.
            params: Parameters of the action.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few credits.
            PermissionDeniedError: 403. The key may not do this: the model needs a paid balance,
                the address is not on the allowlist, or the model is outside of the key's group.
            NotFoundError: 404. There is no such object in this account.
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

            client.social_data.call(
                action="xiaohongshu.app_v2.search_notes", params={"keyword": "AI 视频"}
            )
        """
        return self._call(
            _CALL_SOCIAL_DATA, body={"action": action, "params": params}, options=options
        )


class AsyncSocialDataResource(AsyncResource):
    """One way to find, inspect and run everything there is."""

    async def call(
        self,
        *,
        action: str,
        params: Mapping[str, Any] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallSocialDataAnswer:
        """Async version of ``SocialDataResource.call``.

        Example::

            await client.social_data.call(
                action="xiaohongshu.app_v2.search_notes", params={"keyword": "AI 视频"}
            )
        """
        return await self._call(
            _CALL_SOCIAL_DATA, body={"action": action, "params": params}, options=options
        )


class UsageResource(SyncResource):
    """Balance, concurrency and totals of the account."""

    def retrieve(
        self,
        *,
        period: Literal["24h", "7d", "30d", "all"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Usage:
        """Get the usage of the account.

        Answers the balance, the concurrency limit and totals of the tasks of a period that ends
        now. Any other query parameter is refused.

        Args:
            period: The period that the totals are about. The server's default is ``"all"``.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).

        Example::

            client.usage.retrieve()
        """
        return self._call(_GET_USAGE, query={"period": period}, options=options)


class AsyncUsageResource(AsyncResource):
    """Balance, concurrency and totals of the account."""

    async def retrieve(
        self,
        *,
        period: Literal["24h", "7d", "30d", "all"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Usage:
        """Async version of ``UsageResource.retrieve``.

        Example::

            await client.usage.retrieve()
        """
        return await self._call(_GET_USAGE, query={"period": period}, options=options)


class FilesResource(SyncResource):
    """Uploads for inputs that have no public URL."""

    def upload(
        self,
        file: FileInput,
        *,
        purpose: Literal["input"] | Unset | None = UNSET,
        **options: Unpack[UploadOptions],
    ) -> File:
        """Upload a file.

        Keeps a picture, a song, a video or subtitles and answers a URL that tasks take. At most
        50 MB, a video at most 100 MB; audio of 10 to 300 seconds, video (MP4 or MOV) of 3 to 30
        seconds. Send a form, or the bytes alone under their own Content-Type. Subtitles
        (``.srt``) are sent as ``application/x-subrip``; in a form ``text/plain`` will do if the
        file name ends in ``.srt``. PDF, other text, ``application/octet-stream``, Matroska and
        ZIP are refused, and so is a body without its length.

        Args:
            file: The bytes, with a file name.
            purpose: The use of the file.
            options: For this call only, see ``UploadOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.

        Example::

            client.files.upload("song.mp3", purpose="input")
        """
        return self._call(
            _UPLOAD_FILE, multipart={"file": file, "purpose": purpose}, options=options
        )


class AsyncFilesResource(AsyncResource):
    """Uploads for inputs that have no public URL."""

    async def upload(
        self,
        file: FileInput,
        *,
        purpose: Literal["input"] | Unset | None = UNSET,
        **options: Unpack[UploadOptions],
    ) -> File:
        """Async version of ``FilesResource.upload``.

        Example::

            await client.files.upload("song.mp3", purpose="input")
        """
        return await self._call(
            _UPLOAD_FILE, multipart={"file": file, "purpose": purpose}, options=options
        )


class WebhooksResource(EndpointChecks):
    """Endpoints that are told when a task ends."""

    def list(self, **options: Unpack[RequestOptions]) -> WebhookEndpointList:
        """List the webhook endpoints.

        Lists all webhook endpoints of the account, their secrets masked.

        Raises:
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.

        Example::

            client.webhooks.list()
        """
        return self._call(_LIST_WEBHOOK_ENDPOINTS, options=options)

    def create(
        self,
        *,
        url: str,
        description: str | Unset | None = UNSET,
        events: Sequence[Literal["task.succeeded", "task.failed"]] | Unset | None = UNSET,
        **options: Unpack[EndpointOptions],
    ) -> WebhookEndpoint:
        """Create a webhook endpoint.

        Registers a URL that is told when a task ends. This answer is the only one that holds
        the whole secret: store it now; later only the account's owner sees it, in the
        dashboard.

        Args:
            url: The address for events: a public HTTPS URL, not of localhost or a private
                network.
            description: A note for people.
            events: The events to send; left out, both.
            options: For this call only, see ``EndpointOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.

        Example::

            client.webhooks.create(
                url="https://example.com/beatapi-webhook", events=["task.succeeded", "task.failed"]
            )
        """
        return self._call(
            _CREATE_WEBHOOK_ENDPOINT,
            body={"url": url, "description": description, "events": events},
            options=options,
        )

    def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> WebhookEndpoint:
        """Get a webhook endpoint.

        Answers one webhook endpoint, its secret masked.

        Args:
            id: Id of the webhook endpoint.
            options: For this call only, see ``RequestOptions``.

        Raises:
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            NotFoundError: 404. There is no such object in this account.
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.

        Example::

            client.webhooks.retrieve("wh_9aBcD")
        """
        return self._call(_GET_WEBHOOK_ENDPOINT, path={"id": id}, options=options)

    def delete(self, id: str, **options: Unpack[RequestOptions]) -> DeletedWebhookEndpoint:
        """Delete a webhook endpoint.

        Removes a webhook endpoint for good.

        Args:
            id: Id of the webhook endpoint.
            options: For this call only, see ``RequestOptions``.

        Raises:
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            NotFoundError: 404. There is no such object in this account.
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.

        Example::

            client.webhooks.delete("wh_9aBcD")
        """
        return self._call(_DELETE_WEBHOOK_ENDPOINT, path={"id": id}, options=options)

    def update(
        self,
        id: str,
        *,
        url: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        status: Literal["active", "disabled"] | Unset | None = UNSET,
        events: Sequence[Literal["task.succeeded", "task.failed"]] | Unset | None = UNSET,
        **options: Unpack[EndpointOptions],
    ) -> WebhookEndpoint:
        """Update a webhook endpoint.

        Changes the fields that are given and leaves the others as they are. The answer's secret
        is masked.

        Args:
            id: Id of the webhook endpoint.
            url: The address for events: a public HTTPS URL, not of localhost or a private
                network.
            description: A note for people.
            status: The state; a ``disabled`` endpoint gets no events.
            events: The events to send.
            options: For this call only, see ``EndpointOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            NotFoundError: 404. There is no such object in this account.
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.

        Example::

            client.webhooks.update("wh_9aBcD", status="disabled")
        """
        return self._call(
            _UPDATE_WEBHOOK_ENDPOINT,
            path={"id": id},
            body={"url": url, "description": description, "status": status, "events": events},
            options=options,
        )


class AsyncWebhooksResource(AsyncEndpointChecks):
    """Endpoints that are told when a task ends."""

    async def list(self, **options: Unpack[RequestOptions]) -> WebhookEndpointList:
        """Async version of ``WebhooksResource.list``.

        Example::

            await client.webhooks.list()
        """
        return await self._call(_LIST_WEBHOOK_ENDPOINTS, options=options)

    async def create(
        self,
        *,
        url: str,
        description: str | Unset | None = UNSET,
        events: Sequence[Literal["task.succeeded", "task.failed"]] | Unset | None = UNSET,
        **options: Unpack[EndpointOptions],
    ) -> WebhookEndpoint:
        """Async version of ``WebhooksResource.create``.

        Example::

            await client.webhooks.create(
                url="https://example.com/beatapi-webhook", events=["task.succeeded", "task.failed"]
            )
        """
        return await self._call(
            _CREATE_WEBHOOK_ENDPOINT,
            body={"url": url, "description": description, "events": events},
            options=options,
        )

    async def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> WebhookEndpoint:
        """Async version of ``WebhooksResource.retrieve``.

        Example::

            await client.webhooks.retrieve("wh_9aBcD")
        """
        return await self._call(_GET_WEBHOOK_ENDPOINT, path={"id": id}, options=options)

    async def delete(self, id: str, **options: Unpack[RequestOptions]) -> DeletedWebhookEndpoint:
        """Async version of ``WebhooksResource.delete``.

        Example::

            await client.webhooks.delete("wh_9aBcD")
        """
        return await self._call(_DELETE_WEBHOOK_ENDPOINT, path={"id": id}, options=options)

    async def update(
        self,
        id: str,
        *,
        url: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        status: Literal["active", "disabled"] | Unset | None = UNSET,
        events: Sequence[Literal["task.succeeded", "task.failed"]] | Unset | None = UNSET,
        **options: Unpack[EndpointOptions],
    ) -> WebhookEndpoint:
        """Async version of ``WebhooksResource.update``.

        Example::

            await client.webhooks.update("wh_9aBcD", status="disabled")
        """
        return await self._call(
            _UPDATE_WEBHOOK_ENDPOINT,
            path={"id": id},
            body={"url": url, "description": description, "status": status, "events": events},
            options=options,
        )


class RealtimeSessionsResource(SyncResource):
    """``client.realtime.sessions``."""

    def create(
        self,
        *,
        max_duration_seconds: Literal[15, 60, 300],
        allowed_origins: Sequence[str],
        metadata: Mapping[str, str] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> RealtimeSessionCreated:
        """Create a realtime session.

        Opens a session that a browser joins with the ``client_secret`` of the answer, the one
        secret that may go to a browser. Sent again with the same key and body, the call answers
        the same session with the same secret, and reserves nothing again. The session is billed
        in full at its first accepted heartbeat, which follows the first picture; one that ends
        before it is refunded in full.

        Args:
            max_duration_seconds: Longest duration of the session in seconds; decides what it
                costs.
            allowed_origins: Exact origins of the pages that may join: HTTPS, or HTTP of the own
                machine. 1 to 10 items.
            metadata: Notes of your own, at most 20; keys of at most 64 and values of at most
                256 characters. At most 20 entries.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few credits.
            ConflictError: 409. The idempotency key was used for a call with another body, or
                the first call with it is still running.
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 503. Realtime is switched off (``realtime_disabled``, which lasts) or
                full (``realtime_capacity_unavailable``, which passes).

        Example::

            client.realtime.sessions.create(
                max_duration_seconds=60,
                allowed_origins=["https://app.example.com"],
                metadata={"customer_id": "cus_123"},
            )
        """
        return self._call(
            _CREATE_REALTIME_SESSION,
            body={
                "max_duration_seconds": max_duration_seconds,
                "allowed_origins": allowed_origins,
                "metadata": metadata,
            },
            options=options,
        )

    def retrieve(self, session_id: str, **options: Unpack[RequestOptions]) -> RealtimeSession:
        """Get a realtime session.

        Answers the present state of a session, without its client secret.

        Args:
            session_id: Id of the realtime session. Pattern ``^rts_``.
            options: For this call only, see ``RequestOptions``.

        Raises:
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            NotFoundError: 404. There is no such object in this account.

        Example::

            client.realtime.sessions.retrieve("rts_01JEXAMPLE")
        """
        return self._call(_GET_REALTIME_SESSION, path={"session_id": session_id}, options=options)

    def close(self, session_id: str, **options: Unpack[RequestOptions]) -> RealtimeSession:
        """Close a realtime session.

        Ends a session, which frees its place. Closing a session that is closed already answers
        it again and changes nothing.

        Args:
            session_id: Id of the realtime session. Pattern ``^rts_``.
            options: For this call only, see ``RequestOptions``.

        Raises:
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            NotFoundError: 404. There is no such object in this account.

        Example::

            client.realtime.sessions.close("rts_01JEXAMPLE")
        """
        return self._call(_CLOSE_REALTIME_SESSION, path={"session_id": session_id}, options=options)


class AsyncRealtimeSessionsResource(AsyncResource):
    """``client.realtime.sessions``."""

    async def create(
        self,
        *,
        max_duration_seconds: Literal[15, 60, 300],
        allowed_origins: Sequence[str],
        metadata: Mapping[str, str] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> RealtimeSessionCreated:
        """Async version of ``RealtimeSessionsResource.create``.

        Example::

            await client.realtime.sessions.create(
                max_duration_seconds=60,
                allowed_origins=["https://app.example.com"],
                metadata={"customer_id": "cus_123"},
            )
        """
        return await self._call(
            _CREATE_REALTIME_SESSION,
            body={
                "max_duration_seconds": max_duration_seconds,
                "allowed_origins": allowed_origins,
                "metadata": metadata,
            },
            options=options,
        )

    async def retrieve(self, session_id: str, **options: Unpack[RequestOptions]) -> RealtimeSession:
        """Async version of ``RealtimeSessionsResource.retrieve``.

        Example::

            await client.realtime.sessions.retrieve("rts_01JEXAMPLE")
        """
        return await self._call(
            _GET_REALTIME_SESSION, path={"session_id": session_id}, options=options
        )

    async def close(self, session_id: str, **options: Unpack[RequestOptions]) -> RealtimeSession:
        """Async version of ``RealtimeSessionsResource.close``.

        Example::

            await client.realtime.sessions.close("rts_01JEXAMPLE")
        """
        return await self._call(
            _CLOSE_REALTIME_SESSION, path={"session_id": session_id}, options=options
        )


class RealtimeResource(SyncResource):
    """Short live sessions that a browser joins with a secret of its own."""

    @cached_property
    def sessions(self) -> RealtimeSessionsResource:
        """``client.realtime.sessions``."""
        return RealtimeSessionsResource(self._client)


class AsyncRealtimeResource(AsyncResource):
    """Short live sessions that a browser joins with a secret of its own."""

    @cached_property
    def sessions(self) -> AsyncRealtimeSessionsResource:
        """``client.realtime.sessions``."""
        return AsyncRealtimeSessionsResource(self._client)


class GeminiResource(SyncResource):
    """Text models, in the forms of OpenAI, Anthropic and Gemini."""

    def generate_content(
        self, model: str, *, contents: Sequence[Mapping[str, Any]], **fields: Any
    ) -> dict[str, Any]:
        """Generate content (Gemini).

        Asks a text model as Gemini's API does, at once or as a stream. The fields of the body
        are those of that API. The key is taken off before the call goes on.

        Args:
            model: Id of the text model.
            contents: The conversation so far, oldest first.
            fields: Further fields of the body, and options for this call only, see
                ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``) or its content is
                refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or not valid
                (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few dollars.
            PermissionDeniedError: 403. The key may not use this model.
            NotFoundError: 404. There is no such model.
            RateLimitError: 429. Too many requests, also those of a free model.
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment, took too long or failed.
                Nothing is charged.

        Example::

            client.gemini.generate_content(
                "gpt-5.6-sol",
                contents=[
                    {"role": "user", "parts": [{"text": "Name three uses of a paper clip."}]}
                ],
            )
        """
        options, extra = split(fields)
        return self._call(
            _GENERATE_CONTENT,
            path={"model": model},
            body={"contents": contents},
            extra=extra,
            options=options,
        )

    def stream_generate_content(
        self, model: str, *, contents: Sequence[Mapping[str, Any]], **fields: Any
    ) -> Stream[GeminiStreamChunk]:
        """Generate content (Gemini).

        Asks a text model as Gemini's API does, at once or as a stream. The fields of the body
        are those of that API. The key is taken off before the call goes on.

        Args:
            model: Id of the text model.
            contents: The conversation so far, oldest first.
            fields: Further fields of the body, and options for this call only, see
                ``StreamOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``) or its content is
                refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or not valid
                (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few dollars.
            PermissionDeniedError: 403. The key may not use this model.
            NotFoundError: 404. There is no such model.
            RateLimitError: 429. Too many requests, also those of a free model.
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment, took too long or failed.
                Nothing is charged.

        Example::

            for event in client.gemini.stream_generate_content(
                "gpt-5.6-sol",
                contents=[
                    {"role": "user", "parts": [{"text": "Name three uses of a paper clip."}]}
                ],
            ):
                print(event)
        """
        options, extra = split(fields)
        return self._stream(
            _STREAM_GENERATE_CONTENT_STREAM,
            path={"model": model},
            body={"contents": contents},
            extra=extra,
            options=options,
        )


class AsyncGeminiResource(AsyncResource):
    """Text models, in the forms of OpenAI, Anthropic and Gemini."""

    async def generate_content(
        self, model: str, *, contents: Sequence[Mapping[str, Any]], **fields: Any
    ) -> dict[str, Any]:
        """Async version of ``GeminiResource.generate_content``.

        Example::

            await client.gemini.generate_content(
                "gpt-5.6-sol",
                contents=[
                    {"role": "user", "parts": [{"text": "Name three uses of a paper clip."}]}
                ],
            )
        """
        options, extra = split(fields)
        return await self._call(
            _GENERATE_CONTENT,
            path={"model": model},
            body={"contents": contents},
            extra=extra,
            options=options,
        )

    async def stream_generate_content(
        self, model: str, *, contents: Sequence[Mapping[str, Any]], **fields: Any
    ) -> AsyncStream[GeminiStreamChunk]:
        """Async version of ``GeminiResource.stream_generate_content``.

        Example::

            async for event in await client.gemini.stream_generate_content(
                "gpt-5.6-sol",
                contents=[
                    {"role": "user", "parts": [{"text": "Name three uses of a paper clip."}]}
                ],
            ):
                print(event)
        """
        options, extra = split(fields)
        return await self._stream(
            _STREAM_GENERATE_CONTENT_STREAM,
            path={"model": model},
            body={"contents": contents},
            extra=extra,
            options=options,
        )
