"""The argument and the result of a handler."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from starlette.requests import Request

from ._answers import Answer
from ._errors import bad_request


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A request that is authorised and whose body fits the contract.

    Attributes:
        operation: The operation id.
        request: The request; its body is read, unless it is an upload.
        request_id: Id of the request, for answers.
        path: The path parameters.
        body: The members of the JSON body that this date's contract knows.
        sent: The JSON body as it was sent, members that no contract knows included.
    """

    operation: str
    request: Request
    request_id: str
    path: Mapping[str, str] = field(default_factory=dict[str, str])
    body: Mapping[str, Any] = field(default_factory=dict[str, Any])
    sent: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True)
class Plain:
    """An answer without the `data` envelope, or with another status than the first documented."""

    body: object
    status: int | None = None


@dataclass(frozen=True, slots=True)
class Events:
    """A stream of server-sent events.

    Attributes:
        events: The events as they are written, each with its blank line.
        failure: Writes the event that ends a stream that fails, from a code and a message.
    """

    events: tuple[bytes, ...]
    failure: Callable[[str, str], bytes]


Outcome: TypeAlias = "Answer | Plain | Events"
Handler: TypeAlias = Callable[[Call], Awaitable[Outcome]]


def chosen(call: Call, *, strict: bool = False, **allowed: Sequence[str]) -> dict[str, str | None]:
    """Return query parameters that have one of some values, None for one that is not there.

    Args:
        call: The call.
        strict: Whether another parameter is refused.
        **allowed: The values of each parameter; any value if there are none.

    Raises:
        ApiError: 400 for another value or parameter.
    """
    query = call.request.query_params
    for name, value in query.items():
        if strict and name not in allowed:
            raise bad_request(f"{name}: is not a parameter here; there is: {', '.join(allowed)}.")
        if allowed.get(name) and value not in allowed[name]:
            raise bad_request(f"{name}: must be one of {', '.join(allowed[name])}.")
    return {name: query.get(name) for name in allowed}
