/** Estimate from past waits how long tasks take. */

import { POLLING } from "./spec.js";

/** The number of durations that count; older ones fade, so that a changed service is learned. */
const MEMORY = 200;

/** The least spread: equal durations so far do not prove that later ones will be equal. */
const LEAST_SIGMA = 0.3;

/** The number of durations of a requested length that count as much as those of its workflow. */
const CHILD_WEIGHT = 5;

const LONGEST_DURATION_SECONDS = 86_400;

/** The 90th percentile of a normal distribution, in standard deviations above the mean. */
const NINTH_TENTH = 1.2815515655446004;

/** A workflow, and the requested length in seconds rounded to a power of two (0 if not known). */
export interface Kind {
  workflow: string;
  length: number;
}

/** A distribution of durations whose logarithms are normally distributed. */
interface Lognormal {
  /** The mean of the logarithms of seconds. */
  mu: number;
  /** Their standard deviation. */
  sigma: number;
}

/** The complementary error function, to 7 digits (Numerical Recipes, section 6.2). */
function erfc(x: number): number {
  const t = 2 / (2 + Math.abs(x));
  const terms = [
    0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196,
    1.00002368, -1.26551223,
  ];
  const tail = t * Math.exp(terms.reduce((sum, term) => sum * t + term, 0) - x * x);
  return x >= 0 ? tail : 2 - tail;
}

/** The probability that a task takes longer. */
export function survival({ mu, sigma }: Lognormal, seconds: number): number {
  return seconds <= 0 ? 1 : erfc((Math.log(seconds) - mu) / (sigma * Math.SQRT2)) / 2;
}

/** Count, mean and squared deviations of logarithms; older ones fade. */
class Moments {
  count = 0;
  #mean = 0;
  #squares = 0;

  add(value: number): void {
    const fade = Math.min(1, MEMORY / (this.count + 1));
    this.count = this.count * fade + 1;
    const difference = value - this.#mean;
    this.#mean += difference / this.count;
    this.#squares = this.#squares * fade + difference * (value - this.#mean);
  }

  /** The prior combined with the observations by weight (normal-inverse-gamma). */
  posterior(prior: Lognormal, weight: number): Lognormal {
    const total = weight + this.count;
    const apart = this.#mean - prior.mu;
    const squares = weight * prior.sigma ** 2 + this.#squares + ((weight * this.count) / total) * apart ** 2;
    const mu = prior.mu + (this.count / total) * apart;
    return { mu, sigma: Math.max(LEAST_SIGMA, Math.sqrt(squares / total)) };
  }
}

const PRIOR: Lognormal = { mu: Math.log(POLLING.priorMedianSeconds), sigma: POLLING.priorSigma };

/** The durations of tasks, by workflow and, within it, by requested length. */
export class Durations {
  readonly #seen = new Map<string, Moments>();
  readonly #stated = new Map<string, Lognormal>();

  /** Use the server's own median and 90th percentile (2026-08); impossible values are ignored. */
  believe(kind: Kind, median: number, late: number): void {
    if (!(median > 0 && median <= late && late <= LONGEST_DURATION_SECONDS)) return;
    const sigma = Math.log(late / median) / NINTH_TENTH;
    this.#stated.set(place(kind), { mu: Math.log(median), sigma: Math.max(LEAST_SIGMA, sigma) });
  }

  /** Add a duration; an impossible one is ignored. */
  learn(kind: Kind, seconds: number): void {
    if (!(seconds >= 0 && seconds <= LONGEST_DURATION_SECONDS)) return;
    // The server counts whole seconds.
    const value = Math.log(Math.max(seconds, 0.5));
    for (const key of new Set([place(kind), place(general(kind))])) {
      const moments = this.#seen.get(key) ?? new Moments();
      moments.add(value);
      this.#seen.set(key, moments);
    }
  }

  /** The number of durations known for a workflow; infinite if the server states them. */
  count(kind: Kind): number {
    return this.#stated.has(place(kind)) ? Infinity : (this.#seen.get(place(general(kind)))?.count ?? 0);
  }

  /** The distribution for a kind of task. */
  of(kind: Kind): Lognormal {
    const stated = this.#stated.get(place(kind));
    const prior = stated ?? (kind.length ? this.of(general(kind)) : PRIOR);
    const weight = kind.length ? CHILD_WEIGHT : POLLING.priorWeight;
    return this.#seen.get(place(kind))?.posterior(prior, weight) ?? prior;
  }
}

const general = ({ workflow }: Kind): Kind => ({ workflow, length: 0 });
const place = ({ workflow, length }: Kind): string => `${length} ${workflow}`;

/**
 * Return the kind of a task.
 *
 * @param length - The requested length in seconds; `null` if the server does not state it.
 * @param isRestarted - Whether a request after a hand-back started it anew.
 */
export function kindOf(workflow: unknown, length: number | null, isRestarted: boolean): Kind {
  const name = typeof workflow === "string" ? workflow : "";
  const isKnown = length !== null && length > 0 && length < 1e6;
  const bucket = isKnown ? 1 + Math.max(0, Math.round(Math.log2(length))) : 0;
  return { workflow: isRestarted ? `${name} again` : name, length: bucket };
}
