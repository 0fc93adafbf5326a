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

/** An answer, by the type of its question. */
public final class DecisionResponseAnswersValue extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "type",
                    "noul",
                    "choice",
                    "score",
                    "probabilities",
                    "confidence",
                    "legend")
                    .secret();

    private DecisionResponseAnswersValue(JsonNode json) {
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
    public static DecisionResponseAnswersValue of(JsonNode json) {
        return new DecisionResponseAnswersValue(json);
    }

    /** Type of the question. */
    public DecisionResponseAnswersValueType type() {
        return required("type", DecisionResponseAnswersValueType::of);
    }

    /** The probability of yes. 0 to 1. */
    public Optional<BigDecimal> noul() {
        return optional("noul", Json::number);
    }

    /** The answer that was chosen. */
    public Optional<String> choice() {
        return optional("choice", Json::text);
    }

    /** The place on the scale, counted from 0; it may lie between two steps. */
    public Optional<BigDecimal> score() {
        return optional("score", Json::number);
    }

    /** The probability of each answer. */
    public Optional<Map<String, BigDecimal>> probabilities() {
        return optional("probabilities", Json.map(Json::number));
    }

    /** The certainty of the answer. */
    public Optional<BigDecimal> confidence() {
        return optional("confidence", Json::number);
    }

    /** The meaning of the scale's steps. */
    public Optional<Map<String, JsonNode>> legend() {
        return optional("legend", Json.map(Json::any));
    }

}
