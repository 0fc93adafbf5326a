import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.videoAnalysis.create({
  video_url: "https://media.beatapi.io/uploads/input.mp4",
  prompt: "List the cuts of the video with their times.",
  analysis_depth: "standard",
  max_output_tokens: 2048,
});
console.log(result);
