import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.ecommerceVideo.create({
  images: ["https://media.beatapi.io/samples/smart-bottle.png"],
  duration: 15,
  prompt: "Fast product launch ad for paid social.",
  aspect_ratio: "9:16",
});
console.log(result);
