/** Fetch a media file: whole, over https, without the API key. */

import { connectionError, type Engine, isLoopback } from "./engine.js";
import { APITimeoutError } from "./errors.js";
import { DownloadError } from "./failures.js";
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
  /** Is shown each URL before it is asked for, and throws to refuse it. */
  checkUrl?: (url: URL) => Promise<void>;
}

/** The first media file of a task, as a stream that fails if it is cut off or is no MP4. */
export async function openMedia(
  task: Task,
  engine: Engine,
  options: DownloadOptions,
): Promise<ReadableStream<Uint8Array>> {
  const limit = AbortSignal.timeout(DOWNLOAD_SECONDS * 1000);
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
  let url = new URL(mediaUrl(task));
  for (let step = 0; step <= MAX_REDIRECTS; step++) {
    checkUrl(url, engine.local);
    await options.checkUrl?.(url);
    const response = await engine.fetchPlain(url.href, ASKED, signal);
    if (!REDIRECTS.has(response.status)) return checkedStream(response, signal, options.signal);
    await response.body?.cancel();
    url = next(url, response.headers.get("location") ?? "");
  }
  throw new DownloadError(`the media URL was redirected more than ${MAX_REDIRECTS} times`);
}

/** Return the URL of the first media file of a task. */
function mediaUrl(task: Task): string {
  const media: unknown = task.output?.media?.[0];
  const url = isObject(media) ? media["url"] : undefined;
  if (typeof url === "string" && URL.canParse(url)) return url;
  throw new DownloadError(
    `task ${task.id} (${task.status}) has no file; wait for it to succeed`,
  );
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

async function checkedStream(
  response: Response,
  limit: AbortSignal,
  signal: AbortSignal | undefined,
): Promise<ReadableStream<Uint8Array>> {
  if (response.status !== 200 || !response.body) {
    const body = await readBody(response, ASKED.where);
    throw statusError(ASKED, { status: response.status, headers: response.headers, body });
  }
  const stated = response.headers.get("content-encoding")
    ? null
    : response.headers.get("content-length");
  const body = explained(response.body, limit, signal);
  return body.pipeThrough(whole(stated === null ? null : Number(stated)));
}

/** The same bytes, and an error of ours if there are no more of them. */
function explained(
  body: ReadableStream<Uint8Array>,
  limit: AbortSignal,
  signal: AbortSignal | undefined,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      const read = await reader.read().catch((error: unknown) => {
        signal?.throwIfAborted();
        if (!limit.aborted) throw connectionError(error, ASKED);
        throw new APITimeoutError(`${ASKED.where}: not complete within ${DOWNLOAD_SECONDS} s`);
      });
      if (read.done) controller.close();
      else controller.enqueue(read.value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** Lets bytes pass, and fails at the end if they are no whole MP4 (ISO/IEC 14496-12). */
function whole(length: number | null): TransformStream<Uint8Array, Uint8Array> {
  let size = 0;
  let start = "";
  return new TransformStream({
    transform(chunk, controller) {
      if (start.length < 8) start += String.fromCharCode(...chunk.subarray(0, 8 - start.length));
      if (start.length === 8) checkStart(start);
      size += chunk.length;
      controller.enqueue(chunk);
    },
    flush() {
      checkStart(start);
      if (length !== null && size !== length) {
        throw new DownloadError(`the media file has ${size} bytes instead of ${length}`);
      }
    },
  });
}

function checkStart(start: string): void {
  if (start.slice(4, 8) !== "ftyp") {
    throw new DownloadError("the media file is no MP4 video; retrieve the task and try again");
  }
}
