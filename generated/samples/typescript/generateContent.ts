import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.gemini.generateContent("gpt-5.6-sol", {
  contents: [{"role": "user", "parts": [{"text": "Name three uses of a paper clip."}]}],
});
console.log(result);
