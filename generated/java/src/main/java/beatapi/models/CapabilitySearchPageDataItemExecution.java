package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Values of CapabilitySearchPageDataItemExecution. */
public final class CapabilitySearchPageDataItemExecution extends OpenEnum {
    /** {@code "sync"}. */
    public static final CapabilitySearchPageDataItemExecution SYNC = new CapabilitySearchPageDataItemExecution("sync");

    /** {@code "async"}. */
    public static final CapabilitySearchPageDataItemExecution ASYNC = new CapabilitySearchPageDataItemExecution("async");

    /** Every value that the contract names. */
    public static final List<CapabilitySearchPageDataItemExecution> KNOWN =
            List.of(
                    SYNC,
                    ASYNC);

    private CapabilitySearchPageDataItemExecution(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static CapabilitySearchPageDataItemExecution of(String value) {
        return new CapabilitySearchPageDataItemExecution(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CapabilitySearchPageDataItemExecution of(JsonNode json) {
        return new CapabilitySearchPageDataItemExecution(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
