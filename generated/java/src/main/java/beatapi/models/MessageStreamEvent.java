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

/** An event of the Messages API; {@code type} says what it is. */
public final class MessageStreamEvent extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "type",
                    "index",
                    "delta",
                    "content_block",
                    "message",
                    "usage")
                    .secret();

    private MessageStreamEvent(JsonNode json) {
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
    public static MessageStreamEvent of(JsonNode json) {
        return new MessageStreamEvent(json);
    }

    /** {@code type}. */
    public String type() {
        return required("type", Json::text);
    }

    /** {@code index}. */
    public Optional<Long> index() {
        return optional("index", Json::integer);
    }

    /** The addition of an event. */
    public Optional<TextStreamDelta> delta() {
        return optional("delta", TextStreamDelta::of);
    }

    /** {@code content_block}. */
    public Optional<Map<String, JsonNode>> contentBlock() {
        return optional("content_block", Json.map(Json::any));
    }

    /** {@code message}. */
    public Optional<Map<String, JsonNode>> message() {
        return optional("message", Json.map(Json::any));
    }

    /** {@code usage}. */
    public Optional<Map<String, JsonNode>> usage() {
        return optional("usage", Json.map(Json::any));
    }

}
