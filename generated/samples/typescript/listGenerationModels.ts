import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.media.models.list();
console.log(result);
