"""The server's answers, as attrs classes.

Generated from spec 2026-10-02, do not edit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, TypeAlias

from ._base.codec import Model as _Model
from ._base.codec import define, field
from ._base.types import MISSING, UNSET, Unset

__all__ = [
    "ApiKeyUsage",
    "CallSocialDataAnswer",
    "CapabilityGroup",
    "CapabilityGroupExamplesItem",
    "CapabilityNext",
    "CapabilityNextCall",
    "CapabilityRunResult",
    "CapabilityRunResultResultRef",
    "CapabilitySearchPage",
    "CapabilitySearchPageDataItem",
    "CapabilitySearchPageDataItemDocumentation",
    "CapabilitySearchPageDataItemExecutionObject",
    "CapabilitySearchPageDataItemValidation",
    "CapabilitySearchPageDataItemVersions",
    "CapabilitySearchPageRecommended",
    "CapabilitySearchPageRecommendedWhyMatch",
    "CapabilitySearchPageUnderstood",
    "CapabilityUsage",
    "ChatCompletionChunk",
    "ChatCompletionChunkChoice",
    "DecisionResponse",
    "DecisionResponseAnswersValue",
    "DecisionResponseUsage",
    "DeletedWebhookEndpoint",
    "Effect",
    "EffectInput",
    "EffectListResponseData",
    "EffectOptions",
    "EffectPreview",
    "File",
    "GeminiCandidate",
    "GeminiContent",
    "GeminiPart",
    "GeminiStreamChunk",
    "GenerationModel",
    "GenerationModelList",
    "InspectCapabilityAnswerData",
    "InspectCapabilityAnswerDataDocumentation",
    "InspectCapabilityAnswerDataExecution",
    "InspectCapabilityAnswerDataValidation",
    "InspectCapabilityAnswerDataVersions",
    "MediaItem",
    "MessageStreamEvent",
    "ModelUsage",
    "PublicTextModel",
    "PublicTextModelListData",
    "RealtimeCredits",
    "RealtimeSession",
    "RealtimeSessionCreated",
    "ResponseStreamEvent",
    "ShotMedia",
    "ShotMediaItem",
    "Storyboard",
    "StoryboardShot",
    "StoryboardShotMedia",
    "Task",
    "TaskOutput",
    "TaskOutputUsage",
    "TaskStatus",
    "TaskTypicalSeconds",
    "TaskUsage",
    "TextModel",
    "TextModelList",
    "TextStreamDelta",
    "Usage",
    "UsageConcurrency",
    "UsageRealtime",
    "WebCallUsage",
    "WebMapResponse",
    "WebReadFailure",
    "WebReadResponse",
    "WebReadResult",
    "WebResearchResponse",
    "WebResearchResponseXSearch",
    "WebResearchSource",
    "WebSearchResponse",
    "WebSearchResponseAnswerBox",
    "WebSearchResult",
    "WebhookEndpoint",
    "WebhookEndpointList",
    "WebhookEvent",
    "Workflow",
    "WorkflowList",
    "WorkflowUsage",
]


def __dir__() -> list[str]:
    return __all__


TaskStatus: TypeAlias = Literal[
    "queued",
    "processing",
    "storyboard_ready",
    "requires_action",
    "editing",
    "composing",
    "succeeded",
    "failed",
]
"""The state of a task or a shot. By itself a task moves from ``queued`` through ``processing`` to
``succeeded`` or ``failed``, which are final. Composed by hand it waits in ``storyboard_ready``
or ``requires_action``, moves to ``editing`` and back with each edit, and through ``composing``
to its end."""


@define(kw_only=True, repr=False)
class Workflow(_Model):
    """Something that can be made or found out.

    Attributes:
        id: Id of the workflow, as tasks name it.
        object: Always ``"workflow"``.
        name: Name for people.
        description: The work that the workflow does.
    """

    id: Literal["music-video", "ecommerce-video", "video-analysis"] | str
    object: Literal["workflow"] | str
    name: str
    description: str


@define(kw_only=True, repr=False)
class WorkflowList(_Model):
    """All workflows.

    Attributes:
        object: Always ``"list"``.
    """

    object: Literal["list"] | str
    data: list[Workflow]

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.data = (
            [Workflow.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("data", MISSING)).__class__ is list
            else v
        )

    def __iter__(self) -> Iterator[Workflow]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)

    def __getitem__(self, index: int) -> Workflow:
        return self.data[index]


@define(kw_only=True, repr=False)
class GenerationModel(_Model):
    """A model that makes pictures or videos.

    Attributes:
        id: Name of the model, as the create calls take it.
        object: Always ``"generation_model"``.
        name: Name for people.
        media_type: The kind of result.
        input_modes: The input of the model: a text, a picture, frames of the video, or
            references.
    """

    id: (
        Literal[
            "nano-banana",
            "nano-banana-2",
            "nano-banana-2-lite",
            "nano-banana-pro",
            "gpt-image-2",
            "gpt-image-2.5-flare",
            "gpt-image-2.5-sunburst",
            "seedream-5-pro",
            "grok-imagine-image-2.0",
            "minimax-h3",
            "minimax-h3-fast",
            "minimax-h3-normal",
            "grok-imagine-video-1.5",
            "seedance-2",
            "seedance-2-fast",
            "seedance-2-mini",
            "veo-3.1",
            "seedance-2.5",
            "kling-3",
            "kling-2.6-motion-control",
            "kling-3-motion-control",
            "wan-3.0",
            "wan-3.0-prime",
            "happyhorse-1.0",
            "happyhorse-1.1",
            "minimax-h3-max",
            "minimax-h3-max-turbo",
        ]
        | str
    )
    object: Literal["generation_model"] | str
    name: str
    media_type: Literal["image", "video"] | str
    input_modes: list[Literal["text", "image", "frames", "reference"] | str]


@define(kw_only=True, repr=False)
class GenerationModelList(_Model):
    """All models that were asked for.

    Attributes:
        object: Always ``"list"``.
    """

    object: Literal["list"] | str
    data: list[GenerationModel]

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.data = (
            [GenerationModel.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("data", MISSING)).__class__ is list
            else v
        )

    def __iter__(self) -> Iterator[GenerationModel]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)

    def __getitem__(self, index: int) -> GenerationModel:
        return self.data[index]


@define(kw_only=True, repr=False)
class Effect(_Model):
    """A ready-made effect in one of its versions.

    Attributes:
        id: Id of the effect, as the create call takes it.
        object: Always ``"effect"``.
        name: Name for people.
        description: A description of the effect.
        output_type: The kind of result.
        category: Category of the effect.
        tags: Words to find the effect by.
        input: The pictures that the effect takes.
        options: The settings of the effect; others cannot be set.
        preview: A preview of the effect.
        version: Version of the effect; a version never changes. At least 1.
        status: The availability of the effect.
    """

    id: str
    object: Literal["effect"] | str
    name: str
    description: str
    output_type: Literal["image", "video"] | str
    category: str
    tags: list[str]
    input: EffectInput
    options: EffectOptions
    preview: EffectPreview
    version: int
    status: Literal["testing", "active", "paused"] | str

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.input = (
            EffectInput.from_dict(v) if (v := data.get("input", MISSING)).__class__ is dict else v
        )
        self.options = (
            EffectOptions.from_dict(v)
            if (v := data.get("options", MISSING)).__class__ is dict
            else v
        )
        self.preview = (
            EffectPreview.from_dict(v)
            if (v := data.get("preview", MISSING)).__class__ is dict
            else v
        )


@define(kw_only=True, repr=False)
class TextModel(_Model):
    """A text model.

    Attributes:
        id: Name of a text model; ``listTextModels`` has those of the key.
        object: Always ``"model"``.
        created: The time at which the model came, in Unix seconds.
        owned_by: Always ``"beatapi"``.
    """

    id: str
    object: Literal["model"] | str
    created: int
    owned_by: Literal["beatapi"] | str


@define(kw_only=True, repr=False)
class TextModelList(_Model):
    """The text models of the key, as OpenAI lists models.

    Attributes:
        object: Always ``"list"``.
    """

    object: Literal["list"] | str
    data: list[TextModel]

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.data = (
            [TextModel.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("data", MISSING)).__class__ is list
            else v
        )

    def __iter__(self) -> Iterator[TextModel]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)

    def __getitem__(self, index: int) -> TextModel:
        return self.data[index]


@define(kw_only=True, repr=False)
class PublicTextModel(_Model):
    """A text model and what it costs.

    Attributes:
        id: Name of the model, as calls take it.
        family: Family of the model.
        family_label: Name of the family for people.
        endpoints: The forms in which the model can be asked, its own first.
        context_length: Most tokens of question and answer; missing if that is not known. At
            least 1.
        max_output_tokens: Most tokens of an answer; missing if that is not known. At least 1.
        input_usd_per_million: Dollars for a million tokens in. At least 0.
        output_usd_per_million: Dollars for a million tokens out. At least 0.
        discount: The factor of the family's prices; missing if that is 1. More than 0.
        capabilities: The abilities of the model, as a hint.
        description: The strengths of the model.
    """

    id: str
    family: str
    family_label: str | Unset = UNSET
    endpoints: list[str]
    context_length: int | Unset = UNSET
    max_output_tokens: int | Unset = UNSET
    input_usd_per_million: float | Unset = UNSET
    output_usd_per_million: float | Unset = UNSET
    discount: float | Unset = UNSET
    capabilities: list[str] | Unset = UNSET
    description: str | Unset = UNSET


@define(kw_only=True, repr=False)
class DecisionResponse(_Model):
    """The answers; without an envelope.

    Attributes:
        id: Id of the decision.
        model: The model that decided.
        answers: The answers by the names of the questions.
        usage: The tokens that are paid for.
    """

    id: str
    model: str
    answers: dict[str, DecisionResponseAnswersValue]
    usage: DecisionResponseUsage

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.answers = (
            {
                k: DecisionResponseAnswersValue.from_dict(i) if i.__class__ is dict else i
                for k, i in v.items()
            }
            if (v := data.get("answers", MISSING)).__class__ is dict
            else v
        )
        self.usage = (
            DecisionResponseUsage.from_dict(v)
            if (v := data.get("usage", MISSING)).__class__ is dict
            else v
        )


@define(kw_only=True, repr=False)
class WebCallUsage(_Model):
    """The cost of a call.

    Attributes:
        billing_unit: The counted unit: calls, or pages and URLs.
        quantity: The number of units.
        price_usd: US dollars that were settled, as text.
        price_version: The prices that were used.
    """

    billing_unit: Literal["request", "page"] | str
    quantity: int
    price_usd: str
    price_version: str


@define(kw_only=True, repr=False)
class WebSearchResult(_Model):
    """One result, with further fields that depend on what was searched.

    Attributes:
        position: Rank of the result, from 1. At least 1.
        title: Title of the result.
        url: The URL of the result; places have none.
        snippet: An excerpt of the result; news have none.
        published_at: The time of publication, as its source writes it.
    """

    position: int
    title: str
    url: str | Unset = UNSET
    snippet: str | Unset = UNSET
    published_at: str | Unset = UNSET


@define(kw_only=True, repr=False)
class WebSearchResponse(_Model):
    """The results of a search; without an envelope.

    Attributes:
        object: Always ``"web.search"``.
        request_id: Id of the call, for support.
        query: The words.
        type: The kind of results that was searched.
        results: The results, the best first.
        answer_box: An answer to the question itself, if there is one.
        related_searches: Other searches, if there are any.
        usage: The cost of a call.
    """

    object: Literal["web.search"] | str
    request_id: str
    query: str
    type: (
        Literal["web", "news", "images", "videos", "scholar", "patents", "shopping", "places"] | str
    )
    results: list[WebSearchResult]
    answer_box: WebSearchResponseAnswerBox | Unset = UNSET
    related_searches: list[str] | Unset = UNSET
    usage: WebCallUsage | Unset = UNSET

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.results = (
            [WebSearchResult.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("results", MISSING)).__class__ is list
            else v
        )
        self.answer_box = (
            WebSearchResponseAnswerBox.from_dict(v)
            if (v := data.get("answer_box", MISSING)).__class__ is dict
            else v
        )
        self.usage = (
            WebCallUsage.from_dict(v) if (v := data.get("usage", MISSING)).__class__ is dict else v
        )


@define(kw_only=True, repr=False)
class WebReadResult(_Model):
    """A page that was read.

    Attributes:
        url: The URL of the page.
        title: Title of the page, if it has one.
        content: Text of the page.
        truncated: True if the text was cut off.
    """

    url: str
    title: str | Unset = UNSET
    content: str
    truncated: bool


@define(kw_only=True, repr=False)
class WebReadFailure(_Model):
    """A page that could not be read; it costs nothing.

    Attributes:
        url: The URL of the page.
        reason: The reason: it has a test for human visitors, or does not exist.
    """

    url: str
    reason: Literal["blocked", "unreachable"] | str


@define(kw_only=True, repr=False)
class WebReadResponse(_Model):
    """The pages that were read; without an envelope.

    Attributes:
        object: Always ``"web.read"``.
        request_id: Id of the call, for support.
        results: The pages that were read.
        failed: The pages that were not.
        usage: The cost of a call.
    """

    object: Literal["web.read"] | str
    request_id: str
    results: list[WebReadResult]
    failed: list[WebReadFailure] | Unset = UNSET
    usage: WebCallUsage | Unset = UNSET

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.results = (
            [WebReadResult.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("results", MISSING)).__class__ is list
            else v
        )
        self.failed = (
            [WebReadFailure.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("failed", MISSING)).__class__ is list
            else v
        )
        self.usage = (
            WebCallUsage.from_dict(v) if (v := data.get("usage", MISSING)).__class__ is dict else v
        )


@define(kw_only=True, repr=False)
class WebMapResponse(_Model):
    """Pages of a website; without an envelope.

    Attributes:
        object: Always ``"web.map"``.
        request_id: Id of the call, for support.
        url: The start.
        urls: The URLs, each once.
        note: The reason for which there are none.
        usage: The cost of a call.
    """

    object: Literal["web.map"] | str
    request_id: str
    url: str
    urls: list[str]
    note: str | Unset = UNSET
    usage: WebCallUsage | Unset = UNSET

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.usage = (
            WebCallUsage.from_dict(v) if (v := data.get("usage", MISSING)).__class__ is dict else v
        )


@define(kw_only=True, repr=False)
class WebResearchSource(_Model):
    """A source of a research.

    Attributes:
        id: Id of the source, as the notes cite it.
        url: The URL of the source.
        title: Title of the source.
        published_at: The time of publication, as the source states it.
        author: The author.
        snippet: The excerpt of the source in the search.
        content: Its text, if it was read and there was room for it.
        read_status: The evidence for it; cite only sources that were read.
    """

    id: str
    url: str
    title: str | Unset = UNSET
    published_at: str | Unset = UNSET
    author: str | Unset = UNSET
    snippet: str | Unset = UNSET
    content: str | Unset = UNSET
    read_status: Literal["read", "snippet", "cited", "failed"] | str


@define(kw_only=True, repr=False)
class WebResearchResponse(_Model):
    """The result of a research; without an envelope.

    Attributes:
        object: Always ``"web.research"``.
        request_id: Id of the call, for support.
        query: The question.
        status: The completeness of the research.
        research_notes: The findings, unverified, with ids of sources.
        sources: The sources.
        partial_reasons: The reason for a partial result, for programs.
        x_search: The search of posts on X, if there was one.
    """

    object: Literal["web.research"] | str
    request_id: str
    query: str
    status: Literal["complete", "partial"] | str
    research_notes: str
    sources: list[WebResearchSource]
    partial_reasons: list[str] | Unset = UNSET
    x_search: WebResearchResponseXSearch | Unset = UNSET

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.sources = (
            [WebResearchSource.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("sources", MISSING)).__class__ is list
            else v
        )
        self.x_search = (
            WebResearchResponseXSearch.from_dict(v)
            if (v := data.get("x_search", MISSING)).__class__ is dict
            else v
        )


@define(kw_only=True, repr=False)
class CapabilityGroup(_Model):
    """A group of capabilities.

    Attributes:
        key: Name of the group for programs.
        label: Name of the group for people.
        count: The number of results.
        examples: Some of them.
        search: The search that lists the whole group.
    """

    key: str
    label: str
    count: int
    examples: list[CapabilityGroupExamplesItem]
    search: dict[str, Any] | Unset = UNSET

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.examples = (
            [CapabilityGroupExamplesItem.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("examples", MISSING)).__class__ is list
            else v
        )


@define(kw_only=True, repr=False)
class CapabilityNext(_Model):
    """The call that makes sense next, in the manner that ``X-Beat-Client`` chose. What is in angle
    brackets is to be filled in.

    Attributes:
        action: A description of the call.
        call: The call: a curl command, or a call of a tool.
        note: The purpose of the call.
    """

    action: Literal["search", "inspect", "run", "status", "result", "none"] | str
    call: str | CapabilityNextCall | Unset = UNSET
    note: str | Unset = UNSET

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.call = (
            CapabilityNextCall.from_dict(v)
            if (v := data.get("call", MISSING)).__class__ is dict
            else v
        )


@define(kw_only=True, repr=False)
class CapabilitySearchPage(_Model):
    """One page of what was found.

    Attributes:
        object: Always ``"capability.list"``.
        total: The number of results on all pages.
        data: The results: in short, or as whole contracts with ``view: full``.
        next_cursor: The beginning of the next page; empty on the last one.
        understood: The interpretation of the search terms.
        recommended: The one to take, on the first page of an exact search.
        groups: The groups of an overview.
        hints: Other words to try, if nothing was found.
        next: The call that makes sense next, in the manner that ``X-Beat-Client`` chose. What
            is in angle brackets is to be filled in.
        catalog_features: The abilities of the catalogue.
    """

    object: Literal["capability.list"] | str
    total: int | Unset = UNSET
    data: list[CapabilitySearchPageDataItem]
    next_cursor: str
    understood: CapabilitySearchPageUnderstood | Unset = UNSET
    recommended: CapabilitySearchPageRecommended | Unset = UNSET
    groups: list[CapabilityGroup] | Unset = UNSET
    hints: list[str] | Unset = UNSET
    next: CapabilityNext | Unset = UNSET
    catalog_features: list[str] | Unset = UNSET

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.data = (
            [CapabilitySearchPageDataItem.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("data", MISSING)).__class__ is list
            else v
        )
        self.understood = (
            CapabilitySearchPageUnderstood.from_dict(v)
            if (v := data.get("understood", MISSING)).__class__ is dict
            else v
        )
        self.recommended = (
            CapabilitySearchPageRecommended.from_dict(v)
            if (v := data.get("recommended", MISSING)).__class__ is dict
            else v
        )
        self.groups = (
            [CapabilityGroup.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("groups", MISSING)).__class__ is list
            else v
        )
        self.next = (
            CapabilityNext.from_dict(v) if (v := data.get("next", MISSING)).__class__ is dict else v
        )

    def __iter__(self) -> Iterator[CapabilitySearchPageDataItem]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)

    def __getitem__(self, index: int) -> CapabilitySearchPageDataItem:
        return self.data[index]


@define(kw_only=True, repr=False)
class CapabilityRunResult(_Model):
    """The answer of a run, with further fields that depend on what was run. Data answers the
    object of that capability, text ``text.result``, a decision its answers; everything that
    takes time answers a task in ``data`` and the next call in ``next``.

    Attributes:
        object: Kind of the result, such as ``web.search`` or ``text.result``.
        id: Id of the task.
        status: The state of the run.
        request_id: Id of the run, to fetch its result again.
        output_text: The answer of a text model.
        answers: The answers of a decision model.
        items: The main list, of a preview or of chosen fields.
        items_path: The place of the list in the whole result.
        items_total: The number of items.
        items_shown: The number of items in this answer.
        truncated: True if something was cut off.
        result_ref: The way to the whole result.
        usage: The cost of the run.
        data: The result or the task.
    """

    object: str | Unset = UNSET
    id: str | Unset = UNSET
    status: str | Unset = UNSET
    request_id: str | Unset = UNSET
    output_text: str | Unset = UNSET
    answers: dict[str, Any] | Unset = UNSET
    items: list[Any] | Unset = UNSET
    items_path: str | Unset = UNSET
    items_total: int | Unset = UNSET
    items_shown: int | Unset = UNSET
    truncated: bool | Unset = UNSET
    result_ref: CapabilityRunResultResultRef | Unset = UNSET
    usage: dict[str, Any] | Unset = UNSET
    data: Any | Unset = UNSET

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.result_ref = (
            CapabilityRunResultResultRef.from_dict(v)
            if (v := data.get("result_ref", MISSING)).__class__ is dict
            else v
        )


@define(kw_only=True, repr=False)
class TaskUsage(_Model):
    """The cost of a task, in US dollars.

    Attributes:
        credits_reserved: Set aside when the task was accepted. In steps of 0.01.
        credits_charged: Taken from the balance when the task was accepted. In steps of 0.01.
        credits_settled: Kept for good because the task succeeded. In steps of 0.01.
        credits_refunded: Given back because the task failed. In steps of 0.01.
        billable_duration_seconds: Length that is billed, in seconds: as measured, or as asked
            for.
    """

    credits_reserved: float
    credits_charged: float
    credits_settled: float
    credits_refunded: float
    billable_duration_seconds: int | Unset = UNSET


@define(kw_only=True, repr=False)
class MediaItem(_Model):
    """One file that was made.

    Attributes:
        type: Kind of the file.
        url: The URL of the file.
        mime_type: MIME type of the file, such as ``video/mp4`` or ``image/png``.
    """

    type: Literal["image", "video"] | str
    url: str
    mime_type: str


@define(kw_only=True, repr=False)
class StoryboardShot(_Model):
    """One shot of a music video.

    Attributes:
        id: Id of the shot.
        index: Place of the shot in the storyboard.
        status: The state of a task or a shot. By itself a task moves from ``queued`` through
            ``processing`` to ``succeeded`` or ``failed``, which are final. Composed by hand it
            waits in ``storyboard_ready`` or ``requires_action``, moves to ``editing`` and back
            with each edit, and through ``composing`` to its end.
        duration_seconds: Length of the shot in seconds.
        prompt: A description of the shot.
        lyric_text: The words sung in the shot.
        media: The file of the shot, once there is one.
        created_at: The time of planning, in Unix seconds.
        updated_at: The time of the last change, in Unix seconds.
    """

    id: str
    index: int
    status: TaskStatus | str
    duration_seconds: int | Unset = UNSET
    prompt: str | Unset = UNSET
    lyric_text: str | Unset = UNSET
    media: StoryboardShotMedia | Unset = UNSET
    created_at: int
    updated_at: int

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.media = (
            StoryboardShotMedia.from_dict(v)
            if (v := data.get("media", MISSING)).__class__ is dict
            else v
        )


@define(kw_only=True, repr=False)
class Storyboard(_Model):
    """The shots of a music video.

    Attributes:
        shots: The shots in their order; empty before they are planned.
    """

    shots: list[StoryboardShot]

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.shots = (
            [StoryboardShot.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("shots", MISSING)).__class__ is list
            else v
        )


@define(kw_only=True, repr=False)
class Task(_Model):
    """One piece of work, under way or done.

    Attributes:
        id: Id of the task.
        object: Always ``"task"``.
        task_kind: The kind of work, which decides the fields below. Tasks of ``data`` are
            polled with ``runCapability``.
        capability_id: Id of the workflow, the effect, the model or the data capability.
        capability_version: Version of what runs, fixed when the task was accepted; null if it
            has none.
        workflow: The workflow that made the task; only if the task is one of a workflow.
        effect_id: The effect; only if the task is one of an effect.
        effect_version: Version of the effect; only if the task is one of an effect.
        media_type: The kind of result; only if a model makes a picture or a video.
        model: The model; only if a model makes a picture or a video.
        status: The state of a task or a shot. By itself a task moves from ``queued`` through
            ``processing`` to ``succeeded`` or ``failed``, which are final. Composed by hand it
            waits in ``storyboard_ready`` or ``requires_action``, moves to ``editing`` and back
            with each edit, and through ``composing`` to its end.
        stage: The state of a task or a shot. By itself a task moves from ``queued`` through
            ``processing`` to ``succeeded`` or ``failed``, which are final. Composed by hand it
            waits in ``storyboard_ready`` or ``requires_action``, moves to ``editing`` and back
            with each edit, and through ``composing`` to its end.
        storyboard: The shots of a music video.
        created_at: The time of acceptance, in Unix seconds.
        updated_at: The time of the last change, in Unix seconds.
        completed_at: The time of the end, in Unix seconds; null before it.
        poll_after_seconds: Seconds to wait before asking again, while the task runs: 5 for
            pictures, 8 for videos and effects, 10 for everything else.
        typical_seconds: The recent durations of such tasks, while the task runs and if there
            were enough of them.
        output: The result; null until the task has succeeded. As ``TaskOutput``: ``media``
            (required), ``r2_url`` (required). The result of a task. As ``TaskTextOutput``:
            ``text`` (required), ``usage`` (required), ``finish_reason`` (required). The result
            of the analysis of a video. As ``TaskDataOutput``: ``object`` (required). The result
            of a data capability, with the fields of that capability.
        usage: The cost of a task, in US dollars.
        request_id: Id of the request that made or changed the task, for support.
        error_code: The reason for the failure, for programs, such as ``processing_timeout``;
            null without one.
        error_message: The reason for the failure, for people; null without one.
        retryable: True if a failed task may succeed later; false if it was refused for what it
            asks.
    """

    id: str
    object: Literal["task"] | str
    task_kind: Literal["workflow", "effect", "image", "video", "data"] | str
    capability_id: str
    capability_version: int | None
    workflow: Literal["music-video", "ecommerce-video", "video-analysis"] | str | Unset = UNSET
    effect_id: str | Unset = UNSET
    effect_version: int | Unset = UNSET
    media_type: Literal["image", "video"] | str | Unset = UNSET
    model: str | Unset = UNSET
    status: TaskStatus | str
    stage: TaskStatus | str
    storyboard: Storyboard | Unset = UNSET
    created_at: int
    updated_at: int
    completed_at: int | None
    poll_after_seconds: int | Unset = UNSET
    typical_seconds: TaskTypicalSeconds | Unset = UNSET
    output: TaskOutput | None
    usage: TaskUsage
    request_id: str
    error_code: str | None
    error_message: str | None
    retryable: bool | Unset = UNSET

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.storyboard = (
            Storyboard.from_dict(v)
            if (v := data.get("storyboard", MISSING)).__class__ is dict
            else v
        )
        self.typical_seconds = (
            TaskTypicalSeconds.from_dict(v)
            if (v := data.get("typical_seconds", MISSING)).__class__ is dict
            else v
        )
        self.output = (
            TaskOutput.from_dict(v) if (v := data.get("output", MISSING)).__class__ is dict else v
        )
        self.usage = (
            TaskUsage.from_dict(v) if (v := data.get("usage", MISSING)).__class__ is dict else v
        )


@define(kw_only=True, repr=False)
class ShotMediaItem(_Model):
    """The file of a shot.

    Attributes:
        type: Kind of the file. Always ``"video"``.
        url: The URL of the file.
        mime_type: MIME type of the file, ``video/mp4``.
    """

    type: Literal["video"] | str
    url: str
    mime_type: str


@define(kw_only=True, repr=False)
class ShotMedia(_Model):
    """One shot rendered to a file of its own.

    Attributes:
        object: Always ``"shot_media"``.
        task_id: Id of the task.
        shot_id: Id of the shot.
        index: Place of the shot in the storyboard.
        status: The state of a task or a shot. By itself a task moves from ``queued`` through
            ``processing`` to ``succeeded`` or ``failed``, which are final. Composed by hand it
            waits in ``storyboard_ready`` or ``requires_action``, moves to ``editing`` and back
            with each edit, and through ``composing`` to its end.
        media: The file of a shot.
        created_at: The time of planning, in Unix seconds.
        updated_at: The time of the last change, in Unix seconds.
        request_id: Id of this request, for support.
    """

    object: Literal["shot_media"] | str
    task_id: str
    shot_id: str
    index: int
    status: TaskStatus | str
    media: ShotMediaItem
    created_at: int
    updated_at: int
    request_id: str

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.media = (
            ShotMediaItem.from_dict(v) if (v := data.get("media", MISSING)).__class__ is dict else v
        )


@define(kw_only=True, repr=False)
class UsageConcurrency(_Model):
    """The numbers of tasks that may be and are processing.

    Attributes:
        limit: Tasks that may be processing at the same time.
        active: Tasks that are processing now; those that wait for the caller do not count.
    """

    limit: int
    active: int


@define(kw_only=True, repr=False)
class WorkflowUsage(_Model):
    """Totals of one workflow.

    Attributes:
        workflow: Id of the workflow.
        tasks: Tasks ever accepted.
        credits_settled: Dollars spent on them for good. In steps of 0.01.
    """

    workflow: Literal["music-video", "ecommerce-video", "video-analysis"] | str
    tasks: int
    credits_settled: float


@define(kw_only=True, repr=False)
class CapabilityUsage(_Model):
    """Totals of one workflow, effect or model.

    Attributes:
        task_kind: The kind of work.
        capability_id: Id of the workflow, the effect or the model.
        tasks: Tasks ever accepted.
        credits_settled: Dollars spent on them for good. In steps of 0.01.
    """

    task_kind: Literal["workflow", "effect", "image", "video"] | str
    capability_id: str
    tasks: int
    credits_settled: float


@define(kw_only=True, repr=False)
class ModelUsage(_Model):
    """Totals of one model of pictures or videos.

    Attributes:
        media_type: The kind of result.
        model: The model.
        tasks: Tasks ever accepted.
        credits_settled: Dollars spent on them for good. In steps of 0.01.
    """

    media_type: Literal["image", "video"] | str
    model: str
    tasks: int
    credits_settled: float


@define(kw_only=True, repr=False)
class ApiKeyUsage(_Model):
    """Totals of one API key.

    Attributes:
        api_key_id: Id of the key.
        title: Name of the key for people.
        key_prefix: The beginning of the key.
        tasks: Tasks ever accepted.
        credits_settled: Dollars spent on them for good. In steps of 0.01.
    """

    api_key_id: str
    title: str
    key_prefix: str
    tasks: int
    credits_settled: float


@define(kw_only=True, repr=False)
class Usage(_Model):
    """Balance, concurrency and totals of the account.

    Attributes:
        object: Always ``"usage"``.
        period: The period that the totals are about; balance and concurrency are always those
            of now.
        since: The beginning of the period, in Unix seconds; missing if it is ``all``.
        until: The end of the period, in Unix seconds, itself not part of it; missing if it is
            ``all``.
        credit_balance: Dollars left; may be negative. In steps of 0.01.
        total_tasks: Tasks ever accepted.
        credits_settled: Dollars spent for good. In steps of 0.01.
        credits_refunded: Dollars given back. In steps of 0.01.
        concurrency: The numbers of tasks that may be and are processing.
        by_workflow: Totals by workflow; tasks of another kind are in ``by_capability`` only.
        by_capability: Totals by workflow, effect and model.
        by_model: Totals by model of pictures or videos.
        by_api_key: Totals by API key.
        realtime: Totals of realtime sessions.
    """

    object: Literal["usage"] | str
    period: Literal["all", "24h", "7d", "30d"] | str
    since: int | Unset = UNSET
    until: int | Unset = UNSET
    credit_balance: float
    total_tasks: int
    credits_settled: float
    credits_refunded: float
    concurrency: UsageConcurrency
    by_workflow: list[WorkflowUsage]
    by_capability: list[CapabilityUsage]
    by_model: list[ModelUsage]
    by_api_key: list[ApiKeyUsage]
    realtime: UsageRealtime | Unset = UNSET

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.concurrency = (
            UsageConcurrency.from_dict(v)
            if (v := data.get("concurrency", MISSING)).__class__ is dict
            else v
        )
        self.by_workflow = (
            [WorkflowUsage.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("by_workflow", MISSING)).__class__ is list
            else v
        )
        self.by_capability = (
            [CapabilityUsage.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("by_capability", MISSING)).__class__ is list
            else v
        )
        self.by_model = (
            [ModelUsage.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("by_model", MISSING)).__class__ is list
            else v
        )
        self.by_api_key = (
            [ApiKeyUsage.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("by_api_key", MISSING)).__class__ is list
            else v
        )
        self.realtime = (
            UsageRealtime.from_dict(v)
            if (v := data.get("realtime", MISSING)).__class__ is dict
            else v
        )


@define(kw_only=True, repr=False)
class UsageRealtime(_Model):
    """Totals of realtime sessions.

    Attributes:
        sessions: Sessions ever opened.
        credits: Dollars spent on sessions that were joined. In steps of 0.01.
        active: Sessions that are ready, connecting or active now.
    """

    sessions: int
    credits: float
    active: int


@define(kw_only=True, repr=False)
class File(_Model):
    """An uploaded file.

    Attributes:
        id: Id of the file.
        object: Always ``"file"``.
        url: Public HTTPS URL of the file, to be passed to tasks.
        key: Name of the file in BeatAPI's store.
        mime_type: MIME type of the file.
        size_bytes: Size of the file in bytes.
        purpose: Always ``"input"``.
        audio_duration_seconds: Length in seconds, if the file is audio.
        audio_duration_source: The method that found the length, ``mp3_frame_scan`` for example.
        video_duration_seconds: Length in seconds, if the file is a video.
        video_duration_source: The method that found length and size, ``mp4_boxes`` for example.
        width: Width in pixels, if the file is a picture or a video.
        height: Height in pixels, if the file is a picture or a video.
        created_at: The time of the upload, in Unix seconds.
    """

    id: str
    object: Literal["file"] | str
    url: str
    key: str
    mime_type: str
    size_bytes: int
    purpose: Literal["input"] | str
    audio_duration_seconds: float | Unset = UNSET
    audio_duration_source: str | Unset = UNSET
    video_duration_seconds: float | Unset = UNSET
    video_duration_source: str | Unset = UNSET
    width: int | Unset = UNSET
    height: int | Unset = UNSET
    created_at: int


@define(kw_only=True, repr=False)
class WebhookEndpoint(_Model):
    """A URL that is told when tasks end.

    Attributes:
        id: Id of the endpoint.
        object: Always ``"webhook_endpoint"``.
        url: The address for events.
        description: A note for people.
        events: The events that are sent.
        status: The state; a ``disabled`` endpoint gets no events.
        secret: Key of the signatures, ``whsec_…``; whole in the answer to the create call,
            masked in all others.
        created_at: The time of the registration, in Unix seconds.
        updated_at: The time of the last change, in Unix seconds.
    """

    id: str
    object: Literal["webhook_endpoint"] | str
    url: str
    description: str
    events: list[Literal["task.succeeded", "task.failed"] | str]
    status: Literal["active", "disabled"] | str
    secret: str = field(repr=False)
    created_at: int
    updated_at: int


@define(kw_only=True, repr=False)
class WebhookEndpointList(_Model):
    """All webhook endpoints of the account.

    Attributes:
        object: Always ``"list"``.
    """

    object: Literal["list"] | str
    data: list[WebhookEndpoint]

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.data = (
            [WebhookEndpoint.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("data", MISSING)).__class__ is list
            else v
        )

    def __iter__(self) -> Iterator[WebhookEndpoint]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)

    def __getitem__(self, index: int) -> WebhookEndpoint:
        return self.data[index]


@define(kw_only=True, repr=False)
class DeletedWebhookEndpoint(_Model):
    """The deleted webhook endpoint.

    Attributes:
        id: Id of the endpoint.
        deleted: True once the endpoint is gone.
    """

    id: str
    deleted: bool


@define(kw_only=True, repr=False)
class WebhookEvent(_Model):
    """The body of a delivery to a webhook endpoint.

    Attributes:
        id: Id of the event.
        event: The kind of event. Read this field, not the header, which is not signed.
        created_at: The time of the event, in Unix seconds.
        data: The task as the delivery has it; fields that were left out are ``UNSET``.
    """

    id: str
    event: Literal["task.succeeded", "task.failed"] | str
    created_at: int
    data: Task

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.data = Task.from_dict(v) if (v := data.get("data", MISSING)).__class__ is dict else v


@define(kw_only=True, repr=False)
class RealtimeCredits(_Model):
    """The cost of a realtime session, in US dollars.

    Attributes:
        reserved: Set aside when the session was created. In steps of 0.01.
        settled: Kept for good since the first accepted heartbeat. In steps of 0.01.
        refunded: Given back because the session ended before its first heartbeat. In steps of
            0.01.
    """

    reserved: float
    settled: float
    refunded: float


@define(kw_only=True, repr=False)
class RealtimeSession(_Model):
    """One live session. Its times are ISO 8601 text, unlike all others.

    Attributes:
        id: Id of the session. Pattern ``^rts_``.
        object: Always ``"realtime.session"``.
        status: The state of the session; ``closed``, ``failed`` and ``expired`` are final.
        expires_at: The time at which the client secret expires, unless it is used.
        max_duration_seconds: Longest duration of the session in seconds.
        allowed_origins: Exact origins of the pages that may join: HTTPS, or HTTP of the own
            machine.
        credits: The cost of a realtime session, in US dollars.
        request_id: Id of the request that created the session, for support.
        created_at: The time of creation.
        connected_at: The time of the first accepted heartbeat; null before it.
        closed_at: The time of the end; null before it.
    """

    id: str
    object: Literal["realtime.session"] | str
    status: Literal["ready", "connecting", "active", "closed", "failed", "expired"] | str
    expires_at: str
    max_duration_seconds: Literal[15, 60, 300] | int
    allowed_origins: list[str]
    credits: RealtimeCredits
    request_id: str
    created_at: str
    connected_at: str | None
    closed_at: str | None

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.credits = (
            RealtimeCredits.from_dict(v)
            if (v := data.get("credits", MISSING)).__class__ is dict
            else v
        )


@define(kw_only=True, repr=False)
class RealtimeSessionCreated(_Model):
    """One live session. Its times are ISO 8601 text, unlike all others.

    A realtime session that was just created, with its secret.

    Attributes:
        id: Id of the session. Pattern ``^rts_``.
        object: Always ``"realtime.session"``.
        status: The state of the session; ``closed``, ``failed`` and ``expired`` are final.
        expires_at: The time at which the client secret expires, unless it is used.
        max_duration_seconds: Longest duration of the session in seconds.
        allowed_origins: Exact origins of the pages that may join: HTTPS, or HTTP of the own
            machine.
        credits: The cost of a realtime session, in US dollars.
        request_id: Id of the request that created the session, for support.
        created_at: The time of creation.
        connected_at: The time of the first accepted heartbeat; null before it.
        closed_at: The time of the end; null before it.
        client_secret: The secret with which the browser joins; it lives for a short time.
            Pattern ``^brt_live_``.
    """

    id: str
    object: Literal["realtime.session"] | str
    status: Literal["ready", "connecting", "active", "closed", "failed", "expired"] | str
    expires_at: str
    max_duration_seconds: Literal[15, 60, 300] | int
    allowed_origins: list[str]
    credits: RealtimeCredits
    request_id: str
    created_at: str
    connected_at: str | None
    closed_at: str | None
    client_secret: str = field(repr=False)

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.credits = (
            RealtimeCredits.from_dict(v)
            if (v := data.get("credits", MISSING)).__class__ is dict
            else v
        )


@define(kw_only=True, repr=False)
class TextStreamDelta(_Model):
    """The addition of an event.

    Attributes:
        text: The next piece of text in an event of Messages.
        content: The next piece of text in a chunk of a chat completion.
    """

    type: str | Unset = UNSET
    role: str | Unset = UNSET
    text: str | Unset = UNSET
    content: str | None | Unset = UNSET


@define(kw_only=True, repr=False)
class ChatCompletionChunk(_Model):
    """A piece of a chat completion."""

    id: str | Unset = UNSET
    object: str | Unset = UNSET
    created: int | Unset = UNSET
    model: str | Unset = UNSET
    choices: list[ChatCompletionChunkChoice] | Unset = UNSET
    usage: dict[str, Any] | None | Unset = UNSET

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.choices = (
            [ChatCompletionChunkChoice.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("choices", MISSING)).__class__ is list
            else v
        )


@define(kw_only=True, repr=False)
class ChatCompletionChunkChoice(_Model):
    """The addition of a chunk to one of the choices.

    Attributes:
        delta: The addition of an event.
    """

    index: int | Unset = UNSET
    delta: TextStreamDelta | Unset = UNSET
    finish_reason: str | None | Unset = UNSET

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.delta = (
            TextStreamDelta.from_dict(v)
            if (v := data.get("delta", MISSING)).__class__ is dict
            else v
        )


@define(kw_only=True, repr=False)
class ResponseStreamEvent(_Model):
    """An event of the Responses API; ``type`` says what it is.

    Attributes:
        delta: The next piece, in events whose ``type`` ends in ``.delta``.
        text: The whole text.
        response: The response as it stands, in events that begin and end one.
    """

    type: str
    sequence_number: int | Unset = UNSET
    item_id: str | Unset = UNSET
    output_index: int | Unset = UNSET
    content_index: int | Unset = UNSET
    delta: str | Unset = UNSET
    text: str | Unset = UNSET
    response: dict[str, Any] | Unset = UNSET


@define(kw_only=True, repr=False)
class MessageStreamEvent(_Model):
    """An event of the Messages API; ``type`` says what it is.

    Attributes:
        delta: The addition of an event.
    """

    type: str
    index: int | Unset = UNSET
    delta: TextStreamDelta | Unset = UNSET
    content_block: dict[str, Any] | Unset = UNSET
    message: dict[str, Any] | Unset = UNSET
    usage: dict[str, Any] | Unset = UNSET

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.delta = (
            TextStreamDelta.from_dict(v)
            if (v := data.get("delta", MISSING)).__class__ is dict
            else v
        )


@define(kw_only=True, repr=False)
class GeminiStreamChunk(_Model):
    """A piece of a Gemini-compatible answer."""

    candidates: list[GeminiCandidate] | Unset = UNSET
    usage_metadata: dict[str, Any] | Unset = UNSET

    _wires = {"usage_metadata": "usageMetadata"}

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.candidates = (
            [GeminiCandidate.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("candidates", MISSING)).__class__ is list
            else v
        )


@define(kw_only=True, repr=False)
class GeminiCandidate(_Model):
    """One of the answers.

    Attributes:
        content: The words of one side, in parts.
    """

    index: int | Unset = UNSET
    content: GeminiContent | Unset = UNSET
    finish_reason: str | Unset = UNSET

    _wires = {"finish_reason": "finishReason"}

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.content = (
            GeminiContent.from_dict(v)
            if (v := data.get("content", MISSING)).__class__ is dict
            else v
        )


@define(kw_only=True, repr=False)
class GeminiContent(_Model):
    """The words of one side, in parts."""

    role: str | Unset = UNSET
    parts: list[GeminiPart] | Unset = UNSET

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.parts = (
            [GeminiPart.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("parts", MISSING)).__class__ is list
            else v
        )


@define(kw_only=True, repr=False)
class GeminiPart(_Model):
    """A part of a content."""

    text: str | Unset = UNSET


@define(kw_only=True, repr=False)
class CapabilitySearchPageDataItem(_Model):
    """As ``CapabilityCard``: ``reference`` (required), ``kind`` (required), ``title`` (required),
    ``summary`` (required), ``platform``, ``execution`` (required), ``readiness`` (required),
    ``price``, ``signature``. A capability in short.

    As ``CapabilityContract``: ``reference`` (required), ``kind`` (required), ``id`` (required),
    ``version`` (required), ``status`` (required), ``readiness``, ``title`` (required),
    ``description`` (required), ``categories``, ``platforms``, ``entities``, ``operations``,
    ``tags``, ``input_schema``, ``output_schema``, ``schema_hash``, ``pricing``, ``pagination``,
    ``limits``, ``errors``, ``documentation``, ``execution`` (required), ``versions``
    (required), ``validation`` (required). Everything about one capability.

    Attributes:
        reference: As ``CapabilityCard``: Name to inspect and run it by. As
            ``CapabilityContract``: Name to inspect and run it by, kind and id; copy it as it
            is.
        kind: As ``CapabilityCard``: The kind. As ``CapabilityContract``: The kind: a model,
            data, or a workflow.
        title: Name for people.
        summary: A description for people. Only as ``CapabilityCard``, where it is required.
        platform: Platform it is about. Only as ``CapabilityCard``.
        execution: As ``CapabilityCard``: The kind of answer of a run, the result or a task. One
            of ``"sync"``, ``"async"``. As ``CapabilityContract``: The execution of a run.
        readiness: As ``CapabilityCard``: The completeness of its description, as in the whole
            contract. As ``CapabilityContract``: The completeness of its description: all of
            input, output and price; enough to run it; or too little to run it. Required as
            ``CapabilityCard``.
        price: The price, for people. Only as ``CapabilityCard``.
        signature: The input, in one line. Only as ``CapabilityCard``.
        id: Id within its kind. Only as ``CapabilityContract``, where it is required.
        version: Version of the capability. Only as ``CapabilityContract``, where it is
            required.
        status: The availability. Only as ``CapabilityContract``, where it is required.
        description: A description for people. Only as ``CapabilityContract``, where it is
            required.
        categories: Categories it belongs to. Only as ``CapabilityContract``.
        platforms: Platforms it is about. Only as ``CapabilityContract``.
        entities: Things it is about. Only as ``CapabilityContract``.
        operations: The operations on them. Only as ``CapabilityContract``.
        tags: Words to find it by. Only as ``CapabilityContract``.
        input_schema: JSON Schema of the input. Only as ``CapabilityContract``.
        output_schema: JSON Schema of the result, if it is published. Only as
            ``CapabilityContract``.
        schema_hash: 16 hexadecimal digits that change whenever one of the two schemas does.
            Only as ``CapabilityContract``.
        pricing: The current price of a run. Only as ``CapabilityContract``.
        pagination: The way to further pages. Only as ``CapabilityContract``.
        limits: The limits of the input. Only as ``CapabilityContract``.
        errors: The possible errors. Only as ``CapabilityContract``.
        documentation: Instructions; searches leave it out. Only as ``CapabilityContract``.
        versions: Versions of what is said here. Only as ``CapabilityContract``, where it is
            required.
        validation: The state of its trials. Only as ``CapabilityContract``, where it is
            required.
    """

    reference: str
    kind: Literal["model", "data", "workflow"] | str
    title: str
    summary: str | Unset = UNSET
    platform: str | Unset = UNSET
    execution: Literal["sync", "async"] | str | CapabilitySearchPageDataItemExecutionObject
    readiness: Literal["ready", "runnable", "listed"] | str | Unset = UNSET
    price: str | Unset = UNSET
    signature: str | Unset = UNSET
    id: str | Unset = UNSET
    version: str | Unset = UNSET
    status: str | Unset = UNSET
    description: str | Unset = UNSET
    categories: list[str] | Unset = UNSET
    platforms: list[str] | Unset = UNSET
    entities: list[str] | Unset = UNSET
    operations: list[str] | Unset = UNSET
    tags: list[str] | Unset = UNSET
    input_schema: dict[str, Any] | Unset = UNSET
    output_schema: dict[str, Any] | Unset = UNSET
    schema_hash: str | Unset = UNSET
    pricing: dict[str, Any] | Unset = UNSET
    pagination: dict[str, Any] | Unset = UNSET
    limits: dict[str, Any] | Unset = UNSET
    errors: dict[str, Any] | Unset = UNSET
    documentation: CapabilitySearchPageDataItemDocumentation | Unset = UNSET
    versions: CapabilitySearchPageDataItemVersions | Unset = UNSET
    validation: CapabilitySearchPageDataItemValidation | Unset = UNSET

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.execution = (
            CapabilitySearchPageDataItemExecutionObject.from_dict(v)
            if (v := data.get("execution", MISSING)).__class__ is dict
            else v
        )
        self.documentation = (
            CapabilitySearchPageDataItemDocumentation.from_dict(v)
            if (v := data.get("documentation", MISSING)).__class__ is dict
            else v
        )
        self.versions = (
            CapabilitySearchPageDataItemVersions.from_dict(v)
            if (v := data.get("versions", MISSING)).__class__ is dict
            else v
        )
        self.validation = (
            CapabilitySearchPageDataItemValidation.from_dict(v)
            if (v := data.get("validation", MISSING)).__class__ is dict
            else v
        )


@define(kw_only=True, repr=False)
class CallSocialDataAnswer(_Model):
    """The answer of the action.

    Attributes:
        object: Always ``"social_data.call"``.
        status: Always ``"succeeded"``.
        action: Id of the action.
        request_id: Id of the call, for support.
        data: The answer of the action.
    """

    object: Literal["social_data.call"] | str
    status: Literal["succeeded"] | str
    action: str
    request_id: str
    data: dict[str, Any]


@define(kw_only=True, repr=False)
class EffectInput(_Model):
    """The pictures that the effect takes.

    Attributes:
        images_min: Fewest pictures. At least 1.
        images_max: Most pictures. At least 1.
        accepted_types: MIME types of the pictures.
        max_size_mb: Most megabytes of a picture; 50 if it is missing. At least 1.
        max_dimension_px: Largest width or height of a picture in pixels, checked before
            anything is charged. At least 1.
        subject_requirements: The required content of the pictures.
    """

    images_min: int
    images_max: int
    accepted_types: list[Literal["image/jpeg", "image/png", "image/webp"] | str]
    max_size_mb: int | Unset = UNSET
    max_dimension_px: int | Unset = UNSET
    subject_requirements: list[str] | Unset = UNSET


@define(kw_only=True, repr=False)
class EffectOptions(_Model):
    """The settings of the effect; others cannot be set.

    Attributes:
        aspect_ratios: Shapes to choose from.
        resolutions: Sizes to choose from.
        duration_seconds: Lengths to choose from, in seconds.
        bgm: True if background music can be switched on and off.
        seed: True if a seed can be given.
    """

    aspect_ratios: list[str] | Unset = UNSET
    resolutions: list[str] | Unset = UNSET
    duration_seconds: list[int] | Unset = UNSET
    bgm: bool | Unset = UNSET
    seed: bool | Unset = UNSET


@define(kw_only=True, repr=False)
class EffectPreview(_Model):
    """A preview of the effect.

    Attributes:
        cover_url: URL of a picture; null if there is none.
        media_url: URL of an example; null if there is none.
    """

    cover_url: str | None
    media_url: str | None


@define(kw_only=True, repr=False)
class EffectListResponseData(_Model):
    """All effects that were asked for.

    Attributes:
        object: Always ``"list"``.
    """

    object: Literal["list"] | str
    data: list[Effect]

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.data = (
            [Effect.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("data", MISSING)).__class__ is list
            else v
        )

    def __iter__(self) -> Iterator[Effect]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)

    def __getitem__(self, index: int) -> Effect:
        return self.data[index]


@define(kw_only=True, repr=False)
class PublicTextModelListData(_Model):
    """All text models.

    Attributes:
        object: Always ``"list"``.
    """

    object: Literal["list"] | str
    data: list[PublicTextModel]

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.data = (
            [PublicTextModel.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("data", MISSING)).__class__ is list
            else v
        )

    def __iter__(self) -> Iterator[PublicTextModel]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)

    def __getitem__(self, index: int) -> PublicTextModel:
        return self.data[index]


@define(kw_only=True, repr=False)
class DecisionResponseAnswersValue(_Model):
    """An answer, by the type of its question.

    Attributes:
        type: Type of the question.
        noul: The probability of yes. 0 to 1.
        choice: The answer that was chosen.
        score: The place on the scale, counted from 0; it may lie between two steps.
        probabilities: The probability of each answer.
        confidence: The certainty of the answer.
        legend: The meaning of the scale's steps.
    """

    type: Literal["noul", "choice", "score"] | str
    noul: float | Unset = UNSET
    choice: str | Unset = UNSET
    score: float | Unset = UNSET
    probabilities: dict[str, float] | Unset = UNSET
    confidence: float | Unset = UNSET
    legend: dict[str, Any] | Unset = UNSET


@define(kw_only=True, repr=False)
class DecisionResponseUsage(_Model):
    """The tokens that are paid for.

    Attributes:
        input_tokens: Tokens of the state and the questions. At least 0.
        output_tokens: Tokens of the answers. At least 0.
    """

    input_tokens: int
    output_tokens: int


@define(kw_only=True, repr=False)
class WebSearchResponseAnswerBox(_Model):
    """An answer to the question itself, if there is one.

    Attributes:
        title: Title of the answer.
        snippet: The answer.
        url: The source.
    """

    title: str | Unset = UNSET
    snippet: str | Unset = UNSET
    url: str | Unset = UNSET


@define(kw_only=True, repr=False)
class WebResearchResponseXSearch(_Model):
    """The search of posts on X, if there was one.

    Attributes:
        searches: The number of searches.
        posts_fetched: The number of posts that were read.
    """

    searches: int
    posts_fetched: int


@define(kw_only=True, repr=False)
class CapabilityGroupExamplesItem(_Model):
    """One of them.

    Attributes:
        reference: Name to inspect and run it by.
        summary: A description for people.
        price: The price, for people.
    """

    reference: str
    summary: str
    price: str | Unset = UNSET


@define(kw_only=True, repr=False)
class CapabilityNextCall(_Model):
    """CapabilityNextCall as the contract gives it.

    Attributes:
        tool: Name of the tool.
        arguments: Its arguments.
    """

    tool: Literal["capabilities_search", "capabilities_inspect", "capabilities_run"] | str
    arguments: dict[str, Any]


@define(kw_only=True, repr=False)
class CapabilitySearchPageUnderstood(_Model):
    """The interpretation of the search terms.

    Attributes:
        platforms: Platforms among them.
        terms: Words that were searched for.
        ignored: Words that found nothing.
    """

    platforms: list[str] | Unset = UNSET
    terms: list[str] | Unset = UNSET
    ignored: list[str] | Unset = UNSET


@define(kw_only=True, repr=False)
class CapabilitySearchPageRecommended(_Model):
    """The one to take, on the first page of an exact search.

    Attributes:
        reference: Name to inspect and run it by.
        title: Name for people.
        readiness: The completeness of its description, as in the whole contract.
        price: The price, for people.
        why_match: The reasons for which it fits.
        missing_inputs: Required input, by name.
    """

    reference: str
    title: str
    readiness: Literal["ready", "runnable", "listed"] | str
    price: str | Unset = UNSET
    why_match: CapabilitySearchPageRecommendedWhyMatch
    missing_inputs: list[str]

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.why_match = (
            CapabilitySearchPageRecommendedWhyMatch.from_dict(v)
            if (v := data.get("why_match", MISSING)).__class__ is dict
            else v
        )


@define(kw_only=True, repr=False)
class CapabilityRunResultResultRef(_Model):
    """The way to the whole result.

    Attributes:
        request_id: Id of the run.
        expires_at: The time at which the result expires.
    """

    request_id: str | Unset = UNSET
    expires_at: str | Unset = UNSET


@define(kw_only=True, repr=False)
class StoryboardShotMedia(_Model):
    """The file of the shot, once there is one.

    Attributes:
        type: Kind of the file, ``video``.
        url: The URL of the file.
        mime_type: MIME type of the file, ``video/mp4``.
    """

    type: str | Unset = UNSET
    url: str | Unset = UNSET
    mime_type: str | Unset = UNSET


@define(kw_only=True, repr=False)
class TaskTypicalSeconds(_Model):
    """The recent durations of such tasks, while the task runs and if there were enough of them.

    Attributes:
        p50: Seconds that half of them took.
        p90: Seconds that nine of ten took; a task beyond that is slow.
        samples: The number of such tasks.
        window: The period of the count, ``7d`` for example.
    """

    p50: int
    p90: int
    samples: int
    window: str


@define(kw_only=True, repr=False)
class TaskOutput(_Model):
    """The result; null until the task has succeeded.

    As ``TaskOutput``: ``media`` (required), ``r2_url`` (required). The result of a task.

    As ``TaskTextOutput``: ``text`` (required), ``usage`` (required), ``finish_reason``
    (required). The result of the analysis of a video.

    As ``TaskDataOutput``: ``object`` (required). The result of a data capability, with the
    fields of that capability.

    Attributes:
        media: Only as ``TaskOutput``, where it is required.
        r2_url: The URL of the most important file: the video, or the first picture. Read the
            URLs in ``media``. Only as ``TaskOutput``, where it is required.
        text: The answer. Only as ``TaskTextOutput``, where it is required.
        usage: The tokens that are paid for. Only as ``TaskTextOutput``, where it is required.
        finish_reason: The reason for the end of the answer; null if that is not known. Only as
            ``TaskTextOutput``, where it is required.
        object: Kind of the result, such as ``web.research``. Only as ``TaskDataOutput``, where
            it is required.
    """

    media: list[MediaItem] | Unset = UNSET
    r2_url: str | Unset = UNSET
    text: str | Unset = UNSET
    usage: TaskOutputUsage | Unset = UNSET
    finish_reason: str | None | Unset = UNSET
    object: str | Unset = UNSET

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.media = (
            [MediaItem.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("media", MISSING)).__class__ is list
            else v
        )
        self.usage = (
            TaskOutputUsage.from_dict(v)
            if (v := data.get("usage", MISSING)).__class__ is dict
            else v
        )


@define(kw_only=True, repr=False)
class CapabilitySearchPageDataItemExecutionObject(_Model):
    """CapabilitySearchPageDataItemExecutionObject as the contract gives it.

    Attributes:
        mode: The kind of answer of a run, the result or a task.
        status_supported: True if the progress of a run can be polled.
        result_location: The place of the result in the answer.
    """

    mode: Literal["sync", "async"] | str
    status_supported: bool
    result_location: str | Unset = UNSET


@define(kw_only=True, repr=False)
class CapabilitySearchPageDataItemDocumentation(_Model):
    """Instructions; searches leave it out.

    Attributes:
        url: The URL of its documentation.
        run_example: A run, as an example.
        notes: Further remarks.
    """

    url: str
    run_example: dict[str, Any] | Unset = UNSET
    notes: list[str] | Unset = UNSET


@define(kw_only=True, repr=False)
class CapabilitySearchPageDataItemVersions(_Model):
    """Versions of what is said here.

    Attributes:
        catalog_version: Version of the catalogue.
        contract_version: Version of this description.
        price_version: Version of the price.
    """

    catalog_version: str
    contract_version: str
    price_version: str | Unset = UNSET


@define(kw_only=True, repr=False)
class CapabilitySearchPageDataItemValidation(_Model):
    """The state of its trials.

    Attributes:
        state: The extent of its trials.
        verified_at: The time of the last trial.
        evidence: The method of its trials.
    """

    state: Literal["verified", "partial", "unknown"] | str
    verified_at: str | Unset = UNSET
    evidence: list[str] | Unset = UNSET


@define(kw_only=True, repr=False)
class InspectCapabilityAnswerData(_Model):
    """Everything about one capability.

    The capability, and the call that runs it.

    Attributes:
        reference: Name to inspect and run it by, kind and id; copy it as it is.
        kind: The kind: a model, data, or a workflow.
        id: Id within its kind.
        version: Version of the capability.
        status: The availability.
        readiness: The completeness of its description: all of input, output and price; enough
            to run it; or too little to run it.
        title: Name for people.
        description: A description for people.
        categories: Categories it belongs to.
        platforms: Platforms it is about.
        entities: Things it is about.
        operations: The operations on them.
        tags: Words to find it by.
        input_schema: JSON Schema of the input.
        output_schema: JSON Schema of the result, if it is published.
        schema_hash: 16 hexadecimal digits that change whenever one of the two schemas does.
        pricing: The current price of a run.
        pagination: The way to further pages.
        limits: The limits of the input.
        errors: The possible errors.
        documentation: Instructions; searches leave it out.
        execution: The execution of a run.
        versions: Versions of what is said here.
        validation: The state of its trials.
        next: The call that makes sense next, in the manner that ``X-Beat-Client`` chose. What
            is in angle brackets is to be filled in.
    """

    reference: str
    kind: Literal["model", "data", "workflow"] | str
    id: str
    version: str
    status: str
    readiness: Literal["ready", "runnable", "listed"] | str | Unset = UNSET
    title: str
    description: str
    categories: list[str] | Unset = UNSET
    platforms: list[str] | Unset = UNSET
    entities: list[str] | Unset = UNSET
    operations: list[str] | Unset = UNSET
    tags: list[str] | Unset = UNSET
    input_schema: dict[str, Any] | Unset = UNSET
    output_schema: dict[str, Any] | Unset = UNSET
    schema_hash: str | Unset = UNSET
    pricing: dict[str, Any] | Unset = UNSET
    pagination: dict[str, Any] | Unset = UNSET
    limits: dict[str, Any] | Unset = UNSET
    errors: dict[str, Any] | Unset = UNSET
    documentation: InspectCapabilityAnswerDataDocumentation | Unset = UNSET
    execution: InspectCapabilityAnswerDataExecution
    versions: InspectCapabilityAnswerDataVersions
    validation: InspectCapabilityAnswerDataValidation
    next: CapabilityNext | Unset = UNSET

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.documentation = (
            InspectCapabilityAnswerDataDocumentation.from_dict(v)
            if (v := data.get("documentation", MISSING)).__class__ is dict
            else v
        )
        self.execution = (
            InspectCapabilityAnswerDataExecution.from_dict(v)
            if (v := data.get("execution", MISSING)).__class__ is dict
            else v
        )
        self.versions = (
            InspectCapabilityAnswerDataVersions.from_dict(v)
            if (v := data.get("versions", MISSING)).__class__ is dict
            else v
        )
        self.validation = (
            InspectCapabilityAnswerDataValidation.from_dict(v)
            if (v := data.get("validation", MISSING)).__class__ is dict
            else v
        )
        self.next = (
            CapabilityNext.from_dict(v) if (v := data.get("next", MISSING)).__class__ is dict else v
        )


@define(kw_only=True, repr=False)
class CapabilitySearchPageRecommendedWhyMatch(_Model):
    """The reasons for which it fits.

    Attributes:
        platforms: Platforms that fit.
        terms: Words that fit.
    """

    platforms: list[str] | Unset = UNSET
    terms: list[str] | Unset = UNSET


@define(kw_only=True, repr=False)
class TaskOutputUsage(_Model):
    """The tokens that are paid for.

    Attributes:
        input_tokens: Tokens of the video and the question. At least 0.
        output_tokens: Tokens of the answer and of the thought behind it. At least 0.
        total_tokens: Both together. At least 0.
    """

    input_tokens: int
    output_tokens: int
    total_tokens: int


@define(kw_only=True, repr=False)
class InspectCapabilityAnswerDataDocumentation(_Model):
    """Instructions; searches leave it out.

    Attributes:
        url: The URL of its documentation.
        run_example: A run, as an example.
        notes: Further remarks.
    """

    url: str
    run_example: dict[str, Any] | Unset = UNSET
    notes: list[str] | Unset = UNSET


@define(kw_only=True, repr=False)
class InspectCapabilityAnswerDataExecution(_Model):
    """The execution of a run.

    Attributes:
        mode: The kind of answer of a run, the result or a task.
        status_supported: True if the progress of a run can be polled.
        result_location: The place of the result in the answer.
    """

    mode: Literal["sync", "async"] | str
    status_supported: bool
    result_location: str | Unset = UNSET


@define(kw_only=True, repr=False)
class InspectCapabilityAnswerDataVersions(_Model):
    """Versions of what is said here.

    Attributes:
        catalog_version: Version of the catalogue.
        contract_version: Version of this description.
        price_version: Version of the price.
    """

    catalog_version: str
    contract_version: str
    price_version: str | Unset = UNSET


@define(kw_only=True, repr=False)
class InspectCapabilityAnswerDataValidation(_Model):
    """The state of its trials.

    Attributes:
        state: The extent of its trials.
        verified_at: The time of the last trial.
        evidence: The method of its trials.
    """

    state: Literal["verified", "partial", "unknown"] | str
    verified_at: str | Unset = UNSET
    evidence: list[str] | Unset = UNSET
