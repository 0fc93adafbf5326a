"""The capabilities that run by reference: the sandbox's models, its workflows and its data."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from pydantic import BaseModel

from ._answers import Answer, workflows
from ._decisions import DECISION_MODELS
from ._dialect import Version
from ._models import models
from ._text import TEXT_MODELS

CATALOGUE_DATE: Final = "2026-10-01"

_TEXT_INPUT: Final = {
    "type": "object",
    "required": ["input"],
    "properties": {"input": {"type": "string"}, "max_output_tokens": {"type": "integer"}},
    "additionalProperties": False,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Capability:
    """One thing that can be run.

    Attributes:
        kind: `"model"`, `"data"` or `"workflow"`.
        id: Its id within its kind.
        title: Its name for people.
        summary: Its purpose in a sentence.
        operation: The operation that a run is the same as.
        input_schema: JSON Schema of its input.
        price: The price of a run, for people.
        platform: The platform it is about.
        words: Further words to find it by.
        is_task: Whether a run answers a task.
        fixed: Members of the operation's body that the reference decides.
    """

    kind: str
    id: str
    title: str
    summary: str
    operation: str
    input_schema: Mapping[str, Any] = field(default_factory=dict[str, Any])
    price: str = ""
    platform: str = ""
    words: tuple[str, ...] = ()
    is_task: bool = False
    fixed: Mapping[str, Any] = field(default_factory=dict[str, Any])

    @property
    def reference(self) -> str:
        """Its name, kind and id."""
        return f"{self.kind}:{self.id}"

    @property
    def mode(self) -> str:
        """`async` if a run answers with a task, `sync` if with its result."""
        return "async" if self.is_task else "sync"

    @property
    def required(self) -> list[str]:
        """The members that its input must have."""
        return list(self.input_schema.get("required", ()))

    def card(self) -> Answer:
        """Return a CapabilityCard."""
        properties: Mapping[str, Any] = self.input_schema.get("properties", {})
        takes = (
            f"{name}: {each.get('type', 'any')}{' (required)' if name in self.required else ''}"
            for name, each in properties.items()
        )
        card: Answer = {
            "reference": self.reference,
            "kind": self.kind,
            "title": self.title,
            "summary": self.summary,
            "execution": self.mode,
            "readiness": "ready",
            "price": self.price,
            "signature": ", ".join(takes),
        }
        return card | ({"platform": self.platform} if self.platform else {})

    def contract(self) -> Answer:
        """Return a CapabilityContract."""
        schema = json.dumps(self.input_schema, sort_keys=True).encode()
        return {
            "reference": self.reference,
            "kind": self.kind,
            "id": self.id,
            "version": "1",
            "status": "active",
            "readiness": "ready",
            "title": self.title,
            "description": self.summary,
            "platforms": [self.platform] if self.platform else [],
            "input_schema": dict(self.input_schema),
            "schema_hash": hashlib.sha256(schema).hexdigest()[:16],
            "pricing": {"display": self.price},
            "execution": {"mode": self.mode, "status_supported": self.is_task},
            "versions": {"catalog_version": CATALOGUE_DATE, "contract_version": "1"},
            "validation": {"state": "verified"},
        }


_NOTES: Final = {
    "type": "object",
    "required": ["keyword"],
    "properties": {"keyword": {"type": "string"}, "page": {"type": "integer"}},
    "additionalProperties": False,
}
_PROFILE: Final = {
    "type": "object",
    "required": ["user_id"],
    "properties": {"user_id": {"type": "string"}},
    "additionalProperties": False,
}

SOCIAL: Final = tuple(
    Capability(
        kind="data",
        id=action,
        title=title,
        summary=summary,
        operation="callSocialData",
        input_schema=schema,
        price="$0.03 per request",
        platform=action.partition(".")[0],
        words=words,
        fixed={"action": action},
    )
    for action, title, summary, schema, words in (
        (
            "xiaohongshu.app_v2.search_notes",
            "Search notes",
            "Searches notes on Xiaohongshu by keyword.",
            _NOTES,
            ("小红书", "搜索笔记", "搜索", "笔记"),
        ),
        (
            "xiaohongshu.app_v2.get_user_info",
            "Get a user",
            "Shows a user of Xiaohongshu.",
            _PROFILE,
            ("小红书", "用户"),
        ),
        (
            "tiktok.web.search_videos",
            "Search videos",
            "Searches videos on TikTok by keyword.",
            _NOTES,
            ("抖音", "视频"),
        ),
    )
)
"""The actions on social data."""

_DATA: Final = (
    ("web.search", "Search the web", "Searches the web.", "searchWeb", "$0.01 per request"),
    ("web.read", "Read web pages", "Reads web pages as text.", "readWebPages", "$0.01 per page"),
    ("web.map", "Map a website", "Lists pages of a website.", "mapWebsite", "$0.01 per URL"),
    ("web.research", "Research", "Researches a question.", "researchWeb", "$0.05 per request"),
)
_WORKFLOWS: Final = {
    "music-video": "createMusicVideoTask",
    "ecommerce-video": "createEcommerceVideoTask",
    "video-analysis": "createVideoAnalysisTask",
}


def catalogue(version: Version) -> dict[str, Capability]:
    """Return everything that can be run at a date, by reference."""
    every = [*_data(version), *SOCIAL, *_workflows(version), *_media(version), *_text()]
    return {each.reference: each for each in every}


def _data(version: Version) -> Iterator[Capability]:
    for name, title, summary, operation, price in _DATA:
        body = version.route(operation).body
        yield Capability(
            kind="data",
            id=name,
            title=title,
            summary=summary,
            operation=operation,
            input_schema=_schema(body) if body else {},
            price=price,
            is_task=name == "web.research",
        )


def _workflows(version: Version) -> Iterator[Capability]:
    for each in workflows(version):
        body = version.route(_WORKFLOWS[each["id"]]).body
        yield Capability(
            kind="workflow",
            id=each["id"],
            title=each["name"],
            summary=each["description"],
            operation=_WORKFLOWS[each["id"]],
            input_schema=_schema(body) if body else {},
            price="by length",
            is_task=True,
        )


def _media(version: Version) -> Iterator[Capability]:
    for model in models(version.contract.version).values():
        is_video = model.media_type == "video"
        yield Capability(
            kind="model",
            id=model.id,
            title=model.name,
            summary=f"Makes {'videos' if is_video else 'pictures'} with {model.name}.",
            operation="createVideoGenerationTask" if is_video else "createImageGenerationTask",
            input_schema=_input(model.forms),
            price="by length" if is_video else "by size",
            words=(model.media_type,),
            is_task=True,
            fixed={"model": model.id},
        )


def _text() -> Iterator[Capability]:
    for name in TEXT_MODELS:
        yield Capability(
            kind="model",
            id=name,
            title=name,
            summary=f"Answers questions with {name}.",
            operation="createTextResponse",
            input_schema=_TEXT_INPUT,
            price="by token",
            words=("text",),
            fixed={"model": name},
        )
    for name, cents in DECISION_MODELS.items():
        yield Capability(
            kind="model",
            id=name,
            title=name,
            summary=f"Decides questions with {name}.",
            operation="createDecision",
            input_schema={
                "type": "object",
                "required": ["state", "questions"],
                "properties": {"state": {}, "questions": {"type": "object"}},
            },
            price="by token" if cents else "free",
            words=("decision",),
            fixed={"model": name},
        )


def _schema(form: type[BaseModel]) -> Mapping[str, Any]:
    return {"type": "object", **form.model_json_schema()}


def _input(forms: Sequence[type[BaseModel]]) -> Mapping[str, Any]:
    """Return the members of all forms but the model's name; those of every form are required.

    Where two forms describe a member differently, the first decides.
    """
    schemas = [_schema(form) for form in reversed(forms)]
    properties = {k: v for each in schemas for k, v in each["properties"].items()}
    definitions = {k: v for each in schemas for k, v in each.get("$defs", {}).items()}
    required = set[str](schemas[0].get("required", ()))
    for each in schemas[1:]:
        required &= set[str](each.get("required", ()))
    return {
        "type": "object",
        "properties": {k: v for k, v in properties.items() if k != "model"},
        "required": sorted(required - {"model"}),
        "$defs": definitions,
    }
