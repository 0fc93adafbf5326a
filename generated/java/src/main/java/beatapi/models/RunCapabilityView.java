package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Everything, which is what HTTP gets if nothing is said, or the start of the main list as
 * {@code items}, long texts cut off.
 */
public final class RunCapabilityView extends OpenEnum {
    /** {@code "full"}. */
    public static final RunCapabilityView FULL = new RunCapabilityView("full");

    /** {@code "preview"}. */
    public static final RunCapabilityView PREVIEW = new RunCapabilityView("preview");

    /** Every value that the contract names. */
    public static final List<RunCapabilityView> KNOWN =
            List.of(
                    FULL,
                    PREVIEW);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link RunCapabilityView#FULL}. */
        FULL,
        /** {@link RunCapabilityView#PREVIEW}. */
        PREVIEW,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private RunCapabilityView(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static RunCapabilityView of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new RunCapabilityView(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RunCapabilityView of(JsonNode json) {
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
