/**
 * The form of values in a request: path, query, header, cookie and body, in every style of OpenAPI
 * 3.1 (section 4.8.12.3). No network in here.
 */

import { InvalidArgumentError, UploadError } from "./errors.js";
import { multipart } from "./multipart.js";
import type { BodyRow, Operation } from "./resource.js";
import { MAX_UPLOAD_BYTES, PACKAGE_NAME, UPLOAD_LIMITS } from "./spec.js";
import { own } from "./text.js";

/** The arguments of a method. */
export interface Given {
  /** Parameter → value, those of the path. */
  path?: Readonly<Record<string, unknown>>;
  /** The caller's name of a parameter → value, all others. */
  parameters?: object;
  body?: unknown;
  /** Members that replace those of the body, to ask for a stream or for none. */
  flag?: Readonly<Record<string, unknown>>;
}

type Flat = string | string[] | Map<string, string>;
type Pair = [name: string, text: string];

const DELIMITERS: Readonly<Record<string, string>> = { spaceDelimited: "%20", pipeDelimited: "%7C" };

function flat(value: unknown): Flat {
  if (Array.isArray(value)) return value.filter(isPresent).map(text);
  if (typeof value !== "object" || value === null || value instanceof Date) return text(value);
  const present = Object.entries(value).filter(([, item]) => isPresent(item));
  return new Map(present.map(([key, item]) => [key, text(item)]));
}

function text(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object" && value !== null) return JSON.stringify(value);
  return String(value);
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function encode(value: string, style = ""): string {
  if (!value.isWellFormed()) {
    throw new InvalidArgumentError("a text holds half of a surrogate pair, which UTF-8 cannot encode");
  }
  if (!style.includes("+")) return encodeURIComponent(value);
  // RFC 6570, section 3.2.3, but for what would change the query: & + # and brackets.
  return encodeURI(value).replace(/%25([0-9A-Fa-f]{2})|[&+#[\]]/g, (part, triplet) =>
    triplet ? `%${triplet}` : encodeURIComponent(part),
  );
}

/** The items of a value; of an object its names and values, joined by `between`. */
function items(value: Flat, between: string, write: (text: string) => string): string[] {
  if (typeof value === "string") return [write(value)];
  if (Array.isArray(value)) return value.map(write);
  return [...value].map(([key, item]) => `${write(key)}${between}${write(item)}`);
}

function segmentOf(name: string, given: unknown, style: string): string {
  const write = (part: string): string => encode(part, style);
  if (style === "json") return write(JSON.stringify(given));
  const value = flat(given);
  const explode = style.includes("*");
  if (style.startsWith("label")) {
    return `.${items(value, explode ? "=" : ",", write).join(explode ? "." : ",")}`;
  }
  if (style.startsWith("matrix")) return matrix(encode(name), value, explode, write);
  return items(value, explode ? "=" : ",", write).join(",");
}

function matrix(name: string, value: Flat, explode: boolean, write: (text: string) => string): string {
  const named = (key: string, item: string): string => (item ? `;${key}=${item}` : `;${key}`);
  if (explode && Array.isArray(value)) return value.map((item) => named(name, write(item))).join("");
  if (explode && value instanceof Map) {
    return [...value].map(([key, item]) => named(write(key), write(item))).join("");
  }
  return named(name, items(value, ",", write).join(","));
}

/**
 * The path of a call.
 *
 * @throws InvalidArgumentError - a value would leave no segment, or a dot segment.
 */
export function pathOf(operation: Operation, values: Readonly<Record<string, unknown>>): string {
  return operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = own(values, name);
    const written = segmentOf(name, value, own(operation.styles, name) ?? "simple");
    if (["", ".", ".."].includes(written) || !isPresent(value)) {
      throw new InvalidArgumentError(`${name} must not be empty, "." or "..": it is part of the path`);
    }
    return written;
  });
}

function* pairs(name: string, given: unknown, style: string): Generator<Pair> {
  if (style === "json") return yield [name, encode(JSON.stringify(given))];
  if (style.startsWith("deepObject")) return yield* deep(name, given, style);
  const value = flat(given);
  if (typeof value === "string") yield [name, encode(value, style)];
  else if (!style.includes("*")) {
    const delimiter = DELIMITERS[style.replace(/[*+]+$/, "")] ?? ",";
    const row = items(value, delimiter, (item) => encode(item, style)).join(delimiter);
    if (row) yield [name, row];
  } else {
    const named = Array.isArray(value) ? value.map((item): Pair => [name, item]) : value;
    for (const [key, item] of named) yield [key, encode(item, style)];
  }
}

/** `name[key]` and text of each leaf: a list of scalars repeats its name, any other has indices. */
function* deep(name: string, value: unknown, style: string): Generator<Pair> {
  if (!isPresent(value)) return;
  if (typeof value !== "object" || value instanceof Date) return yield [name, encode(text(value), style)];
  for (const [key, item] of Object.entries(Object(value))) {
    const isRow = Array.isArray(item) && item.every((one) => typeof one !== "object");
    if (isRow) for (const one of item) yield [`${name}[${key}]`, encode(text(one), style)];
    else yield* deep(`${name}[${key}]`, item, style);
  }
}

function named([name, value]: Pair): string {
  return `${encode(name).replaceAll("%5B", "[").replaceAll("%5D", "]")}=${value}`;
}

/**
 * The query, with its question mark, and the header fields of a call's parameters.
 *
 * @throws InvalidArgumentError - there is no such parameter; plain JavaScript has no compiler that says so.
 */
export function parametersOf(
  operation: Operation,
  given: object = {},
): { query: string; headers: Headers } {
  const query: string[] = [];
  const cookies: string[] = [];
  const headers = new Headers();
  const known = operation.parameters ?? {};
  const unknown = Object.keys(given).find((key) => own(known, key) === undefined);
  if (unknown !== undefined) {
    const message = `${operation.path} has no parameter ${unknown}; options of the call follow the parameters`;
    throw new InvalidArgumentError(message);
  }
  for (const [key, [place, style, wire]] of Object.entries(known)) {
    const value: unknown = own({ ...given }, key);
    if (!isPresent(value)) continue;
    if (place === "query") query.push(...[...pairs(wire, value, style)].map(named));
    else if (place === "cookie") cookies.push(...[...pairs(wire, value, style)].map(named));
    else headers.set(wire, fieldValue(wire, value, style));
  }
  if (cookies.length) headers.set("Cookie", cookies.join("; "));
  return { query: query.length ? `?${query.join("&")}` : "", headers };
}

function fieldValue(name: string, value: unknown, style: string): string {
  const between = style.includes("*") ? "=" : ",";
  const written = style === "json" ? JSON.stringify(value) : items(flat(value), between, (item) => item).join(",");
  if (/^[\x20-\x7e\t]*$/.test(written)) return written;
  throw new InvalidArgumentError(`${name} must be visible ASCII characters on one line`);
}

/**
 * The body of a call, and its media type if `fetch` does not know it.
 *
 * @param key - The idempotency key, for a body that holds it.
 * @throws UploadError - a file is missing, empty or too large.
 */
export function bodyOf(
  row: BodyRow | undefined,
  given: Given,
  key: string | null,
): { body: BodyInit | null; media: string | null } {
  const added = row?.key === undefined ? given.flag : { ...given.flag, [row.key]: key };
  const value = added ? { ...Object(given.body), ...added } : given.body;
  if (!row || value === undefined) return { body: null, media: null };
  if (row.kind === "multipart") {
    const body = multipart(partsOf(row, Object(value)));
    return { body, media: body.type };
  }
  const media = row.media ?? "application/octet-stream";
  if (row.kind === "json") return { body: JSON.stringify(value), media };
  if (row.kind === "form") return { body: urlencoded(row, Object(value)), media };
  if (row.kind === "text") return { body: String(value), media };
  if (!(value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value))) {
    throw new UploadError("body must be a Blob, an ArrayBuffer or a Uint8Array");
  }
  const known = value instanceof Blob ? value.type : "";
  return { body: value as BodyInit, media: media.includes("*") ? known || "application/octet-stream" : media };
}

function urlencoded(row: BodyRow, fields: object): string {
  const written = Object.entries(fields).flatMap(([name, value]) => {
    if (!isPresent(value)) return [];
    const isObject = typeof value === "object" && !Array.isArray(value);
    return [...pairs(name, value, own(row.styles, name) ?? (isObject ? "json" : "form*"))];
  });
  return written.map(named).join("&").replaceAll("%20", "+");
}

function* partsOf(row: BodyRow, fields: object): Generator<[string, string | Blob]> {
  for (const name of row.files ?? []) checkFiles(name, own({ ...fields }, name));
  for (const [name, value] of Object.entries(fields)) {
    const media = own(row.parts, name);
    const whole = Array.isArray(value) && media === "application/json" ? [value] : [value].flat();
    for (const item of whole.filter(isPresent)) {
      if (item instanceof Blob) checkSize(item);
      yield [name, part(item, media)];
    }
  }
}

function part(value: unknown, media: string | undefined): string | Blob {
  if (value instanceof Blob) return value;
  const written = media?.endsWith("json") ? JSON.stringify(value) : text(value);
  return media === undefined ? written : new Blob([written], { type: media });
}

function checkFiles(name: string, value: unknown): void {
  const files = Array.isArray(value) ? value : [value];
  if (files.length && files.every((file) => file instanceof Blob)) return;
  throw new UploadError(`${name} must be a Blob or a File; fileFromPath of ${PACKAGE_NAME}/node opens one`);
}

/** @throws UploadError - a file is empty or too large. */
export function checkSize(file: Blob): void {
  if (!MAX_UPLOAD_BYTES) return;
  if (file.size === 0) throw new UploadError("the file is empty");
  const limit = UPLOAD_LIMITS.get(file.type) ?? MAX_UPLOAD_BYTES;
  if (file.size > limit) {
    const what = `the file (${file.type || "of an unknown type"}) has ${file.size} bytes`;
    throw new UploadError(`${what}; the API accepts at most ${limit / 2 ** 20} MB of that type`);
  }
}
