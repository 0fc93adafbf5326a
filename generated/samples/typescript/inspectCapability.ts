import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.capabilities.inspect({
  reference: "data:xiaohongshu.app_v2.search_notes",
});
console.log(result);
