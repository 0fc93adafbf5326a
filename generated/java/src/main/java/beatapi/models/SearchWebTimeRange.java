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

    private SearchWebTimeRange(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static SearchWebTimeRange of(String value) {
        return new SearchWebTimeRange(value);
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
        return new SearchWebTimeRange(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
