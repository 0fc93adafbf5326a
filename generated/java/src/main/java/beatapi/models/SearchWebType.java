package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The kind of results to search. */
public final class SearchWebType extends OpenEnum {
    /** {@code "web"}. */
    public static final SearchWebType WEB = new SearchWebType("web");

    /** {@code "news"}. */
    public static final SearchWebType NEWS = new SearchWebType("news");

    /** {@code "images"}. */
    public static final SearchWebType IMAGES = new SearchWebType("images");

    /** {@code "videos"}. */
    public static final SearchWebType VIDEOS = new SearchWebType("videos");

    /** {@code "scholar"}. */
    public static final SearchWebType SCHOLAR = new SearchWebType("scholar");

    /** {@code "patents"}. */
    public static final SearchWebType PATENTS = new SearchWebType("patents");

    /** {@code "shopping"}. */
    public static final SearchWebType SHOPPING = new SearchWebType("shopping");

    /** {@code "places"}. */
    public static final SearchWebType PLACES = new SearchWebType("places");

    /** Every value that the contract names. */
    public static final List<SearchWebType> KNOWN =
            List.of(
                    WEB,
                    NEWS,
                    IMAGES,
                    VIDEOS,
                    SCHOLAR,
                    PATENTS,
                    SHOPPING,
                    PLACES);

    private SearchWebType(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static SearchWebType of(String value) {
        return new SearchWebType(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SearchWebType of(JsonNode json) {
        return new SearchWebType(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
