/** The media types of files, by their first bytes. The server checks them again. */

import { UPLOAD_TYPES } from "./spec.js";

/** The number of bytes that tell the type of a file. */
export const START_BYTES = 64;

const UNKNOWN = "application/octet-stream";

/** Media type → the beginning of such a file, one character for each byte. */
const MAGIC: ReadonlyMap<string, RegExp> = new Map([
  ["image/png", /^\x89PNG\r\n\x1a\n/],
  ["image/jpeg", /^\xff\xd8\xff/],
  ["image/webp", /^RIFF.{4}WEBP/s],
  ["audio/wav", /^RIFF.{4}WAVE/s],
  ["audio/mp4", /^.{4}ftypM4[AB]/s],
  ["video/quicktime", /^.{4}ftypqt  /s],
  ["video/mp4", /^.{4}ftyp/s],
  ["application/x-subrip", /^(\xef\xbb\xbf)?\s*\d+\r?\n\d+:\d\d:\d\d,\d{3} --> /],
  // The sync word of MPEG's audio; the two layer bits after it are 00 for ADTS, 01 for layer III.
  ["audio/mpeg", /^(ID3|\xff[\xe2\xe3\xea\xeb\xf2\xf3\xfa\xfb])/],
  ["audio/aac", /^\xff[\xf0\xf1\xf8\xf9]/],
  ["image/gif", /^GIF8[79]a/],
  ["application/pdf", /^%PDF-/],
  ["application/zip", /^PK\x03\x04/],
  ["text/html", /^\s*<(!doctype html|html|head|body)\b/i],
  ["application/xml", /^\s*<\?xml/],
]);

const LISTED: ReadonlySet<string | null> = new Set(UPLOAD_TYPES.values());

/** The types of answers that are an error in place of a file. */
const ERRORS: ReadonlySet<string | null> = new Set(["text/html", "application/xml"]);

/** The first bytes of a file, one character for each. */
export function startOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, START_BYTES));
}

/** The type of a file by its first bytes; `null` if they have no known form. */
export function sniff(start: string): string | null {
  return [...MAGIC].find(([, magic]) => magic.test(start))?.[0] ?? null;
}

/** Return true if a file without this type, or with it, is a video. */
export function isVideo(type: string | null): boolean {
  return type === null || type.startsWith("video/");
}

/** Return true if a file with this beginning may be of the stated type; `null` counts as a video. */
export function fits(start: string, stated: string | null): boolean {
  const found = sniff(start);
  if (isVideo(stated)) return found === "video/mp4" || found === "video/quicktime";
  return found === stated || found === null || (!LISTED.has(stated) && !ERRORS.has(found));
}

/** The type of a file to upload: that of its first bytes if the API lists it, else the stated one, else by the name. */
export function typeOf(start: string, stated: string, name: string): string {
  const found = sniff(start);
  const given = stated || typeOfName(name);
  // A song in an MP4 file without the brand for songs looks like a video.
  const isSong = found === "video/mp4" && given === "audio/mp4";
  return found !== null && LISTED.has(found) && !isSong ? found : given;
}

/** The type of a file by the ending of its name. */
export function typeOfName(name: string): string {
  return UPLOAD_TYPES.get(/\.[^.]*$/.exec(name.toLowerCase())?.[0] ?? "") ?? UNKNOWN;
}

/**
 * The same file under its type.
 *
 * @throws DOMException - it cannot be read.
 */
export async function typed(file: Blob): Promise<Blob> {
  if (!LISTED.size) return file;
  const start = startOf(new Uint8Array(await file.slice(0, START_BYTES).arrayBuffer()));
  const name = file instanceof File ? file.name : "";
  const type = typeOf(start, file.type, name);
  if (type === file.type) return file;
  return file instanceof File ? new File([file], name, { type }) : file.slice(0, file.size, type);
}
