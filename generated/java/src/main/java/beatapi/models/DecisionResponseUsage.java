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

/** The tokens that are paid for. */
public final class DecisionResponseUsage extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "input_tokens",
                    "output_tokens")
                    .secret();

    private DecisionResponseUsage(JsonNode json) {
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
    public static DecisionResponseUsage of(JsonNode json) {
        return new DecisionResponseUsage(json);
    }

    /** Tokens of the state and the questions. At least 0. */
    public long inputTokens() {
        return required("input_tokens", Json::integer);
    }

    /** Tokens of the answers. At least 0. */
    public long outputTokens() {
        return required("output_tokens", Json::integer);
    }

}
