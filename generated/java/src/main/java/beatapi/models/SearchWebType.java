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

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link SearchWebType#WEB}. */
        WEB,
        /** {@link SearchWebType#NEWS}. */
        NEWS,
        /** {@link SearchWebType#IMAGES}. */
        IMAGES,
        /** {@link SearchWebType#VIDEOS}. */
        VIDEOS,
        /** {@link SearchWebType#SCHOLAR}. */
        SCHOLAR,
        /** {@link SearchWebType#PATENTS}. */
        PATENTS,
        /** {@link SearchWebType#SHOPPING}. */
        SHOPPING,
        /** {@link SearchWebType#PLACES}. */
        PLACES,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private SearchWebType(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static SearchWebType of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new SearchWebType(value));
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
