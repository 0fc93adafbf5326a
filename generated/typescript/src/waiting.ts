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
import { PollSchedule } from "./polling.js";
import { TRANSIENT_STATUSES } from "./retry.js";
import {
  ACTIONABLE_STATUSES,
  FAILED_STATUSES,
  KNOWN_STATUSES,
  SUCCEEDED_STATUSES,
} from "./spec.js";

const POLL_TIMEOUT_SECONDS = 30;
const LEAST_POLL_TIMEOUT_SECONDS = 0.1;

/** The largest `poll_after_seconds` that is believed. */
const LONGEST_HINT_SECONDS = 300;

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
  fault: BeatAPIError | null = null;
  readonly #warned = new Set<unknown>();

  constructor(
    readonly taskId: string,
    public task: Task | null,
    private readonly waiting: Waiting,
  ) {}

  /** Ask once, and keep the task or the fault. */
  async poll(timeoutSeconds: number): Promise<void> {
    const found = await this.#ask(timeoutSeconds);
    if (found === null) return;
    const before = this.task?.status;
    this.task = found;
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
    const asked: unknown = this.task && Reflect.get(this.task, "poll_after_seconds");
    const believed = typeof asked === "number" && asked >= 0 && asked <= LONGEST_HINT_SECONDS;
    return believed ? asked : null;
  }

  /** The error for a task that was not ready in time. */
  timedOut(): TaskTimeoutError {
    const seen = this.task?.status ?? "not seen";
    const message = `task ${this.taskId} was ${seen} after ${this.waiting.timeoutSeconds} s`;
    const advice = "wait again, with a longer timeoutSeconds, or use a webhook";
    const last = this.fault ? `; the last poll failed: ${this.fault.message}` : "";
    const details = { taskId: this.taskId, task: this.task, cause: this.fault };
    return new TaskTimeoutError(`${message}; ${advice}${last}`, details);
  }
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
  const schedule = new PollSchedule(waiting.intervalSeconds, timeoutSeconds, waiting.uniform);
  const deadline = new Deadline(clock, timeoutSeconds);
  // Only an id says nothing about the task; a task itself is as fresh as its last answer.
  let due = known === null;
  for (let done = wait.settled(); ; done = wait.settled()) {
    if (done !== null) return done;
    if (!due) {
      const pause = schedule.nextPause(wait.hint(), deadline.remaining());
      if (pause === null) throw wait.timedOut();
      await clock.sleep(pause, waiting.signal);
    }
    due = false;
    const left = Math.min(POLL_TIMEOUT_SECONDS, deadline.remaining());
    await wait.poll(Math.max(LEAST_POLL_TIMEOUT_SECONDS, left));
  }
}
