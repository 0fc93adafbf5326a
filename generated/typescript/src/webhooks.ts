/**
 * Webhook deliveries: signature, age and form checked before anything is believed.
 *
 *     const verifier = new WebhookVerifier(process.env.BEATAPI_WEBHOOK_SECRET!);
 *     const event = await verifier.verify(new Uint8Array(await request.arrayBuffer()), request.headers);
 */

import { BeatAPIError, ConfigurationError } from "./errors.js";
import type { Task } from "./models.js";
import { discreet, isObject } from "./text.js";

export const EVENT_HEADER = "x-beatapi-event";
export const TIMESTAMP_HEADER = "x-beatapi-timestamp";
export const SIGNATURE_HEADER = "x-beatapi-signature";

/** Why a delivery was refused. The strings are stable: log them, count them, branch on them. */
export type WebhookRefusal =
  | "missing_header"
  | "duplicate_header"
  | "bad_timestamp"
  | "stale_timestamp"
  | "future_timestamp"
  | "bad_signature"
  | "body_too_large"
  | "malformed_body"
  | "event_mismatch";

const MESSAGES: Readonly<Record<WebhookRefusal, string>> = {
  missing_header: "one of the three x-beatapi-… headers is missing or empty",
  duplicate_header: "an x-beatapi-… header was sent more than once",
  bad_timestamp: "the timestamp is not 1 to 12 decimal digits",
  stale_timestamp: "the signature is right, but too old: retrieve the task to see its state",
  future_timestamp: "the timestamp is too far ahead: check the clock of this machine",
  bad_signature:
    "the signature does not match: pass the raw body, byte for byte as received, and the secret shown when the endpoint was created",
  body_too_large: "the body is larger than maxBodyBytes",
  malformed_body: "the signed body is not a webhook event in strict JSON",
  event_mismatch: "the event header differs from the event in the signed body",
};

/**
 * A delivery is not to be believed: answer 401, or 413 if it is too large.
 *
 * It holds no secret, signature or payload; the one thing taken from a body is `taskId`.
 */
export class WebhookVerificationError extends BeatAPIError {
  /** Why, as a stable string. */
  readonly reason: WebhookRefusal;
  /** With `stale_timestamp` only, the task that the correctly signed body names: retrieve it. */
  readonly taskId: string | null;

  constructor(reason: WebhookRefusal, taskId: string | null = null) {
    super(`webhook refused (${reason}): ${MESSAGES[reason]}`);
    this.reason = reason;
    this.taskId = taskId;
  }
}

Object.defineProperty(WebhookVerificationError.prototype, "name", {
  value: "WebhookVerificationError",
  configurable: true,
  writable: true,
});

/** A change of a task. Fields may be missing, and unknown ones are kept. */
export interface VerifiedEvent {
  /** Id of the event; the same event can arrive more than once. */
  id?: string;
  /** The kind of the event. */
  event: "task.succeeded" | "task.failed" | (string & {});
  /** The time of the event, in Unix seconds. */
  created_at?: number;
  /** The task as the delivery has it. */
  data: Partial<Task>;
}

/** Headers as servers give them: `Headers`, an object of values, or pairs, which show duplicates. */
export type WebhookHeaders =
  | Headers
  | Iterable<readonly [string, string]>
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** Options of a verifier. */
export interface VerifierOptions {
  /** The most seconds between a timestamp and the clock, either way; 1 to 3600, 300 if not given. */
  toleranceSeconds?: number;
  /** Larger bodies are refused unread; 1 MiB if not given. */
  maxBodyBytes?: number;
  /** Unix time in seconds. */
  now?: () => number;
}

const GRAMMAR: ReadonlyMap<string, RegExp> = new Map([
  [EVENT_HEADER, /^[!-+\--~]{1,128}$/],
  [TIMESTAMP_HEADER, /^[0-9]{1,12}$/],
  [SIGNATURE_HEADER, /^[0-9a-f]{64}$/],
]);
const INVALID: Readonly<Record<string, WebhookRefusal>> = {
  [EVENT_HEADER]: "event_mismatch",
  [TIMESTAMP_HEADER]: "bad_timestamp",
  [SIGNATURE_HEADER]: "bad_signature",
};
const MASKS = /masked|\*\*|\.\.\.|•|…/i;
const OTHERS = /^(?:sk[_-]|brt_live_)/i;
const TASK_ID = /^[A-Za-z0-9_-]{1,128}$/;
const HMAC = { name: "HMAC", hash: "SHA-256" } as const;
const MAX_TOLERANCE_SECONDS = 3600;
/** The longest integer is 32 digits long. */
const LONG_INTEGER = /^-?\d{33,}$/;
const MAX_DEPTH = 500;

/** Checks signature, age and form of webhook deliveries. */
export class WebhookVerifier {
  readonly #secrets: readonly string[];
  #keys: Promise<CryptoKey[]> | undefined;
  readonly #toleranceSeconds: number;
  readonly #maxBodyBytes: number;
  readonly #now: () => number;

  /**
   * @param secret - The endpoint's secret, `whsec_…`, as shown once on its creation; several, in any
   *   order, while secrets are being rotated or for several endpoints.
   * @throws ConfigurationError - a secret is empty, masked or an API key, or a limit is out of range.
   */
  constructor(secret: string | readonly string[], options: VerifierOptions = {}) {
    const secrets = typeof secret === "string" ? [secret] : [...(secret ?? [])];
    if (!secrets.length) throw new ConfigurationError("no webhook secret: pass the whsec_… string");
    this.#secrets = secrets.map(checkedSecret);
    this.#toleranceSeconds = checkedLimit(
      "toleranceSeconds",
      options.toleranceSeconds ?? 300,
      MAX_TOLERANCE_SECONDS,
    );
    this.#maxBodyBytes = checkedLimit(
      "maxBodyBytes",
      options.maxBodyBytes ?? 2 ** 20,
      Number.MAX_SAFE_INTEGER,
    );
    this.#now = options.now ?? (() => Date.now() / 1000);
  }

  /**
   * Return the event of a genuine, recent delivery.
   *
   * @param body - The request body, byte for byte as received. Parsed and written again it differs.
   * @param headers - The request headers.
   * @throws WebhookVerificationError - the delivery must not be believed; see its `reason`.
   */
  async verify(body: Uint8Array | ArrayBuffer, headers: WebhookHeaders): Promise<VerifiedEvent> {
    return (await this.verifyDetailed(body, headers)).event;
  }

  /** The same as `verify`, and tells which secret matched. */
  async verifyDetailed(
    body: Uint8Array | ArrayBuffer,
    headers: WebhookHeaders,
  ): Promise<{ event: VerifiedEvent; secretIndex: number }> {
    const bytes = this.#checkedBody(body);
    const found = readHeaders(headers);
    const [event, timestamp, signature] = [...GRAMMAR.keys()].map((name) => one(name, found));
    if (event === undefined || timestamp === undefined || signature === undefined) {
      throw new WebhookVerificationError("missing_header");
    }
    const secretIndex = await this.#matching(signature, timestamp, bytes);
    if (secretIndex < 0) throw new WebhookVerificationError("bad_signature");
    const payload = parsePayload(bytes);
    this.#checkAge(Number(timestamp), payload);
    if (payload === null) throw new WebhookVerificationError("malformed_body");
    if (payload.event !== event) throw new WebhookVerificationError("event_mismatch");
    return { event: payload, secretIndex };
  }

  #checkedBody(body: unknown): Uint8Array<ArrayBuffer> {
    if (!(body instanceof Uint8Array) && !(body instanceof ArrayBuffer)) {
      throw new TypeError("body must be bytes: pass the raw request body, not text or an object");
    }
    if (body.byteLength > this.#maxBodyBytes) throw new WebhookVerificationError("body_too_large");
    return new Uint8Array(body);
  }

  async #matching(
    signature: string,
    timestamp: string,
    body: Uint8Array<ArrayBuffer>,
  ): Promise<number> {
    this.#keys ??= Promise.all(this.#secrets.map((secret) => importKey(secret, "verify")));
    const mac = hexBytes(signature);
    const message = signed(timestamp, body);
    let match = -1;
    // No early exit: the time taken must not tell which secret is in use.
    for (const [index, key] of (await this.#keys).entries()) {
      const same = await crypto.subtle.verify(HMAC, key, mac, message);
      if (same && match < 0) match = index;
    }
    return match;
  }

  #checkAge(timestamp: number, payload: VerifiedEvent | null): void {
    // After the signature, so that "stale" always means: genuine, but old.
    const age = this.#now() - timestamp;
    if (age >= -this.#toleranceSeconds && age <= this.#toleranceSeconds) return;
    if (age < 0) throw new WebhookVerificationError("future_timestamp");
    const id: unknown = payload?.data.id;
    const taskId = typeof id === "string" && TASK_ID.test(id) ? id : null;
    throw new WebhookVerificationError("stale_timestamp", taskId);
  }
}

/**
 * The signature that BeatAPI would send; for tests, and for local stand-ins of BeatAPI.
 *
 * @param timestamp - The exact text of the timestamp header.
 * @returns 64 lower-case hexadecimal digits.
 */
export async function sign(
  secret: string,
  timestamp: string,
  body: Uint8Array,
): Promise<string> {
  const key = await importKey(secret, "sign");
  const mac = new Uint8Array(await crypto.subtle.sign(HMAC, key, signed(timestamp, body)));
  return [...mac].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function importKey(secret: string, use: "sign" | "verify"): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", new TextEncoder().encode(secret), HMAC, false, [use]);
}

function signed(timestamp: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const start = new TextEncoder().encode(`${timestamp}.`);
  const message = new Uint8Array(start.length + body.length);
  message.set(start);
  message.set(body, start.length);
  return message;
}

function hexBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: text.length / 2 }, (_, index) =>
    Number.parseInt(text.slice(2 * index, 2 * index + 2), 16),
  );
}

function checkedSecret(secret: unknown): string {
  if (typeof secret !== "string" || secret === "" || secret === "whsec_") {
    throw new ConfigurationError("a webhook secret is empty or not a string");
  }
  if (OTHERS.test(secret)) {
    throw new ConfigurationError("this is an API key or a session's secret: use the endpoint's own, whsec_…");
  }
  if (MASKS.test(secret)) {
    throw new ConfigurationError(
      "a webhook secret is masked: use the one shown when the endpoint was created",
    );
  }
  if (!/^[!-~]+$/.test(secret)) {
    throw new ConfigurationError(
      "a webhook secret has spaces, line ends or non-ASCII characters: strip them",
    );
  }
  return secret;
}

function checkedLimit(name: string, value: number, most: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new ConfigurationError(`${name} must be an integer from 1 to ${most}: it has no off switch`);
}

function readHeaders(headers: WebhookHeaders): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const pairs = Symbol.iterator in headers ? headers : Object.entries(headers);
  for (const [name, value] of pairs as Iterable<readonly [string, string | string[] | undefined]>) {
    const key = String(name).toLowerCase();
    if (!GRAMMAR.has(key) || value === undefined) continue;
    found.set(key, [...(found.get(key) ?? []), ...(Array.isArray(value) ? value : [value])]);
  }
  return found;
}

function one(name: string, found: ReadonlyMap<string, readonly string[]>): string {
  const values = found.get(name) ?? [];
  const grammar = GRAMMAR.get(name);
  if (values.length > 1) throw new WebhookVerificationError("duplicate_header");
  const text = values[0] ?? "";
  if (!text) throw new WebhookVerificationError("missing_header");
  if (grammar?.test(text)) return text;
  // `Headers` and API gateways join duplicates with a comma.
  const joined = text.includes(",") && text.split(",").every((part) => grammar?.test(part.trim()));
  throw new WebhookVerificationError(joined ? "duplicate_header" : (INVALID[name] ?? "bad_signature"));
}

/** The event's fields; null if it is none, and no error, which would hold the body. */
function parsePayload(body: Uint8Array): VerifiedEvent | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
    const payload: unknown = JSON.parse(text);
    return isStrict(text) && isEvent(payload) ? discreet(payload) : null;
  } catch {
    return null;
  }
}

function isEvent(payload: unknown): payload is VerifiedEvent {
  return isObject(payload) && typeof payload["event"] === "string" && isObject(payload["data"]);
}

const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]|-?[0-9][0-9.eE+-]*/g;

/** Return true if valid JSON has no duplicate key, oversized number or excessive depth. */
function isStrict(text: string): boolean {
  const open: (Set<string> | null)[] = [];
  let isKey = false;
  for (const [token] of text.matchAll(TOKENS)) {
    const within = open.at(-1);
    if (token === "{" || token === "[") open.push(token === "{" ? new Set() : null);
    else if (token === "}" || token === "]") open.pop();
    else if (isKey && within && token.startsWith('"')) {
      const key: unknown = JSON.parse(token);
      if (typeof key !== "string" || within.has(key)) return false;
      within.add(key);
    } else if (/^[-0-9]/.test(token) && !isModest(token)) return false;
    if (open.length > MAX_DEPTH) return false;
    isKey = token === "{" || token === ",";
  }
  return true;
}

function isModest(number: string): boolean {
  return Number.isFinite(Number(number)) && !LONG_INTEGER.test(number);
}
