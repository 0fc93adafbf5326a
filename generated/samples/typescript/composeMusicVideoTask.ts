import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.musicVideo.compose("task_8K2qA", {
  shot_ids: ["shot_xxx", "shot_yyy"],
});
console.log(result);
