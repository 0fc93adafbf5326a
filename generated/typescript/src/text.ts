/** A server's words, made fit for messages and logs. */

const SHOWN_CHARACTERS = 300;

/**
 * A URL, with or without a query. Each URL is a match, so that a run of text is read once: if only
 * those with a query matched, each `https://` in the run would read it to its end. JSON may write a
 * slash as `\/`.
 */
const URLS = /((?:https?|wss?):(?:\\?\/){2}[^\s?#"'<>]+)([?#][^\s"'<>]*)?/gi;
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+/gu;

/** A text without key and queries of URLs, which may sign them. */
export function cover(text: string, redact: (plain: string) => string): string {
  return redact(text).replace(URLS, (url: string, place: string, query?: string) =>
    query === undefined ? url : `${place}?...`,
  );
}

/** A server's text fit for a message: short, on one line, without key or signed URLs. */
export function tidy(text: string, redact = (plain: string): string => plain): string {
  const plain = cover(text, redact).replace(UNPRINTABLE, " ");
  const characters = [...plain.split(/\s+/).filter(Boolean).join(" ")];
  if (characters.length <= SHOWN_CHARACTERS) return characters.join("");
  return `${characters.slice(0, SHOWN_CHARACTERS).join("")}...`;
}

/** Give classes of errors their names, which a bundler may change. */
export function named(kinds: Readonly<Record<string, { prototype: object }>>): void {
  for (const [name, kind] of Object.entries(kinds)) {
    Object.defineProperty(kind.prototype, "name", { value: name, configurable: true, writable: true });
  }
}

/** Return true if a JSON value is an object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of a table's own key; names of a contract may be those of `Object.prototype`. */
export function own<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table && Object.hasOwn(table, key) ? table[key] : undefined;
}

/**
 * Decoded JSON without keys, secrets and queries of URLs.
 *
 * `null` if it is nested too deeply to be looked through.
 */
export function withoutSecrets(body: unknown, redact: (plain: string) => string): unknown {
  try {
    return covered(body, redact);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function covered(value: unknown, redact: (plain: string) => string): unknown {
  if (typeof value === "string") return cover(value, redact);
  if (Array.isArray(value)) return value.map((item) => covered(item, redact));
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([key, item]) => {
    return [cover(key, redact), isSecret(key, item) ? "***" : covered(item, redact)] as const;
  });
  return Object.fromEntries(members);
}

/** The method by which Node.js, Bun and others print an object. */
const INSPECT = Symbol.for("nodejs.util.inspect.custom");

/**
 * Let decoded JSON hide keys, secrets and queries of URLs where it is printed, such as by `console.log`.
 * Its members stay as they are, also for `JSON.stringify`, as answers are stored and sent on by that.
 */
export function discreet<T>(value: T, redact = (plain: string): string => plain): T {
  try {
    guard(value, redact);
  } catch (error) {
    // It is nested too deeply to be looked through, and to be printed.
    if (!(error instanceof RangeError)) throw error;
  }
  return value;
}

/** Return true if a value holds something to hide; each object and list on the way to it then prints itself. */
function guard(value: unknown, redact: (plain: string) => string): boolean {
  if (typeof value === "string") return cover(value, redact) !== value;
  if (typeof value !== "object" || value === null) return false;
  const members = Object.entries(value).filter(([key, item]) => guard(item, redact) || isSecret(key, item));
  if (!members.length) return false;
  const print = (_: number, options: object, inspect: (value: unknown, options: object) => string): string =>
    inspect(withoutSecrets(value, redact), options);
  Object.defineProperty(value, INSPECT, { value: print, configurable: true, writable: true });
  return true;
}

function isSecret(key: string, value: unknown): boolean {
  return typeof value === "string" && key.toLowerCase().endsWith("secret");
}
