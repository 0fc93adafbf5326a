// The resources of the client. Generated from spec 2026-10-02, do not edit.

import type { Engine } from "./engine.js";
import type { EventStream } from "./events.js";
import type * as models from "./models.js";
import { type CallOptions, type Operation, Resource, JSON_BODY, segment } from "./resource.js";
import { ResearchHelpers } from "./following.js";
import { CapabilityHelpers } from "./following.js";
import { TaskHelpers, type WaitOptions } from "./tasks.js";

const LIST_WORKFLOWS_OPERATION = {
  id: "listWorkflows",
  method: "GET",
  path: "/v1/workflows",
  envelope: "data",
  security: [],
} as const satisfies Operation;
const LIST_GENERATION_MODELS_OPERATION = {
  id: "listGenerationModels",
  method: "GET",
  path: "/v1/media/models",
  envelope: "data",
  security: [],
  parameters: {"media_type": ["query", "form*", "media_type"]},
} as const satisfies Operation;
const CREATE_IMAGE_GENERATION_TASK_OPERATION = {
  id: "createImageGenerationTask",
  method: "POST",
  path: "/v1/images/tasks",
  envelope: "data",
  idempotency: "optional",
  body: JSON_BODY,
} as const satisfies Operation;
const CREATE_VIDEO_GENERATION_TASK_OPERATION = {
  id: "createVideoGenerationTask",
  method: "POST",
  path: "/v1/videos/tasks",
  envelope: "data",
  idempotency: "optional",
  body: JSON_BODY,
} as const satisfies Operation;
const LIST_EFFECTS_OPERATION = {
  id: "listEffects",
  method: "GET",
  path: "/v1/effects",
  envelope: "data",
  security: [],
  parameters: {"output_type": ["query", "form*", "output_type"], "category": ["query", "form*", "category"]},
} as const satisfies Operation;
const GET_EFFECT_OPERATION = {
  id: "getEffect",
  method: "GET",
  path: "/v1/effects/{effect_id}",
  envelope: "data",
  security: [],
} as const satisfies Operation;
const CREATE_EFFECT_TASK_OPERATION = {
  id: "createEffectTask",
  method: "POST",
  path: "/v1/effects/tasks",
  envelope: "data",
  idempotency: "optional",
  body: JSON_BODY,
} as const satisfies Operation;
const EDIT_MUSIC_VIDEO_SHOT_OPERATION = {
  id: "editMusicVideoShot",
  method: "POST",
  path: "/v1/music-video/tasks/{task_id}/shots/{shot_id}/edit",
  envelope: "data",
  idempotency: "optional",
  body: JSON_BODY,
  lookup: "tasks.retrieve",
} as const satisfies Operation;
const GET_MUSIC_VIDEO_SHOT_MEDIA_OPERATION = {
  id: "getMusicVideoShotMedia",
  method: "POST",
  path: "/v1/music-video/tasks/{task_id}/shots/{shot_id}/media",
  envelope: "data",
  lookup: "tasks.retrieve",
} as const satisfies Operation;
const CREATE_MUSIC_VIDEO_TASK_OPERATION = {
  id: "createMusicVideoTask",
  method: "POST",
  path: "/v1/music-video/tasks",
  envelope: "data",
  idempotency: "optional",
  body: JSON_BODY,
} as const satisfies Operation;
const COMPOSE_MUSIC_VIDEO_TASK_OPERATION = {
  id: "composeMusicVideoTask",
  method: "POST",
  path: "/v1/music-video/tasks/{task_id}/compose",
  envelope: "data",
  idempotency: "optional",
  body: JSON_BODY,
  lookup: "tasks.retrieve",
} as const satisfies Operation;
const CREATE_ECOMMERCE_VIDEO_TASK_OPERATION = {
  id: "createEcommerceVideoTask",
  method: "POST",
  path: "/v1/ecommerce-video/tasks",
  envelope: "data",
  idempotency: "optional",
  body: JSON_BODY,
} as const satisfies Operation;
const CREATE_VIDEO_ANALYSIS_TASK_OPERATION = {
  id: "createVideoAnalysisTask",
  method: "POST",
  path: "/v1/video-analysis/tasks",
  envelope: "data",
  idempotency: "optional",
  body: JSON_BODY,
} as const satisfies Operation;
const LIST_PUBLIC_TEXT_MODELS_OPERATION = {
  id: "listPublicTextModels",
  method: "GET",
  path: "/v1/text/models",
  envelope: "data",
  security: [],
} as const satisfies Operation;
const LIST_TEXT_MODELS_OPERATION = {
  id: "listTextModels",
  method: "GET",
  path: "/v1/models",
} as const satisfies Operation;
const CREATE_TEXT_RESPONSE_OPERATION = {
  id: "createTextResponse",
  method: "POST",
  path: "/v1/responses",
  answers: [{"status": "200", "kind": "json", "media": "application/json"}],
  body: JSON_BODY,
  timeoutSeconds: 600,
} as const satisfies Operation;
const CREATE_TEXT_RESPONSE_STREAM_OPERATION = {
  id: "createTextResponse",
  method: "POST",
  path: "/v1/responses",
  answers: [{"status": "200", "kind": "events", "media": "text/event-stream", "end": "[DONE]", "last": {"type": ["response.completed", "response.failed", "response.incomplete"]}}],
  body: JSON_BODY,
} as const satisfies Operation;
const CREATE_CHAT_COMPLETION_OPERATION = {
  id: "createChatCompletion",
  method: "POST",
  path: "/v1/chat/completions",
  answers: [{"status": "200", "kind": "json", "media": "application/json"}],
  body: JSON_BODY,
  timeoutSeconds: 600,
} as const satisfies Operation;
const CREATE_CHAT_COMPLETION_STREAM_OPERATION = {
  id: "createChatCompletion",
  method: "POST",
  path: "/v1/chat/completions",
  answers: [{"status": "200", "kind": "events", "media": "text/event-stream", "end": "[DONE]"}],
  body: JSON_BODY,
} as const satisfies Operation;
const CREATE_MESSAGE_OPERATION = {
  id: "createMessage",
  method: "POST",
  path: "/v1/messages",
  answers: [{"status": "200", "kind": "json", "media": "application/json"}],
  body: JSON_BODY,
  timeoutSeconds: 600,
} as const satisfies Operation;
const CREATE_MESSAGE_STREAM_OPERATION = {
  id: "createMessage",
  method: "POST",
  path: "/v1/messages",
  answers: [{"status": "200", "kind": "events", "media": "text/event-stream", "end": "[DONE]", "last": {"type": ["message_stop"]}}],
  body: JSON_BODY,
} as const satisfies Operation;
const CREATE_DECISION_OPERATION = {
  id: "createDecision",
  method: "POST",
  path: "/v1/systemone",
  body: JSON_BODY,
} as const satisfies Operation;
const SEARCH_WEB_OPERATION = {
  id: "searchWeb",
  method: "POST",
  path: "/v1/web/search",
  idempotency: "optional",
  body: JSON_BODY,
} as const satisfies Operation;
const READ_WEB_PAGES_OPERATION = {
  id: "readWebPages",
  method: "POST",
  path: "/v1/web/read",
  idempotency: "optional",
  body: JSON_BODY,
} as const satisfies Operation;
const MAP_WEBSITE_OPERATION = {
  id: "mapWebsite",
  method: "POST",
  path: "/v1/web/map",
  idempotency: "optional",
  body: JSON_BODY,
} as const satisfies Operation;
const RESEARCH_WEB_OPERATION = {
  id: "researchWeb",
  method: "POST",
  path: "/v1/web/research",
  idempotency: "optional",
  body: JSON_BODY,
  timeoutSeconds: 120,
} as const satisfies Operation;
const SEARCH_CAPABILITIES_OPERATION = {
  id: "searchCapabilities",
  method: "POST",
  path: "/v1/capabilities/search",
  envelope: "data",
  idempotency: "harmless",
  security: [],
  parameters: {"X-Beat-Client": ["header", "simple", "X-Beat-Client"]},
  body: JSON_BODY,
} as const satisfies Operation;
const INSPECT_CAPABILITY_OPERATION = {
  id: "inspectCapability",
  method: "POST",
  path: "/v1/capabilities/inspect",
  envelope: "data",
  idempotency: "harmless",
  security: [],
  parameters: {"X-Beat-Client": ["header", "simple", "X-Beat-Client"]},
  body: JSON_BODY,
} as const satisfies Operation;
const RUN_CAPABILITY_OPERATION = {
  id: "runCapability",
  method: "POST",
  path: "/v1/capabilities/run",
  idempotency: "optional",
  answers: [{"status": "200", "kind": "json", "media": "application/json"}, {"status": "201", "kind": "json", "media": "application/json"}],
  parameters: {"X-Beat-Client": ["header", "simple", "X-Beat-Client"]},
  body: {"kind": "json", "media": "application/json", "key": "idempotency_key"},
  timeoutSeconds: 600,
} as const satisfies Operation;
const CALL_SOCIAL_DATA_OPERATION = {
  id: "callSocialData",
  method: "POST",
  path: "/v1/social-data/call",
  body: JSON_BODY,
} as const satisfies Operation;
const GET_TASK_OPERATION = {
  id: "getTask",
  method: "GET",
  path: "/v1/tasks/{task_id}",
  envelope: "data",
} as const satisfies Operation;
const GET_USAGE_OPERATION = {
  id: "getUsage",
  method: "GET",
  path: "/v1/usage",
  envelope: "data",
  parameters: {"period": ["query", "form*", "period"]},
} as const satisfies Operation;
const UPLOAD_FILE_OPERATION = {
  id: "uploadFile",
  method: "POST",
  path: "/v1/files",
  envelope: "data",
  idempotency: "harmless",
  body: {"kind": "multipart", "files": ["file"]},
} as const satisfies Operation;
const LIST_WEBHOOK_ENDPOINTS_OPERATION = {
  id: "listWebhookEndpoints",
  method: "GET",
  path: "/v1/webhooks",
  envelope: "data",
} as const satisfies Operation;
const CREATE_WEBHOOK_ENDPOINT_OPERATION = {
  id: "createWebhookEndpoint",
  method: "POST",
  path: "/v1/webhooks",
  envelope: "data",
  body: JSON_BODY,
  lookup: "webhooks.list",
} as const satisfies Operation;
const GET_WEBHOOK_ENDPOINT_OPERATION = {
  id: "getWebhookEndpoint",
  method: "GET",
  path: "/v1/webhooks/{id}",
  envelope: "data",
} as const satisfies Operation;
const DELETE_WEBHOOK_ENDPOINT_OPERATION = {
  id: "deleteWebhookEndpoint",
  method: "DELETE",
  path: "/v1/webhooks/{id}",
  envelope: "data",
} as const satisfies Operation;
const UPDATE_WEBHOOK_ENDPOINT_OPERATION = {
  id: "updateWebhookEndpoint",
  method: "PATCH",
  path: "/v1/webhooks/{id}",
  envelope: "data",
  body: JSON_BODY,
} as const satisfies Operation;
const CREATE_REALTIME_SESSION_OPERATION = {
  id: "createRealtimeSession",
  method: "POST",
  path: "/v1/realtime/sessions",
  envelope: "data",
  idempotency: "required",
  body: JSON_BODY,
} as const satisfies Operation;
const GET_REALTIME_SESSION_OPERATION = {
  id: "getRealtimeSession",
  method: "GET",
  path: "/v1/realtime/sessions/{session_id}",
  envelope: "data",
} as const satisfies Operation;
const CLOSE_REALTIME_SESSION_OPERATION = {
  id: "closeRealtimeSession",
  method: "DELETE",
  path: "/v1/realtime/sessions/{session_id}",
  envelope: "data",
} as const satisfies Operation;
const GENERATE_CONTENT_OPERATION = {
  id: "generateContent",
  method: "POST",
  path: "/v1beta/models/{model}:generateContent",
  answers: [{"status": "200", "kind": "json", "media": "application/json"}],
  body: JSON_BODY,
  timeoutSeconds: 600,
} as const satisfies Operation;
const STREAM_GENERATE_CONTENT_STREAM_OPERATION = {
  id: "streamGenerateContent",
  method: "POST",
  path: "/v1beta/models/{model}:streamGenerateContent",
  answers: [{"status": "200", "kind": "events", "media": "text/event-stream", "end": "[DONE]", "last": {"candidates.finishReason": [], "promptFeedback.blockReason": []}}],
  body: JSON_BODY,
} as const satisfies Operation;

/**
 * Workflows that make or analyse whole videos.
 */
export class WorkflowsResource extends Resource {
  /**
   * List the workflows.
   *
   * Lists the workflows that can be run. Needs no API key.
   * @param options - For this call only.
   */
  async list(options: CallOptions = {}): Promise<models.WorkflowList> {
    return this._call<models.WorkflowList>(LIST_WORKFLOWS_OPERATION, { options });
  }
}

/**
 * `client.media.models`.
 */
export class MediaModelsResource extends Resource {
  /**
   * List the models of pictures and videos.
   *
   * Lists the models that make pictures and videos, by their public names, and what each starts
   * from. Needs no API key.
   * @param options - For this call only.
   */
  async list(parameters: models.ListGenerationModelsParameters = {}, options: CallOptions = {}): Promise<models.GenerationModelList> {
    return this._call<models.GenerationModelList>(LIST_GENERATION_MODELS_OPERATION, { options, parameters });
  }
}

/**
 * Pictures and videos by model.
 */
export class MediaResource extends Resource {
  readonly models: MediaModelsResource = new MediaModelsResource(this.engine);
}

/**
 * Pictures and videos by model.
 */
export class ImagesResource extends Resource {
  /**
   * Create a picture.
   *
   * Starts a task that makes pictures. `model` decides which other fields there are and what it
   * costs.
   *
   * With `model` `"nano-banana"`: `prompt` (required), `images`, `aspect_ratio`, `resolution`,
   * `output_format`. A picture of Nano Banana.
   *
   * With `model` `"nano-banana-2"`: `prompt` (required), `images`, `aspect_ratio`, `resolution`,
   * `output_format`. A picture of Nano Banana 2.
   *
   * With `model` `"nano-banana-2-lite"`: `prompt` (required), `images`, `aspect_ratio`,
   * `resolution`, `output_format`. A picture of Nano Banana 2 Lite.
   *
   * With `model` `"nano-banana-pro"`: `prompt` (required), `images`, `aspect_ratio`, `resolution`,
   * `output_format`. A picture of Nano Banana Pro.
   *
   * With `model` `"gpt-image-2"`: `prompt` (required), `images`, `aspect_ratio`, `resolution`,
   * `size`, `background`. A picture of GPT Image 2. An exact `size` excludes `resolution` and
   * `aspect_ratio`.
   *
   * With `model` `"gpt-image-2.5-flare"`: `prompt` (required), `images`, `aspect_ratio`,
   * `resolution`, `size`, `background`. A picture of GPT Image 2.5 Flare. An exact `size` excludes
   * `resolution` and `aspect_ratio`.
   *
   * With `model` `"gpt-image-2.5-sunburst"`: `prompt` (required), `images`, `aspect_ratio`,
   * `resolution`, `size`, `background`. A picture of GPT Image 2.5 Sunburst. An exact `size`
   * excludes `resolution` and `aspect_ratio`.
   *
   * With `model` `"seedream-5-pro"`: `prompt` (required), `images`, `aspect_ratio`, `resolution`,
   * `output_format`. A picture of Seedream 5 Pro.
   *
   * With `model` `"grok-imagine-image-2.0"`: `prompt` (required), `images`, `aspect_ratio`. A
   * picture of Grok Imagine Image 2.0; with pictures it edits them.
   * @param options - For this call only.
   */
  async create(body: models.CreateImageGenerationTaskParams, options: CallOptions = {}): Promise<models.Task> {
    return this._call<models.Task>(CREATE_IMAGE_GENERATION_TASK_OPERATION, { options, body, uploads: { fields: ["images"], by: UPLOAD_FILE_OPERATION } });
  }

  /**
   * The same as `create`, and waits for the result.
   * @param waiting - How to wait.
   * @param options - For the first call only.
   */
  async createAndWait(body: models.CreateImageGenerationTaskParams, waiting: WaitOptions = {}, options: CallOptions = {}): Promise<models.Task> {
    return new TasksResource(this.engine).beginAndWait(() => this.create(body, options), waiting);
  }
}

/**
 * Pictures and videos by model.
 */
export class VideosResource extends Resource {
  /**
   * Create a video.
   *
   * Starts a task that makes a video. `model` decides which other fields there are and what it
   * costs.
   *
   * With `model` `"minimax-h3"`: `prompt` (required), `images`, `reference_images`,
   * `reference_videos`, `reference_audios`, `duration`, `aspect_ratio`, `resolution`. A video of
   * MiniMax H3. Frames in `images` exclude everything in `reference_images`, `reference_videos`
   * and `reference_audios`.
   *
   * With `model` `"minimax-h3-fast"`: `prompt` (required), `images`, `reference_images`,
   * `reference_videos`, `reference_audios`, `duration`, `aspect_ratio`, `resolution`. A video of
   * MiniMax H3 under the name of its quick offer. Frames in `images` exclude everything in
   * `reference_images`, `reference_videos` and `reference_audios`.
   *
   * With `model` `"minimax-h3-normal"`: `prompt` (required), `images`, `reference_images`,
   * `reference_videos`, `duration`, `aspect_ratio`, `resolution`, `seed`. A video of MiniMax H3 at
   * half the price and slower, always with sound. Frames in `images` exclude references.
   *
   * With `model` `"grok-imagine-video-1.5"`: `prompt` (required), `images`, `reference_images`,
   * `duration`, `aspect_ratio`, `resolution`. A video of Grok Imagine Video 1.5. A first frame in
   * `images` excludes `reference_images` and `aspect_ratio`.
   *
   * With `model` `"seedance-2"`: `prompt` (required), `images`, `reference_images`,
   * `reference_videos`, `reference_audios`, `duration`, `aspect_ratio`, `resolution`,
   * `generate_audio`. A video of Seedance 2. Frames in `images` exclude everything in
   * `reference_images`, `reference_videos` and `reference_audios`.
   *
   * With `model` `"seedance-2-fast"`: `prompt` (required), `images`, `reference_images`,
   * `reference_videos`, `reference_audios`, `duration`, `aspect_ratio`, `resolution`,
   * `generate_audio`. A video of Seedance 2 Fast. Frames in `images` exclude everything in
   * `reference_images`, `reference_videos` and `reference_audios`.
   *
   * With `model` `"seedance-2-mini"`: `prompt` (required), `images`, `reference_images`,
   * `reference_videos`, `reference_audios`, `duration`, `aspect_ratio`, `resolution`. A video of
   * Seedance 2 Mini: cheap, and without sound of its own. Frames in `images` exclude everything in
   * `reference_images`, `reference_videos` and `reference_audios`.
   *
   * With `model` `"veo-3.1"`: `prompt` (required), `images`, `aspect_ratio`, `resolution`,
   * `quality`, `watermark`, `enable_translation`, `reference_images`. As
   * `Veo31TextOrFrameVideoRequest`: `model` (required), `prompt` (required), `images`,
   * `aspect_ratio`, `resolution`, `quality`, `watermark`, `enable_translation`. A video of Veo 3.1
   * from text, or from text and frames.
   *
   * As `Veo31ReferenceVideoRequest`: `model` (required), `prompt` (required), `reference_images`
   * (required), `aspect_ratio`, `resolution`, `quality`, `watermark`, `enable_translation`. A
   * video of Veo 3.1 from reference pictures.
   *
   * A video of Veo 3.1, always 8 seconds long: from text and frames, or from reference pictures.
   *
   * With `model` `"seedance-2.5"`: `prompt` (required), `images`, `reference_images`,
   * `reference_videos`, `reference_audios`, `duration`, `aspect_ratio`, `resolution`,
   * `generate_audio`, `seed`. A video of Seedance 2.5. Frames in `images` exclude everything in
   * `reference_images`, `reference_videos` and `reference_audios`.
   *
   * With `model` `"kling-3"`: `prompt` (required), `images`, `duration`, `aspect_ratio`,
   * `resolution`, `sound`, `multi_shots`, `multi_prompt`, `elements`. A video of Kling 3. With
   * `multi_shots` it takes a single first frame, needs `multi_prompt` and has sound if nothing
   * else is said.
   *
   * With `model` `"kling-2.6-motion-control"`: `prompt`, `images` (required), `reference_videos`
   * (required), `resolution`, `character_orientation`. A video of Kling 2.6 in which the character
   * of a picture moves as in a video. Both files must be uploads of the account: a picture of at
   * most 10 MB, and a video of at most 100 MB, 3 to 30 seconds. The length of that video is
   * billed, by the second.
   *
   * With `model` `"kling-3-motion-control"`: `prompt`, `images` (required), `reference_videos`
   * (required), `resolution`, `character_orientation`, `background_source`. A video of Kling 3 in
   * which the character of a picture moves as in a video. Both files must be uploads of the
   * account, more than 340 pixels wide and high, with a shape from 2:5 to 5:2: a picture of at
   * most 10 MB, and a video of at most 100 MB, 3 to 30 seconds. The length of that video is
   * billed, by the second.
   *
   * With `model` `"wan-3.0"`: `prompt` (required), `images`, `reference_videos`,
   * `reference_audios`, `duration`, `aspect_ratio`, `resolution`. A video of Wan 3.0.
   *
   * With `model` `"wan-3.0-prime"`: `prompt` (required), `images`, `reference_videos`,
   * `reference_audios`, `duration`, `aspect_ratio`, `resolution`. A video of Wan 3.0 Prime.
   *
   * With `model` `"happyhorse-1.0"`: `prompt` (required), `images` (required), `duration`,
   * `aspect_ratio`, `resolution`. A video of HappyHorse 1.0, from pictures only.
   *
   * With `model` `"happyhorse-1.1"`: `prompt` (required), `images` (required), `duration`,
   * `aspect_ratio`, `resolution`. A video of HappyHorse 1.1, from pictures only.
   *
   * With `model` `"minimax-h3-max"`: `prompt` (required), `images`, `duration`, `resolution`,
   * `seed`. A video of MiniMax H3 Max, from text, from a first frame, or from the first and the
   * last.
   *
   * With `model` `"minimax-h3-max-turbo"`: `prompt` (required), `images`, `duration`,
   * `resolution`, `seed`. A video of MiniMax H3 Max Turbo: as H3 Max, quicker and at half the
   * price.
   * @param options - For this call only.
   */
  async create(body: models.CreateVideoGenerationTaskParams, options: CallOptions = {}): Promise<models.Task> {
    return this._call<models.Task>(CREATE_VIDEO_GENERATION_TASK_OPERATION, { options, body, uploads: { fields: ["images", "reference_images", "reference_videos", "reference_audios"], by: UPLOAD_FILE_OPERATION } });
  }

  /**
   * The same as `create`, and waits for the result.
   * @param waiting - How to wait.
   * @param options - For the first call only.
   */
  async createAndWait(body: models.CreateVideoGenerationTaskParams, waiting: WaitOptions = {}, options: CallOptions = {}): Promise<models.Task> {
    return new TasksResource(this.engine).beginAndWait(() => this.create(body, options), waiting);
  }
}

/**
 * Ready-made effects that turn pictures into a picture or a video.
 */
export class EffectsResource extends Resource {
  /**
   * List the effects.
   *
   * Lists the effects that are published, each in its present version. Needs no API key.
   * @param options - For this call only.
   */
  async list(parameters: models.ListEffectsParameters = {}, options: CallOptions = {}): Promise<models.EffectListResponseData> {
    return this._call<models.EffectListResponseData>(LIST_EFFECTS_OPERATION, { options, parameters });
  }

  /**
   * Get an effect.
   *
   * Answers one effect in its present version. Needs no API key.
   * @param effectId - Id of the effect.
   * @param options - For this call only.
   */
  async retrieve(effectId: string, options: CallOptions = {}): Promise<models.Effect> {
    return this._call<models.Effect>(GET_EFFECT_OPERATION, { options, path: { effect_id: segment("effectId", effectId) } });
  }

  /**
   * Create a picture or a video with an effect.
   *
   * Starts a task that turns pictures into a picture or a video. The version of the effect fixes
   * how many pictures it takes, of which types, and the size and length of what it makes: read the
   * effect first.
   *
   * Send an idempotency key: the same call with the same key answers the accepted task, without
   * checking the URLs again. After a failure that is certain, everything is refunded.
   * @param options - For this call only.
   */
  async create(body: models.CreateEffectTaskParams, options: CallOptions = {}): Promise<models.Task> {
    return this._call<models.Task>(CREATE_EFFECT_TASK_OPERATION, { options, body, uploads: { fields: ["images"], by: UPLOAD_FILE_OPERATION } });
  }

  /**
   * The same as `create`, and waits for the result.
   * @param waiting - How to wait.
   * @param options - For the first call only.
   */
  async createAndWait(body: models.CreateEffectTaskParams, waiting: WaitOptions = {}, options: CallOptions = {}): Promise<models.Task> {
    return new TasksResource(this.engine).beginAndWait(() => this.create(body, options), waiting);
  }
}

/**
 * `client.music_video.shots`.
 */
export class MusicVideoShotsResource extends Resource {
  /**
   * Edit a shot.
   *
   * Makes one shot of a storyboard anew. Costs what the tier of the task and the length of the
   * shot ask for; quality, size and length stay as they were. The task goes to `editing` and comes
   * back to `storyboard_ready` or `requires_action`; the finished video changes only with the next
   * `compose`. A call repeated with its key is charged once.
   * @param taskId - Id of the task.
   * @param shotId - Id of the shot, from the task's storyboard.
   * @param options - For this call only.
   */
  async edit(taskId: string, shotId: string, body: models.EditMusicVideoShotParams, options: CallOptions = {}): Promise<models.Task> {
    return this._call<models.Task>(EDIT_MUSIC_VIDEO_SHOT_OPERATION, { options, path: { task_id: segment("taskId", taskId), shot_id: segment("shotId", shotId) }, body, uploads: { fields: ["images"], by: UPLOAD_FILE_OPERATION } });
  }

  /**
   * Get the media of a shot.
   *
   * Renders one shot of a storyboard to a file of its own and answers where it is. The first call
   * keeps the file, later ones answer the same URL. Takes no body.
   * @param taskId - Id of the task.
   * @param shotId - Id of the shot, from the task's storyboard.
   * @param options - For this call only.
   */
  async media(taskId: string, shotId: string, options: CallOptions = {}): Promise<models.ShotMedia> {
    return this._call<models.ShotMedia>(GET_MUSIC_VIDEO_SHOT_MEDIA_OPERATION, { options, path: { task_id: segment("taskId", taskId), shot_id: segment("shotId", shotId) } });
  }
}

/**
 * Videos made from pictures and a song, in one go or shot by shot.
 */
export class MusicVideoResource extends Resource {
  readonly shots: MusicVideoShotsResource = new MusicVideoShotsResource(this.engine);

  /**
   * Create a music video.
   *
   * Starts a video of pictures over a song. The song's length decides the length of the video and
   * what it costs.
   *
   * Without `mv_tier` or with `standard` it is the video of earlier versions: one to seven
   * pictures and 10 to 180 seconds. With `premium` it is 10 to 300 seconds of a song with vocals,
   * in one of four modes, at 720p.
   *
   * With `compose_mode: manual` a standard task stops at `storyboard_ready` or `requires_action`,
   * so that shots can be looked at and edited before the video is composed. The video of a single
   * shot is kept only once it was asked for or the shot was edited.
   *
   * Shapes of URLs, lengths of texts, combinations of fields and the length of the song are
   * checked at once; a URL whose file is missing fails the task later.
   *
   * With `mv_tier` `"standard"`: `images` (required), `audio_url` (required), `prompt`,
   * `language`, `resolution`, `quality`, `style`, `aspect_ratio`, `lip_sync`, `lip_ref_url`,
   * `add_subtitle`, `subtitle_color`, `srt_url`, `duration`, `compose_mode`. A standard music
   * video: one to seven pictures over 10 to 180 seconds of a song.
   *
   * With `mv_tier` `"premium"`: `mv_mode` (required), `audio_url` (required), `prompt`,
   * `resolution`, `style`, `aspect_ratio`, `add_subtitle`, `subtitle_color`, `duration`, `images`,
   * `lip_ref_urls`. With `mv_mode` `"sing"`: `mv_tier` (required), `audio_url` (required),
   * `prompt`, `resolution`, `style`, `aspect_ratio`, `add_subtitle`, `subtitle_color`, `duration`,
   * `images`, `lip_ref_urls` (required). The fields of all modes of premium music videos.
   *
   * A premium music video of a face that sings.
   *
   * With `mv_mode` `"sing_perform"`: `mv_tier` (required), `audio_url` (required), `prompt`,
   * `resolution`, `style`, `aspect_ratio`, `add_subtitle`, `subtitle_color`, `duration`, `images`,
   * `lip_ref_urls` (required). The fields of all modes of premium music videos.
   *
   * A premium music video of a face that sings and performs.
   *
   * With `mv_mode` `"dance"`: `mv_tier` (required), `audio_url` (required), `prompt`,
   * `resolution`, `style`, `aspect_ratio`, `add_subtitle`, `subtitle_color`, `duration`, `images`
   * (required). The fields of all modes of premium music videos.
   *
   * A premium music video of dancing in six scenes.
   *
   * With `mv_mode` `"perform"`: `mv_tier` (required), `audio_url` (required), `prompt`,
   * `resolution`, `style`, `aspect_ratio`, `add_subtitle`, `subtitle_color`, `duration`, `images`
   * (required). The fields of all modes of premium music videos.
   *
   * A premium music video of a performance in six scenes.
   *
   * A premium music video, by mode.
   * @param options - For this call only.
   */
  async create(body: models.CreateMusicVideoTaskParams, options: CallOptions = {}): Promise<models.Task> {
    return this._call<models.Task>(CREATE_MUSIC_VIDEO_TASK_OPERATION, { options, body, uploads: { fields: ["audio_url", "images", "lip_ref_url", "srt_url", "lip_ref_urls"], by: UPLOAD_FILE_OPERATION } });
  }

  /**
   * The same as `create`, and waits for the result.
   * @param waiting - How to wait.
   * @param options - For the first call only.
   */
  async createAndWait(body: models.CreateMusicVideoTaskParams, waiting: WaitOptions = {}, options: CallOptions = {}): Promise<models.Task> {
    return new TasksResource(this.engine).beginAndWait(() => this.create(body, options), waiting);
  }

  /**
   * Compose the video.
   *
   * Joins shots of a storyboard to the finished video, in the order given. Costs 1 dollar; a call
   * repeated with its key is charged once.
   * @param taskId - Id of the task.
   * @param options - For this call only.
   */
  async compose(taskId: string, body: models.ComposeMusicVideoTaskParams, options: CallOptions = {}): Promise<models.Task> {
    return this._call<models.Task>(COMPOSE_MUSIC_VIDEO_TASK_OPERATION, { options, path: { task_id: segment("taskId", taskId) }, body });
  }
}

/**
 * Advertising videos made from product pictures.
 */
export class EcommerceVideoResource extends Resource {
  /**
   * Create an ecommerce video.
   *
   * Starts an advertising video of a product in 1080p. Its `duration` decides what it costs.
   * @param options - For this call only.
   */
  async create(body: models.CreateEcommerceVideoTaskParams, options: CallOptions = {}): Promise<models.Task> {
    return this._call<models.Task>(CREATE_ECOMMERCE_VIDEO_TASK_OPERATION, { options, body, uploads: { fields: ["images"], by: UPLOAD_FILE_OPERATION } });
  }

  /**
   * The same as `create`, and waits for the result.
   * @param waiting - How to wait.
   * @param options - For the first call only.
   */
  async createAndWait(body: models.CreateEcommerceVideoTaskParams, waiting: WaitOptions = {}, options: CallOptions = {}): Promise<models.Task> {
    return new TasksResource(this.engine).beginAndWait(() => this.create(body, options), waiting);
  }
}

/**
 * Answers to questions about an uploaded video.
 */
export class VideoAnalysisResource extends Resource {
  /**
   * Analyse a video.
   *
   * Starts a task that answers a question about a video: an MP4 or MOV that the account uploaded.
   * The text is in `output.text`.
   *
   * Dollars for a million tokens in and out: 0.36 and 1.60 with `standard`, 0.72 and 5.00 with
   * `deep`. What the length of the video and the longest answer may cost is reserved, what was
   * used is settled, rounded up to the cent.
   * @param options - For this call only.
   */
  async create(body: models.CreateVideoAnalysisTaskParams, options: CallOptions = {}): Promise<models.Task> {
    return this._call<models.Task>(CREATE_VIDEO_ANALYSIS_TASK_OPERATION, { options, body, uploads: { fields: ["video_url"], by: UPLOAD_FILE_OPERATION } });
  }

  /**
   * The same as `create`, and waits for the result.
   * @param waiting - How to wait.
   * @param options - For the first call only.
   */
  async createAndWait(body: models.CreateVideoAnalysisTaskParams, waiting: WaitOptions = {}, options: CallOptions = {}): Promise<models.Task> {
    return new TasksResource(this.engine).beginAndWait(() => this.create(body, options), waiting);
  }
}

/**
 * `client.text.models`.
 */
export class TextModelsResource extends Resource {
  /**
   * List the text models and their prices.
   *
   * Lists the text models that there are, with prices and limits of the base tier. A key need not
   * be allowed to use all of them. Needs no API key.
   * @param options - For this call only.
   */
  async list(options: CallOptions = {}): Promise<models.PublicTextModelListData> {
    return this._call<models.PublicTextModelListData>(LIST_PUBLIC_TEXT_MODELS_OPERATION, { options });
  }
}

/**
 * Text models, in the forms of OpenAI, Anthropic and Gemini.
 */
export class TextResource extends Resource {
  readonly models: TextModelsResource = new TextModelsResource(this.engine);
}

/**
 * Text models, in the forms of OpenAI, Anthropic and Gemini.
 */
export class ModelsResource extends Resource {
  /**
   * List the text models of the key.
   *
   * Lists the text models that the key may use, as OpenAI lists models. Takes the key in any of
   * three ways.
   * @param options - For this call only.
   */
  async list(options: CallOptions = {}): Promise<models.TextModelList> {
    return this._call<models.TextModelList>(LIST_TEXT_MODELS_OPERATION, { options });
  }
}

/**
 * Text models, in the forms of OpenAI, Anthropic and Gemini.
 */
export class ResponsesResource extends Resource {
  /**
   * Create a response (OpenAI Responses).
   *
   * Asks a text model as OpenAI's Responses API does: the way to take for reasoning, tools,
   * structured output and streams. Fields other than `model` are those of that API; unknown ones
   * are ignored.
   * @param options - For this call only.
   */
  create(body: models.CreateTextResponseParams & { stream?: false }, options?: CallOptions): Promise<models.TextPassthroughResponse>;
  /** The same as a stream of events, as `createStream` returns it. */
  create(body: models.CreateTextResponseParams & { stream: true }, options?: CallOptions): Promise<EventStream<models.ResponseStreamEvent>>;
  create(body: models.CreateTextResponseParams, options?: CallOptions): Promise<models.TextPassthroughResponse | EventStream<models.ResponseStreamEvent>>;
  async create(body: models.CreateTextResponseParams, options: CallOptions = {}): Promise<models.TextPassthroughResponse | EventStream<models.ResponseStreamEvent>> {
    if (Object(body).stream) return this.createStream(body, options);
    return this._call<models.TextPassthroughResponse>(CREATE_TEXT_RESPONSE_OPERATION, { options, body, flag: {"stream": false} });
  }

  /**
   * Create a response (OpenAI Responses).
   *
   * Asks a text model as OpenAI's Responses API does: the way to take for reasoning, tools,
   * structured output and streams. Fields other than `model` are those of that API; unknown ones
   * are ignored.
   * @param options - For this call only.
   */
  async createStream(body: models.CreateTextResponseParams, options: CallOptions = {}): Promise<EventStream<models.ResponseStreamEvent>> {
    return this.engine.stream<models.ResponseStreamEvent>(CREATE_TEXT_RESPONSE_STREAM_OPERATION, { options, body, flag: {"stream": true} });
  }
}

/**
 * `client.chat.completions`.
 */
export class ChatCompletionsResource extends Resource {
  /**
   * Create a chat completion (OpenAI).
   *
   * Asks a text model as OpenAI's Chat Completions API does. Fields other than `model` are those
   * of that API; unknown ones are ignored.
   * @param options - For this call only.
   */
  create(body: models.CreateChatCompletionParams & { stream?: false }, options?: CallOptions): Promise<models.TextPassthroughResponse>;
  /** The same as a stream of events, as `createStream` returns it. */
  create(body: models.CreateChatCompletionParams & { stream: true }, options?: CallOptions): Promise<EventStream<models.ChatCompletionChunk>>;
  create(body: models.CreateChatCompletionParams, options?: CallOptions): Promise<models.TextPassthroughResponse | EventStream<models.ChatCompletionChunk>>;
  async create(body: models.CreateChatCompletionParams, options: CallOptions = {}): Promise<models.TextPassthroughResponse | EventStream<models.ChatCompletionChunk>> {
    if (Object(body).stream) return this.createStream(body, options);
    return this._call<models.TextPassthroughResponse>(CREATE_CHAT_COMPLETION_OPERATION, { options, body, flag: {"stream": false} });
  }

  /**
   * Create a chat completion (OpenAI).
   *
   * Asks a text model as OpenAI's Chat Completions API does. Fields other than `model` are those
   * of that API; unknown ones are ignored.
   * @param options - For this call only.
   */
  async createStream(body: models.CreateChatCompletionParams, options: CallOptions = {}): Promise<EventStream<models.ChatCompletionChunk>> {
    return this.engine.stream<models.ChatCompletionChunk>(CREATE_CHAT_COMPLETION_STREAM_OPERATION, { options, body, flag: {"stream": true} });
  }
}

/**
 * Text models, in the forms of OpenAI, Anthropic and Gemini.
 */
export class ChatResource extends Resource {
  readonly completions: ChatCompletionsResource = new ChatCompletionsResource(this.engine);
}

/**
 * Text models, in the forms of OpenAI, Anthropic and Gemini.
 */
export class MessagesResource extends Resource {
  /**
   * Create a message (Anthropic).
   *
   * Asks a text model as Anthropic's Messages API does. Fields other than `model` are those of
   * that API, and so are errors; unknown fields are ignored.
   * @param options - For this call only.
   */
  create(body: models.CreateMessageParams & { stream?: false }, options?: CallOptions): Promise<models.TextPassthroughResponse>;
  /** The same as a stream of events, as `createStream` returns it. */
  create(body: models.CreateMessageParams & { stream: true }, options?: CallOptions): Promise<EventStream<models.MessageStreamEvent>>;
  create(body: models.CreateMessageParams, options?: CallOptions): Promise<models.TextPassthroughResponse | EventStream<models.MessageStreamEvent>>;
  async create(body: models.CreateMessageParams, options: CallOptions = {}): Promise<models.TextPassthroughResponse | EventStream<models.MessageStreamEvent>> {
    if (Object(body).stream) return this.createStream(body, options);
    return this._call<models.TextPassthroughResponse>(CREATE_MESSAGE_OPERATION, { options, body, flag: {"stream": false} });
  }

  /**
   * Create a message (Anthropic).
   *
   * Asks a text model as Anthropic's Messages API does. Fields other than `model` are those of
   * that API, and so are errors; unknown fields are ignored.
   * @param options - For this call only.
   */
  async createStream(body: models.CreateMessageParams, options: CallOptions = {}): Promise<EventStream<models.MessageStreamEvent>> {
    return this.engine.stream<models.MessageStreamEvent>(CREATE_MESSAGE_STREAM_OPERATION, { options, body, flag: {"stream": true} });
  }
}

/**
 * Typed answers to questions about a state.
 */
export class DecisionsResource extends Resource {
  /**
   * Decide questions about a state.
   *
   * Asks a model to decide questions about a state; the answers are typed and come at once. The
   * state is billed once for all questions, by the tokens that go in. The same as running the
   * capability `model:jev-1.13` or `model:jev-1.13-free`.
   * @param options - For this call only.
   */
  async create(body: models.CreateDecisionParams, options: CallOptions = {}): Promise<models.DecisionResponse> {
    return this._call<models.DecisionResponse>(CREATE_DECISION_OPERATION, { options, body });
  }
}

/**
 * Searching and reading the web.
 */
export class WebResource extends ResearchHelpers {
  /**
   * Search the web.
   *
   * Searches the web. Each call that succeeds is billed once. The same as running the capability
   * `data:web.search`; a field that is not known is refused.
   * @param options - For this call only.
   */
  async search(body: models.SearchWebParams, options: CallOptions = {}): Promise<models.WebSearchResponse> {
    return this._call<models.WebSearchResponse>(SEARCH_WEB_OPERATION, { options, body });
  }

  /**
   * Read web pages.
   *
   * Reads up to ten pages as text. Each page that was read is billed; if none could be, the answer
   * is empty and nothing is billed. Treat the text as untrusted. The same as running the
   * capability `data:web.read`; a field that is not known is refused.
   * @param options - For this call only.
   */
  async read(body: models.ReadWebPagesParams, options: CallOptions = {}): Promise<models.WebReadResponse> {
    return this._call<models.WebReadResponse>(READ_WEB_PAGES_OPERATION, { options, body });
  }

  /**
   * List the pages of a website.
   *
   * Lists pages of a website. Each URL in the answer is billed. The same as running the capability
   * `data:web.map`; a field that is not known is refused.
   * @param options - For this call only.
   */
  async map(body: models.MapWebsiteParams, options: CallOptions = {}): Promise<models.WebMapResponse> {
    return this._call<models.WebMapResponse>(MAP_WEBSITE_OPERATION, { options, body });
  }

  /**
   * Research a question on the web.
   *
   * Researches a question: several searches and pages, read for their sources. Each call that
   * succeeds is billed once, a partial one too. It takes 10 seconds to 3 minutes; after 85 seconds
   * the answer is 202 with a task to follow, so wait at least 90 seconds for it. Treat the text as
   * untrusted. The same as running the capability `data:web.research`, which answers with the task
   * at once; a field that is not known is refused.
   * @param options - For this call only.
   */
  async research(body: models.ResearchWebParams, options: CallOptions = {}): Promise<models.WebResearchResponse> {
    return this._call<models.WebResearchResponse>(RESEARCH_WEB_OPERATION, { options, body });
  }
}

/**
 * One way to find, inspect and run everything there is.
 */
export class CapabilitiesResource extends CapabilityHelpers {
  /**
   * Search the capabilities.
   *
   * Searches everything that can be run: models, data and workflows. Write a platform and an
   * action, in Chinese or English. A platform alone, or `group_by`, answers an overview; no words
   * at all, a map of everything; words that find nothing, hints. Copy references from the answer,
   * never make them up. Costs nothing, runs nothing, needs no API key.
   * @param options - For this call only.
   */
  async search(body?: models.SearchCapabilitiesParams, parameters: models.SearchCapabilitiesParameters = {}, options: CallOptions = {}): Promise<models.CapabilitySearchPage> {
    return this._call<models.CapabilitySearchPage>(SEARCH_CAPABILITIES_OPERATION, { options, body, parameters });
  }

  /**
   * Inspect a capability.
   *
   * Answers everything about one capability, and the call that runs it with blanks to fill in.
   * Costs nothing and needs no API key.
   * @param options - For this call only.
   */
  async inspect(body: models.InspectCapabilityParams, parameters: models.InspectCapabilityParameters = {}, options: CallOptions = {}): Promise<models.InspectCapabilityAnswerData> {
    return this._call<models.InspectCapabilityAnswerData>(INSPECT_CAPABILITY_OPERATION, { options, body, parameters });
  }

  /**
   * Run a capability.
   *
   * Runs a capability at the price that was inspected, asks how a run is going, or fetches a
   * result again. Data, text and decisions answer at once (200); pictures, videos, workflows and
   * web research answer a task (201): ask with `operation: status` until it has ended. A research
   * that fails costs nothing, and neither does a result that is fetched within an hour.
   *
   * Unknown fields of `input` are refused. To be safe to repeat, send `idempotency_key`, or the
   * header `Idempotency-Key`.
   * @param options - For this call only.
   */
  async run(body: models.RunCapabilityParams, parameters: models.RunCapabilityParameters = {}, options: CallOptions = {}): Promise<models.CapabilityRunResult> {
    return this._call<models.CapabilityRunResult>(RUN_CAPABILITY_OPERATION, { options, body, parameters });
  }
}

/**
 * One way to find, inspect and run everything there is.
 */
export class SocialDataResource extends Resource {
  /**
   * Call an action on social data.
   *
   * Calls an action on social data. Parameters are plain values, or an object for actions that
   * send one.
   * @param options - For this call only.
   */
  async call(body: models.CallSocialDataParams, options: CallOptions = {}): Promise<models.CallSocialDataAnswer> {
    return this._call<models.CallSocialDataAnswer>(CALL_SOCIAL_DATA_OPERATION, { options, body });
  }
}

/**
 * The state and the result of the work.
 */
export class TasksResource extends TaskHelpers {
  /**
   * Get a task.
   *
   * Answers the present state of a task; it is what counts if a webhook delivery says otherwise.
   * Poll every 5 to 10 seconds with jitter, at most 120 times a minute for each API key. Tasks are
   * given up after about 10 minutes; that is a limit of the launch, not a promise that they are
   * done by then.
   * @param taskId - Id of the task.
   * @param options - For this call only.
   */
  async retrieve(taskId: string, options: CallOptions = {}): Promise<models.Task> {
    return this._call<models.Task>(GET_TASK_OPERATION, { options, path: { task_id: segment("taskId", taskId) } });
  }
}

/**
 * Balance, concurrency and totals of the account.
 */
export class UsageResource extends Resource {
  /**
   * Get the usage of the account.
   *
   * Answers the balance, the concurrency limit and totals of the tasks of a period that ends now.
   * Any other query parameter is refused.
   * @param options - For this call only.
   */
  async retrieve(parameters: models.GetUsageParameters = {}, options: CallOptions = {}): Promise<models.Usage> {
    return this._call<models.Usage>(GET_USAGE_OPERATION, { options, parameters });
  }
}

/**
 * Uploads for inputs that have no public URL.
 */
export class FilesResource extends Resource {
  /**
   * Upload a file.
   *
   * Keeps a picture, a song, a video or subtitles and answers a URL that tasks take. At most 50
   * MB, a video at most 100 MB; audio of 10 to 300 seconds, video (MP4 or MOV) of 3 to 30 seconds.
   * Send a form, or the bytes alone under their own Content-Type. Subtitles (`.srt`) are sent as
   * `application/x-subrip`; in a form `text/plain` will do if the file name ends in `.srt`. PDF,
   * other text, `application/octet-stream`, Matroska and ZIP are refused, and so is a body without
   * its length.
   * @param options - For this call only.
   */
  async upload(body: models.UploadFileParams, options: CallOptions = {}): Promise<models.File> {
    return this._call<models.File>(UPLOAD_FILE_OPERATION, { options, body });
  }
}

/**
 * Endpoints that are told when a task ends.
 */
export class WebhooksResource extends Resource {
  /**
   * List the webhook endpoints.
   *
   * Lists all webhook endpoints of the account, their secrets masked.
   * @param options - For this call only.
   */
  async list(options: CallOptions = {}): Promise<models.WebhookEndpointList> {
    return this._call<models.WebhookEndpointList>(LIST_WEBHOOK_ENDPOINTS_OPERATION, { options });
  }

  /**
   * Create a webhook endpoint.
   *
   * Registers a URL that is told when a task ends. This answer is the only one that holds the
   * whole secret: store it now; later only the account's owner sees it, in the dashboard.
   * @param options - For this call only.
   */
  async create(body: models.CreateWebhookEndpointParams, options: CallOptions = {}): Promise<models.WebhookEndpoint> {
    return this._call<models.WebhookEndpoint>(CREATE_WEBHOOK_ENDPOINT_OPERATION, { options, body });
  }

  /**
   * Get a webhook endpoint.
   *
   * Answers one webhook endpoint, its secret masked.
   * @param id - Id of the webhook endpoint.
   * @param options - For this call only.
   */
  async retrieve(id: string, options: CallOptions = {}): Promise<models.WebhookEndpoint> {
    return this._call<models.WebhookEndpoint>(GET_WEBHOOK_ENDPOINT_OPERATION, { options, path: { id: segment("id", id) } });
  }

  /**
   * Delete a webhook endpoint.
   *
   * Removes a webhook endpoint for good.
   * @param id - Id of the webhook endpoint.
   * @param options - For this call only.
   */
  async delete(id: string, options: CallOptions = {}): Promise<models.DeletedWebhookEndpoint> {
    return this._call<models.DeletedWebhookEndpoint>(DELETE_WEBHOOK_ENDPOINT_OPERATION, { options, path: { id: segment("id", id) } });
  }

  /**
   * Update a webhook endpoint.
   *
   * Changes the fields that are given and leaves the others as they are. The answer's secret is
   * masked.
   * @param id - Id of the webhook endpoint.
   * @param options - For this call only.
   */
  async update(id: string, body: models.UpdateWebhookEndpointParams = {}, options: CallOptions = {}): Promise<models.WebhookEndpoint> {
    return this._call<models.WebhookEndpoint>(UPDATE_WEBHOOK_ENDPOINT_OPERATION, { options, path: { id: segment("id", id) }, body });
  }
}

/**
 * `client.realtime.sessions`.
 */
export class RealtimeSessionsResource extends Resource {
  /**
   * Create a realtime session.
   *
   * Opens a session that a browser joins with the `client_secret` of the answer, the one secret
   * that may go to a browser. Sent again with the same key and body, the call answers the same
   * session with the same secret, and reserves nothing again. The session is billed in full at its
   * first accepted heartbeat, which follows the first picture; one that ends before it is refunded
   * in full.
   * @param options - For this call only.
   */
  async create(body: models.CreateRealtimeSessionParams, options: CallOptions = {}): Promise<models.RealtimeSessionCreated> {
    return this._call<models.RealtimeSessionCreated>(CREATE_REALTIME_SESSION_OPERATION, { options, body });
  }

  /**
   * Get a realtime session.
   *
   * Answers the present state of a session, without its client secret.
   * @param sessionId - Id of the realtime session.
   * @param options - For this call only.
   */
  async retrieve(sessionId: string, options: CallOptions = {}): Promise<models.RealtimeSession> {
    return this._call<models.RealtimeSession>(GET_REALTIME_SESSION_OPERATION, { options, path: { session_id: segment("sessionId", sessionId) } });
  }

  /**
   * Close a realtime session.
   *
   * Ends a session, which frees its place. Closing a session that is closed already answers it
   * again and changes nothing.
   * @param sessionId - Id of the realtime session.
   * @param options - For this call only.
   */
  async close(sessionId: string, options: CallOptions = {}): Promise<models.RealtimeSession> {
    return this._call<models.RealtimeSession>(CLOSE_REALTIME_SESSION_OPERATION, { options, path: { session_id: segment("sessionId", sessionId) } });
  }
}

/**
 * Short live sessions that a browser joins with a secret of its own.
 */
export class RealtimeResource extends Resource {
  readonly sessions: RealtimeSessionsResource = new RealtimeSessionsResource(this.engine);
}

/**
 * Text models, in the forms of OpenAI, Anthropic and Gemini.
 */
export class GeminiResource extends Resource {
  /**
   * Generate content (Gemini).
   *
   * Asks a text model as Gemini's API does, at once or as a stream. The fields of the body are
   * those of that API. The key is taken off before the call goes on.
   * @param model - Id of the text model.
   * @param options - For this call only.
   */
  async generateContent(model: models.TextModelId, body: models.GenerateContentParams, options: CallOptions = {}): Promise<models.TextPassthroughResponse> {
    return this._call<models.TextPassthroughResponse>(GENERATE_CONTENT_OPERATION, { options, path: { model: segment("model", model) }, body });
  }

  /**
   * Generate content (Gemini).
   *
   * Asks a text model as Gemini's API does, at once or as a stream. The fields of the body are
   * those of that API. The key is taken off before the call goes on.
   * @param model - Id of the text model.
   * @param options - For this call only.
   */
  async streamGenerateContent(model: models.TextModelId, body: models.StreamGenerateContentParams, options: CallOptions = {}): Promise<EventStream<models.GeminiStreamChunk>> {
    return this.engine.stream<models.GeminiStreamChunk>(STREAM_GENERATE_CONTENT_STREAM_OPERATION, { options, path: { model: segment("model", model) }, body });
  }
}

/** All resources, on one engine. */
export class Resources {
  /** @internal */
  protected readonly engine: Engine;
  readonly workflows: WorkflowsResource;
  readonly media: MediaResource;
  readonly images: ImagesResource;
  readonly videos: VideosResource;
  readonly effects: EffectsResource;
  readonly musicVideo: MusicVideoResource;
  readonly ecommerceVideo: EcommerceVideoResource;
  readonly videoAnalysis: VideoAnalysisResource;
  readonly text: TextResource;
  readonly models: ModelsResource;
  readonly responses: ResponsesResource;
  readonly chat: ChatResource;
  readonly messages: MessagesResource;
  readonly decisions: DecisionsResource;
  readonly web: WebResource;
  readonly capabilities: CapabilitiesResource;
  readonly socialData: SocialDataResource;
  readonly tasks: TasksResource;
  readonly usage: UsageResource;
  readonly files: FilesResource;
  readonly webhooks: WebhooksResource;
  readonly realtime: RealtimeResource;
  readonly gemini: GeminiResource;

  protected constructor(engine: Engine) {
    this.engine = engine;
    engine.resources = this;
    this.workflows = new WorkflowsResource(engine);
    this.media = new MediaResource(engine);
    this.images = new ImagesResource(engine);
    this.videos = new VideosResource(engine);
    this.effects = new EffectsResource(engine);
    this.musicVideo = new MusicVideoResource(engine);
    this.ecommerceVideo = new EcommerceVideoResource(engine);
    this.videoAnalysis = new VideoAnalysisResource(engine);
    this.text = new TextResource(engine);
    this.models = new ModelsResource(engine);
    this.responses = new ResponsesResource(engine);
    this.chat = new ChatResource(engine);
    this.messages = new MessagesResource(engine);
    this.decisions = new DecisionsResource(engine);
    this.web = new WebResource(engine);
    this.capabilities = new CapabilitiesResource(engine);
    this.socialData = new SocialDataResource(engine);
    this.tasks = new TasksResource(engine);
    this.usage = new UsageResource(engine);
    this.files = new FilesResource(engine);
    this.webhooks = new WebhooksResource(engine);
    this.realtime = new RealtimeResource(engine);
    this.gemini = new GeminiResource(engine);
  }
}
