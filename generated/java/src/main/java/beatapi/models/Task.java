package beatapi.models;

import beatapi.FileInput;
import beatapi.Json;
import beatapi.JsonObject;
import beatapi.JsonObjectBuilder;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One video in the making, or made. */
public final class Task extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "id",
                    "object",
                    "workflow",
                    "status",
                    "stage",
                    "storyboard",
                    "created_at",
                    "updated_at",
                    "completed_at",
                    "output",
                    "usage",
                    "request_id",
                    "error_code",
                    "error_message")
                    .secret();

    private Task(JsonNode json) {
        super(json, SHAPE);
    }

    /**
     * Reads an object from JSON, whatever is missing in it, odd or new.
     *
     * @param json a JSON object
     * @return the object
     * @throws IllegalArgumentException it is not a JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Task of(JsonNode json) {
        return new Task(json);
    }

    /** Id of the task. */
    public String id() {
        return required("id", Json::text);
    }

    /** Always {@code "task"}. */
    public String object() {
        return required("object", Json::text);
    }

    /** The workflow that made the task. */
    public TaskWorkflow workflow() {
        return required("workflow", TaskWorkflow::of);
    }

    /**
     * Where a task or a shot is. By itself a task goes from {@code queued} over {@code processing}
     * to {@code succeeded} or {@code failed}, which are final. Composed by hand it waits in
     * {@code storyboard_ready} or {@code requires_action}, goes to {@code editing} and back with
     * each edit, and over {@code composing} to its end.
     */
    public TaskStatus status() {
        return required("status", TaskStatus::of);
    }

    /**
     * Where a task or a shot is. By itself a task goes from {@code queued} over {@code processing}
     * to {@code succeeded} or {@code failed}, which are final. Composed by hand it waits in
     * {@code storyboard_ready} or {@code requires_action}, goes to {@code editing} and back with
     * each edit, and over {@code composing} to its end.
     */
    public TaskStatus stage() {
        return required("stage", TaskStatus::of);
    }

    /** The shots of a music video. */
    public Optional<Storyboard> storyboard() {
        return optional("storyboard", Storyboard::of);
    }

    /** When the task was accepted, in Unix seconds. */
    public long createdAt() {
        return required("created_at", Json::integer);
    }

    /** When the task last changed, in Unix seconds. */
    public long updatedAt() {
        return required("updated_at", Json::integer);
    }

    /** When the task ended, in Unix seconds; null while it has not. */
    public Optional<Long> completedAt() {
        return optional("completed_at", Json::integer);
    }

    /** What was made; null until the task has succeeded. */
    public Optional<TaskOutput> output() {
        return optional("output", TaskOutput::of);
    }

    /** What a task costs, in credits. */
    public TaskUsage usage() {
        return required("usage", TaskUsage::of);
    }

    /** Id of the request that made or changed the task, for support. */
    public String requestId() {
        return required("request_id", Json::text);
    }

    /**
     * Why the task failed, for programs, such as {@code processing_timeout}; null if it has not.
     */
    public Optional<String> errorCode() {
        return optional("error_code", Json::text);
    }

    /** Why the task failed, for people; null if it has not. */
    public Optional<String> errorMessage() {
        return optional("error_message", Json::text);
    }

}
