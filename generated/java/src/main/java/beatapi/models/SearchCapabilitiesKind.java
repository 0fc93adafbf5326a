package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Only models, only data, or only workflows. */
public final class SearchCapabilitiesKind extends OpenEnum {
    /** {@code "model"}. */
    public static final SearchCapabilitiesKind MODEL = new SearchCapabilitiesKind("model");

    /** {@code "data"}. */
    public static final SearchCapabilitiesKind DATA = new SearchCapabilitiesKind("data");

    /** {@code "workflow"}. */
    public static final SearchCapabilitiesKind WORKFLOW = new SearchCapabilitiesKind("workflow");

    /** Every value that the contract names. */
    public static final List<SearchCapabilitiesKind> KNOWN =
            List.of(
                    MODEL,
                    DATA,
                    WORKFLOW);

    private SearchCapabilitiesKind(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static SearchCapabilitiesKind of(String value) {
        return new SearchCapabilitiesKind(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SearchCapabilitiesKind of(JsonNode json) {
        return new SearchCapabilitiesKind(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
