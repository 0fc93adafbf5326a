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

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link CapabilityNextAction#SEARCH}. */
        SEARCH,
        /** {@link CapabilityNextAction#INSPECT}. */
        INSPECT,
        /** {@link CapabilityNextAction#RUN}. */
        RUN,
        /** {@link CapabilityNextAction#STATUS}. */
        STATUS,
        /** {@link CapabilityNextAction#RESULT}. */
        RESULT,
        /** {@link CapabilityNextAction#NONE}. */
        NONE,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private CapabilityNextAction(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static CapabilityNextAction of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new CapabilityNextAction(value));
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
