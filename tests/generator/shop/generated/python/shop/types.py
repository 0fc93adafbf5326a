"""Request bodies as typed dictionaries: ``client.x.create(**params)``.

Generated from spec 2026-01-01, do not edit.
"""

from __future__ import annotations

from typing import Literal, NewType, NotRequired, TypedDict


class CreateOrderParams(TypedDict):
    """
    The arguments of `orders.create`.
    """

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

    `kind` decides which keys there are: each form has a class of its own.
    """

    kind: Open
    """
    What it is.
    """
    to: str
    """
    Who gets it.
    """
    text: NotRequired[str]
    size: NotRequired[Literal["small", "large", "huge"]]
    """
    How big it is.
    """
    stems: NotRequired[int]
    """
    How many flowers.
    """
    worth: NotRequired[float]
    """
    What it buys.
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
