"""``client.gemini``: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from .._calls.operation import Answer, Operation
from .._calls.options import split
from .._engine.resource import AsyncResource, SyncResource
from .._streams.stream import AsyncStream, Stream
from ..models import GeminiStreamChunk

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
