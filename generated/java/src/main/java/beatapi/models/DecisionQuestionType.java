package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Values of DecisionQuestionType. */
public final class DecisionQuestionType extends OpenEnum {
    /** {@code "noul"}. */
    public static final DecisionQuestionType NOUL = new DecisionQuestionType("noul");

    /** {@code "choice"}. */
    public static final DecisionQuestionType CHOICE = new DecisionQuestionType("choice");

    /** {@code "score"}. */
    public static final DecisionQuestionType SCORE = new DecisionQuestionType("score");

    /** Every value that the contract names. */
    public static final List<DecisionQuestionType> KNOWN =
            List.of(
                    NOUL,
                    CHOICE,
                    SCORE);

    private DecisionQuestionType(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static DecisionQuestionType of(String value) {
        return new DecisionQuestionType(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DecisionQuestionType of(JsonNode json) {
        return new DecisionQuestionType(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
