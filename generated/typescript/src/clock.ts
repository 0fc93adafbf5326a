/** The source of time for deadlines and pauses. Replace it to test code that waits. */
export interface Clock {
  /** Seconds since some fixed moment; never goes backwards. */
  now(): number;
  /** Let a number of seconds pass; rejects with the signal's reason when it is aborted. */
  sleep(seconds: number, signal?: AbortSignal): Promise<void>;
}

const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Milliseconds that a timer can count. */
export function timerMs(seconds: number): number {
  return Math.min(Math.max(0, seconds * 1000), LONGEST_TIMER_MS);
}

/** The system's monotonic clock: a change of the wall clock does not move any deadline. */
export const systemClock: Clock = {
  now: () => performance.now() / 1000,
  sleep: (seconds, signal) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const stop = (): void => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener("abort", stop);
        resolve();
      }, timerMs(seconds));
      signal?.addEventListener("abort", stop, { once: true });
    }),
};

/** A moment that a whole call, with all its attempts and pauses, must not pass. */
export class Deadline {
  readonly #end: number;

  constructor(
    private readonly clock: Clock,
    readonly seconds: number,
  ) {
    this.#end = clock.now() + seconds;
  }

  /** The seconds left, never negative. */
  remaining(): number {
    return Math.max(0, this.#end - this.clock.now());
  }

  /** Return true if time is left after a pause of so many seconds. */
  allows(seconds: number): boolean {
    return seconds < this.remaining();
  }
}

/** Draws evenly between two numbers. */
export type Uniform = (low: number, high: number) => number;

/** Draws from a source of numbers from 0 to 1. */
export function uniformFrom(random: () => number): Uniform {
  return (low, high) => low + random() * (high - low);
}
