package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The detail of each result. */
public final class SearchCapabilitiesView extends OpenEnum {
    /** {@code "compact"}. */
    public static final SearchCapabilitiesView COMPACT = new SearchCapabilitiesView("compact");

    /** {@code "full"}. */
    public static final SearchCapabilitiesView FULL = new SearchCapabilitiesView("full");

    /** Every value that the contract names. */
    public static final List<SearchCapabilitiesView> KNOWN =
            List.of(
                    COMPACT,
                    FULL);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link SearchCapabilitiesView#COMPACT}. */
        COMPACT,
        /** {@link SearchCapabilitiesView#FULL}. */
        FULL,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private SearchCapabilitiesView(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static SearchCapabilitiesView of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new SearchCapabilitiesView(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SearchCapabilitiesView of(JsonNode json) {
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
