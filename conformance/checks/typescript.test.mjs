// Tests of the TypeScript client beyond the shared vectors and the story.

import assert from "node:assert/strict";
import dns from "node:dns/promises";
import promises, { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { syncBuiltinESMExports } from "node:module";
import { createServer as createTcpServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { inspect } from "node:util";
import { manualClock } from "./clock.mjs";

import * as sdk from "beatapi-sdk";
import { fileFromPath, saveFile } from "beatapi-sdk/node";

const KEY = "sk_test_5Zm9vYmFy";
const USAGE = { data: { object: "usage", credit_balance: 1.5 } };
const MP4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypisom"), Buffer.alloc(5000, 7)]);

/** A server that answers by a function, and what it was asked. */
async function serve(t, answer) {
  const seen = [];
  const server = createServer((request, response) => {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      seen.push({ method: request.method, url: request.url, headers: request.headers, body: Buffer.concat(chunks) });
      answer(response, seen.length, request);
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  const url = `http://127.0.0.1:${server.address().port}`;
  const clock = manualClock();
  const client = new sdk.BeatAPI({ apiKey: KEY, baseUrl: url, clock });
  return { client, seen, url };
}

const json = (response, status, body, headers = {}) => {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
};

test("the environment gives key and address, and an empty variable gives nothing", () => {
  process.env.BEATAPI_API_KEY = KEY;
  process.env.BEATAPI_BASE_URL = "http://localhost:9/";
  assert.equal(new sdk.BeatAPI().baseUrl, "http://localhost:9");
  process.env.BEATAPI_BASE_URL = "";
  assert.equal(new sdk.BeatAPI().baseUrl, "https://api.beatapi.io");
  process.env.BEATAPI_API_KEY = "";
  assert.throws(() => new sdk.BeatAPI(), { name: "ConfigurationError", message: /BEATAPI_API_KEY/ });
  delete process.env.BEATAPI_API_KEY;
  delete process.env.BEATAPI_BASE_URL;
});

for (const baseUrl of [
  "http://api.beatapi.io", "https://u:p@api.beatapi.io", "https://api.beatapi.io/?a=1",
  "https://api.beatapi.io/#a", "api.beatapi.io", "ftp://localhost", "http://127.0.0.1.evil.example",
]) {
  test(`the address ${baseUrl} is refused`, () => {
    assert.throws(() => new sdk.BeatAPI({ apiKey: KEY, baseUrl }), { name: "ConfigurationError" });
  });
}

for (const baseUrl of ["https://a.example/v1", "https://a.example/x/v1//"]) {
  test(`the version at the end of ${baseUrl} is explained`, () => {
    const message = `baseUrl must not end in /v1, which the client adds itself; use ${baseUrl.replace(/\/v1\/*$/, "")}`;
    assert.throws(() => new sdk.BeatAPI({ apiKey: KEY, baseUrl }), { name: "ConfigurationError", message });
  });
}

for (const apiKey of ["sk a", "sk\n", "sk_ü", " "]) {
  test(`the key ${JSON.stringify(apiKey)} is refused without an echo`, () => {
    assert.throws(() => new sdk.BeatAPI({ apiKey }), (error) => {
      return error instanceof sdk.ConfigurationError && !error.message.includes(apiKey.trim() || "never");
    });
  });
}

test("the key is in nothing that can be shown", async (t) => {
  const { client } = await serve(t, (response) =>
    json(response, 400, { error: { code: "bad_request", message: `Bearer ${KEY}`, request_id: "r" } }));
  const error = await client.usage.retrieve().catch((error) => error);
  const shown = [client, client.usage, error].map((value) =>
    inspect(value, { depth: 10, showHidden: true }) + JSON.stringify(value) + String(value));
  for (const text of shown) assert.ok(!text.includes(KEY));
  assert.match(error.message, /\*\*\*/);
});

test("an answer is printed without secrets and signed queries, and keeps them", async (t) => {
  const url = "https://m.example/v.mp4?sig=s3cret";
  const data = { id: "wh_1", secret: "whsec_s3", echo: `Bearer ${KEY}`, output: { media: [{ url }] }, none: null, usage: { left: 1 } };
  const { client } = await serve(t, (response) => json(response, 200, { data }));
  const answer = await client.webhooks.retrieve("wh_1");
  const parts = [answer, [answer], { answer }, answer.output, answer.output.media, answer.output.media[0]];
  const shown = parts.map((value) => inspect(value, { depth: 10, showHidden: true }));
  assert.equal(parts.filter((_, index) => /s3|sk_test/.test(shown[index])).length, 0, shown.join("\n"));
  assert.match(shown[0], /secret: '\*\*\*'/);
  assert.ok(shown[5].includes("https://m.example/v.mp4?..."));
  assert.equal(answer.output.media[0].url, url);
  assert.deepStrictEqual(answer, data);
  assert.deepStrictEqual(JSON.parse(JSON.stringify(answer)), data);
  assert.deepStrictEqual(structuredClone(answer), data);
  assert.deepStrictEqual(Object.getOwnPropertySymbols(answer.usage), []);
  assert.equal(inspect(answer, { depth: 0 }).includes("[Object]"), true);
});

test("an event of a stream, and a webhook, are printed without secrets and signed queries", async (t) => {
  const event = { type: "response.completed", url: "https://m.example/v.mp4?sig=s3cret" };
  const { client } = await serve(t, (response) =>
    response.writeHead(200, { "content-type": "text/event-stream" }).end(`data: ${JSON.stringify(event)}\n\ndata: [DONE]\n\n`));
  for await (const item of await client.responses.create({ model: "m", input: "x", stream: true })) {
    assert.deepStrictEqual(item, event);
    assert.ok(!inspect(item).includes("s3cret"));
  }
  const body = new TextEncoder().encode(JSON.stringify({ event: "task.succeeded", data: { id: "task_1", url: event.url } }));
  const seconds = String(Math.floor(Date.now() / 1000));
  const headers = { "x-beatapi-event": "task.succeeded", "x-beatapi-timestamp": seconds, "x-beatapi-signature": await sdk.sign("whsec_a", seconds, body) };
  const delivery = await new sdk.WebhookVerifier("whsec_a").verify(body, headers);
  assert.equal(delivery.data.url, event.url);
  assert.ok(!inspect(delivery).includes("s3cret"));
});

test("an answer that is nested too deeply to be printed is returned", async (t) => {
  const body = `{"data":{"url":"https://m.example/?a=1","deep":${"[".repeat(30000)}${"]".repeat(30000)}}}`;
  const { client } = await serve(t, (response) => response.writeHead(200, { "content-type": "application/json" }).end(body));
  const answer = await client.usage.retrieve();
  assert.equal(answer.url, "https://m.example/?a=1");
});

test("an error has its cause, and the key that was sent", async (t) => {
  const { client, seen } = await serve(t, (response) => response.destroy());
  const body = { images: ["https://a.example/b.png"], duration: 10 };
  const error = await client.ecommerceVideo.create(body, { maxRetries: 0 }).catch((error) => error);
  assert.equal(error.name, "OutcomeUnknownError");
  assert.equal(error.idempotencyKey, seen[0].headers["idempotency-key"]);
  assert.ok(error.cause instanceof sdk.APIConnectionError);
  assert.equal(error.cause.cause.cause.code, "UND_ERR_SOCKET");
  assert.ok(!inspect(error, { depth: 10, showHidden: true }).includes(KEY));
});

test("an error has the body of the answer, without what must not be shown", async (t) => {
  const { client } = await serve(t, (response) => json(response, 422, {
    title: "Wrong", echo: `Bearer ${KEY}`, client_secret: "s3", at: ["https://a.example/x?sig=s3"], left: 2, none: null }));
  const error = await client.usage.retrieve().catch((error) => error);
  assert.equal(error.name, "UnprocessableEntityError");
  assert.equal(error.serverMessage, "Wrong");
  assert.deepEqual(error.body, {
    title: "Wrong", echo: "Bearer ***", client_secret: "***", at: ["https://a.example/x?..."], left: 2, none: null });
});

test("an error body that is nested too deeply is left out", async (t) => {
  const { client } = await serve(t, (response) => response.writeHead(400).end("[".repeat(30000) + "]".repeat(30000)));
  const error = await client.usage.retrieve().catch((error) => error);
  assert.equal(error.name, "BadRequestError");
  assert.equal(error.body, null);
});

test("a refusal has the key that was sent, and a GET has none", async (t) => {
  const { client, seen } = await serve(t, (response) => json(response, 400, { error: { code: "bad_request" } }));
  const refused = await client.ecommerceVideo.create({ images: [], duration: 10 }).catch((error) => error);
  assert.equal(refused.idempotencyKey, seen[0].headers["idempotency-key"]);
  const other = await client.usage.retrieve().catch((error) => error);
  assert.equal(other.idempotencyKey, null);
});

test("a cause shows no key, whatever fetch says", async () => {
  const fetch = async () => {
    throw new TypeError(`cannot send ${KEY}`, { cause: new Error(`Bearer ${KEY}`) });
  };
  const client = new sdk.BeatAPI({ apiKey: KEY, fetch });
  const error = await client.usage.retrieve({}, { maxRetries: 0 }).catch((error) => error);
  assert.equal(error.cause.message, "cannot send ***");
  assert.equal(error.cause.cause.message, "Bearer ***");
  assert.ok(!inspect(error, { depth: 10, showHidden: true }).includes(KEY));
});

test("a call says who asks, and carries the key only where it must", async (t) => {
  const { client, seen } = await serve(t, (response) => json(response, 200, USAGE));
  assert.deepEqual(await client.usage.retrieve(), USAGE.data);
  await client.workflows.list();
  assert.equal(seen[0].headers.authorization, `Bearer ${KEY}`);
  assert.match(seen[0].headers["user-agent"], /^beatapi-typescript\//);
  assert.equal(seen[1].headers.authorization, undefined);
});

test("a create carries one key over all its attempts, and states its length", async (t) => {
  const { client, seen } = await serve(t, (response, count) =>
    count < 3
      ? json(response, 503, { error: { code: "processing_unavailable", message: "x", request_id: "r" } })
      : json(response, 201, { data: { id: "task_1", status: "queued" } }));
  const body = { images: ["https://a.example/b.png"], duration: 10 };
  const task = await client.ecommerceVideo.create(body);
  assert.equal(task.id, "task_1");
  assert.equal(new Set(seen.map((request) => request.headers["idempotency-key"])).size, 1);
  for (const request of seen) {
    assert.deepEqual(JSON.parse(request.body), body);
    assert.equal(Number(request.headers["content-length"]), request.body.length);
  }
});

test("an upload states its length, and is written anew for each attempt", async (t) => {
  const { client, seen } = await serve(t, (response, count) =>
    count < 2
      ? json(response, 429, { error: { code: "rate_limit_exceeded", message: "x", request_id: "r" } })
      : json(response, 201, { data: { id: "file_1", url: "https://a.example/x" } }));
  const folder = await mkdtemp(join(tmpdir(), "beatapi-"));
  const path = join(folder, 'a"ü.png');
  await writeFile(path, "picture");
  assert.equal((await client.files.upload({ file: await fileFromPath(path), purpose: "input" })).id, "file_1");
  for (const request of seen) {
    assert.equal(Number(request.headers["content-length"]), request.body.length);
    assert.ok(request.body.includes("picture") && request.body.includes("image/png"));
    assert.match(request.headers["content-type"], /^multipart\/form-data; boundary=/);
  }
});

test("a file is sent under the type of its first bytes", async (t) => {
  const { client, seen } = await serve(t, (response) => json(response, 201, { data: { id: "file_1", url: "https://a.example/x" } }));
  const png = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  const files = [new File([png], "a.jpg", { type: "image/jpeg" }), new Blob([png]), new File(["?"], "a.mp3"), new Blob(["?"], { type: "audio/aac" })];
  for (const file of files) await client.files.upload({ file });
  await client.effects.create({ effect_id: "e", images: [files[0]] });
  const types = seen.map(({ body }) => /filename="(.*)"\r\nContent-Type: (.*)\r/.exec(body)?.slice(1));
  const named = ["a.jpg", "image/png"];
  assert.deepEqual(types, [named, ["blob", "image/png"], ["a.mp3", "audio/mpeg"], ["blob", "audio/aac"], named, undefined]);
});

test("an upload reports its progress, from the beginning in each attempt", async (t) => {
  const { client, seen } = await serve(t, (response, count) =>
    count < 2
      ? json(response, 429, { error: { code: "rate_limit_exceeded" } })
      : json(response, 201, { data: { id: "file_1", url: "https://a.example/x" } }));
  const steps = [];
  const totals = new Set();
  const onProgress = (bytes, total) => (steps.push(bytes), totals.add(total));
  await client.files.upload({ file: new Blob([new Uint8Array(1_000_000)], { type: "image/png" }) }, { onProgress });
  const size = seen[1].body.length;
  assert.deepEqual([...totals], [size]);
  const first = steps.slice(0, steps.indexOf(size) + 1);
  assert.ok(first.length > 10);
  assert.deepEqual(first, [...new Set(first)].sort((one, other) => one - other));
  assert.deepEqual(steps.slice(first.length), first);
});

test("what onProgress throws ends an upload, and no attempt follows", async (t) => {
  const { client, seen } = await serve(t, (response) => json(response, 201, { data: {} }));
  let calls = 0;
  const cause = new Error("enough");
  const onProgress = () => {
    calls += 1;
    throw cause;
  };
  const file = new Blob([new Uint8Array(1_000_000)], { type: "image/png" });
  const error = await client.files.upload({ file }, { onProgress }).catch((error) => error);
  assert.deepEqual([error.name, error.cause, calls, seen.length], ["UploadError", cause, 1, 0]);
});

test("a platform that reads the body by itself lets the end be reported", async () => {
  const fetch = async () => Response.json({ data: { id: "file_1", url: "https://a.example/x" } }, { status: 201 });
  const client = new sdk.BeatAPI({ apiKey: KEY, fetch });
  const steps = [];
  await client.files.upload({ file: new Blob(["picture"], { type: "image/png" }) }, { onProgress: (...step) => steps.push(step) });
  assert.equal(steps.length, 1);
  assert.equal(steps[0][0], steps[0][1]);
});

const MB = 1024 * 1024;

for (const [size, type, what] of [
  [0, "image/png", "empty"], [50 * MB + 1, "image/png", "50 MB"], [50 * MB + 1, "audio/wav", "50 MB"],
  [100 * MB + 1, "video/mp4", "100 MB"], [100 * MB + 1, "", "100 MB"],
]) {
  test(`a file of ${size} bytes of type "${type}" is refused before it is sent`, async (t) => {
    const { client, seen } = await serve(t, (response) => json(response, 201, { data: {} }));
    await assert.rejects(client.files.upload({ file: new Blob([new Uint8Array(size)], { type }) }), {
      name: "UploadError",
      message: new RegExp(what),
    });
    assert.equal(seen.length, 0);
  });
}

for (const [name, change] of [["rewritten", (path) => writeFile(path, "another picture")], ["removed", rm]]) {
  test(`a file that is ${name} before it is sent is no lost answer`, async (t) => {
    const { client } = await serve(t, (response) => json(response, 201, { data: { id: "file_1" } }));
    const path = join(await mkdtemp(join(tmpdir(), "beatapi-")), "a.png");
    await writeFile(path, "picture");
    const file = await fileFromPath(path);
    await change(path);
    await assert.rejects(client.files.upload({ file }), { name: "UploadError", message: /changed/ });
  });
}

for (const file of ["song.mp3", Buffer.from("song"), undefined, null]) {
  test(`${inspect(file)} is no file to upload`, async (t) => {
    const { client, seen } = await serve(t, (response) => json(response, 201, { data: { id: "file_1" } }));
    await assert.rejects(client.files.upload({ file }), { name: "UploadError", message: /fileFromPath/ });
    assert.equal(seen.length, 0);
  });
}

for (const path of [join(tmpdir(), "beatapi-absent.png"), tmpdir()]) {
  test(`${path} is no file to upload`, async () => {
    await assert.rejects(fileFromPath(path), (error) => error.name === "UploadError" && error.message.includes(path));
  });
}

for (const id of ["", ".", "..", "\ud800", undefined, 7]) {
  test(`the id ${JSON.stringify(id)} is refused`, async (t) => {
    const { client, seen } = await serve(t, (response) => json(response, 200, USAGE));
    await assert.rejects(client.tasks.retrieve(id), { name: "InvalidArgumentError" });
    assert.equal(seen.length, 0);
  });
}

for (const [id, path] of [["../usage", "..%2Fusage"], ["a/b?c#d", "a%2Fb%3Fc%23d"], ["%2e%2e", "%252e%252e"], ["$&", "%24%26"], ["ü", "%C3%BC"]]) {
  test(`the id ${id} is one segment`, async (t) => {
    const { client, seen } = await serve(t, (response) => json(response, 200, { data: {} }));
    await client.tasks.retrieve(id);
    assert.equal(seen[0].url, `/v1/tasks/${path}`);
  });
}

for (const options of [
  { headers: { Authorization: "x" } }, { headers: { "a b": "x" } }, { headers: { a: "x\r\ny: z" } },
  { idempotencyKey: "" }, { idempotencyKey: "a\r\nb" }, { idempotencyKey: "x".repeat(256) },
  { timeoutSeconds: 0 }, { timeoutSeconds: Infinity }, { maxRetries: -1 }, { maxRetries: 1.5 },
]) {
  test(`the options ${JSON.stringify(options)} are refused`, async (t) => {
    const { client, seen } = await serve(t, (response) => json(response, 200, USAGE));
    await assert.rejects(client.usage.retrieve({}, options), { name: "InvalidArgumentError" });
    assert.equal(seen.length, 0);
  });
}

test("options in place of parameters are refused", async (t) => {
  const { client, seen } = await serve(t, (response) => json(response, 200, USAGE));
  const error = await client.usage.retrieve({ timeoutSeconds: 5 }).catch((error) => error);
  assert.equal(error.name, "InvalidArgumentError");
  assert.match(error.message, /no parameter timeoutSeconds; options of the call follow the parameters/);
  await assert.rejects(client.usage.retrieve({ toString: 1 }), { name: "InvalidArgumentError" });
  assert.equal(seen.length, 0);
});

test("a redirect is not followed", async (t) => {
  const { client, seen } = await serve(t, (response) => {
    response.writeHead(307, { location: "/elsewhere?token=secret" }).end();
  });
  await assert.rejects(client.usage.retrieve(), (error) => error.status === 307 && !/secret/.test(error.message));
  assert.equal(seen.length, 1);
});

test("an upload that is answered early is an error of its status, or a lost answer", async (t) => {
  const sockets = [];
  const server = createTcpServer((socket) => {
    sockets.push(socket.on("error", () => {}));
    socket.once("data", () => socket.end("HTTP/1.1 413 Content Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  const client = new sdk.BeatAPI({ apiKey: KEY, baseUrl: `http://127.0.0.1:${server.address().port}`, maxRetries: 0 });
  const file = new Blob([new Uint8Array(20_000_000)], { type: "image/png" });
  const error = await client.files.upload({ file }).catch((error) => error);
  assert.ok(error.status === 413 || (error.name === "APIConnectionError" && error.sent), inspect(error));
});

for (const [name, body] of [["HTML", "<html>"], ["nothing", ""], ["null", "null"], ["no envelope", "{}"], ["a list", '{"data":[]}']]) {
  test(`a success that is ${name} is unreadable`, async (t) => {
    const { client } = await serve(t, (response) => response.writeHead(200).end(body));
    await assert.rejects(client.usage.retrieve(), { name: "InvalidResponseError", status: 200 });
  });
}

test("an answer beyond 32 MiB is refused", async (t) => {
  const { client } = await serve(t, (response) => {
    response.writeHead(200);
    response.end(Buffer.alloc(33 * 1024 * 1024, " "));
  });
  await assert.rejects(client.usage.retrieve(), { name: "InvalidResponseError", message: /32 MiB/ });
});

test("a cut answer is asked for again", async (t) => {
  const { client, seen } = await serve(t, (response, count) => {
    if (count > 1) return json(response, 200, USAGE);
    response.writeHead(200, { "content-length": 100 });
    response.write('{"data":');
    setTimeout(() => response.destroy(), 20);
  });
  assert.deepEqual(await client.usage.retrieve(), USAGE.data);
  assert.equal(seen.length, 2);
});

test("a refused connection was not sent", async () => {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const baseUrl = `http://127.0.0.1:${server.address().port}`;
  await new Promise((resolve) => server.close(resolve));
  const client = new sdk.BeatAPI({ apiKey: KEY, baseUrl, maxRetries: 0 });
  await assert.rejects(client.usage.retrieve(), { name: "APIConnectionError", sent: false, message: /ECONNREFUSED/ });
});

test("a call ends at its deadline", async (t) => {
  const { client } = await serve(t, () => {});
  await assert.rejects(client.usage.retrieve({}, { timeoutSeconds: 0.05 }), { name: "APITimeoutError" });
});

test("a signal ends a call with its reason", async (t) => {
  const stop = new AbortController();
  const { client } = await serve(t, () => stop.abort(new Error("enough")));
  await assert.rejects(client.usage.retrieve({}, { signal: stop.signal }), { message: "enough" });
  await assert.rejects(client.usage.retrieve({}, { signal: stop.signal }), { message: "enough" });
});

const ORDER = { images: ["https://a.example/b.png"], duration: 10 };

test("an aborted create says that it may have been accepted, and by which key", async (t) => {
  const stop = new AbortController();
  const reason = new Error("enough");
  const { client, seen } = await serve(t, () => stop.abort(reason));
  const error = await client.ecommerceVideo.create(ORDER, { signal: stop.signal }).catch((error) => error);
  assert.equal(error.name, "OutcomeUnknownError");
  assert.equal(error.idempotencyKey, seen[0].headers["idempotency-key"]);
  assert.ok(error.message.includes(error.idempotencyKey));
  assert.equal(error.cause, reason);
  await assert.rejects(client.ecommerceVideo.create(ORDER, { signal: stop.signal }), reason);
  assert.equal(seen.length, 1);
});

test("a create that is aborted between two attempts may have been accepted by the first", async (t) => {
  const stop = new AbortController();
  const sleep = async (_, signal) => {
    stop.abort(new Error("enough"));
    signal.throwIfAborted();
  };
  const { url, seen } = await serve(t, (response) => response.destroy());
  const client = new sdk.BeatAPI({ apiKey: KEY, baseUrl: url, clock: { now: () => 0, sleep } });
  const error = await client.ecommerceVideo.create(ORDER, { signal: stop.signal }).catch((error) => error);
  assert.equal(error.idempotencyKey, seen[0].headers["idempotency-key"]);
});

test("a port that fetch refuses means that nothing was sent", async () => {
  const client = new sdk.BeatAPI({ apiKey: KEY, baseUrl: "http://127.0.0.1:6667", clock: manualClock() });
  await assert.rejects(client.ecommerceVideo.create(ORDER), { name: "APIConnectionError", sent: false });
});

test("a client has header fields of its own, and a call has others", async (t) => {
  const { url, seen } = await serve(t, (response) => json(response, 200, USAGE));
  const client = new sdk.BeatAPI({ apiKey: KEY, baseUrl: url, headers: { "X-Team": "a", "X-Trace": "1" } });
  await client.usage.retrieve({}, { headers: { "x-trace": "2" } });
  assert.equal(seen[0].headers["x-team"], "a");
  assert.equal(seen[0].headers["x-trace"], "2");
  assert.throws(() => new sdk.BeatAPI({ apiKey: KEY, headers: { Authorization: "x" } }), { name: "InvalidArgumentError" });
});

test("options of fetch are passed on, but for the client's own", async () => {
  const inits = [];
  const fetch = async (_, init) => {
    inits.push(init);
    return Response.json(USAGE);
  };
  const fetchOptions = { keepalive: true, dispatcher: "mine", method: "PUT" };
  await new sdk.BeatAPI({ apiKey: KEY, fetch, fetchOptions }).usage.retrieve();
  const [{ keepalive, dispatcher, method, redirect }] = inits;
  assert.deepEqual([keepalive, dispatcher, method, redirect], [true, "mine", "GET", "manual"]);
});

test("each attempt is in the log of level debug, without the key", async (t) => {
  const lines = [];
  const { url } = await serve(t, (response, count) => json(response, count > 1 ? 200 : 503, USAGE));
  const logger = { debug: (line) => lines.push(line) };
  const options = { apiKey: KEY, baseUrl: url, clock: manualClock(), logger };
  await new sdk.BeatAPI(options).usage.retrieve();
  assert.deepEqual(lines, []);
  process.env.BEATAPI_LOG = "debug";
  await new sdk.BeatAPI(options).usage.retrieve();
  process.env.BEATAPI_LOG = "loud";
  assert.throws(() => new sdk.BeatAPI(options), { name: "ConfigurationError", message: /debug, info/ });
  delete process.env.BEATAPI_LOG;
  assert.deepEqual(lines, ["GET /v1/usage: sent", "GET /v1/usage: status 200"]);
});

test("the answer itself is there for those who look", async (t) => {
  const { client } = await serve(t, (response, count) =>
    json(response, count > 1 ? 200 : 503, USAGE, { "x-request-id": `req_${count}` }));
  const found = [];
  const onResponse = ({ status, headers, body }) =>
    found.push([status, headers.get("x-request-id"), JSON.parse(Buffer.from(body).toString())]);
  await client.usage.retrieve({}, { onResponse });
  assert.deepEqual(found, [[503, "req_1", USAGE], [200, "req_2", USAGE]]);
});

const TYPICAL = { p50: 60, p90: 120, samples: 9, window: "7d" };

for (const [name, task, least, most] of [
  ["a new task", {}, 20, 22],
  ["an old task, by the server's clock", { created_at: 1000, updated_at: 1060 }, 5, 5.1],
  ["an edit, which begins anew", { status: "editing", created_at: 1000, updated_at: 1060 }, 20, 22],
  ["durations in the wrong order", { typical_seconds: { p50: 60, p90: 6 } }, 6, 6],
  ["durations that are none", { typical_seconds: { p50: "60", p90: NaN } }, 6, 6],
  ["durations beyond belief", { typical_seconds: { p50: 1e5, p90: 2e5 } }, 6, 6],
  ["no duration", { typical_seconds: [] }, 6, 6],
  ["a longer pause of the server's own", { poll_after_seconds: 40 }, 40, 40],
]) {
  test(`the pause of a wait whose server states durations: ${name}`, async () => {
    const clock = manualClock();
    const { pauses } = clock;
    const fetch = async () => Response.json({ data: { id: "task_1", status: "succeeded" } });
    const client = new sdk.BeatAPI({ apiKey: KEY, clock, fetch, random: () => 0 });
    await client.tasks.wait({ id: "task_1", status: "processing", created_at: 1000, updated_at: 1000, typical_seconds: TYPICAL, ...task });
    assert.equal(pauses.length, 1);
    assert.ok(pauses[0] >= least && pauses[0] <= most, String(pauses));
  });
}

for (const [name, media, bytes, message] of [
  ["a picture", { type: "image", mime_type: "image/png" }, "\x89PNG\r\n\x1a\n more", null],
  ["a picture of an unknown kind", { type: "image", mime_type: "image/avif" }, "\0\0\0\x1cftypavif", null],
  ["a page in place of a picture", { type: "image", mime_type: "image/png" }, "<!DOCTYPE html><p>Gone", /is no image\/png but text\/html/],
  ["a page in place of an unknown kind", { type: "image", mime_type: "image/avif" }, "<html>", /is no image\/avif but text\/html/],
  ["a picture in place of a video", { type: "video", mime_type: "video/mp4" }, "\x89PNG\r\n\x1a\n", /is no MP4 video but image\/png/],
  ["nothing", { type: "image", mime_type: "image/png" }, "", /is empty/],
]) {
  test(`a download of ${name}`, async (t) => {
    const { client, url } = await serve(t, (response) => response.writeHead(200).end(Buffer.from(bytes, "latin1")));
    const task = { id: "task_1", status: "succeeded", output: { media: [{ url: `${url}/a`, ...media }] } };
    const read = client.tasks.download(task).then((stream) => new Response(stream).arrayBuffer());
    if (message) await assert.rejects(read, { name: "DownloadError", message });
    else assert.equal(Buffer.from(await read).toString("latin1"), bytes);
  });
}

for (const [name, output, advice] of [
  ["text", { text: "A cat.", finish_reason: "stop" }, /its result is text: read task\.output\.text/],
  ["data", { object: "web.research" }, /its result is in task\.output/],
  ["nothing yet", null, /wait for it to succeed/],
]) {
  test(`a download of a task with ${name}`, async (t) => {
    const task = { id: "task_1", status: "succeeded", output };
    const { client, seen } = await serve(t, (response) => json(response, 200, { data: task }));
    await assert.rejects(client.tasks.download(task), { name: "DownloadError", message: advice });
    assert.equal(seen.length, 1);
  });
}

test("an object from before the wait does not decide", async (t) => {
  const queued = { id: "task_1", status: "queued" };
  const { client, seen, url } = await serve(t, (response, count) => {
    if (count > 1) return response.writeHead(200).end(MP4);
    json(response, 200, { data: { ...queued, status: "succeeded", output: { media: [{ url: `${url}/a` }] } } });
  });
  const found = await new Response(await client.tasks.download(queued)).arrayBuffer();
  assert.deepEqual(Buffer.from(found), MP4);
  assert.deepEqual(seen.map((request) => request.url), ["/v1/tasks/task_1", "/a"]);
});

const box = (kind, size, head = size) => {
  const bytes = Buffer.alloc(size);
  bytes.writeUInt32BE(head);
  bytes.write(kind, 4);
  return bytes;
};
const WIDE = Buffer.concat([box("mdat", 16, 1), Buffer.alloc(100)]);
WIDE.writeUInt32BE(116, 12);
const WHOLE = Buffer.concat([box("ftyp", 24), box("moov", 40), box("mdat", 3000)]);
const PNG = Buffer.from("\x89PNG\r\n\x1a\n more", "latin1");

for (const [name, bytes, error, type] of [
  ["whole", WHOLE, null],
  ["whole, with a box of a long size", Buffer.concat([box("ftyp", 24), WIDE, box("moov", 40)]), null],
  ["cut in a box", WHOLE.subarray(0, 2500), "APIConnectionError"],
  ["cut in the head of a box", WHOLE.subarray(0, 67), "APIConnectionError"],
  ["cut before its data", WHOLE.subarray(0, 64), "APIConnectionError"],
  ["of a box without an end", Buffer.concat([WHOLE, box("free", 20, 0)]), "DownloadUnverifiedError"],
  ["in fragments", Buffer.concat([WHOLE, box("moof", 20)]), "DownloadUnverifiedError"],
  ["in fragments, with an index", Buffer.concat([WHOLE, box("moof", 20), box("mfra", 8)]), null],
  ["a picture", PNG, "DownloadUnverifiedError", "image/png"],
]) {
  test(`a download without a length: ${name}`, async (t) => {
    const { client, url } = await serve(t, ({ socket }) => {
      socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
      for (const byte of bytes.subarray(0, 70)) socket.write(Buffer.of(byte));
      socket.end(bytes.subarray(70));
    });
    const task = { id: "task_1", status: "succeeded", output: { media: [{ url: `${url}/a`, mime_type: type }] } };
    const read = async (options) => new Response(await client.tasks.download(task, options)).arrayBuffer();
    if (error) await assert.rejects(read(), { name: error });
    else assert.deepEqual(Buffer.from(await read()), bytes);
    const allowed = read({ allowUnknownLength: true });
    if (error === "APIConnectionError") await assert.rejects(allowed, { name: error });
    else assert.deepEqual(Buffer.from(await allowed), bytes);
  });
}

test("a wait tells the status of its task at once", async () => {
  const statuses = [];
  const fetch = async () => Response.json({ data: { id: "task_1", status: "succeeded" } });
  const client = new sdk.BeatAPI({ apiKey: KEY, clock: manualClock(), fetch });
  await client.tasks.wait({ id: "task_1", status: "queued" }, { onUpdate: ({ status }) => statuses.push(status) });
  assert.deepEqual(statuses, ["queued", "succeeded"]);
});

test("the last poll is made at the deadline, and may take a little longer", async () => {
  const clock = manualClock();
  const fetch = async () => Response.json({ data: { id: "task_1", status: clock.now() < 30 ? "processing" : "succeeded" } });
  const client = new sdk.BeatAPI({ apiKey: KEY, clock, fetch });
  assert.equal((await client.tasks.wait("task_1", { timeoutSeconds: 30 })).status, "succeeded");
  assert.equal(clock.now(), 30);
});

test("an error that comes early says when and why", async () => {
  const clock = manualClock();
  const fetch = async () => Response.json({ data: { id: "task_1", status: "processing", poll_after_seconds: 60 } });
  const client = new sdk.BeatAPI({ apiKey: KEY, clock, fetch });
  const message = /was processing after 0 s of 30 s: the server allows no poll/;
  await assert.rejects(client.tasks.wait("task_1", { timeoutSeconds: 30 }), { name: "TaskTimeoutError", message });
});

test("files in place of URLs are uploaded first, each once", async (t) => {
  const { client, seen } = await serve(t, (response, count) => json(response, 201, { data: { id: "x", url: `https://a.example/${count}` } }));
  const [image, song] = [new File(["i"], "a.png", { type: "image/png" }), new Blob(["s"], { type: "audio/mpeg" })];
  const body = { images: [image, "https://b.example/c.png", image], audio_url: song };
  await client.musicVideo.create(body, { idempotencyKey: "mine", headers: { "X-Team": "a" } });
  assert.deepEqual(seen.map(({ url }) => url), ["/v1/files", "/v1/files", "/v1/music-video/tasks"]);
  // Fields that every form requires are uploaded first, so the song comes before the pictures.
  assert.match(seen[1].body.toString(), /name="file"; filename="a\.png"\r\nContent-Type: image\/png/);
  const urls = ["https://a.example/2", "https://b.example/c.png", "https://a.example/2"];
  assert.deepEqual(JSON.parse(seen[2].body), { images: urls, audio_url: "https://a.example/1" });
  assert.equal(seen[2].headers["idempotency-key"], "mine");
  assert.notEqual(seen[0].headers["idempotency-key"], "mine");
  assert.ok(seen.every(({ headers }) => headers["x-team"] === "a"));
  assert.equal(body.images[0], image);
});

test("nothing is uploaded if a file cannot be, and nothing created if an upload fails", async (t) => {
  const { client, seen } = await serve(t, (response) => json(response, 400, { error: { code: "bad_request" } }));
  const order = { images: [new File(["i"], "a.png"), new File([], "b.png")], duration: 10 };
  await assert.rejects(client.ecommerceVideo.create(order), { name: "UploadError", message: /empty/ });
  assert.equal(seen.length, 0);
  await assert.rejects(client.ecommerceVideo.create({ ...order, images: order.images.slice(0, 1) }), { name: "BadRequestError" });
  assert.deepEqual(seen.map(({ url }) => url), ["/v1/files"]);
});

test("the time of a call is that for its uploads, too", async (t) => {
  const { client, seen } = await serve(t, (response, count) => {
    if (count === 1) json(response, 201, { data: { id: "x", url: "https://a.example/1" } });
  });
  const order = { images: [new File(["i"], "a.png")], duration: 10 };
  const late = client.ecommerceVideo.create(order, { timeoutSeconds: 0.5, maxRetries: 0 });
  await assert.rejects(late, { name: "OutcomeUnknownError", message: /no complete answer within 0\.5 s/ });
  assert.equal(seen.length, 2);
});

test("a signal ends the pause of a wait", async () => {
  const stop = new AbortController();
  const client = new sdk.BeatAPI({ apiKey: KEY });
  const waiting = client.tasks.wait({ id: "task_1", status: "queued" }, { signal: stop.signal });
  setTimeout(() => stop.abort(new Error("enough")), 10);
  await assert.rejects(waiting, { message: "enough" });
});

for (const waiting of [{ timeoutSeconds: 0 }, { pollIntervalSeconds: -1 }, { signal: AbortSignal.abort() }]) {
  test(`nothing is paid for a wait that cannot be: ${JSON.stringify(waiting)}`, async (t) => {
    const { client, seen } = await serve(t, (response) => json(response, 201, { data: { id: "task_1", status: "queued" } }));
    await assert.rejects(client.ecommerceVideo.createAndWait({ images: ["https://a.example/b.png"], duration: 10 }, waiting));
    assert.equal(seen.length, 0);
  });
}

test("what onUpdate throws ends the wait, whatever it is", async (t) => {
  const { client, seen } = await serve(t, (response) => json(response, 200, { data: { id: "task_1", status: "queued" } }));
  const onUpdate = () => {
    throw new sdk.APIConnectionError("mine");
  };
  await assert.rejects(client.tasks.wait("task_1", { onUpdate }), { message: "mine" });
  assert.equal(seen.length, 1);
});

test("a task's signed URLs are in no error that is logged", async (t) => {
  const url = "https://a.example/x.png?sig=SECRET";
  const found = { id: "task_1", error_code: "bad_input", error_message: `cannot fetch ${url}`, storyboard: { shots: [{ url }] } };
  let status = "failed";
  const { client } = await serve(t, (response) => json(response, 200, { data: { ...found, status } }));
  const failed = await client.tasks.wait("task_1").catch((error) => error);
  status = "queued";
  const late = await client.tasks.wait("task_1", { timeoutSeconds: 5 }).catch((error) => error);
  assert.deepEqual([failed.name, late.name], ["TaskFailedError", "TaskTimeoutError"]);
  assert.equal(failed.message, "task task_1 failed: bad_input: cannot fetch https://a.example/x.png?...");
  for (const error of [failed, late]) {
    assert.ok(!(inspect(error, { depth: 9 }) + JSON.stringify(error) + error).includes("SECRET"));
    assert.equal(error.task.storyboard.shots[0].url, url);
  }
});

for (const piece of ["https://", "https://a?", "http:\\/\\/", "wss://a#", "<", "a "]) {
  test(`a megabyte of ${piece} is covered in a time that grows with its length only`, () => {
    const error = new sdk.TaskFailedError({ id: "task_1", error_message: piece.repeat(1e6 / piece.length) });
    assert.ok(error.message.length < 400);
  });
}

test("each signed query is covered, however its URL is written", () => {
  const text = "https://a.example/x?sig=1 HTTPS://a.example/y#2 https:\\/\\/a.example\\/z?3 https://a.example/w";
  const { message } = new sdk.TaskFailedError({ id: "task_1", error_message: text });
  assert.match(message, /a\.example\/x\?\.\.\. HTTPS:\/\/a\.example\/y\?\.\.\. https:\S+z\?\.\.\. https:\/\/a\.example\/w$/);
});

test("a key that is a word hides no words", async () => {
  const message = "The API key is missing or invalid";
  const fetch = async () => Response.json({ error: { code: "invalid_api_key", message } }, { status: 401 });
  const error = await new sdk.BeatAPI({ apiKey: "invalid", fetch }).usage.retrieve().catch((error) => error);
  assert.ok(error.message.includes(message));
});

test("an unknown status is warned of once", async (t) => {
  const found = ["teleporting", "teleporting", "succeeded"];
  const warnings = [];
  const fetch = async () => new Response(JSON.stringify({ data: { id: "task_1", status: found.shift() } }));
  const client = new sdk.BeatAPI({ apiKey: KEY, fetch, clock: manualClock(), logger: { warn: (text) => warnings.push(text) } });
  assert.equal((await client.tasks.wait("task_1")).status, "succeeded");
  assert.deepEqual(warnings, ['task task_1 has the unknown status "teleporting"; still waiting']);
});

const task = (url) => ({ id: "task_1", status: "succeeded", output: { media: [{ url }] } });

async function saving(t, answer, options = {}) {
  const { client, seen, url } = await serve(t, answer);
  const folder = await mkdtemp(join(tmpdir(), "beatapi-"));
  const path = join(folder, "video.mp4");
  if (options.there) await writeFile(path, "before");
  const error = await saveFile(client, task(`${url}/video.mp4?sig=SECRET`), path, options).then(() => null, (error) => error);
  return { error, seen, path, left: await readdir(folder) };
}

test("a video is saved whole, without the key", async (t) => {
  const { error, seen, path, left } = await saving(t, (response) => response.writeHead(200).end(MP4));
  assert.equal(error, null);
  assert.deepEqual(await readFile(path), MP4);
  assert.deepEqual(left, ["video.mp4"]);
  assert.equal(seen[0].headers.authorization, undefined);
});

for (const [name, answer] of [
  ["cut off", (response) => {
    response.writeHead(200, { "content-length": MP4.length + 9 });
    response.write(MP4);
    setTimeout(() => response.destroy(), 20);
  }],
  ["HTML", (response) => response.writeHead(200).end("<html>no video here</html>")],
  ["empty", (response) => response.writeHead(200).end()],
  ["gone", (response) => json(response, 404, {})],
  ["a part that was not asked for", (response) => {
    response.writeHead(206, { "content-range": "bytes 0-99/9999", "content-length": 100 }).end(MP4.subarray(0, 100));
  }],
  ["redirected for ever", (response) => response.writeHead(302, { location: "/again" }).end()],
  ["redirected to nowhere", (response) => response.writeHead(302).end()],
  ["redirected to no URL", (response) => response.writeHead(302, { location: "https://[x/?sig=SECRET" }).end()],
  ["redirected to another protocol", (response) => response.writeHead(302, { location: "ftp://127.0.0.1/" }).end()],
  ["redirected to a private network", (response) => response.writeHead(302, { location: "https://10.0.0.1/a.mp4" }).end()],
]) {
  test(`of a video that is ${name} nothing is left`, async (t) => {
    const { error, left } = await saving(t, answer);
    assert.ok(error instanceof sdk.BeatAPIError, inspect(error));
    assert.ok(!inspect(error, { showHidden: true }).includes("SECRET"));
    assert.deepEqual(left, []);
  });
}

/** Answers with a video of which each connection gets a piece, then breaks. */
const inPieces = (versions, seen) => (response, count, request) => {
  const [, from] = /^bytes=(\d+)-$/.exec(request.headers.range ?? "bytes=0-");
  const version = versions[Math.min(count, versions.length) - 1];
  const isRest = request.headers["if-range"] === version && Number(from) > 0;
  seen.push([Number(from), isRest]);
  const rest = isRest ? MP4.subarray(Number(from)) : MP4;
  const range = isRest && { "content-range": `bytes ${from}-${MP4.length - 1}/${MP4.length}` };
  response.writeHead(isRest ? 206 : 200, { "content-length": rest.length, etag: version, ...range });
  response.write(rest.subarray(0, 2000));
  if (rest.length <= 2000) response.end();
  else setTimeout(() => response.destroy(), 20);
};

test("a download goes on where its connection was lost", async (t) => {
  const ranges = [];
  const progress = [];
  const onProgress = (bytes, total) => progress.push([bytes, total]);
  const { error, path } = await saving(t, inPieces(['"v1"'], ranges), { onProgress });
  assert.equal(error, null);
  assert.deepEqual(await readFile(path), MP4);
  assert.deepEqual(ranges, [[0, false], [2000, true], [4000, true]]);
  assert.deepEqual(progress.at(-1), [MP4.length, MP4.length]);
});

test("what onProgress throws ends a download", async (t) => {
  const own = new Error("disk full");
  const onProgress = () => {
    throw own;
  };
  const { error, seen, left } = await saving(t, (response) => response.writeHead(200).end(MP4), { onProgress });
  assert.equal(error, own);
  assert.equal(seen.length, 1);
  assert.deepEqual(left, []);
});

test("of a file that changed meanwhile, or has no sure version, nothing is mixed", async (t) => {
  for (const versions of [['"v1"', '"v2"'], ['W/"v1"']]) {
    const { error, left } = await saving(t, inPieces(versions, []));
    assert.equal(error.name, "APIConnectionError");
    assert.deepEqual(left, []);
  }
});

test("200 clients and 1,000 broken transfers leave no connection, timer or file behind", async (t) => {
  const cut = (response) => {
    response.writeHead(200, { "content-length": MP4.length });
    response.write(MP4.subarray(0, 100));
    setImmediate(() => response.destroy());
  };
  const { url } = await serve(t, (response, _, { url }) => (url === "/v1/usage" ? json(response, 200, USAGE) : cut(response)));
  const folder = await mkdtemp(join(tmpdir(), "beatapi-"));
  const open = () => process.getActiveResourcesInfo().filter((kind) => /TCP|Timeout|FSReq/.test(kind)).length;
  const client = () => new sdk.BeatAPI({ apiKey: KEY, baseUrl: url, maxRetries: 0 });
  await client().usage.retrieve();
  const before = open();
  for (let count = 0; count < 200; count++) await client().usage.retrieve();
  const broken = async (count) =>
    assert.rejects(saveFile(client(), task(`${url}/video.mp4`), join(folder, `${count}.mp4`)), { name: "APIConnectionError" });
  for (let count = 0; count < 1000; count += 20) {
    await Promise.all(Array.from({ length: 20 }, (_, each) => broken(count + each)));
  }
  assert.deepEqual(await readdir(folder), []);
  // The connections of the last ones are still being closed.
  assert.ok(open() <= before + 50, `${open()} after ${before}`);
});

test("a download whose server fails at first is tried again", async (t) => {
  const answer = (response, count) => (count > 1 ? response.writeHead(200).end(MP4) : json(response, 503, {}));
  const { error, seen } = await saving(t, answer);
  assert.equal(error, null);
  assert.equal(seen.length, 2);
});

test("what is there is kept, unless it may be replaced", async (t) => {
  const answer = (response) => response.writeHead(200).end(MP4);
  const kept = await saving(t, answer, { there: true });
  assert.equal(kept.error.name, "DownloadError");
  assert.equal(kept.seen.length, 0);
  assert.equal(await readFile(kept.path, "utf8"), "before");
  const replaced = await saving(t, answer, { there: true, overwrite: true });
  assert.equal(replaced.error, null);
  assert.deepEqual(await readFile(replaced.path), MP4);
});

test("a video is saved where the file system knows no links", async (t) => {
  t.mock.method(promises, "link", async () => {
    throw Object.assign(new Error("not supported"), { code: "ENOTSUP" });
  });
  syncBuiltinESMExports();
  t.after(() => {
    t.mock.restoreAll();
    syncBuiltinESMExports();
  });
  const { error, left, path } = await saving(t, (response) => response.writeHead(200).end(MP4));
  assert.equal(error, null);
  assert.deepEqual(left, ["video.mp4"]);
  assert.deepEqual(await readFile(path), MP4);
});

test("a folder that is not there is told, and the connection is not kept", async (t) => {
  let closed;
  const gone = new Promise((resolve) => {
    closed = resolve;
  });
  const { client, url } = await serve(t, (response) => {
    response.on("close", closed);
    response.writeHead(200, { "content-length": MP4.length + 9 }).write(MP4);
  });
  const path = join(tmpdir(), "beatapi-absent", "video.mp4");
  await assert.rejects(saveFile(client, task(`${url}/video.mp4`), path), { name: "DownloadError", message: /ENOENT/ });
  await gone;
});

test("a signal ends a download with its reason", async (t) => {
  const stop = new AbortController();
  const { error, left } = await saving(t, (response) => {
    response.writeHead(200, { "content-length": MP4.length + 9 }).write(MP4);
    setTimeout(() => stop.abort(new Error("enough")), 50);
  }, { signal: stop.signal });
  assert.equal(error.message, "enough");
  assert.deepEqual(left, []);
});

test("a task without a file cannot be downloaded", async () => {
  for (const output of [null, undefined, {}, { media: [] }, { media: [{ url: "no url" }] }]) {
    const task = { id: "t", status: "queued", output };
    const client = new sdk.BeatAPI({ apiKey: KEY, fetch: async () => Response.json({ data: task }) });
    await assert.rejects(client.tasks.download(task), { name: "DownloadError" });
  }
});

test("a real API's media may not lie on this machine", async () => {
  const client = new sdk.BeatAPI({ apiKey: KEY });
  await assert.rejects(client.tasks.download(task("http://127.0.0.1:9/a.mp4")), { name: "DownloadError" });
  await assert.rejects(saveFile(client, task("https://127.0.0.1:9/a.mp4"), "never.mp4"), { name: "DownloadError" });
});

for (const host of [
  "192.0.0.192", "168.63.129.16", "192.88.99.1", "240.0.0.1", "[fec0::1]", "[fd00::1]", "[3fff::1]", "[5f00::1]", "[100::1]",
  "[2001:db8::1]", "[2002:a00:1::]", "[64:ff9b::a00:1]", "[64:ff9b::7]", "[::ffff:10.0.0.1]", "[::]", "[::1]",
]) {
  test(`media at ${host} is not fetched`, async () => {
    const fetch = async () => assert.fail("it was asked for");
    const client = new sdk.BeatAPI({ apiKey: KEY, fetch });
    const message = /is not a public address/;
    await assert.rejects(saveFile(client, task(`https://${host}/a.mp4`), "never.mp4"), { name: "DownloadError", message });
  });
}

test("the address that was checked is the address that is asked", async (t) => {
  const accepted = [];
  const server = createTcpServer((socket) => accepted.push(socket.destroy()));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  let looks = 0;
  t.mock.method(dns, "lookup", async (host) => {
    assert.equal(host, "media.invalid");
    looks++;
    return [{ address: "127.0.0.1", family: 4 }];
  });
  syncBuiltinESMExports();
  t.after(() => {
    t.mock.restoreAll();
    syncBuiltinESMExports();
  });
  const client = new sdk.BeatAPI({ apiKey: KEY, baseUrl: "http://127.0.0.1:9", maxRetries: 0 });
  const url = `https://media.invalid:${server.address().port}/a.mp4`;
  await assert.rejects(saveFile(client, task(url), "never.mp4"), { name: "APIConnectionError" });
  assert.deepEqual([looks, accepted.length], [1, 1]);
});

for (const host of ["8.8.8.8", "[2606:4700::1111]", "[64:ff9b::808:808]", "[::ffff:8.8.8.8]"]) {
  test(`media at ${host} is fetched`, async () => {
    const path = join(await mkdtemp(join(tmpdir(), "beatapi-")), "video.mp4");
    const fetch = async () => new Response(MP4, { headers: { "content-length": `${MP4.length}` } });
    await saveFile(new sdk.BeatAPI({ apiKey: KEY, fetch }), task(`https://${host}/a.mp4`), path);
    assert.deepEqual(await readFile(path), MP4);
  });
}

for (const secret of ["", "whsec_", "whsec_masked", "whsec_ab...yz", "whsec_ ", "sk_live_1", "SK-1", "brt_live_1", ["whsec_a", "sk_1"], [], null, [""]]) {
  test(`the webhook secret ${JSON.stringify(secret)} is refused`, () => {
    assert.throws(() => new sdk.WebhookVerifier(secret), { name: "ConfigurationError" });
  });
}

for (const options of [{ toleranceSeconds: 0 }, { toleranceSeconds: 3601 }, { toleranceSeconds: NaN }, { maxBodyBytes: 0 }]) {
  test(`the verifier's options ${JSON.stringify(options)} are refused`, () => {
    assert.throws(() => new sdk.WebhookVerifier("whsec_a", options), { name: "ConfigurationError" });
  });
}

test("headers of every server are read, and a signed body is believed", async () => {
  const body = new TextEncoder().encode('{"event":"task.succeeded","data":{"id":"task_123"}}');
  const now = () => 1784187600;
  const signature = await sdk.sign("whsec_test", "1784187600", body);
  assert.equal(signature, "ea8fe65b9f729d48f172f2b7fb4b267e6ae50ace77a9b4672d418378cd50729b");
  const fields = { "X-BeatAPI-Event": "task.succeeded", "X-BeatAPI-Timestamp": "1784187600", "X-BeatAPI-Signature": signature };
  const verifier = new sdk.WebhookVerifier("whsec_test", { now });
  const forms = [fields, new Headers(fields), Object.entries(fields), new Map(Object.entries(fields)),
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]))];
  for (const headers of forms) assert.equal((await verifier.verify(body, headers)).data.id, "task_123");
  assert.equal((await verifier.verify(body.buffer, fields)).data.id, "task_123");
  const doubled = new Headers(fields);
  doubled.append("x-beatapi-signature", signature);
  await assert.rejects(verifier.verify(body, doubled), { reason: "duplicate_header" });
  await assert.rejects(verifier.verify("text", fields), TypeError);
  const small = new sdk.WebhookVerifier("whsec_test", { now, maxBodyBytes: 10 });
  await assert.rejects(small.verify(body, fields), { reason: "body_too_large" });
  assert.ok(!inspect(verifier, { showHidden: true, depth: 9 }).includes("whsec_test"));
});
