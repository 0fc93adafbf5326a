"""Request bodies as typed dictionaries: ``client.x.create(**params)``.

Generated from spec 2026-01-01, do not edit.
"""

from __future__ import annotations

from typing import Literal, NewType, NotRequired, TypedDict


class CreateOrderParams(TypedDict):
    speed: NotRequired[Literal["slow", "fast"]]
    items: list[str]
    """
    What to buy
    """
    note: NotRequired[str]
    labels: NotRequired[dict[str, str]]


Open = NewType("Open", str)
"""
A value that the contract did not name when the client was made.
"""


class SendGiftParams(TypedDict):
    """
    What to send.

    With `kind` `"card"` or `"letter"`: `to` (required), `text` (required), `size`. Words on paper.

    With `kind` `"flowers"`: `to` (required), `stems` (required), `size`.

    With `kind` `"voucher"`: `to` (required), `worth` (required), `text`, `codes`.
    """

    kind: Open
    """
    What it is.
    """
    to: str
    """
    Who gets it. With `kind` `"card"`, `"letter"` or `"voucher"`: At most 20 characters. With `kind` `"flowers"`: At most 40 characters.
    """
    text: NotRequired[str]
    """
    With `kind` `"card"` or `"letter"`: What it says. With `kind` `"voucher"`: A line below. Not with `kind` `"flowers"`. Required with `kind` `"card"` or `"letter"`.
    """
    size: NotRequired[Literal["small", "large", "huge"]]
    """
    How big it is. With `kind` `"card"` or `"letter"`: One of `"small"`, `"large"`. With `kind` `"flowers"`: One of `"large"`, `"huge"`. Not with `kind` `"voucher"`.
    """
    stems: NotRequired[int]
    """
    How many flowers. Only with `kind` `"flowers"`, where it is required.
    """
    worth: NotRequired[float]
    """
    What it buys. Only with `kind` `"voucher"`, where it is required.
    """
    codes: NotRequired[list[str]]
    """
    Only with `kind` `"voucher"`.
    """


class SendGiftParamsCard(TypedDict):
    """
    Words on paper.
    """

    kind: Literal["card", "letter"]
    """
    What it is.
    """
    to: str
    """
    Who gets it.
    """
    text: str
    """
    What it says.
    """
    size: NotRequired[Literal["small", "large"]]
    """
    How big it is.
    """


class SendGiftParamsFlowers(TypedDict):
    to: str
    """
    Who gets it.
    """
    kind: Literal["flowers"]
    """
    What it is.
    """
    stems: int
    """
    How many flowers.
    """
    size: NotRequired[Literal["large", "huge"]]
    """
    How big it is.
    """


class SendGiftParamsVoucher(TypedDict):
    kind: Literal["voucher"]
    """
    What it is.
    """
    to: str
    """
    Who gets it.
    """
    worth: float
    """
    What it buys.
    """
    text: NotRequired[str]
    """
    A line below.
    """
    codes: NotRequired[list[str]]
