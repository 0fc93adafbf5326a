/** The functions for servers only: files by their path. For Node.js 20.19 and later. */

export { fileFromPath } from "./files.js";
