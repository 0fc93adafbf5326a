import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.effects.list();
console.log(result);
