import { client } from "@/lib/videos";

const MODEL = "gpt-5.6-terra";

/** Stream the answer to a `prompt` as plain text, piece by piece. */
export async function POST(request: Request): Promise<Response> {
  const question: unknown = await request.json().catch(() => null);
  const prompt: unknown = Object(question).prompt;
  if (typeof prompt !== "string") {
    return Response.json({ error: "prompt must be a string" }, { status: 400 });
  }
  const chunks = await client().chat.completions.createStream(
    { model: MODEL, messages: [{ role: "user", content: prompt }] },
    // A visitor who leaves ends the request to BeatAPI.
    { signal: request.signal },
  );
  const encoder = new TextEncoder();
  const pieces = chunks[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value.choices?.[0]?.delta?.content ?? ""));
    },
    async cancel() {
      await pieces.return?.();
    },
  });
  return new Response(body, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
