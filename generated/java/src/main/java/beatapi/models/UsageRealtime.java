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

/** Totals of realtime sessions. */
public final class UsageRealtime extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "sessions",
                    "credits",
                    "active")
                    .secret();

    private UsageRealtime(JsonNode json) {
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
    public static UsageRealtime of(JsonNode json) {
        return new UsageRealtime(json);
    }

    /** Sessions ever opened. */
    public long sessions() {
        return required("sessions", Json::integer);
    }

    /** Dollars spent on sessions that were joined. In steps of 0.01. */
    public BigDecimal credits() {
        return required("credits", Json::number);
    }

    /** Sessions that are ready, connecting or active now. */
    public long active() {
        return required("active", Json::integer);
    }

}
