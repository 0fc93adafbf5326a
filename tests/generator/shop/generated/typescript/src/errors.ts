/**
 * The errors that the client throws.
 *
 *     ShopError
 *     ├── ConfigurationError            the client cannot be built like this
 *     ├── InvalidArgumentError          a call was refused before it was sent
 *     ├── UploadError                   a file is too large
 *     ├── APIConnectionError            no usable answer arrived
 *     │   ├── APITimeoutError           the call's time was up
 *     │   ├── TLSError                  the server's identity or encryption was refused
 *     │   ├── StreamInterruptedError    a stream broke, or ended too early
 *     │   │   └── StreamTimeoutError    its next event did not come in time
 *     │   └── OutcomeUnknownError       the request may have been accepted, no answer settles it
 *     ├── InvalidResponseError          a success that cannot be read
 *     ├── StreamFailedError             the server reports an error inside a stream
 *     └── APIStatusError                the server answered with an error
 *         ├── BadRequestError           400
 *         ├── AuthenticationError       401
 *         ├── PaymentRequiredError      402
 *         ├── PermissionDeniedError     403
 *         │   └── EdgeRefusedError      403 from the network in front of the API
 *         ├── NotFoundError             404
 *         ├── ConflictError             409
 *         ├── UnprocessableEntityError  422
 *         ├── RateLimitError            429
 *         │   └── ConcurrencyLimitError       user_concurrency_exceeded
 *         └── ServerError               500 to 599
 *
 * A call that the caller's `AbortSignal` ends throws the signal's reason, as `fetch` does. If the server
 * may have accepted a request that starts something, it throws an `OutcomeUnknownError` with the key,
 * and the reason as its cause. No error shows the API key or a signed URL, in its message or in a log of it.
 */

import { DOCS_URL } from "./spec.js";
import { named } from "./text.js";

/** The base of every error that the client throws on purpose. */
export class ShopError extends Error {
  /** The key that was sent with the request; `null` if there was none, or no request. */
  idempotencyKey: string | null = null;
}

/** The client cannot be built from its options and environment variables. */
export class ConfigurationError extends ShopError {}

/** A call was refused before anything was sent; the message names the argument. */
export class InvalidArgumentError extends ShopError {}

/** A file cannot be uploaded. */
export class UploadError extends ShopError {}

/** No usable answer arrived. */
export class APIConnectionError extends ShopError {
  /** True if the request, or a part of it, may have reached the server. */
  readonly sent: boolean;

  constructor(message: string, options: { sent?: boolean; cause?: unknown } = {}) {
    super(message, "cause" in options ? { cause: options.cause } : {});
    this.sent = options.sent ?? true;
  }
}

/** The call's time was up before the answer was complete. */
export class APITimeoutError extends APIConnectionError {}

/** The server's certificate or encryption was refused; repeating the call would not help. */
export class TLSError extends APIConnectionError {}

/** The place in a stream where it came to an error. */
export interface StreamDetails {
  /** The number of events received. */
  events: number;
  /** The last id that the server gave; empty if it gave none. */
  lastEventId: string;
}

/** A stream broke: its connection was lost, or it ended without its last event. */
export class StreamInterruptedError extends APIConnectionError {
  /** The number of events received. */
  readonly events: number;
  /** The last id that the server gave; empty if it gave none. */
  readonly lastEventId: string;

  constructor(message: string, details: StreamDetails & { cause: unknown }) {
    super(message, { cause: details.cause });
    this.events = details.events;
    this.lastEventId = details.lastEventId;
  }
}

/** The next event of a stream did not come in time. */
export class StreamTimeoutError extends StreamInterruptedError {}

/** The server reported an error inside a stream that had begun as a success. */
export class StreamFailedError extends ShopError {
  /** The error's code, or else its type; `null` if it has none. */
  readonly code: string | null;
  /** The decoded JSON of the event, without secrets; `null` if it is none. */
  readonly body: unknown;
  /** The number of events received before. */
  readonly events: number;
  /** The last id that the server gave; empty if it gave none. */
  readonly lastEventId: string;

  constructor(message: string, details: StreamDetails & { code: string | null; body: unknown }) {
    super(message);
    this.code = details.code;
    this.body = details.body;
    this.events = details.events;
    this.lastEventId = details.lastEventId;
  }
}

/**
 * The request may have been accepted, but no answer says so.
 *
 * A repeat may start, and bill, a second task. Look at your usage or your webhooks first.
 */
export class OutcomeUnknownError extends APIConnectionError {
  /** The operation whose outcome is unknown. */
  readonly operationId: string;

  constructor(message: string, details: { operationId: string; cause: unknown }) {
    super(message, { cause: details.cause });
    this.operationId = details.operationId;
  }
}

/** The server reported success, but its answer is cut, too large or not what the contract says. */
export class InvalidResponseError extends ShopError {
  /** The HTTP status code. */
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** The content of an error answer. */
export interface StatusDetails {
  /** The method and path template of the request. */
  where: string;
  /** The HTTP status code. */
  status: number;
  /** The error code of the contract. */
  code?: string | null;
  /** The server's own words, shortened. */
  serverMessage?: string;
  /** The request id, which Shop's support asks for. */
  requestId?: string | null;
  /** The pause in seconds that the server asks for. */
  retryAfterSeconds?: number | null;
  /** The server's statement on whether a retry can succeed. */
  retryable?: boolean | null;
  /** The decoded JSON of the answer, without secrets. */
  body?: unknown;
}

/** The server answered with an error. */
export class APIStatusError extends ShopError {
  static readonly advice: string =
    `See the error code in the documentation${DOCS_URL ? ` at ${DOCS_URL}` : " of the API"}.`;

  /** The HTTP status code. */
  readonly status: number;
  /** The error code of the contract; `null` if the answer has none. */
  readonly code: string | null;
  /** The server's own words, shortened. */
  readonly serverMessage: string;
  /** The request id, which Shop's support asks for; `null` if the answer has none. */
  readonly requestId: string | null;
  /** The pause in seconds that the server asks for; `null` if it asks for none. */
  readonly retryAfterSeconds: number | null;
  /** The server's statement on whether a retry can succeed; `null` if there is none. */
  readonly retryable: boolean | null;
  /** The decoded JSON of the answer, without keys, secrets and queries of URLs; `null` if it is none. */
  readonly body: unknown;
  /** The number of times that the request was sent. */
  attempts = 1;

  constructor(details: StatusDetails) {
    super(describe(details, new.target.advice));
    this.status = details.status;
    this.code = details.code ?? null;
    this.serverMessage = details.serverMessage ?? "";
    this.requestId = details.requestId ?? null;
    this.retryAfterSeconds = details.retryAfterSeconds ?? null;
    this.retryable = details.retryable ?? null;
    this.body = details.body ?? null;
  }
}

function describe(details: StatusDetails, advice: string): string {
  const known = [`${details.where}: ${details.status} ${details.code ?? ""}`.trimEnd()];
  if (details.serverMessage) known.push(details.serverMessage.replace(/\.$/, ""));
  if (details.requestId) known.push(`request id ${details.requestId}`);
  return `${known.join(", ")}. ${advice}`;
}

/** 400: the request is not what the contract asks for, or its content is not allowed. */
export class BadRequestError extends APIStatusError {
  static override readonly advice: string = "Correct the argument that the message names.";
}

/** 401: the API key is missing, wrong, expired or disabled. */
export class AuthenticationError extends APIStatusError {
  static override readonly advice: string =
    "Check SHOP_API_KEY, or the apiKey that the client was built with.";
}

/** 402: the account has to pay first. */
export class PaymentRequiredError extends APIStatusError {
  static override readonly advice: string =
    "See to the account's balance, then repeat the call.";
}

/** 403: the key may not do this, or the network in front of the API refused the request. */
export class PermissionDeniedError extends APIStatusError {
  static override readonly advice: string =
    "Check what the key is allowed to do, and from which addresses.";
}

/** 403 `error code: 1010`: the network in front of the API refused the User-Agent. */
export class EdgeRefusedError extends PermissionDeniedError {
  static override readonly advice: string =
    "The network in front of the API refused this User-Agent; check that no proxy replaces it.";
}

/** 404: there is no such object, or it belongs to another account. */
export class NotFoundError extends APIStatusError {
  static override readonly advice: string =
    "Check the id, and that the key belongs to the account that made it.";
}

/** 409: the idempotency key was used with another body, or its first request still runs. */
export class ConflictError extends APIStatusError {
  static override readonly advice: string =
    "Use a new idempotencyKey for a new request; repeat the same body for the same one.";
}

/** 422: the request is well-formed, but a value in it is not allowed. */
export class UnprocessableEntityError extends APIStatusError {
  static override readonly advice: string = "Correct the argument that the message names.";
}

/** 429: too many requests; `retryAfterSeconds` holds the pause, if one was named. */
export class RateLimitError extends APIStatusError {
  static override readonly advice: string =
    "Send requests less often, and pause for retryAfterSeconds first.";
}

/** 429 `user_concurrency_exceeded`: the account has as many active tasks as it may have. */
export class ConcurrencyLimitError extends RateLimitError {
  static override readonly advice: string =
    "Wait for a processing task to finish, then create the next one.";
}

/** 500 to 599: the server could not do it. */
export class ServerError extends APIStatusError {
  static override readonly advice: string =
    "Try again later; give the request id to Shop's support if it persists.";
}

/** The class of an error answer. */
export type StatusErrorClass = new (details: StatusDetails) => APIStatusError;

/** The class of each status that has one of its own. */
export const STATUS_ERRORS: Readonly<Record<number, StatusErrorClass>> = {
  400: BadRequestError,
  401: AuthenticationError,
  402: PaymentRequiredError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
};

// Named here, as a bundler may give the classes other names.
named({
  ShopError,
  ConfigurationError,
  InvalidArgumentError,
  UploadError,
  APIConnectionError,
  APITimeoutError,
  TLSError,
  StreamInterruptedError,
  StreamTimeoutError,
  StreamFailedError,
  OutcomeUnknownError,
  InvalidResponseError,
  APIStatusError,
  BadRequestError,
  AuthenticationError,
  PaymentRequiredError,
  PermissionDeniedError,
  EdgeRefusedError,
  NotFoundError,
  ConflictError,
  UnprocessableEntityError,
  RateLimitError,
  ConcurrencyLimitError,
  ServerError,
});
