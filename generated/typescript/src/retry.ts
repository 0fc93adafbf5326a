/** The rule for sending a request again, and for the pause before. No network in here. */

import { LOOK_FIRST } from "./api_errors.js";
import type { Clock, Deadline, Uniform } from "./clock.js";
import {
  APIConnectionError,
  APIStatusError,
  APITimeoutError,
  ConcurrencyLimitError,
  OutcomeUnknownError,
  RateLimitError,
  BeatAPIError,
  TLSError,
} from "./errors.js";
import type { Idempotency } from "./resource.js";

/** The effect of a repeated request: as one, recognised by its key, or possibly twice. */
export type Safety = "repeatable" | "recognised" | "once";

const FIRST_PAUSE_SECONDS = 0.5;
const LONGEST_PAUSE_SECONDS = 8;

/** The longest pause that is made. If a server asks for more, the call throws at once. */
const LONGEST_RETRY_AFTER_SECONDS = 60;

/** The pause for a free place of the account, if the server does not name one. */
export const SLOT_PAUSE_SECONDS = 10;

/** The statuses after which another attempt may succeed. */
export const TRANSIENT_STATUSES: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/**
 * Return the effect of a repeat.
 *
 * PUT and DELETE are idempotent (RFC 9110, section 9.2.2). So are BeatAPI's PATCH bodies: they hold
 * new values, never differences. An upload is free: a second file is harmless.
 */
export function safetyOf(method: string, idempotency: Idempotency = "undeclared"): Safety {
  if (method !== "POST" || idempotency === "harmless") return "repeatable";
  return idempotency === "undeclared" ? "once" : "recognised";
}

/** The pause in seconds before a request is sent again; `null` if it must not be. */
export function nextPause(
  error: BeatAPIError,
  options: { attempt: number; safety: Safety; uniform: Uniform },
): number | null {
  const { attempt, safety, uniform } = options;
  const harmless = safety !== "once" && isTransient(error, attempt, safety);
  if (!harmless && !wasRejected(error)) return null;
  const asked = error instanceof APIStatusError ? (error.retryAfterSeconds ?? 0) : 0;
  if (asked > LONGEST_RETRY_AFTER_SECONDS) return null;
  const backoff = Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** (attempt - 1));
  return asked + uniform(0, backoff);
}

/** Return true if the server certainly did not act, and may act on another attempt. */
function wasRejected(error: BeatAPIError): boolean {
  if (error instanceof APIConnectionError) return !error.sent && !(error instanceof TLSError);
  if (!(error instanceof APIStatusError) || error.retryable === false) return false;
  if (error instanceof RateLimitError) return !(error instanceof ConcurrencyLimitError);
  return isTurnedAway(error);
}

/** Return true if another attempt may succeed. The caller has ruled out that it does harm. */
function isTransient(error: BeatAPIError, attempt: number, safety: Safety): boolean {
  if (error instanceof APIConnectionError) {
    return !(error instanceof APITimeoutError) && !(error instanceof TLSError);
  }
  if (!(error instanceof APIStatusError) || error instanceof ConcurrencyLimitError) return false;
  if (error.code === "idempotency_conflict") {
    // The first attempt still runs under this key; a later repeat gets its answer.
    return attempt > 1 && safety === "recognised";
  }
  return TRANSIENT_STATUSES.has(error.status) && error.retryable !== false;
}

/**
 * A bucket of retries, shared by all calls of a client.
 *
 * Each call puts a tenth of a retry in, each retry takes one out: while a server is down, retries
 * add a tenth of the load of the calls.
 */
export class RetryBudget {
  #left: number;

  constructor(
    private readonly capacity = 10,
    private readonly earnedPerCall = 0.1,
  ) {
    this.#left = capacity;
  }

  /** Count a call. */
  earn(): void {
    this.#left = Math.min(this.capacity, this.#left + this.earnedPerCall);
  }

  /** Take one retry out; false if there is none. */
  spend(): boolean {
    // Ten times a tenth is a little less than one.
    if (this.#left < 1 - 1e-9) return false;
    this.#left -= 1;
    return true;
  }
}

/** The limits of a call, and its name in errors. */
export interface Terms {
  operationId: string;
  /** The method that shows whether the call was accepted, if it has one of its own. */
  lookup?: string | undefined;
  idempotencyKey: string | null;
  safety: Safety;
  maxRetries: number;
  deadline: Deadline;
  clock: Clock;
  uniform: Uniform;
  budget: RetryBudget;
  /** True to wait, within the deadline, while too many of the account's tasks run. */
  waitForSlot?: boolean | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Run an attempt, and again for as long as its errors, the deadline and the budget allow.
 *
 * @throws OutcomeUnknownError - an attempt may have been accepted, and no later answer settles it.
 */
export async function repeat<T>(attempt: () => Promise<T>, terms: Terms): Promise<T> {
  let lost: BeatAPIError | null = null;
  let waits = 0;
  terms.budget.earn();
  for (let count = 1; ; count++) {
    terms.signal?.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof BeatAPIError)) throw terms.signal?.aborted ? aborted(error, terms) : error;
      if (error instanceof APIStatusError) error.attempts = count;
      if (mayBeAccepted(error)) lost = error;
      // A full account is no fault of the server: neither limit nor budget counts it.
      const isFull = terms.waitForSlot === true && error instanceof ConcurrencyLimitError;
      if (isFull) waits += 1;
      const pause = isFull ? slotPause(error, terms) : allowedPause(error, count - waits, terms);
      if (pause === null) {
        const final = lost ? outcome(error, lost, terms) : error;
        final.idempotencyKey = terms.idempotencyKey;
        throw final;
      }
      await terms.clock.sleep(pause, terms.signal).catch((reason: unknown) => {
        throw lost ? aborted(reason, terms) : reason;
      });
    }
  }
}

function slotPause(error: ConcurrencyLimitError, { deadline, uniform }: Terms): number | null {
  // A task of the account may end earlier than the server says.
  const asked = Math.min(error.retryAfterSeconds ?? SLOT_PAUSE_SECONDS, LONGEST_RETRY_AFTER_SECONDS);
  const pause = asked + uniform(0, 1);
  return deadline.allows(pause) ? pause : null;
}

function allowedPause(error: BeatAPIError, count: number, terms: Terms): number | null {
  if (count > terms.maxRetries) return null;
  const pause = nextPause(error, { attempt: count, safety: terms.safety, uniform: terms.uniform });
  if (pause === null || !terms.deadline.allows(pause)) return null;
  return terms.budget.spend() ? pause : null;
}

function outcome(error: BeatAPIError, lost: BeatAPIError, terms: Terms): BeatAPIError {
  if (terms.safety === "repeatable" || settles(error)) return error;
  const message = `${lost.message}. The server may have accepted the request: ${nextStep(terms)}`;
  return new OutcomeUnknownError(message, { operationId: terms.operationId, cause: lost });
}

/** The error of a call that the caller's signal ended after the server may have accepted its request. */
function aborted(cause: unknown, terms: Terms): unknown {
  if (terms.safety === "repeatable") return cause;
  const message = `the call was aborted. The server may have accepted the request: ${nextStep(terms)}`;
  const error = new OutcomeUnknownError(message, { operationId: terms.operationId, cause });
  error.idempotencyKey = terms.idempotencyKey;
  return error;
}

function nextStep({ operationId, lookup, idempotencyKey, safety }: Terms): string {
  if (safety === "recognised") {
    return `repeat it with idempotencyKey: "${idempotencyKey}", and the server answers with what it has accepted`;
  }
  const look = lookup === undefined ? LOOK_FIRST : `look at client.${lookup}()`;
  return `${look} before you repeat ${operationId} (Idempotency-Key ${idempotencyKey})`;
}

/** Return true if the server may have accepted the attempt that ended in an error. */
function mayBeAccepted(error: BeatAPIError): boolean {
  if (error instanceof APIConnectionError) return error.sent;
  return error instanceof APIStatusError && error.status >= 500 && !isTurnedAway(error);
}

/** Return true for a 503 with a code of the contract: the API sent it, not a proxy before it. */
function isTurnedAway(error: APIStatusError): boolean {
  return error.status === 503 && error.code !== null;
}

/** Refusals that a server, or what stands before it, gives without a look at the idempotency key. */
const BEFORE_THE_KEY: ReadonlySet<number> = new Set([401, 403, 408, 429]);

/** Return true if the last answer proves that no earlier attempt was accepted. */
function settles(error: BeatAPIError): boolean {
  if (error instanceof APIConnectionError) return false;
  if (!(error instanceof APIStatusError)) return true;
  const known = error.status >= 400 && error.status <= 499 && !BEFORE_THE_KEY.has(error.status);
  return known && error.code !== "idempotency_conflict";
}
