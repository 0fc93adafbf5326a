// A research from CommonJS, whose modules import each other; LATER is the client's sources.

import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const { COMPILER, LATER } = process.env;
const require = createRequire(import.meta.url);
const typescript = require(COMPILER);
const folder = mkdtempSync(join(tmpdir(), "commonjs-"));
writeFileSync(join(folder, "package.json"), '{"type":"commonjs"}');
for (const name of readdirSync(LATER)) {
  const compilerOptions = { module: "CommonJS", target: "ES2022" };
  const { outputText } = typescript.transpileModule(readFileSync(join(LATER, name), "utf8"), { compilerOptions });
  writeFileSync(join(folder, name.replace(/ts$/, "js")), outputText);
}
const { BeatAPI } = require(join(folder, "index.js"));
const found = { object: "web.research", query: "q" };
const answers = [
  [202, { object: "web.research", status: "running", request_id: "task_1" }],
  [200, { data: { id: "task_1", status: "succeeded", output: found } }],
];
const fetch = async () => {
  const [status, body] = answers.shift();
  return Response.json(body, { status });
};
assert.deepEqual(await new BeatAPI({ apiKey: "k", fetch }).web.research({ query: "q" }), found);
