// The types of every construct: what is marked must be refused.
import type { Client, EventStream, Job, Node, ServerSentEvent } from "./index.js";

export async function use(client: Client, blob: Blob): Promise<void> {
  const list: Node[] = await client.answers.list();
  const map: { [key: string]: number } = await client.answers.map();
  const scalar: number | null = await client.answers.scalar();
  const free: unknown = await client.answers.free();
  const text: string = await client.answers.text();
  const bytes: Uint8Array = await client.answers.bytes();
  const nothing: void = await client.answers.empty();
  const two: Node | Job | undefined = await client.answers.two();
  const node: Node = await client.streams.events({ prompt: "a" });
  const jobs: EventStream<Job> = await client.streams.eventsStream({ prompt: "a" });
  const asked: EventStream<Job> = await client.streams.events({ prompt: "a", stream: true });
  const whole: Node = await client.streams.events({ prompt: "a", stream: false });
  const either: Node | EventStream<Job> = await client.streams.events({ prompt: "a", stream: Math.random() < 0.5 });
  const raw: EventStream<ServerSentEvent> = await client.streams.raw();
  const lines: EventStream<Job> = await client.streams.lines();
  for await (const job of jobs) void job.state;
  await client.bodies.json(["a"]);
  await client.bodies.open({ a: "x", other: 1 });
  await client.bodies.form({ name: "x", tags: ["a"], deep: { a: 1 } });
  await client.bodies.multipart({ photos: [blob], meta: { a: 1 } });
  await client.bodies.text("x");
  await client.bodies.bytes(new Uint8Array(1));
  await client.bodies.bytes();
  await client.parameters.send("up", [1, 2], { x: 1 }, { "X-Trace": "t", csv: ["a"], "cookie:csv": "b" });
  await client.keys.both();
  // @ts-expect-error: no such value
  await client.parameters.send("left", [1], {}, { "X-Trace": "t" });
  // @ts-expect-error: a header is missing
  await client.parameters.send("up", [1], {}, {});
  // @ts-expect-error: no text
  await client.bodies.text(1);
  // @ts-expect-error: no files
  await client.bodies.multipart({ photos: ["a"] });
  // @ts-expect-error: a stream is no object
  const wrong: Node = await client.streams.events({ prompt: "a", stream: true });
  void [asked, whole, either, wrong, list, map, scalar, free, text, bytes, nothing, two, node, raw, lines];
}
