/** The token of a wait, with which another process, in any language, can continue it. */

import { InvalidArgumentError } from "./errors.js";
import { isObject } from "./text.js";

const VERSION = 1;

/** The time for a wait that is resumed after its deadline: enough for one poll. */
const LEAST_SECONDS = 10;

const DAMAGED = "the wait token is damaged: store it as it was returned";

/** Unix time: two processes share no other clock. */
const unixSeconds = (): number => Date.now() / 1000;

/** A token for a wait that begins now, as JSON: no secret, a version. */
export function newToken(taskId: string, baseUrl: string, timeoutSeconds: number): string {
  const isLimited = timeoutSeconds !== Infinity;
  return JSON.stringify({
    v: VERSION,
    task_id: taskId,
    base_url: baseUrl,
    timeout: isLimited ? timeoutSeconds : null,
    expires_at: isLimited ? Math.round((unixSeconds() + timeoutSeconds) * 1000) / 1000 : null,
  });
}

/**
 * The task of a token, and the seconds left: at least enough for one poll, `Infinity` for no limit.
 *
 * @throws InvalidArgumentError - it is not a token, is of a later version, or is for another server.
 */
export function loadToken(text: string, baseUrl: string): { taskId: string; timeoutSeconds: number } {
  const data = parsed(text);
  if (!isObject(data)) throw new InvalidArgumentError("this is not a wait token: pass what tasks.token() returned");
  if (data["v"] !== VERSION) throw new InvalidArgumentError("the wait token is of another version: upgrade this client");
  const { task_id: taskId, base_url: server } = data;
  if (typeof taskId !== "string" || !taskId || typeof server !== "string") throw new InvalidArgumentError(DAMAGED);
  const [timeout, end] = [limit(data["timeout"]), limit(data["expires_at"])];
  if (server !== baseUrl) {
    const message = `the wait token is for ${server}, this client for ${baseUrl}`;
    throw new InvalidArgumentError(`${message}: build the client with that baseUrl`);
  }
  const left = Math.max(LEAST_SECONDS, Math.min(timeout, end - unixSeconds()));
  return { taskId, timeoutSeconds: Math.max(timeout, end) === Infinity ? Infinity : left };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function limit(value: unknown): number {
  if (value === null || value === undefined) return Infinity;
  if (typeof value === "number" && value > 0 && value < 1e12) return value;
  throw new InvalidArgumentError(DAMAGED);
}
