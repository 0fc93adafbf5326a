import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.musicVideo.shots.edit("task_8K2qA", "shot_xxx", {
  prompt: "Night city chorus with brighter face lighting.",
  duration: 5,
  quality: "standard",
  resolution: "720p",
});
console.log(result);
