"""What came over the wire, for callers who need more than the object it became."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from ._errors import InvalidArgumentError
from ._response import CAPTURE, Reply

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Headers(Mapping[str, str]):
    """Header fields, whose names are the same in upper and lower case (RFC 9110, section 5.1).

    Args:
        fields: The fields, their names in lower case.
    """

    def __init__(self, fields: Mapping[str, str]) -> None:
        self._fields = dict(fields)

    def __getitem__(self, name: str) -> str:
        """Return the value of a field; those of a repeated one stand in one, after commas."""
        return self._fields[name.lower()]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names, in lower case."""
        return iter(self._fields)

    def __len__(self) -> int:
        """Return the number of names."""
        return len(self._fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class RawResponse(Generic[T_co]):
    """A call's result with the answer that it was made of.

    Args:
        value: What the method returns otherwise.
        status: The HTTP status code.
        headers: The header fields; the case of their names does not matter.
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


@contextmanager
def uncaptured() -> Generator[None]:
    """Keep the answers of what is called inside out of those that are kept."""
    token = CAPTURE.set(None)
    try:
        yield
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
        headers=Headers(last.headers),
        body=last.body,
        attempts=len(replies),
    )
