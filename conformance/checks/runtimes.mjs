// A program that runs on every JavaScript runtime: it makes a video, and reads it as a stream.

import { BeatAPI, sign, WebhookVerifier } from "beatapi-sdk";

export async function story({ apiKey, baseUrl, image }) {
  const client = new BeatAPI({ apiKey, baseUrl });
  const picture = new Blob([Uint8Array.from(atob(image), (each) => each.charCodeAt(0))], { type: "image/png" });
  let sent = [];
  const { url } = await client.files.upload({ file: picture }, { onProgress: (...step) => (sent = step) });
  const task = await client.ecommerceVideo.create({ images: [url], duration: 10 });
  const waiting = client.tasks.asCompleted([task], { timeoutSeconds: 60 });
  const { value } = await waiting.next();
  if (value.error) throw value.error;
  let size = 0;
  for (const reader = (await client.tasks.download(value.task)).getReader(); ; ) {
    const read = await reader.read();
    if (read.done) break;
    size += read.value.length;
  }
  const error = await client.tasks.retrieve("task_gone").catch((error) => error);
  const body = new TextEncoder().encode(JSON.stringify({ id: "evt_1", event: "task.succeeded", data: { id: task.id } }));
  const now = Math.floor(Date.now() / 1000);
  const headers = {
    "x-beatapi-event": "task.succeeded",
    "x-beatapi-timestamp": String(now),
    "x-beatapi-signature": await sign("whsec_runtimes_of_javascript", String(now), body),
  };
  const event = await new WebhookVerifier("whsec_runtimes_of_javascript").verify(body, headers);
  return { status: value.task.status, isLong: size > 10_000, isSent: sent[0] > picture.size && sent[0] === sent[1], error: error.name, event: event.event };
}
