import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.messages.create({
  max_tokens: 1024,
  messages: [{"role": "user", "content": "Name three uses of a paper clip."}],
  model: "gpt-5.6-luna",
});
console.log(result);
