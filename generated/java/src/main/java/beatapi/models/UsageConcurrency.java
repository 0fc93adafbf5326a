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

/** The numbers of tasks that may be and are processing. */
public final class UsageConcurrency extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "limit",
                    "active")
                    .secret();

    private UsageConcurrency(JsonNode json) {
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
    public static UsageConcurrency of(JsonNode json) {
        return new UsageConcurrency(json);
    }

    /** Tasks that may be processing at the same time. */
    public long limit() {
        return required("limit", Json::integer);
    }

    /** Tasks that are processing now; those that wait for the caller do not count. */
    public long active() {
        return required("active", Json::integer);
    }

}
