/** Answers that come piece by piece: server-sent events (WHATWG HTML, section 9.2) and JSON lines. */

/** One event as the server sent it. */
export interface ServerSentEvent {
  /** Its kind; `message` if the server names none. */
  event: string;
  /** Its data, the lines of it joined. */
  data: string;
  /** The id of the last event that had one. */
  id: string;
  /** The pause in milliseconds before a reconnection, if the server asks for one. */
  retry: number | null;
}

/** Lines out of bytes, whatever ends them: CR, LF or both. */
export class LineDecoder {
  readonly #decoder = new TextDecoder();
  #rest = "";

  /** The lines that a chunk completes. */
  take(chunk: Uint8Array): string[] {
    return this.#split(this.#decoder.decode(chunk, { stream: true }), false);
  }

  /** Return the text after the last line end. */
  end(): string[] {
    return this.#split(this.#decoder.decode(), true);
  }

  #split(text: string, isLast: boolean): string[] {
    const whole = this.#rest + text;
    // A CR at the end may be the first half of a CR LF.
    const cut = !isLast && whole.endsWith("\r") ? whole.length - 1 : whole.length;
    const lines = whole.slice(0, cut).split(/\r\n|\n|\r/);
    this.#rest = `${lines.pop() ?? ""}${whole.slice(cut)}`;
    return isLast && this.#rest ? [...lines, this.#rest] : lines;
  }
}

/** Events out of lines. */
export class EventDecoder {
  #data: string[] = [];
  #event = "";
  #id = "";
  #retry: number | null = null;

  /** The event that a line completes, if it does. */
  take(line: string): ServerSentEvent | null {
    if (line === "") return this.#dispatch();
    const [, name = "", value = ""] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    if (name === "data") this.#data.push(value);
    else if (name === "event") this.#event = value;
    else if (name === "id" && !value.includes("\0")) this.#id = value;
    else if (name === "retry" && /^[0-9]+$/.test(value)) this.#retry = Number(value);
    return null;
  }

  #dispatch(): ServerSentEvent | null {
    const [data, event] = [this.#data, this.#event];
    this.#data = [];
    this.#event = "";
    if (!data.length) return null;
    return { event: event || "message", data: data.join("\n"), id: this.#id, retry: this.#retry };
  }
}

/** The source of a stream's bytes. */
export interface Source {
  /** The next bytes; `null` at the end. Rejects if they do not come in time. */
  read: () => Promise<Uint8Array | null>;
  /** Ends the connection. */
  close: () => Promise<void>;
}

/**
 * The items that a server sends piece by piece.
 *
 *     for await (const item of await client.….stream(…)) …
 *
 * Leaving the loop ends the connection; so does `close`.
 */
export class EventStream<T> implements AsyncIterable<T> {
  readonly #source: Source;
  readonly #decode: (line: string) => { item: T } | "end" | null;

  /** @internal */
  constructor(source: Source, decode: (line: string) => { item: T } | "end" | null) {
    this.#source = source;
    this.#decode = decode;
  }

  /** End the connection. */
  close(): Promise<void> {
    return this.#source.close();
  }

  async *[Symbol.asyncIterator](): AsyncIterator<T> {
    const lines = new LineDecoder();
    try {
      for (let chunk = await this.#source.read(); chunk; chunk = await this.#source.read()) {
        for (const line of lines.take(chunk)) {
          const found = this.#decode(line);
          if (found === "end") return;
          if (found) yield found.item;
        }
      }
      for (const line of lines.end()) {
        const found = this.#decode(line);
        if (found !== null && found !== "end") yield found.item;
      }
    } finally {
      await this.#source.close();
    }
  }
}

/** The decoder of an answer's lines. `parse` throws the caller's error for what is no JSON. */
export function lineDecoder<T>(
  answer: { kind: string; end?: string; raw?: boolean },
  parse: (text: string) => T,
): (line: string) => { item: T } | "end" | null {
  if (answer.kind === "lines") {
    // RFC 7464 begins each text with a record separator.
    return (line) => (line.replace(/^\x1e/, "").trim() ? { item: parse(line.replace(/^\x1e/, "")) } : null);
  }
  const events = new EventDecoder();
  return (line) => {
    const event = events.take(line);
    if (event === null) return null;
    if (answer.end && event.data === answer.end) return "end";
    return { item: answer.raw ? (event as T) : parse(event.data) };
  };
}
