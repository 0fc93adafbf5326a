/** The errors that BeatAPI adds to those of the runtime. */

import { ConcurrencyLimitError, type StatusErrorClass } from "./errors.js";
import {
  ContentPolicyError,
  IdempotencyConflictError,
  InsufficientCreditsError,
  InternalServerError,
  InvalidAPIKeyError,
  MissingAPIKeyError,
  ProcessingFailedError,
  ProcessingTimeoutError,
  ProcessingUnavailableError,
  RealtimeCapacityError,
  RealtimeDisabledError,
  ResultTransferError,
} from "./failures.js";

/** The classes of statuses, where they differ from the runtime's. */
export const BY_STATUS: Readonly<Record<number, StatusErrorClass>> = {
  402: InsufficientCreditsError,
};

/** The classes of error codes. */
export const BY_CODE: ReadonlyMap<string, StatusErrorClass> = new Map<string, StatusErrorClass>([
  ["content_policy_violation", ContentPolicyError],
  ["idempotency_conflict", IdempotencyConflictError],
  ["internal_error", InternalServerError],
  ["invalid_api_key", InvalidAPIKeyError],
  ["missing_api_key", MissingAPIKeyError],
  ["processing_failed", ProcessingFailedError],
  ["processing_timeout", ProcessingTimeoutError],
  ["processing_unavailable", ProcessingUnavailableError],
  ["realtime_capacity_unavailable", RealtimeCapacityError],
  ["realtime_disabled", RealtimeDisabledError],
  ["result_transfer_failed", ResultTransferError],
  ["user_concurrency_exceeded", ConcurrencyLimitError],
]);

/** The check to make before a call is repeated that may have been accepted. */
export const LOOK_FIRST = "look at client.usage.retrieve() or your webhooks";
