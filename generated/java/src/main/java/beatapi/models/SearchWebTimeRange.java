package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The greatest age of results; for pages, news, images and videos only. */
public final class SearchWebTimeRange extends OpenEnum {
    /** {@code "day"}. */
    public static final SearchWebTimeRange DAY = new SearchWebTimeRange("day");

    /** {@code "week"}. */
    public static final SearchWebTimeRange WEEK = new SearchWebTimeRange("week");

    /** {@code "month"}. */
    public static final SearchWebTimeRange MONTH = new SearchWebTimeRange("month");

    /** {@code "year"}. */
    public static final SearchWebTimeRange YEAR = new SearchWebTimeRange("year");

    /** Every value that the contract names. */
    public static final List<SearchWebTimeRange> KNOWN =
            List.of(
                    DAY,
                    WEEK,
                    MONTH,
                    YEAR);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link SearchWebTimeRange#DAY}. */
        DAY,
        /** {@link SearchWebTimeRange#WEEK}. */
        WEEK,
        /** {@link SearchWebTimeRange#MONTH}. */
        MONTH,
        /** {@link SearchWebTimeRange#YEAR}. */
        YEAR,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private SearchWebTimeRange(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static SearchWebTimeRange of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new SearchWebTimeRange(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SearchWebTimeRange of(JsonNode json) {
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
