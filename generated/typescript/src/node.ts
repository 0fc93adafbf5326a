/** The functions for servers only: files by their path. For Node.js 20.19 and later. */

import { randomBytes } from "node:crypto";
import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { link, lstat, open, rename, rm } from "node:fs/promises";
import * as http from "node:http";
import * as https from "node:https";
import { BlockList, isIPv6, type LookupFunction } from "node:net";

import type { BeatAPI } from "./client.js";
import { DownloadError } from "./failures.js";
import type { Task } from "./models.js";
import { SPECIAL_NETWORKS } from "./spec.js";

export { fileFromPath } from "./files.js";

/** Options of `saveFile`. */
export interface SaveOptions {
  /** Ends the download. */
  signal?: AbortSignal;
  /** True to replace a file at the path. */
  overwrite?: boolean;
  /** True to accept a file that may be cut: the server stated no length, and its boxes do not show it. */
  allowUnknownLength?: boolean;
  /** Called after each piece with the bytes fetched, and with their total; `null` if it is not stated. */
  onProgress?: (bytes: number, total: number | null) => void;
}

/**
 * Write a finished task's video or picture to a file, which appears under its name only when it is
 * complete.
 *
 * Its server must be on the public internet. The name is resolved once, and the connection goes to
 * the checked address; a `fetch` of your own, or a proxy of the environment, resolves it again.
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
    checkUrl: async (url) => pinned(await checkedAddresses(url.hostname, local)),
    allowUnknownLength: options.allowUnknownLength ?? false,
    ...(options.signal && { signal: options.signal }),
    ...(options.onProgress && { onProgress: options.onProgress }),
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

const SPECIAL_IPV4 = blocks("ipv4", SPECIAL_NETWORKS.filter((each) => !each.includes(":")));
const SPECIAL_IPV6 = blocks("ipv6", SPECIAL_NETWORKS.filter((each) => each.includes(":")));

/** All IPv6 addresses assigned for the public internet: the rest of the space is special. */
const GLOBAL_IPV6 = blocks("ipv6", ["2000::/3"]);

/** An IPv4 address in one of IPv6: mapped (RFC 4291), or behind a translator (RFC 6052). */
const EMBEDDED = /^(?:::ffff:|64:ff9b::)(?:([\d.]+\.\d+)|(?:([\da-f]{1,4}):)?([\da-f]{1,4}))$/i;

function blocks(family: "ipv4" | "ipv6", networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [first = "", bits] = network.split("/");
    list.addSubnet(first, Number(bits), family);
  }
  return list;
}

function embedded(address: string): string {
  const [, dotted, high = "0", low = "0"] = EMBEDDED.exec(address) ?? [address, address];
  if (dotted !== undefined) return dotted;
  const bytes = [high, low].flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 255]);
  return bytes.join(".");
}

function isPublic(address: string): boolean {
  if (!isIPv6(address)) return !SPECIAL_IPV4.check(address, "ipv4");
  return GLOBAL_IPV6.check(address, "ipv6") && !SPECIAL_IPV6.check(address, "ipv6");
}

const LOOPBACK = /^(?:127\.|::1$)/;

/**
 * Return the addresses of a host; none if it cannot be resolved here, as a proxy may resolve it.
 *
 * @throws DownloadError - one of them is outside of the public internet.
 */
async function checkedAddresses(hostname: string, allowLoopback: boolean): Promise<LookupAddress[]> {
  const host = hostname.replace(/^\[|\]$/g, "");
  const found = await lookup(host, { all: true }).catch(() => []);
  for (const address of found.map((each) => embedded(each.address))) {
    if (!isPublic(address) && !(allowLoopback && LOOPBACK.test(address))) {
      throw new DownloadError(`${host} is not a public address; the file was not fetched`);
    }
  }
  return found;
}

/**
 * Return a `fetch` that connects to the checked addresses: asked again, the name could lead elsewhere.
 *
 * Without addresses, or where Node.js itself takes the proxy of the environment, there is none.
 */
function pinned(addresses: LookupAddress[]): typeof fetch | undefined {
  const [first] = addresses;
  if (first === undefined || process.env["NODE_USE_ENV_PROXY"]) return undefined;
  const known: LookupFunction = (_, { all }, found) => {
    if (all) found(null, addresses);
    else found(null, first.address, first.family);
  };
  return (input, init = {}) =>
    new Promise((resolve, reject) => {
      const url = new URL(String(input));
      const headers = { "user-agent": "node", ...Object.fromEntries(new Headers(init.headers)) };
      // Without an agent, no pooled connection is used that another look-up made.
      const options = { headers, lookup: known, agent: false as const, ...(init.signal && { signal: init.signal }) };
      const request = (url.protocol === "http:" ? http : https).request(url, options);
      request.on("error", reject);
      request.on("response", (incoming) => {
        try {
          resolve(responseOf(incoming));
        } catch (error) {
          incoming.destroy();
          reject(error);
        }
      });
      request.end();
    });
}

const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

function responseOf(incoming: http.IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const status = incoming.statusCode ?? 0;
  if (BODILESS.has(status)) incoming.resume();
  return new Response(BODILESS.has(status) ? null : bodyOf(incoming), { status, headers });
}

function bodyOf(incoming: http.IncomingMessage): ReadableStream<Uint8Array> {
  const pieces: AsyncIterator<Uint8Array> = incoming[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const piece = await pieces.next();
      if (piece.done) controller.close();
      else controller.enqueue(piece.value);
    },
    cancel: () => void incoming.destroy(),
  });
}
