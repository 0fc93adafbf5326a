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

/** One shot of a music video. */
public final class StoryboardShot extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "id",
                    "index",
                    "status",
                    "duration_seconds",
                    "prompt",
                    "lyric_text",
                    "media",
                    "created_at",
                    "updated_at")
                    .secret();

    private StoryboardShot(JsonNode json) {
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
    public static StoryboardShot of(JsonNode json) {
        return new StoryboardShot(json);
    }

    /** Id of the shot. */
    public String id() {
        return required("id", Json::text);
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

    /** Length of the shot in seconds. */
    public Optional<Long> durationSeconds() {
        return optional("duration_seconds", Json::integer);
    }

    /** A description of the shot. */
    public Optional<String> prompt() {
        return optional("prompt", Json::text);
    }

    /** The words sung in the shot. */
    public Optional<String> lyricText() {
        return optional("lyric_text", Json::text);
    }

    /** The file of the shot, once there is one. */
    public Optional<StoryboardShotMedia> media() {
        return optional("media", StoryboardShotMedia::of);
    }

    /** The time of planning, in Unix seconds. */
    public long createdAt() {
        return required("created_at", Json::integer);
    }

    /** The time of the last change, in Unix seconds. */
    public long updatedAt() {
        return required("updated_at", Json::integer);
    }

}
