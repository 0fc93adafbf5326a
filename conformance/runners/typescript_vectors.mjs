// The TypeScript client's decisions on the shared vectors; see conformance/vectors/README.md.

import { deepStrictEqual } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename } from "node:path";

import { Deadline, uniformFrom } from "../../generated/typescript/dist/clock.js";
import * as errors from "../../generated/typescript/dist/errors.js";
import { WebhookVerifier } from "../../generated/typescript/dist/index.js";
import { PollSchedule } from "../../generated/typescript/dist/polling.js";
import { decode, statusError } from "../../generated/typescript/dist/response.js";
import { nextPause, RetryBudget, repeat, safetyOf } from "../../generated/typescript/dist/retry.js";
import { waitFor } from "../../generated/typescript/dist/waiting.js";
import { manualClock } from "../checks/clock.mjs";

const ASKED = { method: "GET", where: "GET /v1/usage", redact: (text) => text };

const uniform = (test) => uniformFrom(() => test.random);

async function webhook(document, test) {
  const body = "body" in test ? Buffer.from(test.body) : Buffer.from(test.body_base64, "base64");
  const verifier = new WebhookVerifier(test.secrets, {
    toleranceSeconds: document.tolerance_seconds,
    now: () => test.now,
  });
  const found = await verifier.verifyDetailed(body, test.headers).then(
    ({ event, secretIndex }) => ({
      event: event.event,
      task_id: event.data.id,
      secret_index: secretIndex,
    }),
    ({ reason, taskId }) => (taskId ? { reason, task_id: taskId } : { reason }),
  );
  deepStrictEqual(found, test.expect);
}

function reply(told) {
  const status = told.status;
  if (status === 200) return { status, headers: new Headers(), body: Buffer.from('{"data":{}}') };
  const error = Object.fromEntries(
    [["code", "code"], ["retry_after", "retry_after_seconds"], ["retryable", "retryable"]]
      .filter(([key]) => told[key] != null)
      .map(([key, name]) => [name, told[key]]),
  );
  // Only the API's own errors have a code; a proxy's have no such body.
  const body = Object.keys(error).length ? JSON.stringify({ error }) : "";
  return { status, headers: new Headers(), body: Buffer.from(body) };
}

function error(_, test) {
  const error = statusError(ASKED, {
    status: test.status,
    headers: new Headers(test.headers),
    body: Buffer.from(test.body),
  });
  const found = {
    class: error.name,
    code: error.code,
    request_id: error.requestId,
    retry_after: error.retryAfterSeconds,
    retryable: error.retryable,
  };
  if ("message" in test.expect) found.message = error.serverMessage;
  deepStrictEqual(found, test.expect);
  deepStrictEqual(`${error} ${JSON.stringify(error)}`.includes("secret"), false);
}

/** Types are gone at run time: an answer is the JSON inside of its envelope. */
function decoded(_, { body, envelope }) {
  const reply = { status: 200, headers: new Headers(), body: Buffer.from(JSON.stringify(body)) };
  const value = decode(ASKED, reply, { envelope });
  deepStrictEqual(JSON.parse(JSON.stringify(value)), envelope ? body[envelope] : body);
}

function fault(told) {
  if (told.kind === "connection") return new errors.APIConnectionError("lost", { sent: told.sent });
  if (told.kind === "timeout") return new errors.APITimeoutError("late");
  if (told.kind === "tls") return new errors.TLSError("refused");
  return statusError(ASKED, reply(told));
}

/** Gives a case's answers one after the other. */
function script(steps) {
  const given = { taken: 0 };
  given.next = () => {
    const step = steps[given.taken++];
    if ("lost" in step) throw new errors.APIConnectionError("lost", { sent: step.lost === "after" });
    return step;
  };
  return given;
}

const outcome = (promise, success) =>
  promise.then(
    () => success,
    (error) => error.name,
  );

async function call(_, test) {
  const clock = manualClock();
  const answers = script(test.attempts);
  const running = repeat(async () => decode(ASKED, reply(answers.next()), { envelope: "data" }), {
    operationId: "anyCall",
    idempotencyKey: "key",
    safety: safetyOf(test.method, test.idempotency),
    maxRetries: test.max_retries,
    deadline: new Deadline(clock, test.timeout),
    clock,
    uniform: uniform(test),
    budget: new RetryBudget(),
  });
  const result = await outcome(running, "ok");
  deepStrictEqual({ result, requests: answers.taken, pauses: clock.pauses }, test.expect);
}

async function wait(_, test) {
  const clock = manualClock();
  const answers = script(test.polls);
  const poll = async (id) => {
    const step = answers.next();
    if ("error" in step) throw statusError(ASKED, reply(step.error));
    if ("body" in step) throw new errors.InvalidResponseError("unreadable", 200);
    return { id, ...step };
  };
  const task = test.start === null ? "task_1" : { id: "task_1", status: test.start };
  const running = waitFor(task, {
    poll,
    clock,
    uniform: uniform(test),
    timeoutSeconds: test.timeout,
    intervalSeconds: test.interval,
    warn: () => {},
  });
  const result = await outcome(running, "returned");
  deepStrictEqual({ result, polls: answers.taken, pauses: clock.pauses }, test.expect);
}

function pause(_, test) {
  const schedule = new PollSchedule(test.interval, uniform(test));
  const progress = test.p50 ? { p50: test.p50, p90: test.p90, age: test.age } : null;
  deepStrictEqual(schedule.nextPause(test.hint, test.remaining, progress), test.expect);
}

const CHECKS = {
  "webhooks.json": { cases: webhook },
  "errors.json": { cases: error },
  "decoding.json": { cases: decoded },
  "retry.json": {
    safety: (_, test) => deepStrictEqual(safetyOf(test.method, test.idempotency), test.expect),
    decisions: (_, { attempt, safety, ...test }) =>
      deepStrictEqual(
        nextPause(fault(test.error), { attempt, safety, uniform: uniform(test) }),
        test.expect.pause,
      ),
    calls: call,
  },
  "polling.json": {
    schedule: pause,
    progress: pause,
    waits: wait,
  },
};

/** Decide one file of vectors. */
export async function decide(file) {
  const document = JSON.parse(readFileSync(file, "utf8"));
  const printed = { passed: 0, failed: [] };
  for (const [member, check] of Object.entries(CHECKS[basename(file)])) {
    for (const test of document[member]) {
      const name = `${member}: ${test.name ?? `${test.method} ${test.idempotency}`}`;
      try {
        await check(document, test);
        printed.passed++;
      } catch (error) {
        printed.failed.push(name);
        console.error(`${name}: ${error.message}`);
      }
    }
  }
  return printed;
}
