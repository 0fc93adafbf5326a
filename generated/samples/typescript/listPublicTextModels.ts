import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.text.models.list();
console.log(result);
