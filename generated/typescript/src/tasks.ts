/** The methods of the tasks resource beyond the contract: wait for a task, and fetch its file. */

import { type DownloadOptions, mediaOf, openMedia } from "./download.js";
import { checkedSeconds } from "./engine.js";
import { InvalidArgumentError } from "./errors.js";
import type { Task } from "./models.js";
import { type CallOptions, Resource } from "./resource.js";
import { waitFor } from "./waiting.js";

/** The longest wait by default; BeatAPI's own processing window is 10 minutes. */
const WAIT_SECONDS = 900;

/** Options of a wait. */
export interface WaitOptions {
  /** Ends the wait; it then throws the signal's reason. The task goes on running. */
  signal?: AbortSignal;
  /** Seconds to wait; 900 if not given. The last poll is sent then, and may take 2 seconds more. */
  timeoutSeconds?: number;
  /** Seconds between polls, instead of the contract's 5 to 10. */
  pollIntervalSeconds?: number;
  /** Called with the task at once, if you pass a task and no id, and each time a poll finds another status. */
  onUpdate?: (task: Task) => void;
}

function limits(options: WaitOptions): { timeoutSeconds: number; intervalSeconds: number | null } {
  const { timeoutSeconds = WAIT_SECONDS, pollIntervalSeconds } = options;
  return {
    timeoutSeconds: checkedSeconds("timeoutSeconds", timeoutSeconds),
    intervalSeconds:
      pollIntervalSeconds === undefined
        ? null
        : checkedSeconds("pollIntervalSeconds", pollIntervalSeconds),
  };
}

function idOf(task: Task | string): string {
  const id: unknown = typeof task === "string" ? task : task?.id;
  if (typeof id === "string" && id) return id;
  throw new InvalidArgumentError("task must be a task with an id, or the id of one");
}

/** Waiting and downloading, for the tasks resource. */
export abstract class TaskHelpers extends Resource {
  /** Ask for a task once; the generated resource makes the call. */
  abstract retrieve(taskId: string, options?: CallOptions): Promise<Task>;

  /**
   * Wait until a task has succeeded, or waits for a decision of yours.
   *
   * Polls every 5 to 10 seconds, as BeatAPI asks for (2026-06-25), less often if the server says
   * so, or says that such tasks take longer (2026-10-02). After a fault (no connection, 429, 5xx, an
   * unreadable answer) the wait goes on with the next poll.
   *
   * @param task - The task, or its id. A task that is ready already is returned without a call.
   * @throws TaskFailedError - the task failed; the error holds it.
   * @throws TaskTimeoutError - the task was not ready in time. It goes on running.
   */
  async wait(task: Task | string, options: WaitOptions = {}): Promise<Task> {
    idOf(task);
    const { signal } = options;
    return waitFor(task, {
      ...limits(options),
      poll: (taskId, timeoutSeconds) =>
        this.retrieve(taskId, { timeoutSeconds, maxRetries: 0, ...(signal && { signal }) }),
      clock: this.engine.clock,
      uniform: this.engine.uniform,
      onUpdate: options.onUpdate,
      warn: this.engine.warn,
      signal,
    });
  }

  /**
   * Begin a task and wait for it. With invalid options or an aborted signal, no task is begun.
   *
   * @internal
   */
  async beginAndWait(begin: () => Promise<Task>, options: WaitOptions): Promise<Task> {
    limits(options);
    options.signal?.throwIfAborted();
    return this.wait(await begin(), options);
  }

  /**
   * Fetch a finished task's video or picture. `beatapi-sdk/node` has `saveFile`, which writes it to
   * a file.
   *
   * The API key is not sent to the server that holds the file. Reading the stream fails if the file
   * is cut off or of another type.
   *
   * @param task - The task, or its id. A task that names no file, as before its end, is asked for once.
   * @throws DownloadError - the task has no file (its result may be text: `task.output.text`), or it
   *   cannot be fetched safely.
   * @throws DownloadUnverifiedError - the file may be incomplete; so does reading the stream.
   * @throws APIConnectionError - the connection was lost; so does reading the stream.
   */
  async download(
    task: Task | string,
    options: DownloadOptions = {},
  ): Promise<ReadableStream<Uint8Array>> {
    const { signal } = options;
    const known = typeof task !== "string" && mediaOf(task) !== null ? task : null;
    const found = known ?? (await this.retrieve(idOf(task), signal ? { signal } : {}));
    return openMedia(found, this.engine, options);
  }
}
