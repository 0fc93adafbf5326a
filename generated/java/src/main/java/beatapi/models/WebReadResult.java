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

/** A page that was read. */
public final class WebReadResult extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "url",
                    "title",
                    "content",
                    "truncated")
                    .secret();

    private WebReadResult(JsonNode json) {
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
    public static WebReadResult of(JsonNode json) {
        return new WebReadResult(json);
    }

    /** The URL of the page. */
    public String url() {
        return required("url", Json::text);
    }

    /** Title of the page, if it has one. */
    public Optional<String> title() {
        return optional("title", Json::text);
    }

    /** Text of the page. */
    public String content() {
        return required("content", Json::text);
    }

    /** True if the text was cut off. */
    public boolean truncated() {
        return required("truncated", Json::bool);
    }

}
