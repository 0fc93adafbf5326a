/** The schedule of the polls of a task. The caller passes the time. */

import type { Uniform } from "./clock.js";
import { POLL_INTERVAL_SECONDS } from "./spec.js";

/** The time that is kept for one last poll before the deadline. */
const LAST_POLL_SECONDS = 2;

/**
 * The pauses between the polls of one task.
 *
 * A pause is drawn evenly from the interval that the contract recommends, so that many waiters do
 * not ask at once. The server's own hints are lower bounds.
 */
export class PollSchedule {
  readonly #bounds: readonly [number, number];
  readonly #reserve: number;
  readonly #uniform: Uniform;

  constructor(intervalSeconds: number | null, timeoutSeconds: number | null, uniform: Uniform) {
    this.#bounds =
      intervalSeconds === null ? POLL_INTERVAL_SECONDS : [intervalSeconds, intervalSeconds];
    this.#reserve = Math.min(LAST_POLL_SECONDS, (timeoutSeconds ?? Infinity) / 4);
    this.#uniform = uniform;
  }

  /**
   * The seconds until the next poll; `null` if there is no time for another one.
   *
   * @param hint - The least pause that the server asks for.
   * @param remaining - The seconds until the deadline; `null` if there is none.
   */
  nextPause(hint: number | null, remaining: number | null): number | null {
    const least = hint ?? 0;
    const pause = Math.max(this.#uniform(...this.#bounds), least);
    if (remaining === null) return pause;
    const latest = remaining - this.#reserve;
    if (pause <= latest) return pause;
    return latest > 0 && latest >= least ? latest : null;
  }
}
