package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The period that the totals are about; balance and concurrency are always those of now. */
public final class UsagePeriod extends OpenEnum {
    /** {@code "all"}. */
    public static final UsagePeriod ALL = new UsagePeriod("all");

    /** {@code "24h"}. */
    public static final UsagePeriod _24H = new UsagePeriod("24h");

    /** {@code "7d"}. */
    public static final UsagePeriod _7D = new UsagePeriod("7d");

    /** {@code "30d"}. */
    public static final UsagePeriod _30D = new UsagePeriod("30d");

    /** Every value that the contract names. */
    public static final List<UsagePeriod> KNOWN =
            List.of(
                    ALL,
                    _24H,
                    _7D,
                    _30D);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link UsagePeriod#ALL}. */
        ALL,
        /** {@link UsagePeriod#_24H}. */
        _24H,
        /** {@link UsagePeriod#_7D}. */
        _7D,
        /** {@link UsagePeriod#_30D}. */
        _30D,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private UsagePeriod(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static UsagePeriod of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new UsagePeriod(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UsagePeriod of(JsonNode json) {
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
