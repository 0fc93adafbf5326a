/**
 * Decide which task to poll next, and when. Pure: callers pass the time in.
 *
 * A poll uses up a request of the key's rate limit; a late poll delays the result. On average, a
 * poll saves a delay of P(the task has finished since its last poll) × half of the time since then.
 * The next poll goes to the task where that is largest, and only once it is large enough.
 */

import type { Uniform } from "./clock.js";
import { Durations, type Kind, survival } from "./learning.js";
import { POLLING } from "./spec.js";

/** The pause between polls of a young task while few durations of its kind are known. */
const EARLY_GAP_SECONDS = 6;

/** The age up to which a task counts as young. */
const EARLY_AGE_SECONDS = 30;

/** The longest pause accepted from the server; after it, one poll asks again. */
export const LONGEST_HINT_SECONDS = 300;

/** The pause after a 429 without a Retry-After. */
const UNNAMED_PAUSE_SECONDS = 5;

/** The smallest share of the rate that remains, however many 429s arrive. */
const LEAST_SHARE = 1 / 64;

/** Shorter times than this are rounding errors of a clock. */
const ROUNDING_SECONDS = 1e-6;

/**
 * A token bucket whose rate is halved by a 429 and grows back slowly (AIMD).
 *
 * This way several processes share a key's rate without talking to each other.
 */
class Rate {
  readonly #full = (POLLING.requestsPerMinute * POLLING.share) / 60;
  readonly #burst = Math.max(1, POLLING.requestsPerMinute * POLLING.burstShare);
  readonly #growth = (this.#full * POLLING.recoveryPerMinute) / 60;
  #perSecond = this.#full;
  #tokens = this.#burst;
  #at: number;
  #cutAt: number;

  constructor(
    now: number,
    private readonly uniform: Uniform,
  ) {
    this.#at = this.#cutAt = now;
  }

  #refill(now: number): void {
    // During a pause, `#at` is in the future.
    const passed = now - this.#at;
    if (passed <= 0) return;
    this.#tokens = Math.min(this.#burst, this.#tokens + passed * this.#perSecond);
    this.#perSecond = Math.min(this.#full, this.#perSecond + passed * this.#growth);
    this.#at = now;
  }

  /** The seconds until there is a token; 0 if there is one. */
  wait(now: number): number {
    this.#refill(now);
    const missing = Math.max(0, this.#at - now) + Math.max(0, 1 - this.#tokens) / this.#perSecond;
    return missing > ROUNDING_SECONDS ? missing : 0;
  }

  /** Take a token. */
  spend(now: number): void {
    this.#refill(now);
    this.#tokens -= 1;
  }

  /** Slow down after a 429 to a request of the moment `sent`; one from before the last cut does not cut again. */
  limited(now: number, sent: number, pause: number): void {
    this.#refill(now);
    if (sent >= this.#cutAt) {
      this.#perSecond = Math.max(this.#full * LEAST_SHARE, this.#perSecond / 2);
      this.#cutAt = now;
    }
    // Processes fall out of step.
    this.#tokens = this.uniform(0, 1);
    this.#at = Math.max(this.#at, now + pause);
  }
}

/** The times in a task, in seconds by the server's clock. */
export interface Sighting {
  /** The group of tasks that take about as long. */
  kind: Kind;
  /** The start of its work. */
  began: number | null;
  /** The latest moment named in it. */
  latest: number | null;
  /** The end of its work; `null` if it goes on. */
  ended: number | null;
  /** The least pause before the next poll. */
  hint: number | null;
  /** The server's median and 90th percentile for such tasks. */
  typical: readonly [number, number] | null;
}

/** The schedule's record of one wait for one task. */
export class Waiter {
  /** The moment of the last poll. */
  readonly latest: number;
  /** The moment at which the last poll must have its answer. */
  readonly deadline: number;
  kind: Kind = { workflow: "", length: 0 };
  /** The start of the task's work, on the server's clock. */
  began: number | null = null;
  joined = 0;
  seen = 0;
  asked = 0;
  /** The next poll. */
  due = -Infinity;
  /** The earliest poll that the server allows. */
  least = -Infinity;
  /** The end of a backoff. */
  again = -Infinity;
  faults = 0;
  /** True while the wait is busy, until it asks for a turn; it is offered no poll. */
  isHeld = true;
  /** True if the task's state is known, so that no poll is needed at once. */
  isFresh = false;

  /**
   * @param now - The time in seconds.
   * @param seconds - The longest time to wait.
   * @param grace - The seconds after it that the last poll may take.
   * @param interval - Fixed seconds between polls, in place of the schedule's choice and the
   *   server's recommendation.
   */
  constructor(
    now: number,
    seconds: number,
    grace: number,
    readonly interval: number | null,
  ) {
    this.latest = now + seconds;
    this.deadline = this.latest + grace;
  }

  /** The pause that the server recommends; 0 beside an interval of the caller's own. */
  recommended(hint: number | null): number {
    return this.interval === null ? (hint ?? 0) : 0;
  }

  /** The end of the wait: after its timeout only if a last poll is still to come. */
  get ends(): number {
    return this.due === Infinity ? this.latest : this.deadline;
  }
}

/** All waits of one key in one process. */
export class Schedule {
  readonly #rate: Rate;
  readonly #durations = new Durations();
  readonly #waiters = new Set<Waiter>();
  /** The least difference between the server's clock and ours: this machine's may be wrong. */
  #ahead = -Infinity;

  constructor(now: number, uniform: Uniform) {
    this.#rate = new Rate(now, uniform);
  }

  /** True if nobody waits. */
  get isEmpty(): boolean {
    return this.#waiters.size === 0;
  }

  /** Begin to wait for a task; it is polled at once if it has not been retrieved yet. */
  add(waiter: Waiter, now: number, seen: Sighting | null): void {
    waiter.joined = waiter.seen = waiter.asked = now;
    waiter.isFresh = seen !== null;
    waiter.least = now + waiter.recommended(seen?.hint ?? null);
    if (seen) this.#learn(waiter, now, seen);
    this.#waiters.add(waiter);
    this.#plan(waiter);
  }

  discard(waiter: Waiter): void {
    this.#waiters.delete(waiter);
  }

  /** The wait whose task is to be polled now, with a token taken for it; `null` if there is none. */
  next(now: number): Waiter | null {
    const due = [...this.#waiters].filter((each) => !each.isHeld && each.due <= now + ROUNDING_SECONDS);
    if (!due.length || this.#rate.wait(now) > 0) return null;
    // An interval of the caller's own is kept, but a short one must not starve other waits.
    const first = due.reduce((best, each) => (each.due < best.due ? each : best));
    const isBetter = (each: Waiter, best: Waiter): boolean => this.#worth(each, now) > this.#worth(best, now);
    const chosen =
      first.interval === null ? due.reduce((best, each) => (isBetter(each, best) ? each : best)) : first;
    chosen.isHeld = true;
    chosen.asked = now;
    this.#rate.spend(now);
    return chosen;
  }

  /** The seconds until there is something to do; infinite if there is nothing. */
  pause(now: number): number {
    const idle = [...this.#waiters].filter((each) => !each.isHeld);
    const due = least(idle.map((each) => each.due));
    const ends = least(idle.map((each) => each.ends).filter((end) => end > now));
    return Math.min(Math.max(due - now, this.#rate.wait(now)), ends - now);
  }

  /** The idle waits whose deadline has passed. */
  expired(now: number): Waiter[] {
    return [...this.#waiters].filter((each) => each.ends <= now && !each.isHeld);
  }

  /** Plan the next poll after an answer. */
  answered(waiter: Waiter, now: number, seen: Sighting): void {
    this.#learn(waiter, now, seen);
    waiter.isFresh = true;
    waiter.faults = 0;
    waiter.seen = now;
    waiter.least = now + waiter.recommended(seen.hint);
    waiter.again = -Infinity;
    this.#plan(waiter);
  }

  /** Back off after a poll without a usable answer. */
  failed(waiter: Waiter, now: number, hint: number | null): void {
    waiter.faults += 1;
    const [low, high] = POLLING.gapSeconds;
    const backoff = waiter.interval ?? Math.min(high, low * 2 ** Math.min(8, waiter.faults - 1));
    waiter.again = now + backoff;
    waiter.least = now + Math.min(hint ?? 0, LONGEST_HINT_SECONDS);
    this.#plan(waiter);
  }

  /** Pause all waits after a 429. */
  limited(waiter: Waiter, now: number, hint: number | null): void {
    const pause = Math.min(hint ?? UNNAMED_PAUSE_SECONDS, LONGEST_HINT_SECONDS);
    this.#rate.limited(now, waiter.asked, pause);
    waiter.least = now + pause;
    this.#plan(waiter);
  }

  #learn(waiter: Waiter, now: number, { kind, began, latest, ended, typical }: Sighting): void {
    if (latest !== null) this.#ahead = Math.max(this.#ahead, latest - now);
    waiter.kind = kind;
    waiter.began = began;
    if (typical) this.#durations.believe(kind, ...typical);
    if (ended !== null && began !== null) this.#durations.learn(kind, ended - began);
  }

  /** The seconds of work on a task up to a moment, as far as is known. */
  #age(waiter: Waiter, moment: number): number {
    return Math.max(moment - waiter.joined, moment + this.#ahead - (waiter.began ?? Infinity));
  }

  /** The delay in seconds that a poll now is expected to save. */
  #worth(waiter: Waiter, now: number): number {
    if (now >= waiter.latest || !waiter.isFresh) return Infinity;
    return (this.#chance(waiter)(now) * (now - waiter.seen)) / 2;
  }

  /** The probability, by moment, that the task has ended since its last poll. */
  #chance(waiter: Waiter): (moment: number) => number {
    const known = this.#durations.of(waiter.kind);
    const seen = survival(known, this.#age(waiter, waiter.seen));
    return (moment) => (seen > 1e-12 ? 1 - survival(known, this.#age(waiter, moment)) / seen : 1);
  }

  /** Set the time of a task's next poll. */
  #plan(waiter: Waiter): void {
    waiter.due = Math.max(this.#worthwhileAt(waiter), waiter.least, waiter.again);
    if (waiter.due <= waiter.latest) return;
    const isLast = waiter.asked < waiter.latest - ROUNDING_SECONDS && waiter.least <= waiter.latest;
    waiter.due = isLast ? waiter.latest : Infinity;
  }

  #worthwhileAt(waiter: Waiter): number {
    if (!waiter.isFresh) return waiter.asked;
    if (waiter.interval !== null) return waiter.seen + waiter.interval;
    let [low, high] = POLLING.gapSeconds;
    const chance = this.#chance(waiter);
    for (let step = 0; step < 10; step++) {
      const middle = (low + high) / 2;
      if ((chance(waiter.seen + middle) * middle) / 2 >= POLLING.worthwhileSeconds) high = middle;
      else low = middle;
    }
    return Math.min(waiter.seen + high, this.#early(waiter));
  }

  /** The next poll of a young task of an unknown kind, as it may be a short one. */
  #early(waiter: Waiter): number {
    if (this.#durations.count(waiter.kind) >= POLLING.priorWeight) return Infinity;
    const moment = waiter.seen + EARLY_GAP_SECONDS;
    return this.#age(waiter, moment) <= EARLY_AGE_SECONDS ? moment : Infinity;
  }
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((best, each) => Math.min(best, each), Infinity);
}
