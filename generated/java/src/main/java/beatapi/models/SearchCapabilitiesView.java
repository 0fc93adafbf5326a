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

    private SearchCapabilitiesView(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static SearchCapabilitiesView of(String value) {
        return new SearchCapabilitiesView(value);
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
        return new SearchCapabilitiesView(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
