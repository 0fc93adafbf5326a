import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.effects.retrieve("video-muscle-max");
console.log(result);
