/** The parts of generated resources. */

import type { Call, Engine } from "./engine.js";
import { InvalidArgumentError } from "./errors.js";
import type { Progress } from "./multipart.js";
import type { Reply } from "./response.js";

/** The contract's declaration of the `Idempotency-Key` header for an operation. */
export type Idempotency = "undeclared" | "optional" | "required" | "harmless";

/** The form in which a body is sent. */
export interface BodyRow {
  kind: "json" | "form" | "multipart" | "text" | "bytes";
  /** The media type; a form with files makes its own. */
  media?: string;
  /** Field → style, where a list does not repeat its name and an object is no JSON. */
  styles?: Readonly<Record<string, string>>;
  /** Part → media type. */
  parts?: Readonly<Record<string, string>>;
  /** The parts that must be files. */
  files?: readonly string[];
  /** The field that names the call so that the server can recognise a repeat; no header does then. */
  key?: string;
}

/** The row of a body of JSON. */
export const JSON_BODY: BodyRow = { kind: "json", media: "application/json" };

/** The content of a success. */
export interface AnswerRow {
  /** A status (`200`), a range of them (`2XX`), or `default`. */
  status: string;
  kind: "json" | "text" | "bytes" | "empty" | "events" | "lines";
  /** The media type, or a range of them (`image/*`). */
  media?: string;
  /** The member that holds the result. */
  envelope?: string;
  /** The data of an event that ends the stream. */
  end?: string;
  /** Member of a stream's last item, with dots between names: its values; none for any value. */
  last?: Readonly<Record<string, readonly string[]>>;
  /** True if the whole event is returned, not the JSON in it. */
  raw?: boolean;
}

/** The address of a server: texts and variables. A variable: name, default, and values if few. */
export type ServerRow = readonly (string | readonly [string, string, ...string[]])[];

/**
 * One operation of the contract, as data.
 *
 * A style is OpenAPI's name of it, with `*` for `explode` and `+` for `allowReserved`; `json` is a
 * parameter whose content is JSON.
 */
export interface Operation {
  /** The contract's operation id. */
  id: string;
  /** The HTTP method, upper case. */
  method: string;
  /** The path template. */
  path: string;
  /** The member of the answer that holds the result, if it is not the answer itself. */
  envelope?: string;
  /** The contract's declaration of the key by which the server recognises a repeat; `undeclared` if not given. */
  idempotency?: Idempotency;
  /** Ids of credentials, if not the usual ones: one list, and all in it; an empty list is a call without any. */
  security?: readonly (readonly string[])[];
  /** Styles of the parameters in the path, where they are not `simple`. */
  styles?: Readonly<Record<string, string>>;
  /** The caller's name of a parameter → its place, its style and its name there. */
  parameters?: Readonly<Record<string, readonly ["query" | "header" | "cookie", string, string]>>;
  /** The body, if the call has one. */
  body?: BodyRow;
  /** The successes, if they are not one JSON object for every status. */
  answers?: readonly AnswerRow[];
  /** The method that shows whether a call was accepted, as callers name it. */
  lookup?: string;
  /** Seconds for a call if its caller does not say, where the usual ones are too few. */
  timeoutSeconds?: number;
  /** The server of this operation, if it has its own. */
  server?: ServerRow;
}

/** Options of one call, each in place of the client's own setting. */
export interface CallOptions {
  /** Ends the call; it then throws the signal's reason. */
  signal?: AbortSignal;
  /** Seconds for the whole call, with every attempt and pause in it. */
  timeoutSeconds?: number;
  /** The number of attempts that a call may make after the first. */
  maxRetries?: number;
  /**
   * Names the call so that the server can recognise a repeat: 1 to 255 visible ASCII characters.
   *
   * A fresh random key is sent if none is given. Keep your own if a call may be repeated after a
   * crash of your process.
   */
  idempotencyKey?: string;
  /**
   * True if a call that starts something waits, within its time, while as many of the account's tasks
   * run as may; `ConcurrencyLimitError` is thrown at once if not given.
   */
  waitForSlot?: boolean;
  /** Header fields to send besides the client's own. */
  headers?: Readonly<Record<string, string>>;
  /** Called with status, header fields and bytes of each answer, of every attempt; not of streams. */
  onResponse?: (response: Reply) => void;
  /**
   * Called with the bytes of a body with files that were sent, and with their number, from the
   * beginning in each attempt. Browsers, Bun and workers do not tell how far they are: there it is
   * called once, at the end. What it throws ends the attempt: it is the cause of an `UploadError`.
   */
  onProgress?: Progress;
}

/** Methods on one engine. */
export abstract class Resource {
  /** @internal */
  protected readonly engine: Engine;

  /** @internal */
  constructor(engine: Engine) {
    this.engine = engine;
  }

  /**
   * Make a call. A hand-written base may make more of its result.
   *
   * @internal
   */
  protected _call<T>(operation: Operation, call: Call): Promise<T> {
    return this.engine.call<T>(operation, call);
  }
}

/**
 * An id as exactly one segment of a path (RFC 3986, section 3.3).
 *
 * @throws InvalidArgumentError - it is no text, is empty, or is a dot segment.
 */
export function segment(name: string, value: string): string {
  if (typeof value === "string" && value.isWellFormed() && !["", ".", ".."].includes(value)) {
    return value;
  }
  throw new InvalidArgumentError(`${name} must be the id of an object`);
}
