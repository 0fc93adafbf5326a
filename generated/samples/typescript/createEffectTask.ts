import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.effects.create({
  effect_id: "video-muscle-max",
  images: ["https://media.beatapi.io/samples/portrait.png"],
  options: {"resolution": "720p", "duration": 12},
});
console.log(result);
