"""``client.decisions``: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from .._base.types import UNSET, Unset
from .._calls.operation import Operation
from .._engine.resource import AsyncResource, SyncResource
from ..models import DecisionResponse

if TYPE_CHECKING:
    from typing import Unpack

    from .._calls.options import RequestOptions

_CREATE_DECISION: Final = Operation(
    id="createDecision",
    method="POST",
    path="/v1/systemone",
    decode=DecisionResponse.from_dict,
    envelope=None,
    authenticated=True,
    idempotency="undeclared",
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
