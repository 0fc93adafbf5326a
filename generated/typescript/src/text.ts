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
