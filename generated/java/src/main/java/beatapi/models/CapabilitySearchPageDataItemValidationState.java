package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The extent of its trials. */
public final class CapabilitySearchPageDataItemValidationState extends OpenEnum {
    /** {@code "verified"}. */
    public static final CapabilitySearchPageDataItemValidationState VERIFIED = new CapabilitySearchPageDataItemValidationState("verified");

    /** {@code "partial"}. */
    public static final CapabilitySearchPageDataItemValidationState PARTIAL = new CapabilitySearchPageDataItemValidationState("partial");

    /** {@code "unknown"}. */
    public static final CapabilitySearchPageDataItemValidationState UNKNOWN = new CapabilitySearchPageDataItemValidationState("unknown");

    /** Every value that the contract names. */
    public static final List<CapabilitySearchPageDataItemValidationState> KNOWN =
            List.of(
                    VERIFIED,
                    PARTIAL,
                    UNKNOWN);

    private CapabilitySearchPageDataItemValidationState(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static CapabilitySearchPageDataItemValidationState of(String value) {
        return new CapabilitySearchPageDataItemValidationState(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CapabilitySearchPageDataItemValidationState of(JsonNode json) {
        return new CapabilitySearchPageDataItemValidationState(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
