package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The kind of work. */
public final class CapabilityUsageTaskKind extends OpenEnum {
    /** {@code "workflow"}. */
    public static final CapabilityUsageTaskKind WORKFLOW = new CapabilityUsageTaskKind("workflow");

    /** {@code "effect"}. */
    public static final CapabilityUsageTaskKind EFFECT = new CapabilityUsageTaskKind("effect");

    /** {@code "image"}. */
    public static final CapabilityUsageTaskKind IMAGE = new CapabilityUsageTaskKind("image");

    /** {@code "video"}. */
    public static final CapabilityUsageTaskKind VIDEO = new CapabilityUsageTaskKind("video");

    /** Every value that the contract names. */
    public static final List<CapabilityUsageTaskKind> KNOWN =
            List.of(
                    WORKFLOW,
                    EFFECT,
                    IMAGE,
                    VIDEO);

    private CapabilityUsageTaskKind(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static CapabilityUsageTaskKind of(String value) {
        return new CapabilityUsageTaskKind(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CapabilityUsageTaskKind of(JsonNode json) {
        return new CapabilityUsageTaskKind(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
