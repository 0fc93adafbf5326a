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

    private UsagePeriod(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static UsagePeriod of(String value) {
        return new UsagePeriod(value);
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
        return new UsagePeriod(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
