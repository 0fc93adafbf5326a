/** A form with files as the body of a request (RFC 7578), and the progress with which it is sent. */

/** Takes the bytes of a body that were sent so far, and their total. */
export type Progress = (bytes: number, total: number) => void;

/** The most bytes between two reports. */
const PIECE_BYTES = 65536;

/** A name for use between quotes (RFC 7578, sections 2 and 4.2, and the HTML standard). */
function quoted(name: string): string {
  return name.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** A form as bytes that are read when they are sent; `type` is its media type. */
export function multipart(parts: Iterable<readonly [name: string, value: string | Blob]>): Blob {
  const boundary = `form-${crypto.randomUUID()}`;
  const pieces: (string | Blob)[] = [];
  for (const [name, value] of parts) {
    let head = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"`;
    if (value instanceof Blob) {
      // The name that a form gives to a Blob of none.
      const file = value instanceof File ? value.name : "blob";
      const type = value.type || "application/octet-stream";
      head += `; filename="${quoted(file)}"\r\nContent-Type: ${type}`;
    }
    pieces.push(`${head}\r\n\r\n`, value, "\r\n");
  }
  return new Blob([...pieces, `--${boundary}--\r\n`], { type: `multipart/form-data; boundary=${boundary}` });
}

/** A body that reports how much of it was sent, from the beginning in each attempt. */
export class Reported extends Blob {
  readonly #onProgress: Progress;
  #sent = 0;
  /** The error of the caller's function, if it threw one. */
  fault: { cause: unknown } | null = null;

  constructor(body: Blob, onProgress: Progress) {
    super([body], { type: body.type });
    this.#onProgress = onProgress;
  }

  /** Platforms that read the body by themselves do not call this: there only the end is reported. */
  override stream(): ReturnType<Blob["stream"]> {
    const reader = super.stream().getReader();
    let rest = new Uint8Array();
    this.#sent = 0;
    return new ReadableStream({
      pull: async (controller) => {
        while (!rest.length) {
          const { done, value } = await reader.read();
          if (done) return controller.close();
          rest = value;
        }
        const piece = rest.subarray(0, PIECE_BYTES);
        rest = rest.subarray(PIECE_BYTES);
        this.#report(this.#sent + piece.length);
        controller.enqueue(piece);
      },
      cancel: (reason) => reader.cancel(reason),
    });
  }

  /** Report the end, if that did not happen while the body was read. */
  end(): void {
    if (this.#sent < this.size) this.#report(this.size);
  }

  #report(bytes: number): void {
    this.#sent = bytes;
    try {
      this.#onProgress(bytes, this.size);
    } catch (cause) {
      this.fault = { cause };
      throw cause;
    }
  }
}
