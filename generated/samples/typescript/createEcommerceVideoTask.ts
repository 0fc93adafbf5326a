import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.ecommerceVideo.create({
  images: ["https://cdn.example.com/shoe.png"],
  duration: 15,
  prompt: "A running shoe in the rain, calm and bright.",
  aspect_ratio: "9:16",
  language: "en",
});
console.log(result);
