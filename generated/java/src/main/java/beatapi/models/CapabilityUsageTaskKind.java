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

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link CapabilityUsageTaskKind#WORKFLOW}. */
        WORKFLOW,
        /** {@link CapabilityUsageTaskKind#EFFECT}. */
        EFFECT,
        /** {@link CapabilityUsageTaskKind#IMAGE}. */
        IMAGE,
        /** {@link CapabilityUsageTaskKind#VIDEO}. */
        VIDEO,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private CapabilityUsageTaskKind(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static CapabilityUsageTaskKind of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new CapabilityUsageTaskKind(value));
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
