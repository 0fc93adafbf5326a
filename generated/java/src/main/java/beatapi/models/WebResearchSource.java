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

/** A source of a research. */
public final class WebResearchSource extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "id",
                    "url",
                    "title",
                    "published_at",
                    "author",
                    "snippet",
                    "content",
                    "read_status")
                    .secret();

    private WebResearchSource(JsonNode json) {
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
    public static WebResearchSource of(JsonNode json) {
        return new WebResearchSource(json);
    }

    /** Id of the source, as the notes cite it. */
    public String id() {
        return required("id", Json::text);
    }

    /** The URL of the source. */
    public String url() {
        return required("url", Json::text);
    }

    /** Title of the source. */
    public Optional<String> title() {
        return optional("title", Json::text);
    }

    /** The time of publication, as the source states it. */
    public Optional<String> publishedAt() {
        return optional("published_at", Json::text);
    }

    /** The author. */
    public Optional<String> author() {
        return optional("author", Json::text);
    }

    /** The excerpt of the source in the search. */
    public Optional<String> snippet() {
        return optional("snippet", Json::text);
    }

    /** Its text, if it was read and there was room for it. */
    public Optional<String> content() {
        return optional("content", Json::text);
    }

    /** The evidence for it; cite only sources that were read. */
    public WebResearchSourceReadStatus readStatus() {
        return required("read_status", WebResearchSourceReadStatus::of);
    }

}
