// The TypeScript client's decisions on the shared vectors; see conformance/vectors/README.md.

import { deepStrictEqual, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename } from "node:path";

import { Deadline, uniformFrom } from "../../generated/typescript/dist/clock.js";
import * as errors from "../../generated/typescript/dist/errors.js";
import { WebhookVerifier } from "../../generated/typescript/dist/index.js";
import * as media from "../../generated/typescript/dist/media.js";
import { decode, statusError } from "../../generated/typescript/dist/response.js";
import { nextPause, RetryBudget, repeat, safetyOf } from "../../generated/typescript/dist/retry.js";
import { loadToken } from "../../generated/typescript/dist/resuming.js";
import { Scheduler } from "../../generated/typescript/dist/scheduler.js";
import { waitFor } from "../../generated/typescript/dist/waiting.js";
import { eventClock, manualClock } from "../checks/clock.mjs";

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

/** The largest `poll_after_seconds` that a client accepts. */
const LONGEST_HINT_SECONDS = 300;

/** The pause that the server asks for with an answer; beside an interval, recommendations do not count. */
function asked(step, interval) {
  const pause = (interval === null && step.poll_after_seconds) || step.error?.retry_after || 0;
  return pause <= LONGEST_HINT_SECONDS ? pause : 0;
}

/** The schedule chooses its own pauses, but keeps to those that the server asks for. */
async function wait(_, test) {
  const clock = eventClock();
  const times = [];
  const answered = () => test.polls[Math.min(times.length, test.polls.length) - 1];
  const poll = async (id) => {
    if (times.length) ok(clock.now() - times.at(-1) >= asked(answered(), test.interval));
    times.push(clock.now());
    const step = answered();
    if ("lost" in step) throw new errors.APIConnectionError("lost", { sent: step.lost === "after" });
    if ("error" in step) throw statusError(ASKED, reply(step.error));
    if ("body" in step) throw new errors.InvalidResponseError("unreadable", 200);
    return { id, ...step };
  };
  const task = test.start === null ? "task_1" : { id: "task_1", status: test.start };
  const running = waitFor(task, {
    poll,
    clock,
    scheduler: new Scheduler(clock, uniform(test)),
    timeoutSeconds: test.timeout,
    intervalSeconds: test.interval,
    warn: () => {},
  });
  deepStrictEqual(await outcome(running, "returned"), test.expect.result);
  deepStrictEqual(times.length > 0, test.polls.length > 0);
  ok(clock.now() <= test.timeout);
}

/** The server's clock at the beginning. */
const STARTED = 1_000_000;

/** A server with the tasks of a case, whose answers come at once. */
function crowded(clock, { allowed, tasks }) {
  const groups = tasks.flatMap((group) => Array.from({ length: group.count }, () => ({ ...group })));
  const found = { polls: 0, rejected: 0 };
  let accepted = [];
  const task = (id) => {
    const group = groups[id];
    const began = STARTED + group.at - group.age;
    const ends = began + group.seconds;
    const done = STARTED + clock.now() >= ends;
    return {
      id,
      workflow: "music-video",
      status: done ? "succeeded" : "processing",
      created_at: Math.floor(began),
      updated_at: Math.floor(done ? ends : began),
      poll_after_seconds: group.hint,
      typical_seconds: group.typical && { p50: group.typical[0], p90: group.typical[1] },
    };
  };
  const poll = async (id) => {
    found.polls++;
    accepted = accepted.filter((moment) => moment > clock.now() - 60);
    if (accepted.length >= allowed) {
      found.rejected++;
      const pause = Math.ceil(accepted[0] + 60 - clock.now());
      throw statusError(ASKED, reply({ status: 429, retry_after: pause }));
    }
    accepted.push(clock.now());
    if (groups[id].faults-- > 0) throw statusError(ASKED, reply({ status: 503 }));
    return task(id);
  };
  return { groups, found, task, poll };
}

async function shared(_, test) {
  const clock = eventClock();
  const scheduler = new Scheduler(clock, uniform(test));
  const { groups, found, task, poll } = crowded(clock, test);
  const waits = groups.map(async (group, place) => {
    const id = String(place);
    if (group.at > 0) await clock.sleep(group.at);
    const running = waitFor(group.known ? task(id) : id, {
      poll,
      clock,
      scheduler,
      timeoutSeconds: group.timeout ?? Infinity,
      intervalSeconds: group.interval,
      warn: () => {},
    });
    return (await outcome(running, "")) === "TaskTimeoutError" ? null : clock.now();
  });
  const ends = await Promise.all(waits);
  const isClose = (end, place) => Math.abs(end - test.expect.ends[place]) <= 0.05;
  const near = ends.map((end, place) => (end !== null && isClose(end, place) ? test.expect.ends[place] : end));
  deepStrictEqual({ ...found, ends: near }, test.expect);
}

function token(_, test) {
  const { now } = Date;
  Date.now = () => test.now * 1000;
  try {
    const { taskId, timeoutSeconds } = loadToken(test.token, test.base_url);
    const remaining = timeoutSeconds === Infinity ? null : timeoutSeconds;
    deepStrictEqual({ task_id: taskId, remaining }, test.expect);
  } catch (error) {
    if (error.name !== test.expect.error) throw error;
  } finally {
    Date.now = now;
  }
}

const start = (test) => media.startOf(Buffer.from(test.start_base64, "base64"));

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
    waits: wait,
    shared,
    tokens: token,
  },
  "media.json": {
    uploads: (_, test) =>
      deepStrictEqual({ type: media.typeOf(start(test), media.typeOfName(test.file), test.file) }, test.expect),
    downloads: (_, test) => deepStrictEqual({ fits: media.fits(start(test), test.stated) }, test.expect),
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
