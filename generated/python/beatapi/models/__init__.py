"""The server's answers, as attrs classes. Each is imported when first used.

Generated from spec 2026-10-02, do not edit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.lazy import lazy

if TYPE_CHECKING:
    from .call_social_data_answer import CallSocialDataAnswer
    from .capability_group import (
        CapabilityGroup,
        CapabilityGroupExamplesItem,
        CapabilitySearchPage,
        CapabilitySearchPageDataItem,
        CapabilitySearchPageDataItemDocumentation,
        CapabilitySearchPageDataItemExecutionObject,
        CapabilitySearchPageDataItemValidation,
        CapabilitySearchPageDataItemVersions,
        CapabilitySearchPageRecommended,
        CapabilitySearchPageRecommendedWhyMatch,
        CapabilitySearchPageUnderstood,
    )
    from .capability_next import CapabilityNext, CapabilityNextCall
    from .capability_run_result import CapabilityRunResult, CapabilityRunResultResultRef
    from .chat_completion_chunk import ChatCompletionChunk, ChatCompletionChunkChoice
    from .decision_response import (
        DecisionResponse,
        DecisionResponseAnswersValue,
        DecisionResponseUsage,
    )
    from .deleted_webhook_endpoint import DeletedWebhookEndpoint
    from .effect import Effect, EffectInput, EffectListResponseData, EffectOptions, EffectPreview
    from .file import File
    from .gemini_stream_chunk import GeminiCandidate, GeminiContent, GeminiPart, GeminiStreamChunk
    from .generation_model import GenerationModel, GenerationModelList
    from .inspect_capability_answer_data import (
        InspectCapabilityAnswerData,
        InspectCapabilityAnswerDataDocumentation,
        InspectCapabilityAnswerDataExecution,
        InspectCapabilityAnswerDataValidation,
        InspectCapabilityAnswerDataVersions,
    )
    from .literals import TaskStatus
    from .message_stream_event import MessageStreamEvent
    from .public_text_model import PublicTextModel, PublicTextModelListData
    from .realtime_credits import RealtimeCredits
    from .realtime_session import RealtimeSession
    from .realtime_session_created import RealtimeSessionCreated
    from .response_stream_event import ResponseStreamEvent
    from .shot_media import ShotMedia, ShotMediaItem
    from .task import (
        MediaItem,
        Storyboard,
        StoryboardShot,
        StoryboardShotMedia,
        Task,
        TaskOutput,
        TaskOutputUsage,
        TaskTypicalSeconds,
        TaskUsage,
    )
    from .text_model import TextModel, TextModelList
    from .text_stream_delta import TextStreamDelta
    from .usage import (
        ApiKeyUsage,
        CapabilityUsage,
        ModelUsage,
        Usage,
        UsageConcurrency,
        UsageRealtime,
        WorkflowUsage,
    )
    from .web_call_usage import WebCallUsage
    from .web_map_response import WebMapResponse
    from .web_read_response import WebReadFailure, WebReadResponse, WebReadResult
    from .web_research_response import (
        WebResearchResponse,
        WebResearchResponseXSearch,
        WebResearchSource,
    )
    from .web_search_response import WebSearchResponse, WebSearchResponseAnswerBox, WebSearchResult
    from .webhook_endpoint import WebhookEndpoint, WebhookEndpointList
    from .webhook_event import WebhookEvent
    from .workflow import Workflow, WorkflowList

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

__getattr__, __dir__ = lazy(
    __name__,
    {
        "TaskStatus": "literals",
        "Workflow": "workflow",
        "WorkflowList": "workflow",
        "GenerationModel": "generation_model",
        "GenerationModelList": "generation_model",
        "Effect": "effect",
        "TextModel": "text_model",
        "TextModelList": "text_model",
        "PublicTextModel": "public_text_model",
        "DecisionResponse": "decision_response",
        "WebCallUsage": "web_call_usage",
        "WebSearchResult": "web_search_response",
        "WebSearchResponse": "web_search_response",
        "WebReadResult": "web_read_response",
        "WebReadFailure": "web_read_response",
        "WebReadResponse": "web_read_response",
        "WebMapResponse": "web_map_response",
        "WebResearchSource": "web_research_response",
        "WebResearchResponse": "web_research_response",
        "CapabilityGroup": "capability_group",
        "CapabilityNext": "capability_next",
        "CapabilitySearchPage": "capability_group",
        "CapabilityRunResult": "capability_run_result",
        "TaskUsage": "task",
        "MediaItem": "task",
        "StoryboardShot": "task",
        "Storyboard": "task",
        "Task": "task",
        "ShotMediaItem": "shot_media",
        "ShotMedia": "shot_media",
        "UsageConcurrency": "usage",
        "WorkflowUsage": "usage",
        "CapabilityUsage": "usage",
        "ModelUsage": "usage",
        "ApiKeyUsage": "usage",
        "Usage": "usage",
        "UsageRealtime": "usage",
        "File": "file",
        "WebhookEndpoint": "webhook_endpoint",
        "WebhookEndpointList": "webhook_endpoint",
        "DeletedWebhookEndpoint": "deleted_webhook_endpoint",
        "WebhookEvent": "webhook_event",
        "RealtimeCredits": "realtime_credits",
        "RealtimeSession": "realtime_session",
        "RealtimeSessionCreated": "realtime_session_created",
        "TextStreamDelta": "text_stream_delta",
        "ChatCompletionChunk": "chat_completion_chunk",
        "ChatCompletionChunkChoice": "chat_completion_chunk",
        "ResponseStreamEvent": "response_stream_event",
        "MessageStreamEvent": "message_stream_event",
        "GeminiStreamChunk": "gemini_stream_chunk",
        "GeminiCandidate": "gemini_stream_chunk",
        "GeminiContent": "gemini_stream_chunk",
        "GeminiPart": "gemini_stream_chunk",
        "CapabilitySearchPageDataItem": "capability_group",
        "CallSocialDataAnswer": "call_social_data_answer",
        "EffectInput": "effect",
        "EffectOptions": "effect",
        "EffectPreview": "effect",
        "EffectListResponseData": "effect",
        "PublicTextModelListData": "public_text_model",
        "DecisionResponseAnswersValue": "decision_response",
        "DecisionResponseUsage": "decision_response",
        "WebSearchResponseAnswerBox": "web_search_response",
        "WebResearchResponseXSearch": "web_research_response",
        "CapabilityGroupExamplesItem": "capability_group",
        "CapabilityNextCall": "capability_next",
        "CapabilitySearchPageUnderstood": "capability_group",
        "CapabilitySearchPageRecommended": "capability_group",
        "CapabilityRunResultResultRef": "capability_run_result",
        "StoryboardShotMedia": "task",
        "TaskTypicalSeconds": "task",
        "TaskOutput": "task",
        "CapabilitySearchPageDataItemExecutionObject": "capability_group",
        "CapabilitySearchPageDataItemDocumentation": "capability_group",
        "CapabilitySearchPageDataItemVersions": "capability_group",
        "CapabilitySearchPageDataItemValidation": "capability_group",
        "InspectCapabilityAnswerData": "inspect_capability_answer_data",
        "CapabilitySearchPageRecommendedWhyMatch": "capability_group",
        "TaskOutputUsage": "task",
        "InspectCapabilityAnswerDataDocumentation": "inspect_capability_answer_data",
        "InspectCapabilityAnswerDataExecution": "inspect_capability_answer_data",
        "InspectCapabilityAnswerDataVersions": "inspect_capability_answer_data",
        "InspectCapabilityAnswerDataValidation": "inspect_capability_answer_data",
    },
)
