import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.musicVideo.shots.media("task_8K2qA", "shot_xxx");
console.log(result);
