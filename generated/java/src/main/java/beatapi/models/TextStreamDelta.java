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

/** The addition of an event. */
public final class TextStreamDelta extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "type",
                    "role",
                    "text",
                    "content")
                    .secret();

    private TextStreamDelta(JsonNode json) {
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
    public static TextStreamDelta of(JsonNode json) {
        return new TextStreamDelta(json);
    }

    /** {@code type}. */
    public Optional<String> type() {
        return optional("type", Json::text);
    }

    /** {@code role}. */
    public Optional<String> role() {
        return optional("role", Json::text);
    }

    /** The next piece of text in an event of Messages. */
    public Optional<String> text() {
        return optional("text", Json::text);
    }

    /** The next piece of text in a chunk of a chat completion. */
    public Optional<String> content() {
        return optional("content", Json::text);
    }

}
