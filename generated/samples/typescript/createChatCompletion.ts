import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.chat.completions.create({
  messages: [{"role": "user", "content": "Name three uses of a paper clip."}],
  model: "gpt-5.6-terra",
});
console.log(result);
