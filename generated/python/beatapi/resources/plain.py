"""Resources without helpers of their own: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Literal, overload

from .._base.types import UNSET, Unset
from .._calls.operation import Answer, Operation
from .._calls.options import split
from .._engine.resource import AsyncResource, SyncResource
from ..models import (
    CallSocialDataAnswer,
    ChatCompletionChunk,
    DecisionResponse,
    File,
    GeminiStreamChunk,
    GenerationModelList,
    MessageStreamEvent,
    PublicTextModelListData,
    RealtimeSession,
    RealtimeSessionCreated,
    ResponseStreamEvent,
    TextModelList,
    Usage,
    WorkflowList,
)

if TYPE_CHECKING:
    from typing import Unpack

    from .._calls.options import RequestOptions, UploadOptions
    from .._streams.stream import AsyncStream, Stream
    from .._uploads.forms import FileInput

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
