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
  const stop = new AbortController();
  const onUpdate = ({ status }) => status === "processing" && stop.abort();
  const waiting = client.tasks.wait(await order(client), { ...options, onUpdate, signal: stop.signal });
  const error = await waiting.catch((error) => error);
  return { cancelled: error === stop.signal.reason };
}

const question = {
  model: "gpt-5.6-terra",
  messages: [{ role: "user", content: "Name three uses of a paper clip." }],
};

async function stream(client) {
  const pieces = [];
  for await (const { choices } of await client.chat.completions.create({ ...question, stream: true })) {
    pieces.push(choices[0]?.delta?.content ?? "");
  }
  return { pieces: pieces.length, text: pieces.join("") };
}

const made = (task) => ({ task_id: task.id, status: task.status, url: task.output.media[0].url });

async function create(client) {
  const task = await order(client);
  return { task_id: task.id, status: task.status };
}

const steps = {
  upload: uploaded,
  create,
  wait: async (client) => made(await finished(client)),
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
    const task = await client.ecommerceVideo.create({ images: [image.url], duration: 10 });
    return { task_id: task.id };
  },
  unknown_outcome: (client) => client.webhooks.create({ url: "https://hooks.example.com/beatapi" }),
  unknown_status: async (client) => {
    const statuses = [];
    const onUpdate = (task) => statuses.push(task.status);
    const task = await client.tasks.wait(await order(client), { ...options, onUpdate });
    return { statuses, status: task.status };
  },
  cancelled_wait: cancelledWait,
  image: async (client) => {
    const task = await client.images.createAndWait({ model: "nano-banana", prompt: "A paper boat." }, options);
    await saveFile(client, task, place("picture.png"));
    return { task_id: task.id, status: task.status };
  },
  video: async (client) => {
    const images = [await fileFromPath(place("cover.png"))];
    return made(await client.videos.createAndWait({ model: "minimax-h3", prompt: "Waves.", images }, options));
  },
  text: async (client) => {
    const { choices } = await client.chat.completions.create(question);
    return { text: choices[0].message.content };
  },
  stream,
  research: async (client) => {
    const { object, status } = await client.web.research({ query: "How does OpenAPI describe webhooks?" });
    return { object, status };
  },
  capability: async (client) => {
    const input = { prompt: "A paper boat." };
    return made((await client.capabilities.run({ reference: "model:nano-banana-pro", input })).data);
  },
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
    : await steps[step](new BeatAPI({ logLevel: "error" })).catch((error) => ({ error: described(error) }));
console.log(JSON.stringify(printed));
