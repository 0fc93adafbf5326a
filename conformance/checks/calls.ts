// The beginning of a program that calls every operation of October's contract.
import { BeatAPI, type CreateMusicVideoTaskParams } from "./2026-10-02/src/index.js";
import { fileFromPath } from "./2026-10-02/src/node.js";

const { COVER = "", SONG = "" } = process.env;
// Nobody waits for as long as the server asks for: its tasks are done at once.
const hasty = { now: () => performance.now() / 1000, sleep: () => new Promise<void>((resume) => setTimeout(resume, 50)) };
const client = new BeatAPI({ clock: hasty });
const { url: image } = await client.files.upload({ file: await fileFromPath(COVER) });
const { url: song } = await client.files.upload({ file: await fileFromPath(SONG) });

interface Fresh {
  task: string;
  shots: [string, string];
  endpoint: string;
  session: string;
}

const manual = { images: [image], audio_url: song, resolution: "540p", compose_mode: "manual" } satisfies CreateMusicVideoTaskParams;
const premium = { mv_tier: "premium", mv_mode: "sing", audio_url: song, lip_ref_urls: [image] } satisfies CreateMusicVideoTaskParams;

/** New objects for one call, which may change or end them. */
async function made(order: CreateMusicVideoTaskParams): Promise<Fresh> {
  const task = await client.musicVideo.createAndWait(order);
  const shots = task.storyboard?.shots.map((shot) => shot.id) ?? [];
  const endpoint = await client.webhooks.create({ url: "https://hooks.example.com/x" });
  const origins = ["https://app.example.com"];
  const session = await client.realtime.sessions.create({ max_duration_seconds: 15, allowed_origins: origins });
  return { task: task.id, shots: [shots[0] ?? "", shots.at(-1) ?? ""], endpoint: endpoint.id, session: session.id };
}

async function show(operation: string, call: () => Promise<unknown>): Promise<void> {
  const line = await call().then(
    (result) => ({ operation, result }),
    (error: unknown) => ({ operation, error: String(error) }),
  );
  console.log(JSON.stringify(line));
}

async function all(stream: Promise<AsyncIterable<unknown>>): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const item of await stream) found.push(item);
  return found;
}
