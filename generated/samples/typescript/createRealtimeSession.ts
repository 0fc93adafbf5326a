import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.realtime.sessions.create({
  max_duration_seconds: 60,
  allowed_origins: ["https://app.example.com"],
  metadata: {"customer": "4711"},
});
console.log(result);
