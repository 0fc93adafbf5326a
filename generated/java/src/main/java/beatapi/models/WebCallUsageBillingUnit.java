package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The counted unit: calls, or pages and URLs. */
public final class WebCallUsageBillingUnit extends OpenEnum {
    /** {@code "request"}. */
    public static final WebCallUsageBillingUnit REQUEST = new WebCallUsageBillingUnit("request");

    /** {@code "page"}. */
    public static final WebCallUsageBillingUnit PAGE = new WebCallUsageBillingUnit("page");

    /** Every value that the contract names. */
    public static final List<WebCallUsageBillingUnit> KNOWN =
            List.of(
                    REQUEST,
                    PAGE);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link WebCallUsageBillingUnit#REQUEST}. */
        REQUEST,
        /** {@link WebCallUsageBillingUnit#PAGE}. */
        PAGE,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private WebCallUsageBillingUnit(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static WebCallUsageBillingUnit of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new WebCallUsageBillingUnit(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WebCallUsageBillingUnit of(JsonNode json) {
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
