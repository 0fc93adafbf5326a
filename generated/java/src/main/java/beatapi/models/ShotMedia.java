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

/** One shot rendered to a file of its own. */
public final class ShotMedia extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "object",
                    "task_id",
                    "shot_id",
                    "index",
                    "status",
                    "media",
                    "created_at",
                    "updated_at",
                    "request_id")
                    .secret();

    private ShotMedia(JsonNode json) {
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
    public static ShotMedia of(JsonNode json) {
        return new ShotMedia(json);
    }

    /** Always {@code "shot_media"}. */
    public String object() {
        return required("object", Json::text);
    }

    /** Id of the task. */
    public String taskId() {
        return required("task_id", Json::text);
    }

    /** Id of the shot. */
    public String shotId() {
        return required("shot_id", Json::text);
    }

    /** Place of the shot in the storyboard. */
    public long index() {
        return required("index", Json::integer);
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

    /** The file of a shot. */
    public ShotMediaItem media() {
        return required("media", ShotMediaItem::of);
    }

    /** The time of planning, in Unix seconds. */
    public long createdAt() {
        return required("created_at", Json::integer);
    }

    /** The time of the last change, in Unix seconds. */
    public long updatedAt() {
        return required("updated_at", Json::integer);
    }

    /** Id of this request, for support. */
    public String requestId() {
        return required("request_id", Json::text);
    }

}
