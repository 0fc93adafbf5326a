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

/** The way to the whole result. */
public final class CapabilityRunResultResultRef extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "request_id",
                    "expires_at")
                    .secret();

    private CapabilityRunResultResultRef(JsonNode json) {
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
    public static CapabilityRunResultResultRef of(JsonNode json) {
        return new CapabilityRunResultResultRef(json);
    }

    /** Id of the run. */
    public Optional<String> requestId() {
        return optional("request_id", Json::text);
    }

    /** The time at which the result expires. */
    public Optional<OffsetDateTime> expiresAt() {
        return optional("expires_at", Json::moment);
    }

}
