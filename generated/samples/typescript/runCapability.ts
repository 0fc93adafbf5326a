import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.capabilities.run({
  reference: "data:xiaohongshu.app_v2.search_notes",
  input: {"keyword": "AI 视频"},
  view: "preview",
});
console.log(result);
