import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.videos.create({
  model: "minimax-h3",
  prompt: "Waves roll onto a black beach, seen from above.",
  duration: 5,
  aspect_ratio: "16:9",
  resolution: "768P",
});
console.log(result);
