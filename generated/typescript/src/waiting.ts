/** Wait for a task: polls and pauses. */

import { type Clock, Deadline, type Uniform } from "./clock.js";
import {
  APIConnectionError,
  APIStatusError,
  BeatAPIError,
  InvalidResponseError,
  TLSError,
} from "./errors.js";
import { TaskFailedError, TaskTimeoutError } from "./failures.js";
import type { Task } from "./models.js";
import { PollSchedule, type Progress } from "./polling.js";
import { TRANSIENT_STATUSES } from "./retry.js";
import {
  ACTIONABLE_STATUSES,
  FAILED_STATUSES,
  KNOWN_STATUSES,
  RESTARTED_STATUSES,
  SUCCEEDED_STATUSES,
} from "./spec.js";
import { isObject } from "./text.js";

const POLL_TIMEOUT_SECONDS = 30;
const LEAST_POLL_TIMEOUT_SECONDS = 0.1;

/** The time for the last poll, which is sent when the wait's timeout is over. */
const GRACE_SECONDS = 2;

/** The least time by which a wait ends early for its error to explain that. */
const NOTICED_SECONDS = 0.05;

/** The largest `poll_after_seconds` that is believed. */
const LONGEST_HINT_SECONDS = 300;

/** The largest duration in `typical_seconds` that is believed. */
const LONGEST_DURATION_SECONDS = 86_400;

/** The parts that a wait needs. */
export interface Waiting {
  /** Asks for the task once, within so many seconds. */
  poll: (taskId: string, timeoutSeconds: number) => Promise<Task>;
  clock: Clock;
  uniform: Uniform;
  timeoutSeconds: number;
  intervalSeconds: number | null;
  onUpdate: ((task: Task) => void) | undefined;
  warn: (message: string) => void;
  signal: AbortSignal | undefined;
}

/** One wait: what is known of the task, and what its last poll came to. */
class Wait {
  task: Task | null = null;
  fault: BeatAPIError | null = null;
  readonly #warned = new Set<unknown>();
  readonly #joined: number;
  /** The beginning of the work on the task, on the server's clock. */
  #began: number | null = null;
  /** The least difference between the server's clock and ours, by the times in its answers. */
  #ahead = -Infinity;

  constructor(
    readonly taskId: string,
    task: Task | null,
    private readonly waiting: Waiting,
  ) {
    this.#joined = waiting.clock.now();
    if (task !== null) this.#see(task);
  }

  #see(task: Task): void {
    const [created, updated] = [seconds(task, "created_at"), seconds(task, "updated_at")];
    // A request after a hand-back starts the work anew.
    if (this.task === null) this.#began = RESTARTED_STATUSES.has(task.status) ? updated : created;
    this.#ahead = Math.max(this.#ahead, Math.max(created ?? 0, updated ?? 0) - this.waiting.clock.now());
    this.task = task;
  }

  /** Ask once, and keep the task or the fault. */
  async poll(timeoutSeconds: number): Promise<void> {
    const found = await this.#ask(timeoutSeconds);
    if (found === null) return;
    const before = this.task?.status;
    this.#see(found);
    this.fault = null;
    if (found.status !== before) this.waiting.onUpdate?.(found);
  }

  /** The task; `null` if asking came to a fault that more polls can mend. */
  async #ask(timeoutSeconds: number): Promise<Task | null> {
    try {
      return await this.waiting.poll(this.taskId, timeoutSeconds);
    } catch (error) {
      if (!isPassing(error)) throw error;
      this.fault = error;
      return null;
    }
  }

  /** The task, if it needs no more waiting. */
  settled(): Task | null {
    if (this.task === null) return null;
    const status = this.task.status;
    if (FAILED_STATUSES.has(status)) throw new TaskFailedError(this.task);
    if (SUCCEEDED_STATUSES.has(status) || ACTIONABLE_STATUSES.has(status)) return this.task;
    if (!KNOWN_STATUSES.has(status) && !this.#warned.has(status)) {
      this.#warned.add(status);
      const shown = JSON.stringify(status);
      this.waiting.warn(`task ${this.taskId} has the unknown status ${shown}; still waiting`);
    }
    return null;
  }

  /** The least pause in seconds that the server asks for. */
  hint(): number | null {
    if (this.fault) {
      return this.fault instanceof APIStatusError ? this.fault.retryAfterSeconds : null;
    }
    if (this.waiting.intervalSeconds !== null) return null;
    const asked = seconds(this.task, "poll_after_seconds");
    return asked !== null && asked <= LONGEST_HINT_SECONDS ? asked : null;
  }

  /** The task's progress, if the server states the usual durations of such tasks. */
  progress(): Progress | null {
    const typical: unknown = this.task && Reflect.get(this.task, "typical_seconds");
    const [p50, p90] = [seconds(typical, "p50"), seconds(typical, "p90")];
    if (this.fault || !p50 || p90 === null || p50 > p90 || p90 > LONGEST_DURATION_SECONDS) return null;
    const now = this.waiting.clock.now();
    return { p50, p90, age: Math.max(now - this.#joined, now + this.#ahead - (this.#began ?? Infinity)) };
  }

  /** The error for a task that was not ready in time. */
  timedOut(): TaskTimeoutError {
    const seen = this.task?.status ?? "not seen";
    const { clock, timeoutSeconds } = this.waiting;
    const passed = clock.now() - this.#joined;
    const early = passed < timeoutSeconds - NOTICED_SECONDS;
    const why = early ? ` of ${timeoutSeconds} s: the server allows no poll in the rest of them` : "";
    const message = `task ${this.taskId} was ${seen} after ${Math.round(passed * 10) / 10} s${why}`;
    const advice = "wait again, with a longer timeoutSeconds, or use a webhook";
    const last = this.fault ? `; the last poll failed: ${this.fault.message}` : "";
    const details = { taskId: this.taskId, task: this.task, cause: this.fault };
    return new TaskTimeoutError(`${message}; ${advice}${last}`, details);
  }
}

/** A member that is a number of seconds, 0 or more; else `null`. */
function seconds(holder: unknown, name: string): number | null {
  const value = isObject(holder) ? holder[name] : null;
  return typeof value === "number" && value >= 0 && value < Infinity ? value : null;
}

/** Return true if a later poll may succeed after a poll's error. */
function isPassing(error: unknown): error is BeatAPIError {
  if (error instanceof TLSError) return false;
  if (error instanceof APIConnectionError || error instanceof InvalidResponseError) return true;
  return error instanceof APIStatusError && TRANSIENT_STATUSES.has(error.status);
}

/** Poll a task until it needs no more waiting. */
export async function waitFor(task: Task | string, waiting: Waiting): Promise<Task> {
  const known = typeof task === "string" ? null : task;
  const wait = new Wait(typeof task === "string" ? task : task.id, known, waiting);
  const { clock, timeoutSeconds } = waiting;
  const schedule = new PollSchedule(waiting.intervalSeconds, waiting.uniform);
  const grace = Math.min(GRACE_SECONDS, timeoutSeconds / 4);
  const deadline = new Deadline(clock, timeoutSeconds);
  if (known !== null) waiting.onUpdate?.(known);
  // Only an id says nothing about the task; a task itself is as fresh as its last answer.
  let due = known === null;
  for (let done = wait.settled(); ; done = wait.settled()) {
    if (done !== null) return done;
    if (!due) {
      const pause = schedule.nextPause(wait.hint(), deadline.remaining(), wait.progress());
      if (pause === null) throw wait.timedOut();
      await clock.sleep(pause, waiting.signal);
    }
    due = false;
    const left = Math.min(POLL_TIMEOUT_SECONDS, deadline.remaining() + grace);
    await wait.poll(Math.max(LEAST_POLL_TIMEOUT_SECONDS, left));
  }
}
