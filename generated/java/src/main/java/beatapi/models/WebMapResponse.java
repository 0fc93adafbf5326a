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

/** Pages of a website; without an envelope. */
public final class WebMapResponse extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "object",
                    "request_id",
                    "url",
                    "urls",
                    "note",
                    "usage")
                    .secret();

    private WebMapResponse(JsonNode json) {
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
    public static WebMapResponse of(JsonNode json) {
        return new WebMapResponse(json);
    }

    /** Always {@code "web.map"}. */
    public String object() {
        return required("object", Json::text);
    }

    /** Id of the call, for support. */
    public String requestId() {
        return required("request_id", Json::text);
    }

    /** The start. */
    public String url() {
        return required("url", Json::text);
    }

    /** The URLs, each once. */
    public List<String> urls() {
        return required("urls", Json.list(Json::text));
    }

    /** The reason for which there are none. */
    public Optional<String> note() {
        return optional("note", Json::text);
    }

    /** The cost of a call. */
    public Optional<WebCallUsage> usage() {
        return optional("usage", WebCallUsage::of);
    }

}
