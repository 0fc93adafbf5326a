"""``client.responses``: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from typing import Any, Final, Literal, overload

from .._calls.operation import Answer, Operation
from .._calls.options import split
from .._engine.resource import AsyncResource, SyncResource
from .._streams.stream import AsyncStream, Stream
from ..models import ResponseStreamEvent

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
