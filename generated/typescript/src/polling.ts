/** The schedule of the polls of a task. The caller passes the time. */

import type { Uniform } from "./clock.js";
import { POLL_GAP_SECONDS, POLL_INTERVAL_SECONDS, WORTHWHILE_SECONDS } from "./spec.js";

/** A shorter rest of a wait is a rounding error of the clock: the last poll has been made. */
const LEAST_REST_SECONDS = 0.01;

/** The least ratio of `p90` to `p50` that is believed: equal durations do not prove that later ones will be equal. */
const LEAST_SPREAD = 1.5;

/** The usual durations of such tasks, and the age of one, in seconds. */
export interface Progress {
  /** The duration that half of them do not exceed. */
  p50: number;
  /** The duration that nine of ten do not exceed. */
  p90: number;
  /** The seconds of work on the task so far. */
  age: number;
}

/**
 * The pauses between the polls of one task.
 *
 * A pause is drawn evenly from the interval that the contract recommends, so that many waiters do
 * not ask at once. It is longer while the task will hardly end, if the server states how long such
 * tasks take. The server's own hints are lower bounds. The last poll is made at the deadline.
 */
export class PollSchedule {
  readonly #bounds: readonly [number, number];
  readonly #isOwn: boolean;
  readonly #uniform: Uniform;

  constructor(intervalSeconds: number | null, uniform: Uniform) {
    this.#isOwn = intervalSeconds !== null;
    this.#bounds =
      intervalSeconds === null ? POLL_INTERVAL_SECONDS : [intervalSeconds, intervalSeconds];
    this.#uniform = uniform;
  }

  /**
   * The seconds until the next poll; `null` if there is none before the deadline, or at it.
   *
   * @param hint - The least pause that the server asks for.
   * @param remaining - The seconds until the deadline; `null` if there is none.
   * @param progress - The usual durations of such tasks, if the server states them.
   */
  nextPause(hint: number | null, remaining: number | null, progress: Progress | null = null): number | null {
    const least = hint ?? 0;
    const idle = progress === null || this.#isOwn ? 0 : idleSeconds(progress);
    const pause = Math.max(this.#uniform(...this.#bounds) + idle, least);
    if (remaining === null || pause <= remaining) return pause;
    return remaining > LEAST_REST_SECONDS && remaining >= least ? remaining : null;
  }
}

/**
 * The seconds beyond the least gap before a poll is worthwhile.
 *
 * On average, a poll saves a delay of P(the task has ended since the last one) × half of the gap.
 * Durations are taken as log-logistic, as the two percentiles define it: a share of
 * 1 / (1 + (t / p50) ** k) takes longer than t.
 */
function idleSeconds({ p50, p90, age }: Progress): number {
  const steepness = Math.log(9) / Math.log(Math.max(p90 / p50, LEAST_SPREAD));
  const odds = (seconds: number): number => (seconds / p50) ** steepness;
  let [low, high] = POLL_GAP_SECONDS;
  for (let step = 0; step < 10; step++) {
    const gap = (low + high) / 2;
    const ended = 1 - (1 + odds(age)) / (1 + odds(age + gap));
    if ((ended * gap) / 2 < WORTHWHILE_SECONDS) low = gap;
    else high = gap;
  }
  return high - POLL_GAP_SECONDS[0];
}
