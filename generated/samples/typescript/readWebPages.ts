import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.web.read({
  urls: ["https://spec.openapis.org/oas/v3.1.0"],
  query: "webhooks object",
  format: "markdown",
  max_chars: 4000,
});
console.log(result);
