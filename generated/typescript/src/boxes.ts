/** A check by the sizes of its boxes that an MP4 file is whole (ISO/IEC 14496-12, section 4.2). */

const HEAD_BYTES = 8;

/** The bytes of a head whose size of more than 32 bits follows the type. */
const LONG_HEAD_BYTES = 16;

/** `cut`: the last box, the index or the data is not whole; `unknown`: the boxes do not show it. */
export type Verdict = "whole" | "cut" | "unknown";

/** Follows the boxes of a file while its bytes pass. */
export class Boxes {
  readonly #head: number[] = [];
  readonly #found = new Set<string>();
  #first = "";
  #last = "";
  #left = 0;
  #hasEnd = true;

  /** Takes the next bytes of the file. */
  feed(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length && this.#hasEnd) {
      if (this.#left > 0) {
        const passed = Math.min(this.#left, bytes.length - at);
        this.#left -= passed;
        at += passed;
      } else {
        this.#head.push(...bytes.subarray(at, at + 1));
        at += 1;
        this.#begin();
      }
    }
  }

  /** Begins a box, if its head is complete. */
  #begin(): void {
    const size = this.#number(0, 4);
    const length = size === 1 ? LONG_HEAD_BYTES : HEAD_BYTES;
    if (this.#head.length < length) return;
    this.#left = (size === 1 ? this.#number(8, 16) : size) - length;
    // A size of zero means that the box lasts until the end of the file.
    this.#hasEnd = this.#left >= 0;
    this.#last = String.fromCharCode(...this.#head.slice(4, 8));
    this.#first ||= this.#last;
    if (["moov", "mdat", "moof"].includes(this.#last)) this.#found.add(this.#last);
    this.#head.length = 0;
  }

  #number(from: number, to: number): number {
    return this.#head.slice(from, to).reduce((number, byte) => number * 256 + byte, 0);
  }

  /**
   * Judge whether the bytes so far are a whole file.
   *
   * A fragmented file may end after any fragment; only its index at the end (`mfra`) shows that it
   * is whole.
   */
  verdict(): Verdict {
    // A file of another kind has no boxes.
    if (this.#first !== "ftyp" || !this.#hasEnd) return "unknown";
    if (this.#left > 0 || this.#head.length > 0) return "cut";
    if (this.#found.has("moof")) return this.#last === "mfra" ? "whole" : "unknown";
    return this.#found.has("moov") && this.#found.has("mdat") ? "whole" : "cut";
  }
}
