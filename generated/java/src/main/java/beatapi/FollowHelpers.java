package beatapi;

import beatapi.models.Task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Follows work that goes on as a task (2026-10-02): a research that takes longer than 85 seconds,
 * and the run of a capability that makes pictures, videos, a workflow or a research.
 */
public abstract class FollowHelpers extends Resource {
    FollowHelpers(Engine engine) {
        super(engine);
    }

    @Override
    <T> T call(Operation<T> operation, Arguments arguments, RequestOptions options) {
        T result = super.call(operation, arguments, options);
        if (result instanceof JsonObject answer) {
            switch (operation.id()) {
                case "researchWeb":
                    return researched(operation, result, answer.toJson());
                case "runCapability":
                    // A run that names its operation is not waited for.
                    boolean named = arguments.field("operation").isTextual();
                    return named ? result : run(operation, result, answer.toJson());
                default:
            }
        }
        return result;
    }

    /** The answer that a research would have had at once: the output of its task. */
    private <T> T researched(Operation<T> operation, T result, ObjectNode answer) {
        JsonNode id = answer.path("request_id");
        if (!answer.path("status").asText().equals("running") || !id.isTextual()) {
            return result;
        }
        Task task = awaited(id);
        JsonNode output = task.toJson().path("output");
        if (!output.isObject()) {
            throw new InvalidResponseException(
                    "task " + id.textValue() + " has no output; its research should be there", 200);
        }
        return operation.reader().apply(output);
    }

    /** The answer of a run with its finished task, without the advice to poll it. */
    private <T> T run(Operation<T> operation, T result, ObjectNode answer) {
        JsonNode data = answer.path("data");
        if (!data.path("object").asText().equals("task") || !data.path("id").isTextual()) {
            return result;
        }
        answer.set("data", awaited(data.path("id")).toJson());
        answer.remove("next");
        return operation.reader().apply(answer);
    }

    private Task awaited(JsonNode id) {
        return new TasksResource(engine).await(id.textValue(), WaitOptions.standard());
    }
}
