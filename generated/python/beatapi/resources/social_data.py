"""``client.social_data``: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from .._base.types import UNSET, Unset
from .._calls.operation import Operation
from .._engine.resource import AsyncResource, SyncResource
from ..models import CallSocialDataAnswer

if TYPE_CHECKING:
    from typing import Unpack

    from .._calls.options import RequestOptions

_CALL_SOCIAL_DATA: Final = Operation(
    id="callSocialData",
    method="POST",
    path="/v1/social-data/call",
    decode=CallSocialDataAnswer.from_dict,
    envelope=None,
    authenticated=True,
    idempotency="undeclared",
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

            await client.social_data.call(
                action="xiaohongshu.app_v2.search_notes", params={"keyword": "AI 视频"}
            )
        """
        return await self._call(
            _CALL_SOCIAL_DATA, body={"action": action, "params": params}, options=options
        )
