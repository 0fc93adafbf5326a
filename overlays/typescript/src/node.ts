/** The functions for servers only: files by their path. For Node.js 20.19 and later. */

import { randomBytes } from "node:crypto";
import { lookup } from "node:dns/promises";
import { link, lstat, open, rename, rm } from "node:fs/promises";
import { BlockList, isIPv6 } from "node:net";

import type { BeatAPI } from "./client.js";
import { DownloadError } from "./failures.js";
import type { Task } from "./models.js";

export { fileFromPath } from "./files.js";

/** Options of `saveFile`. */
export interface SaveOptions {
  /** Ends the download. */
  signal?: AbortSignal;
  /** True to replace a file at the path. */
  overwrite?: boolean;
  /** True to accept a file that may be cut: the server stated no length, and its boxes do not show it. */
  allowUnknownLength?: boolean;
}

/**
 * Write a finished task's video or picture to a file, which appears under its name only when it is
 * complete.
 *
 * @throws DownloadError - the task has no file, it cannot be fetched whole and safely, or something
 *   is at the path already, or it cannot be written.
 * @throws APIConnectionError - the connection was lost.
 */
export async function saveFile(
  client: BeatAPI,
  task: Task | string,
  path: string,
  options: SaveOptions = {},
): Promise<void> {
  const overwrite = options.overwrite ?? false;
  if (!overwrite) await checkFree(path);
  const local = new URL(client.baseUrl).protocol === "http:";
  const stream = await client.tasks.download(task, {
    checkUrl: (url) => checkAddresses(url.hostname, local),
    allowUnknownLength: options.allowUnknownLength ?? false,
    ...(options.signal && { signal: options.signal }),
  });
  // A name of its own for each download: two of them to one target do not mix.
  const part = `${path}.${randomBytes(4).toString("hex")}.part`;
  try {
    await write(stream, part, path);
    await written(path, publish(part, path, overwrite));
  } finally {
    await rm(part, { force: true });
  }
}

async function write(
  stream: ReadableStream<Uint8Array>,
  part: string,
  path: string,
): Promise<void> {
  const reader = stream.getReader();
  try {
    const file = await written(path, open(part, "wx"));
    try {
      for (let read = await reader.read(); !read.done; read = await reader.read()) {
        await written(path, file.writeFile(read.value));
      }
      await written(path, file.sync());
    } finally {
      await file.close();
    }
  } finally {
    // The unread rest is not needed.
    await reader.cancel().catch(() => undefined);
  }
}

/** Replace a file system error by one of ours with its code. Other errors pass unchanged. */
async function written<T>(path: string, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    const code = codeOf(error);
    throw code === null ? error : new DownloadError(`${path} cannot be written (${code})`);
  });
}

function codeOf(error: unknown): string | null {
  const code: unknown = error instanceof Error ? Reflect.get(error, "code") : null;
  return typeof code === "string" ? code : null;
}

async function checkFree(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found) throw new DownloadError(`${path} exists; pass overwrite: true to replace it`);
}

async function publish(part: string, path: string, overwrite: boolean): Promise<void> {
  if (overwrite) {
    await rename(part, path);
    return;
  }
  try {
    // Unlike a rename, a link never replaces what is there.
    await link(part, path);
  } catch {
    // A file appeared at the path, or the file system does not support links.
    await checkFree(path);
    await rename(part, path);
  }
}

const RESERVED = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const) {
  RESERVED.addSubnet(network, prefix, "ipv4");
}
for (const [network, prefix] of [
  ["::", 128],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001:db8::", 32],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const) {
  RESERVED.addSubnet(network, prefix, "ipv6");
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8, "ipv4");
LOOPBACK.addAddress("::1", "ipv6");

/** Refuse a host that is, or resolves to, an address outside of the public internet. */
async function checkAddresses(hostname: string, allowLoopback: boolean): Promise<void> {
  const host = hostname.replace(/^\[|\]$/g, "");
  // A name that cannot be resolved here passes, as a proxy may resolve it.
  const found = await lookup(host, { all: true }).catch(() => []);
  for (const { address } of found) {
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    const loops = LOOPBACK.check(address, family);
    if (RESERVED.check(address, family) || (loops && !allowLoopback)) {
      throw new DownloadError(`${host} is not a public address; the file was not fetched`);
    }
  }
}
