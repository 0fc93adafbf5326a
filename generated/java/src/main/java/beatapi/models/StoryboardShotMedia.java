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

/** The file of the shot, once there is one. */
public final class StoryboardShotMedia extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "type",
                    "url",
                    "mime_type")
                    .secret();

    private StoryboardShotMedia(JsonNode json) {
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
    public static StoryboardShotMedia of(JsonNode json) {
        return new StoryboardShotMedia(json);
    }

    /** Kind of the file, {@code video}. */
    public Optional<String> type() {
        return optional("type", Json::text);
    }

    /** The URL of the file. */
    public Optional<String> url() {
        return optional("url", Json::text);
    }

    /** MIME type of the file, {@code video/mp4}. */
    public Optional<String> mimeType() {
        return optional("mime_type", Json::text);
    }

}
