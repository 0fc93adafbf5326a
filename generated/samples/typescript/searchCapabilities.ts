import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.capabilities.search({
  query: "小红书 搜索笔记",
});
console.log(result);
