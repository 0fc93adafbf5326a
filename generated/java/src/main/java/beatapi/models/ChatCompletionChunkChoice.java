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

/** The addition of a chunk to one of the choices. */
public final class ChatCompletionChunkChoice extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "index",
                    "delta",
                    "finish_reason")
                    .secret();

    private ChatCompletionChunkChoice(JsonNode json) {
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
    public static ChatCompletionChunkChoice of(JsonNode json) {
        return new ChatCompletionChunkChoice(json);
    }

    /** {@code index}. */
    public Optional<Long> index() {
        return optional("index", Json::integer);
    }

    /** The addition of an event. */
    public Optional<TextStreamDelta> delta() {
        return optional("delta", TextStreamDelta::of);
    }

    /** {@code finish_reason}. */
    public Optional<String> finishReason() {
        return optional("finish_reason", Json::text);
    }

}
