// Generated from spec 2026-10-02, do not edit.

import type { Open } from "./open.js";

/**
 * Something that can be made or found out.
 */
export interface Workflow {
  /**
   * Id of the workflow, as tasks name it.
   */
  id: "music-video" | "ecommerce-video" | "video-analysis" | (string & {});
  /**
   * Always `"workflow"`.
   */
  object: "workflow";
  /**
   * Name for people.
   */
  name: string;
  /**
   * The work that the workflow does.
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
 * A model that makes pictures or videos.
 */
export interface GenerationModel {
  /**
   * Name of the model, as the create calls take it.
   */
  id: "nano-banana" | "nano-banana-2" | "nano-banana-2-lite" | "nano-banana-pro" | "gpt-image-2" | "gpt-image-2.5-flare" | "gpt-image-2.5-sunburst" | "seedream-5-pro" | "grok-imagine-image-2.0" | "minimax-h3" | "minimax-h3-fast" | "minimax-h3-normal" | "grok-imagine-video-1.5" | "seedance-2" | "seedance-2-fast" | "seedance-2-mini" | "veo-3.1" | "seedance-2.5" | "kling-3" | "kling-2.6-motion-control" | "kling-3-motion-control" | "wan-3.0" | "wan-3.0-prime" | "happyhorse-1.0" | "happyhorse-1.1" | "minimax-h3-max" | "minimax-h3-max-turbo" | (string & {});
  /**
   * Always `"generation_model"`.
   */
  object: "generation_model";
  /**
   * Name for people.
   */
  name: string;
  /**
   * The kind of result.
   */
  media_type: "image" | "video" | (string & {});
  /**
   * The input of the model: a text, a picture, frames of the video, or references.
   */
  input_modes: Array<"text" | "image" | "frames" | "reference" | (string & {})>;
}

/**
 * All models that were asked for.
 */
export interface GenerationModelList {
  /**
   * Always `"list"`.
   */
  object: "list";
  data: Array<GenerationModel>;
}

/**
 * One shot of a video of Kling 3.
 */
export interface KlingShot {
  /**
   * A description of the shot. 1 to 500 characters.
   */
  prompt: string;
  /**
   * Length of the shot in seconds; all shots together are as long as the video. 1 to 12.
   */
  duration: number;
}

/**
 * A person or a thing that the prompt of Kling 3 can name, from 2 to 4 pictures or one video.
 */
export interface KlingElement {
  /**
   * Name of the element, as the prompt writes it. At least 1 character.
   */
  name: string;
  /**
   * The kind of element.
   */
  description?: string;
  /**
   * Public HTTPS URLs of 2 to 4 pictures, or of one video. 1 to 4 items.
   */
  element_input_urls: Array<string>;
  /**
   * Public HTTPS URL of a sound, beside a video. Exactly 1 item.
   */
  element_input_audio_urls?: Array<string>;
  /**
   * The beginning of the part of the video, in milliseconds. 0 to 30000.
   */
  start_time?: number;
  /**
   * The end of the part of the video, in milliseconds; it is 3 to 8 seconds long. 0 to 30000.
   */
  end_time?: number;
}

/**
 * A ready-made effect in one of its versions.
 */
export interface Effect {
  /**
   * Id of the effect, as the create call takes it.
   */
  id: string;
  /**
   * Always `"effect"`.
   */
  object: "effect";
  /**
   * Name for people.
   */
  name: string;
  /**
   * A description of the effect.
   */
  description: string;
  /**
   * The kind of result.
   */
  output_type: "image" | "video" | (string & {});
  /**
   * Category of the effect.
   */
  category: string;
  /**
   * Words to find the effect by.
   */
  tags: Array<string>;
  /**
   * The pictures that the effect takes.
   */
  input: EffectInput;
  /**
   * The settings of the effect; others cannot be set.
   */
  options: EffectOptions;
  /**
   * A preview of the effect.
   */
  preview: EffectPreview;
  /**
   * Version of the effect; a version never changes. At least 1.
   */
  version: number;
  /**
   * The availability of the effect.
   */
  status: "testing" | "active" | "paused" | (string & {});
}

/**
 * Name of a text model; `listTextModels` has those of the key.
 */
export type TextModelId = string;

/**
 * A text model.
 */
export interface TextModel {
  /**
   * Name of a text model; `listTextModels` has those of the key.
   */
  id: TextModelId;
  /**
   * Always `"model"`.
   */
  object: "model";
  /**
   * The time at which the model came, in Unix seconds.
   */
  created: number;
  /**
   * Always `"beatapi"`.
   */
  owned_by: "beatapi";
}

/**
 * The text models of the key, as OpenAI lists models.
 */
export interface TextModelList {
  /**
   * Always `"list"`.
   */
  object: "list";
  data: Array<TextModel>;
}

/**
 * A text model and what it costs.
 */
export interface PublicTextModel {
  /**
   * Name of the model, as calls take it.
   */
  id: string;
  /**
   * Family of the model.
   */
  family: string;
  /**
   * Name of the family for people.
   */
  family_label?: string;
  /**
   * The forms in which the model can be asked, its own first.
   */
  endpoints: Array<string>;
  /**
   * Most tokens of question and answer; missing if that is not known. At least 1.
   */
  context_length?: number;
  /**
   * Most tokens of an answer; missing if that is not known. At least 1.
   */
  max_output_tokens?: number;
  /**
   * Dollars for a million tokens in. At least 0.
   */
  input_usd_per_million?: number;
  /**
   * Dollars for a million tokens out. At least 0.
   */
  output_usd_per_million?: number;
  /**
   * The factor of the family's prices; missing if that is 1. More than 0.
   */
  discount?: number;
  /**
   * The abilities of the model, as a hint.
   */
  capabilities?: Array<string>;
  /**
   * The strengths of the model.
   */
  description?: string;
}

/**
 * The answer of a text model, in the form of the SDK it is made for.
 */
export type TextPassthroughResponse = { [key: string]: unknown };

/**
 * The meaning of one of the answers.
 */
export type DecisionEntry = string | { [key: string]: unknown } | Array<unknown> | null;

/**
 * The answers; without an envelope.
 */
export interface DecisionResponse {
  /**
   * Id of the decision.
   */
  id: string;
  /**
   * The model that decided.
   */
  model: string;
  /**
   * The answers by the names of the questions.
   */
  answers: { [key: string]: DecisionResponseAnswersValue };
  /**
   * The tokens that are paid for.
   */
  usage: DecisionResponseUsage;
}

/**
 * The cost of a call.
 */
export interface WebCallUsage {
  /**
   * The counted unit: calls, or pages and URLs.
   */
  billing_unit: "request" | "page" | (string & {});
  /**
   * The number of units.
   */
  quantity: number;
  /**
   * US dollars that were settled, as text.
   */
  price_usd: string;
  /**
   * The prices that were used.
   */
  price_version: string;
}

/**
 * One result, with further fields that depend on what was searched.
 */
export interface WebSearchResult {
  /**
   * Rank of the result, from 1. At least 1.
   */
  position: number;
  /**
   * Title of the result.
   */
  title: string;
  /**
   * The URL of the result; places have none.
   */
  url?: string;
  /**
   * An excerpt of the result; news have none.
   */
  snippet?: string;
  /**
   * The time of publication, as its source writes it.
   */
  published_at?: string;
  [key: string]: unknown;
}

/**
 * The results of a search; without an envelope.
 */
export interface WebSearchResponse {
  /**
   * Always `"web.search"`.
   */
  object: "web.search";
  /**
   * Id of the call, for support.
   */
  request_id: string;
  /**
   * The words.
   */
  query: string;
  /**
   * The kind of results that was searched.
   */
  type: "web" | "news" | "images" | "videos" | "scholar" | "patents" | "shopping" | "places" | (string & {});
  /**
   * The results, the best first.
   */
  results: Array<WebSearchResult>;
  /**
   * An answer to the question itself, if there is one.
   */
  answer_box?: WebSearchResponseAnswerBox;
  /**
   * Other searches, if there are any.
   */
  related_searches?: Array<string>;
  /**
   * The cost of a call.
   */
  usage?: WebCallUsage;
}

/**
 * A page that was read.
 */
export interface WebReadResult {
  /**
   * The URL of the page.
   */
  url: string;
  /**
   * Title of the page, if it has one.
   */
  title?: string;
  /**
   * Text of the page.
   */
  content: string;
  /**
   * True if the text was cut off.
   */
  truncated: boolean;
}

/**
 * A page that could not be read; it costs nothing.
 */
export interface WebReadFailure {
  /**
   * The URL of the page.
   */
  url: string;
  /**
   * The reason: it has a test for human visitors, or does not exist.
   */
  reason: "blocked" | "unreachable" | (string & {});
}

/**
 * The pages that were read; without an envelope.
 */
export interface WebReadResponse {
  /**
   * Always `"web.read"`.
   */
  object: "web.read";
  /**
   * Id of the call, for support.
   */
  request_id: string;
  /**
   * The pages that were read.
   */
  results: Array<WebReadResult>;
  /**
   * The pages that were not.
   */
  failed?: Array<WebReadFailure>;
  /**
   * The cost of a call.
   */
  usage?: WebCallUsage;
}

/**
 * Pages of a website; without an envelope.
 */
export interface WebMapResponse {
  /**
   * Always `"web.map"`.
   */
  object: "web.map";
  /**
   * Id of the call, for support.
   */
  request_id: string;
  /**
   * The start.
   */
  url: string;
  /**
   * The URLs, each once.
   */
  urls: Array<string>;
  /**
   * The reason for which there are none.
   */
  note?: string;
  /**
   * The cost of a call.
   */
  usage?: WebCallUsage;
}

/**
 * A source of a research.
 */
export interface WebResearchSource {
  /**
   * Id of the source, as the notes cite it.
   */
  id: string;
  /**
   * The URL of the source.
   */
  url: string;
  /**
   * Title of the source.
   */
  title?: string;
  /**
   * The time of publication, as the source states it.
   */
  published_at?: string;
  /**
   * The author.
   */
  author?: string;
  /**
   * The excerpt of the source in the search.
   */
  snippet?: string;
  /**
   * Its text, if it was read and there was room for it.
   */
  content?: string;
  /**
   * The evidence for it; cite only sources that were read.
   */
  read_status: "read" | "snippet" | "cited" | "failed" | (string & {});
}

/**
 * The result of a research; without an envelope.
 */
export interface WebResearchResponse {
  /**
   * Always `"web.research"`.
   */
  object: "web.research";
  /**
   * Id of the call, for support.
   */
  request_id: string;
  /**
   * The question.
   */
  query: string;
  /**
   * The completeness of the research.
   */
  status: "complete" | "partial" | (string & {});
  /**
   * The findings, unverified, with ids of sources.
   */
  research_notes: string;
  /**
   * The sources.
   */
  sources: Array<WebResearchSource>;
  /**
   * The reason for a partial result, for programs.
   */
  partial_reasons?: Array<string>;
  /**
   * The search of posts on X, if there was one.
   */
  x_search?: WebResearchResponseXSearch;
}

/**
 * A group of capabilities.
 */
export interface CapabilityGroup {
  /**
   * Name of the group for programs.
   */
  key: string;
  /**
   * Name of the group for people.
   */
  label: string;
  /**
   * The number of results.
   */
  count: number;
  /**
   * Some of them.
   */
  examples: Array<CapabilityGroupExamplesItem>;
  /**
   * The search that lists the whole group.
   */
  search?: { [key: string]: unknown };
}

/**
 * The call that makes sense next, in the manner that `X-Beat-Client` chose. What is in angle
 * brackets is to be filled in.
 */
export interface CapabilityNext {
  /**
   * A description of the call.
   */
  action: "search" | "inspect" | "run" | "status" | "result" | "none" | (string & {});
  /**
   * The call: a curl command, or a call of a tool.
   */
  call?: string | CapabilityNextCall;
  /**
   * The purpose of the call.
   */
  note?: string;
}

/**
 * One page of what was found.
 */
export interface CapabilitySearchPage {
  /**
   * Always `"capability.list"`.
   */
  object: "capability.list";
  /**
   * The number of results on all pages.
   */
  total?: number;
  /**
   * The results: in short, or as whole contracts with `view: full`.
   */
  data: Array<CapabilitySearchPageDataItem>;
  /**
   * The beginning of the next page; empty on the last one.
   */
  next_cursor: string;
  /**
   * The interpretation of the search terms.
   */
  understood?: CapabilitySearchPageUnderstood;
  /**
   * The one to take, on the first page of an exact search.
   */
  recommended?: CapabilitySearchPageRecommended;
  /**
   * The groups of an overview.
   */
  groups?: Array<CapabilityGroup>;
  /**
   * Other words to try, if nothing was found.
   */
  hints?: Array<string>;
  /**
   * The call that makes sense next, in the manner that `X-Beat-Client` chose. What is in angle
   * brackets is to be filled in.
   */
  next?: CapabilityNext;
  /**
   * The abilities of the catalogue.
   */
  catalog_features?: Array<string>;
}

/**
 * The answer of a run, with further fields that depend on what was run. Data answers the object of
 * that capability, text `text.result`, a decision its answers; everything that takes time answers
 * a task in `data` and the next call in `next`.
 */
export interface CapabilityRunResult {
  /**
   * Kind of the result, such as `web.search` or `text.result`.
   */
  object?: string;
  /**
   * Id of the task.
   */
  id?: string;
  /**
   * The state of the run.
   */
  status?: string;
  /**
   * Id of the run, to fetch its result again.
   */
  request_id?: string;
  /**
   * The answer of a text model.
   */
  output_text?: string;
  /**
   * The answers of a decision model.
   */
  answers?: { [key: string]: unknown };
  /**
   * The main list, of a preview or of chosen fields.
   */
  items?: Array<unknown>;
  /**
   * The place of the list in the whole result.
   */
  items_path?: string;
  /**
   * The number of items.
   */
  items_total?: number;
  /**
   * The number of items in this answer.
   */
  items_shown?: number;
  /**
   * True if something was cut off.
   */
  truncated?: boolean;
  /**
   * The way to the whole result.
   */
  result_ref?: CapabilityRunResultResultRef;
  /**
   * The cost of the run.
   */
  usage?: { [key: string]: unknown };
  /**
   * The result or the task.
   */
  data?: unknown;
  [key: string]: unknown;
}

/**
 * The state of a task or a shot. By itself a task moves from `queued` through `processing` to
 * `succeeded` or `failed`, which are final. Composed by hand it waits in `storyboard_ready` or
 * `requires_action`, moves to `editing` and back with each edit, and through `composing` to its
 * end.
 */
export type TaskStatus = "queued" | "processing" | "storyboard_ready" | "requires_action" | "editing" | "composing" | "succeeded" | "failed" | (string & {});

/**
 * The cost of a task, in US dollars.
 */
export interface TaskUsage {
  /**
   * Set aside when the task was accepted. In steps of 0.01.
   */
  credits_reserved: number;
  /**
   * Taken from the balance when the task was accepted. In steps of 0.01.
   */
  credits_charged: number;
  /**
   * Kept for good because the task succeeded. In steps of 0.01.
   */
  credits_settled: number;
  /**
   * Given back because the task failed. In steps of 0.01.
   */
  credits_refunded: number;
  /**
   * Length that is billed, in seconds: as measured, or as asked for.
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
  type: "image" | "video" | (string & {});
  /**
   * The URL of the file.
   */
  url: string;
  /**
   * MIME type of the file, such as `video/mp4` or `image/png`.
   */
  mime_type: string;
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
   * The state of a task or a shot. By itself a task moves from `queued` through `processing` to
   * `succeeded` or `failed`, which are final. Composed by hand it waits in `storyboard_ready` or
   * `requires_action`, moves to `editing` and back with each edit, and through `composing` to its
   * end.
   */
  status: TaskStatus;
  /**
   * Length of the shot in seconds.
   */
  duration_seconds?: number;
  /**
   * A description of the shot.
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
   * The time of planning, in Unix seconds.
   */
  created_at: number;
  /**
   * The time of the last change, in Unix seconds.
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
 * One piece of work, under way or done.
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
   * The kind of work, which decides the fields below. Tasks of `data` are polled with
   * `runCapability`.
   */
  task_kind: "workflow" | "effect" | "image" | "video" | "data" | (string & {});
  /**
   * Id of the workflow, the effect, the model or the data capability.
   */
  capability_id: string;
  /**
   * Version of what runs, fixed when the task was accepted; null if it has none.
   */
  capability_version: number | null;
  /**
   * The workflow that made the task; only if the task is one of a workflow.
   */
  workflow?: "music-video" | "ecommerce-video" | "video-analysis" | (string & {});
  /**
   * The effect; only if the task is one of an effect.
   */
  effect_id?: string;
  /**
   * Version of the effect; only if the task is one of an effect.
   */
  effect_version?: number;
  /**
   * The kind of result; only if a model makes a picture or a video.
   */
  media_type?: "image" | "video" | (string & {});
  /**
   * The model; only if a model makes a picture or a video.
   */
  model?: string;
  /**
   * The state of a task or a shot. By itself a task moves from `queued` through `processing` to
   * `succeeded` or `failed`, which are final. Composed by hand it waits in `storyboard_ready` or
   * `requires_action`, moves to `editing` and back with each edit, and through `composing` to its
   * end.
   */
  status: TaskStatus;
  /**
   * The state of a task or a shot. By itself a task moves from `queued` through `processing` to
   * `succeeded` or `failed`, which are final. Composed by hand it waits in `storyboard_ready` or
   * `requires_action`, moves to `editing` and back with each edit, and through `composing` to its
   * end.
   */
  stage: TaskStatus;
  /**
   * The shots of a music video.
   */
  storyboard?: Storyboard;
  /**
   * The time of acceptance, in Unix seconds.
   */
  created_at: number;
  /**
   * The time of the last change, in Unix seconds.
   */
  updated_at: number;
  /**
   * The time of the end, in Unix seconds; null before it.
   */
  completed_at: number | null;
  /**
   * Seconds to wait before asking again, while the task runs: 5 for pictures, 8 for videos and
   * effects, 10 for everything else.
   */
  poll_after_seconds?: number;
  /**
   * The recent durations of such tasks, while the task runs and if there were enough of them.
   */
  typical_seconds?: TaskTypicalSeconds;
  /**
   * The result; null until the task has succeeded. As `TaskOutput`: `media` (required), `r2_url`
   * (required). The result of a task. As `TaskTextOutput`: `text` (required), `usage` (required),
   * `finish_reason` (required). The result of the analysis of a video. As `TaskDataOutput`:
   * `object` (required). The result of a data capability, with the fields of that capability.
   */
  output: TaskOutput | null;
  /**
   * The cost of a task, in US dollars.
   */
  usage: TaskUsage;
  /**
   * Id of the request that made or changed the task, for support.
   */
  request_id: string;
  /**
   * The reason for the failure, for programs, such as `processing_timeout`; null without one.
   */
  error_code: string | null;
  /**
   * The reason for the failure, for people; null without one.
   */
  error_message: string | null;
  /**
   * True if a failed task may succeed later; false if it was refused for what it asks.
   */
  retryable?: boolean;
}

/**
 * The file of a shot.
 */
export interface ShotMediaItem {
  /**
   * Kind of the file. Always `"video"`.
   */
  type: "video";
  /**
   * The URL of the file.
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
   * The state of a task or a shot. By itself a task moves from `queued` through `processing` to
   * `succeeded` or `failed`, which are final. Composed by hand it waits in `storyboard_ready` or
   * `requires_action`, moves to `editing` and back with each edit, and through `composing` to its
   * end.
   */
  status: TaskStatus;
  /**
   * The file of a shot.
   */
  media: ShotMediaItem;
  /**
   * The time of planning, in Unix seconds.
   */
  created_at: number;
  /**
   * The time of the last change, in Unix seconds.
   */
  updated_at: number;
  /**
   * Id of this request, for support.
   */
  request_id: string;
}

/**
 * The numbers of tasks that may be and are processing.
 */
export interface UsageConcurrency {
  /**
   * Tasks that may be processing at the same time.
   */
  limit: number;
  /**
   * Tasks that are processing now; those that wait for the caller do not count.
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
  workflow: "music-video" | "ecommerce-video" | "video-analysis" | (string & {});
  /**
   * Tasks ever accepted.
   */
  tasks: number;
  /**
   * Dollars spent on them for good. In steps of 0.01.
   */
  credits_settled: number;
}

/**
 * Totals of one workflow, effect or model.
 */
export interface CapabilityUsage {
  /**
   * The kind of work.
   */
  task_kind: "workflow" | "effect" | "image" | "video" | (string & {});
  /**
   * Id of the workflow, the effect or the model.
   */
  capability_id: string;
  /**
   * Tasks ever accepted.
   */
  tasks: number;
  /**
   * Dollars spent on them for good. In steps of 0.01.
   */
  credits_settled: number;
}

/**
 * Totals of one model of pictures or videos.
 */
export interface ModelUsage {
  /**
   * The kind of result.
   */
  media_type: "image" | "video" | (string & {});
  /**
   * The model.
   */
  model: string;
  /**
   * Tasks ever accepted.
   */
  tasks: number;
  /**
   * Dollars spent on them for good. In steps of 0.01.
   */
  credits_settled: number;
}

/**
 * Totals of one API key.
 */
export interface ApiKeyUsage {
  /**
   * Id of the key.
   */
  api_key_id: string;
  /**
   * Name of the key for people.
   */
  title: string;
  /**
   * The beginning of the key.
   */
  key_prefix: string;
  /**
   * Tasks ever accepted.
   */
  tasks: number;
  /**
   * Dollars spent on them for good. In steps of 0.01.
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
   * The period that the totals are about; balance and concurrency are always those of now.
   */
  period: "all" | "24h" | "7d" | "30d" | (string & {});
  /**
   * The beginning of the period, in Unix seconds; missing if it is `all`.
   */
  since?: number;
  /**
   * The end of the period, in Unix seconds, itself not part of it; missing if it is `all`.
   */
  until?: number;
  /**
   * Dollars left; may be negative. In steps of 0.01.
   */
  credit_balance: number;
  /**
   * Tasks ever accepted.
   */
  total_tasks: number;
  /**
   * Dollars spent for good. In steps of 0.01.
   */
  credits_settled: number;
  /**
   * Dollars given back. In steps of 0.01.
   */
  credits_refunded: number;
  /**
   * The numbers of tasks that may be and are processing.
   */
  concurrency: UsageConcurrency;
  /**
   * Totals by workflow; tasks of another kind are in `by_capability` only.
   */
  by_workflow: Array<WorkflowUsage>;
  /**
   * Totals by workflow, effect and model.
   */
  by_capability: Array<CapabilityUsage>;
  /**
   * Totals by model of pictures or videos.
   */
  by_model: Array<ModelUsage>;
  /**
   * Totals by API key.
   */
  by_api_key: Array<ApiKeyUsage>;
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
   * Dollars spent on sessions that were joined. In steps of 0.01.
   */
  credits: number;
  /**
   * Sessions that are ready, connecting or active now.
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
   * The method that found the length, `mp3_frame_scan` for example.
   */
  audio_duration_source?: string;
  /**
   * Length in seconds, if the file is a video.
   */
  video_duration_seconds?: number;
  /**
   * The method that found length and size, `mp4_boxes` for example.
   */
  video_duration_source?: string;
  /**
   * Width in pixels, if the file is a picture or a video.
   */
  width?: number;
  /**
   * Height in pixels, if the file is a picture or a video.
   */
  height?: number;
  /**
   * The time of the upload, in Unix seconds.
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
   * The address for events.
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
   * The state; a `disabled` endpoint gets no events.
   */
  status: "active" | "disabled" | (string & {});
  /**
   * Key of the signatures, `whsec_…`; whole in the answer to the create call, masked in all
   * others. Secret: keep it out of logs.
   */
  secret: string;
  /**
   * The time of the registration, in Unix seconds.
   */
  created_at: number;
  /**
   * The time of the last change, in Unix seconds.
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
 * The deleted webhook endpoint.
 */
export interface DeletedWebhookEndpoint {
  /**
   * Id of the endpoint.
   */
  id: string;
  /**
   * True once the endpoint is gone.
   */
  deleted: boolean;
}

/**
 * The body of a delivery to a webhook endpoint.
 */
export interface WebhookEvent {
  /**
   * Id of the event.
   */
  id: string;
  /**
   * The kind of event. Read this field, not the header, which is not signed.
   */
  event: "task.succeeded" | "task.failed" | (string & {});
  /**
   * The time of the event, in Unix seconds.
   */
  created_at: number;
  /**
   * The task as the delivery has it; fields that were left out are `UNSET`.
   */
  data: Task;
}

/**
 * The cost of a realtime session, in US dollars.
 */
export interface RealtimeCredits {
  /**
   * Set aside when the session was created. In steps of 0.01.
   */
  reserved: number;
  /**
   * Kept for good since the first accepted heartbeat. In steps of 0.01.
   */
  settled: number;
  /**
   * Given back because the session ended before its first heartbeat. In steps of 0.01.
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
   * The state of the session; `closed`, `failed` and `expired` are final.
   */
  status: "ready" | "connecting" | "active" | "closed" | "failed" | "expired" | (string & {});
  /**
   * The time at which the client secret expires, unless it is used.
   */
  expires_at: string;
  /**
   * Longest duration of the session in seconds.
   */
  max_duration_seconds: 15 | 60 | 300;
  /**
   * Exact origins of the pages that may join: HTTPS, or HTTP of the own machine.
   */
  allowed_origins: Array<string>;
  /**
   * The cost of a realtime session, in US dollars.
   */
  credits: RealtimeCredits;
  /**
   * Id of the request that created the session, for support.
   */
  request_id: string;
  /**
   * The time of creation.
   */
  created_at: string;
  /**
   * The time of the first accepted heartbeat; null before it.
   */
  connected_at: string | null;
  /**
   * The time of the end; null before it.
   */
  closed_at: string | null;
}

/**
 * One live session. Its times are ISO 8601 text, unlike all others.
 *
 * A realtime session that was just created, with its secret.
 */
export interface RealtimeSessionCreated {
  /**
   * Id of the session. Pattern `^rts_`.
   */
  id: string;
  /**
   * Always `"realtime.session"`.
   */
  object: "realtime.session";
  /**
   * The state of the session; `closed`, `failed` and `expired` are final.
   */
  status: "ready" | "connecting" | "active" | "closed" | "failed" | "expired" | (string & {});
  /**
   * The time at which the client secret expires, unless it is used.
   */
  expires_at: string;
  /**
   * Longest duration of the session in seconds.
   */
  max_duration_seconds: 15 | 60 | 300;
  /**
   * Exact origins of the pages that may join: HTTPS, or HTTP of the own machine.
   */
  allowed_origins: Array<string>;
  /**
   * The cost of a realtime session, in US dollars.
   */
  credits: RealtimeCredits;
  /**
   * Id of the request that created the session, for support.
   */
  request_id: string;
  /**
   * The time of creation.
   */
  created_at: string;
  /**
   * The time of the first accepted heartbeat; null before it.
   */
  connected_at: string | null;
  /**
   * The time of the end; null before it.
   */
  closed_at: string | null;
  /**
   * The secret with which the browser joins; it lives for a short time. Secret: keep it out of
   * logs. Pattern `^brt_live_`.
   */
  client_secret: string;
}

/**
 * A question, by its type.
 *
 * With `type` `"noul"`: `instructions` (required), `criteria`. A question whose answer is yes or
 * no; the answer is how likely yes is.
 *
 * With `type` `"choice"`: `instructions`, `criteria` (required). A question whose answer is one of
 * several.
 *
 * With `type` `"score"`: `instructions`, `criteria` (required). A question whose answer is a place
 * on a scale.
 */
export interface DecisionQuestion {
  type: "noul" | "choice" | "score";
  /**
   * With `type` `"noul"`: The question, as text or in parts. With `type` `"choice"` or `"score"`:
   * The question. Required with `type` `"noul"`.
   */
  instructions?: string | { [key: string]: unknown } | Array<unknown> | null;
  /**
   * With `type` `"noul"`: The meaning of yes and no. With `type` `"choice"`: The answers to choose
   * from, each with what it means. 1 to 255 entries. With `type` `"score"`: The steps of the
   * scale, upwards. 1 to 10 items. Required with `type` `"choice"` or `"score"`.
   */
  criteria?: { [key: string]: DecisionEntry } | Array<DecisionEntry> | null;
}

/**
 * The addition of an event.
 */
export interface TextStreamDelta {
  type?: string;
  role?: string;
  /**
   * The next piece of text in an event of Messages.
   */
  text?: string;
  /**
   * The next piece of text in a chunk of a chat completion.
   */
  content?: string | null;
  [key: string]: unknown;
}

/**
 * A piece of a chat completion.
 */
export interface ChatCompletionChunk {
  id?: string;
  object?: string;
  created?: number;
  model?: string;
  choices?: Array<ChatCompletionChunkChoice>;
  usage?: { [key: string]: unknown } | null;
  [key: string]: unknown;
}

/**
 * The addition of a chunk to one of the choices.
 */
export interface ChatCompletionChunkChoice {
  index?: number;
  /**
   * The addition of an event.
   */
  delta?: TextStreamDelta;
  finish_reason?: string | null;
  [key: string]: unknown;
}

/**
 * An event of the Responses API; `type` says what it is.
 */
export interface ResponseStreamEvent {
  type: string;
  sequence_number?: number;
  item_id?: string;
  output_index?: number;
  content_index?: number;
  /**
   * The next piece, in events whose `type` ends in `.delta`.
   */
  delta?: string;
  /**
   * The whole text.
   */
  text?: string;
  /**
   * The response as it stands, in events that begin and end one.
   */
  response?: { [key: string]: unknown };
  [key: string]: unknown;
}

/**
 * An event of the Messages API; `type` says what it is.
 */
export interface MessageStreamEvent {
  type: string;
  index?: number;
  /**
   * The addition of an event.
   */
  delta?: TextStreamDelta;
  content_block?: { [key: string]: unknown };
  message?: { [key: string]: unknown };
  usage?: { [key: string]: unknown };
  [key: string]: unknown;
}

/**
 * A piece of a Gemini-compatible answer.
 */
export interface GeminiStreamChunk {
  candidates?: Array<GeminiCandidate>;
  usageMetadata?: { [key: string]: unknown };
  [key: string]: unknown;
}

/**
 * One of the answers.
 */
export interface GeminiCandidate {
  index?: number;
  /**
   * The words of one side, in parts.
   */
  content?: GeminiContent;
  finishReason?: string;
  [key: string]: unknown;
}

/**
 * The words of one side, in parts.
 */
export interface GeminiContent {
  role?: string;
  parts?: Array<GeminiPart>;
  [key: string]: unknown;
}

/**
 * A part of a content.
 */
export interface GeminiPart {
  text?: string;
  [key: string]: unknown;
}

/**
 * As `CapabilityCard`: `reference` (required), `kind` (required), `title` (required), `summary`
 * (required), `platform`, `execution` (required), `readiness` (required), `price`, `signature`. A
 * capability in short.
 *
 * As `CapabilityContract`: `reference` (required), `kind` (required), `id` (required), `version`
 * (required), `status` (required), `readiness`, `title` (required), `description` (required),
 * `categories`, `platforms`, `entities`, `operations`, `tags`, `input_schema`, `output_schema`,
 * `schema_hash`, `pricing`, `pagination`, `limits`, `errors`, `documentation`, `execution`
 * (required), `versions` (required), `validation` (required). Everything about one capability.
 */
export interface CapabilitySearchPageDataItem {
  /**
   * As `CapabilityCard`: Name to inspect and run it by. As `CapabilityContract`: Name to inspect
   * and run it by, kind and id; copy it as it is.
   */
  reference: string;
  /**
   * As `CapabilityCard`: The kind. As `CapabilityContract`: The kind: a model, data, or a
   * workflow.
   */
  kind: "model" | "data" | "workflow" | (string & {});
  /**
   * Name for people.
   */
  title: string;
  /**
   * A description for people. Only as `CapabilityCard`, where it is required.
   */
  summary?: string;
  /**
   * Platform it is about. Only as `CapabilityCard`.
   */
  platform?: string;
  /**
   * As `CapabilityCard`: The kind of answer of a run, the result or a task. One of `"sync"`,
   * `"async"`. As `CapabilityContract`: The execution of a run.
   */
  execution: "sync" | "async" | (string & {}) | CapabilitySearchPageDataItemExecutionObject;
  /**
   * As `CapabilityCard`: The completeness of its description, as in the whole contract. As
   * `CapabilityContract`: The completeness of its description: all of input, output and price;
   * enough to run it; or too little to run it. Required as `CapabilityCard`.
   */
  readiness?: "ready" | "runnable" | "listed" | (string & {});
  /**
   * The price, for people. Only as `CapabilityCard`.
   */
  price?: string;
  /**
   * The input, in one line. Only as `CapabilityCard`.
   */
  signature?: string;
  /**
   * Id within its kind. Only as `CapabilityContract`, where it is required.
   */
  id?: string;
  /**
   * Version of the capability. Only as `CapabilityContract`, where it is required.
   */
  version?: string;
  /**
   * The availability. Only as `CapabilityContract`, where it is required.
   */
  status?: string;
  /**
   * A description for people. Only as `CapabilityContract`, where it is required.
   */
  description?: string;
  /**
   * Categories it belongs to. Only as `CapabilityContract`.
   */
  categories?: Array<string>;
  /**
   * Platforms it is about. Only as `CapabilityContract`.
   */
  platforms?: Array<string>;
  /**
   * Things it is about. Only as `CapabilityContract`.
   */
  entities?: Array<string>;
  /**
   * The operations on them. Only as `CapabilityContract`.
   */
  operations?: Array<string>;
  /**
   * Words to find it by. Only as `CapabilityContract`.
   */
  tags?: Array<string>;
  /**
   * JSON Schema of the input. Only as `CapabilityContract`.
   */
  input_schema?: { [key: string]: unknown };
  /**
   * JSON Schema of the result, if it is published. Only as `CapabilityContract`.
   */
  output_schema?: { [key: string]: unknown };
  /**
   * 16 hexadecimal digits that change whenever one of the two schemas does. Only as
   * `CapabilityContract`.
   */
  schema_hash?: string;
  /**
   * The current price of a run. Only as `CapabilityContract`.
   */
  pricing?: { [key: string]: unknown };
  /**
   * The way to further pages. Only as `CapabilityContract`.
   */
  pagination?: { [key: string]: unknown };
  /**
   * The limits of the input. Only as `CapabilityContract`.
   */
  limits?: { [key: string]: unknown };
  /**
   * The possible errors. Only as `CapabilityContract`.
   */
  errors?: { [key: string]: unknown };
  /**
   * Instructions; searches leave it out. Only as `CapabilityContract`.
   */
  documentation?: CapabilitySearchPageDataItemDocumentation;
  /**
   * Versions of what is said here. Only as `CapabilityContract`, where it is required.
   */
  versions?: CapabilitySearchPageDataItemVersions;
  /**
   * The state of its trials. Only as `CapabilityContract`, where it is required.
   */
  validation?: CapabilitySearchPageDataItemValidation;
}

/**
 * The answer of the action.
 */
export interface CallSocialDataAnswer {
  /**
   * Always `"social_data.call"`.
   */
  object: "social_data.call";
  /**
   * Always `"succeeded"`.
   */
  status: "succeeded";
  /**
   * Id of the action.
   */
  action: string;
  /**
   * Id of the call, for support.
   */
  request_id: string;
  /**
   * The answer of the action.
   */
  data: { [key: string]: unknown };
}

/**
 * The pictures that the effect takes.
 */
export interface EffectInput {
  /**
   * Fewest pictures. At least 1.
   */
  images_min: number;
  /**
   * Most pictures. At least 1.
   */
  images_max: number;
  /**
   * MIME types of the pictures.
   */
  accepted_types: Array<"image/jpeg" | "image/png" | "image/webp" | (string & {})>;
  /**
   * Most megabytes of a picture; 50 if it is missing. At least 1.
   */
  max_size_mb?: number;
  /**
   * Largest width or height of a picture in pixels, checked before anything is charged. At least
   * 1.
   */
  max_dimension_px?: number;
  /**
   * The required content of the pictures.
   */
  subject_requirements?: Array<string>;
}

/**
 * The settings of the effect; others cannot be set.
 */
export interface EffectOptions {
  /**
   * Shapes to choose from.
   */
  aspect_ratios?: Array<string>;
  /**
   * Sizes to choose from.
   */
  resolutions?: Array<string>;
  /**
   * Lengths to choose from, in seconds.
   */
  duration_seconds?: Array<number>;
  /**
   * True if background music can be switched on and off.
   */
  bgm?: boolean;
  /**
   * True if a seed can be given.
   */
  seed?: boolean;
}

/**
 * A preview of the effect.
 */
export interface EffectPreview {
  /**
   * URL of a picture; null if there is none.
   */
  cover_url: string | null;
  /**
   * URL of an example; null if there is none.
   */
  media_url: string | null;
}

/**
 * All effects that were asked for.
 */
export interface EffectListResponseData {
  /**
   * Always `"list"`.
   */
  object: "list";
  data: Array<Effect>;
}

/**
 * All text models.
 */
export interface PublicTextModelListData {
  /**
   * Always `"list"`.
   */
  object: "list";
  data: Array<PublicTextModel>;
}

/**
 * An answer, by the type of its question.
 */
export interface DecisionResponseAnswersValue {
  /**
   * Type of the question.
   */
  type: "noul" | "choice" | "score" | (string & {});
  /**
   * The probability of yes. 0 to 1.
   */
  noul?: number;
  /**
   * The answer that was chosen.
   */
  choice?: string;
  /**
   * The place on the scale, counted from 0; it may lie between two steps.
   */
  score?: number;
  /**
   * The probability of each answer.
   */
  probabilities?: { [key: string]: number };
  /**
   * The certainty of the answer.
   */
  confidence?: number;
  /**
   * The meaning of the scale's steps.
   */
  legend?: { [key: string]: unknown };
}

/**
 * The tokens that are paid for.
 */
export interface DecisionResponseUsage {
  /**
   * Tokens of the state and the questions. At least 0.
   */
  input_tokens: number;
  /**
   * Tokens of the answers. At least 0.
   */
  output_tokens: number;
}

/**
 * An answer to the question itself, if there is one.
 */
export interface WebSearchResponseAnswerBox {
  /**
   * Title of the answer.
   */
  title?: string;
  /**
   * The answer.
   */
  snippet?: string;
  /**
   * The source.
   */
  url?: string;
  [key: string]: unknown;
}

/**
 * The search of posts on X, if there was one.
 */
export interface WebResearchResponseXSearch {
  /**
   * The number of searches.
   */
  searches: number;
  /**
   * The number of posts that were read.
   */
  posts_fetched: number;
}

/**
 * One of them.
 */
export interface CapabilityGroupExamplesItem {
  /**
   * Name to inspect and run it by.
   */
  reference: string;
  /**
   * A description for people.
   */
  summary: string;
  /**
   * The price, for people.
   */
  price?: string;
}

export interface CapabilityNextCall {
  /**
   * Name of the tool.
   */
  tool: "capabilities_search" | "capabilities_inspect" | "capabilities_run" | (string & {});
  /**
   * Its arguments.
   */
  arguments: { [key: string]: unknown };
}

/**
 * The interpretation of the search terms.
 */
export interface CapabilitySearchPageUnderstood {
  /**
   * Platforms among them.
   */
  platforms?: Array<string>;
  /**
   * Words that were searched for.
   */
  terms?: Array<string>;
  /**
   * Words that found nothing.
   */
  ignored?: Array<string>;
}

/**
 * The one to take, on the first page of an exact search.
 */
export interface CapabilitySearchPageRecommended {
  /**
   * Name to inspect and run it by.
   */
  reference: string;
  /**
   * Name for people.
   */
  title: string;
  /**
   * The completeness of its description, as in the whole contract.
   */
  readiness: "ready" | "runnable" | "listed" | (string & {});
  /**
   * The price, for people.
   */
  price?: string;
  /**
   * The reasons for which it fits.
   */
  why_match: CapabilitySearchPageRecommendedWhyMatch;
  /**
   * Required input, by name.
   */
  missing_inputs: Array<string>;
}

/**
 * The way to the whole result.
 */
export interface CapabilityRunResultResultRef {
  /**
   * Id of the run.
   */
  request_id?: string;
  /**
   * The time at which the result expires.
   */
  expires_at?: string;
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
   * The URL of the file.
   */
  url?: string;
  /**
   * MIME type of the file, `video/mp4`.
   */
  mime_type?: string;
}

/**
 * The recent durations of such tasks, while the task runs and if there were enough of them.
 */
export interface TaskTypicalSeconds {
  /**
   * Seconds that half of them took.
   */
  p50: number;
  /**
   * Seconds that nine of ten took; a task beyond that is slow.
   */
  p90: number;
  /**
   * The number of such tasks.
   */
  samples: number;
  /**
   * The period of the count, `7d` for example.
   */
  window: string;
}

/**
 * The result; null until the task has succeeded.
 *
 * As `TaskOutput`: `media` (required), `r2_url` (required). The result of a task.
 *
 * As `TaskTextOutput`: `text` (required), `usage` (required), `finish_reason` (required). The
 * result of the analysis of a video.
 *
 * As `TaskDataOutput`: `object` (required). The result of a data capability, with the fields of
 * that capability.
 */
export interface TaskOutput {
  /**
   * Only as `TaskOutput`, where it is required.
   */
  media?: Array<MediaItem>;
  /**
   * The URL of the most important file: the video, or the first picture. Read the URLs in `media`.
   * Only as `TaskOutput`, where it is required.
   * @deprecated
   */
  r2_url?: string;
  /**
   * The answer. Only as `TaskTextOutput`, where it is required.
   */
  text?: string;
  /**
   * The tokens that are paid for. Only as `TaskTextOutput`, where it is required.
   */
  usage?: TaskOutputUsage;
  /**
   * The reason for the end of the answer; null if that is not known. Only as `TaskTextOutput`,
   * where it is required.
   */
  finish_reason?: string | null;
  /**
   * Kind of the result, such as `web.research`. Only as `TaskDataOutput`, where it is required.
   */
  object?: string;
}

export interface CapabilitySearchPageDataItemExecutionObject {
  /**
   * The kind of answer of a run, the result or a task.
   */
  mode: "sync" | "async" | (string & {});
  /**
   * True if the progress of a run can be polled.
   */
  status_supported: boolean;
  /**
   * The place of the result in the answer.
   */
  result_location?: string;
}

/**
 * Instructions; searches leave it out.
 */
export interface CapabilitySearchPageDataItemDocumentation {
  /**
   * The URL of its documentation.
   */
  url: string;
  /**
   * A run, as an example.
   */
  run_example?: { [key: string]: unknown };
  /**
   * Further remarks.
   */
  notes?: Array<string>;
}

/**
 * Versions of what is said here.
 */
export interface CapabilitySearchPageDataItemVersions {
  /**
   * Version of the catalogue.
   */
  catalog_version: string;
  /**
   * Version of this description.
   */
  contract_version: string;
  /**
   * Version of the price.
   */
  price_version?: string;
}

/**
 * The state of its trials.
 */
export interface CapabilitySearchPageDataItemValidation {
  /**
   * The extent of its trials.
   */
  state: "verified" | "partial" | "unknown" | (string & {});
  /**
   * The time of the last trial.
   */
  verified_at?: string;
  /**
   * The method of its trials.
   */
  evidence?: Array<string>;
}

/**
 * Settings; only those that the effect offers.
 */
export interface CreateEffectTaskParamsOptions {
  /**
   * Shape of the output.
   */
  aspect_ratio?: string;
  /**
   * Size of the output.
   */
  resolution?: string;
  /**
   * Length of the video in seconds.
   */
  duration?: number;
  /**
   * True for background music.
   */
  bgm?: boolean;
  /**
   * The seed of the randomness.
   */
  seed?: number;
}

/**
 * Everything about one capability.
 *
 * The capability, and the call that runs it.
 */
export interface InspectCapabilityAnswerData {
  /**
   * Name to inspect and run it by, kind and id; copy it as it is.
   */
  reference: string;
  /**
   * The kind: a model, data, or a workflow.
   */
  kind: "model" | "data" | "workflow" | (string & {});
  /**
   * Id within its kind.
   */
  id: string;
  /**
   * Version of the capability.
   */
  version: string;
  /**
   * The availability.
   */
  status: string;
  /**
   * The completeness of its description: all of input, output and price; enough to run it; or too
   * little to run it.
   */
  readiness?: "ready" | "runnable" | "listed" | (string & {});
  /**
   * Name for people.
   */
  title: string;
  /**
   * A description for people.
   */
  description: string;
  /**
   * Categories it belongs to.
   */
  categories?: Array<string>;
  /**
   * Platforms it is about.
   */
  platforms?: Array<string>;
  /**
   * Things it is about.
   */
  entities?: Array<string>;
  /**
   * The operations on them.
   */
  operations?: Array<string>;
  /**
   * Words to find it by.
   */
  tags?: Array<string>;
  /**
   * JSON Schema of the input.
   */
  input_schema?: { [key: string]: unknown };
  /**
   * JSON Schema of the result, if it is published.
   */
  output_schema?: { [key: string]: unknown };
  /**
   * 16 hexadecimal digits that change whenever one of the two schemas does.
   */
  schema_hash?: string;
  /**
   * The current price of a run.
   */
  pricing?: { [key: string]: unknown };
  /**
   * The way to further pages.
   */
  pagination?: { [key: string]: unknown };
  /**
   * The limits of the input.
   */
  limits?: { [key: string]: unknown };
  /**
   * The possible errors.
   */
  errors?: { [key: string]: unknown };
  /**
   * Instructions; searches leave it out.
   */
  documentation?: InspectCapabilityAnswerDataDocumentation;
  /**
   * The execution of a run.
   */
  execution: InspectCapabilityAnswerDataExecution;
  /**
   * Versions of what is said here.
   */
  versions: InspectCapabilityAnswerDataVersions;
  /**
   * The state of its trials.
   */
  validation: InspectCapabilityAnswerDataValidation;
  /**
   * The call that makes sense next, in the manner that `X-Beat-Client` chose. What is in angle
   * brackets is to be filled in.
   */
  next?: CapabilityNext;
}

/**
 * The reasons for which it fits.
 */
export interface CapabilitySearchPageRecommendedWhyMatch {
  /**
   * Platforms that fit.
   */
  platforms?: Array<string>;
  /**
   * Words that fit.
   */
  terms?: Array<string>;
}

/**
 * The tokens that are paid for.
 */
export interface TaskOutputUsage {
  /**
   * Tokens of the video and the question. At least 0.
   */
  input_tokens: number;
  /**
   * Tokens of the answer and of the thought behind it. At least 0.
   */
  output_tokens: number;
  /**
   * Both together. At least 0.
   */
  total_tokens: number;
}

/**
 * Instructions; searches leave it out.
 */
export interface InspectCapabilityAnswerDataDocumentation {
  /**
   * The URL of its documentation.
   */
  url: string;
  /**
   * A run, as an example.
   */
  run_example?: { [key: string]: unknown };
  /**
   * Further remarks.
   */
  notes?: Array<string>;
}

/**
 * The execution of a run.
 */
export interface InspectCapabilityAnswerDataExecution {
  /**
   * The kind of answer of a run, the result or a task.
   */
  mode: "sync" | "async" | (string & {});
  /**
   * True if the progress of a run can be polled.
   */
  status_supported: boolean;
  /**
   * The place of the result in the answer.
   */
  result_location?: string;
}

/**
 * Versions of what is said here.
 */
export interface InspectCapabilityAnswerDataVersions {
  /**
   * Version of the catalogue.
   */
  catalog_version: string;
  /**
   * Version of this description.
   */
  contract_version: string;
  /**
   * Version of the price.
   */
  price_version?: string;
}

/**
 * The state of its trials.
 */
export interface InspectCapabilityAnswerDataValidation {
  /**
   * The extent of its trials.
   */
  state: "verified" | "partial" | "unknown" | (string & {});
  /**
   * The time of the last trial.
   */
  verified_at?: string;
  /**
   * The method of its trials.
   */
  evidence?: Array<string>;
}

/**
 * A picture of Nano Banana.
 */
export interface CreateImageGenerationTaskNanoBananaParams {
  model: "nano-banana";
  /**
   * A description of the picture. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs of pictures to start from; without any, the prompt alone counts. Each is
   * looked at before the task is accepted. A file is uploaded first. 1 to 3 items.
   */
  images?: Array<string | Blob>;
  /**
   * Shape of the picture. The server's default is `"1:1"`.
   */
  aspect_ratio?: "1:1" | "2:3" | "3:2" | "3:4" | "4:3" | "4:5" | "5:4" | "9:16" | "16:9" | "21:9" | "auto";
  /**
   * Always `"1K"`, the server's default is `"1K"`.
   */
  resolution?: "1K";
  /**
   * Format of the file. The server's default is `"png"`.
   */
  output_format?: "png" | "jpeg";
}

/**
 * A picture of Nano Banana 2.
 */
export interface CreateImageGenerationTaskNanoBanana2Params {
  model: "nano-banana-2";
  /**
   * A description of the picture. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs of pictures to start from; without any, the prompt alone counts. Each is
   * looked at before the task is accepted. A file is uploaded first. 1 to 14 items.
   */
  images?: Array<string | Blob>;
  /**
   * Shape of the picture. The server's default is `"1:1"`.
   */
  aspect_ratio?: "1:1" | "1:4" | "1:8" | "2:3" | "3:2" | "3:4" | "4:1" | "4:3" | "4:5" | "5:4" | "8:1" | "9:16" | "16:9" | "21:9" | "auto";
  /**
   * Size of the picture. The server's default is `"1K"`.
   */
  resolution?: "1K" | "2K" | "4K";
  /**
   * Format of the file. The server's default is `"png"`.
   */
  output_format?: "png" | "jpeg";
}

/**
 * A picture of Nano Banana 2 Lite.
 */
export interface CreateImageGenerationTaskNanoBanana2LiteParams {
  model: "nano-banana-2-lite";
  /**
   * A description of the picture. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs of pictures to start from; without any, the prompt alone counts. Each is
   * looked at before the task is accepted. A file is uploaded first. 1 to 14 items.
   */
  images?: Array<string | Blob>;
  /**
   * Shape of the picture. The server's default is `"1:1"`.
   */
  aspect_ratio?: "1:1" | "1:4" | "1:8" | "2:3" | "3:2" | "3:4" | "4:1" | "4:3" | "4:5" | "5:4" | "8:1" | "9:16" | "16:9" | "21:9" | "auto";
  /**
   * Always `"1K"`, the server's default is `"1K"`.
   */
  resolution?: "1K";
  /**
   * Format of the file. The server's default is `"png"`.
   */
  output_format?: "png" | "jpeg";
}

/**
 * A picture of Nano Banana Pro.
 */
export interface CreateImageGenerationTaskNanoBananaProParams {
  model: "nano-banana-pro";
  /**
   * A description of the picture. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs of pictures to start from; without any, the prompt alone counts. Each is
   * looked at before the task is accepted. A file is uploaded first. 1 to 14 items.
   */
  images?: Array<string | Blob>;
  /**
   * Shape of the picture. The server's default is `"1:1"`.
   */
  aspect_ratio?: "1:1" | "2:3" | "3:2" | "3:4" | "4:3" | "4:5" | "5:4" | "9:16" | "16:9" | "21:9" | "auto";
  /**
   * Size of the picture. The server's default is `"1K"`.
   */
  resolution?: "1K" | "2K" | "4K";
  /**
   * Format of the file. The server's default is `"png"`.
   */
  output_format?: "png" | "jpg";
}

/**
 * A picture of GPT Image 2. An exact `size` excludes `resolution` and `aspect_ratio`.
 */
export interface CreateImageGenerationTaskGptImage2Params {
  model: "gpt-image-2";
  /**
   * A description of the picture. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs of pictures to start from; without any, the prompt alone counts. Each is
   * looked at before the task is accepted. A file is uploaded first. 1 to 16 items.
   */
  images?: Array<string | Blob>;
  /**
   * Shape of the picture. The server's default is `"auto"`.
   */
  aspect_ratio?: "auto" | "1:1" | "3:2" | "2:3" | "4:3" | "3:4" | "5:4" | "4:5" | "16:9" | "9:16" | "2:1" | "1:2" | "3:1" | "1:3" | "21:9" | "9:21";
  /**
   * Size of the picture. The server's default is `"1K"`.
   */
  resolution?: "1K" | "2K" | "4K";
  /**
   * Exact width and height in pixels, such as `1536x1024`, in place of `resolution` and
   * `aspect_ratio`. Both are multiples of 16 and at most 3840; together they make 655,360 to
   * 8,294,400 pixels, and the longer is at most three times the shorter. Billed as 1K up to
   * 2,097,152 pixels, as 2K up to 5,898,240, as 4K above. Pattern `^[0-9]+[xX×][0-9]+$`.
   */
  size?: string;
  /**
   * The background of the picture: `transparent` makes a PNG with an alpha channel, `auto` leaves
   * it to the model. The server's default is `"auto"`.
   */
  background?: "auto" | "opaque" | "transparent";
}

/**
 * A picture of GPT Image 2.5 Flare. An exact `size` excludes `resolution` and `aspect_ratio`.
 */
export interface CreateImageGenerationTaskGptImage25FlareParams {
  model: "gpt-image-2.5-flare";
  /**
   * A description of the picture. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs of pictures to start from; without any, the prompt alone counts. Each is
   * looked at before the task is accepted. A file is uploaded first. 1 to 16 items.
   */
  images?: Array<string | Blob>;
  /**
   * Shape of the picture; `auto` makes a square. The server's default is `"auto"`.
   */
  aspect_ratio?: "auto" | "1:1" | "3:2" | "2:3" | "4:3" | "3:4" | "5:4" | "4:5" | "16:9" | "9:16" | "2:1" | "1:2" | "3:1" | "1:3" | "21:9" | "9:21";
  /**
   * Size of the picture. The server's default is `"1K"`.
   */
  resolution?: "1K" | "2K" | "4K";
  /**
   * Exact width and height in pixels, such as `1536x1024`, in place of `resolution` and
   * `aspect_ratio`. Both are multiples of 16 and at most 3840; together they make 655,360 to
   * 8,294,400 pixels, and the longer is at most three times the shorter. Billed as 1K up to
   * 2,097,152 pixels, as 2K up to 5,898,240, as 4K above. Pattern `^[0-9]+[xX×][0-9]+$`.
   */
  size?: string;
  /**
   * The background of the picture: `transparent` makes a PNG with an alpha channel, `auto` leaves
   * it to the model. The server's default is `"auto"`.
   */
  background?: "auto" | "opaque" | "transparent";
}

/**
 * A picture of GPT Image 2.5 Sunburst. An exact `size` excludes `resolution` and `aspect_ratio`.
 */
export interface CreateImageGenerationTaskGptImage25SunburstParams {
  model: "gpt-image-2.5-sunburst";
  /**
   * A description of the picture. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs of pictures to start from; without any, the prompt alone counts. Each is
   * looked at before the task is accepted. A file is uploaded first. 1 to 16 items.
   */
  images?: Array<string | Blob>;
  /**
   * Shape of the picture; `auto` makes a square. The server's default is `"auto"`.
   */
  aspect_ratio?: "auto" | "1:1" | "3:2" | "2:3" | "4:3" | "3:4" | "5:4" | "4:5" | "16:9" | "9:16" | "2:1" | "1:2" | "3:1" | "1:3" | "21:9" | "9:21";
  /**
   * Size of the picture. The server's default is `"1K"`.
   */
  resolution?: "1K" | "2K" | "4K";
  /**
   * Exact width and height in pixels, such as `1536x1024`, in place of `resolution` and
   * `aspect_ratio`. Both are multiples of 16 and at most 3840; together they make 655,360 to
   * 8,294,400 pixels, and the longer is at most three times the shorter. Billed as 1K up to
   * 2,097,152 pixels, as 2K up to 5,898,240, as 4K above. Pattern `^[0-9]+[xX×][0-9]+$`.
   */
  size?: string;
  /**
   * The background of the picture: `transparent` makes a PNG with an alpha channel, `auto` leaves
   * it to the model. The server's default is `"auto"`.
   */
  background?: "auto" | "opaque" | "transparent";
}

/**
 * A picture of Seedream 5 Pro.
 */
export interface CreateImageGenerationTaskSeedream5ProParams {
  model: "seedream-5-pro";
  /**
   * A description of the picture. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs of pictures to start from; without any, the prompt alone counts. A file is
   * uploaded first. 1 to 10 items.
   */
  images?: Array<string | Blob>;
  /**
   * Shape of the picture. The server's default is `"1:1"`.
   */
  aspect_ratio?: "auto" | "1:1" | "4:3" | "3:4" | "16:9" | "9:16" | "3:2" | "2:3" | "21:9";
  /**
   * Size of the picture. The server's default is `"1K"`.
   */
  resolution?: "1K" | "2K" | "4K";
  /**
   * Format of the file. The server's default is `"png"`.
   */
  output_format?: "png" | "jpeg";
}

/**
 * A picture of Grok Imagine Image 2.0; with pictures it edits them.
 */
export interface CreateImageGenerationTaskGrokImagineImage20Params {
  model: "grok-imagine-image-2.0";
  /**
   * A description of the picture. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs of pictures to start from; without any, the prompt alone counts. A file is
   * uploaded first. 1 to 5 items.
   */
  images?: Array<string | Blob>;
  /**
   * Shape of the picture; `auto` needs a picture to start from. The server's default is `"1:1"`.
   */
  aspect_ratio?: "1:1" | "2:3" | "3:2" | "16:9" | "9:16" | "auto";
}

export interface CreateImageGenerationTaskOtherParams {
  model: Open;
  /**
   * A description of the picture. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * With `model` `"nano-banana"`: Public HTTPS URLs of pictures to start from; without any, the
   * prompt alone counts. Each is looked at before the task is accepted. 1 to 3 items. With `model`
   * `"nano-banana-2"`, `"nano-banana-2-lite"` or `"nano-banana-pro"`: Public HTTPS URLs of
   * pictures to start from; without any, the prompt alone counts. Each is looked at before the
   * task is accepted. 1 to 14 items. With `model` `"gpt-image-2"`, `"gpt-image-2.5-flare"` or
   * `"gpt-image-2.5-sunburst"`: Public HTTPS URLs of pictures to start from; without any, the
   * prompt alone counts. Each is looked at before the task is accepted. 1 to 16 items. With
   * `model` `"seedream-5-pro"`: Public HTTPS URLs of pictures to start from; without any, the
   * prompt alone counts. 1 to 10 items. With `model` `"grok-imagine-image-2.0"`: Public HTTPS URLs
   * of pictures to start from; without any, the prompt alone counts. 1 to 5 items. A file is
   * uploaded first.
   */
  images?: Array<string | Blob>;
  /**
   * With `model` `"nano-banana"` or `"nano-banana-pro"`: Shape of the picture. One of `"1:1"`,
   * `"2:3"`, `"3:2"`, `"3:4"`, `"4:3"`, `"4:5"`, `"5:4"`, `"9:16"`, `"16:9"`, `"21:9"`, `"auto"`.
   * The server's default is `"1:1"`. With `model` `"nano-banana-2"` or `"nano-banana-2-lite"`:
   * Shape of the picture. One of `"1:1"`, `"1:4"`, `"1:8"`, `"2:3"`, `"3:2"`, `"3:4"`, `"4:1"`,
   * `"4:3"`, `"4:5"`, `"5:4"`, `"8:1"`, `"9:16"`, `"16:9"`, `"21:9"`, `"auto"`. The server's
   * default is `"1:1"`. With `model` `"gpt-image-2"`: Shape of the picture. One of `"auto"`,
   * `"1:1"`, `"3:2"`, `"2:3"`, `"4:3"`, `"3:4"`, `"5:4"`, `"4:5"`, `"16:9"`, `"9:16"`, `"2:1"`,
   * `"1:2"`, `"3:1"`, `"1:3"`, `"21:9"`, `"9:21"`. The server's default is `"auto"`. With `model`
   * `"gpt-image-2.5-flare"` or `"gpt-image-2.5-sunburst"`: Shape of the picture; `auto` makes a
   * square. One of `"auto"`, `"1:1"`, `"3:2"`, `"2:3"`, `"4:3"`, `"3:4"`, `"5:4"`, `"4:5"`,
   * `"16:9"`, `"9:16"`, `"2:1"`, `"1:2"`, `"3:1"`, `"1:3"`, `"21:9"`, `"9:21"`. The server's
   * default is `"auto"`. With `model` `"seedream-5-pro"`: Shape of the picture. One of `"auto"`,
   * `"1:1"`, `"4:3"`, `"3:4"`, `"16:9"`, `"9:16"`, `"3:2"`, `"2:3"`, `"21:9"`. The server's
   * default is `"1:1"`. With `model` `"grok-imagine-image-2.0"`: Shape of the picture; `auto`
   * needs a picture to start from. One of `"1:1"`, `"2:3"`, `"3:2"`, `"16:9"`, `"9:16"`, `"auto"`.
   * The server's default is `"1:1"`.
   */
  aspect_ratio?: "1:1" | "2:3" | "3:2" | "3:4" | "4:3" | "4:5" | "5:4" | "9:16" | "16:9" | "21:9" | "auto" | "1:4" | "1:8" | "4:1" | "8:1" | "2:1" | "1:2" | "3:1" | "1:3" | "9:21";
  /**
   * With `model` `"nano-banana"` or `"nano-banana-2-lite"`: Always `"1K"`, the server's default is
   * `"1K"`. With `model` `"nano-banana-2"`, `"nano-banana-pro"`, `"gpt-image-2"`,
   * `"gpt-image-2.5-flare"`, `"gpt-image-2.5-sunburst"` or `"seedream-5-pro"`: Size of the
   * picture. One of `"1K"`, `"2K"`, `"4K"`. The server's default is `"1K"`. Not with `model`
   * `"grok-imagine-image-2.0"`.
   */
  resolution?: "1K" | "2K" | "4K";
  /**
   * Format of the file. With `model` `"nano-banana"`, `"nano-banana-2"`, `"nano-banana-2-lite"` or
   * `"seedream-5-pro"`: One of `"png"`, `"jpeg"`. The server's default is `"png"`. With `model`
   * `"nano-banana-pro"`: One of `"png"`, `"jpg"`. The server's default is `"png"`. Not with
   * `model` `"gpt-image-2"`, `"gpt-image-2.5-flare"`, `"gpt-image-2.5-sunburst"` or
   * `"grok-imagine-image-2.0"`.
   */
  output_format?: "png" | "jpeg" | "jpg";
  /**
   * Exact width and height in pixels, such as `1536x1024`, in place of `resolution` and
   * `aspect_ratio`. Both are multiples of 16 and at most 3840; together they make 655,360 to
   * 8,294,400 pixels, and the longer is at most three times the shorter. Billed as 1K up to
   * 2,097,152 pixels, as 2K up to 5,898,240, as 4K above. Only with `model` `"gpt-image-2"`,
   * `"gpt-image-2.5-flare"` or `"gpt-image-2.5-sunburst"`. Pattern `^[0-9]+[xX×][0-9]+$`.
   */
  size?: string;
  /**
   * The background of the picture: `transparent` makes a PNG with an alpha channel, `auto` leaves
   * it to the model. Only with `model` `"gpt-image-2"`, `"gpt-image-2.5-flare"` or
   * `"gpt-image-2.5-sunburst"`. The server's default is `"auto"`.
   */
  background?: "auto" | "opaque" | "transparent";
}

/**
 * One of several forms, which `model` tells apart. For a `model` that is none of theirs:
 * `open("…")`.
 */
export type CreateImageGenerationTaskParams = CreateImageGenerationTaskNanoBananaParams | CreateImageGenerationTaskNanoBanana2Params | CreateImageGenerationTaskNanoBanana2LiteParams | CreateImageGenerationTaskNanoBananaProParams | CreateImageGenerationTaskGptImage2Params | CreateImageGenerationTaskGptImage25FlareParams | CreateImageGenerationTaskGptImage25SunburstParams | CreateImageGenerationTaskSeedream5ProParams | CreateImageGenerationTaskGrokImagineImage20Params | CreateImageGenerationTaskOtherParams;

/**
 * A video of MiniMax H3. Frames in `images` exclude everything in `reference_images`,
 * `reference_videos` and `reference_audios`.
 */
export interface CreateVideoGenerationTaskMinimaxH3Params {
  model: "minimax-h3";
  /**
   * A description of the video. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs of the first frame, or of the first and the last. A file is uploaded first.
   * 1 to 2 items.
   */
  images?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of pictures that the video refers to. A file is uploaded first. 1 to 9
   * items.
   */
  reference_images?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of videos that the video refers to. A file is uploaded first. 1 to 3 items.
   */
  reference_videos?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of sounds that the video refers to; they need a picture or a video beside
   * them. A file is uploaded first. 1 to 3 items.
   */
  reference_audios?: Array<string | Blob>;
  /**
   * Length of the video in seconds. 4 to 15, the server's default is `5`.
   */
  duration?: number;
  /**
   * Shape of the video: from text `16:9` if left out, and never `adaptive`; from frames always
   * `adaptive`; from references `adaptive` if left out.
   */
  aspect_ratio?: "adaptive" | "21:9" | "16:9" | "4:3" | "1:1" | "3:4" | "9:16";
  /**
   * Size of the video. The server's default is `"768P"`.
   */
  resolution?: "768P" | "2K";
}

/**
 * A video of MiniMax H3 under the name of its quick offer. Frames in `images` exclude everything
 * in `reference_images`, `reference_videos` and `reference_audios`.
 */
export interface CreateVideoGenerationTaskMinimaxH3FastParams {
  model: "minimax-h3-fast";
  /**
   * A description of the video. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs of the first frame, or of the first and the last. A file is uploaded first.
   * 1 to 2 items.
   */
  images?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of pictures that the video refers to. A file is uploaded first. 1 to 9
   * items.
   */
  reference_images?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of videos that the video refers to. A file is uploaded first. 1 to 3 items.
   */
  reference_videos?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of sounds that the video refers to; they need a picture or a video beside
   * them. A file is uploaded first. 1 to 3 items.
   */
  reference_audios?: Array<string | Blob>;
  /**
   * Length of the video in seconds. 4 to 15, the server's default is `5`.
   */
  duration?: number;
  /**
   * Shape of the video: from text `16:9` if left out, and never `adaptive`; from frames always
   * `adaptive`; from references `adaptive` if left out.
   */
  aspect_ratio?: "adaptive" | "21:9" | "16:9" | "4:3" | "1:1" | "3:4" | "9:16";
  /**
   * Size of the video. The server's default is `"768P"`.
   */
  resolution?: "768P" | "2K";
}

/**
 * A video of MiniMax H3 at half the price and slower, always with sound. Frames in `images`
 * exclude references.
 */
export interface CreateVideoGenerationTaskMinimaxH3NormalParams {
  model: "minimax-h3-normal";
  /**
   * A description of the video. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs of the first frame, or of the first and the last. A file is uploaded first.
   * 1 to 2 items.
   */
  images?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of pictures that the video refers to. A file is uploaded first. 1 to 4
   * items.
   */
  reference_images?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of videos that the video refers to. A file is uploaded first. Exactly 1
   * item.
   */
  reference_videos?: Array<string | Blob>;
  /**
   * Length of the video in seconds. 3 to 15, the server's default is `5`.
   */
  duration?: number;
  /**
   * Shape of the video. The server's default is `"16:9"`.
   */
  aspect_ratio?: "16:9" | "9:16" | "1:1" | "4:3" | "3:4" | "21:9";
  /**
   * Size of the video. The server's default is `"768p"`.
   */
  resolution?: "480p" | "768p" | "1080p";
  /**
   * The seed of the randomness; left out, it is drawn. 0 to 9007199254740991.
   */
  seed?: number;
}

/**
 * A video of Grok Imagine Video 1.5. A first frame in `images` excludes `reference_images` and
 * `aspect_ratio`.
 */
export interface CreateVideoGenerationTaskGrokImagineVideo15Params {
  model: "grok-imagine-video-1.5";
  /**
   * A description of the video. 1 to 4096 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URL of the first frame. A file is uploaded first. Exactly 1 item.
   */
  images?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of pictures that the video refers to. A file is uploaded first. 1 to 7
   * items.
   */
  reference_images?: Array<string | Blob>;
  /**
   * Length of the video in seconds. 1 to 15, the server's default is `8`.
   */
  duration?: number;
  /**
   * Shape of the video. The server's default is `"16:9"`.
   */
  aspect_ratio?: "1:1" | "16:9" | "9:16" | "3:2" | "2:3" | "auto";
  /**
   * Size of the video; 1080p takes one picture at most. The server's default is `"480p"`.
   */
  resolution?: "480p" | "720p" | "1080p";
}

/**
 * A video of Seedance 2. Frames in `images` exclude everything in `reference_images`,
 * `reference_videos` and `reference_audios`.
 */
export interface CreateVideoGenerationTaskSeedance2Params {
  model: "seedance-2";
  /**
   * A description of the video. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs of the first frame, or of the first and the last. A file is uploaded first.
   * 1 to 2 items.
   */
  images?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of pictures that the video refers to. A file is uploaded first. 1 to 9
   * items.
   */
  reference_images?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of videos that the video refers to. A file is uploaded first. 1 to 3 items.
   */
  reference_videos?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of sounds that the video refers to; they need a picture or a video beside
   * them. A file is uploaded first. 1 to 3 items.
   */
  reference_audios?: Array<string | Blob>;
  /**
   * Length of the video in seconds. 4 to 15, the server's default is `5`.
   */
  duration?: number;
  /**
   * Shape of the video. The server's default is `"adaptive"`.
   */
  aspect_ratio?: "adaptive" | "21:9" | "16:9" | "4:3" | "1:1" | "3:4" | "9:16";
  /**
   * Size of the video, `4k` and `4K` are the same; 1080p takes no reference pictures. The server's
   * default is `"720p"`.
   */
  resolution?: "480p" | "720p" | "1080p" | "4k" | "4K";
  /**
   * True for a video with sound. The server's default is `true`.
   */
  generate_audio?: boolean;
}

/**
 * A video of Seedance 2 Fast. Frames in `images` exclude everything in `reference_images`,
 * `reference_videos` and `reference_audios`.
 */
export interface CreateVideoGenerationTaskSeedance2FastParams {
  model: "seedance-2-fast";
  /**
   * A description of the video. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs of the first frame, or of the first and the last. A file is uploaded first.
   * 1 to 2 items.
   */
  images?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of pictures that the video refers to. A file is uploaded first. 1 to 9
   * items.
   */
  reference_images?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of videos that the video refers to. A file is uploaded first. 1 to 3 items.
   */
  reference_videos?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of sounds that the video refers to; they need a picture or a video beside
   * them. A file is uploaded first. 1 to 3 items.
   */
  reference_audios?: Array<string | Blob>;
  /**
   * Length of the video in seconds. 4 to 15, the server's default is `5`.
   */
  duration?: number;
  /**
   * Shape of the video. The server's default is `"adaptive"`.
   */
  aspect_ratio?: "adaptive" | "21:9" | "16:9" | "4:3" | "1:1" | "3:4" | "9:16";
  /**
   * Size of the video. The server's default is `"720p"`.
   */
  resolution?: "480p" | "720p";
  /**
   * True for a video with sound. The server's default is `true`.
   */
  generate_audio?: boolean;
}

/**
 * A video of Seedance 2 Mini: cheap, and without sound of its own. Frames in `images` exclude
 * everything in `reference_images`, `reference_videos` and `reference_audios`.
 */
export interface CreateVideoGenerationTaskSeedance2MiniParams {
  model: "seedance-2-mini";
  /**
   * A description of the video. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs of the first frame, or of the first and the last. A file is uploaded first.
   * 1 to 2 items.
   */
  images?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of pictures that the video refers to. A file is uploaded first. 1 to 9
   * items.
   */
  reference_images?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of videos that the video refers to. A file is uploaded first. 1 to 3 items.
   */
  reference_videos?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of sounds that the video refers to; they need a picture or a video beside
   * them. A file is uploaded first. 1 to 3 items.
   */
  reference_audios?: Array<string | Blob>;
  /**
   * Length of the video in seconds. 4 to 15, the server's default is `5`.
   */
  duration?: number;
  /**
   * Shape of the video. The server's default is `"adaptive"`.
   */
  aspect_ratio?: "adaptive" | "21:9" | "16:9" | "4:3" | "1:1" | "3:4" | "9:16";
  /**
   * Size of the video. The server's default is `"720p"`.
   */
  resolution?: "480p" | "720p";
}

/**
 * As `Veo31TextOrFrameVideoRequest`: `model` (required), `prompt` (required), `images`,
 * `aspect_ratio`, `resolution`, `quality`, `watermark`, `enable_translation`. A video of Veo 3.1
 * from text, or from text and frames.
 *
 * As `Veo31ReferenceVideoRequest`: `model` (required), `prompt` (required), `reference_images`
 * (required), `aspect_ratio`, `resolution`, `quality`, `watermark`, `enable_translation`. A video
 * of Veo 3.1 from reference pictures.
 *
 * A video of Veo 3.1, always 8 seconds long: from text and frames, or from reference pictures.
 */
export interface CreateVideoGenerationTaskVeo31Params {
  model: "veo-3.1";
  /**
   * A description of the video. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs of the first frame, or of the first and the last. Only as
   * `Veo31TextOrFrameVideoRequest`. A file is uploaded first. 1 to 2 items.
   */
  images?: Array<string | Blob>;
  /**
   * Shape of the video. The server's default is `"16:9"`.
   */
  aspect_ratio?: "16:9" | "9:16" | "auto";
  /**
   * Size of the video, `4k` and `4K` are the same; decides what it costs. The server's default is
   * `"720p"`.
   */
  resolution?: "720p" | "1080p" | "4k" | "4K";
  /**
   * Rendering quality; decides what it costs. As `Veo31TextOrFrameVideoRequest`: One of
   * `"Quality"`, `"Fast"`, `"Lite"`. The server's default is `"Quality"`. As
   * `Veo31ReferenceVideoRequest`: One of `"Fast"`, `"Lite"`. The server's default is `"Fast"`.
   */
  quality?: "Quality" | "Fast" | "Lite";
  /**
   * Text of a watermark.
   */
  watermark?: string;
  /**
   * True if the prompt may be translated first.
   */
  enable_translation?: boolean;
  /**
   * Public HTTPS URLs of pictures that the video refers to. Only as `Veo31ReferenceVideoRequest`,
   * where it is required. A file is uploaded first. 1 to 3 items.
   */
  reference_images?: Array<string | Blob>;
}

/**
 * A video of Seedance 2.5. Frames in `images` exclude everything in `reference_images`,
 * `reference_videos` and `reference_audios`.
 */
export interface CreateVideoGenerationTaskSeedance25Params {
  model: "seedance-2.5";
  /**
   * A description of the video. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs of the first frame, or of the first and the last. A file is uploaded first.
   * 1 to 2 items.
   */
  images?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of pictures that the video refers to. A file is uploaded first. 1 to 30
   * items.
   */
  reference_images?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of videos that the video refers to. A file is uploaded first. 1 to 10 items.
   */
  reference_videos?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of sounds that the video refers to; they may stand alone. A file is uploaded
   * first. 1 to 10 items.
   */
  reference_audios?: Array<string | Blob>;
  /**
   * Length of the video in seconds. 4 to 30, the server's default is `5`.
   */
  duration?: number;
  /**
   * Shape of the video. The server's default is `"adaptive"`.
   */
  aspect_ratio?: "adaptive" | "21:9" | "16:9" | "4:3" | "1:1" | "3:4" | "9:16";
  /**
   * Size of the video; decides what it costs. The server's default is `"720p"`.
   */
  resolution?: "480p" | "720p" | "1080p";
  /**
   * True for a video with sound. The server's default is `true`.
   */
  generate_audio?: boolean;
  /**
   * The seed of the randomness; -1 draws it. -1 to 4294967295, the server's default is `-1`.
   */
  seed?: number;
}

/**
 * A video of Kling 3. With `multi_shots` it takes a single first frame, needs `multi_prompt` and
 * has sound if nothing else is said.
 */
export interface CreateVideoGenerationTaskKling3Params {
  model: "kling-3";
  /**
   * A description of the video. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs of the first frame, or of the first and the last; of the first alone with
   * `multi_shots`. A file is uploaded first. 1 to 2 items.
   */
  images?: Array<string | Blob>;
  /**
   * Length of the video in seconds. 3 to 15, the server's default is `5`.
   */
  duration?: number;
  /**
   * Shape of the video: from text `16:9` if left out; leave it out to keep that of the frames.
   */
  aspect_ratio?: "16:9" | "9:16" | "1:1";
  /**
   * Size of the video. The server's default is `"pro"`.
   */
  resolution?: "std" | "pro" | "4K";
  /**
   * True for a video with sound.
   */
  sound?: boolean;
  /**
   * True for a video of several shots. The server's default is `false`.
   */
  multi_shots?: boolean;
  /**
   * The shots, if there are several. 1 to 5 items.
   */
  multi_prompt?: Array<KlingShot>;
  /**
   * Persons and things that the prompt names. At most 3 items.
   */
  elements?: Array<KlingElement>;
}

/**
 * A video of Kling 2.6 in which the character of a picture moves as in a video. Both files must be
 * uploads of the account: a picture of at most 10 MB, and a video of at most 100 MB, 3 to 30
 * seconds. The length of that video is billed, by the second.
 */
export interface CreateVideoGenerationTaskKling26MotionControlParams {
  model: "kling-2.6-motion-control";
  /**
   * URL of the picture of the character, an upload of the account. A file is uploaded first.
   * Exactly 1 item.
   */
  images: Array<string | Blob>;
  /**
   * URL of the video with the motion, an upload of the account. A file is uploaded first. Exactly
   * 1 item.
   */
  reference_videos: Array<string | Blob>;
  /**
   * A description of the video. At most 2500 characters.
   */
  prompt?: string;
  /**
   * Size of the video; decides what a second costs. The server's default is `"720p"`.
   */
  resolution?: "720p" | "1080p";
  /**
   * The looks of the character: those in the picture (at most 10 seconds of motion) or in the
   * video (at most 30). The server's default is `"image"`.
   */
  character_orientation?: "image" | "video";
}

/**
 * A video of Kling 3 in which the character of a picture moves as in a video. Both files must be
 * uploads of the account, more than 340 pixels wide and high, with a shape from 2:5 to 5:2: a
 * picture of at most 10 MB, and a video of at most 100 MB, 3 to 30 seconds. The length of that
 * video is billed, by the second.
 */
export interface CreateVideoGenerationTaskKling3MotionControlParams {
  model: "kling-3-motion-control";
  /**
   * URL of the picture of the character, an upload of the account. A file is uploaded first.
   * Exactly 1 item.
   */
  images: Array<string | Blob>;
  /**
   * URL of the video with the motion, an upload of the account. A file is uploaded first. Exactly
   * 1 item.
   */
  reference_videos: Array<string | Blob>;
  /**
   * A description of the video. At most 2500 characters.
   */
  prompt?: string;
  /**
   * Size of the video; decides what a second costs. The server's default is `"720p"`.
   */
  resolution?: "720p" | "1080p";
  /**
   * The looks of the character: those in the picture (at most 10 seconds of motion) or in the
   * video (at most 30). The server's default is `"image"`.
   */
  character_orientation?: "image" | "video";
  /**
   * The background that is kept. The server's default is `"input_video"`.
   */
  background_source?: "input_video" | "input_image";
}

/**
 * A video of Wan 3.0.
 */
export interface CreateVideoGenerationTaskWan30Params {
  model: "wan-3.0";
  /**
   * A description of the video. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs: of the first frame if there is one, of pictures to refer to if there are
   * more. A file is uploaded first. 1 to 10 items.
   */
  images?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of videos that the video refers to; with any, everything costs half as much
   * again. A file is uploaded first. 1 to 5 items.
   */
  reference_videos?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of sounds that the video refers to. A file is uploaded first. 1 to 5 items.
   */
  reference_audios?: Array<string | Blob>;
  /**
   * Length of the video in seconds. 2 to 30, the server's default is `5`.
   */
  duration?: number;
  /**
   * Shape of the video. The server's default is `"16:9"`.
   */
  aspect_ratio?: "16:9" | "9:16" | "1:1" | "4:3" | "3:4";
  /**
   * Size of the video. The server's default is `"720p"`.
   */
  resolution?: "480p" | "720p" | "1080p";
}

/**
 * A video of Wan 3.0 Prime.
 */
export interface CreateVideoGenerationTaskWan30PrimeParams {
  model: "wan-3.0-prime";
  /**
   * A description of the video. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs: of the first frame if there is one, of pictures to refer to if there are
   * more. A file is uploaded first. 1 to 10 items.
   */
  images?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of videos that the video refers to; with any, everything costs half as much
   * again. A file is uploaded first. 1 to 5 items.
   */
  reference_videos?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of sounds that the video refers to. A file is uploaded first. 1 to 5 items.
   */
  reference_audios?: Array<string | Blob>;
  /**
   * Length of the video in seconds. 2 to 30, the server's default is `5`.
   */
  duration?: number;
  /**
   * Shape of the video. The server's default is `"16:9"`.
   */
  aspect_ratio?: "16:9" | "9:16" | "1:1" | "4:3" | "3:4";
  /**
   * Size of the video. The server's default is `"720p"`.
   */
  resolution?: "480p" | "720p" | "1080p";
}

/**
 * A video of HappyHorse 1.0, from pictures only.
 */
export interface CreateVideoGenerationTaskHappyhorse10Params {
  model: "happyhorse-1.0";
  /**
   * A description of the video. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs of the pictures. A file is uploaded first. 1 to 9 items.
   */
  images: Array<string | Blob>;
  /**
   * Length of the video in seconds. 3 to 15, the server's default is `5`.
   */
  duration?: number;
  /**
   * Shape of the video. The server's default is `"16:9"`.
   */
  aspect_ratio?: "16:9" | "9:16" | "1:1" | "4:3" | "3:4";
  /**
   * Size of the video. The server's default is `"720p"`.
   */
  resolution?: "720p" | "1080p";
}

/**
 * A video of HappyHorse 1.1, from pictures only.
 */
export interface CreateVideoGenerationTaskHappyhorse11Params {
  model: "happyhorse-1.1";
  /**
   * A description of the video. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs of the pictures. A file is uploaded first. 1 to 9 items.
   */
  images: Array<string | Blob>;
  /**
   * Length of the video in seconds. 3 to 15, the server's default is `5`.
   */
  duration?: number;
  /**
   * Shape of the video. The server's default is `"16:9"`.
   */
  aspect_ratio?: "16:9" | "9:16" | "1:1" | "4:3" | "3:4";
  /**
   * Size of the video. The server's default is `"720p"`.
   */
  resolution?: "720p" | "1080p";
}

/**
 * A video of MiniMax H3 Max, from text, from a first frame, or from the first and the last.
 */
export interface CreateVideoGenerationTaskMinimaxH3MaxParams {
  model: "minimax-h3-max";
  /**
   * A description of the video. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs of the first frame, or of the first and the last. A file is uploaded first.
   * 1 to 2 items.
   */
  images?: Array<string | Blob>;
  /**
   * Length of the video in seconds, of which each is billed; a length that the model cannot do is
   * refused. At least 5, the server's default is `5`.
   */
  duration?: number;
  /**
   * Size of the video. The server's default is `"768P"`.
   */
  resolution?: "480P" | "768P";
  /**
   * The seed of the randomness; left out, it is drawn. At least 0.
   */
  seed?: number;
}

/**
 * A video of MiniMax H3 Max Turbo: as H3 Max, quicker and at half the price.
 */
export interface CreateVideoGenerationTaskMinimaxH3MaxTurboParams {
  model: "minimax-h3-max-turbo";
  /**
   * A description of the video. 1 to 5000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs of the first frame, or of the first and the last. A file is uploaded first.
   * 1 to 2 items.
   */
  images?: Array<string | Blob>;
  /**
   * Length of the video in seconds, of which each is billed; a length that the model cannot do is
   * refused. At least 5, the server's default is `5`.
   */
  duration?: number;
  /**
   * Size of the video. The server's default is `"768P"`.
   */
  resolution?: "480P" | "768P";
  /**
   * The seed of the randomness; left out, it is drawn. At least 0.
   */
  seed?: number;
}

export interface CreateVideoGenerationTaskOtherParams {
  model: Open;
  /**
   * A description of the video. With `model` `"minimax-h3"`, `"minimax-h3-fast"`,
   * `"minimax-h3-normal"`, `"seedance-2"`, `"seedance-2-fast"`, `"seedance-2-mini"`, `"veo-3.1"`,
   * `"seedance-2.5"`, `"kling-3"`, `"wan-3.0"`, `"wan-3.0-prime"`, `"happyhorse-1.0"`,
   * `"happyhorse-1.1"`, `"minimax-h3-max"` or `"minimax-h3-max-turbo"`: 1 to 5000 characters. With
   * `model` `"grok-imagine-video-1.5"`: 1 to 4096 characters. With `model`
   * `"kling-2.6-motion-control"` or `"kling-3-motion-control"`: At most 2500 characters. Required
   * with `model` `"minimax-h3"`, `"minimax-h3-fast"`, `"minimax-h3-normal"`,
   * `"grok-imagine-video-1.5"`, `"seedance-2"`, `"seedance-2-fast"`, `"seedance-2-mini"`,
   * `"veo-3.1"`, `"seedance-2.5"`, `"kling-3"`, `"wan-3.0"`, `"wan-3.0-prime"`,
   * `"happyhorse-1.0"`, `"happyhorse-1.1"`, `"minimax-h3-max"` or `"minimax-h3-max-turbo"`.
   */
  prompt?: string;
  /**
   * With `model` `"minimax-h3"`, `"minimax-h3-fast"`, `"minimax-h3-normal"`, `"seedance-2"`,
   * `"seedance-2-fast"`, `"seedance-2-mini"`, `"seedance-2.5"`, `"minimax-h3-max"` or
   * `"minimax-h3-max-turbo"`: Public HTTPS URLs of the first frame, or of the first and the last.
   * 1 to 2 items. With `model` `"grok-imagine-video-1.5"`: Public HTTPS URL of the first frame.
   * Exactly 1 item. With `model` `"veo-3.1"`: Public HTTPS URLs of the first frame, or of the
   * first and the last. Only as `Veo31TextOrFrameVideoRequest`. 1 to 2 items. With `model`
   * `"kling-3"`: Public HTTPS URLs of the first frame, or of the first and the last; of the first
   * alone with `multi_shots`. 1 to 2 items. With `model` `"kling-2.6-motion-control"` or
   * `"kling-3-motion-control"`: URL of the picture of the character, an upload of the account.
   * Exactly 1 item. With `model` `"wan-3.0"` or `"wan-3.0-prime"`: Public HTTPS URLs: of the first
   * frame if there is one, of pictures to refer to if there are more. 1 to 10 items. With `model`
   * `"happyhorse-1.0"` or `"happyhorse-1.1"`: Public HTTPS URLs of the pictures. 1 to 9 items.
   * Required with `model` `"kling-2.6-motion-control"`, `"kling-3-motion-control"`,
   * `"happyhorse-1.0"` or `"happyhorse-1.1"`. A file is uploaded first.
   */
  images?: Array<string | Blob>;
  /**
   * With `model` `"minimax-h3"`, `"minimax-h3-fast"`, `"seedance-2"`, `"seedance-2-fast"` or
   * `"seedance-2-mini"`: Public HTTPS URLs of pictures that the video refers to. 1 to 9 items.
   * With `model` `"minimax-h3-normal"`: Public HTTPS URLs of pictures that the video refers to. 1
   * to 4 items. With `model` `"grok-imagine-video-1.5"`: Public HTTPS URLs of pictures that the
   * video refers to. 1 to 7 items. With `model` `"veo-3.1"`: Public HTTPS URLs of pictures that
   * the video refers to. Only as `Veo31ReferenceVideoRequest`, where it is required. 1 to 3 items.
   * With `model` `"seedance-2.5"`: Public HTTPS URLs of pictures that the video refers to. 1 to 30
   * items. Only with `model` `"minimax-h3"`, `"minimax-h3-fast"`, `"minimax-h3-normal"`,
   * `"grok-imagine-video-1.5"`, `"seedance-2"`, `"seedance-2-fast"`, `"seedance-2-mini"`,
   * `"veo-3.1"` or `"seedance-2.5"`. A file is uploaded first.
   */
  reference_images?: Array<string | Blob>;
  /**
   * With `model` `"minimax-h3"`, `"minimax-h3-fast"`, `"seedance-2"`, `"seedance-2-fast"` or
   * `"seedance-2-mini"`: Public HTTPS URLs of videos that the video refers to. 1 to 3 items. With
   * `model` `"minimax-h3-normal"`: Public HTTPS URLs of videos that the video refers to. Exactly 1
   * item. With `model` `"seedance-2.5"`: Public HTTPS URLs of videos that the video refers to. 1
   * to 10 items. With `model` `"kling-2.6-motion-control"` or `"kling-3-motion-control"`: URL of
   * the video with the motion, an upload of the account. Exactly 1 item. With `model` `"wan-3.0"`
   * or `"wan-3.0-prime"`: Public HTTPS URLs of videos that the video refers to; with any,
   * everything costs half as much again. 1 to 5 items. Not with `model`
   * `"grok-imagine-video-1.5"`, `"veo-3.1"`, `"kling-3"`, `"happyhorse-1.0"`, `"happyhorse-1.1"`,
   * `"minimax-h3-max"` or `"minimax-h3-max-turbo"`. Required with `model`
   * `"kling-2.6-motion-control"` or `"kling-3-motion-control"`. A file is uploaded first.
   */
  reference_videos?: Array<string | Blob>;
  /**
   * With `model` `"minimax-h3"`, `"minimax-h3-fast"`, `"seedance-2"`, `"seedance-2-fast"` or
   * `"seedance-2-mini"`: Public HTTPS URLs of sounds that the video refers to; they need a picture
   * or a video beside them. 1 to 3 items. With `model` `"seedance-2.5"`: Public HTTPS URLs of
   * sounds that the video refers to; they may stand alone. 1 to 10 items. With `model` `"wan-3.0"`
   * or `"wan-3.0-prime"`: Public HTTPS URLs of sounds that the video refers to. 1 to 5 items. Only
   * with `model` `"minimax-h3"`, `"minimax-h3-fast"`, `"seedance-2"`, `"seedance-2-fast"`,
   * `"seedance-2-mini"`, `"seedance-2.5"`, `"wan-3.0"` or `"wan-3.0-prime"`. A file is uploaded
   * first.
   */
  reference_audios?: Array<string | Blob>;
  /**
   * With `model` `"minimax-h3"`, `"minimax-h3-fast"`, `"seedance-2"`, `"seedance-2-fast"` or
   * `"seedance-2-mini"`: Length of the video in seconds. 4 to 15, the server's default is `5`.
   * With `model` `"minimax-h3-normal"`, `"kling-3"`, `"happyhorse-1.0"` or `"happyhorse-1.1"`:
   * Length of the video in seconds. 3 to 15, the server's default is `5`. With `model`
   * `"grok-imagine-video-1.5"`: Length of the video in seconds. 1 to 15, the server's default is
   * `8`. With `model` `"seedance-2.5"`: Length of the video in seconds. 4 to 30, the server's
   * default is `5`. With `model` `"wan-3.0"` or `"wan-3.0-prime"`: Length of the video in seconds.
   * 2 to 30, the server's default is `5`. With `model` `"minimax-h3-max"` or
   * `"minimax-h3-max-turbo"`: Length of the video in seconds, of which each is billed; a length
   * that the model cannot do is refused. At least 5, the server's default is `5`. Not with `model`
   * `"veo-3.1"`, `"kling-2.6-motion-control"` or `"kling-3-motion-control"`.
   */
  duration?: number;
  /**
   * With `model` `"minimax-h3"` or `"minimax-h3-fast"`: Shape of the video: from text `16:9` if
   * left out, and never `adaptive`; from frames always `adaptive`; from references `adaptive` if
   * left out. One of `"adaptive"`, `"21:9"`, `"16:9"`, `"4:3"`, `"1:1"`, `"3:4"`, `"9:16"`. With
   * `model` `"minimax-h3-normal"`: Shape of the video. One of `"16:9"`, `"9:16"`, `"1:1"`,
   * `"4:3"`, `"3:4"`, `"21:9"`. The server's default is `"16:9"`. With `model`
   * `"grok-imagine-video-1.5"`: Shape of the video. One of `"1:1"`, `"16:9"`, `"9:16"`, `"3:2"`,
   * `"2:3"`, `"auto"`. The server's default is `"16:9"`. With `model` `"seedance-2"`,
   * `"seedance-2-fast"`, `"seedance-2-mini"` or `"seedance-2.5"`: Shape of the video. One of
   * `"adaptive"`, `"21:9"`, `"16:9"`, `"4:3"`, `"1:1"`, `"3:4"`, `"9:16"`. The server's default is
   * `"adaptive"`. With `model` `"veo-3.1"`: Shape of the video. One of `"16:9"`, `"9:16"`,
   * `"auto"`. The server's default is `"16:9"`. With `model` `"kling-3"`: Shape of the video: from
   * text `16:9` if left out; leave it out to keep that of the frames. One of `"16:9"`, `"9:16"`,
   * `"1:1"`. With `model` `"wan-3.0"`, `"wan-3.0-prime"`, `"happyhorse-1.0"` or
   * `"happyhorse-1.1"`: Shape of the video. One of `"16:9"`, `"9:16"`, `"1:1"`, `"4:3"`, `"3:4"`.
   * The server's default is `"16:9"`. Not with `model` `"kling-2.6-motion-control"`,
   * `"kling-3-motion-control"`, `"minimax-h3-max"` or `"minimax-h3-max-turbo"`.
   */
  aspect_ratio?: "adaptive" | "21:9" | "16:9" | "4:3" | "1:1" | "3:4" | "9:16" | "3:2" | "2:3" | "auto";
  /**
   * With `model` `"minimax-h3"` or `"minimax-h3-fast"`: Size of the video. One of `"768P"`,
   * `"2K"`. The server's default is `"768P"`. With `model` `"minimax-h3-normal"`: Size of the
   * video. One of `"480p"`, `"768p"`, `"1080p"`. The server's default is `"768p"`. With `model`
   * `"grok-imagine-video-1.5"`: Size of the video; 1080p takes one picture at most. One of
   * `"480p"`, `"720p"`, `"1080p"`. The server's default is `"480p"`. With `model` `"seedance-2"`:
   * Size of the video, `4k` and `4K` are the same; 1080p takes no reference pictures. One of
   * `"480p"`, `"720p"`, `"1080p"`, `"4k"`, `"4K"`. The server's default is `"720p"`. With `model`
   * `"seedance-2-fast"` or `"seedance-2-mini"`: Size of the video. One of `"480p"`, `"720p"`. The
   * server's default is `"720p"`. With `model` `"veo-3.1"`: Size of the video, `4k` and `4K` are
   * the same; decides what it costs. One of `"720p"`, `"1080p"`, `"4k"`, `"4K"`. The server's
   * default is `"720p"`. With `model` `"seedance-2.5"`: Size of the video; decides what it costs.
   * One of `"480p"`, `"720p"`, `"1080p"`. The server's default is `"720p"`. With `model`
   * `"kling-3"`: Size of the video. One of `"std"`, `"pro"`, `"4K"`. The server's default is
   * `"pro"`. With `model` `"kling-2.6-motion-control"` or `"kling-3-motion-control"`: Size of the
   * video; decides what a second costs. One of `"720p"`, `"1080p"`. The server's default is
   * `"720p"`. With `model` `"wan-3.0"` or `"wan-3.0-prime"`: Size of the video. One of `"480p"`,
   * `"720p"`, `"1080p"`. The server's default is `"720p"`. With `model` `"happyhorse-1.0"` or
   * `"happyhorse-1.1"`: Size of the video. One of `"720p"`, `"1080p"`. The server's default is
   * `"720p"`. With `model` `"minimax-h3-max"` or `"minimax-h3-max-turbo"`: Size of the video. One
   * of `"480P"`, `"768P"`. The server's default is `"768P"`.
   */
  resolution?: "768P" | "2K" | "480p" | "768p" | "1080p" | "720p" | "4k" | "4K" | "std" | "pro" | "480P";
  /**
   * With `model` `"minimax-h3-normal"`: The seed of the randomness; left out, it is drawn. 0 to
   * 9007199254740991. With `model` `"seedance-2.5"`: The seed of the randomness; -1 draws it. -1
   * to 4294967295, the server's default is `-1`. With `model` `"minimax-h3-max"` or
   * `"minimax-h3-max-turbo"`: The seed of the randomness; left out, it is drawn. At least 0. Only
   * with `model` `"minimax-h3-normal"`, `"seedance-2.5"`, `"minimax-h3-max"` or
   * `"minimax-h3-max-turbo"`.
   */
  seed?: number;
  /**
   * True for a video with sound. Only with `model` `"seedance-2"`, `"seedance-2-fast"` or
   * `"seedance-2.5"`. The server's default is `true`.
   */
  generate_audio?: boolean;
  /**
   * Rendering quality; decides what it costs. As `Veo31TextOrFrameVideoRequest`: One of
   * `"Quality"`, `"Fast"`, `"Lite"`. The server's default is `"Quality"`. As
   * `Veo31ReferenceVideoRequest`: One of `"Fast"`, `"Lite"`. The server's default is `"Fast"`.
   * Only with `model` `"veo-3.1"`.
   */
  quality?: "Quality" | "Fast" | "Lite";
  /**
   * Text of a watermark. Only with `model` `"veo-3.1"`.
   */
  watermark?: string;
  /**
   * True if the prompt may be translated first. Only with `model` `"veo-3.1"`.
   */
  enable_translation?: boolean;
  /**
   * True for a video with sound. Only with `model` `"kling-3"`.
   */
  sound?: boolean;
  /**
   * True for a video of several shots. Only with `model` `"kling-3"`. The server's default is
   * `false`.
   */
  multi_shots?: boolean;
  /**
   * The shots, if there are several. Only with `model` `"kling-3"`. 1 to 5 items.
   */
  multi_prompt?: Array<KlingShot>;
  /**
   * Persons and things that the prompt names. Only with `model` `"kling-3"`. At most 3 items.
   */
  elements?: Array<KlingElement>;
  /**
   * The looks of the character: those in the picture (at most 10 seconds of motion) or in the
   * video (at most 30). Only with `model` `"kling-2.6-motion-control"` or
   * `"kling-3-motion-control"`. The server's default is `"image"`.
   */
  character_orientation?: "image" | "video";
  /**
   * The background that is kept. Only with `model` `"kling-3-motion-control"`. The server's
   * default is `"input_video"`.
   */
  background_source?: "input_video" | "input_image";
}

/**
 * One of several forms, which `model` tells apart. For a `model` that is none of theirs:
 * `open("…")`.
 */
export type CreateVideoGenerationTaskParams = CreateVideoGenerationTaskMinimaxH3Params | CreateVideoGenerationTaskMinimaxH3FastParams | CreateVideoGenerationTaskMinimaxH3NormalParams | CreateVideoGenerationTaskGrokImagineVideo15Params | CreateVideoGenerationTaskSeedance2Params | CreateVideoGenerationTaskSeedance2FastParams | CreateVideoGenerationTaskSeedance2MiniParams | CreateVideoGenerationTaskVeo31Params | CreateVideoGenerationTaskSeedance25Params | CreateVideoGenerationTaskKling3Params | CreateVideoGenerationTaskKling26MotionControlParams | CreateVideoGenerationTaskKling3MotionControlParams | CreateVideoGenerationTaskWan30Params | CreateVideoGenerationTaskWan30PrimeParams | CreateVideoGenerationTaskHappyhorse10Params | CreateVideoGenerationTaskHappyhorse11Params | CreateVideoGenerationTaskMinimaxH3MaxParams | CreateVideoGenerationTaskMinimaxH3MaxTurboParams | CreateVideoGenerationTaskOtherParams;

export interface CreateEffectTaskParams {
  /**
   * Id of the effect.
   */
  effect_id: string;
  /**
   * Public HTTPS URLs of the pictures, in the order that the effect asks for. A file is uploaded
   * first. 1 to 7 items.
   */
  images: Array<string | Blob>;
  /**
   * Version of the effect; left out, the present one. At least 1.
   */
  effect_version?: number;
  /**
   * Settings; only those that the effect offers.
   */
  options?: CreateEffectTaskParamsOptions;
}

export interface EditMusicVideoShotParams {
  /**
   * A description of the shot. At most 3000 characters.
   */
  prompt: string;
  /**
   * Public HTTPS URLs of other pictures, for premium tasks only; a standard task refuses the
   * field. A file is uploaded first. 0 to 6 items.
   */
  images?: Array<string | Blob>;
}

/**
 * A standard music video: one to seven pictures over 10 to 180 seconds of a song.
 *
 * Some values are excluded (`not`).
 *
 * What is allowed depends on other fields (`if`).
 */
export interface CreateMusicVideoTaskStandardParams {
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
   * The server's default is `"standard"`.
   */
  mv_tier?: "standard";
  /**
   * A description of the video. At most 3000 characters.
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
   * True to move the lips to the vocals, of the face in `lip_ref_url`. Cannot be had at 540p. The
   * server's default is `false`.
   */
  lip_sync?: boolean;
  /**
   * Public HTTPS URL of a front-facing close-up of the face that sings. A file is uploaded first.
   */
  lip_ref_url?: string | Blob;
  /**
   * True to show the lyrics. The server's default is `false`.
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
   * The way to the finished video, by itself or after `compose`. The server's default is `"auto"`.
   */
  compose_mode?: "auto" | "manual";
}

/**
 * With `mv_mode` `"sing"`: `mv_tier` (required), `audio_url` (required), `prompt`, `resolution`,
 * `style`, `aspect_ratio`, `add_subtitle`, `subtitle_color`, `duration`, `images`, `lip_ref_urls`
 * (required). The fields of all modes of premium music videos.
 *
 * A premium music video of a face that sings.
 *
 * With `mv_mode` `"sing_perform"`: `mv_tier` (required), `audio_url` (required), `prompt`,
 * `resolution`, `style`, `aspect_ratio`, `add_subtitle`, `subtitle_color`, `duration`, `images`,
 * `lip_ref_urls` (required). The fields of all modes of premium music videos.
 *
 * A premium music video of a face that sings and performs.
 *
 * With `mv_mode` `"dance"`: `mv_tier` (required), `audio_url` (required), `prompt`, `resolution`,
 * `style`, `aspect_ratio`, `add_subtitle`, `subtitle_color`, `duration`, `images` (required). The
 * fields of all modes of premium music videos.
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
 */
export interface CreateMusicVideoTaskPremiumParams {
  mv_tier: "premium";
  /**
   * The action in the video: `sing` and `sing_perform` need faces, `dance` and `perform` exactly
   * six pictures.
   */
  mv_mode: "sing" | "sing_perform" | "dance" | "perform";
  /**
   * Public HTTPS URL of the song with vocals, MP3, WAV, AAC or M4A, 10 to 300 seconds and at most
   * 50 MB. A file is uploaded first.
   */
  audio_url: string | Blob;
  /**
   * A description of the video. At most 3000 characters.
   */
  prompt?: string;
  /**
   * Size of the video. The server's default is `"720p"`.
   */
  resolution?: "720p";
  /**
   * Visual style in free words. At most 200 characters.
   */
  style?: string;
  /**
   * Shape of the video.
   */
  aspect_ratio?: "1:1" | "16:9" | "9:16" | "4:3" | "3:4";
  /**
   * True to show the lyrics, as they were recognised. The server's default is `false`.
   */
  add_subtitle?: boolean;
  /**
   * Colour of the subtitles, red, green and blue in hexadecimal. Pattern `^#[0-9A-Fa-f]{6}$`.
   */
  subtitle_color?: string;
  /**
   * Length in seconds to bill if the length of the audio cannot be detected; nothing else. 10 to
   * 300.
   */
  duration?: number;
  /**
   * With `mv_mode` `"sing"` or `"sing_perform"`: Public HTTPS URLs of pictures of scenes. 0 to 6
   * items. With `mv_mode` `"dance"` or `"perform"`: Public HTTPS URLs of pictures of the six
   * scenes. Exactly 6 items. Required with `mv_mode` `"dance"` or `"perform"`. A file is uploaded
   * first.
   */
  images?: Array<string | Blob>;
  /**
   * Public HTTPS URLs of front-facing pictures of the faces that sing. Only with `mv_mode`
   * `"sing"` or `"sing_perform"`, where it is required. A file is uploaded first. 1 to 2 items.
   */
  lip_ref_urls?: Array<string | Blob>;
}

export interface CreateMusicVideoTaskOtherParams {
  /**
   * With `mv_tier` `"standard"`: Public HTTPS URL of the song, MP3, WAV, AAC or M4A, 10 to 180
   * seconds and at most 50 MB. With `mv_tier` `"premium"`: Public HTTPS URL of the song with
   * vocals, MP3, WAV, AAC or M4A, 10 to 300 seconds and at most 50 MB. A file is uploaded first.
   */
  audio_url: string | Blob;
  mv_tier: Open;
  /**
   * With `mv_tier` `"standard"`: Public HTTPS URLs of the pictures: PNG, JPEG or WebP, at most 50
   * MB each, aspect ratio between 1:4 and 4:1. 1 to 7 items. With `mv_tier` `"premium"`: With
   * `mv_mode` `"sing"` or `"sing_perform"`: Public HTTPS URLs of pictures of scenes. 0 to 6 items.
   * With `mv_mode` `"dance"` or `"perform"`: Public HTTPS URLs of pictures of the six scenes.
   * Exactly 6 items. Required with `mv_mode` `"dance"` or `"perform"`. Required with `mv_tier`
   * `"standard"`. A file is uploaded first.
   */
  images?: Array<string | Blob>;
  /**
   * A description of the video. At most 3000 characters.
   */
  prompt?: string;
  /**
   * Language of the output. Only with `mv_tier` `"standard"`.
   */
  language?: "en" | "zh";
  /**
   * Size of the video. With `mv_tier` `"standard"`: One of `"540p"`, `"720p"`, `"1080p"`. The
   * server's default is `"720p"`. With `mv_tier` `"premium"`: One of `"720p"`. The server's
   * default is `"720p"`.
   */
  resolution?: "540p" | "720p" | "1080p";
  /**
   * Rendering quality. High quality cannot be had at 540p. Only with `mv_tier` `"standard"`. The
   * server's default is `"standard"`.
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
   * True to move the lips to the vocals, of the face in `lip_ref_url`. Cannot be had at 540p. Only
   * with `mv_tier` `"standard"`. The server's default is `false`.
   */
  lip_sync?: boolean;
  /**
   * Public HTTPS URL of a front-facing close-up of the face that sings. Only with `mv_tier`
   * `"standard"`. A file is uploaded first.
   */
  lip_ref_url?: string | Blob;
  /**
   * With `mv_tier` `"standard"`: True to show the lyrics. With `mv_tier` `"premium"`: True to show
   * the lyrics, as they were recognised. The server's default is `false`.
   */
  add_subtitle?: boolean;
  /**
   * Colour of the subtitles, red, green and blue in hexadecimal. Pattern `^#[0-9A-Fa-f]{6}$`.
   */
  subtitle_color?: string;
  /**
   * Public HTTPS URL of the subtitles, a `.srt` file. Only with `mv_tier` `"standard"`. A file is
   * uploaded first.
   */
  srt_url?: string | Blob;
  /**
   * Length in seconds to bill if the length of the audio cannot be detected; nothing else. With
   * `mv_tier` `"standard"`: 10 to 180. With `mv_tier` `"premium"`: 10 to 300.
   */
  duration?: number;
  /**
   * The way to the finished video, by itself or after `compose`. Only with `mv_tier` `"standard"`.
   * The server's default is `"auto"`.
   */
  compose_mode?: "auto" | "manual";
  /**
   * The action in the video: `sing` and `sing_perform` need faces, `dance` and `perform` exactly
   * six pictures. Only with `mv_tier` `"premium"`, where it is required.
   */
  mv_mode?: "sing" | "sing_perform" | "dance" | "perform";
  /**
   * Public HTTPS URLs of front-facing pictures of the faces that sing. Only with `mv_mode`
   * `"sing"` or `"sing_perform"`, where it is required. Only with `mv_tier` `"premium"`. A file is
   * uploaded first. 1 to 2 items.
   */
  lip_ref_urls?: Array<string | Blob>;
}

/**
 * One of several forms, which `mv_tier` tells apart. For a `mv_tier` that is none of theirs:
 * `open("…")`.
 */
export type CreateMusicVideoTaskParams = CreateMusicVideoTaskStandardParams | CreateMusicVideoTaskPremiumParams | CreateMusicVideoTaskOtherParams;

export interface ComposeMusicVideoTaskParams {
  /**
   * Ids of the shots, in the order in which they are shown. At least 1 item.
   */
  shot_ids: Array<string>;
}

export interface CreateEcommerceVideoTaskParams {
  /**
   * Public HTTPS URLs of pictures of the product, PNG, JPEG or WebP, the most important one first.
   * A file is uploaded first. 1 to 7 items.
   */
  images: Array<string | Blob>;
  /**
   * Length of the video in seconds; decides what it costs. 10 to 60.
   */
  duration: number;
  /**
   * The story of the video. At most 2000 characters.
   */
  prompt?: string;
  /**
   * Shape of the video.
   */
  aspect_ratio?: "16:9" | "9:16" | "1:1";
  /**
   * Language of what is spoken.
   */
  language?: "en" | "zh";
}

export interface CreateVideoAnalysisTaskParams {
  /**
   * URL of the video, an upload of the account, of at most 600 seconds. A file is uploaded first.
   */
  video_url: string | Blob;
  /**
   * The question. 1 to 12000 characters.
   */
  prompt: string;
  /**
   * The amount of thought: `standard` is cheap, `deep` reasons more. The server's default is
   * `"standard"`.
   */
  analysis_depth?: "standard" | "deep";
  /**
   * Tokens that the answer may have; what the model thinks besides may count beyond it, never
   * beyond the reservation. 256 to 8192, the server's default is `2048`.
   */
  max_output_tokens?: number;
}

export interface CreateTextResponseParams {
  /**
   * Name of a text model; `listTextModels` has those of the key.
   */
  model: TextModelId;
  /**
   * True for a stream of events.
   */
  stream?: boolean;
  [key: string]: unknown;
}

export interface CreateChatCompletionParams {
  /**
   * Name of a text model; `listTextModels` has those of the key.
   */
  model: TextModelId;
  /**
   * True for a stream of events.
   */
  stream?: boolean;
  [key: string]: unknown;
}

export interface CreateMessageParams {
  /**
   * Name of a text model; `listTextModels` has those of the key.
   */
  model: TextModelId;
  /**
   * True for a stream of events.
   */
  stream?: boolean;
  [key: string]: unknown;
}

export interface CreateDecisionParams {
  /**
   * The subject of the questions.
   */
  state: string | { [key: string]: unknown } | Array<unknown>;
  /**
   * The questions by name. At least 1 entry.
   */
  questions: { [key: string]: DecisionQuestion };
  /**
   * The model that decides, such as `jev-1.13` or `jev-1.13-free`. The server's default is
   * `"jev-1.13"`.
   */
  model?: string;
  /**
   * There are no streams of decisions.
   */
  stream?: false;
}

export interface SearchWebParams {
  /**
   * The words; blanks around them do not count. 1 to 400 characters, pattern `\S`.
   */
  query: string;
  /**
   * The kind of results to search. The server's default is `"web"`.
   */
  type?: "web" | "news" | "images" | "videos" | "scholar" | "patents" | "shopping" | "places";
  /**
   * Most results. 1 to 10, the server's default is `5`.
   */
  max_results?: number;
  /**
   * The greatest age of results; for pages, news, images and videos only.
   */
  time_range?: "day" | "week" | "month" | "year";
  /**
   * Domains to search; for pages, news, images and videos only. At most 10 items.
   */
  include_domains?: Array<string>;
  /**
   * Domains to leave out; for pages, news, images and videos only. At most 10 items.
   */
  exclude_domains?: Array<string>;
  /**
   * Country to search from, two letters of ISO 3166-1; left out, Chinese, Japanese and Korean
   * words are searched in their own. Pattern `^[a-z]{2}$`.
   */
  country?: string;
  /**
   * Language of the results, two letters. Pattern `^[a-z]{2}$`.
   */
  language?: string;
}

export interface ReadWebPagesParams {
  /**
   * URLs of the pages, public ones without a user name; the same URL twice counts once. 1 to 10
   * items.
   */
  urls: Array<string>;
  /**
   * The subject of the passages. At most 400 characters.
   */
  query?: string;
  /**
   * Form of the text. The server's default is `"markdown"`.
   */
  format?: "markdown" | "text";
  /**
   * Most characters of a page; the rest is cut off. 500 to 100000, the server's default is
   * `20000`.
   */
  max_chars?: number;
}

export interface MapWebsiteParams {
  /**
   * The start, a public URL without a user name. At most 2048 characters, pattern `^https?://`.
   */
  url: string;
  /**
   * Most URLs, of which each is billed. 1 to 100, the server's default is `50`.
   */
  limit?: number;
  /**
   * The number of links to follow from the start. 1 to 3, the server's default is `1`.
   */
  max_depth?: number;
  /**
   * True if links to other websites count. The server's default is `false`.
   */
  include_external?: boolean;
  /**
   * Regular expressions; only paths that one of them fits are listed. At most 10 items.
   */
  select_paths?: Array<string>;
  /**
   * Regular expressions; paths that one of them fits are left out. At most 10 items.
   */
  exclude_paths?: Array<string>;
}

export interface ResearchWebParams {
  /**
   * The question; blanks around it do not count. 1 to 1000 characters, pattern `\S`.
   */
  query: string;
  /**
   * True to search posts on X; left out, only if the question names it.
   */
  include_x?: boolean;
}

export interface SearchCapabilitiesParams {
  /**
   * A platform and an action, in Chinese or English.
   */
  query?: string;
  /**
   * Only models, only data, or only workflows.
   */
  kind?: "model" | "data" | "workflow";
  /**
   * Only this platform, by any of its names.
   */
  platform?: string;
  /**
   * Most results of a page. 1 to 50, the server's default is `5`.
   */
  limit?: number;
  /**
   * The beginning of the page: `next_cursor` of the page before.
   */
  cursor?: string;
  /**
   * The detail of each result. The server's default is `"compact"`.
   */
  view?: "compact" | "full";
  /**
   * Answer groups in place of results. Always `"function"`.
   */
  group_by?: "function";
}

export interface InspectCapabilityParams {
  /**
   * Reference of the capability, as a search answered it. Pattern `^(model|data|workflow):.+$`.
   */
  reference: string;
}

export interface RunCapabilityParams {
  /**
   * Reference of the capability, as a search answered it. Pattern `^(model|data|workflow):.+$`.
   */
  reference: string;
  /**
   * Run it, ask how a run is going (`task_id`), or fetch a result again (`request_id`). The
   * server's default is `"start"`.
   */
  operation?: "start" | "status" | "result";
  /**
   * Input of a run, as the capability's `input_schema` has it.
   */
  input?: { [key: string]: unknown };
  /**
   * Id of the task to ask about.
   */
  task_id?: string;
  /**
   * Id of the run whose result to fetch.
   */
  request_id?: string;
  /**
   * Everything, which is what HTTP gets if nothing is said, or the start of the main list as
   * `items`, long texts cut off.
   */
  view?: "full" | "preview";
  /**
   * Most items of a preview; 10 if nothing is said. 1 to 50.
   */
  max_items?: number;
  /**
   * Paths to keep, such as `items[].title`; all others are left out.
   */
  fields?: Array<string>;
}

export interface CallSocialDataParams {
  /**
   * Id of the action, from the catalogue of social data. Pattern `^[a-z0-9]+(?:[._-][a-z0-9]+)+$`.
   */
  action: string;
  /**
   * Parameters of the action.
   */
  params?: { [key: string]: unknown };
}

export interface UploadFileParams {
  /**
   * The bytes, with a file name.
   */
  file: Blob;
  /**
   * The use of the file.
   */
  purpose?: "input";
}

export interface CreateWebhookEndpointParams {
  /**
   * The address for events: a public HTTPS URL, not of localhost or a private network.
   */
  url: string;
  /**
   * A note for people.
   */
  description?: string;
  /**
   * The events to send; left out, both.
   */
  events?: Array<"task.succeeded" | "task.failed">;
}

export interface UpdateWebhookEndpointParams {
  /**
   * The address for events: a public HTTPS URL, not of localhost or a private network.
   */
  url?: string;
  /**
   * A note for people.
   */
  description?: string;
  /**
   * The state; a `disabled` endpoint gets no events.
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
   * Exact origins of the pages that may join: HTTPS, or HTTP of the own machine. 1 to 10 items.
   */
  allowed_origins: Array<string>;
  /**
   * Notes of your own, at most 20; keys of at most 64 and values of at most 256 characters. At
   * most 20 entries.
   */
  metadata?: { [key: string]: string };
}

export interface GenerateContentParams {
  /**
   * The conversation so far, oldest first.
   */
  contents: Array<{ [key: string]: unknown }>;
  [key: string]: unknown;
}

export interface StreamGenerateContentParams {
  /**
   * The conversation so far, oldest first.
   */
  contents: Array<{ [key: string]: unknown }>;
  [key: string]: unknown;
}

export interface ListGenerationModelsParameters {
  /**
   * The models to list: those of pictures or those of videos.
   */
  media_type?: "image" | "video";
}

export interface ListEffectsParameters {
  /**
   * The effects to list: those that make a picture or those that make a video.
   */
  output_type?: "image" | "video";
  /**
   * Category of the effects to list.
   */
  category?: string;
}

export interface SearchCapabilitiesParameters {
  /**
   * The form of the answer's `next`: as a curl command, or as a call of a tool of BeatAPI's MCP
   * server. The server's default is `"http"`.
   */
  "X-Beat-Client"?: "http" | "mcp";
}

export interface InspectCapabilityParameters {
  /**
   * The form of the answer's `next`: as a curl command, or as a call of a tool of BeatAPI's MCP
   * server. The server's default is `"http"`.
   */
  "X-Beat-Client"?: "http" | "mcp";
}

export interface RunCapabilityParameters {
  /**
   * The form of the answer's `next`: as a curl command, or as a call of a tool of BeatAPI's MCP
   * server. The server's default is `"http"`.
   */
  "X-Beat-Client"?: "http" | "mcp";
}

export interface GetUsageParameters {
  /**
   * The period that the totals are about. The server's default is `"all"`.
   */
  period?: "24h" | "7d" | "30d" | "all";
}
