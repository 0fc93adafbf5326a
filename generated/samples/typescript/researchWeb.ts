import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.web.research({
  query: "How does OpenAPI 3.1 describe webhooks?",
});
console.log(result);
