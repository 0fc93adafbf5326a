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

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link DecisionQuestionType#NOUL}. */
        NOUL,
        /** {@link DecisionQuestionType#CHOICE}. */
        CHOICE,
        /** {@link DecisionQuestionType#SCORE}. */
        SCORE,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private DecisionQuestionType(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static DecisionQuestionType of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new DecisionQuestionType(value));
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
        return of(Json.text(json));
    }

    /**
     * The value as a constant, for {@code switch}.
     *
     * @return {@code _UNKNOWN} for values of newer servers
     */
    public Known known() {
        int place = KNOWN.indexOf(this);
        return place < 0 ? Known._UNKNOWN : Known.values()[place];
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
