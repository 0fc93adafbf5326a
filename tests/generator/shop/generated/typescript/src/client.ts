import { Engine, type ShopOptions } from "./engine.js";
import { Resources } from "./resources.js";

/**
 * A client of the API.
 *
 *     const client = new Shop(); // credentials from the environment, such as SHOP_API_KEY
 */
export class Shop extends Resources {
  /**
   * @throws ConfigurationError - a credential or the base URL is missing or not usable.
   * @throws InvalidArgumentError - `timeoutSeconds` or `maxRetries` is out of range.
   */
  constructor(options: ShopOptions = {}) {
    super(new Engine(options));
  }

  /** The base URL of calls, without a slash at its end. */
  get baseUrl(): string {
    return this.engine.baseUrl;
  }
}
