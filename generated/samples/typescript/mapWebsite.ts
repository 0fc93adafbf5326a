import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.web.map({
  url: "https://spec.openapis.org",
  limit: 20,
  select_paths: ["/oas/.*"],
});
console.log(result);
