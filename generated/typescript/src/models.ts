// Generated from spec 2026-07-31, do not edit.

/**
 * A kind of video that can be made.
 */
export interface Workflow {
  /**
   * Id of the workflow, as tasks name it.
   */
  id: "music-video" | "ecommerce-video" | (string & {});
  /**
   * Always `"workflow"`.
   */
  object: "workflow";
  /**
   * Name for people.
   */
  name: string;
  /**
   * What the workflow makes.
   */
  description: string;
}

/**
 * All workflows.
 */
export interface WorkflowList {
  /**
   * Always `"list"`.
   */
  object: "list";
  data: Array<Workflow>;
}

/**
 * Where a task or a shot is. By itself a task goes from `queued` over `processing` to `succeeded`
 * or `failed`, which are final. Composed by hand it waits in `storyboard_ready` or
 * `requires_action`, goes to `editing` and back with each edit, and over `composing` to its end.
 */
export type TaskStatus = "queued" | "processing" | "storyboard_ready" | "requires_action" | "editing" | "composing" | "succeeded" | "failed" | (string & {});

/**
 * What a task costs, in credits.
 */
export interface TaskUsage {
  /**
   * Set aside when the task was accepted.
   */
  credits_reserved: number;
  /**
   * Taken from the balance when the task was accepted.
   */
  credits_charged: number;
  /**
   * Kept for good because the task succeeded.
   */
  credits_settled: number;
  /**
   * Given back because the task failed.
   */
  credits_refunded: number;
  /**
   * Length that is billed, in seconds.
   */
  billable_duration_seconds?: number;
}

/**
 * One file that was made.
 */
export interface MediaItem {
  /**
   * Kind of the file.
   */
  type: "video" | (string & {});
  /**
   * Where the file is.
   */
  url: string;
  /**
   * MIME type of the file, `video/mp4`.
   */
  mime_type: string;
}

/**
 * What a task made.
 */
export interface TaskOutput {
  media: Array<MediaItem>;
  /**
   * Where the video is; the same file as the first of `media`.
   */
  r2_url: string;
}

/**
 * One shot of a music video.
 */
export interface StoryboardShot {
  /**
   * Id of the shot.
   */
  id: string;
  /**
   * Place of the shot in the storyboard.
   */
  index: number;
  /**
   * Where a task or a shot is. By itself a task goes from `queued` over `processing` to
   * `succeeded` or `failed`, which are final. Composed by hand it waits in `storyboard_ready` or
   * `requires_action`, goes to `editing` and back with each edit, and over `composing` to its end.
   */
  status: TaskStatus;
  /**
   * Length of the shot in seconds.
   */
  duration_seconds?: number;
  /**
   * What the shot shows.
   */
  prompt?: string;
  /**
   * The words sung in the shot.
   */
  lyric_text?: string;
  /**
   * The file of the shot, once there is one.
   */
  media?: StoryboardShotMedia;
  /**
   * When the shot was planned, in Unix seconds.
   */
  created_at: number;
  /**
   * When the shot last changed, in Unix seconds.
   */
  updated_at: number;
}

/**
 * The shots of a music video.
 */
export interface Storyboard {
  /**
   * The shots in their order; empty before they are planned.
   */
  shots: Array<StoryboardShot>;
}

/**
 * One video in the making, or made.
 */
export interface Task {
  /**
   * Id of the task.
   */
  id: string;
  /**
   * Always `"task"`.
   */
  object: "task";
  /**
   * The workflow that made the task.
   */
  workflow: "music-video" | "ecommerce-video" | (string & {});
  /**
   * Where a task or a shot is. By itself a task goes from `queued` over `processing` to
   * `succeeded` or `failed`, which are final. Composed by hand it waits in `storyboard_ready` or
   * `requires_action`, goes to `editing` and back with each edit, and over `composing` to its end.
   */
  status: TaskStatus;
  /**
   * Where a task or a shot is. By itself a task goes from `queued` over `processing` to
   * `succeeded` or `failed`, which are final. Composed by hand it waits in `storyboard_ready` or
   * `requires_action`, goes to `editing` and back with each edit, and over `composing` to its end.
   */
  stage: TaskStatus;
  /**
   * The shots of a music video.
   */
  storyboard?: Storyboard;
  /**
   * When the task was accepted, in Unix seconds.
   */
  created_at: number;
  /**
   * When the task last changed, in Unix seconds.
   */
  updated_at: number;
  /**
   * When the task ended, in Unix seconds; null while it has not.
   */
  completed_at: number | null;
  /**
   * What was made; null until the task has succeeded.
   */
  output: TaskOutput | null;
  /**
   * What a task costs, in credits.
   */
  usage: TaskUsage;
  /**
   * Id of the request that made or changed the task, for support.
   */
  request_id: string;
  /**
   * Why the task failed, for programs, such as `processing_timeout`; null if it has not.
   */
  error_code: string | null;
  /**
   * Why the task failed, for people; null if it has not.
   */
  error_message: string | null;
}

/**
 * The file of a shot.
 */
export interface ShotMediaItem {
  /**
   * Always `"video"`.
   */
  type: "video";
  /**
   * Where the file is.
   */
  url: string;
  /**
   * MIME type of the file, `video/mp4`.
   */
  mime_type: string;
}

/**
 * One shot rendered to a file of its own.
 */
export interface ShotMedia {
  /**
   * Always `"shot_media"`.
   */
  object: "shot_media";
  /**
   * Id of the task.
   */
  task_id: string;
  /**
   * Id of the shot.
   */
  shot_id: string;
  /**
   * Place of the shot in the storyboard.
   */
  index: number;
  /**
   * Where a task or a shot is. By itself a task goes from `queued` over `processing` to
   * `succeeded` or `failed`, which are final. Composed by hand it waits in `storyboard_ready` or
   * `requires_action`, goes to `editing` and back with each edit, and over `composing` to its end.
   */
  status: TaskStatus;
  /**
   * The file of a shot.
   */
  media: ShotMediaItem;
  /**
   * When the shot was planned, in Unix seconds.
   */
  created_at: number;
  /**
   * When the shot last changed, in Unix seconds.
   */
  updated_at: number;
  /**
   * Id of this request, for support.
   */
  request_id: string;
}

/**
 * How many tasks may be and are processing.
 */
export interface UsageConcurrency {
  /**
   * Tasks that may be processing at the same time.
   */
  limit: number;
  /**
   * Tasks that are processing now.
   */
  active: number;
}

/**
 * Totals of one workflow.
 */
export interface WorkflowUsage {
  /**
   * Id of the workflow.
   */
  workflow: "music-video" | "ecommerce-video" | (string & {});
  /**
   * Tasks ever accepted.
   */
  tasks: number;
  /**
   * Credits spent on them for good.
   */
  credits_settled: number;
}

/**
 * Balance, concurrency and totals of the account.
 */
export interface Usage {
  /**
   * Always `"usage"`.
   */
  object: "usage";
  /**
   * Credits left; may be negative.
   */
  credit_balance: number;
  /**
   * Tasks ever accepted.
   */
  total_tasks: number;
  /**
   * Credits spent for good.
   */
  credits_settled: number;
  /**
   * Credits given back.
   */
  credits_refunded: number;
  /**
   * How many tasks may be and are processing.
   */
  concurrency: UsageConcurrency;
  by_workflow: Array<WorkflowUsage>;
  /**
   * Totals of realtime sessions.
   */
  realtime?: UsageRealtime;
}

/**
 * Totals of realtime sessions.
 */
export interface UsageRealtime {
  /**
   * Sessions ever opened.
   */
  sessions: number;
  /**
   * Credits spent on them.
   */
  credits: number;
  /**
   * Sessions that are open now.
   */
  active: number;
}

/**
 * An uploaded file.
 */
export interface File {
  /**
   * Id of the file.
   */
  id: string;
  /**
   * Always `"file"`.
   */
  object: "file";
  /**
   * Public HTTPS URL of the file, to be passed to tasks.
   */
  url: string;
  /**
   * Name of the file in BeatAPI's store.
   */
  key: string;
  /**
   * MIME type of the file.
   */
  mime_type: string;
  /**
   * Size of the file in bytes.
   */
  size_bytes: number;
  /**
   * Always `"input"`.
   */
  purpose: "input";
  /**
   * Length in seconds, if the file is audio.
   */
  audio_duration_seconds?: number;
  /**
   * How the length was found, `mp3_frame_scan` for example.
   */
  audio_duration_source?: string;
  /**
   * When the file was uploaded, in Unix seconds.
   */
  created_at: number;
}

/**
 * A URL that is told when tasks end.
 */
export interface WebhookEndpoint {
  /**
   * Id of the endpoint.
   */
  id: string;
  /**
   * Always `"webhook_endpoint"`.
   */
  object: "webhook_endpoint";
  /**
   * Where events are sent.
   */
  url: string;
  /**
   * A note for people.
   */
  description: string;
  /**
   * The events that are sent.
   */
  events: Array<"task.succeeded" | "task.failed" | (string & {})>;
  /**
   * Whether events are sent at all.
   */
  status: "active" | "disabled" | (string & {});
  /**
   * Key of the signatures, `whsec_…`; whole in the answer to the create call, masked in all
   * others. Secret: keep it out of logs.
   */
  secret: string;
  /**
   * When the endpoint was registered, in Unix seconds.
   */
  created_at: number;
  /**
   * When the endpoint last changed, in Unix seconds.
   */
  updated_at: number;
}

/**
 * All webhook endpoints of the account.
 */
export interface WebhookEndpointList {
  /**
   * Always `"list"`.
   */
  object: "list";
  data: Array<WebhookEndpoint>;
}

/**
 * What is left of a webhook endpoint.
 */
export interface DeletedWebhookEndpoint {
  /**
   * Id of the endpoint.
   */
  id: string;
  /**
   * Whether the endpoint is gone.
   */
  deleted: boolean;
}

/**
 * What is sent to webhook endpoints.
 */
export interface WebhookEvent {
  /**
   * Id of the event.
   */
  id: string;
  /**
   * What happened. Read this field, not the header, which is not signed.
   */
  event: "task.succeeded" | "task.failed" | (string & {});
  /**
   * When it happened, in Unix seconds.
   */
  created_at: number;
  /**
   * The task as the delivery has it; fields that were left out are `UNSET`.
   */
  data: Task;
}

/**
 * What a realtime session costs, in credits.
 */
export interface RealtimeCredits {
  /**
   * Set aside when the session was created.
   */
  reserved: number;
  /**
   * Kept for good since the first accepted heartbeat.
   */
  settled: number;
  /**
   * Given back because the session ended before its first heartbeat.
   */
  refunded: number;
}

/**
 * One live session. Its times are ISO 8601 text, unlike all others.
 */
export interface RealtimeSession {
  /**
   * Id of the session. Pattern `^rts_`.
   */
  id: string;
  /**
   * Always `"realtime.session"`.
   */
  object: "realtime.session";
  /**
   * Where the session is; `closed`, `failed` and `expired` are final.
   */
  status: "ready" | "connecting" | "active" | "closed" | "failed" | "expired" | (string & {});
  /**
   * What the browser joins with; only in the answer to the create call. Secret: keep it out of
   * logs. Pattern `^brt_live_`.
   */
  client_secret?: string;
  /**
   * When the session expires.
   */
  expires_at: string;
  /**
   * Longest duration of the session in seconds.
   */
  max_duration_seconds: 15 | 60 | 300;
  /**
   * Exact origins of the pages that may join.
   */
  allowed_origins: Array<string>;
  /**
   * What a realtime session costs, in credits.
   */
  credits: RealtimeCredits;
  /**
   * Id of the request that created the session, for support.
   */
  request_id: string;
  /**
   * When the session was created.
   */
  created_at: string;
  /**
   * When the browser joined; null while it has not.
   */
  connected_at: string | null;
  /**
   * When the session ended; null while it has not.
   */
  closed_at: string | null;
}

/**
 * The file of the shot, once there is one.
 */
export interface StoryboardShotMedia {
  /**
   * Kind of the file, `video`.
   */
  type?: string;
  /**
   * Where the file is.
   */
  url?: string;
  /**
   * MIME type of the file, `video/mp4`.
   */
  mime_type?: string;
}

export interface EditMusicVideoShotParams {
  /**
   * What the shot should show. At most 3000 characters.
   */
  prompt: string;
  /**
   * Length of the shot in seconds. 1 to 180, the server's default is `5`.
   */
  duration?: number;
  /**
   * Rendering quality. High quality cannot be had at 540p. The server's default is `"standard"`.
   */
  quality?: "standard" | "high";
  /**
   * Size of the video. The server's default is `"720p"`.
   */
  resolution?: "540p" | "720p" | "1080p";
}

export interface CreateMusicVideoTaskParams {
  /**
   * Public HTTPS URLs of the pictures: PNG, JPEG or WebP, at most 50 MB each, aspect ratio between
   * 1:4 and 4:1. A file is uploaded first. 1 to 7 items.
   */
  images: Array<string | Blob>;
  /**
   * Public HTTPS URL of the song, MP3, WAV, AAC or M4A, 10 to 180 seconds and at most 50 MB. A
   * file is uploaded first.
   */
  audio_url: string | Blob;
  /**
   * What the video should show. At most 3000 characters.
   */
  prompt?: string;
  /**
   * Language of the output.
   */
  language?: "en" | "zh";
  /**
   * Size of the video. The server's default is `"720p"`.
   */
  resolution?: "540p" | "720p" | "1080p";
  /**
   * Rendering quality. High quality cannot be had at 540p. The server's default is `"standard"`.
   */
  quality?: "standard" | "high";
  /**
   * Visual style in free words. At most 200 characters.
   */
  style?: string;
  /**
   * Shape of the video.
   */
  aspect_ratio?: "1:1" | "16:9" | "9:16" | "4:3" | "3:4";
  /**
   * Whether lips move to the vocals. Cannot be had at 540p.
   */
  lip_sync?: boolean;
  /**
   * Public HTTPS URL of a front-facing close-up of the face that sings. A file is uploaded first.
   */
  lip_ref_url?: string | Blob;
  /**
   * Whether the lyrics are shown.
   */
  add_subtitle?: boolean;
  /**
   * Colour of the subtitles, red, green and blue in hexadecimal. Pattern `^#[0-9A-Fa-f]{6}$`.
   */
  subtitle_color?: string;
  /**
   * Public HTTPS URL of the subtitles, a `.srt` file. A file is uploaded first.
   */
  srt_url?: string | Blob;
  /**
   * Length in seconds to bill if the length of the audio cannot be detected; nothing else. 10 to
   * 180.
   */
  duration?: number;
  /**
   * Whether the task goes on to the finished video by itself or waits for `compose`. The server's
   * default is `"auto"`.
   */
  compose_mode?: "auto" | "manual";
}

export interface ComposeMusicVideoTaskParams {
  /**
   * Ids of the shots, in the order in which they are shown. At least 1 item.
   */
  shot_ids: Array<string>;
}

export interface CreateEcommerceVideoTaskParams {
  /**
   * Public HTTPS URLs of pictures of the product. A file is uploaded first. 1 to 7 items.
   */
  images: Array<string | Blob>;
  /**
   * Length of the video in seconds; decides what it costs. 10 to 60.
   */
  duration: number;
  /**
   * What the video should tell. At most 2000 characters.
   */
  prompt?: string;
  /**
   * Shape of the video.
   */
  aspect_ratio?: "16:9" | "9:16" | "1:1";
  /**
   * Language of the output.
   */
  language?: "en" | "zh";
}

export interface UploadFileParams {
  /**
   * The bytes, with a file name.
   */
  file: Blob;
  /**
   * What the file is for.
   */
  purpose?: "input";
}

export interface CreateWebhookEndpointParams {
  /**
   * Where events are sent.
   */
  url: string;
  /**
   * A note for people.
   */
  description?: string;
  /**
   * The events to send.
   */
  events?: Array<"task.succeeded" | "task.failed">;
}

export interface UpdateWebhookEndpointParams {
  /**
   * Where events are sent.
   */
  url?: string;
  /**
   * A note for people.
   */
  description?: string;
  /**
   * Whether events are sent at all.
   */
  status?: "active" | "disabled";
  /**
   * The events to send.
   */
  events?: Array<"task.succeeded" | "task.failed">;
}

export interface CreateRealtimeSessionParams {
  /**
   * Longest duration of the session in seconds; decides what it costs.
   */
  max_duration_seconds: 15 | 60 | 300;
  /**
   * Exact origins of the pages that may join. 1 to 10 items.
   */
  allowed_origins: Array<string>;
  /**
   * Notes of your own, at most 20; keys of at most 64 and values of at most 256 characters. At
   * most 20 entries.
   */
  metadata?: { [key: string]: string };
}
