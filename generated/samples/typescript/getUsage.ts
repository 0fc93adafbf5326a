import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.usage.retrieve();
console.log(result);
