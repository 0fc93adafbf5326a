"""``client.capabilities``: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Literal

from .._base.types import UNSET, Unset
from .._calls.operation import Answer, Operation
from .._helpers.capabilities import AsyncCapabilityHelpers, CapabilityHelpers
from ..models import CapabilityRunResult, CapabilitySearchPage, InspectCapabilityAnswerData

if TYPE_CHECKING:
    from typing import Unpack

    from .._calls.options import RequestOptions

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
