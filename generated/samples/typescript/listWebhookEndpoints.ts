import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.webhooks.list();
console.log(result);
