"""The operations of the contract by their ids.

Generated from spec 2026-10-02, do not edit.
"""

from __future__ import annotations

from typing import Final

OPERATIONS: Final[dict[str, tuple[str, bool, dict[str, str]]]] = {
    "callSocialData": ("social_data.call", False, {}),
    "closeRealtimeSession": ("realtime.sessions.close", False, {}),
    "composeMusicVideoTask": ("music_video.compose", True, {}),
    "createChatCompletion": ("chat.completions.create", False, {}),
    "createDecision": ("decisions.create", False, {}),
    "createEcommerceVideoTask": ("ecommerce_video.create", True, {}),
    "createEffectTask": ("effects.create", True, {}),
    "createImageGenerationTask": ("images.create", True, {}),
    "createMessage": ("messages.create", False, {}),
    "createMusicVideoTask": ("music_video.create", True, {}),
    "createRealtimeSession": ("realtime.sessions.create", True, {}),
    "createTextResponse": ("responses.create", False, {}),
    "createVideoAnalysisTask": ("video_analysis.create", True, {}),
    "createVideoGenerationTask": ("videos.create", True, {}),
    "createWebhookEndpoint": ("webhooks.create", False, {}),
    "deleteWebhookEndpoint": ("webhooks.delete", False, {}),
    "editMusicVideoShot": ("music_video.shots.edit", True, {}),
    "generateContent": ("gemini.generate_content", False, {}),
    "getEffect": ("effects.retrieve", False, {}),
    "getMusicVideoShotMedia": ("music_video.shots.media", False, {}),
    "getRealtimeSession": ("realtime.sessions.retrieve", False, {}),
    "getTask": ("tasks.retrieve", False, {}),
    "getUsage": ("usage.retrieve", False, {}),
    "getWebhookEndpoint": ("webhooks.retrieve", False, {}),
    "inspectCapability": ("capabilities.inspect", False, {"X-Beat-Client": "x_beat_client"}),
    "listEffects": ("effects.list", False, {}),
    "listGenerationModels": ("media.models.list", False, {}),
    "listPublicTextModels": ("text.models.list", False, {}),
    "listTextModels": ("models.list", False, {}),
    "listWebhookEndpoints": ("webhooks.list", False, {}),
    "listWorkflows": ("workflows.list", False, {}),
    "mapWebsite": ("web.map", True, {}),
    "readWebPages": ("web.read", True, {}),
    "researchWeb": ("web.research", True, {}),
    "runCapability": ("capabilities.run", True, {"X-Beat-Client": "x_beat_client"}),
    "searchCapabilities": ("capabilities.search", False, {"X-Beat-Client": "x_beat_client"}),
    "searchWeb": ("web.search", True, {}),
    "streamGenerateContent": ("gemini.stream_generate_content", False, {}),
    "updateWebhookEndpoint": ("webhooks.update", False, {}),
    "uploadFile": ("files.upload", False, {}),
}
"""Operation id → its method, whether the contract declares an idempotency key for it, and the
arguments whose names differ from those on the wire."""
