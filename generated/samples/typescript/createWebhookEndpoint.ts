import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.webhooks.create({
  url: "https://app.example.com/webhooks/beatapi",
  description: "Production",
  events: ["task.succeeded", "task.failed"],
});
console.log(result);
