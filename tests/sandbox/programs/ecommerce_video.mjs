// An advertising video with Node.js alone, in the manner of BeatAPI's own Node example:
//
//     BEATAPI_API_KEY=… BEATAPI_BASE_URL=… node ecommerce_video.mjs
//
// Waits five seconds and a little more between looks, 120 times; registers a webhook endpoint and
// sends an upload with its file alone. Nothing in here knows of the sandbox.

const baseUrl = process.env.BEATAPI_BASE_URL ?? "https://api.beatapi.io";
const apiKey = process.env.BEATAPI_API_KEY;

async function request(method, path, body) {
  const form = body instanceof FormData;
  const headers = { Authorization: `Bearer ${apiKey}`, Accept: "application/json" };
  if (body !== undefined && !form) headers["Content-Type"] = "application/json";
  const response = await fetch(new URL(path, baseUrl), {
    method,
    headers,
    body: form || body === undefined ? body : JSON.stringify(body),
    redirect: "error",
  });
  const envelope = await response.json();
  if (!response.ok) throw new Error(`${response.status} ${envelope.error.code}: ${envelope.error.message}`);
  return envelope.data;
}

async function waitForTask(id, { intervalMs = 5000, attempts = 120 } = {}) {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const task = await request("GET", `/v1/tasks/${encodeURIComponent(id)}`);
    if (["succeeded", "failed"].includes(task.status)) return task;
    await new Promise((resolve) => setTimeout(resolve, intervalMs * (1 + 0.2 * Math.random())));
  }
  throw new Error(`task ${id} did not finish`);
}

const endpoint = await request("POST", "/v1/webhooks", { url: "https://example.com/beatapi-webhook" });
console.log("secret:", endpoint.secret.startsWith("whsec_"), "events:", endpoint.events.join());

const form = new FormData();
const subtitles = "1\n00:00:00,000 --> 00:00:02,000\nHello\n";
form.append("file", new Blob([subtitles], { type: "text/plain" }), "lyrics.srt");
const file = await request("POST", "/v1/files", form);
console.log("file:", file.mime_type, new URL(file.url).protocol);

const created = await request("POST", "/v1/ecommerce-video/tasks", {
  images: ["https://media.beatapi.io/samples/smart-bottle.png"],
  duration: 10,
  prompt: "Fast product launch ad for paid social.",
  aspect_ratio: "9:16",
});
console.log("task:", created.status, created.usage.credits_reserved);
const task = await waitForTask(created.id);
if (task.status === "failed") throw new Error(`${task.error_code}: ${task.error_message}`);
const [media] = task.output.media;
const video = await fetch(media.url);
console.log("video:", media.mime_type, (await video.arrayBuffer()).byteLength > 1000, new URL(media.url).protocol);
console.log("deleted:", (await request("DELETE", `/v1/webhooks/${encodeURIComponent(endpoint.id)}`)).deleted);
