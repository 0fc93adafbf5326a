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
export const SPEC_SHA256: string = "04475741a3ed05c289e02e17dffd0f59d453efd1cb5bdf040a72a125a16592a9";

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

/** The credentials of operations whose rows name none: one list, and all in it. */
export const USUAL_SECURITY: readonly (readonly string[])[] = [["bearerAuth"]];

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

/** The numbers of the schedule of polls. */
export interface Polling {
  /** The polls allowed for one key. */
  requestsPerMinute: number;
  /** The share of them that one process uses. */
  share: number;
  /** The requests allowed in a row, as a share of a minute's. */
  burstShare: number;
  /** The rate regained each minute after a 429, as a share of the full rate. */
  recoveryPerMinute: number;
  /** The least and the largest time between two polls of a task. */
  gapSeconds: readonly [number, number];
  /** The delay that a poll must save on average. */
  worthwhileSeconds: number;
  /** The median of the log-normal durations that are assumed until enough are known. */
  priorMedianSeconds: number;
  /** The standard deviation of their logarithms. */
  priorSigma: number;
  /** The number of observed durations that they count for. */
  priorWeight: number;
}

/** The contract's numbers of the schedule of polls. */
export const POLLING: Readonly<Polling> = {
  requestsPerMinute: 120,
  share: 0.92,
  burstShare: 0.05,
  recoveryPerMinute: 0.06,
  gapSeconds: [5, 30],
  worthwhileSeconds: 0.25,
  priorMedianSeconds: 60,
  priorSigma: 1,
  priorWeight: 5,
};

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
