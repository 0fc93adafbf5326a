/** What generated resources are made of. */

import type { Engine } from "./engine.js";
import { InvalidArgumentError } from "./errors.js";

/** Whether the contract's version declares the `Idempotency-Key` header for an operation. */
export type Idempotency = "undeclared" | "optional" | "required" | "harmless";

/** One operation of the contract, as data. */
export interface Operation {
  /** The contract's operation id. */
  id: string;
  /** The HTTP method, upper case. */
  method: string;
  /** The path template. */
  path: string;
  /** The member of the answer that holds the result; `null` if there is none. */
  envelope: string | null;
  /** Whether the call has a body. */
  body: boolean;
  /** Whether that body is a form with a file. */
  multipart: boolean;
  /** Whether the call carries the API key. */
  authenticated: boolean;
  /** Whether the server recognises a repeated call by its key. */
  idempotency: Idempotency;
}

/** Options of one call, each in place of the client's own setting. */
export interface CallOptions {
  /** Ends the call; it then throws the signal's reason. */
  signal?: AbortSignal;
  /** Seconds for the whole call, with every attempt and pause in it. */
  timeoutSeconds?: number;
  /** How many more attempts a call may make after the first. */
  maxRetries?: number;
  /**
   * Names the call so that the server can recognise a repeat: 1 to 255 visible ASCII characters.
   *
   * A fresh random key is sent if none is given. Keep your own if a call may be repeated after a
   * crash of your process.
   */
  idempotencyKey?: string;
  /** Header fields to send besides the client's own. */
  headers?: Readonly<Record<string, string>>;
}

/** Methods on one engine. */
export abstract class Resource {
  /** @internal */
  protected readonly engine: Engine;

  /** @internal */
  constructor(engine: Engine) {
    this.engine = engine;
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
