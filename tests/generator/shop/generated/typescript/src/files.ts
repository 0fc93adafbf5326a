/** Files by their path, for Node.js 20.19 and later. */

import { openAsBlob } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";

import { UploadError } from "./errors.js";
import { typeOfName } from "./media.js";

/**
 * A file to upload, read from the disk as it is sent.
 *
 * @throws UploadError - there is no such file.
 */
export async function fileFromPath(path: string): Promise<File> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new UploadError(`${path} is not there, or is not a file`);
  const name = basename(path);
  return new File([await openAsBlob(path)], name, { type: typeOfName(name) });
}
