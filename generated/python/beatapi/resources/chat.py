"""``client.chat``: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Final, Literal, overload

from .._calls.operation import Answer, Operation
from .._calls.options import split
from .._engine.resource import AsyncResource, SyncResource
from .._streams.stream import AsyncStream, Stream
from ..models import ChatCompletionChunk

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
