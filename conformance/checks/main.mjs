// The program as a process; IMAGE is the path of a picture.

import { readFileSync } from "node:fs";
import { story } from "./runtimes.mjs";

const { BEATAPI_API_KEY: apiKey, BEATAPI_BASE_URL: baseUrl, IMAGE } = process.env;
console.log(JSON.stringify(await story({ apiKey, baseUrl, image: readFileSync(IMAGE).toString("base64") })));
