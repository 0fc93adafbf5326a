"""Text models: a few of them, whose answers are the same for the same question."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from typing import Any, Final

from ._answers import Answer, listing
from ._bench import Bench
from ._calls import Call, Events, Handler, Outcome, Plain
from ._errors import bad_request, not_found
from ._json import is_object
from ._sdk_forms import MANNERS, Manner, Reply, question

_CREATED: Final = 1_788_220_800
"""Release time of the models, in Unix seconds (example of 2026-09)."""

_OPENAI: Final = ("/v1/responses", "/v1/chat/completions")
_ANTHROPIC: Final = ("/v1/messages",)
_GEMINI: Final = "generateGeminiCompatibleContent"
_STREAM: Final = "streamGenerateContent"
_ACTIONS: Final = ("generateContent", _STREAM)
_MOST_WORDS_SHOWN: Final = 60


def _model(
    name: str, family: str, endpoints: tuple[str, ...], dollars: tuple[float, float]
) -> dict[str, Any]:
    return {
        "id": name,
        "family": family,
        "family_label": family.upper() if family == "gpt" else family.capitalize(),
        "endpoints": list(endpoints),
        "context_length": 400_000,
        "max_output_tokens": 128_000,
        "input_usd_per_million": dollars[0],
        "output_usd_per_million": dollars[1],
        "capabilities": ["reasoning", "tools"],
    }


TEXT_MODELS: Final[Mapping[str, dict[str, Any]]] = {
    model["id"]: model
    for model in (
        _model("gpt-5.6-sol", "gpt", _OPENAI, (1.25, 10.0)),
        _model("gpt-5.6-terra", "gpt", _OPENAI, (0.6, 4.8)),
        _model("gpt-5.6-luna", "gpt", _OPENAI, (0.1, 0.8)),
        _model("claude-fable-5-1", "claude", _ANTHROPIC, (3.0, 15.0)),
    )
}
"""The text models by name (examples of 2026-09 and 2026-10); each can be asked in every form."""


class Text:
    """Lists text models and answers questions to them."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def table(self) -> dict[str, Handler]:
        """Return the handler of each operation id."""
        return {
            "listTextModels": self.list_models,
            "listPublicTextModels": self.list_prices,
            **dict.fromkeys(MANNERS, self.ask),
        }

    async def list_models(self, _call: Call) -> Plain:
        """List the models that the key may use, as OpenAI does."""
        owned = {"object": "model", "created": _CREATED, "owned_by": "beatapi"}
        return Plain(listing({"id": name} | owned for name in TEXT_MODELS))

    async def list_prices(self, _call: Call) -> Answer:
        """List the models with prices and limits."""
        return listing(TEXT_MODELS.values())

    async def ask(self, call: Call) -> Outcome:
        """Answer a question, at once or as a stream."""
        manner = MANNERS[call.operation]
        if call.operation == _GEMINI and call.path["action"] not in _ACTIONS:
            raise not_found(f"The action {call.path['action']}")
        reply = self.reply(manner, call.sent, call.path.get("model") or call.body.get("model"))
        streams = call.path.get("action") == _STREAM or call.sent.get("stream") is True
        events = tuple(manner.events(reply, call.sent)) if streams else ()
        self._bench.texts.appendleft(
            {
                "at": self._bench.clock.now(),
                "model": reply.model,
                "question": question(call.sent[manner.asks_in]),
                "answer": reply.text,
                "events": len(events),
            }
        )
        return Events(events, manner.failure) if streams else Plain(manner.answer(reply))

    def reply(self, manner: Manner, sent: Mapping[str, Any], name: str | None) -> Reply:
        """Return what a model answers, and charge it.

        Raises:
            ApiError: 404 for an unknown model, 400 without a question, 402.
        """
        model = TEXT_MODELS.get(name or "")
        if model is None:
            raise not_found(f"The model {name}")
        if sent.get(manner.asks_in) is None:
            raise bad_request(f"{manner.asks_in}: is required.")
        prompt = question(sent[manner.asks_in])
        words = _answer(prompt)
        most = _limit(manner, sent)
        reply = Reply(
            id=self._bench.ids.new("text").partition("_")[2],
            model=model["id"],
            words=words[:most],
            tokens_in=max(1, len(prompt.split())),
            is_cut=len(words) > most,
            created_at=int(self._bench.clock.now()),
        )
        self._bench.lifecycle.spend(_cents(model, reply))
        return reply


def _answer(prompt: str) -> tuple[str, ...]:
    """Return the words of an answer, which repeat the question's and differ for each."""
    words = prompt.split()
    sign = hashlib.sha256(prompt.encode("utf-8", "replace")).hexdigest()[:8]
    shown = " ".join(words[:_MOST_WORDS_SHOWN])
    text = f"This is the sandbox (answer {sign}). You asked in {len(words)} words: {shown}"
    first, *rest = text.split()
    return (first, *(f" {word}" for word in rest))


def _limit(manner: Manner, sent: Mapping[str, Any]) -> int:
    """Return the most words that an answer may have."""
    config = sent.get("generationConfig")
    inside: Mapping[str, Any] = config if is_object(config) else {}
    places = (sent, inside)
    limits: list[Any] = [place[name] for place in places for name in manner.limits if name in place]
    return next((value for value in limits if type(value) is int and value > 0), 100_000)


def _cents(model: Mapping[str, Any], reply: Reply) -> int:
    price_in: float = model["input_usd_per_million"]
    price_out: float = model["output_usd_per_million"]
    return math.ceil((reply.tokens_in * price_in + reply.tokens_out * price_out) / 10_000)
