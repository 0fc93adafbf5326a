package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A description of the call. */
public final class CapabilityNextAction extends OpenEnum {
    /** {@code "search"}. */
    public static final CapabilityNextAction SEARCH = new CapabilityNextAction("search");

    /** {@code "inspect"}. */
    public static final CapabilityNextAction INSPECT = new CapabilityNextAction("inspect");

    /** {@code "run"}. */
    public static final CapabilityNextAction RUN = new CapabilityNextAction("run");

    /** {@code "status"}. */
    public static final CapabilityNextAction STATUS = new CapabilityNextAction("status");

    /** {@code "result"}. */
    public static final CapabilityNextAction RESULT = new CapabilityNextAction("result");

    /** {@code "none"}. */
    public static final CapabilityNextAction NONE = new CapabilityNextAction("none");

    /** Every value that the contract names. */
    public static final List<CapabilityNextAction> KNOWN =
            List.of(
                    SEARCH,
                    INSPECT,
                    RUN,
                    STATUS,
                    RESULT,
                    NONE);

    private CapabilityNextAction(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static CapabilityNextAction of(String value) {
        return new CapabilityNextAction(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CapabilityNextAction of(JsonNode json) {
        return new CapabilityNextAction(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
