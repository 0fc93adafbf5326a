// The contract that this package speaks, and its rules as data.
// Generated from spec 2026-10-02, do not edit.

import type { ServerRow } from "./resource.js";

/** The name of this package. */
export const PACKAGE_NAME: string = "beatapi-sdk";

/** The version of this package. */
export const PACKAGE_VERSION: string = "0.6.0";

/** The date of the contract. */
export const SPEC_VERSION: string = "2026-10-02";

/** SHA-256 of the canonical form of the contract document, lower-case hexadecimal. */
export const SPEC_SHA256: string = "c1d60f5456e976f46d9d69347261d4633be3153e4b649f9fffaf662594ea7b8a";

/** The `User-Agent` of requests. */
export const USER_AGENT: string = "beatapi-typescript/0.6.0 (spec 2026-10-02)";

/** The address of the API; empty if the contract does not give one. */
export const SERVER: ServerRow = ["https://api.beatapi.io"];

/** The version that paths begin with, such as `/v1`; empty if most have none in common. */
export const PATH_PREFIX: string = "/v1";

/** The variables in the addresses of servers. */
export type ServerVariables = Readonly<Record<string, never>>;

/** The URL of the API's documentation; empty if the contract does not give one. */
export const DOCS_URL: string = "https://docs.beatapi.io";

/** The security schemes: id → kind, place, name there, and environment variable. */
export const SECURITY: Readonly<Record<string, readonly [string, string, string, string]>> = {
  bearerAuth: ["bearer", "header", "Authorization", "BEARER_AUTH"],
};

/** Task statuses that end a wait with a result. */
export const SUCCEEDED_STATUSES: ReadonlySet<string> = new Set(["succeeded"]);

/** Task statuses that end a wait with an error. */
export const FAILED_STATUSES: ReadonlySet<string> = new Set(["failed"]);

/** Task statuses that hand back to the caller, who has to decide something. */
export const ACTIONABLE_STATUSES: ReadonlySet<string> = new Set(["storyboard_ready", "requires_action"]);

/** Every task status the contract names. */
export const KNOWN_STATUSES: ReadonlySet<string> = new Set([
  "queued",
  "processing",
  "storyboard_ready",
  "requires_action",
  "editing",
  "composing",
  "succeeded",
  "failed",
]);

/** Task statuses of work that a request after a hand-back began anew. */
export const RESTARTED_STATUSES: ReadonlySet<string> = new Set(["editing", "composing"]);

/** The interval between two polls that the contract asks for, in seconds. */
export const POLL_INTERVAL_SECONDS: readonly [number, number] = [5, 10];

/** The least and the largest pause that a task's usual duration may ask for, in seconds. */
export const POLL_GAP_SECONDS: readonly [number, number] = [5, 30];

/** The delay that a poll must save on average, in seconds. */
export const WORTHWHILE_SECONDS: number = 0.25;

/** The largest file that may be uploaded, in bytes; 0 for any. */
export const MAX_UPLOAD_BYTES: number = 104857600;

/** The largest file of each media type that has a lower limit, in bytes. */
export const UPLOAD_LIMITS: ReadonlyMap<string, number> = new Map([
  ["image/png", 52428800],
  ["image/jpeg", 52428800],
  ["image/webp", 52428800],
  ["audio/mpeg", 52428800],
  ["audio/wav", 52428800],
  ["audio/aac", 52428800],
  ["audio/mp4", 52428800],
  ["application/x-subrip", 52428800],
]);

/** The networks outside of the public internet. */
export const SPECIAL_NETWORKS: readonly string[] = ["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

/** The media types that may be uploaded, by the ending of the file's name; empty for any. */
export const UPLOAD_TYPES: ReadonlyMap<string, string> = new Map([
  [".png", "image/png"],
  [".jpg", "image/jpeg"],
  [".jpeg", "image/jpeg"],
  [".webp", "image/webp"],
  [".mp3", "audio/mpeg"],
  [".wav", "audio/wav"],
  [".aac", "audio/aac"],
  [".m4a", "audio/mp4"],
  [".srt", "application/x-subrip"],
  [".mp4", "video/mp4"],
  [".mov", "video/quicktime"],
]);

/** The webhook events the contract names. */
export const WEBHOOK_EVENTS: ReadonlySet<string> = new Set(["task.succeeded", "task.failed"]);
