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

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link DecisionResponseAnswersValueType#NOUL}. */
        NOUL,
        /** {@link DecisionResponseAnswersValueType#CHOICE}. */
        CHOICE,
        /** {@link DecisionResponseAnswersValueType#SCORE}. */
        SCORE,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private DecisionResponseAnswersValueType(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static DecisionResponseAnswersValueType of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new DecisionResponseAnswersValueType(value));
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
