/** Wait for several tasks at once; create a task for each of many inputs, a bounded number at a time. */

import type { Clock } from "./clock.js";
import { AuthenticationError, ConcurrencyLimitError, InvalidArgumentError } from "./errors.js";
import type { Task } from "./models.js";
import { SLOT_PAUSE_SECONDS } from "./retry.js";
import { LONGEST_HINT_SECONDS } from "./schedule.js";

/**
 * The outcome of one input of `tasks.map`, or of one task of `tasks.asCompleted`.
 *
 * `index` is its position, `task` the task as last seen; `error` says why there is no finished task.
 */
export type TaskOutcome =
  | { readonly index: number; readonly task: Task; readonly error: null }
  | { readonly index: number; readonly task: Task | null; readonly error: Error };

/** The limits of a map. */
export interface Mapping {
  concurrency: number;
  /** The longest time to wait for a place. */
  timeoutSeconds: number;
  clock: Clock;
  signal: AbortSignal | undefined;
  /** Waits for a task. */
  wait: (task: Task, signal: AbortSignal) => Promise<Task>;
}

/** Waits that run at the same time, and the outcomes of those that have ended. */
class Crowd {
  readonly #stop = new AbortController();
  readonly #signal: AbortSignal;
  readonly #ended: TaskOutcome[] = [];
  #running = 0;
  #notice = (): void => {};

  constructor(private readonly signal: AbortSignal | undefined) {
    this.#signal = signal ? AbortSignal.any([signal, this.#stop.signal]) : this.#stop.signal;
  }

  /** The waits and outcomes that nobody has taken. */
  get size(): number {
    return this.#running + this.#ended.length;
  }

  get running(): number {
    return this.#running;
  }

  get hasEnded(): boolean {
    return this.#ended.length > 0;
  }

  add(index: number, task: Task | null, run: (signal: AbortSignal) => Promise<Task>): void {
    this.#running += 1;
    run(this.#signal).then(
      (done) => this.#end({ index, task: done, error: null }),
      (error: unknown) => this.#end({ index, task: lastOf(error) ?? task, error: asError(error) }),
    );
  }

  #end(outcome: TaskOutcome): void {
    this.#running -= 1;
    this.#ended.push(outcome);
    this.#notice();
  }

  /** Rest until there is an outcome, at most for a pause. An abort ends the waits, and so the rest. */
  async rest(pause: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.hasEnded) return;
    const woken = new AbortController();
    const ended = new Promise<void>((resolve) => {
      this.#notice = resolve;
    });
    try {
      await Promise.race([ended, pause(AbortSignal.any([this.#signal, woken.signal]))]);
    } finally {
      woken.abort();
    }
  }

  /** The next outcome. */
  async next(): Promise<TaskOutcome> {
    for (;;) {
      this.signal?.throwIfAborted();
      const outcome = this.#ended.shift();
      if (outcome) return outcome;
      await this.rest(() => new Promise(() => {}));
    }
  }

  /** End the waits that are left. */
  close(): void {
    this.#stop.abort();
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error), { cause: error });
}

/** The task of an error that holds one. */
function lastOf(error: unknown): Task | null {
  const task: unknown = error instanceof Error ? Reflect.get(error, "task") : null;
  return (task ?? null) as Task | null;
}

/** The outcome of each task, in the order in which they end. */
export async function* completed(
  tasks: Iterable<{ index: number; task: Task | string }>,
  signal: AbortSignal | undefined,
  wait: (task: Task | string, signal: AbortSignal) => Promise<Task>,
): AsyncGenerator<TaskOutcome, void, undefined> {
  const crowd = new Crowd(signal);
  try {
    for (const { index, task } of tasks) {
      crowd.add(index, typeof task === "string" ? null : task, (limit) => wait(task, limit));
    }
    while (crowd.size) yield await crowd.next();
  } finally {
    crowd.close();
  }
}

/** The outcome of each input, in the order in which they end. */
export async function* mapped<Input>(
  create: (input: Input) => Promise<Task>,
  inputs: Iterable<Input> | AsyncIterable<Input>,
  mapping: Mapping,
): AsyncGenerator<TaskOutcome, void, undefined> {
  const { clock, signal } = mapping;
  const crowd = new Crowd(signal);
  const faults: unknown[] = [];
  let refusal: AuthenticationError | null = null;
  let index = 0;
  try {
    for await (const input of caught(inputs, faults)) {
      for (const since = clock.now(); ; ) {
        while (crowd.running >= mapping.concurrency || crowd.hasEnded) yield await crowd.next();
        signal?.throwIfAborted();
        try {
          if (refusal) throw refusal;
          const task = await create(input);
          crowd.add(index, task, (limit) => mapping.wait(task, limit));
          break;
        } catch (error) {
          const pause = placePause(error);
          if (pause !== null && clock.now() + pause - since < mapping.timeoutSeconds) {
            // Tasks created elsewhere may take all places; the end of one of these frees one, too.
            await crowd.rest((woken) => clock.sleep(pause, woken));
            continue;
          }
          // The key would be rejected for the other inputs too.
          if (error instanceof AuthenticationError) refusal = error;
          crowd.add(index, null, () => Promise.reject(error));
          break;
        }
      }
      index += 1;
    }
    while (crowd.size) yield await crowd.next();
  } finally {
    crowd.close();
  }
  if (faults.length) throw faults[0];
}

/** The pause before a create is repeated, if the account has no place for its task now. */
function placePause(error: unknown): number | null {
  if (!(error instanceof ConcurrencyLimitError)) return null;
  return Math.min(error.retryAfterSeconds ?? SLOT_PAUSE_SECONDS, LONGEST_HINT_SECONDS);
}

/** The inputs; an error of theirs ends them, and is kept: the outcomes of created tasks come first. */
async function* caught<Input>(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  faults: unknown[],
): AsyncGenerator<Input, void, undefined> {
  try {
    yield* inputs;
  } catch (error) {
    faults.push(error);
  }
}

/** @throws InvalidArgumentError - it is no whole number of 1 or more. */
export function checkedConcurrency(concurrency: number): number {
  if (Number.isInteger(concurrency) && concurrency >= 1) return concurrency;
  throw new InvalidArgumentError("concurrency must be a whole number, 1 or more");
}
