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

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link WebResearchSourceReadStatus#READ}. */
        READ,
        /** {@link WebResearchSourceReadStatus#SNIPPET}. */
        SNIPPET,
        /** {@link WebResearchSourceReadStatus#CITED}. */
        CITED,
        /** {@link WebResearchSourceReadStatus#FAILED}. */
        FAILED,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private WebResearchSourceReadStatus(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static WebResearchSourceReadStatus of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new WebResearchSourceReadStatus(value));
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
