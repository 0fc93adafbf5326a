import { BeatAPI } from "beatapi-sdk";
import { fileFromPath } from "beatapi-sdk/node";

const client = new BeatAPI();
const result = await client.files.upload({
  file: await fileFromPath("song.mp3"),
  purpose: "input",
});
console.log(result);
