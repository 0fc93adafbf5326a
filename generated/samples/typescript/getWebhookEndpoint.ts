import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.webhooks.retrieve("wh_9aBcD");
console.log(result);
