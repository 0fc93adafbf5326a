import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.musicVideo.create({
  images: ["https://cdn.example.com/singer.jpg"],
  audio_url: "https://cdn.example.com/song.mp3",
  prompt: "A singer walks through a neon city at night.",
  language: "en",
  resolution: "720p",
  aspect_ratio: "16:9",
});
console.log(result);
