package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Name of the tool. */
public final class CapabilityNextCallTool extends OpenEnum {
    /** {@code "capabilities_search"}. */
    public static final CapabilityNextCallTool CAPABILITIES_SEARCH = new CapabilityNextCallTool("capabilities_search");

    /** {@code "capabilities_inspect"}. */
    public static final CapabilityNextCallTool CAPABILITIES_INSPECT = new CapabilityNextCallTool("capabilities_inspect");

    /** {@code "capabilities_run"}. */
    public static final CapabilityNextCallTool CAPABILITIES_RUN = new CapabilityNextCallTool("capabilities_run");

    /** Every value that the contract names. */
    public static final List<CapabilityNextCallTool> KNOWN =
            List.of(
                    CAPABILITIES_SEARCH,
                    CAPABILITIES_INSPECT,
                    CAPABILITIES_RUN);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link CapabilityNextCallTool#CAPABILITIES_SEARCH}. */
        CAPABILITIES_SEARCH,
        /** {@link CapabilityNextCallTool#CAPABILITIES_INSPECT}. */
        CAPABILITIES_INSPECT,
        /** {@link CapabilityNextCallTool#CAPABILITIES_RUN}. */
        CAPABILITIES_RUN,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private CapabilityNextCallTool(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static CapabilityNextCallTool of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new CapabilityNextCallTool(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CapabilityNextCallTool of(JsonNode json) {
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
