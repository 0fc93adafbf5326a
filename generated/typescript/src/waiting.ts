/** Wait for a task: polls in the order that the schedule sets. */

import type { Clock } from "./clock.js";
import {
  APIConnectionError,
  APIStatusError,
  AuthenticationError,
  type BeatAPIError,
  InvalidResponseError,
  PermissionDeniedError,
  TLSError,
} from "./errors.js";
import { TaskFailedError, TaskTimeoutError } from "./failures.js";
import { kindOf } from "./learning.js";
import type { Task } from "./models.js";
import { TRANSIENT_STATUSES } from "./retry.js";
import { LONGEST_HINT_SECONDS, type Sighting, Waiter } from "./schedule.js";
import type { Scheduler } from "./scheduler.js";
import {
  ACTIONABLE_STATUSES,
  FAILED_STATUSES,
  KNOWN_STATUSES,
  RESTARTED_STATUSES,
  SUCCEEDED_STATUSES,
} from "./spec.js";
import { isObject } from "./text.js";

/** The timeout of a poll; it doubles after each failed poll, up to four times as much. */
const POLL_TIMEOUT_SECONDS = 10;
const LEAST_POLL_TIMEOUT_SECONDS = 0.1;

/** The time for the last poll, which is sent when the wait's timeout is over. */
const GRACE_SECONDS = 2;

/** The least time by which a wait ends early for its error to explain that. */
const NOTICED_SECONDS = 0.05;

/** The parts that a wait needs. */
export interface Waiting {
  /** Asks for the task once, within so many seconds. */
  poll: (taskId: string, timeoutSeconds: number) => Promise<Task>;
  clock: Clock;
  /** The schedule of all waits on the key. */
  scheduler: Scheduler;
  /** `Infinity` for no limit. */
  timeoutSeconds: number;
  intervalSeconds: number | null;
  onUpdate: ((task: Task) => unknown) | undefined;
  warn: (message: string) => void;
  signal: AbortSignal | undefined;
}

/** One wait: the last state of its task, and the outcome of its last poll. */
class Wait {
  readonly waiter: Waiter;
  readonly #taskId: string;
  readonly #began: number;
  #task: Task | null;
  #fault: BeatAPIError | null = null;
  readonly #warned = new Set<unknown>();
  /** The start of work that a request after a hand-back began anew, on the server's clock. */
  readonly #restarted: number | null;

  constructor(
    task: Task | string,
    private readonly waiting: Waiting,
  ) {
    const { clock, timeoutSeconds, intervalSeconds } = waiting;
    this.#task = typeof task === "string" ? null : task;
    this.#taskId = typeof task === "string" ? task : task.id;
    const isRestarted = this.#task && RESTARTED_STATUSES.has(this.#task.status);
    this.#restarted = isRestarted ? seconds(this.#task, "updated_at") : null;
    this.#began = clock.now();
    const grace = Math.min(GRACE_SECONDS, timeoutSeconds / 4);
    this.waiter = new Waiter(this.#began, timeoutSeconds, grace, intervalSeconds);
  }

  /** Wait until the task needs no more waiting. */
  async run(): Promise<Task> {
    const { scheduler, clock, signal } = this.waiting;
    await this.#report();
    let done = this.#settled();
    if (done) return done;
    scheduler.join(this.waiter, this.#task && this.#sighting(this.#task));
    try {
      while (!done) {
        if (this.#isExpired()) throw this.#timedOut(clock.now() - this.#began);
        await scheduler.turn(this.waiter, signal);
        if (!this.#isExpired()) await this.#poll();
        done = this.#settled();
      }
      return done;
    } finally {
      scheduler.leave(this.waiter);
    }
  }

  async #poll(): Promise<void> {
    const usual = POLL_TIMEOUT_SECONDS * 2 ** Math.min(2, this.waiter.faults);
    const left = this.waiter.deadline - this.waiting.clock.now();
    const limit = Math.max(LEAST_POLL_TIMEOUT_SECONDS, Math.min(usual, left));
    const found = await this.waiting.poll(this.#taskId, limit).catch((error: unknown) => this.#failed(error));
    if (!found) return;
    // The schedule comes first: the caller's function may be slow, or throw.
    this.waiting.scheduler.answered(this.waiter, this.#sighting(found));
    const before = this.#task?.status;
    this.#task = found;
    this.#fault = null;
    if (found.status !== before) await this.#report();
  }

  /** Take a poll's error; throw it if no later poll may succeed. */
  #failed(error: unknown): null {
    const { scheduler } = this.waiting;
    if (error instanceof AuthenticationError || error instanceof PermissionDeniedError) scheduler.refused(error);
    if (!isPassing(error)) throw error;
    this.#fault = error;
    const [status, hint] = error instanceof APIStatusError ? [error.status, error.retryAfterSeconds] : [null, null];
    scheduler.failed(this.waiter, status, hint);
    return null;
  }

  async #report(): Promise<void> {
    if (this.#task) await this.waiting.onUpdate?.(this.#task);
  }

  /** The task, if it needs no more waiting. */
  #settled(): Task | null {
    if (this.#task === null) return null;
    const { status } = this.#task;
    if (FAILED_STATUSES.has(status)) throw new TaskFailedError(this.#task);
    if (isReady(status)) return this.#task;
    if (!KNOWN_STATUSES.has(status) && !this.#warned.has(status)) {
      this.#warned.add(status);
      const shown = JSON.stringify(status);
      this.waiting.warn(`task ${this.#taskId} has the unknown status ${shown}; still waiting`);
    }
    return null;
  }

  /** Return true if the time is up, or no poll is possible before it is. */
  #isExpired(): boolean {
    const isHopeless = this.waiter.due === Infinity && this.waiter.latest !== Infinity;
    return isHopeless || this.waiting.clock.now() >= this.waiter.ends;
  }

  #sighting(task: Task): Sighting {
    const [created, updated] = [seconds(task, "created_at"), seconds(task, "updated_at")];
    const completed = seconds(task, "completed_at");
    const [typical, hint] = [Reflect.get(task, "typical_seconds"), seconds(task, "poll_after_seconds")];
    const [p50, p90] = [seconds(typical, "p50"), seconds(typical, "p90")];
    const product: unknown = Reflect.get(task, "workflow") ?? Reflect.get(task, "capability_id");
    const length = seconds(task.usage, "billable_duration_seconds");
    const moments = [created, updated, completed].filter((moment) => moment !== null);
    return {
      kind: kindOf(product, length, this.#restarted !== null),
      began: this.#restarted ?? created,
      latest: moments.length ? Math.max(...moments) : null,
      ended: isReady(task.status) ? (completed ?? updated) : null,
      hint: hint !== null && hint <= LONGEST_HINT_SECONDS ? hint : null,
      typical: p50 === null || p90 === null ? null : [p50, p90],
    };
  }

  /** The error for a task that was not ready in time. */
  #timedOut(passed: number): TaskTimeoutError {
    const { timeoutSeconds } = this.waiting;
    const isEarly = passed < timeoutSeconds - NOTICED_SECONDS;
    const why = isEarly ? ` of ${timeoutSeconds} s: the server allows no poll in the rest of them` : "";
    const seen = this.#task?.status ?? "not seen";
    const message = `task ${this.#taskId} was ${seen} after ${Math.round(passed * 10) / 10} s${why}`;
    const advice = "wait again, with a longer timeoutSeconds, or use a webhook";
    const last = this.#fault ? `; the last poll failed: ${this.#fault.message}` : "";
    const details = { taskId: this.#taskId, task: this.#task, cause: this.#fault };
    return new TaskTimeoutError(`${message}; ${advice}${last}`, details);
  }
}

function isReady(status: string): boolean {
  return SUCCEEDED_STATUSES.has(status) || ACTIONABLE_STATUSES.has(status);
}

/** A member that is a number of seconds, 0 or more; else `null`. */
function seconds(holder: unknown, name: string): number | null {
  const value = isObject(holder) ? holder[name] : null;
  return typeof value === "number" && value >= 0 && value < 1e12 ? value : null;
}

/** Return true if a later poll may succeed after a poll's error. */
function isPassing(error: unknown): error is BeatAPIError {
  if (error instanceof TLSError) return false;
  if (error instanceof APIConnectionError || error instanceof InvalidResponseError) return true;
  return error instanceof APIStatusError && TRANSIENT_STATUSES.has(error.status);
}

/** Poll a task until it needs no more waiting. */
export function waitFor(task: Task | string, waiting: Waiting): Promise<Task> {
  return new Wait(task, waiting).run();
}
