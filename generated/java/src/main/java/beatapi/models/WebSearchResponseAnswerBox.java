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

/** An answer to the question itself, if there is one. */
public final class WebSearchResponseAnswerBox extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "title",
                    "snippet",
                    "url")
                    .secret();

    private WebSearchResponseAnswerBox(JsonNode json) {
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
    public static WebSearchResponseAnswerBox of(JsonNode json) {
        return new WebSearchResponseAnswerBox(json);
    }

    /** Title of the answer. */
    public Optional<String> title() {
        return optional("title", Json::text);
    }

    /** The answer. */
    public Optional<String> snippet() {
        return optional("snippet", Json::text);
    }

    /** The source. */
    public Optional<String> url() {
        return optional("url", Json::text);
    }

}
