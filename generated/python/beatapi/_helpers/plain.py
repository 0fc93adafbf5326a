"""Methods that BeatAPI adds to the resources whose calls return at once.

``webhooks`` rejects a URL that is not public before it is registered.

``web.research`` follows a long research (2026-10-02): the server answers with 202 after 85 seconds,
and the research then goes on as a task.

``capabilities.run`` follows the task of a run (2026-10-02). Data, text and decisions are answered
at once. Pictures, videos, workflows and web research start a task: ``run`` waits for it, and
returns it finished in ``data``. A run that names its ``operation`` is not waited for: with
``operation="start"`` the started task is returned.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, TypeVar

from .._base.errors import InvalidArgumentError, InvalidResponseError
from .._calls.values import is_object
from .._engine.engine import AsyncResource, SyncResource, sibling
from .._transport.address import is_public, split_url

if TYPE_CHECKING:
    from .._calls.operation import Operation
    from .._calls.options import RequestOptions
    from ..models import Task

T = TypeVar("T")

# Compiled on first use: compilation would take longer than the import of all resources here.
_LOCAL_NAMES: Final = (
    # RFC 6761, 6762 and 8375, and the usual names in private networks and clouds.
    r"(?:.*\.)?(?:localhost|local|localdomain|internal|intranet|corp|home|lan|private|home\.arpa)"
)
_NAME: Final = r"(?=.{1,253}\Z)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9-]+"
# WHATWG URL Standard, "ends in a number": the last label makes it an IPv4 address.
_NUMBER: Final = r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)"


class EndpointChecks(SyncResource):
    """Rejects URLs that are not public, for the blocking webhooks resource."""

    def _call(
        self,
        operation: Operation[T],
        *,
        options: RequestOptions,
        body: Mapping[str, Any] | None = None,
        **arguments: Any,
    ) -> T:
        _check(body, options, local=self._client.settings.local)
        return super()._call(operation, options=options, body=body, **arguments)


class AsyncEndpointChecks(AsyncResource):
    """Async version of ``EndpointChecks``."""

    async def _call(
        self,
        operation: Operation[T],
        *,
        options: RequestOptions,
        body: Mapping[str, Any] | None = None,
        **arguments: Any,
    ) -> T:
        _check(body, options, local=self._client.settings.local)
        return await super()._call(operation, options=options, body=body, **arguments)


def _check(body: Mapping[str, Any] | None, options: RequestOptions, *, local: bool) -> None:
    url: object = (body or {}).get("url")
    allowed = options.get("allow_private")
    if isinstance(url, str) and not (local if allowed is None else allowed):
        check_endpoint_url(url)


def check_endpoint_url(url: str) -> None:
    """Reject a webhook URL that is not on the public internet; no name is looked up.

    Args:
        url: The address for deliveries.

    Raises:
        InvalidArgumentError: It is not https, holds a user name or a fragment, or its host is a
            local name, or an address that is private, reserved or in an unusual form.
    """
    problem = _problem(url)
    if problem:
        # The message omits the URL, as its query may hold a token.
        message = f"url cannot receive webhooks: {problem}"
        raise InvalidArgumentError(f"{message}; allow_private=True is for servers of your own")


def _problem(url: str) -> str | None:
    parts = split_url(url)
    if parts is None:
        return "it is not a URL"
    if parts.scheme != "https":
        return "it must be https"
    if "@" in parts.netloc:
        return "it must not hold a user name or a password"
    return "it must not have a fragment" if "#" in url else _host_problem(parts.hostname or "")


def _host_problem(host: str) -> str | None:
    # Browsers and IDNA read full-width digits and dots as digits and dots.
    plain = unicodedata.normalize("NFKC", host).replace("\u3002", ".").lower().removesuffix(".")
    if ":" in plain or re.fullmatch(_NUMBER, plain):
        return _address_problem(plain)
    if re.fullmatch(_LOCAL_NAMES, plain) or "." not in plain:
        return "its host is a name for local networks"
    try:
        name = plain.encode("idna").decode()
    except UnicodeError:
        name = ""
    return None if re.fullmatch(_NAME, name) else "its host is not a name"


def _address_problem(host: str) -> str | None:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return "its host is an address in an unusual form"
    return None if is_public(address) else "its host is not a public address"


_RESEARCH: Final = "researchWeb"


class ResearchHelpers(SyncResource):
    """Follows a research to its end, for the blocking web resource."""

    def _call(self, operation: Operation[T], *, options: RequestOptions, **arguments: Any) -> T:
        result = super()._call(operation, options=options, **arguments)
        if (task_id := _running(operation, result)) is None:
            return result
        return _result(operation, sibling(self._client, "tasks", "TasksResource").wait(task_id))


class AsyncResearchHelpers(AsyncResource):
    """Async version of ``ResearchHelpers``."""

    async def _call(
        self, operation: Operation[T], *, options: RequestOptions, **arguments: Any
    ) -> T:
        result = await super()._call(operation, options=options, **arguments)
        if (task_id := _running(operation, result)) is None:
            return result
        return _result(
            operation, await sibling(self._client, "tasks", "AsyncTasksResource").wait(task_id)
        )


def _running(operation: Operation[Any], result: object) -> str | None:
    """Return the id of a research that goes on; ``None`` if it is over."""
    if operation.id != _RESEARCH or getattr(result, "status", None) != "running":
        return None
    task_id: object = getattr(result, "request_id", None)
    return task_id if isinstance(task_id, str) else None


def _result(operation: Operation[T], task: Task) -> T:
    """Return the answer that the research would have had at once: the task's output.

    Raises:
        InvalidResponseError: The task has none.
    """
    output: object = task.to_dict().get("output")
    if operation.decode is None or not is_object(output):
        message = f"task {task.id} ({task.status}) has no output; its research should be there"
        raise InvalidResponseError(message, status=200)
    return operation.decode(output)


_RUN: Final = "runCapability"


class CapabilityHelpers(SyncResource):
    """Follows the task of a run, for the blocking capabilities resource."""

    def _call(
        self,
        operation: Operation[T],
        *,
        options: RequestOptions,
        body: Mapping[str, Any] | None = None,
        **arguments: Any,
    ) -> T:
        result = super()._call(operation, options=options, body=body, **arguments)
        if (task_id := _started(operation, body or {}, result)) is None:
            return result
        return _with_task(result, sibling(self._client, "tasks", "TasksResource").wait(task_id))


class AsyncCapabilityHelpers(AsyncResource):
    """Follows the task of a run, for the asynchronous capabilities resource."""

    async def _call(
        self,
        operation: Operation[T],
        *,
        options: RequestOptions,
        body: Mapping[str, Any] | None = None,
        **arguments: Any,
    ) -> T:
        result = await super()._call(operation, options=options, body=body, **arguments)
        if (task_id := _started(operation, body or {}, result)) is None:
            return result
        return _with_task(
            result, await sibling(self._client, "tasks", "AsyncTasksResource").wait(task_id)
        )


def _started(operation: Operation[Any], body: Mapping[str, Any], result: object) -> str | None:
    """Return the id of the task that a run has started; ``None`` if there is none to wait for."""
    data: object = getattr(result, "data", None)
    if operation.id != _RUN or isinstance(body.get("operation"), str) or not is_object(data):
        return None
    task_id: object = data.get("id")
    return task_id if data.get("object") == "task" and isinstance(task_id, str) else None


def _with_task(result: T, task: Task) -> T:
    """Return the answer of a run with its finished task, without the advice to poll it."""
    changed: Any = result
    changed.data = task.to_dict()
    changed.additional_properties.pop("next", None)
    return result
