package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The completeness of the research. */
public final class WebResearchResponseStatus extends OpenEnum {
    /** {@code "complete"}. */
    public static final WebResearchResponseStatus COMPLETE = new WebResearchResponseStatus("complete");

    /** {@code "partial"}. */
    public static final WebResearchResponseStatus PARTIAL = new WebResearchResponseStatus("partial");

    /** Every value that the contract names. */
    public static final List<WebResearchResponseStatus> KNOWN =
            List.of(
                    COMPLETE,
                    PARTIAL);

    private WebResearchResponseStatus(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static WebResearchResponseStatus of(String value) {
        return new WebResearchResponseStatus(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WebResearchResponseStatus of(JsonNode json) {
        return new WebResearchResponseStatus(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
