"""What came over the wire, for callers who need more than the object it became."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from ._errors import InvalidArgumentError
from ._response import CAPTURE, Reply

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class RawResponse(Generic[T_co]):
    """A call's result with the answer that it was made of.

    Args:
        value: What the method returns otherwise.
        status: The HTTP status code.
        headers: The header fields, names in lower case.
        body: The body, decompressed.
        attempts: How many requests were answered, the last one with this answer.
    """

    value: T_co
    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    attempts: int

    @property
    def status_code(self) -> int:
        """The same as ``status``, by the name that httpx gives it."""
        return self.status


@contextmanager
def capturing() -> Generator[list[Reply]]:
    """Keep the answers of the call that is made inside; other calls are not disturbed."""
    replies: list[Reply] = []
    token = CAPTURE.set(replies)
    try:
        yield replies
    finally:
        CAPTURE.reset(token)


def raw_response(value: T, replies: Sequence[Reply]) -> RawResponse[T]:
    """A result with its answer.

    Raises:
        InvalidArgumentError: There was no call.
    """
    if not replies:
        raise InvalidArgumentError("the method made no call, so there is no answer")
    last = replies[-1]
    return RawResponse(
        value=value,
        status=last.status,
        headers=last.headers,
        body=last.body,
        attempts=len(replies),
    )
