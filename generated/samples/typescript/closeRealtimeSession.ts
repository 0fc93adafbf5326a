import { BeatAPI } from "beatapi-sdk";

const client = new BeatAPI();
const result = await client.realtime.sessions.close("rts_01JEXAMPLE");
console.log(result);
