/** Fetch a media file: whole, over https, without the API key. */

import { Boxes } from "./boxes.js";
import { connectionError, type Engine, isLoopback } from "./engine.js";
import { APIConnectionError, APITimeoutError } from "./errors.js";
import { DownloadError, DownloadUnverifiedError } from "./failures.js";
import { fits, isVideo, sniff, START_BYTES, startOf } from "./media.js";
import type { Task } from "./models.js";
import { type Asked, readBody, statusError } from "./response.js";
import { isObject } from "./text.js";

/** The timeout for one file. */
const DOWNLOAD_SECONDS = 3600;

const MAX_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const ASKED: Asked = { method: "GET", where: "GET (media file)", redact: (text) => text };

/** Options of a download. */
export interface DownloadOptions {
  /** Ends the download; reading then throws the signal's reason. */
  signal?: AbortSignal;
  /** True to accept a file that may be cut: the server stated no length, and its boxes do not show it. */
  allowUnknownLength?: boolean;
  /** Called after each piece with the bytes fetched, and with their total; `null` if it is not stated. */
  onProgress?: (bytes: number, total: number | null) => void;
  /** Is shown each URL before it is asked for; throws to refuse it, or returns what asks for it. */
  checkUrl?: (url: URL) => Promise<typeof fetch | void>;
}

/** A file of a task. */
interface Media {
  url: string;
  /** Its media type; `null` counts as a video. */
  type: string | null;
}

/** The first media file of a task, as a stream that fails if it is cut off or of another type. */
export async function openMedia(
  task: Task,
  engine: Engine,
  options: DownloadOptions,
): Promise<ReadableStream<Uint8Array>> {
  const limit = AbortSignal.timeout(DOWNLOAD_SECONDS * 1000);
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
  const media = mediaOf(task) ?? noFile(task);
  const open = (headers: Record<string, string>): Promise<Response> =>
    engine.repeated(() => opened(media.url, engine, headers, signal, options), DOWNLOAD_SECONDS, signal);
  const response = await open({});
  const stated = response.headers.get("content-encoding") ? null : response.headers.get("content-length");
  const total = stated === null ? null : Number(stated);
  const body = new Body(response, open, engine.maxRetries, limit, options.signal, total !== null).stream();
  const checked = body.pipeThrough(whole(media.type, total, options.onProgress));
  const isFramed = ["content-length", "transfer-encoding"].some((name) => response.headers.has(name));
  return isFramed ? checked : checked.pipeThrough(ended(options.allowUnknownLength ?? false));
}

/**
 * The answer with the file, or with the rest of it, from wherever the URL leads.
 *
 * @throws APIStatusError - there is none.
 */
async function opened(
  start: string,
  engine: Engine,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
  options: DownloadOptions,
): Promise<Response> {
  let url = new URL(start);
  for (let step = 0; step <= MAX_REDIRECTS; step++) {
    checkUrl(url, engine.local);
    const send = await options.checkUrl?.(url);
    const response = await engine.fetchPlain(url.href, ASKED, headers, signal, send);
    const isFile = response.status === 200 || (response.status === 206 && "Range" in headers);
    if (response.body && isFile) return response;
    if (!REDIRECTS.has(response.status)) {
      const body = await readBody(response, ASKED.where);
      throw statusError(ASKED, { status: response.status, headers: response.headers, body });
    }
    await response.body?.cancel();
    url = next(url, response.headers.get("location") ?? "");
  }
  throw new DownloadError(`the media URL was redirected more than ${MAX_REDIRECTS} times`);
}

/** Return the first media file of a task; `null` if it names none, as before its end. */
export function mediaOf(task: Task): Media | null {
  const found: unknown = task.output?.media?.[0];
  const media = isObject(found) ? found : {};
  const { url, mime_type: type } = media;
  if (typeof url !== "string" || !URL.canParse(url)) return null;
  return { url, type: typeof type === "string" ? type : null };
}

function noFile(task: Task): never {
  const output: unknown = task.output;
  const advice = isObject(output) ? instead(output) : "wait for it to succeed";
  throw new DownloadError(`task ${task.id} (${task.status}) has no file; ${advice}`);
}

/** Name the result of a task that makes no file (video analysis 2026-09, data 2026-10). */
function instead(output: Record<string, unknown>): string {
  const isText = typeof output["text"] === "string";
  return isText ? "its result is text: read task.output.text" : "its result is in task.output";
}

/** Return the target of a redirect. The platform's own error for an invalid one holds both URLs. */
function next(url: URL, location: string): URL {
  if (location && URL.canParse(location, url)) return new URL(location, url);
  throw new DownloadError("the media URL was redirected to nowhere; retrieve the task again");
}

function checkUrl(url: URL, local: boolean): void {
  if (url.username || url.password) {
    throw new DownloadError("the media URL is not usable; retrieve the task again");
  }
  if (local && url.protocol === "http:" && isLoopback(url.hostname)) return;
  if (url.protocol === "https:") return;
  throw new DownloadError(`the media URL must be https, not ${url.protocol.slice(0, -1)}`);
}

/** Lets bytes pass whose end only the connection's end marks, and fails if they may be cut off. */
function ended(allowUnknown: boolean): TransformStream<Uint8Array, Uint8Array> {
  const boxes = new Boxes();
  let size = 0;
  return new TransformStream({
    transform(chunk, controller) {
      boxes.feed(chunk);
      size += chunk.length;
      controller.enqueue(chunk);
    },
    flush() {
      const verdict = boxes.verdict();
      if (verdict === "cut") {
        throw new APIConnectionError(`${ASKED.where}: the answer ended after ${size} bytes, within the file`);
      }
      if (verdict === "unknown" && !allowUnknown) {
        const known = `the server did not say how long the file is, so the ${size} bytes that arrived may be a part of it`;
        throw new DownloadUnverifiedError(`${known}; allowUnknownLength: true accepts them`);
      }
    },
  });
}

/** The bytes of a file. If the connection is lost, the rest is asked for, as long as it is the same file. */
class Body {
  #reader: ReadableStreamDefaultReader<Uint8Array>;
  #size = 0;
  #faults = 0;
  /** Names the version of the file (RFC 9110, section 8.8.3); `null` if the server does not name it for sure. */
  readonly #version: string | null;

  constructor(
    response: Response,
    private readonly open: (headers: Record<string, string>) => Promise<Response>,
    private readonly maxRetries: number,
    private readonly limit: AbortSignal,
    private readonly signal: AbortSignal | undefined,
    hasLength: boolean,
  ) {
    this.#reader = readerOf(response);
    const version = response.headers.get("etag");
    this.#version = hasLength && version?.startsWith('"') ? version : null;
  }

  stream(): ReadableStream<Uint8Array> {
    return new ReadableStream({
      pull: async (controller) => {
        const { done, value } = await this.#read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => this.#reader.cancel(reason),
    });
  }

  async #read(): Promise<ReadableStreamReadResult<Uint8Array>> {
    for (;;) {
      try {
        const read = await this.#reader.read();
        this.#faults = 0;
        this.#size += read.value?.length ?? 0;
        return read;
      } catch (error) {
        await this.#resume(this.#faultOf(error));
      }
    }
  }

  #faultOf(error: unknown): unknown {
    this.signal?.throwIfAborted();
    if (!this.limit.aborted) return connectionError(error, ASKED);
    return new APITimeoutError(`${ASKED.where}: not complete within ${DOWNLOAD_SECONDS} s`);
  }

  /** Ask for the rest of the same file; throw the fault if the server does not send it. */
  async #resume(fault: unknown): Promise<void> {
    this.#faults += 1;
    if (this.#version === null || this.limit.aborted || this.#faults > this.maxRetries) throw fault;
    const response = await this.open({ Range: `bytes=${this.#size}-`, "If-Range": this.#version });
    const isRest = response.headers.get("content-range")?.startsWith(`bytes ${this.#size}-`);
    this.#reader = readerOf(response);
    if (response.status === 206 && isRest) return;
    await this.#reader.cancel();
    throw fault;
  }
}

function readerOf({ body }: Response): ReadableStreamDefaultReader<Uint8Array> {
  return (body ?? new ReadableStream<Uint8Array>()).getReader();
}

/** Lets bytes pass, and fails if they are of another type, or not as many as stated. */
function whole(
  type: string | null,
  length: number | null,
  onProgress: DownloadOptions["onProgress"],
): TransformStream<Uint8Array, Uint8Array> {
  let size = 0;
  let start = "";
  return new TransformStream({
    transform(chunk, controller) {
      if (start.length < START_BYTES) {
        start += startOf(chunk.subarray(0, START_BYTES - start.length));
        if (start.length === START_BYTES) checkStart(start, type);
      }
      size += chunk.length;
      onProgress?.(size, length);
      controller.enqueue(chunk);
    },
    flush() {
      if (size === 0) throw new DownloadError("the media file is empty; retrieve the task and try again");
      checkStart(start, type);
      if (length !== null && size !== length) {
        throw new DownloadError(`the media file has ${size} bytes instead of ${length}`);
      }
    },
  });
}

function checkStart(start: string, type: string | null): void {
  if (fits(start, type)) return;
  const found = sniff(start);
  const wanted = isVideo(type) ? "MP4 video" : type;
  const is = found === null || found === wanted ? "" : ` but ${found}`;
  throw new DownloadError(`the media file is no ${wanted}${is}; retrieve the task and try again`);
}
