"""Calls that not every contract has, and so not every client."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from beatapi import BeatAPI


def call(client: BeatAPI, method: str, *arguments: Any, **fields: Any) -> Any:
    """Make a call by its place in the client, such as ``effects.list``."""
    return attrgetter(method)(client)(*arguments, **fields)


def listing(found: Any) -> dict[str, Any]:
    """Return a list as the API writes it."""
    return {"object": "list", "data": [each.to_dict() for each in found]}


def answer(found: Any) -> dict[str, Any]:
    """Return what a call answered as JSON has it."""
    made: dict[str, Any] = found.to_dict() if hasattr(found, "to_dict") else dict(found)
    return made
