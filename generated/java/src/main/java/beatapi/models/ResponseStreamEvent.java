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

/** An event of the Responses API; {@code type} says what it is. */
public final class ResponseStreamEvent extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "type",
                    "sequence_number",
                    "item_id",
                    "output_index",
                    "content_index",
                    "delta",
                    "text",
                    "response")
                    .secret();

    private ResponseStreamEvent(JsonNode json) {
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
    public static ResponseStreamEvent of(JsonNode json) {
        return new ResponseStreamEvent(json);
    }

    /** {@code type}. */
    public String type() {
        return required("type", Json::text);
    }

    /** {@code sequence_number}. */
    public Optional<Long> sequenceNumber() {
        return optional("sequence_number", Json::integer);
    }

    /** {@code item_id}. */
    public Optional<String> itemId() {
        return optional("item_id", Json::text);
    }

    /** {@code output_index}. */
    public Optional<Long> outputIndex() {
        return optional("output_index", Json::integer);
    }

    /** {@code content_index}. */
    public Optional<Long> contentIndex() {
        return optional("content_index", Json::integer);
    }

    /** The next piece, in events whose {@code type} ends in {@code .delta}. */
    public Optional<String> delta() {
        return optional("delta", Json::text);
    }

    /** The whole text. */
    public Optional<String> text() {
        return optional("text", Json::text);
    }

    /** The response as it stands, in events that begin and end one. */
    public Optional<Map<String, JsonNode>> response() {
        return optional("response", Json.map(Json::any));
    }

}
