/** Error bodies of every shape: RFC 9457 problems, FastAPI's details, OAuth errors. */

import { isObject } from "./text.js";

/**
 * Join the messages of an error body; `null` if there is none of a known form.
 *
 * Known are `title` and `detail` (RFC 9457), `error` and `error_description` (RFC 6749), `message`,
 * and lists of errors with `loc` and `msg`, or `message`, under `detail` or `errors`.
 */
export function words(document: Readonly<Record<string, unknown>>): string | null {
  const plain = ["error", "title", "error_description", "message"].map((name) => document[name]);
  const texts = plain.filter((text) => typeof text === "string" && text !== "");
  const told = [...texts, ...["detail", "errors"].flatMap((name) => details(document[name]))];
  return [...new Set(told)].join(": ") || null;
}

function details(value: unknown): string[] {
  const parts = (Array.isArray(value) ? value : [value]).map(detail).filter(Boolean);
  return parts.length ? [parts.join("; ")] : [];
}

function detail(item: unknown): string {
  if (typeof item === "string") return item;
  if (!isObject(item)) return "";
  const where = Array.isArray(item["loc"]) ? item["loc"].join(".") : "";
  const said = ["msg", "message", "detail"].find((name) => name in item);
  return [where, said === undefined ? "" : String(item[said])].filter(Boolean).join(": ");
}
