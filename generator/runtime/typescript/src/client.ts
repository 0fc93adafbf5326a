import { Engine, type SdkOptions } from "./engine.js";
import { Resources } from "./resources.js";

/**
 * A client of the API.
 *
 *     const client = new Sdk(); // credentials from the environment, such as SDK_API_KEY
 */
export class Sdk extends Resources {
  /**
   * @throws ConfigurationError - a credential or the base URL is missing or not usable.
   * @throws InvalidArgumentError - `timeoutSeconds` or `maxRetries` is out of range.
   */
  constructor(options: SdkOptions = {}) {
    super(new Engine(options));
  }

  /** The base URL of calls, without a slash at its end. */
  get baseUrl(): string {
    return this.engine.baseUrl;
  }
}
