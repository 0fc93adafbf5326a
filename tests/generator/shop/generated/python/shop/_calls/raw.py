"""Raw answers, for callers who need more than the decoded object."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from .._base.errors import InvalidArgumentError
from .response import CAPTURE, Reply

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Headers(Mapping[str, str]):
    """Header fields with case-insensitive names (RFC 9110, section 5.1).

    Args:
        fields: The fields, their names in lower case.
    """

    def __init__(self, fields: Mapping[str, str]) -> None:
        self._fields = dict(fields)

    def __getitem__(self, name: str) -> str:
        """Return the value of a field; values of a repeated one are joined by commas."""
        return self._fields[name.lower()]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names, in lower case."""
        return iter(self._fields)

    def __len__(self) -> int:
        """Return the number of names."""
        return len(self._fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class RawResponse(Generic[T_co]):
    """A call's result with its HTTP answer.

    Args:
        value: The usual result of the method.
        status: The HTTP status code.
        headers: The header fields; their names are case-insensitive.
        body: The body, decompressed.
        attempts: The number of answered requests, the last one with this answer.
    """

    value: T_co
    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    attempts: int

    @property
    def status_code(self) -> int:
        """The same as ``status``, by httpx's name for it."""
        return self.status


@contextmanager
def capturing() -> Generator[list[Reply]]:
    """Capture the answers of the call inside the block; other calls are not affected."""
    replies: list[Reply] = []
    token = CAPTURE.set(replies)
    try:
        yield replies
    finally:
        CAPTURE.reset(token)


@contextmanager
def uncaptured() -> Generator[None]:
    """Exclude the answers of calls inside the block from the capture."""
    token = CAPTURE.set(None)
    try:
        yield
    finally:
        CAPTURE.reset(token)


def raw_response(value: T, replies: Sequence[Reply]) -> RawResponse[T]:
    """Return a result with its answer.

    Raises:
        InvalidArgumentError: There was no call.
    """
    if not replies:
        raise InvalidArgumentError("the method made no call, so there is no answer")
    last = replies[-1]
    return RawResponse(
        value=value,
        status=last.status,
        headers=Headers(last.headers),
        body=last.body,
        attempts=len(replies),
    )
