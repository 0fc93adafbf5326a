// The client of a later date against the sandbox of that date, which shares its clock.
// LATER is the folder of the compiled client, DATE its contract.

import assert from "node:assert/strict";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { eventClock, manualClock } from "./clock.mjs";

const { BEATAPI_API_KEY: KEY, BEATAPI_BASE_URL: URL_, DATE, LATER } = process.env;
const { COVER, SONG } = process.env;
const at = (name) => pathToFileURL(join(LATER, name)).href;
const sdk = await import(at("index.js"));
const { fileFromPath, saveFile } = await import(at("node.js"));
const [HAS_TEXT, HAS_WEB] = [DATE >= "2026-09-03", DATE >= "2026-10-02"];

async function control(path, body, method = "POST") {
  const headers = { Authorization: `Bearer ${KEY}`, "Content-Type": "application/json" };
  const answer = await fetch(`${URL_}/_sandbox/${path}`, { method, headers, body: JSON.stringify(body) });
  assert.ok(answer.ok, await answer.text());
}

/** No call comes to a warning. */
const SILENT = { warn: assert.fail };

/** A client of a new sandbox, whose clock is moved by the client's pauses. */
async function world(options = {}) {
  await control("reset", {});
  const clock = manualClock((seconds) => control("clock", { advance: seconds }));
  return { client: new sdk.BeatAPI({ clock, logger: SILENT, ...options }), clock };
}

/** A client whose waits rest side by side, and the answers that it got. */
async function crowd() {
  await control("reset", {});
  const statuses = [];
  let running = 0;
  const clock = eventClock((seconds) => control("clock", { advance: seconds }), () => running > 0);
  const counted = async (...request) => {
    running += 1;
    try {
      const response = await fetch(...request);
      statuses.push(response.status);
      return response;
    } finally {
      running -= 1;
    }
  };
  const connect = () => new sdk.BeatAPI({ clock, fetch: counted, logger: SILENT });
  return { client: connect(), connect, clock, statuses };
}

const PICTURE = "https://media.beatapi.io/samples/neon-singer.png";
const full = (times) => fault("error", { operation: "create*Task", code: "user_concurrency_exceeded", times });
const video = (client) => client.ecommerceVideo.create({ images: [PICTURE], duration: 10 });

const thirty = (client) => Promise.all(Array.from({ length: 30 }, () => video(client)));

test("thirty waits of two clients share the rate of their key, and no poll is rejected", async () => {
  const { client, connect, clock, statuses } = await crowd();
  const other = connect();
  const waits = (await thirty(client)).map((task, index) => (index % 2 ? client : other).tasks.wait(task));
  const done = await Promise.all(waits);
  assert.ok(done.every(({ status }) => status === "succeeded"));
  assert.ok(!statuses.includes(429));
  assert.ok(clock.time < 100, `${clock.time} s`);
});

test("tasks come as they end, each once, and one that does not exist does not end the others", async () => {
  const { client, statuses } = await crowd();
  const tasks = [...(await thirty(client)), "task_gone"];
  const found = [];
  for await (const { index, task, error } of client.tasks.asCompleted([...tasks, tasks[0]])) {
    found.push([index, error?.name ?? task.status]);
  }
  const ends = tasks.map((task, index) => [index, typeof task === "string" ? "NotFoundError" : "succeeded"]);
  assert.deepEqual(found.sort(([a], [b]) => a - b), ends);
  assert.ok(!statuses.includes(429));
});

test("a signal ends all waits", async () => {
  const { client, clock } = await crowd();
  const stop = new AbortController();
  const onUpdate = ({ status }) => status === "processing" && stop.abort(new Error("enough"));
  const tasks = await thirty(client);
  const waiting = client.tasks.asCompleted(tasks, { signal: stop.signal, onUpdate });
  await assert.rejects(waiting.next(), { message: "enough" });
  assert.ok(clock.time < 40);
});

test("a key that is rejected ends all waits", async () => {
  const { client, statuses } = await crowd();
  const tasks = await thirty(client);
  statuses.length = 0;
  await fault("error", { operation: "getTask", code: "invalid_api_key" });
  const ends = [];
  for await (const { error } of client.tasks.asCompleted(tasks)) ends.push(error.status);
  assert.deepEqual(ends, Array(30).fill(401));
  // Those that were asked at the same time.
  assert.ok(statuses.length <= 6, String(statuses));
});

test("a map keeps to its concurrency, and an input that fails is an outcome", async () => {
  const { client, statuses } = await crowd();
  let [running, most] = [0, 0];
  const create = async (duration) => {
    const task = await client.ecommerceVideo.create({ images: [PICTURE], duration });
    most = Math.max(most, ++running);
    return task;
  };
  const found = [];
  const onUpdate = ({ status }) => void (status === "succeeded" && running--);
  for await (const outcome of client.tasks.map(create, [10, 10, 3, 10, 10, 10], { concurrency: 2, onUpdate })) {
    found.push([outcome.index, outcome.error?.name ?? outcome.task.status]);
  }
  assert.deepEqual(found.sort(([a], [b]) => a - b).map(([, end]) => end), [
    "succeeded", "succeeded", "BadRequestError", "succeeded", "succeeded", "succeeded",
  ]);
  assert.equal(most, 2);
  assert.ok(!statuses.includes(429));
});

test("a map waits for places that others take, and asks how many there are", async () => {
  const { client, clock } = await crowd();
  await full(2);
  const ends = [];
  for await (const { task } of client.tasks.map(() => video(client), [1, 2, 3])) ends.push(task.status);
  assert.deepEqual(ends, ["succeeded", "succeeded", "succeeded"]);
  assert.ok(clock.time < 200);
});

test("a create waits for a place if it may", async () => {
  const { client } = await world();
  const order = { images: [PICTURE], duration: 10 };
  await full(3);
  await assert.rejects(client.ecommerceVideo.create(order), { name: "ConcurrencyLimitError" });
  const task = await client.ecommerceVideo.create(order, { waitForSlot: true, maxRetries: 0 });
  assert.equal(task.status, "queued");
});

test("a wait goes on by its token", async () => {
  const { client } = await world();
  const token = client.tasks.token(await video(client), { timeoutSeconds: 600 });
  assert.deepEqual(Object.keys(JSON.parse(token)), ["v", "task_id", "base_url", "timeout", "expires_at"]);
  assert.equal((await client.tasks.resume(token)).status, "succeeded");
});

const fault = (kind, options) => control("faults", { kind, ...options });

async function orders(client) {
  const { url: image } = await client.files.upload({ file: await fileFromPath(COVER) });
  const { url: song } = await client.files.upload({ file: await fileFromPath(SONG) });
  return {
    images: { model: "nano-banana", prompt: "A paper boat." },
    videos: { model: "minimax-h3", prompt: "Waves.", images: [image] },
    effects: { effect_id: "video-muscle-max", images: [image] },
    musicVideo: { images: [image], audio_url: song, resolution: "540p" },
    ecommerceVideo: { images: [image], duration: 10 },
    ...(HAS_TEXT && { videoAnalysis: { video_url: "https://media.beatapi.io/uploads/input.mp4", prompt: "What is it?" } }),
  };
}

test("every kind of task is created and waited for", async () => {
  const { client } = await world();
  const folder = await mkdtemp(join(tmpdir(), "later-"));
  const starts = { images: "\x89PNG\r\n\x1a\n", videos: "ftyp", musicVideo: "ftyp" };
  for (const [name, order] of Object.entries(await orders(client))) {
    const statuses = [];
    const done = await client[name].createAndWait(order, { onUpdate: ({ status }) => statuses.push(status) });
    assert.equal(done.status, "succeeded", `${name}: ${done.error_message}`);
    assert.equal(statuses.at(-1), "succeeded");
    assert.ok(done.usage.credits_charged > 0);
    const path = join(folder, name);
    if (name === "videoAnalysis") {
      assert.match(done.output.text, /What is it\?/);
      const refused = { name: "DownloadError", message: /has no file; its result is text: read task\.output\.text/ };
      await assert.rejects(saveFile(client, done, path), refused);
    } else {
      await saveFile(client, done, path);
    }
    if (name in starts) assert.ok((await readFile(path, "latin1")).slice(0, 16).includes(starts[name]));
  }
});

test("a lost answer is one task, for every kind", async () => {
  const { client } = await world();
  const every = await orders(client);
  for (const [name, order] of Object.entries(every)) {
    await fault("lost", { operation: "create*Task", times: 1 });
    await client[name].create(order);
  }
  assert.equal((await client.usage.retrieve()).total_tasks, Object.keys(every).length);
});

test("an unknown outcome names the next step", async () => {
  const { client } = await world({ maxRetries: 0 });
  const cases = [
    [() => client.images.create({ model: "nano-banana", prompt: "A boat." }), /repeat it with idempotencyKey: "[-0-9a-f]{36}", and the server answers/],
    [() => client.webhooks.create({ url: "https://a.example/hook" }), /look at client\.webhooks\.list\(\) before you repeat createWebhookEndpoint/],
    ...(HAS_WEB ? [[() => client.socialData.call({ action: "xiaohongshu.app_v2.search_notes", params: { keyword: "AI" } }), /look at client\.usage\.retrieve\(\) or your webhooks before/]] : []),
  ];
  for (const [call, message] of cases) {
    await fault("lost", { times: 1 });
    await assert.rejects(call(), { name: "OutcomeUnknownError", message });
  }
});

test("files in place of URLs", async () => {
  const { client } = await world();
  const [image, song] = [await fileFromPath(COVER), await fileFromPath(SONG)];
  const done = await client.musicVideo.createAndWait({ images: [image], audio_url: song, resolution: "540p" });
  assert.equal(done.status, "succeeded");
  const unnamed = new Blob([await readFile(COVER)], { type: "image/png" });
  await client.effects.create({ effect_id: "video-muscle-max", images: [unnamed] });
});

test("money stays exact", async () => {
  const { client } = await world();
  const task = await client.images.create({ model: "nano-banana-pro", prompt: "x", resolution: "2K" });
  assert.equal(task.usage.credits_reserved, 0.09);
});

const ASKED = "Name three uses of a paper clip.";

/** A call of each form, and the text of an event or of a whole answer. */
function texts(client) {
  const model = "gpt-5.6-sol";
  const messages = [{ role: "user", content: ASKED }];
  const contents = [{ role: "user", parts: [{ text: ASKED }] }];
  const gemini = (stream) => (stream ? client.gemini.streamGenerateContent : client.gemini.generateContent);
  return {
    chat: [
      (stream) => client.chat.completions.create({ model, messages, stream }),
      ({ choices: [choice] }) => (choice?.delta ?? choice?.message)?.content ?? "",
    ],
    responses: [
      (stream) => client.responses.create({ model, input: ASKED, stream }),
      ({ type, delta, output }) => (output ? output[0].content[0].text : type.endsWith("text.delta") ? delta : ""),
    ],
    messages: [
      (stream) => client.messages.create({ model, messages, max_tokens: 500, stream }),
      ({ type, delta, content }) => (type === "message" ? content[0].text : (delta?.text ?? "")),
    ],
    gemini: [
      (stream) => gemini(stream).call(client.gemini, model, { contents }),
      ({ candidates: [{ content }] }) => content.parts[0].text,
    ],
  };
}

for (const name of HAS_TEXT ? ["chat", "responses", "messages", "gemini"] : []) {
  test(`a stream says what the answer does: ${name}`, async () => {
    const { client } = await world();
    const [call, read] = texts(client)[name];
    const whole = read(await call(false));
    assert.ok(whole.includes(ASKED));
    const pieces = [];
    for await (const event of await call(true)) pieces.push(read(event));
    assert.ok(pieces.length > 2);
    assert.equal(pieces.join(""), whole);
  });

  test(`a stream that breaks: ${name}`, async () => {
    const { client } = await world();
    for (const [kind, error] of [["cut", "StreamInterruptedError"], ["early_end", "StreamInterruptedError"], ["stream_error", "StreamFailedError"]]) {
      await fault(kind, { events: 2, times: 1 });
      const events = await texts(client)[name][0](true);
      const count = { events: 0 };
      const failed = await (async () => {
        for await (const _ of events) count.events++;
      })().catch((error) => error);
      assert.deepEqual([failed.name, failed.events], [error, 2], `${kind}: ${failed}`);
      assert.equal(count.events, 2);
      if (kind === "stream_error") assert.match(failed.code, /internal_error|api_error|server_error/);
    }
  });
}

test("errors of every form have their classes", async () => {
  const { client } = await world({ maxRetries: 0 });
  await assert.rejects(client.effects.retrieve("video-nothing"), { name: "NotFoundError", code: "not_found", ...(HAS_WEB && { retryable: false }) });
  const messages = [{ role: "user", content: "Hi" }];
  if (HAS_TEXT) {
    // OpenAI's, then Anthropic's, whose errors have a type and no code.
    await assert.rejects(client.chat.completions.create({ model: "gpt-1", messages }), { name: "NotFoundError" });
    const other = await client.messages.create({ model: "gpt-1", messages, max_tokens: 5 }).catch((error) => error);
    assert.equal(other.name, "NotFoundError");
    assert.equal(other.code, other.body.error.code ?? other.body.error.type);
    assert.ok(other.serverMessage);
  }
  if (HAS_WEB) {
    const unknown = await client.capabilities.run({ reference: "data:web.seach", input: { query: "x" } }).catch((error) => error);
    assert.equal(unknown.name, "NotFoundError");
    assert.ok(unknown.body.error.suggestions.includes("data:web.search"));
    await assert.rejects(new sdk.BeatAPI({ apiKey: "sk_sandbox_wrong" }).usage.retrieve(), { name: "InvalidAPIKeyError" });
  }
  await control("account", { balance: 0 }, "PATCH");
  await assert.rejects(client.images.create({ model: "nano-banana", prompt: "A boat." }), { name: "InsufficientCreditsError" });
});

if (HAS_WEB) {
  test("a research follows its 202", async () => {
    const { client, clock } = await world();
    const found = await client.web.research({ query: "How does OpenAPI describe webhooks?" });
    assert.deepEqual([found.object, found.status], ["web.research", "complete"]);
    assert.ok(clock.pauses.length > 0);
    assert.equal((await client.tasks.retrieve(found.request_id)).status, "succeeded");
  });

  test("a signal ends the wait for a research", async () => {
    const stop = new AbortController();
    const { client, clock } = await world();
    const sleep = clock.sleep;
    clock.sleep = (...given) => (stop.abort(new Error("enough")), sleep(...given));
    await assert.rejects(client.web.research({ query: "music" }, { signal: stop.signal }), { message: "enough" });
  });

  test("a run follows its task, unless it is only to start", async () => {
    const { client } = await world();
    const order = { reference: "model:nano-banana-pro", input: { prompt: "A boat." } };
    const done = await client.capabilities.run(order);
    assert.equal(done.data.status, "succeeded");
    assert.equal(done.data.output.media[0].type, "image");
    assert.ok(!("next" in done));
    const started = await client.capabilities.run({ ...order, operation: "start" });
    assert.notEqual(started.data.status, "succeeded");
    const shown = await client.capabilities.run({
      reference: "data:xiaohongshu.app_v2.search_notes", input: { keyword: "AI" }, view: "preview", max_items: 1 });
    assert.equal(shown.items_total, 20);
  });

  test("a lost search and a lost run are one task each, by header and by field", async () => {
    const sent = [];
    const spy = (url, init) => {
      sent.push({ header: new Headers(init.headers).get("idempotency-key"), body: init.body && JSON.parse(init.body) });
      return fetch(url, init);
    };
    const { client } = await world({ fetch: spy });
    await fault("lost", { operation: "searchWeb", times: 1 });
    await client.web.search({ query: "openapi" });
    await fault("lost", { operation: "runCapability", times: 1 });
    await client.capabilities.run({ reference: "data:web.search", input: { query: "openapi" } });
    assert.equal((await client.usage.retrieve()).total_tasks, 2);
    const [search, again, run, repeated] = sent;
    assert.deepEqual([search, run], [again, repeated]);
    assert.match(search.header, /^[-0-9a-f]{36}$/);
    assert.match(run.body.idempotency_key, /^[-0-9a-f]{36}$/);
    assert.equal(run.header, null);
    await client.capabilities.run({ reference: "data:web.search", input: { query: "x" } }, {}, { idempotencyKey: "mine" });
    assert.equal(sent.at(-1).body.idempotency_key, "mine");
  });

  test("a wait takes as long as such tasks usually do", async () => {
    const { client, clock } = await world();
    const polls = async () => {
      clock.pauses.length = 0;
      await client.images.createAndWait({ model: "nano-banana", prompt: "A boat." });
      return [...clock.pauses];
    };
    const before = await polls();
    for (let count = 0; count < 12; count++) await polls();
    const after = await polls();
    // The durations are known by now: nobody asks at the beginning.
    assert.ok(before[0] <= 10, String(before));
    assert.ok(after[0] > 15, String(after));
    assert.ok(after.length < before.length, `${after.length} polls after ${before.length}`);
  });

  test("a long call has a longer deadline of its own", async (t) => {
    t.mock.timers.enable({ apis: ["setTimeout"] });
    const never = (_, { signal }) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    const client = new sdk.BeatAPI({ fetch: never, maxRetries: 0 });
    for (const [call, seconds] of [
      [() => client.web.research({ query: "x" }), 120],
      [() => client.chat.completions.create({ model: "gpt-5.6-sol" }), 600],
      [() => client.web.search({ query: "x" }), 60],
      [() => client.web.research({ query: "x" }, { timeoutSeconds: 7 }), 7],
    ]) {
      let ended = false;
      const late = call().catch((error) => ((ended = true), error));
      await new Promise((resolve) => setImmediate(resolve));
      t.mock.timers.tick(seconds * 1000 - 1000);
      await new Promise((resolve) => setImmediate(resolve));
      assert.ok(!ended);
      t.mock.timers.tick(1000);
      assert.match((await late).message, new RegExp(`no complete answer within ${seconds} s`));
    }
  });
}
