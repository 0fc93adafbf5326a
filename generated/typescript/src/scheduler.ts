/** One schedule for all waits on a key in this process, in any client. */

import type { Clock, Uniform } from "./clock.js";
import type { Engine } from "./engine.js";
import { Schedule, type Sighting, type Waiter } from "./schedule.js";

/** The shortest rest; a shorter one would not move some clocks. */
const LEAST_REST_SECONDS = 0.001;

/** A wait that has nothing to do until its turn. */
interface Idle {
  resume: () => void;
  fail: (reason: unknown) => void;
}

/** Gives each wait its turn to poll. When the last one ends, no timer is left. */
export class Scheduler {
  readonly #schedule: Schedule;
  readonly #idle = new Map<Waiter, Idle>();
  #rest = new AbortController();
  #isGoing = false;

  constructor(
    private readonly clock: Clock,
    uniform: Uniform,
  ) {
    this.#schedule = new Schedule(clock.now(), uniform);
  }

  /** True if nobody waits. */
  get isEmpty(): boolean {
    return this.#schedule.isEmpty;
  }

  /** Begin to wait; `seen` is null if only the task's id is known. */
  join(waiter: Waiter, seen: Sighting | null): void {
    this.#schedule.add(waiter, this.clock.now(), seen);
  }

  /** End a wait, for whatever reason. */
  leave(waiter: Waiter): void {
    this.#schedule.discard(waiter);
    this.#idle.delete(waiter);
    this.#go();
  }

  /**
   * Rest until the task is to be polled, or the time of the wait is up.
   *
   * @throws the signal's reason, or the error of the key that another wait has found.
   */
  async turn(waiter: Waiter, signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    let stop = (): void => {};
    const turn = new Promise<void>((resume, fail) => {
      stop = () => fail(signal?.reason);
      this.#idle.set(waiter, { resume, fail });
    });
    signal?.addEventListener("abort", stop);
    waiter.isHeld = false;
    this.#go();
    try {
      await turn;
    } finally {
      signal?.removeEventListener("abort", stop);
    }
  }

  /** Record the answer to a poll. */
  answered(waiter: Waiter, seen: Sighting): void {
    this.#schedule.answered(waiter, this.clock.now(), seen);
  }

  /** Record a failed poll that a later one can make up for. */
  failed(waiter: Waiter, status: number | null, hint: number | null): void {
    if (status === 429) this.#schedule.limited(waiter, this.clock.now(), hint);
    else this.#schedule.failed(waiter, this.clock.now(), hint);
  }

  /** End every wait, as the server rejects the key. */
  refused(error: unknown): void {
    for (const waiter of [...this.#idle.keys()]) this.#wake(waiter)?.fail(error);
  }

  #wake(waiter: Waiter): Idle | undefined {
    const idle = this.#idle.get(waiter);
    waiter.isHeld = true;
    this.#idle.delete(waiter);
    return idle;
  }

  /** Look for what is due, once for all waits that come and go together. */
  #go(): void {
    if (this.#isGoing) return;
    this.#isGoing = true;
    queueMicrotask(() => {
      this.#isGoing = false;
      this.#grant();
    });
  }

  /** Give out the turns that are due, and rest until the next one. */
  #grant(): void {
    this.#rest.abort();
    const now = this.clock.now();
    for (let next = this.#schedule.next(now); next; next = this.#schedule.next(now)) this.#wake(next)?.resume();
    for (const late of this.#schedule.expired(now)) this.#wake(late)?.resume();
    if (this.#idle.size > 0) void this.#sleep(Math.max(LEAST_REST_SECONDS, this.#schedule.pause(now)));
  }

  async #sleep(seconds: number): Promise<void> {
    const rest = new AbortController();
    this.#rest = rest;
    try {
      await this.clock.sleep(seconds, rest.signal);
    } catch (error) {
      // A clock that fails would leave every wait without an end.
      if (!rest.signal.aborted) this.refused(error);
      return;
    }
    if (!rest.signal.aborted) this.#go();
  }
}

/** The number of schedules that are kept for the durations they have learned. */
const KEPT = 256;

/** Clock → client's identity → its scheduler. A clock that a test moves moves only its own waits. */
const SCHEDULERS = new WeakMap<Clock, Map<string, Scheduler>>();

/** The scheduler that all waits on a key share in this process. */
export function schedulerOf(engine: Engine): Scheduler {
  const { clock, uniform } = engine;
  const known = SCHEDULERS.get(clock) ?? new Map<string, Scheduler>();
  SCHEDULERS.set(clock, known);
  const identity = engine.identity();
  const scheduler = known.get(identity) ?? new Scheduler(clock, uniform);
  // The last one used comes last.
  known.delete(identity);
  known.set(identity, scheduler);
  if (known.size > KEPT) {
    const oldest = [...known].find(([, each]) => each.isEmpty && each !== scheduler);
    if (oldest) known.delete(oldest[0]);
  }
  return scheduler;
}
