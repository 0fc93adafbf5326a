import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.realtime.sessions.create({
  max_duration_seconds: 60,
  allowed_origins: ["https://app.example.com"],
  metadata: {"customer_id": "cus_123"},
});
console.log(result);
