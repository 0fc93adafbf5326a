// The types of the newest contract, whose client is in the folder NEWEST: what is marked must be refused.
import {
  BeatAPI,
  type ChatCompletionChunk,
  type CreateVideoGenerationTaskParams,
  EventStream,
  open,
  type Task,
} from "./NEWEST/src/index.js";

export async function use(client: BeatAPI): Promise<void> {
  // Pictures and videos: a form for each model.
  const video: Task = await client.videos.create({ model: "veo-3.1", prompt: "Waves.", quality: "Fast" });
  await client.videos.createAndWait({ model: "minimax-h3", prompt: "Waves.", duration: 5 }, { timeoutSeconds: 900 });
  await client.videos.create({ model: open("veo-4"), prompt: "Waves.", duration: 5 });
  const order: CreateVideoGenerationTaskParams = { model: "kling-3", prompt: "Waves." };
  await client.videos.create(order);
  // @ts-expect-error: the lengths of this model's videos are its own
  await client.videos.create({ model: "veo-3.1", prompt: "Waves.", duration: 5 });
  // @ts-expect-error: no such model; a new one is open("veo-4")
  await client.videos.create({ model: "veo-4", prompt: "Waves." });
  // @ts-expect-error: no model
  await client.videos.create({ prompt: "Waves." });
  await client.images.create({ model: "nano-banana-pro", prompt: "A boat.", resolution: "2K" });
  await client.images.create({ model: open("nano-banana-3"), prompt: "A boat." });
  // @ts-expect-error: this model makes no larger pictures
  await client.images.create({ model: "nano-banana", prompt: "A boat.", resolution: "2K" });
  await client.musicVideo.create({ images: [], audio_url: "https://a.example/b.mp3", lip_sync: true });
  await client.musicVideo.create({ mv_tier: "premium", mv_mode: "dance", audio_url: "https://a.example/b.mp3" });
  // @ts-expect-error: a field of the other tier
  await client.musicVideo.create({ mv_tier: "premium", mv_mode: "dance", audio_url: "https://a.example/b.mp3", lip_sync: true });

  // Files in place of their URLs.
  const file = new File([], "a.png");
  await client.videos.create({ model: "minimax-h3", prompt: "Waves.", images: [file, "https://a.example/b.png"] });
  await client.videoAnalysis.createAndWait({ video_url: file, prompt: "What is it?" });
  // @ts-expect-error: a webhook's URL is none of a file
  await client.webhooks.create({ url: file });

  // Text: every field of the other APIs, and streams of typed events.
  const turns = [{ role: "user", content: "Hi" }];
  const chunks: EventStream<ChatCompletionChunk> = await client.chat.completions.create({
    model: "gpt-5.6-sol",
    messages: turns,
    temperature: 0.5,
    stream: true,
  });
  for await (const chunk of chunks) {
    const text: string | null | undefined = chunk.choices?.[0]?.delta?.content;
    console.log(text);
  }
  const whole: { [key: string]: unknown } = await client.chat.completions.create({ model: "gpt-5.6-sol", messages: turns });
  for await (const event of await client.responses.create({ model: "gpt-5.6-sol", input: "Hi", stream: true })) {
    const delta: string | undefined = event.delta;
    console.log(event.type, delta);
  }
  for await (const event of await client.messages.createStream({ model: "gpt-5.6-sol", messages: turns, max_tokens: 9 })) {
    const delta: string | undefined = event.delta?.text;
    console.log(event.type, delta);
  }
  const contents = [{ role: "user", parts: [{ text: "Hi" }] }];
  for await (const chunk of await client.gemini.streamGenerateContent("gpt-5.6-sol", { contents })) {
    const text: string | undefined = chunk.candidates?.[0]?.content?.parts?.[0]?.text;
    console.log(text);
  }
  // @ts-expect-error: no model
  await client.messages.create({ messages: turns });
  // @ts-expect-error: a stream has no members
  console.log((await client.messages.create({ model: "gpt-5.6-sol", stream: true })).content);

  // The results of tasks, and the web.
  const said: string | undefined = video.output?.text;
  const late: number | undefined = video.typical_seconds?.p90;
  const { sources } = await client.web.research({ query: "OpenAPI" });
  await client.capabilities.run({ reference: "data:web.search", input: { query: "x" } }, {}, { idempotencyKey: "mine" });
  // @ts-expect-error: the client sends it; options have it
  await client.capabilities.run({ reference: "data:web.search", idempotency_key: "mine" });
  console.log(whole["choices"], said, late, sources.length);
}
