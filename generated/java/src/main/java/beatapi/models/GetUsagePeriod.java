package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The period that the totals are about. */
public final class GetUsagePeriod extends OpenEnum {
    /** {@code "24h"}. */
    public static final GetUsagePeriod _24H = new GetUsagePeriod("24h");

    /** {@code "7d"}. */
    public static final GetUsagePeriod _7D = new GetUsagePeriod("7d");

    /** {@code "30d"}. */
    public static final GetUsagePeriod _30D = new GetUsagePeriod("30d");

    /** {@code "all"}. */
    public static final GetUsagePeriod ALL = new GetUsagePeriod("all");

    /** Every value that the contract names. */
    public static final List<GetUsagePeriod> KNOWN =
            List.of(
                    _24H,
                    _7D,
                    _30D,
                    ALL);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link GetUsagePeriod#_24H}. */
        _24H,
        /** {@link GetUsagePeriod#_7D}. */
        _7D,
        /** {@link GetUsagePeriod#_30D}. */
        _30D,
        /** {@link GetUsagePeriod#ALL}. */
        ALL,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private GetUsagePeriod(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static GetUsagePeriod of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new GetUsagePeriod(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static GetUsagePeriod of(JsonNode json) {
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
