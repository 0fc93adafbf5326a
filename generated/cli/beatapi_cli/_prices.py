"""The price of a call before it is paid, where the contract states it."""

from __future__ import annotations

import re
from typing import Final

from .contract import Call

_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+")
_PRICE: Final = re.compile(r"(?i)\bcosts?\b|\bcredits?\b|\bdollars?\b|\bUSD\b")


def prices(call: Call) -> list[str]:
    """Return the sentences of the contract about what a call costs; none if it does not say.

    A paragraph about prices is taken whole: its sentences belong together.
    """
    paragraphs = call.description.split("\n\n")
    return [text for each in paragraphs for text in _about_prices(each)]


def _about_prices(paragraph: str) -> list[str]:
    sentences = _SENTENCE.split(paragraph)
    if _PRICE.search(sentences[0]) and sum(map(str.isdigit, paragraph)):
        return [paragraph]
    return [sentence for sentence in sentences if _PRICE.search(sentence)]
