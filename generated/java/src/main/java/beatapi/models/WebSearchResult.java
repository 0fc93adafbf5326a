package beatapi.models;

import beatapi.FileInput;
import beatapi.Json;
import beatapi.JsonObject;
import beatapi.JsonObjectBuilder;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One result, with further fields that depend on what was searched. */
public final class WebSearchResult extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "position",
                    "title",
                    "url",
                    "snippet",
                    "published_at")
                    .secret();

    private WebSearchResult(JsonNode json) {
        super(json, SHAPE);
    }

    /**
     * Reads an object from JSON, whatever is missing in it, odd or new.
     *
     * @param json a JSON object
     * @return the object
     * @throws IllegalArgumentException it is not a JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WebSearchResult of(JsonNode json) {
        return new WebSearchResult(json);
    }

    /** Rank of the result, from 1. At least 1. */
    public long position() {
        return required("position", Json::integer);
    }

    /** Title of the result. */
    public String title() {
        return required("title", Json::text);
    }

    /** The URL of the result; places have none. */
    public Optional<String> url() {
        return optional("url", Json::text);
    }

    /** An excerpt of the result; news have none. */
    public Optional<String> snippet() {
        return optional("snippet", Json::text);
    }

    /** The time of publication, as its source writes it. */
    public Optional<String> publishedAt() {
        return optional("published_at", Json::text);
    }

}
