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

/** A page that could not be read; it costs nothing. */
public final class WebReadFailure extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "url",
                    "reason")
                    .secret();

    private WebReadFailure(JsonNode json) {
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
    public static WebReadFailure of(JsonNode json) {
        return new WebReadFailure(json);
    }

    /** The URL of the page. */
    public String url() {
        return required("url", Json::text);
    }

    /** The reason: it has a test for human visitors, or does not exist. */
    public WebReadFailureReason reason() {
        return required("reason", WebReadFailureReason::of);
    }

}
