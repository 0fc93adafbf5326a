/** Answers that come piece by piece: server-sent events (WHATWG HTML, section 9.2) and JSON lines. */

import {
  APIConnectionError,
  APITimeoutError,
  InvalidResponseError,
  StreamFailedError,
  StreamInterruptedError,
  StreamTimeoutError,
} from "./errors.js";
import { words } from "./problem.js";
import type { AnswerRow } from "./resource.js";
import type { Asked } from "./response.js";
import { discreet, isObject, own, tidy, withoutSecrets } from "./text.js";

/** One event as the server sent it. */
export interface ServerSentEvent {
  /** Its kind; `message` if the server names none. */
  event: string;
  /** Its data, the lines of it joined. */
  data: string;
  /** The id of the last event that had one. */
  id: string;
  /** The pause in milliseconds before a reconnection, if the server asks for one. */
  retry: number | null;
}

/** Lines out of bytes, whatever ends them: CR, LF or both. */
export class LineDecoder {
  readonly #decoder = new TextDecoder();
  #rest = "";

  /** The characters of the line that is not complete. */
  get pending(): number {
    return this.#rest.length;
  }

  /** The lines that a chunk completes. */
  take(chunk: Uint8Array): string[] {
    return this.#split(this.#decoder.decode(chunk, { stream: true }), false);
  }

  /** Return the text after the last line end. */
  end(): string[] {
    return this.#split(this.#decoder.decode(), true);
  }

  #split(text: string, isLast: boolean): string[] {
    const whole = this.#rest + text;
    // A CR at the end may be the first half of a CR LF.
    const cut = !isLast && whole.endsWith("\r") ? whole.length - 1 : whole.length;
    const lines = whole.slice(0, cut).split(/\r\n|\n|\r/);
    this.#rest = `${lines.pop() ?? ""}${whole.slice(cut)}`;
    return isLast && this.#rest ? [...lines, this.#rest] : lines;
  }
}

/** Events out of lines. */
export class EventDecoder {
  #data: string[] = [];
  #event = "";
  #id = "";
  #retry: number | null = null;

  /** The event that a line completes, if it does. */
  take(line: string): ServerSentEvent | null {
    if (line === "") return this.#dispatch();
    const [, name = "", value = ""] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    if (name === "data") this.#data.push(value);
    else if (name === "event") this.#event = value;
    else if (name === "id" && !value.includes("\0")) this.#id = value;
    else if (name === "retry" && /^[0-9]+$/.test(value)) this.#retry = Number(value);
    return null;
  }

  #dispatch(): ServerSentEvent | null {
    const [data, event] = [this.#data, this.#event];
    this.#data = [];
    this.#event = "";
    if (!data.length) return null;
    return { event: event || "message", data: data.join("\n"), id: this.#id, retry: this.#retry };
  }
}

/** The source of a stream's bytes. */
export interface Source {
  /** The next bytes; `null` at the end. Rejects if they do not come in time. */
  read: () => Promise<Uint8Array | null>;
  /** Ends the connection. */
  close: () => Promise<void>;
}

/**
 * The items that a server sends piece by piece.
 *
 *     for await (const item of await client.….stream(…)) …
 *
 * Leaving the loop ends the connection; so does `close`. The loop throws a `StreamInterruptedError`
 * if the stream breaks, and a `StreamFailedError` if the server reports an error in it.
 */
export class EventStream<T> implements AsyncIterable<T> {
  readonly #source: Source;
  readonly #feed: Feed<T>;
  #isClosed = false;

  /** @internal */
  constructor(source: Source, feed: Feed<T>) {
    this.#source = source;
    this.#feed = feed;
  }

  /** End the connection. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#source.close();
  }

  async *[Symbol.asyncIterator](): AsyncIterator<T> {
    const lines = new LineDecoder();
    try {
      for (let chunk = await this.#read(); chunk; chunk = await this.#read()) {
        for (const line of lines.take(chunk)) {
          const found = this.#feed.take(line);
          if (found === "end") return;
          if (found) yield found.item;
        }
        this.#feed.checkSize(lines.pending);
      }
      for (const line of this.#isClosed ? [] : lines.end()) {
        const found = this.#feed.take(line);
        if (found === "end") return;
        if (found) yield found.item;
      }
      if (!this.#isClosed) this.#feed.end();
    } finally {
      await this.close();
    }
  }

  async #read(): Promise<Uint8Array | null> {
    try {
      return this.#isClosed ? null : await this.#source.read();
    } catch (error) {
      if (this.#isClosed || this.#feed.hasLast) return null;
      throw error instanceof APIConnectionError ? this.#feed.broken(error) : error;
    }
  }
}

/** The most characters of an event, and of a line. */
const MAX_EVENT_CHARACTERS = 16 * 1024 * 1024;

/** The members beside `error` in an event that is an error, and not a failed object. */
const ERROR_MEMBERS: ReadonlySet<string> = new Set([
  "code",
  "error",
  "event_id",
  "message",
  "object",
  "request_id",
  "status",
  "timestamp",
  "type",
]);

/** Items out of lines. */
export class Feed<T> {
  readonly #events = new EventDecoder();
  #count = 0;
  #size = 0;
  #lastId = "";
  #hasLast = false;

  /** True after the item with which the contract lets a stream end: only the connection's end is missing. */
  get hasLast(): boolean {
    return this.#hasLast;
  }

  /**
   * @param answer - The framing of the stream, and the event with which it ends.
   * @param asked - The request.
   * @param status - The status of the answer.
   */
  constructor(
    private readonly answer: Pick<AnswerRow, "kind" | "end" | "last" | "raw">,
    private readonly asked: Asked,
    private readonly status: number,
  ) {}

  /** The item that a line completes, or the end. */
  take(line: string): { item: T } | "end" | null {
    this.checkSize((this.#size += line.length));
    const event = this.#event(line);
    if (line === "") this.#size = 0;
    if (event === null) return null;
    if (this.answer.end && event.data.trim() === this.answer.end) return "end";
    const item = this.#item(event);
    this.#count++;
    this.#lastId = event.id;
    return { item };
  }

  #event(line: string): ServerSentEvent | null {
    if (this.answer.kind === "events") return this.#events.take(line);
    this.#size = 0;
    // RFC 7464 begins each text with a record separator.
    const data = line.replace(/^\x1e/, "").trim();
    return data ? { event: "message", data, id: "", retry: null } : null;
  }

  #item(event: ServerSentEvent): T {
    const value = parsed(event.data);
    if (event.event === "error" || isError(value)) throw this.#failed(event, value);
    const last = Object.entries(this.answer.last ?? {});
    this.#hasLast ||= last.some(([member, values]) => has(value, member.split("."), values));
    if (this.answer.raw) return event as T;
    if (value !== undefined) return discreet(value as T, this.asked.redact);
    throw new InvalidResponseError(`${this.asked.where}: an event holds no JSON`, this.status);
  }

  #failed(event: ServerSentEvent, value: unknown): StreamFailedError {
    const body = value === undefined ? null : withoutSecrets(value, this.asked.redact);
    const document = isObject(body) ? body : {};
    const detail = isObject(document["error"]) ? document["error"] : document;
    const said = typeof detail["message"] === "string" ? detail["message"] : (words(document) ?? event.data);
    const code = detail["code"] || detail["type"];
    const reported = `the server reports in its stream, after ${this.#counted()}`;
    return new StreamFailedError(`${this.asked.where}: ${reported}: ${tidy(said, this.asked.redact)}`, {
      ...this.#place(),
      code: typeof code === "string" ? code : null,
      body,
    });
  }

  /** @throws InvalidResponseError - an event is too large to be held. */
  checkSize(characters: number): void {
    if (characters <= MAX_EVENT_CHARACTERS) return;
    const message = `${this.asked.where}: an event has more than ${MAX_EVENT_CHARACTERS} characters`;
    throw new InvalidResponseError(message, this.status);
  }

  /** @throws StreamInterruptedError - the stream should have ended with another event. */
  end(): void {
    const missing = this.#missing();
    if (!missing) return;
    const message = this.#interrupted(`it ended without ${missing}`);
    throw new StreamInterruptedError(message, { ...this.#place(), cause: null });
  }

  #missing(): string | undefined {
    if (this.#hasLast) return undefined;
    const last = Object.entries(this.answer.last ?? {});
    const members = last.map(([member, values]) => [member, values.join("/")].join(" ").trim());
    return members.length ? `its last event (${members.join(" or ")})` : this.answer.end;
  }

  /** The error for a stream whose connection broke. */
  broken(cause: APIConnectionError): StreamInterruptedError {
    const place = { ...this.#place(), cause };
    if (!(cause instanceof APITimeoutError)) {
      return new StreamInterruptedError(this.#interrupted("its connection was lost"), place);
    }
    const late = `${this.asked.where}: no event came in time, after ${this.#counted()}`;
    return new StreamTimeoutError(`${late}; allow more with timeoutSeconds`, place);
  }

  #interrupted(reason: string): string {
    return `${this.asked.where}: the stream broke after ${this.#counted()} (${reason}); ask anew for the rest`;
  }

  #place(): { events: number; lastEventId: string } {
    return { events: this.#count, lastEventId: this.#lastId };
  }

  #counted(): string {
    return `${this.#count} event${this.#count === 1 ? "" : "s"}`;
  }
}

function isError(value: unknown): boolean {
  if (!isObject(value)) return false;
  const error = value["error"];
  const isStated = (typeof error === "string" && error !== "") || (isObject(error) && Object.keys(error).length > 0);
  return isStated && Object.keys(value).every((name) => ERROR_MEMBERS.has(name));
}

/** True if a member has one of some values, or any; an element of a list is enough. */
function has(value: unknown, path: readonly string[], values: readonly string[]): boolean {
  if (Array.isArray(value)) return value.some((each) => has(each, path, values));
  const [name, ...rest] = path;
  if (name !== undefined) return isObject(value) && has(own(value, name), rest, values);
  return values.length ? values.some((each) => each === value) : value !== undefined && value !== null;
}

/** The value of JSON; `undefined` for any other text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
