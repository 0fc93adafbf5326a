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

/** One of the answers. */
public final class GeminiCandidate extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "index",
                    "content",
                    "finishReason")
                    .secret();

    private GeminiCandidate(JsonNode json) {
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
    public static GeminiCandidate of(JsonNode json) {
        return new GeminiCandidate(json);
    }

    /** {@code index}. */
    public Optional<Long> index() {
        return optional("index", Json::integer);
    }

    /** The words of one side, in parts. */
    public Optional<GeminiContent> content() {
        return optional("content", GeminiContent::of);
    }

    /** {@code finishReason}. */
    public Optional<String> finishReason() {
        return optional("finishReason", Json::text);
    }

}
