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

/** The words of one side, in parts. */
public final class GeminiContent extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "role",
                    "parts")
                    .secret();

    private GeminiContent(JsonNode json) {
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
    public static GeminiContent of(JsonNode json) {
        return new GeminiContent(json);
    }

    /** {@code role}. */
    public Optional<String> role() {
        return optional("role", Json::text);
    }

    /** {@code parts}. */
    public Optional<List<GeminiPart>> parts() {
        return optional("parts", Json.list(GeminiPart::of));
    }

}
