import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.workflows.list();
console.log(result);
