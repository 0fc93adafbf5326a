/** Answers that go on as a task (2026-10-02): a long research, and what a run of a capability starts. */

import type { Call, Engine } from "./engine.js";
import { InvalidResponseError } from "./errors.js";
import type { Task } from "./models.js";
import { type Operation, Resource } from "./resource.js";
import { isObject } from "./text.js";

/**
 * Follows a research to its end, for the web resource.
 *
 * The server answers a research that takes more than 85 seconds with 202; it then goes on as a task.
 */
export abstract class ResearchHelpers extends Resource {
  protected override async _call<T>(operation: Operation, call: Call): Promise<T> {
    const result = await super._call<T>(operation, call);
    const isRunning = operation.id === "researchWeb" && isObject(result) && result["status"] === "running";
    const taskId = isRunning ? result["request_id"] : null;
    if (typeof taskId !== "string") return result;
    const task = await finished(this.engine, taskId, call);
    const output: unknown = task.output;
    if (isObject(output)) return output as T;
    const message = `task ${task.id} (${task.status}) has no output; its research should be there`;
    throw new InvalidResponseError(message, 200);
  }
}

/**
 * Follows the task of a run, for the capabilities resource, and returns it finished in `data`.
 *
 * A run that names its `operation` is not waited for: with `"start"` the started task is returned.
 */
export abstract class CapabilityHelpers extends Resource {
  protected override async _call<T>(operation: Operation, call: Call): Promise<T> {
    const result = await super._call<T>(operation, call);
    const isNamed = isObject(call.body) && call.body["operation"] !== undefined;
    if (operation.id !== "runCapability" || isNamed || !isObject(result)) return result;
    // Advice to poll the task is of no use once it is finished.
    const { data, next, ...answer } = result;
    const taskId = isObject(data) && data["object"] === "task" ? data["id"] : null;
    if (typeof taskId !== "string") return result;
    return { ...answer, data: await finished(this.engine, taskId, call) } as T;
  }
}

function finished(engine: Engine, taskId: string, { options: { signal } }: Call): Promise<Task> {
  return engine.resources.tasks.wait(taskId, signal ? { signal } : {});
}
