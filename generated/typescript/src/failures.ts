/**
 * The errors that BeatAPI adds to those of the runtime: its codes, and the ends of tasks.
 *
 *     BeatAPIError
 *     ├── APIStatusError
 *     │   ├── BadRequestError           400
 *     │   │   └── ContentPolicyError    content_policy_violation
 *     │   ├── AuthenticationError       401
 *     │   │   ├── MissingAPIKeyError    missing_api_key
 *     │   │   └── InvalidAPIKeyError    invalid_api_key
 *     │   ├── PaymentRequiredError      402
 *     │   │   └── InsufficientCreditsError    every 402
 *     │   ├── ConflictError             409
 *     │   │   └── IdempotencyConflictError    idempotency_conflict
 *     │   └── ServerError               500 to 599
 *     │       ├── InternalServerError         internal_error
 *     │       ├── ProcessingUnavailableError  processing_unavailable
 *     │       ├── ProcessingFailedError       processing_failed
 *     │       ├── ProcessingTimeoutError      processing_timeout
 *     │       ├── ResultTransferError         result_transfer_failed
 *     │       ├── RealtimeDisabledError       realtime_disabled
 *     │       └── RealtimeCapacityError       realtime_capacity_unavailable
 *     ├── DownloadError                 a media file could not be fetched whole and safely
 *     │   └── DownloadUnverifiedError   the file may be incomplete
 *     ├── TaskFailedError               a task that was waited for failed
 *     ├── TaskTimeoutError              a task was not ready in time
 *     └── WebhookVerificationError      a webhook is not authentic
 */

import {
  AuthenticationError,
  BadRequestError,
  BeatAPIError,
  ConflictError,
  PaymentRequiredError,
  ServerError,
} from "./errors.js";
import type { Task } from "./models.js";
import { named, tidy } from "./text.js";

/** 400 `content_policy_violation` (2026-08): an input or a prompt is not allowed. */
export class ContentPolicyError extends BadRequestError {
  static override readonly advice: string =
    "Change the prompt or the inputs; sending them again will not help.";
}

/** 401 `missing_api_key` (2026-09-29): no key arrived. */
export class MissingAPIKeyError extends AuthenticationError {
  static override readonly advice: string =
    "Something on the way removes the Authorization header; look at your proxy.";
}

/** 401 `invalid_api_key` (2026-09-29): the key is wrong, expired, disabled or used up. */
export class InvalidAPIKeyError extends AuthenticationError {}

/** 402: the account's balance does not cover the task. */
export class InsufficientCreditsError extends PaymentRequiredError {
  static override readonly advice: string =
    "Top up the account; client.usage.retrieve() shows the balance.";
}

/** 409 `idempotency_conflict` (2026-07-16). */
export class IdempotencyConflictError extends ConflictError {}

/** 500 `internal_error`: a fault of the server's own. */
export class InternalServerError extends ServerError {}

/** 503, in 2026-08 and 2026-09 502, `processing_unavailable`: nothing can be processed now. */
export class ProcessingUnavailableError extends ServerError {}

/** 503 `processing_failed`: the processing of a request failed. */
export class ProcessingFailedError extends ServerError {}

/** 503 `processing_timeout`: the processing of a request took too long. */
export class ProcessingTimeoutError extends ServerError {}

/** 503 `result_transfer_failed`: a result was made, but could not be stored. */
export class ResultTransferError extends ServerError {}

/** 503 `realtime_disabled` (2026-07-31): realtime sessions are switched off. */
export class RealtimeDisabledError extends ServerError {
  static override readonly advice: string =
    "Realtime sessions are switched off for now; sending it again will not help.";
}

/** 503 `realtime_capacity_unavailable` (2026-07-31): all realtime sessions are taken. */
export class RealtimeCapacityError extends ServerError {}

/** A media file could not be fetched whole and safely. */
export class DownloadError extends BeatAPIError {}

/** A media file may be incomplete: the server stated no length, and the file does not show it. */
export class DownloadUnverifiedError extends DownloadError {}

/** Keeps a task, with its signed URLs, out of what a log shows of an error. */
function hide(error: BeatAPIError, name: string): void {
  Object.defineProperty(error, name, { enumerable: false });
}

/** A task that was waited for failed; `task.error_code` says why, `task.usage` what came back. */
export class TaskFailedError extends BeatAPIError {
  /** The task as last seen. */
  readonly task: Task;

  constructor(task: Task) {
    const told: unknown[] = [task.error_code, task.error_message];
    const words = told.filter((text) => typeof text === "string").map((text) => tidy(text));
    const reason = words.filter(Boolean).join(": ");
    super(`task ${task.id} failed: ${reason || "the server gives no reason"}`);
    this.task = task;
    hide(this, "task");
  }
}

/** A task was not ready in time. It goes on running, and may be waited for again. */
export class TaskTimeoutError extends BeatAPIError {
  /** The task. */
  readonly taskId: string;
  /** The task as last seen; `null` if it was never seen. */
  readonly task: Task | null;

  constructor(message: string, details: { taskId: string; task: Task | null; cause: unknown }) {
    super(message, { cause: details.cause });
    this.taskId = details.taskId;
    this.task = details.task;
    hide(this, "task");
  }
}

named({
  ContentPolicyError,
  MissingAPIKeyError,
  InvalidAPIKeyError,
  InsufficientCreditsError,
  IdempotencyConflictError,
  InternalServerError,
  ProcessingUnavailableError,
  ProcessingFailedError,
  ProcessingTimeoutError,
  ResultTransferError,
  RealtimeDisabledError,
  RealtimeCapacityError,
  DownloadError,
  DownloadUnverifiedError,
  TaskFailedError,
  TaskTimeoutError,
});
