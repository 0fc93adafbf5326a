/** A client of the API. */

export { Shop } from "./client.js";
export type { Clock } from "./clock.js";
export type { FetchOptions, ShopOptions } from "./engine.js";
export * from "./errors.js";
export { EventStream, type ServerSentEvent } from "./events.js";
export type * from "./models.js";
export type { Logger, LogLevel } from "./log.js";
export { open, type Open } from "./open.js";
export type { CallOptions } from "./resource.js";
export type { Reply } from "./response.js";
export type * from "./resources.js";
export { PACKAGE_VERSION, SPEC_SHA256, SPEC_VERSION } from "./spec.js";
