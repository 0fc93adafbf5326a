// The TypeScript client's part in the conformance story; see conformance/README.md.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { BeatAPI, BeatAPIError, WebhookVerifier } from "../../generated/typescript/dist/index.js";
import { fileFromPath, saveFile } from "../../generated/typescript/dist/node.js";
import { decide } from "./typescript_vectors.mjs";

const POLL_SECONDS = 0.2;
const DELIVERY_SECONDS = 30;

const place = (name) => join(process.env.CONFORMANCE_DIR, name);

async function uploaded(client) {
  const image = await client.files.upload({ file: await fileFromPath(place("cover.png")) });
  const song = await client.files.upload({ file: await fileFromPath(place("song.wav")) });
  return { image: image.url, song: song.url };
}

async function order(client) {
  const { image, song } = await uploaded(client);
  return client.musicVideo.create({ images: [image], audio_url: song, resolution: "540p" });
}

const options = { pollIntervalSeconds: POLL_SECONDS };
const finished = async (client) => client.tasks.wait(await order(client), options);

async function webhook(client) {
  const endpoint = await client.webhooks.create({
    url: process.env.CONFORMANCE_RECEIVER_URL,
    events: ["task.succeeded", "task.failed"],
  });
  await order(client);
  for (let waited = 0; !existsSync(place("delivery.json")) && waited < DELIVERY_SECONDS; waited += 0.05) {
    await sleep(50);
  }
  const { headers, body_base64 } = JSON.parse(readFileSync(place("delivery.json"), "utf8"));
  const body = Buffer.from(body_base64, "base64");
  const event = await new WebhookVerifier(endpoint.secret).verify(body, headers);
  const refusal = await new WebhookVerifier("whsec_other").verify(body, headers).catch((error) => error);
  return { event: event.event, task_id: event.data.id, refused: refusal.reason };
}

async function cancelledWait(client) {
  const task = await order(client);
  const stop = new AbortController();
  const waiting = client.tasks.wait(task, { ...options, signal: stop.signal });
  setTimeout(() => stop.abort(), 6 * POLL_SECONDS * 1000);
  const error = await waiting.catch((error) => error);
  return { cancelled: error === stop.signal.reason };
}

async function create(client) {
  const task = await order(client);
  return { task_id: task.id, status: task.status };
}

const steps = {
  upload: uploaded,
  create,
  wait: async (client) => {
    const task = await finished(client);
    return { task_id: task.id, status: task.status, url: task.output.media[0].url };
  },
  download: async (client) => {
    const task = await finished(client);
    await saveFile(client, task, place("video.mp4"));
    return { task_id: task.id };
  },
  webhook,
  insufficient_credits: create,
  rate_limited: async (client) => ({ total_tasks: (await client.usage.retrieve()).total_tasks }),
  lost_answer: async (client) => {
    const image = await client.files.upload({ file: await fileFromPath(place("cover.png")) });
    return client.ecommerceVideo.create({ images: [image.url], duration: 10 });
  },
  unknown_status: async (client) => {
    const statuses = [];
    const onUpdate = (task) => statuses.push(task.status);
    const task = await client.tasks.wait(await order(client), { ...options, onUpdate });
    return { statuses, status: task.status };
  },
  cancelled_wait: cancelledWait,
};

function described(error) {
  if (!(error instanceof BeatAPIError)) throw error;
  return {
    class: error.name,
    status: error.status ?? null,
    code: error.code ?? null,
    request_id: error.requestId ?? null,
    idempotency_key: error.idempotencyKey ?? null,
  };
}

const [step, file] = process.argv.slice(2);
const printed =
  step === "vectors"
    ? await decide(file)
    : await steps[step](new BeatAPI({ warn: () => {} })).catch((error) => ({ error: described(error) }));
console.log(JSON.stringify(printed));
