import { Engine, type BeatAPIOptions } from "./engine.js";
import { Resources } from "./resources.js";

/**
 * A BeatAPI client.
 *
 *     const client = new BeatAPI(); // BEATAPI_API_KEY
 *     const task = await client.musicVideo.create({ images: [image], audio_url: song }); // files or URLs
 *     const done = await client.tasks.wait(task);
 */
export class BeatAPI extends Resources {
  /**
   * @throws ConfigurationError - there is no usable key or base URL.
   * @throws InvalidArgumentError - `timeoutSeconds` or `maxRetries` is out of range.
   */
  constructor(options: BeatAPIOptions = {}) {
    super(new Engine(options));
  }

  /** The base URL of calls, without a slash at its end. */
  get baseUrl(): string {
    return this.engine.baseUrl;
  }
}
