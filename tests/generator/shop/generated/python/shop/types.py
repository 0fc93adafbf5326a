"""Request bodies as typed dictionaries: ``client.x.create(**params)``.

Generated from spec 2026-01-01, do not edit.
"""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict


class CreateOrderParams(TypedDict):
    speed: NotRequired[Literal["slow", "fast"]]
    items: list[str]
    """
    What to buy
    """
    note: NotRequired[str]
    labels: NotRequired[dict[str, str]]
