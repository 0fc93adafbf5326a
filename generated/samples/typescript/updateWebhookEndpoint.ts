import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.webhooks.update("wh_9aBcD", {
  status: "disabled",
});
console.log(result);
