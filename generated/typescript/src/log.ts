/** The log of a client. */

import { ConfigurationError } from "./errors.js";

/** Takes lines of a log; `console` is one. */
export interface Logger {
  debug(line: string): void;
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
}

const LEVELS = ["debug", "info", "warn", "error", "off"] as const;

/** The least level that is logged. */
export type LogLevel = (typeof LEVELS)[number];

/** Passes on the lines of a level, and of those above it. */
export class Log {
  readonly #logger: Logger;
  readonly #least: number;

  /** @throws ConfigurationError - there is no such level. */
  constructor(logger: Logger, level: string) {
    this.#logger = logger;
    this.#least = LEVELS.findIndex((each) => each === level);
    if (this.#least < 0) throw new ConfigurationError(`logLevel must be one of ${LEVELS.join(", ")}`);
  }

  debug(line: string): void {
    if (this.#least === 0) this.#logger.debug(line);
  }

  warn(line: string): void {
    if (this.#least <= 2) this.#logger.warn(line);
  }
}
