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

/** A part of a content. */
public final class GeminiPart extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "text")
                    .secret();

    private GeminiPart(JsonNode json) {
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
    public static GeminiPart of(JsonNode json) {
        return new GeminiPart(json);
    }

    /** {@code text}. */
    public Optional<String> text() {
        return optional("text", Json::text);
    }

}
