package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Type of the question. */
public final class DecisionResponseAnswersValueType extends OpenEnum {
    /** {@code "noul"}. */
    public static final DecisionResponseAnswersValueType NOUL = new DecisionResponseAnswersValueType("noul");

    /** {@code "choice"}. */
    public static final DecisionResponseAnswersValueType CHOICE = new DecisionResponseAnswersValueType("choice");

    /** {@code "score"}. */
    public static final DecisionResponseAnswersValueType SCORE = new DecisionResponseAnswersValueType("score");

    /** Every value that the contract names. */
    public static final List<DecisionResponseAnswersValueType> KNOWN =
            List.of(
                    NOUL,
                    CHOICE,
                    SCORE);

    private DecisionResponseAnswersValueType(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static DecisionResponseAnswersValueType of(String value) {
        return new DecisionResponseAnswersValueType(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DecisionResponseAnswersValueType of(JsonNode json) {
        return new DecisionResponseAnswersValueType(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
