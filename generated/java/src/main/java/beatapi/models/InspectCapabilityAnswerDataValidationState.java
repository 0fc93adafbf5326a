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

    private InspectCapabilityAnswerDataValidationState(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static InspectCapabilityAnswerDataValidationState of(String value) {
        return new InspectCapabilityAnswerDataValidationState(value);
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
        return new InspectCapabilityAnswerDataValidationState(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
