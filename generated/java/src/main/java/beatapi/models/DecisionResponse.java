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

/** The answers; without an envelope. */
public final class DecisionResponse extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "id",
                    "model",
                    "answers",
                    "usage")
                    .secret();

    private DecisionResponse(JsonNode json) {
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
    public static DecisionResponse of(JsonNode json) {
        return new DecisionResponse(json);
    }

    /** Id of the decision. */
    public String id() {
        return required("id", Json::text);
    }

    /** The model that decided. */
    public String model() {
        return required("model", Json::text);
    }

    /** The answers by the names of the questions. */
    public Map<String, DecisionResponseAnswersValue> answers() {
        return required("answers", Json.map(DecisionResponseAnswersValue::of));
    }

    /** The tokens that are paid for. */
    public DecisionResponseUsage usage() {
        return required("usage", DecisionResponseUsage::of);
    }

}
