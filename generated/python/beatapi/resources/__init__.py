"""The resources of a client, each created on first use.

Generated from spec 2026-10-02, do not edit.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._engine.base_client import AsyncClient, SyncClient

if TYPE_CHECKING:
    from .capabilities import AsyncCapabilitiesResource, CapabilitiesResource
    from .chat import AsyncChatResource, ChatResource
    from .decisions import AsyncDecisionsResource, DecisionsResource
    from .ecommerce_video import AsyncEcommerceVideoResource, EcommerceVideoResource
    from .effects import AsyncEffectsResource, EffectsResource
    from .files import AsyncFilesResource, FilesResource
    from .gemini import AsyncGeminiResource, GeminiResource
    from .images import AsyncImagesResource, ImagesResource
    from .media import AsyncMediaResource, MediaResource
    from .messages import AsyncMessagesResource, MessagesResource
    from .models import AsyncModelsResource, ModelsResource
    from .music_video import AsyncMusicVideoResource, MusicVideoResource
    from .realtime import AsyncRealtimeResource, RealtimeResource
    from .responses import AsyncResponsesResource, ResponsesResource
    from .social_data import AsyncSocialDataResource, SocialDataResource
    from .tasks import AsyncTasksResource, TasksResource
    from .text import AsyncTextResource, TextResource
    from .usage import AsyncUsageResource, UsageResource
    from .video_analysis import AsyncVideoAnalysisResource, VideoAnalysisResource
    from .videos import AsyncVideosResource, VideosResource
    from .web import AsyncWebResource, WebResource
    from .webhooks import AsyncWebhooksResource, WebhooksResource
    from .workflows import AsyncWorkflowsResource, WorkflowsResource


class Resources(SyncClient):
    """Synchronous access to every operation of the contract."""

    @cached_property
    def workflows(self) -> WorkflowsResource:
        """Workflows that make or analyse whole videos."""
        from .workflows import WorkflowsResource

        return WorkflowsResource(self._engine)

    @cached_property
    def media(self) -> MediaResource:
        """Pictures and videos by model."""
        from .media import MediaResource

        return MediaResource(self._engine)

    @cached_property
    def images(self) -> ImagesResource:
        """Pictures and videos by model."""
        from .images import ImagesResource

        return ImagesResource(self._engine)

    @cached_property
    def videos(self) -> VideosResource:
        """Pictures and videos by model."""
        from .videos import VideosResource

        return VideosResource(self._engine)

    @cached_property
    def effects(self) -> EffectsResource:
        """Ready-made effects that turn pictures into a picture or a video."""
        from .effects import EffectsResource

        return EffectsResource(self._engine)

    @cached_property
    def music_video(self) -> MusicVideoResource:
        """Videos made from pictures and a song, in one go or shot by shot."""
        from .music_video import MusicVideoResource

        return MusicVideoResource(self._engine)

    @cached_property
    def ecommerce_video(self) -> EcommerceVideoResource:
        """Advertising videos made from product pictures."""
        from .ecommerce_video import EcommerceVideoResource

        return EcommerceVideoResource(self._engine)

    @cached_property
    def video_analysis(self) -> VideoAnalysisResource:
        """Answers to questions about an uploaded video."""
        from .video_analysis import VideoAnalysisResource

        return VideoAnalysisResource(self._engine)

    @cached_property
    def text(self) -> TextResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .text import TextResource

        return TextResource(self._engine)

    @cached_property
    def models(self) -> ModelsResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .models import ModelsResource

        return ModelsResource(self._engine)

    @cached_property
    def responses(self) -> ResponsesResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .responses import ResponsesResource

        return ResponsesResource(self._engine)

    @cached_property
    def chat(self) -> ChatResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .chat import ChatResource

        return ChatResource(self._engine)

    @cached_property
    def messages(self) -> MessagesResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .messages import MessagesResource

        return MessagesResource(self._engine)

    @cached_property
    def decisions(self) -> DecisionsResource:
        """Typed answers to questions about a state."""
        from .decisions import DecisionsResource

        return DecisionsResource(self._engine)

    @cached_property
    def web(self) -> WebResource:
        """Searching and reading the web."""
        from .web import WebResource

        return WebResource(self._engine)

    @cached_property
    def capabilities(self) -> CapabilitiesResource:
        """One way to find, inspect and run everything there is."""
        from .capabilities import CapabilitiesResource

        return CapabilitiesResource(self._engine)

    @cached_property
    def social_data(self) -> SocialDataResource:
        """One way to find, inspect and run everything there is."""
        from .social_data import SocialDataResource

        return SocialDataResource(self._engine)

    @cached_property
    def tasks(self) -> TasksResource:
        """The state and the result of the work."""
        from .tasks import TasksResource

        return TasksResource(self._engine)

    @cached_property
    def usage(self) -> UsageResource:
        """Balance, concurrency and totals of the account."""
        from .usage import UsageResource

        return UsageResource(self._engine)

    @cached_property
    def files(self) -> FilesResource:
        """Uploads for inputs that have no public URL."""
        from .files import FilesResource

        return FilesResource(self._engine)

    @cached_property
    def webhooks(self) -> WebhooksResource:
        """Endpoints that are told when a task ends."""
        from .webhooks import WebhooksResource

        return WebhooksResource(self._engine)

    @cached_property
    def realtime(self) -> RealtimeResource:
        """Short live sessions that a browser joins with a secret of its own."""
        from .realtime import RealtimeResource

        return RealtimeResource(self._engine)

    @cached_property
    def gemini(self) -> GeminiResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .gemini import GeminiResource

        return GeminiResource(self._engine)


class AsyncResources(AsyncClient):
    """Asynchronous access to every operation of the contract."""

    @cached_property
    def workflows(self) -> AsyncWorkflowsResource:
        """Workflows that make or analyse whole videos."""
        from .workflows import AsyncWorkflowsResource

        return AsyncWorkflowsResource(self._engine)

    @cached_property
    def media(self) -> AsyncMediaResource:
        """Pictures and videos by model."""
        from .media import AsyncMediaResource

        return AsyncMediaResource(self._engine)

    @cached_property
    def images(self) -> AsyncImagesResource:
        """Pictures and videos by model."""
        from .images import AsyncImagesResource

        return AsyncImagesResource(self._engine)

    @cached_property
    def videos(self) -> AsyncVideosResource:
        """Pictures and videos by model."""
        from .videos import AsyncVideosResource

        return AsyncVideosResource(self._engine)

    @cached_property
    def effects(self) -> AsyncEffectsResource:
        """Ready-made effects that turn pictures into a picture or a video."""
        from .effects import AsyncEffectsResource

        return AsyncEffectsResource(self._engine)

    @cached_property
    def music_video(self) -> AsyncMusicVideoResource:
        """Videos made from pictures and a song, in one go or shot by shot."""
        from .music_video import AsyncMusicVideoResource

        return AsyncMusicVideoResource(self._engine)

    @cached_property
    def ecommerce_video(self) -> AsyncEcommerceVideoResource:
        """Advertising videos made from product pictures."""
        from .ecommerce_video import AsyncEcommerceVideoResource

        return AsyncEcommerceVideoResource(self._engine)

    @cached_property
    def video_analysis(self) -> AsyncVideoAnalysisResource:
        """Answers to questions about an uploaded video."""
        from .video_analysis import AsyncVideoAnalysisResource

        return AsyncVideoAnalysisResource(self._engine)

    @cached_property
    def text(self) -> AsyncTextResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .text import AsyncTextResource

        return AsyncTextResource(self._engine)

    @cached_property
    def models(self) -> AsyncModelsResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .models import AsyncModelsResource

        return AsyncModelsResource(self._engine)

    @cached_property
    def responses(self) -> AsyncResponsesResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .responses import AsyncResponsesResource

        return AsyncResponsesResource(self._engine)

    @cached_property
    def chat(self) -> AsyncChatResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .chat import AsyncChatResource

        return AsyncChatResource(self._engine)

    @cached_property
    def messages(self) -> AsyncMessagesResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .messages import AsyncMessagesResource

        return AsyncMessagesResource(self._engine)

    @cached_property
    def decisions(self) -> AsyncDecisionsResource:
        """Typed answers to questions about a state."""
        from .decisions import AsyncDecisionsResource

        return AsyncDecisionsResource(self._engine)

    @cached_property
    def web(self) -> AsyncWebResource:
        """Searching and reading the web."""
        from .web import AsyncWebResource

        return AsyncWebResource(self._engine)

    @cached_property
    def capabilities(self) -> AsyncCapabilitiesResource:
        """One way to find, inspect and run everything there is."""
        from .capabilities import AsyncCapabilitiesResource

        return AsyncCapabilitiesResource(self._engine)

    @cached_property
    def social_data(self) -> AsyncSocialDataResource:
        """One way to find, inspect and run everything there is."""
        from .social_data import AsyncSocialDataResource

        return AsyncSocialDataResource(self._engine)

    @cached_property
    def tasks(self) -> AsyncTasksResource:
        """The state and the result of the work."""
        from .tasks import AsyncTasksResource

        return AsyncTasksResource(self._engine)

    @cached_property
    def usage(self) -> AsyncUsageResource:
        """Balance, concurrency and totals of the account."""
        from .usage import AsyncUsageResource

        return AsyncUsageResource(self._engine)

    @cached_property
    def files(self) -> AsyncFilesResource:
        """Uploads for inputs that have no public URL."""
        from .files import AsyncFilesResource

        return AsyncFilesResource(self._engine)

    @cached_property
    def webhooks(self) -> AsyncWebhooksResource:
        """Endpoints that are told when a task ends."""
        from .webhooks import AsyncWebhooksResource

        return AsyncWebhooksResource(self._engine)

    @cached_property
    def realtime(self) -> AsyncRealtimeResource:
        """Short live sessions that a browser joins with a secret of its own."""
        from .realtime import AsyncRealtimeResource

        return AsyncRealtimeResource(self._engine)

    @cached_property
    def gemini(self) -> AsyncGeminiResource:
        """Text models, in the forms of OpenAI, Anthropic and Gemini."""
        from .gemini import AsyncGeminiResource

        return AsyncGeminiResource(self._engine)
