"""``client.realtime``: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal

from .._base.types import UNSET, Unset
from .._calls.operation import Operation
from .._engine.resource import AsyncResource, SyncResource
from ..models import RealtimeSession, RealtimeSessionCreated

if TYPE_CHECKING:
    from typing import Unpack

    from .._calls.options import RequestOptions

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

            await client.realtime.sessions.retrieve("rts_01JEXAMPLE")
        """
        return await self._call(
            _GET_REALTIME_SESSION, path={"session_id": session_id}, options=options
        )

    async def close(self, session_id: str, **options: Unpack[RequestOptions]) -> RealtimeSession:
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
