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

/** A piece of a Gemini-compatible answer. */
public final class GeminiStreamChunk extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "candidates",
                    "usageMetadata")
                    .secret();

    private GeminiStreamChunk(JsonNode json) {
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
    public static GeminiStreamChunk of(JsonNode json) {
        return new GeminiStreamChunk(json);
    }

    /** {@code candidates}. */
    public Optional<List<GeminiCandidate>> candidates() {
        return optional("candidates", Json.list(GeminiCandidate::of));
    }

    /** {@code usageMetadata}. */
    public Optional<Map<String, JsonNode>> usageMetadata() {
        return optional("usageMetadata", Json.map(Json::any));
    }

}
