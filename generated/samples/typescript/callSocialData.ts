import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.socialData.call({
  action: "xiaohongshu.app_v2.search_notes",
  params: {"keyword": "AI 视频"},
});
console.log(result);
