package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The completeness of its description: all of input, output and price; enough to run it; or too
 * little to run it.
 */
public final class InspectCapabilityAnswerDataReadiness extends OpenEnum {
    /** {@code "ready"}. */
    public static final InspectCapabilityAnswerDataReadiness READY = new InspectCapabilityAnswerDataReadiness("ready");

    /** {@code "runnable"}. */
    public static final InspectCapabilityAnswerDataReadiness RUNNABLE = new InspectCapabilityAnswerDataReadiness("runnable");

    /** {@code "listed"}. */
    public static final InspectCapabilityAnswerDataReadiness LISTED = new InspectCapabilityAnswerDataReadiness("listed");

    /** Every value that the contract names. */
    public static final List<InspectCapabilityAnswerDataReadiness> KNOWN =
            List.of(
                    READY,
                    RUNNABLE,
                    LISTED);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link InspectCapabilityAnswerDataReadiness#READY}. */
        READY,
        /** {@link InspectCapabilityAnswerDataReadiness#RUNNABLE}. */
        RUNNABLE,
        /** {@link InspectCapabilityAnswerDataReadiness#LISTED}. */
        LISTED,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private InspectCapabilityAnswerDataReadiness(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static InspectCapabilityAnswerDataReadiness of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new InspectCapabilityAnswerDataReadiness(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InspectCapabilityAnswerDataReadiness of(JsonNode json) {
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
