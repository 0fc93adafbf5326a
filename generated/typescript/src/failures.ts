/** What a wait for a task can come to. */

import { BeatAPIError } from "./errors.js";
import type { Task } from "./models.js";
import { named, tidy } from "./text.js";

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

  constructor(message: string, details: { taskId: string; task: Task | null }) {
    super(message);
    this.taskId = details.taskId;
    this.task = details.task;
    hide(this, "task");
  }
}

named({ TaskFailedError, TaskTimeoutError });
