"""The price of a call before it is paid, where the contract states it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from ._text import command
from .contract import CALLS, SPEC_VERSION, Call

UNIT: Final = "dollar" if SPEC_VERSION >= "2026-08" else "credit"
"""The unit of all amounts; the names of their fields say credits on every date."""

_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+")
_DIGIT: Final = re.compile(r"\d")
_PRICE: Final = re.compile(r"(?i)\bcosts?\b|\bcredits?\b|\bdollars?\b|\bUSD\b")

_CAPABILITIES: Final = {
    "music_video.create": "workflow:music-video",
    "ecommerce_video.create": "workflow:ecommerce-video",
    "images.create": "model:{model}",
    "videos.create": "model:{model}",
}
"""The names under which `beatapi capabilities inspect` knows the price of a call."""


def prices(call: Call, body: Mapping[str, Any]) -> list[str]:
    """Return the sentences of the contract about what a call costs; none if it does not say.

    A paragraph about prices is taken whole: its sentences belong together. If they name no price,
    the command that shows it comes last.

    Args:
        call: The call.
        body: Its body.
    """
    sentences = stated(call)
    name = capability(call, body)
    if name is None or _DIGIT.search(" ".join(sentences)):
        return sentences
    return [*sentences, f"{command('capabilities inspect', name)} shows the price."]


def stated(call: Call) -> list[str]:
    """Return the contract's own sentences about what a call costs."""
    return [text for each in call.description.split("\n\n") for text in _about_prices(each)]


def capability(call: Call, body: Mapping[str, Any]) -> str | None:
    """Return the name under which the price of a call can be asked for; ``None`` for none."""
    name = _CAPABILITIES.get(call.method)
    if name is None or "capabilities.inspect" not in CALLS:
        return None
    return name.format_map(body)


def _about_prices(paragraph: str) -> list[str]:
    sentences = _SENTENCE.split(paragraph)
    if _PRICE.search(sentences[0]) and _DIGIT.search(paragraph):
        return [paragraph]
    return [sentence for sentence in sentences if _PRICE.search(sentence)]
