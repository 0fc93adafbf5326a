// A webhook receiver with Node.js alone, in the manner of BeatAPI's own example:
//
//     BEATAPI_WEBHOOK_SECRET=whsec_… PORT=3000 node webhook_server.mjs
//
// Checks the signature over the bytes as received and the age of the timestamp. Nothing in here knows
// of the sandbox.

import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

const secret = process.env.BEATAPI_WEBHOOK_SECRET;
const port = Number(process.env.PORT ?? 3000);
const TOLERANCE_SECONDS = 300;

function isGenuine(body, signature, timestamp) {
  if (!signature || !timestamp) return false;
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) <= TOLERANCE_SECONDS)) return false;
  const expected = createHmac("sha256", secret).update(`${timestamp}.`).update(body).digest("hex");
  const [wanted, given] = [Buffer.from(expected), Buffer.from(signature)];
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}

const server = createServer((request, response) => {
  if (request.method !== "POST" || request.url !== "/webhooks/beatapi") {
    response.writeHead(404).end();
    return;
  }
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks);
    const { "x-beatapi-signature": signature, "x-beatapi-timestamp": timestamp } = request.headers;
    if (!isGenuine(body, signature, timestamp)) {
      response.writeHead(401).end();
      return;
    }
    const event = JSON.parse(body.toString("utf8"));
    console.log(`${event.event} ${event.data.id} ${event.data.status}`);
    response.writeHead(204).end();
  });
});

server.listen(port, "127.0.0.1", () => console.log("listening"));
