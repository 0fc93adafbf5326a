import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.musicVideo.create({
  images: ["https://media.beatapi.io/samples/neon-singer.png"],
  audio_url: "https://media.beatapi.io/samples/neon-singer-preview.mp3",
  prompt: "Neon rooftop performance with metro cutaways and cinematic light trails.",
  language: "en",
  quality: "standard",
  resolution: "720p",
  compose_mode: "auto",
});
console.log(result);
