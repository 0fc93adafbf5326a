package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The evidence for it; cite only sources that were read. */
public final class WebResearchSourceReadStatus extends OpenEnum {
    /** {@code "read"}. */
    public static final WebResearchSourceReadStatus READ = new WebResearchSourceReadStatus("read");

    /** {@code "snippet"}. */
    public static final WebResearchSourceReadStatus SNIPPET = new WebResearchSourceReadStatus("snippet");

    /** {@code "cited"}. */
    public static final WebResearchSourceReadStatus CITED = new WebResearchSourceReadStatus("cited");

    /** {@code "failed"}. */
    public static final WebResearchSourceReadStatus FAILED = new WebResearchSourceReadStatus("failed");

    /** Every value that the contract names. */
    public static final List<WebResearchSourceReadStatus> KNOWN =
            List.of(
                    READ,
                    SNIPPET,
                    CITED,
                    FAILED);

    private WebResearchSourceReadStatus(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static WebResearchSourceReadStatus of(String value) {
        return new WebResearchSourceReadStatus(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WebResearchSourceReadStatus of(JsonNode json) {
        return new WebResearchSourceReadStatus(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
