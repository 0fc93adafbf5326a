"""DecisionResponse and what belongs to it: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS, UNSET, Unset

_DECISION_RESPONSE_ANSWERS_VALUE_FIELDS: Final = (
    "type",
    "noul",
    "choice",
    "score",
    "probabilities",
    "confidence",
    "legend",
)


@define(kw_only=True, repr=False)
class DecisionResponseAnswersValue(Model):
    """An answer, by the type of its question.

    Attributes:
        type: Type of the question.
        noul: The probability of yes. 0 to 1.
        choice: The answer that was chosen.
        score: The place on the scale, counted from 0; it may lie between two steps.
        probabilities: The probability of each answer.
        confidence: The certainty of the answer.
        legend: The meaning of the scale's steps.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    type: Literal["noul", "choice", "score"] | str
    noul: float | Unset = UNSET
    choice: str | Unset = UNSET
    score: float | Unset = UNSET
    probabilities: dict[str, float] | Unset = UNSET
    confidence: float | Unset = UNSET
    legend: dict[str, Any] | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.type,
            model.noul,
            model.choice,
            model.score,
            model.probabilities,
            model.confidence,
            model.legend,
        ) = map(rest.pop, _DECISION_RESPONSE_ANSWERS_VALUE_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "type": self.type,
            "noul": self.noul,
            "choice": self.choice,
            "score": self.score,
            "probabilities": self.probabilities,
            "confidence": self.confidence,
            "legend": self.legend,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_DECISION_RESPONSE_USAGE_FIELDS: Final = (
    "input_tokens",
    "output_tokens",
)


@define(kw_only=True, repr=False)
class DecisionResponseUsage(Model):
    """The tokens that are paid for.

    Attributes:
        input_tokens: Tokens of the state and the questions. At least 0.
        output_tokens: Tokens of the answers. At least 0.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    input_tokens: int
    output_tokens: int
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.input_tokens,
            model.output_tokens,
        ) = map(rest.pop, _DECISION_RESPONSE_USAGE_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "input_tokens": self.input_tokens,
            "output_tokens": self.output_tokens,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_DECISION_RESPONSE_FIELDS: Final = (
    "id",
    "model",
    "answers",
    "usage",
)


@define(kw_only=True, repr=False)
class DecisionResponse(Model):
    """The answers; without an envelope.

    Attributes:
        id: Id of the decision.
        model: The model that decided.
        answers: The answers by the names of the questions.
        usage: The tokens that are paid for.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    id: str
    model: str
    answers: dict[str, DecisionResponseAnswersValue]
    usage: DecisionResponseUsage
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.id,
            model.model,
            model.answers,
            model.usage,
        ) = map(rest.pop, _DECISION_RESPONSE_FIELDS, MISSINGS)
        model.answers = (
            {
                k: DecisionResponseAnswersValue.from_dict(i) if i.__class__ is dict else i
                for k, i in v.items()
            }
            if (v := data.get("answers", MISSING)).__class__ is dict
            else v
        )
        model.usage = (
            DecisionResponseUsage.from_dict(v)
            if (v := data.get("usage", MISSING)).__class__ is dict
            else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "model": self.model,
            "answers": encode(self.answers),
            "usage": encode(self.usage),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
