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

/** One piece of work, under way or done. */
public final class Task extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "id",
                    "object",
                    "task_kind",
                    "capability_id",
                    "capability_version",
                    "workflow",
                    "effect_id",
                    "effect_version",
                    "media_type",
                    "model",
                    "status",
                    "stage",
                    "storyboard",
                    "created_at",
                    "updated_at",
                    "completed_at",
                    "poll_after_seconds",
                    "typical_seconds",
                    "output",
                    "usage",
                    "request_id",
                    "error_code",
                    "error_message",
                    "retryable")
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

    /**
     * The kind of work, which decides the fields below. Tasks of {@code data} are polled with
     * {@code runCapability}.
     */
    public TaskTaskKind taskKind() {
        return required("task_kind", TaskTaskKind::of);
    }

    /** Id of the workflow, the effect, the model or the data capability. */
    public String capabilityId() {
        return required("capability_id", Json::text);
    }

    /** Version of what runs, fixed when the task was accepted; null if it has none. */
    public Optional<Long> capabilityVersion() {
        return optional("capability_version", Json::integer);
    }

    /** The workflow that made the task; only if the task is one of a workflow. */
    public Optional<TaskWorkflow> workflow() {
        return optional("workflow", TaskWorkflow::of);
    }

    /** The effect; only if the task is one of an effect. */
    public Optional<String> effectId() {
        return optional("effect_id", Json::text);
    }

    /** Version of the effect; only if the task is one of an effect. */
    public Optional<Long> effectVersion() {
        return optional("effect_version", Json::integer);
    }

    /** The kind of result; only if a model makes a picture or a video. */
    public Optional<TaskMediaType> mediaType() {
        return optional("media_type", TaskMediaType::of);
    }

    /** The model; only if a model makes a picture or a video. */
    public Optional<String> model() {
        return optional("model", Json::text);
    }

    /**
     * The state of a task or a shot. By itself a task moves from {@code queued} through
     * {@code processing} to {@code succeeded} or {@code failed}, which are final. Composed by hand
     * it waits in {@code storyboard_ready} or {@code requires_action}, moves to {@code editing} and
     * back with each edit, and through {@code composing} to its end.
     */
    public TaskStatus status() {
        return required("status", TaskStatus::of);
    }

    /**
     * The state of a task or a shot. By itself a task moves from {@code queued} through
     * {@code processing} to {@code succeeded} or {@code failed}, which are final. Composed by hand
     * it waits in {@code storyboard_ready} or {@code requires_action}, moves to {@code editing} and
     * back with each edit, and through {@code composing} to its end.
     */
    public TaskStatus stage() {
        return required("stage", TaskStatus::of);
    }

    /** The shots of a music video. */
    public Optional<Storyboard> storyboard() {
        return optional("storyboard", Storyboard::of);
    }

    /** The time of acceptance, in Unix seconds. */
    public long createdAt() {
        return required("created_at", Json::integer);
    }

    /** The time of the last change, in Unix seconds. */
    public long updatedAt() {
        return required("updated_at", Json::integer);
    }

    /** The time of the end, in Unix seconds; null before it. */
    public Optional<Long> completedAt() {
        return optional("completed_at", Json::integer);
    }

    /**
     * Seconds to wait before asking again, while the task runs: 5 for pictures, 8 for videos and
     * effects, 10 for everything else.
     */
    public Optional<Long> pollAfterSeconds() {
        return optional("poll_after_seconds", Json::integer);
    }

    /** The recent durations of such tasks, while the task runs and if there were enough of them. */
    public Optional<TaskTypicalSeconds> typicalSeconds() {
        return optional("typical_seconds", TaskTypicalSeconds::of);
    }

    /**
     * The result; null until the task has succeeded. As {@code TaskOutput}: {@code media}
     * (required), {@code r2_url} (required). The result of a task. As {@code TaskTextOutput}:
     * {@code text} (required), {@code usage} (required), {@code finish_reason} (required). The
     * result of the analysis of a video. As {@code TaskDataOutput}: {@code object} (required). The
     * result of a data capability, with the fields of that capability.
     */
    public Optional<TaskOutput> output() {
        return optional("output", TaskOutput::of);
    }

    /** The cost of a task, in US dollars. */
    public TaskUsage usage() {
        return required("usage", TaskUsage::of);
    }

    /** Id of the request that made or changed the task, for support. */
    public String requestId() {
        return required("request_id", Json::text);
    }

    /**
     * The reason for the failure, for programs, such as {@code processing_timeout}; null without
     * one.
     */
    public Optional<String> errorCode() {
        return optional("error_code", Json::text);
    }

    /** The reason for the failure, for people; null without one. */
    public Optional<String> errorMessage() {
        return optional("error_message", Json::text);
    }

    /** True if a failed task may succeed later; false if it was refused for what it asks. */
    public Optional<Boolean> retryable() {
        return optional("retryable", Json::bool);
    }

}
