"""Decisions: typed answers to questions about a state, the same for the same question."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from typing import Any, Final

from ._bench import Bench
from ._calls import Call, Handler, Plain
from ._errors import not_found
from ._orders import Order

DECISION_MODELS: Final = {"jev-1.13": 1, "jev-1.13-free": 0}
"""The models that decide, and the cents that a thousand tokens cost."""

_USUAL_MODEL: Final = "jev-1.13"


class Decisions:
    """Decides questions."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def table(self) -> dict[str, Handler]:
        """Return the handler of each operation id."""
        return {"createDecision": self.decide}

    async def decide(self, call: Call) -> Plain:
        """Answer every question about the state."""
        # As it was sent: a state is any JSON, which no model may narrow.
        name = call.sent.get("model") or _USUAL_MODEL
        if name not in DECISION_MODELS:
            raise not_found(f"The model {name}")
        state, questions = call.sent["state"], call.sent["questions"]
        tokens = len(json.dumps([state, questions]).split())
        cents = math.ceil(DECISION_MODELS[name] * tokens / 1000)
        order = Order(
            capability_id=name,
            task_kind="data",
            capability_version=None,
            mime_type="",
            is_timed=False,
        )
        task_id = self._bench.ids.new("task")
        self._bench.lifecycle.record(order, task_id, call.request_id, cents)
        answers = {key: _decided(state, each) for key, each in questions.items()}
        usage = {"input_tokens": tokens, "output_tokens": 0}
        return Plain({"id": task_id, "model": name, "answers": answers, "usage": usage})


def _decided(state: Any, question: Mapping[str, Any]) -> dict[str, object]:
    chance = _chance(state, question)
    kind, criteria = question["type"], question.get("criteria")
    if kind == "noul":
        return {"type": kind, "noul": chance}
    if kind == "choice":
        names = list(criteria or {})
        best = names[int(chance * len(names)) % len(names)]
        rest = round(0.3 / max(1, len(names) - 1), 4)
        likely = {name: 0.7 if name == best else rest for name in names}
        return {"type": kind, "choice": best, "probabilities": likely, "confidence": 0.7}
    steps = list(criteria or ())
    legend = {str(index): step for index, step in enumerate(steps)}
    score = round(chance * (len(steps) - 1), 2)
    return {"type": kind, "score": score, "confidence": 0.7, "legend": legend}


def _chance(*values: Any) -> float:
    """Return a number from 0 to 1, the same for the same values."""
    digest = hashlib.sha256(json.dumps(values, sort_keys=True).encode()).digest()
    return digest[0] / 255
