"""Calls that not every contract has, and so not every client."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from beatapi import AsyncBeatAPI, BeatAPI

F = TypeVar("F", bound=Callable[..., Any])

CALLS_OF: Final[dict[object, dict[str, str]]] = {}
"""The calls that commands make: the function of a command → word → place in the client.

The word sets several calls of one command apart; it is empty for the first.
"""


def performs(method: str, word: str = "") -> Callable[[F], F]:
    """Note the call that a command makes, by its place in the client: `beatapi mcp` offers it."""

    def note(function: F) -> F:
        CALLS_OF.setdefault(function, {})[word] = method
        return function

    return note


def call(client: BeatAPI | AsyncBeatAPI, method: str, *arguments: Any, **fields: Any) -> Any:
    """Make a call by its place in the client, such as ``effects.list``.

    Returns:
        The call's answer; an awaitable of it with an asynchronous client.
    """
    return attrgetter(method)(client)(*arguments, **fields)


def listing(result: Any) -> dict[str, Any]:
    """Return a list as the API writes it."""
    return {"object": "list", "data": [each.to_dict() for each in result]}


def answer(result: Any) -> dict[str, Any]:
    """Return what a call answered as JSON has it."""
    fields: dict[str, Any] = result.to_dict() if hasattr(result, "to_dict") else dict(result)
    return fields
