import {
  type VerifiedEvent,
  WebhookVerificationError,
  WebhookVerifier,
} from "beatapi-sdk/webhooks";
import { after } from "next/server";

import { save } from "@/lib/videos";

/** Save the video of each task that has succeeded. */
export async function POST(request: Request): Promise<Response> {
  const verifier = new WebhookVerifier(process.env.BEATAPI_WEBHOOK_SECRET ?? "");
  let event: VerifiedEvent;
  try {
    // The bytes as received: JSON that was parsed and written again does not fit the signature.
    event = await verifier.verify(await request.arrayBuffer(), request.headers);
  } catch (error) {
    if (error instanceof WebhookVerificationError) return new Response(null, { status: 401 });
    throw error;
  }
  const id = event.data.id;
  if (event.event === "task.succeeded" && id !== undefined) {
    // BeatAPI wants an answer within seconds, and a download may take longer.
    after(() => save(id));
  }
  return new Response(null, { status: 204 });
}
