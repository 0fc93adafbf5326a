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

/** The pages that were read; without an envelope. */
public final class WebReadResponse extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "object",
                    "request_id",
                    "results",
                    "failed",
                    "usage")
                    .secret();

    private WebReadResponse(JsonNode json) {
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
    public static WebReadResponse of(JsonNode json) {
        return new WebReadResponse(json);
    }

    /** Always {@code "web.read"}. */
    public String object() {
        return required("object", Json::text);
    }

    /** Id of the call, for support. */
    public String requestId() {
        return required("request_id", Json::text);
    }

    /** The pages that were read. */
    public List<WebReadResult> results() {
        return required("results", Json.list(WebReadResult::of));
    }

    /** The pages that were not. */
    public Optional<List<WebReadFailure>> failed() {
        return optional("failed", Json.list(WebReadFailure::of));
    }

    /** The cost of a call. */
    public Optional<WebCallUsage> usage() {
        return optional("usage", WebCallUsage::of);
    }

}
