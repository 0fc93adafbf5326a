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

/** What a task made. */
public final class TaskOutput extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "media",
                    "r2_url")
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

    /** {@code media}. */
    public List<MediaItem> media() {
        return required("media", Json.list(MediaItem::of));
    }

    /** Where the video is; the same file as the first of {@code media}. */
    public String r2Url() {
        return required("r2_url", Json::text);
    }

}
