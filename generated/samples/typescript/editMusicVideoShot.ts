import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.musicVideo.shots.edit("task_8K2qA", "shot_xxx", {
  prompt: "Night city chorus with brighter face lighting.",
  images: ["https://media.beatapi.io/samples/stage.png"],
});
console.log(result);
