/** The methods of the tasks resource beyond the contract: wait for a task, and fetch its file. */

import { type DownloadOptions, mediaOf, openMedia } from "./download.js";
import { checkedSeconds } from "./engine.js";
import { InvalidArgumentError } from "./errors.js";
import type { Task } from "./models.js";
import { checkedConcurrency, completed, mapped, type TaskOutcome } from "./mapping.js";
import { type CallOptions, Resource } from "./resource.js";
import { loadToken, newToken } from "./resuming.js";
import { schedulerOf } from "./scheduler.js";
import { waitFor } from "./waiting.js";

/** The longest wait by default; BeatAPI's own processing window is 10 minutes. */
const WAIT_SECONDS = 900;

/** Options of several waits. */
export interface WaitAllOptions {
  /** Ends the waits, which then throw the signal's reason. The tasks go on running. */
  signal?: AbortSignal;
  /**
   * Seconds to wait; 900 if not given, `Infinity` for no limit. The last poll is sent then, and may
   * take 2 seconds more.
   */
  timeoutSeconds?: number;
  /**
   * Called with the task at once, if you pass a task and no id, and each time a poll finds another
   * status. A promise that it returns is awaited.
   */
  onUpdate?: (task: Task) => unknown;
}

/** Options of a wait. */
export interface WaitOptions extends WaitAllOptions {
  /**
   * Seconds between polls, in place of the schedule's choice and the server's recommendation. They
   * become longer while the rate of the key allows no poll.
   */
  pollIntervalSeconds?: number;
}

/** Options of a map. */
export interface MapOptions extends WaitAllOptions {
  /** The number of tasks that run at the same time; the account's limit if not given. */
  concurrency?: number;
}

interface Limits {
  timeoutSeconds: number;
  intervalSeconds: number | null;
}

function limits({ timeoutSeconds = WAIT_SECONDS, pollIntervalSeconds }: WaitOptions): Limits {
  if (timeoutSeconds !== Infinity) checkedSeconds("timeoutSeconds", timeoutSeconds);
  const isOwn = pollIntervalSeconds !== undefined;
  const intervalSeconds = isOwn ? checkedSeconds("pollIntervalSeconds", pollIntervalSeconds) : null;
  return { timeoutSeconds, intervalSeconds };
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
   * All waits on one key in this process, of every client, share one schedule. It keeps to the rate
   * that BeatAPI allows, polls where a change is most likely, polls each task at most every 5
   * seconds, and learns how long tasks take. After a fault (no connection, 429, 5xx, an unreadable
   * answer) the wait goes on; a rejected key ends every wait on it.
   *
   * @param task - The task, or its id. A task that is ready already is returned without a call.
   * @throws TaskFailedError - the task failed; the error holds it.
   * @throws TaskTimeoutError - the task was not ready in time. It goes on running.
   */
  async wait(task: Task | string, options: WaitOptions = {}): Promise<Task> {
    idOf(task);
    const { signal } = options;
    const { clock, log } = this.engine;
    return waitFor(task, {
      ...limits(options),
      poll: (taskId, timeoutSeconds) =>
        this.retrieve(taskId, { timeoutSeconds, maxRetries: 0, ...(signal && { signal }) }),
      clock,
      scheduler: schedulerOf(this.engine),
      onUpdate: options.onUpdate,
      warn: (line) => log.warn(line),
      signal,
    });
  }

  /**
   * Wait for several tasks at once, and yield the outcome of each when it is over.
   *
   *     for await (const { index, task, error } of client.tasks.asCompleted(tasks)) { … }
   *
   * A task that fails, is late or is unknown does not end the others. If you stop early, the waits
   * end.
   *
   * @param tasks - The tasks, or their ids; a task named twice comes once.
   */
  asCompleted(
    tasks: Iterable<Task | string>,
    options: WaitAllOptions = {},
  ): AsyncGenerator<TaskOutcome, void, undefined> {
    if (typeof tasks === "string") throw new InvalidArgumentError("tasks must be several: pass [task], or use wait(task)");
    limits(options);
    const seen = new Set<string>();
    const several = [...tasks].map((task, index) => ({ index, task, id: idOf(task) }));
    const first = several.filter(({ id }) => !seen.has(id) && seen.add(id));
    return completed(first, options.signal, (task, signal) => this.wait(task, { ...options, signal }));
  }

  /**
   * Create a task for each of many inputs, as many at a time as allowed, and wait for all.
   *
   *     const create = (images: string[]) => client.ecommerceVideo.create({ images, duration: 15 });
   *     for await (const { index, task, error } of client.tasks.map(create, pictures)) { … }
   *
   * While too many of the account's tasks run, a create is repeated. An error of one input is its
   * outcome, and does not stop the others. If you stop early, the tasks that were created go on.
   *
   * @param create - Creates the task of an input.
   * @throws APIStatusError - `concurrency` is not given, and the account's limit cannot be retrieved.
   * @throws the error that `inputs` itself throws, after the outcomes of all created tasks.
   */
  async *map<Input>(
    create: (input: Input) => Promise<Task>,
    inputs: Iterable<Input> | AsyncIterable<Input>,
    options: MapOptions = {},
  ): AsyncGenerator<TaskOutcome, void, undefined> {
    const { timeoutSeconds } = limits(options);
    const { concurrency = await this.#allowed(), signal } = options;
    yield* mapped(create, inputs, {
      concurrency: checkedConcurrency(concurrency),
      timeoutSeconds,
      clock: this.engine.clock,
      signal,
      wait: (task, limit) => this.wait(task, { ...options, signal: limit }),
    });
  }

  /** The number of tasks that the account may run at the same time; a new one may run one. */
  async #allowed(): Promise<number> {
    const { concurrency } = await this.engine.resources.usage.retrieve();
    const limit: unknown = concurrency?.limit;
    return typeof limit === "number" && limit >= 1 ? Math.floor(limit) : 1;
  }

  /**
   * Return a token with which another process, in any language, can continue a wait: a line of JSON
   * with the task's id, the server and the deadline. It contains no secret.
   *
   * @param options - The seconds that the wait may take from now on.
   */
  token(task: Task | string, options: Pick<WaitOptions, "timeoutSeconds"> = {}): string {
    return newToken(idOf(task), this.engine.baseUrl, limits(options).timeoutSeconds);
  }

  /**
   * Continue a wait from its token, until its deadline. After it, the task is polled for a few
   * seconds more, so that a late process learns its result.
   *
   * @throws InvalidArgumentError - the token is damaged, of a later version or for another server.
   */
  async resume(token: string, options: Omit<WaitOptions, "timeoutSeconds"> = {}): Promise<Task> {
    const { taskId, timeoutSeconds } = loadToken(token, this.engine.baseUrl);
    return this.wait(taskId, { ...options, timeoutSeconds });
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
