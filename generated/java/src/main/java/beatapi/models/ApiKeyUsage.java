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

/** Totals of one API key. */
public final class ApiKeyUsage extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "api_key_id",
                    "title",
                    "key_prefix",
                    "tasks",
                    "credits_settled")
                    .secret();

    private ApiKeyUsage(JsonNode json) {
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
    public static ApiKeyUsage of(JsonNode json) {
        return new ApiKeyUsage(json);
    }

    /** Id of the key. */
    public String apiKeyId() {
        return required("api_key_id", Json::text);
    }

    /** Name of the key for people. */
    public String title() {
        return required("title", Json::text);
    }

    /** The beginning of the key. */
    public String keyPrefix() {
        return required("key_prefix", Json::text);
    }

    /** Tasks ever accepted. */
    public long tasks() {
        return required("tasks", Json::integer);
    }

    /** Dollars spent on them for good. In steps of 0.01. */
    public BigDecimal creditsSettled() {
        return required("credits_settled", Json::number);
    }

}
