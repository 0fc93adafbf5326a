/** The settings of a client, and the engine that makes its calls. */

import { type Clock, Deadline, systemClock, timerMs, type Uniform, uniformFrom } from "./clock.js";
import { type CredentialValues, Credentials, environment } from "./credentials.js";
import {
  APIConnectionError,
  APITimeoutError,
  ConfigurationError,
  InvalidArgumentError,
  InvalidResponseError,
  BeatAPIError,
  TLSError,
  UploadError,
} from "./errors.js";
import { EventStream, Feed } from "./events.js";
import { Log, type Logger, type LogLevel } from "./log.js";
import { typed } from "./media.js";
import { Reported } from "./multipart.js";
import type { AnswerRow, CallOptions, Operation, ServerRow } from "./resource.js";
import type { Resources } from "./resources.js";
import { answerOf, type Asked, decode, type Reply, readBody, statusError } from "./response.js";
import { RetryBudget, repeat, safetyOf } from "./retry.js";
import { PATH_PREFIX, SERVER, type ServerVariables, USER_AGENT } from "./spec.js";
import { own } from "./text.js";
import { bodyOf, checkSize, type Given, parametersOf, pathOf } from "./wire.js";

/** The time for a call if none is set. */
const TIMEOUT_SECONDS = 60;

/** The time for an upload if none is set: 50 MB at 0.7 Mbit/s. */
const UPLOAD_TIMEOUT_SECONDS = 600;

const MAX_RETRIES = 2;

/** The time that is left for a call after its uploads, at least. */
const LEAST_SECONDS = 0.1;

const NOT_SENT_CODES: ReadonlySet<string> = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "UND_ERR_CONNECT_TIMEOUT",
]);
const TLS_CODES = /^(ERR_(SSL|TLS)_|CERT_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_(GET|VERIFY)_)/;

const FIELD_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const FIELD_VALUE = /^[\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?$/;
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/;

/** Header fields that decide who asks, or how the message is framed: not for callers to set. */
const RESERVED: ReadonlySet<string> = new Set([
  "authorization",
  "connection",
  "content-length",
  "content-type",
  "cookie",
  "host",
  "idempotency-key",
  "proxy-authorization",
  "transfer-encoding",
  "user-agent",
]);

/** The settings of a client. */
export interface BeatAPIOptions {
  /** Your key; the environment variable `BEATAPI_API_KEY` if not given. Keep it on your server. */
  apiKey?: string;
  /** Credentials by the names of the contract's security schemes, where there are several. */
  credentials?: CredentialValues;
  /**
   * The URL of the API; `BEATAPI_BASE_URL` or the contract's server if not given. Plain http is
   * accepted for this machine only.
   */
  baseUrl?: string;
  /** Variables of the contract's servers, such as a region; no matter where there is a `baseUrl`. */
  server?: ServerVariables;
  /**
   * Seconds for a whole call, with every attempt and pause in it. 60 if not given; 600 for uploads,
   * and as many as the API says for calls that take longer.
   */
  timeoutSeconds?: number;
  /** The number of attempts that a call may make after the first; 2 if not given. */
  maxRetries?: number;
  /** Header fields to send with every call besides the client's own. */
  headers?: Readonly<Record<string, string>>;
  /** Makes the requests; the platform's own if not given. */
  fetch?: typeof fetch;
  /** More options of `fetch`, such as `keepalive` or, in Node.js, the `dispatcher` of a proxy. */
  fetchOptions?: FetchOptions;
  /** The source of time. */
  clock?: Clock;
  /** Numbers from 0 to 1 for jitter. */
  random?: () => number;
  /** Takes the lines of the log, without keys and signed URLs; `console` if not given. */
  logger?: Logger;
  /** The least level that is logged; `BEATAPI_LOG` or `warn` if not given. `debug` has each attempt. */
  logLevel?: LogLevel;
}

/** The options of `fetch` that are left to the caller. */
export type FetchOptions = Omit<RequestInit, "method" | "headers" | "body" | "redirect" | "credentials" | "signal"> &
  Readonly<Record<string, unknown>>;

/** The arguments of a method, and the options of the call. */
export interface Call extends Given {
  options: CallOptions;
  /** The fields of the body that take a file in place of its URL, and the operation that uploads it. */
  uploads?: { fields: readonly string[]; by: Operation };
}

type Variables = Readonly<Record<string, string | undefined>>;

interface Draft {
  url: string;
  headers: Headers;
  body: BodyInit | null;
  /** The idempotency key, if there is one. */
  key: string | null;
}

/** Return true if a host is this machine (RFC 6761, RFC 1122, RFC 4291). */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}

/** The address of a server, its variables filled in. */
function addressOf(row: ServerRow, given: Variables): string {
  const parts = row.map((part) => {
    if (typeof part === "string") return part;
    const [name, usual, ...values] = part;
    const value = own(given, name) ?? usual;
    if (values.length ? values.includes(value) : /^[^\s?#@\\]*$/.test(value)) return value;
    const known = values.length ? `one of ${values.join(", ")}` : "a part of a URL";
    throw new ConfigurationError(`server.${name} must be ${known}`);
  });
  return parts.join("");
}

function checkedBaseUrl(text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new ConfigurationError("baseUrl must be like https://api.example.com");
  }
  if (url.username || url.password) {
    throw new ConfigurationError("baseUrl must not hold a user name or password; use apiKey");
  }
  if (/[?#]/.test(text)) {
    throw new ConfigurationError("baseUrl must not have a query or a fragment");
  }
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname))) {
    throw new ConfigurationError(
      "baseUrl must be https, or the API key would travel in clear text; http is accepted for this machine only",
    );
  }
  return url.href.replace(/\/+$/, "");
}

function checkPrefix(baseUrl: string): void {
  if (!PATH_PREFIX || !baseUrl.endsWith(PATH_PREFIX)) return;
  const plain = baseUrl.slice(0, -PATH_PREFIX.length);
  throw new ConfigurationError(
    `baseUrl must not end in ${PATH_PREFIX}, which the client adds itself; use ${plain}`,
  );
}

/** A number of seconds that can be kept. */
export function checkedSeconds(name: string, seconds: number): number {
  if (Number.isFinite(seconds) && seconds > 0) return seconds;
  throw new InvalidArgumentError(`${name} must be a positive number of seconds`);
}

function checkedRetries(count: number): number {
  if (Number.isInteger(count) && count >= 0) return count;
  throw new InvalidArgumentError("maxRetries must be a whole number, 0 or more");
}

/** Makes calls. The API key is in no property that a log, a dump or JSON shows. */
export class Engine {
  readonly #credentials: Credentials;
  readonly #fetch: typeof fetch;
  readonly #hasOwnFetch: boolean;
  readonly #fetchOptions: FetchOptions;
  readonly #headers: ReadonlyMap<string, string>;
  readonly #budget = new RetryBudget();
  readonly #timeoutSeconds: number | undefined;
  readonly maxRetries: number;
  readonly #variables: Variables;
  #resources: Resources | undefined;
  /** True if the caller gives one URL for all operations of the API. */
  readonly #isElsewhere: boolean;
  readonly baseUrl: string;
  readonly clock: Clock;
  readonly uniform: Uniform;
  readonly log: Log;

  constructor(options: BeatAPIOptions) {
    this.#credentials = new Credentials(options.apiKey, options.credentials ?? {});
    const address = options.baseUrl || environment("BEATAPI_BASE_URL");
    this.#variables = { ...options.server };
    this.#isElsewhere = Boolean(address);
    const base = address || addressOf(SERVER, this.#variables);
    this.baseUrl = base ? checkedBaseUrl(base) : "";
    if (address) checkPrefix(this.baseUrl);
    this.#timeoutSeconds =
      options.timeoutSeconds === undefined
        ? undefined
        : checkedSeconds("timeoutSeconds", options.timeoutSeconds);
    this.maxRetries = checkedRetries(options.maxRetries ?? MAX_RETRIES);
    // Called without a receiver, as browsers demand.
    const send = options.fetch ?? globalThis.fetch;
    this.#fetch = (input, init) => send(input, init);
    this.#hasOwnFetch = options.fetch !== undefined;
    this.clock = options.clock ?? systemClock;
    this.uniform = uniformFrom(options.random ?? Math.random);
    this.#fetchOptions = { ...options.fetchOptions };
    this.#headers = checkedHeaders(options.headers ?? {});
    this.log = new Log(options.logger ?? console, options.logLevel ?? environment("BEATAPI_LOG") ?? "warn");
  }

  /** True if the server is on this machine, as the sandbox is. */
  get local(): boolean {
    return isLoopback(new URL(this.baseUrl).hostname);
  }

  /** The resources of the client, for bases that need another resource. */
  get resources(): Resources {
    if (this.#resources) return this.#resources;
    throw new ConfigurationError("this engine has no client");
  }

  set resources(resources: Resources) {
    this.#resources = resources;
  }

  /** A text that all clients of these credentials and this server have in common. Holds the key. */
  identity(): string {
    return `${this.baseUrl} ${this.#credentials.identity()}`;
  }

  /** Make a call; files in it are uploaded first. */
  async call<T>(operation: Operation, given: Call): Promise<T> {
    const call = await this.#typed(operation, await this.#uploaded(given));
    const draft = this.#drafted(operation, call);
    const result = await this.#send(operation, call, draft, async (asked, deadline) => {
      const reply = await this.exchange(asked, draft, deadline, call.options.signal);
      call.options.onResponse?.(reply);
      return decode(asked, reply, operation);
    });
    return result as T;
  }

  /**
   * Make a call whose answer comes piece by piece. `timeoutSeconds` is the time to its beginning, and
   * between two pieces.
   */
  async stream<T>(operation: Operation, call: Call): Promise<EventStream<T>> {
    const draft = this.#drafted(operation, call);
    return this.#send(operation, call, draft, (asked, deadline) =>
      this.#open<T>(asked, operation, draft, deadline, call.options.signal),
    );
  }

  /**
   * The call with URLs in place of files, all of which are checked first. One that is given twice is
   * uploaded once, and the time of a call is that for all of it.
   */
  async #uploaded(call: Call): Promise<Call> {
    const body: Record<string, unknown> = { ...Object(call.body) };
    const values = call.uploads?.fields.flatMap((field) => [body[field]].flat()) ?? [];
    const files = new Map(values.filter((value) => value instanceof Blob).map((file) => [file, ""]));
    if (call.uploads === undefined || !files.size) return call;
    files.forEach((_, file) => checkSize(file));
    const { idempotencyKey: _, ...options } = call.options;
    const seconds = options.timeoutSeconds ?? this.#timeoutSeconds ?? UPLOAD_TIMEOUT_SECONDS;
    const deadline = new Deadline(this.clock, checkedSeconds("timeoutSeconds", seconds));
    const left = (): number => Math.max(LEAST_SECONDS, deadline.remaining());
    const { by, fields } = call.uploads;
    for (const file of files.keys()) {
      const part = { [by.body?.files?.[0] ?? "file"]: file };
      const { url } = await this.call<{ url: string }>(by, { body: part, options: { ...options, timeoutSeconds: left() } });
      files.set(file, url);
    }
    const sent = (value: unknown): unknown => (value instanceof Blob ? files.get(value) : value);
    for (const field of fields.filter((name) => name in body)) {
      const value = body[field];
      body[field] = Array.isArray(value) ? value.map(sent) : sent(value);
    }
    return { ...call, body, options: { ...call.options, timeoutSeconds: left() } };
  }

  /** The call with each file of its body under the type that its first bytes tell. */
  async #typed(operation: Operation, call: Call): Promise<Call> {
    const names = operation.body?.files?.filter((name) => own(Object(call.body), name)) ?? [];
    if (!names.length) return call;
    const body: Record<string, unknown> = { ...Object(call.body) };
    const read = async (file: unknown): Promise<unknown> => (file instanceof Blob ? typed(file) : file);
    try {
      for (const name of names) {
        const value = body[name];
        body[name] = await (Array.isArray(value) ? Promise.all(value.map(read)) : read(value));
      }
    } catch (error) {
      throw connectionError(error, this.#askedOf(operation));
    }
    return { ...call, body };
  }

  #askedOf({ method, path }: Operation): Asked {
    return { method, where: `${method} ${path}`, redact: (text) => this.#credentials.redact(text) };
  }

  #drafted(operation: Operation, call: Call): Draft {
    const key = idempotencyKey(operation, call);
    const base = this.#addressOf(operation);
    const { query, headers } = parametersOf(operation, call.parameters);
    const path = pathOf(operation, call.path ?? {});
    const { body: plain, media } = bodyOf(operation.body, call, key);
    const { onProgress } = call.options;
    const body = onProgress && plain instanceof Blob ? new Reported(plain, onProgress) : plain;
    if (media !== null) headers.set("Content-Type", media);
    this.#headers.forEach((value, name) => headers.set(name, value));
    checkedHeaders(call.options.headers ?? {}).forEach((value, name) => headers.set(name, value));
    headers.set("Accept", accepted(operation.answers));
    // Browsers send their own, and would ask the server for leave to send another.
    if (!Reflect.has(globalThis, "document")) headers.set("User-Agent", USER_AGENT);
    if (key !== null && operation.body?.key === undefined) headers.set("Idempotency-Key", key);
    const secret = this.#credentials.authorize(operation, headers);
    const whole = secret ? `${query ? `${query}&` : "?"}${secret}` : query;
    return { url: base + path + whole, headers, body, key };
  }

  #addressOf({ server }: Operation): string {
    if (server && !this.#isElsewhere) return checkedBaseUrl(addressOf(server, this.#variables));
    if (this.baseUrl) return this.baseUrl;
    throw new ConfigurationError("the contract names no server: pass baseUrl, or set BEATAPI_BASE_URL");
  }

  async #send<T>(
    operation: Operation,
    { options }: Call,
    draft: Draft,
    attempt: (asked: Asked, deadline: Deadline) => Promise<T>,
  ): Promise<T> {
    const isUpload = operation.body?.kind === "multipart" || operation.body?.kind === "bytes";
    const standard = isUpload ? UPLOAD_TIMEOUT_SECONDS : (operation.timeoutSeconds ?? TIMEOUT_SECONDS);
    const seconds = options.timeoutSeconds ?? this.#timeoutSeconds ?? standard;
    const deadline = new Deadline(this.clock, checkedSeconds("timeoutSeconds", seconds));
    const asked = this.#askedOf(operation);
    return repeat(() => attempt(asked, deadline), {
      operationId: operation.id,
      lookup: operation.lookup,
      idempotencyKey: draft.key,
      safety: safetyOf(operation.method, operation.idempotency),
      maxRetries: checkedRetries(options.maxRetries ?? this.maxRetries),
      deadline,
      clock: this.clock,
      uniform: this.uniform,
      budget: this.#budget,
      waitForSlot: options.waitForSlot,
      signal: options.signal,
    });
  }

  async #open<T>(
    asked: Asked,
    operation: Operation,
    draft: Draft,
    deadline: Deadline,
    signal: AbortSignal | undefined,
  ): Promise<EventStream<T>> {
    const stop = new AbortController();
    const limit = signal ? AbortSignal.any([stop.signal, signal]) : stop.signal;
    const response = await timed(asked, deadline, signal, stop, () => this.#request(asked, draft, limit));
    if (!response.ok) {
      const body = await timed(asked, deadline, signal, stop, () => readBody(response, asked.where));
      throw statusError(asked, { status: response.status, headers: response.headers, body });
    }
    const answer = await streamOf(operation, asked, response);
    const reader = response.body?.getReader();
    const source = {
      read: async (): Promise<Uint8Array | null> => {
        const pause = new Deadline(this.clock, deadline.seconds);
        const read = await timed(asked, pause, signal, stop, async () => reader?.read());
        return read?.value ?? null;
      },
      close: async (): Promise<void> => stop.abort(),
    };
    return new EventStream<T>(source, new Feed<T>(answer, asked, response.status));
  }

  async #request(asked: Asked, draft: Draft, limit: AbortSignal): Promise<Response> {
    this.log.debug(`${asked.where}: sent`);
    const response = await this.#fetch(draft.url, {
      ...this.#fetchOptions,
      method: asked.method,
      headers: draft.headers,
      body: draft.body,
      redirect: "manual",
      credentials: "omit",
      signal: limit,
    });
    this.log.debug(`${asked.where}: status ${response.status}`);
    return response;
  }

  /**
   * Send a request once and read its answer.
   *
   * @throws APIConnectionError - no usable answer arrived.
   * @throws InvalidResponseError - a success is too large.
   */
  async exchange(
    asked: Asked,
    draft: Draft,
    deadline: Deadline,
    signal: AbortSignal | undefined,
  ): Promise<Reply> {
    const stop = new AbortController();
    const limit = signal ? AbortSignal.any([stop.signal, signal]) : stop.signal;
    return timed(asked, deadline, signal, stop, async () => {
      const sent = draft.body instanceof Reported ? draft.body : null;
      const response = await this.#request(asked, draft, limit).catch((error: unknown) => {
        throw sent?.fault ? new UploadError(`${asked.where}: onProgress failed`, sent.fault) : error;
      });
      const body = await readBody(response, asked.where);
      if (response.ok) sent?.end();
      return { status: response.status, headers: response.headers, body };
    });
  }

  /** Run a harmless attempt, and again by the rules of calls. */
  repeated<T>(attempt: () => Promise<T>, seconds: number, signal: AbortSignal): Promise<T> {
    return repeat(attempt, {
      operationId: "download",
      idempotencyKey: null,
      safety: "repeatable",
      maxRetries: this.maxRetries,
      deadline: new Deadline(this.clock, seconds),
      clock: this.clock,
      uniform: this.uniform,
      budget: this.#budget,
      signal,
    });
  }

  /**
   * A request without the key, whose answer the caller reads.
   *
   * @param send - Makes the request in place of the platform's own `fetch`; the caller's comes first.
   */
  async fetchPlain(
    url: string,
    asked: Asked,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
    send?: typeof fetch | void,
  ): Promise<Response> {
    try {
      return await ((!this.#hasOwnFetch && send) || this.#fetch)(url, {
        ...this.#fetchOptions,
        headers: { ...headers, Accept: "*/*" },
        redirect: "manual",
        credentials: "omit",
        signal,
      });
    } catch (error) {
      signal.throwIfAborted();
      throw connectionError(error, asked);
    }
  }
}

/**
 * Run something that is aborted at a deadline, or by the caller.
 *
 * @throws APITimeoutError - the deadline passed.
 */
async function timed<T>(
  asked: Asked,
  deadline: Deadline,
  signal: AbortSignal | undefined,
  timer: AbortController,
  run: () => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const handle = setTimeout(() => timer.abort(), timerMs(deadline.remaining()));
  try {
    return await run();
  } catch (error) {
    signal?.throwIfAborted();
    if (timer.signal.aborted) {
      const late = `${asked.where}: no complete answer within ${deadline.seconds} s`;
      throw new APITimeoutError(`${late}; allow more with timeoutSeconds`, {
        cause: causeOf(error, asked.redact),
      });
    }
    throw error instanceof BeatAPIError ? error : connectionError(error, asked);
  } finally {
    clearTimeout(handle);
  }
}

/** Our error for one of `fetch`, whose own may hold the request. */
export function connectionError(error: unknown, asked: Asked): BeatAPIError {
  if (isUnreadable(error)) {
    return new UploadError(`${asked.where}: the file changed before it was sent; upload it again`);
  }
  const cause = causeOf(error, asked.redact);
  const codes = errorCodes(error);
  const told = codes.length ? ` (${codes.join(", ")})` : "";
  if (codes.some((code) => TLS_CODES.test(code))) {
    const advice = "check the server's certificate and the system's clock";
    return new TLSError(`${asked.where}: the connection is not secure${told}; ${advice}`, {
      sent: false,
      cause,
    });
  }
  const unsent =
    wasNotSent(error) || (codes.length > 0 && codes.every((code) => NOT_SENT_CODES.has(code)));
  const what = unsent ? "no connection" : "the connection was lost before the answer was complete";
  return new APIConnectionError(`${asked.where}: ${what}${told}; check the network`, {
    sent: !unsent,
    cause,
  });
}

/** Return a copy of a platform error, without the request that it may hold. */
function causeOf(error: unknown, redact: (text: string) => string): Error | null {
  if (!(error instanceof Error)) return null;
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause;
  const cause = causeOf(inner, redact);
  const copy = new Error(redact(error.message), cause === null ? {} : { cause });
  const code: unknown = Reflect.get(error, "code");
  const stack = error.stack && redact(error.stack);
  return Object.assign(copy, { name: error.name, stack, ...(typeof code === "string" && { code }) });
}

/** Return true if a body that is a file on disk changed or is unreadable (W3C File API). */
function isUnreadable(error: unknown): boolean {
  return error instanceof Error && (error.name === "NotReadableError" || isUnreadable(error.cause));
}

/**
 * Return true if the connection ended before its encryption, or `fetch` refuses the port (Fetch
 * standard, section 2.9). Node.js says so in words only.
 */
function wasNotSent(error: unknown): boolean {
  const words = /before secure TLS connection was established|^bad port$/;
  return error instanceof Error && (words.test(error.message) || wasNotSent(error.cause));
}

/** The system's codes of an error: its own, its cause's, or those of each address tried. */
function errorCodes(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  if (error instanceof AggregateError && error.errors.length) return error.errors.flatMap(errorCodes);
  const code: unknown = Reflect.get(error, "code");
  const own = typeof code === "string" ? [code] : [];
  return own.length ? own : errorCodes(error.cause);
}

/** The media types of the successes that a call can read. */
function accepted(answers: readonly AnswerRow[] | undefined): string {
  const media = answers?.flatMap((answer) => answer.media ?? []) ?? [];
  return [...new Set(media)].join(", ") || "application/json";
}

/**
 * The framing of a stream; of a success without a body, no end is expected.
 *
 * @throws InvalidResponseError - the answer is no stream.
 */
async function streamOf(operation: Operation, asked: Asked, response: Response): Promise<AnswerRow> {
  const { status, headers, body } = response;
  const answer: AnswerRow = answerOf(operation.answers, status, headers) ?? { status: "default", kind: "events" };
  if (body === null) return { ...answer, end: "" };
  const media = (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const isLines = !/[/+]json$|^text\/(event-stream|html)$/.test(media);
  if (answer.kind === "lines" ? isLines : ["", "text/event-stream", answer.media].includes(media)) return answer;
  await body.cancel();
  const accepted = asked.method === "GET" ? "" : "; the request was accepted, do not repeat it blindly";
  const kind = media || "no media type";
  throw new InvalidResponseError(`${asked.where}: the answer (status ${status}) is no stream but ${kind}${accepted}`, status);
}

function idempotencyKey(operation: Operation, { options, body }: Call): string | null {
  const field = operation.body?.key;
  const chosen: unknown = options.idempotencyKey ?? (field === undefined ? field : own(Object(body), field));
  if (chosen !== undefined) {
    if (typeof chosen === "string" && IDEMPOTENCY_KEY.test(chosen)) return chosen;
    throw new InvalidArgumentError("idempotencyKey must be 1 to 255 visible ASCII characters");
  }
  const creates = operation.method === "POST" && operation.body !== undefined;
  return creates || operation.idempotency === "required" ? crypto.randomUUID() : null;
}

function checkedHeaders(headers: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(headers).map(([name, value]) => [checkedName(name), checkedValue(name, value)]));
}

function checkedName(name: string): string {
  if (!FIELD_NAME.test(name)) {
    throw new InvalidArgumentError("headers holds a name that is no header field name");
  }
  if (RESERVED.has(name.toLowerCase())) {
    throw new InvalidArgumentError(`headers must not set ${name}: it is the client's own`);
  }
  return name;
}

function checkedValue(name: string, value: string): string {
  if (FIELD_VALUE.test(value)) return value;
  throw new InvalidArgumentError(`header ${name} must be visible ASCII characters on one line`);
}
