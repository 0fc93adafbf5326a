package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * As {@code CapabilityCard}: The completeness of its description, as in the whole contract. As
 * {@code CapabilityContract}: The completeness of its description: all of input, output and price;
 * enough to run it; or too little to run it. Required as {@code CapabilityCard}.
 */
public final class CapabilitySearchPageDataItemReadiness extends OpenEnum {
    /** {@code "ready"}. */
    public static final CapabilitySearchPageDataItemReadiness READY = new CapabilitySearchPageDataItemReadiness("ready");

    /** {@code "runnable"}. */
    public static final CapabilitySearchPageDataItemReadiness RUNNABLE = new CapabilitySearchPageDataItemReadiness("runnable");

    /** {@code "listed"}. */
    public static final CapabilitySearchPageDataItemReadiness LISTED = new CapabilitySearchPageDataItemReadiness("listed");

    /** Every value that the contract names. */
    public static final List<CapabilitySearchPageDataItemReadiness> KNOWN =
            List.of(
                    READY,
                    RUNNABLE,
                    LISTED);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link CapabilitySearchPageDataItemReadiness#READY}. */
        READY,
        /** {@link CapabilitySearchPageDataItemReadiness#RUNNABLE}. */
        RUNNABLE,
        /** {@link CapabilitySearchPageDataItemReadiness#LISTED}. */
        LISTED,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private CapabilitySearchPageDataItemReadiness(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static CapabilitySearchPageDataItemReadiness of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new CapabilitySearchPageDataItemReadiness(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CapabilitySearchPageDataItemReadiness of(JsonNode json) {
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
