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

/** The answer of the action. */
public final class CallSocialDataAnswer extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "object",
                    "status",
                    "action",
                    "request_id",
                    "data")
                    .secret();

    private CallSocialDataAnswer(JsonNode json) {
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
    public static CallSocialDataAnswer of(JsonNode json) {
        return new CallSocialDataAnswer(json);
    }

    /** Always {@code "social_data.call"}. */
    public String object() {
        return required("object", Json::text);
    }

    /** Always {@code "succeeded"}. */
    public String status() {
        return required("status", Json::text);
    }

    /** Id of the action. */
    public String action() {
        return required("action", Json::text);
    }

    /** Id of the call, for support. */
    public String requestId() {
        return required("request_id", Json::text);
    }

    /** The answer of the action. */
    public Map<String, JsonNode> data() {
        return required("data", Json.map(Json::any));
    }

}
