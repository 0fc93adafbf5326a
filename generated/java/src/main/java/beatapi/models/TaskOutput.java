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

/**
 * The result; null until the task has succeeded.
 *
 * <p>As {@code TaskOutput}: {@code media} (required), {@code r2_url} (required). The result of a
 * task.
 *
 * <p>As {@code TaskTextOutput}: {@code text} (required), {@code usage} (required),
 * {@code finish_reason} (required). The result of the analysis of a video.
 *
 * <p>As {@code TaskDataOutput}: {@code object} (required). The result of a data capability, with
 * the fields of that capability.
 */
public final class TaskOutput extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "media",
                    "r2_url",
                    "text",
                    "usage",
                    "finish_reason",
                    "object")
                    .secret();

    private TaskOutput(JsonNode json) {
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
    public static TaskOutput of(JsonNode json) {
        return new TaskOutput(json);
    }

    /** Only as {@code TaskOutput}, where it is required. */
    public Optional<List<MediaItem>> media() {
        return optional("media", Json.list(MediaItem::of));
    }

    /**
     * The URL of the most important file: the video, or the first picture. Read the URLs in
     * {@code media}. Only as {@code TaskOutput}, where it is required.
     */
    public Optional<String> r2Url() {
        return optional("r2_url", Json::text);
    }

    /** The answer. Only as {@code TaskTextOutput}, where it is required. */
    public Optional<String> text() {
        return optional("text", Json::text);
    }

    /** The tokens that are paid for. Only as {@code TaskTextOutput}, where it is required. */
    public Optional<TaskOutputUsage> usage() {
        return optional("usage", TaskOutputUsage::of);
    }

    /**
     * The reason for the end of the answer; null if that is not known. Only as
     * {@code TaskTextOutput}, where it is required.
     */
    public Optional<String> finishReason() {
        return optional("finish_reason", Json::text);
    }

    /**
     * Kind of the result, such as {@code web.research}. Only as {@code TaskDataOutput}, where it is
     * required.
     */
    public Optional<String> object() {
        return optional("object", Json::text);
    }

}
