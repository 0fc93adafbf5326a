import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.musicVideo.create({
  mv_tier: "standard",
  images: ["https://media.beatapi.io/samples/neon-singer.png"],
  audio_url: "https://media.beatapi.io/samples/neon-singer-preview.mp3",
  resolution: "720p",
});
console.log(result);
