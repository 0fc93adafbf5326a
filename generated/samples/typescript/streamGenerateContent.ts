import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const events = await client.gemini.streamGenerateContent("gpt-5.6-sol", {
  contents: [{"role": "user", "parts": [{"text": "Name three uses of a paper clip."}]}],
});
for await (const event of events) {
  console.log(event);
}
