import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.responses.create({
  input: "Name three uses of a paper clip.",
  reasoning: {"effort": "medium"},
  model: "gpt-5.6-sol",
});
console.log(result);
