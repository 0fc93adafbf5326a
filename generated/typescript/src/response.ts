/** An answer as data: read under a limit, then turned into a value or an error of ours. */

import { BY_CODE, BY_STATUS } from "./api_errors.js";
import {
  APIStatusError,
  EdgeRefusedError,
  InvalidResponseError,
  ServerError,
  STATUS_ERRORS,
  type StatusErrorClass,
} from "./errors.js";
import { words } from "./problem.js";
import type { AnswerRow, Operation } from "./resource.js";
import { discreet, isObject, tidy, withoutSecrets } from "./text.js";

/** A status, header fields and a decoded body. */
export interface Reply {
  status: number;
  headers: Headers;
  body: Uint8Array;
}

/** The request of an answer, and the secrets that errors must not show. */
export interface Asked {
  /** The HTTP method. */
  method: string;
  /** The method and path template, as errors name the request. */
  where: string;
  /** Covers the API key in a text. */
  redact: (text: string) => string;
}

/** The largest JSON answer that is read; the largest documented ones are some kilobytes. */
export const MAX_BODY_BYTES = 32 * 1024 * 1024;

/** The most bytes of an error answer that are read. */
const MAX_ERROR_BYTES = 64 * 1024;

/** The cap on a server's pause, in seconds: finite, and far beyond every limit. */
const LONGEST_NAMED_SECONDS = 1e9;

/**
 * Read a body under a limit: all of a success, the beginning of an error.
 *
 * @throws InvalidResponseError - a success is too large.
 */
export async function readBody(response: Response, where: string): Promise<Uint8Array> {
  const limit = response.ok ? MAX_BODY_BYTES : MAX_ERROR_BYTES;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    chunks.push(read.value);
    size += read.value.length;
    if (size > limit) {
      await reader?.cancel();
      if (!response.ok) break;
      const reason = `is larger than ${MAX_BODY_BYTES / 2 ** 20} MiB`;
      throw new InvalidResponseError(
        `${where}: the answer (status ${response.status}) ${reason}`,
        response.status,
      );
    }
  }
  return joined(chunks, Math.min(size, limit));
}

function joined(chunks: Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let place = 0;
  for (const chunk of chunks) {
    whole.set(chunk.subarray(0, size - place), place);
    place += chunk.length;
  }
  return whole;
}

/**
 * The result of a call.
 *
 * @throws APIStatusError - the server answered with an error, or a redirect, which is not followed.
 * @throws InvalidResponseError - the server answered with a success that cannot be read.
 */
export function decode(asked: Asked, reply: Reply, operation: Expected): unknown {
  if (reply.status < 200 || reply.status > 299) throw statusError(asked, reply);
  const answer = answerOf(operation.answers, reply.status, reply.headers);
  if (answer?.kind === "empty") return undefined;
  if (answer?.kind === "bytes") return reply.body;
  const text = new TextDecoder().decode(reply.body);
  if (answer?.kind === "text") return text;
  const { envelope = "" } = operation;
  const found = answer ? value(asked, reply, text, answer.envelope) : object(asked, reply, text, envelope);
  return discreet(found, asked.redact);
}

/** The successes that an operation may have. */
export type Expected = Pick<Operation, "envelope" | "answers">;

/** Return the contract's row for a success: by its status, then by its media type. */
export function answerOf(
  answers: readonly AnswerRow[] | undefined,
  status: number,
  headers: Headers,
): AnswerRow | undefined {
  const range = `${Math.floor(status / 100)}XX`;
  const chosen = [String(status), range, "default"].map((each) => answers?.filter((row) => row.status === each));
  const fitting = chosen.find((rows) => rows?.length) ?? answers ?? [];
  const media = (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  return fitting.find((row) => isOf(media, row.media ?? "")) ?? fitting[0];
}

function isOf(media: string, range: string): boolean {
  const plain = range.split(";")[0]?.trim().toLowerCase() ?? "";
  return plain.endsWith("/*") ? media.startsWith(plain.slice(0, -1)) : media === plain;
}

/** Any JSON value, taken out of its envelope. */
function value(asked: Asked, reply: Reply, text: string, envelope: string | undefined): unknown {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    throw unreadable(asked, reply, text, "no JSON");
  }
  if (envelope === undefined) return found;
  if (isObject(found) && Object.hasOwn(found, envelope)) return found[envelope];
  throw unreadable(asked, reply, text, `no JSON object with "${envelope}"`);
}

function object(asked: Asked, reply: Reply, text: string, envelope: string): Record<string, unknown> {
  const answer = asObject(parsed(text));
  const found = envelope ? asObject(answer?.[envelope]) : answer;
  if (found !== null) return found;
  const expected = envelope ? ` with "${envelope}"` : "";
  throw unreadable(asked, reply, text, `no JSON object${expected}`);
}

function unreadable(asked: Asked, reply: Reply, text: string, what: string): InvalidResponseError {
  const accepted =
    asked.method === "GET" ? "" : "; the request was accepted, do not repeat it blindly";
  const shown = tidy(text.slice(0, 2000), asked.redact) || "(empty)";
  return new InvalidResponseError(
    `${asked.where}: the answer (status ${reply.status}) is ${what}${accepted}: ${shown}`,
    reply.status,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function asObject(value: unknown): Record<string, unknown> | null {
  return isObject(value) ? value : null;
}

/** The class for an error answer: that of its code, if it fits the status, or the status's. */
function statusErrorClass(status: number, code: string | null): StatusErrorClass {
  const usual = status >= 500 && status <= 599 ? ServerError : APIStatusError;
  const general = BY_STATUS[status] ?? STATUS_ERRORS[status] ?? usual;
  const special = BY_CODE.get(code ?? "");
  return special?.prototype instanceof general ? special : general;
}

/** Return the error for an error answer, whatever its body looks like. */
export function statusError(asked: Asked, reply: Reply): APIStatusError {
  const text = new TextDecoder().decode(reply.body.subarray(0, 20_000));
  const body = parsed(new TextDecoder().decode(reply.body));
  const document = asObject(body) ?? {};
  const error = asObject(document["error"]) ?? {};
  const shown = (value: unknown): string | null =>
    typeof value === "string" ? tidy(value, asked.redact) || null : null;
  const code = shown(error["code"] || error["type"]);
  const refused =
    reply.status === 403 && !Object.keys(error).length && /error code:\s*1010/.test(text);
  const Kind = refused ? EdgeRefusedError : statusErrorClass(reply.status, code);
  return new Kind({
    where: asked.where,
    status: reply.status,
    code,
    serverMessage: shown(error["message"] || words(document)) ?? explained(asked, reply, text),
    requestId: shown(error["request_id"]),
    retryAfterSeconds: retryAfterSeconds(reply.headers, error),
    retryable: typeof error["retryable"] === "boolean" ? error["retryable"] : null,
    body: withoutSecrets(body, asked.redact),
  });
}

function explained(asked: Asked, reply: Reply, text: string): string {
  if (reply.status >= 300 && reply.status <= 399) {
    const target = /^https?:\/\/(?:[^/?#@]*@)?([^/?#@]*)/.exec(reply.headers.get("location") ?? "");
    const where = target ? ` to ${target[1]}` : "";
    return `redirected${where}; redirects are not followed, check baseUrl`;
  }
  return tidy(text.replace(/<[^<>]{0,500}>/g, " "), asked.redact);
}

/**
 * The pause in seconds that a server asks for.
 *
 * The larger of the `Retry-After` header (seconds or an HTTP date: RFC 9110, section 10.2.3) and
 * the body's `retry_after_seconds` (2026-06-25); any other value counts as absent.
 */
export function retryAfterSeconds(headers: Headers, error: Record<string, unknown>): number | null {
  const asked = [headerSeconds(headers), sensible(error["retry_after_seconds"])];
  const known = asked.filter((seconds) => seconds !== null);
  return known.length ? Math.max(...known) : null;
}

function headerSeconds(headers: Headers): number | null {
  const value = (headers.get("retry-after") ?? "").trim();
  if (/^[0-9]+(\.[0-9]+)?$/.test(value)) return Math.min(Number(value), LONGEST_NAMED_SECONDS);
  const moment = httpDateMs(value);
  if (moment === null) return null;
  // The server's own clock, if it sends its time, makes the difference independent of ours.
  const reference = httpDateMs(headers.get("date") ?? "") ?? Date.now();
  return Math.max(0, (moment - reference) / 1000);
}

const HTTP_DATES = [
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]+day, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
];

/** The three forms of RFC 9110, section 5.6.7; `Date.parse` alone would take much else. */
function httpDateMs(text: string): number | null {
  if (!HTTP_DATES.some((form) => form.test(text))) return null;
  const moment = Date.parse(text.endsWith("GMT") ? text : `${text} GMT`);
  return Number.isNaN(moment) ? null : moment;
}

function sensible(value: unknown): number | null {
  if (typeof value !== "number" || !Number.isFinite(value) || value < 0) return null;
  return Math.min(value, LONGEST_NAMED_SECONDS);
}
