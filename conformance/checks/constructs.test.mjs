// Every construct on the wire; CONSTRUCTS is the compiled client.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

const place = pathToFileURL(process.env.CONSTRUCTS);
const { Client } = await import(place.href);
const { APIConnectionError } = await import(new URL("errors.js", place).href);
const { EventDecoder, EventStream, Feed, LineDecoder } = await import(new URL("events.js", place).href);

async function serve(t, answer, options = {}) {
  const seen = [];
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method, url, headers } = request;
    seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
    answer(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const baseUrl = `http://127.0.0.1:${server.address().port}`;
  return { client: new Client({ apiKey: "k_1", baseUrl, ...options }), seen };
}

const send = (status, type, body) => (response) => response.writeHead(status, type ? { "content-type": type } : {}).end(body);
const none = send(204);

for (const [name, type, body, expected] of [
  ["list", "application/json", '[{"id":"a"}]', [{ id: "a" }]],
  ["map", "application/json", '{"a":1}', { a: 1 }],
  ["scalar", "application/json", "null", null],
  ["free", "application/json", "[1,true]", [1, true]],
  ["text", "text/csv", "a,b\n", "a,b\n"],
  ["bytes", "image/png", "\x89P", new Uint8Array(Buffer.from("\x89P"))],
]) {
  test(`an answer: ${name}`, async (t) => {
    const { client, seen } = await serve(t, send(200, type, body));
    assert.deepEqual(await client.answers[name](), expected);
    assert.equal(seen[0].headers.accept, type);
  });
}

test("an answer of nothing", async (t) => {
  const { client } = await serve(t, none);
  assert.equal(await client.answers.empty(), undefined);
});

test("answers by status", async (t) => {
  const answers = [send(200, "application/json", '{"id":"a"}'), send(202, "application/json", '{"state":"queued"}'), none];
  const { client } = await serve(t, (response) => answers.shift()(response));
  assert.deepEqual([await client.answers.two(), await client.answers.two(), await client.answers.two()], [{ id: "a" }, { state: "queued" }, undefined]);
});

const all = async (stream) => {
  const found = [];
  for await (const item of stream) found.push(item);
  return found;
};

test("events end at their mark", async (t) => {
  const { client, seen } = await serve(t, send(200, "text/event-stream", 'data: {"state":"queued"}\n\ndata: [DONE]\n\ndata: x\n\n'));
  assert.deepEqual(await all(await client.streams.eventsStream({ prompt: "a" })), [{ state: "queued" }]);
  assert.deepEqual(JSON.parse(seen[0].body), { prompt: "a", stream: true });
  assert.equal(seen[0].headers.accept, "text/event-stream");
});

const EVENTS = "text/event-stream";

test("a body that asks for a stream gets one", async (t) => {
  const { client, seen } = await serve(t, send(200, EVENTS, 'data: {"state":"queued"}\n\ndata: [DONE]\n\n'));
  assert.deepEqual(await all(await client.streams.events({ prompt: "a", stream: true })), [{ state: "queued" }]);
  assert.deepEqual(JSON.parse(seen[0].body), { prompt: "a", stream: true });
});

for (const [name, body] of [["whose connection is cut", null], ["without its end", 'data: {"state":"a"}\n\ndata: {"sta']]) {
  test(`a stream ${name} is interrupted`, async (t) => {
    const { client } = await serve(t, (response) => {
      if (body !== null) return send(200, EVENTS, body)(response);
      response.writeHead(200, { "content-type": EVENTS }).write('id: 7\ndata: {"state":"a"}\n\n');
      setTimeout(() => response.destroy(), 20);
    });
    const error = await all(await client.streams.eventsStream({ prompt: "a" })).catch((error) => error);
    assert.equal(error.name, "StreamInterruptedError");
    assert.ok(error.sent);
    assert.deepEqual([error.events, error.lastEventId], [1, body === null ? "7" : ""]);
    assert.match(error.message, /POST \/streams\/events: the stream broke after 1 event \(/);
  });
}

for (const [name, event, code] of [
  ["by its name", 'event: error\ndata: {"type":"overloaded","message":"Too busy for k_1."}\n\n', "overloaded"],
  ["by its only member", 'data: {"error":{"code":"server_error","message":"Too busy for k_1."}}\n\n', "server_error"],
  ["as Anthropic has it", 'event: error\ndata: {"type":"error","error":{"type":"api_error","message":"Too busy for k_1."}}\n\n', "api_error"],
]) {
  test(`an error inside a stream, known ${name}`, async (t) => {
    const { client } = await serve(t, send(200, EVENTS, `data: {"state":"a"}\n\n${event}`));
    const error = await all(await client.streams.eventsStream({ prompt: "a" })).catch((error) => error);
    assert.deepEqual([error.name, error.code, error.events], ["StreamFailedError", code, 1]);
    assert.match(error.message, /after 1 event: Too busy for \*\*\*\./);
    assert.ok(!JSON.stringify(error.body).includes("for k_1"));
  });
}

test("an item that failed is no error of the stream", async (t) => {
  const item = { state: "failed", error: { code: "x" } };
  const { client } = await serve(t, send(200, EVENTS, `data: ${JSON.stringify(item)}\n\ndata: [DONE]\n\n`));
  assert.deepEqual(await all(await client.streams.eventsStream({ prompt: "a" })), [item]);
});

test("an answer that is no stream", async (t) => {
  const { client } = await serve(t, send(200, "application/json", '{"id":"a"}'));
  await assert.rejects(client.streams.eventsStream({ prompt: "a" }), { name: "InvalidResponseError", message: /no stream but application\/json; the request was accepted/ });
});

test("an event has a largest size", async (t) => {
  const { client } = await serve(t, send(200, EVENTS, Buffer.alloc(17 * 1024 * 1024, "x")));
  await assert.rejects(all(await client.streams.raw()), { name: "InvalidResponseError", message: /more than 16777216 characters/ });
});

test("a stream that was closed has no more items", async (t) => {
  const { client } = await serve(t, (response) => response.writeHead(200, { "content-type": EVENTS }).write('data: {"state":"a"}\n\n'));
  const stream = await client.streams.eventsStream({ prompt: "a" });
  for await (const item of stream) {
    assert.deepEqual(item, { state: "a" });
    await stream.close();
  }
  assert.deepEqual(await all(stream), []);
});

test("the same operation without a stream", async (t) => {
  const { client, seen } = await serve(t, send(200, "application/json", '{"id":"a"}'));
  assert.deepEqual(await client.streams.events({ prompt: "a" }), { id: "a" });
  assert.deepEqual(JSON.parse(seen[0].body), { prompt: "a", stream: false });
});

test("events as they are, and lines", async (t) => {
  const answers = [send(200, "text/event-stream", ": x\nid: 1\nevent: e\ndata: a\ndata: b\nretry: 5\n\n"), send(200, "application/x-ndjson", '{"state":"a"}\n\n{"state":"b"}')];
  const { client } = await serve(t, (response) => answers.shift()(response));
  assert.deepEqual(await all(await client.streams.raw()), [{ event: "e", data: "a\nb", id: "1", retry: 5 }]);
  assert.deepEqual(await all(await client.streams.lines()), [{ state: "a" }, { state: "b" }]);
});

test("a refused stream is an error of its status", async (t) => {
  const { client } = await serve(t, send(404, "application/json", "{}"));
  await assert.rejects(client.streams.raw(), { name: "NotFoundError" });
});

test("a stream that stops is late", async (t) => {
  const { client } = await serve(t, (response) => response.writeHead(200, { "content-type": "text/event-stream" }).write("data: a\n\n"));
  await assert.rejects(all(await client.streams.raw({ timeoutSeconds: 0.2 })), { name: "StreamTimeoutError", events: 1, message: /no event came in time, after 1 event; allow more/ });
});

test("bodies", async (t) => {
  const { client, seen } = await serve(t, none);
  await client.bodies.json(["a"]);
  await client.bodies.open({ a: "x", other: 1 });
  await client.bodies.form({ name: "a b&c", tags: ["x", "y"], deep: { a: 1 } });
  await client.bodies.text("é");
  await client.bodies.bytes(new Uint8Array([65]));
  await client.bodies.bytes();
  await client.bodies.multipart({ photos: [new Blob(["1"]), new File(["2"], "two.txt")], meta: { a: 1 } });
  const told = seen.slice(0, 6).map(({ headers, body }) => [headers["content-type"], body]);
  assert.deepEqual(told, [
    ["application/merge-patch+json", '["a"]'],
    ["application/json", '{"a":"x","other":1}'],
    ["application/x-www-form-urlencoded", "name=a+b%26c&tags=x&tags=y&deep=%7B%22a%22%3A1%7D"],
    ["text/plain", "é"],
    ["application/octet-stream", "A"],
    [undefined, ""],
  ]);
  assert.match(seen[6].body, /name="photos"; filename="blob"[^]*name="photos"; filename="two.txt"[^]*name="meta"[^]*Content-Type: application\/json\r\n\r\n\{"a":1\}/);
  await assert.rejects(client.bodies.multipart({ photos: [] }), { name: "UploadError" });
});

test("parameters in every style", async (t) => {
  const { client, seen } = await serve(t, none);
  const parameters = { ids: ["a", "b&"], csv: ["a", "b"], spaced: ["a", "b"], piped: ["a", "b"], filter: { a: { b: 1 } }, where: { a: 1 }, plain: "a/b?c&d", "X-Trace": "t", "cookie:csv": "c d" };
  await client.parameters.send("up", [1, 2], { x: 1 }, parameters);
  const [path, query] = seen[0].url.split("?", 1).concat(seen[0].url.slice(seen[0].url.indexOf("?") + 1));
  assert.equal(path, "/parameters/up/.1.2/;matrix=x,1");
  assert.equal(query, "ids=a&ids=b%26&csv=a,b&spaced=a%20b&piped=a%7Cb&filter[a][b]=1&where=%7B%22a%22%3A1%7D&plain=a/b?c%26d");
  assert.equal(seen[0].headers["x-trace"], "t");
  assert.equal(seen[0].headers.cookie, "csv=c%20d");
});

test("credentials: all of one alternative, or those of another", async (t) => {
  const { client, seen } = await serve(t, none, { credentials: { header: "h", query: "q/", basic: ["u", "p"], cookie: "c" } });
  await client.keys.both();
  await client.keys.cookie();
  assert.deepEqual([seen[0].headers["x-key"], seen[0].url, seen[0].headers.authorization], ["h", "/keys/both?key=q%2F", undefined]);
  assert.equal(seen[1].headers.cookie, "session=c");
  const other = await serve(t, none, { credentials: { basic: ["u", "p"] } });
  await other.client.keys.both();
  await other.client.keys.cookie();
  assert.equal(other.seen[0].headers.authorization, `Basic ${btoa("u:p")}`);
  assert.equal(other.seen[1].headers.cookie, undefined);
  const without = await serve(t, none);
  await assert.rejects(without.client.keys.both(), { name: "ConfigurationError", message: /header .*query/ });
});

test("streams are framed as in every language", () => {
  const { cases } = JSON.parse(readFileSync(new URL("../vectors/events.json", import.meta.url)));
  for (const vector of cases.filter(({ media }) => media === "text/event-stream")) {
    const bytes = "input" in vector ? Buffer.from(vector.input) : Buffer.from(vector.input_base64, "base64");
    for (const size of [1, 2, bytes.length || 1]) {
      const [lines, events] = [new LineDecoder(), new EventDecoder()];
      const found = [];
      for (let at = 0; at < bytes.length; at += size) found.push(...lines.take(bytes.subarray(at, at + size)));
      found.push(...lines.end());
      const told = found.map((line) => events.take(line)).filter((event) => event !== null);
      const shown = told.map(({ data, event, id, retry }) => ({ data, event, id, retry_seconds: retry === null ? null : retry / 1000 }));
      assert.deepEqual(shown, vector.expect, `${vector.name}, ${size} bytes at once`);
    }
  }
});

/** A source of one piece, after which the connection ends or is lost. */
function settled({ input, lost }) {
  const pieces = [Buffer.from(input)];
  const read = async () => {
    if (!pieces.length && lost) throw new APIConnectionError("lost", { sent: true });
    return pieces.shift() ?? null;
  };
  return { read, close: async () => {} };
}

test("streams end as in every language", async () => {
  const { cases } = JSON.parse(readFileSync(new URL("../vectors/streams.json", import.meta.url)));
  for (const { name, end, last, expect, ...source } of cases) {
    const feed = new Feed({ kind: "events", end, last }, { where: "GET /", redact: (text) => text }, 200);
    const found = { items: 0, result: "whole" };
    try {
      for await (const _ of new EventStream(settled(source), feed)) found.items++;
    } catch (error) {
      found.result = error.name;
    }
    assert.deepEqual(found, expect, name);
  }
});

test("a server's variables are options, and an operation's own server is called", async () => {
  const { Client: Servers } = await import(pathToFileURL(process.env.SERVERS).href);
  const urls = [];
  const fetch = async (url) => {
    urls.push(url);
    return new Response(null, { status: 204 });
  };
  const usual = new Servers({ fetch });
  assert.equal(usual.baseUrl, "https://api.servers.example:443/v1".replace(":443", ""));
  const local = new Servers({ fetch, server: { scheme: "http", host: "localhost", port: "8000", stage: "next" } });
  await local.all.getPlain();
  await local.all.getItem("a");
  const own = new Servers({ fetch, baseUrl: "https://b.example" });
  await own.all.getItem("a");
  assert.deepEqual(urls, ["http://localhost:8000/next/plain", "http://localhost:8000/items/item/a", "https://b.example/item/a"]);
  assert.throws(() => new Servers({ server: { stage: "v2" } }), { name: "ConfigurationError", message: "server.stage must be one of v1, next" });
  assert.throws(() => new Servers({ server: { host: "u@b" } }), { name: "ConfigurationError", message: /server\.host/ });
});
