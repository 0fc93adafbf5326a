import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.images.create({
  model: "nano-banana",
  prompt: "A red bicycle leaning against a white wall in the morning sun.",
  aspect_ratio: "1:1",
  output_format: "png",
});
console.log(result);
