import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.tasks.retrieve("task_8K2qA");
console.log(result);
