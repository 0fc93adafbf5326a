package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The kind of answer of a run, the result or a task. */
public final class CapabilitySearchPageDataItemExecutionObjectMode extends OpenEnum {
    /** {@code "sync"}. */
    public static final CapabilitySearchPageDataItemExecutionObjectMode SYNC = new CapabilitySearchPageDataItemExecutionObjectMode("sync");

    /** {@code "async"}. */
    public static final CapabilitySearchPageDataItemExecutionObjectMode ASYNC = new CapabilitySearchPageDataItemExecutionObjectMode("async");

    /** Every value that the contract names. */
    public static final List<CapabilitySearchPageDataItemExecutionObjectMode> KNOWN =
            List.of(
                    SYNC,
                    ASYNC);

    private CapabilitySearchPageDataItemExecutionObjectMode(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static CapabilitySearchPageDataItemExecutionObjectMode of(String value) {
        return new CapabilitySearchPageDataItemExecutionObjectMode(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CapabilitySearchPageDataItemExecutionObjectMode of(JsonNode json) {
        return new CapabilitySearchPageDataItemExecutionObjectMode(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
