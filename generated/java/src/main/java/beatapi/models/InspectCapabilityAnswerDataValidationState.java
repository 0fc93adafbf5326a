package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The extent of its trials. */
public final class InspectCapabilityAnswerDataValidationState extends OpenEnum {
    /** {@code "verified"}. */
    public static final InspectCapabilityAnswerDataValidationState VERIFIED = new InspectCapabilityAnswerDataValidationState("verified");

    /** {@code "partial"}. */
    public static final InspectCapabilityAnswerDataValidationState PARTIAL = new InspectCapabilityAnswerDataValidationState("partial");

    /** {@code "unknown"}. */
    public static final InspectCapabilityAnswerDataValidationState UNKNOWN = new InspectCapabilityAnswerDataValidationState("unknown");

    /** Every value that the contract names. */
    public static final List<InspectCapabilityAnswerDataValidationState> KNOWN =
            List.of(
                    VERIFIED,
                    PARTIAL,
                    UNKNOWN);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link InspectCapabilityAnswerDataValidationState#VERIFIED}. */
        VERIFIED,
        /** {@link InspectCapabilityAnswerDataValidationState#PARTIAL}. */
        PARTIAL,
        /** {@link InspectCapabilityAnswerDataValidationState#UNKNOWN}. */
        UNKNOWN,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private InspectCapabilityAnswerDataValidationState(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static InspectCapabilityAnswerDataValidationState of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new InspectCapabilityAnswerDataValidationState(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InspectCapabilityAnswerDataValidationState of(JsonNode json) {
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
