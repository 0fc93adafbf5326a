import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.musicVideo.shots.edit("task_8K2qA", "shot_4Tn0b", {
  prompt: "The singer stops under a red street light.",
  duration: 5,
});
console.log(result);
