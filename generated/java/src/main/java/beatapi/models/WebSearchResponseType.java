package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The kind of results that was searched. */
public final class WebSearchResponseType extends OpenEnum {
    /** {@code "web"}. */
    public static final WebSearchResponseType WEB = new WebSearchResponseType("web");

    /** {@code "news"}. */
    public static final WebSearchResponseType NEWS = new WebSearchResponseType("news");

    /** {@code "images"}. */
    public static final WebSearchResponseType IMAGES = new WebSearchResponseType("images");

    /** {@code "videos"}. */
    public static final WebSearchResponseType VIDEOS = new WebSearchResponseType("videos");

    /** {@code "scholar"}. */
    public static final WebSearchResponseType SCHOLAR = new WebSearchResponseType("scholar");

    /** {@code "patents"}. */
    public static final WebSearchResponseType PATENTS = new WebSearchResponseType("patents");

    /** {@code "shopping"}. */
    public static final WebSearchResponseType SHOPPING = new WebSearchResponseType("shopping");

    /** {@code "places"}. */
    public static final WebSearchResponseType PLACES = new WebSearchResponseType("places");

    /** Every value that the contract names. */
    public static final List<WebSearchResponseType> KNOWN =
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
        /** {@link WebSearchResponseType#WEB}. */
        WEB,
        /** {@link WebSearchResponseType#NEWS}. */
        NEWS,
        /** {@link WebSearchResponseType#IMAGES}. */
        IMAGES,
        /** {@link WebSearchResponseType#VIDEOS}. */
        VIDEOS,
        /** {@link WebSearchResponseType#SCHOLAR}. */
        SCHOLAR,
        /** {@link WebSearchResponseType#PATENTS}. */
        PATENTS,
        /** {@link WebSearchResponseType#SHOPPING}. */
        SHOPPING,
        /** {@link WebSearchResponseType#PLACES}. */
        PLACES,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private WebSearchResponseType(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static WebSearchResponseType of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new WebSearchResponseType(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WebSearchResponseType of(JsonNode json) {
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
