import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.web.search({
  query: "OpenAPI 3.1 webhooks",
  type: "web",
  max_results: 3,
  time_range: "year",
});
console.log(result);
