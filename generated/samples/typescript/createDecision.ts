import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.decisions.create({
  model: "jev-1.13-free",
  state: "Command: rm -rf ./build. Working directory: /home/app.",
  questions: {"safe_to_run": {"type": "noul", "instructions": "Is the command safe to run?"}},
});
console.log(result);
