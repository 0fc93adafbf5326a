/** The client, and the folder of videos. */

import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { BeatAPI, type Task } from "beatapi-sdk";
import { saveFile } from "beatapi-sdk/node";

const FOLDER = process.env.VIDEOS ?? "videos";
const TASK_ID = /^[A-Za-z0-9_-]{1,128}$/;

let shared: BeatAPI | undefined;

/** Return the client, made on first use: `next build` has no BEATAPI_API_KEY. */
export function client(): BeatAPI {
  return (shared ??= new BeatAPI());
}

/** Return true if a text has the form of a task's id; a path does not. */
export function isTaskId(text: string): boolean {
  return TASK_ID.test(text);
}

/** Return the bytes of a task's video; `null` if it was not saved. */
export async function readVideo(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
  return readFile(join(FOLDER, `${id}.mp4`)).then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  );
}

/** Save the video of a task that has succeeded. */
export async function save(task: Task | string): Promise<void> {
  const id = typeof task === "string" ? task : task.id;
  await mkdir(FOLDER, { recursive: true });
  // The same event can arrive twice. A file is replaced as a whole: nobody reads half of it.
  await saveFile(client(), task, join(FOLDER, `${id}.mp4`), { overwrite: true });
}
