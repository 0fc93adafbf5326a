"""The resources of a client, each created on first use.

Generated from spec 2026-10-02, do not edit.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._engine.base_client import AsyncClient, SyncClient

if TYPE_CHECKING:
    from .plain import (
        AsyncCapabilitiesResource,
        AsyncChatResource,
        AsyncDecisionsResource,
        AsyncFilesResource,
        AsyncGeminiResource,
        AsyncMediaResource,
        AsyncMessagesResource,
        AsyncModelsResource,
        AsyncRealtimeResource,
        AsyncResponsesResource,
        AsyncSocialDataResource,
        AsyncTextResource,
        AsyncUsageResource,
        AsyncWebhooksResource,
        AsyncWebResource,
        AsyncWorkflowsResource,
        CapabilitiesResource,
        ChatResource,
        DecisionsResource,
        FilesResource,
        GeminiResource,
        MediaResource,
        MessagesResource,
        ModelsResource,
        RealtimeResource,
        ResponsesResource,
        SocialDataResource,
        TextResource,
        UsageResource,
        WebhooksResource,
        WebResource,
        WorkflowsResource,
    )
    from .tasks import AsyncTasksResource, TasksResource
    from .waiting import (
        AsyncEcommerceVideoResource,
        AsyncEffectsResource,
        AsyncImagesResource,
        AsyncMusicVideoResource,
        AsyncVideoAnalysisResource,
        AsyncVideosResource,
        EcommerceVideoResource,
        EffectsResource,
        ImagesResource,
        MusicVideoResource,
        VideoAnalysisResource,
        VideosResource,
    )


class Resources(SyncClient):
    """Synchronous access to every operation of the contract."""

    @cached_property
    def workflows(self) -> WorkflowsResource:
        """Workflows that make or analyse whole videos."""
        from .plain import WorkflowsResource

        return WorkflowsResource(self._engine)

    @cached_property
    def media(self) -> MediaResource:
        """Pictures and videos by model."""
        from .plain import MediaResource

        return MediaResource(self._engine)

    @cached_property
    def images(self) -> ImagesResource:
        """Pictures and videos by model."""
        from .waiting import ImagesResource

        return ImagesResource(self._engine)

    @cached_property
    def videos(self) -> VideosResource:
        """Pictures and videos by model."""
        from .waiting import VideosResource

        return VideosResource(self._engine)

    @cached_property
    def effects(self) -> EffectsResource:
        """Ready-made effects that turn pictures into a picture or a video."""
        from .waiting import EffectsResource

        return EffectsResource(self._engine)

    @cached_property
    def music_video(self) -> MusicVideoResource:
        """Videos made from pictures and a song, in one go or shot by shot."""
        from .waiting import MusicVideoResource

        return MusicVideoResource(self._engine)

    @cached_property
    def ecommerce_video(self) -> EcommerceVideoResource:
        """Advertising videos made from product pictures."""
        from .waiting import EcommerceVideoResource

        return EcommerceVideoResource(self._engine)

    @cached_property
    def video_analysis(self) -> VideoAnalysisResource:
        """Answers to questions about an uploaded video."""
        from .waiting import VideoAnalysisResource

        return VideoAnalysisResource(self._engine)

    @cached_property
    def text(self) -> TextResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .plain import TextResource

        return TextResource(self._engine)

    @cached_property
    def models(self) -> ModelsResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .plain import ModelsResource

        return ModelsResource(self._engine)

    @cached_property
    def responses(self) -> ResponsesResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .plain import ResponsesResource

        return ResponsesResource(self._engine)

    @cached_property
    def chat(self) -> ChatResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .plain import ChatResource

        return ChatResource(self._engine)

    @cached_property
    def messages(self) -> MessagesResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .plain import MessagesResource

        return MessagesResource(self._engine)

    @cached_property
    def decisions(self) -> DecisionsResource:
        """Typed answers to questions about a state."""
        from .plain import DecisionsResource

        return DecisionsResource(self._engine)

    @cached_property
    def web(self) -> WebResource:
        """Searching and reading the web."""
        from .plain import WebResource

        return WebResource(self._engine)

    @cached_property
    def capabilities(self) -> CapabilitiesResource:
        """One way to find, inspect and run everything there is."""
        from .plain import CapabilitiesResource

        return CapabilitiesResource(self._engine)

    @cached_property
    def social_data(self) -> SocialDataResource:
        """One way to find, inspect and run everything there is."""
        from .plain import SocialDataResource

        return SocialDataResource(self._engine)

    @cached_property
    def tasks(self) -> TasksResource:
        """The state and the result of the work."""
        from .tasks import TasksResource

        return TasksResource(self._engine)

    @cached_property
    def usage(self) -> UsageResource:
        """Balance, concurrency and totals of the account."""
        from .plain import UsageResource

        return UsageResource(self._engine)

    @cached_property
    def files(self) -> FilesResource:
        """Uploads for inputs that have no public URL."""
        from .plain import FilesResource

        return FilesResource(self._engine)

    @cached_property
    def webhooks(self) -> WebhooksResource:
        """Endpoints that are told when a task ends."""
        from .plain import WebhooksResource

        return WebhooksResource(self._engine)

    @cached_property
    def realtime(self) -> RealtimeResource:
        """Short live sessions that a browser joins with a secret of its own."""
        from .plain import RealtimeResource

        return RealtimeResource(self._engine)

    @cached_property
    def gemini(self) -> GeminiResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .plain import GeminiResource

        return GeminiResource(self._engine)


class AsyncResources(AsyncClient):
    """Asynchronous access to every operation of the contract."""

    @cached_property
    def workflows(self) -> AsyncWorkflowsResource:
        """Workflows that make or analyse whole videos."""
        from .plain import AsyncWorkflowsResource

        return AsyncWorkflowsResource(self._engine)

    @cached_property
    def media(self) -> AsyncMediaResource:
        """Pictures and videos by model."""
        from .plain import AsyncMediaResource

        return AsyncMediaResource(self._engine)

    @cached_property
    def images(self) -> AsyncImagesResource:
        """Pictures and videos by model."""
        from .waiting import AsyncImagesResource

        return AsyncImagesResource(self._engine)

    @cached_property
    def videos(self) -> AsyncVideosResource:
        """Pictures and videos by model."""
        from .waiting import AsyncVideosResource

        return AsyncVideosResource(self._engine)

    @cached_property
    def effects(self) -> AsyncEffectsResource:
        """Ready-made effects that turn pictures into a picture or a video."""
        from .waiting import AsyncEffectsResource

        return AsyncEffectsResource(self._engine)

    @cached_property
    def music_video(self) -> AsyncMusicVideoResource:
        """Videos made from pictures and a song, in one go or shot by shot."""
        from .waiting import AsyncMusicVideoResource

        return AsyncMusicVideoResource(self._engine)

    @cached_property
    def ecommerce_video(self) -> AsyncEcommerceVideoResource:
        """Advertising videos made from product pictures."""
        from .waiting import AsyncEcommerceVideoResource

        return AsyncEcommerceVideoResource(self._engine)

    @cached_property
    def video_analysis(self) -> AsyncVideoAnalysisResource:
        """Answers to questions about an uploaded video."""
        from .waiting import AsyncVideoAnalysisResource

        return AsyncVideoAnalysisResource(self._engine)

    @cached_property
    def text(self) -> AsyncTextResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .plain import AsyncTextResource

        return AsyncTextResource(self._engine)

    @cached_property
    def models(self) -> AsyncModelsResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .plain import AsyncModelsResource

        return AsyncModelsResource(self._engine)

    @cached_property
    def responses(self) -> AsyncResponsesResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .plain import AsyncResponsesResource

        return AsyncResponsesResource(self._engine)

    @cached_property
    def chat(self) -> AsyncChatResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .plain import AsyncChatResource

        return AsyncChatResource(self._engine)

    @cached_property
    def messages(self) -> AsyncMessagesResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .plain import AsyncMessagesResource

        return AsyncMessagesResource(self._engine)

    @cached_property
    def decisions(self) -> AsyncDecisionsResource:
        """Typed answers to questions about a state."""
        from .plain import AsyncDecisionsResource

        return AsyncDecisionsResource(self._engine)

    @cached_property
    def web(self) -> AsyncWebResource:
        """Searching and reading the web."""
        from .plain import AsyncWebResource

        return AsyncWebResource(self._engine)

    @cached_property
    def capabilities(self) -> AsyncCapabilitiesResource:
        """One way to find, inspect and run everything there is."""
        from .plain import AsyncCapabilitiesResource

        return AsyncCapabilitiesResource(self._engine)

    @cached_property
    def social_data(self) -> AsyncSocialDataResource:
        """One way to find, inspect and run everything there is."""
        from .plain import AsyncSocialDataResource

        return AsyncSocialDataResource(self._engine)

    @cached_property
    def tasks(self) -> AsyncTasksResource:
        """The state and the result of the work."""
        from .tasks import AsyncTasksResource

        return AsyncTasksResource(self._engine)

    @cached_property
    def usage(self) -> AsyncUsageResource:
        """Balance, concurrency and totals of the account."""
        from .plain import AsyncUsageResource

        return AsyncUsageResource(self._engine)

    @cached_property
    def files(self) -> AsyncFilesResource:
        """Uploads for inputs that have no public URL."""
        from .plain import AsyncFilesResource

        return AsyncFilesResource(self._engine)

    @cached_property
    def webhooks(self) -> AsyncWebhooksResource:
        """Endpoints that are told when a task ends."""
        from .plain import AsyncWebhooksResource

        return AsyncWebhooksResource(self._engine)

    @cached_property
    def realtime(self) -> AsyncRealtimeResource:
        """Short live sessions that a browser joins with a secret of its own."""
        from .plain import AsyncRealtimeResource

        return AsyncRealtimeResource(self._engine)

    @cached_property
    def gemini(self) -> AsyncGeminiResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .plain import AsyncGeminiResource

        return AsyncGeminiResource(self._engine)
