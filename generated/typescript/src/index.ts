/** An independent client for BeatAPI. */

export { BeatAPI } from "./client.js";
export type { Clock } from "./clock.js";
export type { DownloadOptions } from "./download.js";
export type { BeatAPIOptions, FetchOptions } from "./engine.js";
export * from "./errors.js";
export * from "./failures.js";
export { EventStream, type ServerSentEvent } from "./events.js";
export type * from "./models.js";
export type { Logger, LogLevel } from "./log.js";
export { open, type Open } from "./open.js";
export type { CallOptions } from "./resource.js";
export type { Reply } from "./response.js";
export type * from "./resources.js";
export { PACKAGE_VERSION, SPEC_SHA256, SPEC_VERSION } from "./spec.js";
export type { TaskOutcome } from "./mapping.js";
export type { MapOptions, WaitAllOptions, WaitOptions } from "./tasks.js";
export {
  sign,
  type VerifiedEvent,
  type VerifierOptions,
  type WebhookHeaders,
  type WebhookRefusal,
  WebhookVerificationError,
  WebhookVerifier,
} from "./webhooks.js";
