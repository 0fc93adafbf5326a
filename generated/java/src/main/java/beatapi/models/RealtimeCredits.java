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

/** The cost of a realtime session, in US dollars. */
public final class RealtimeCredits extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "reserved",
                    "settled",
                    "refunded")
                    .secret();

    private RealtimeCredits(JsonNode json) {
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
    public static RealtimeCredits of(JsonNode json) {
        return new RealtimeCredits(json);
    }

    /** Set aside when the session was created. In steps of 0.01. */
    public BigDecimal reserved() {
        return required("reserved", Json::number);
    }

    /** Kept for good since the first accepted heartbeat. In steps of 0.01. */
    public BigDecimal settled() {
        return required("settled", Json::number);
    }

    /** Given back because the session ended before its first heartbeat. In steps of 0.01. */
    public BigDecimal refunded() {
        return required("refunded", Json::number);
    }

}
