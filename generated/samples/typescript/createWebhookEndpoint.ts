import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.webhooks.create({
  url: "https://example.com/beatapi-webhook",
  events: ["task.succeeded", "task.failed"],
});
console.log(result);
