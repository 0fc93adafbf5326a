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

/** One live session. Its times are ISO 8601 text, unlike all others. */
public final class RealtimeSession extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "id",
                    "object",
                    "status",
                    "expires_at",
                    "max_duration_seconds",
                    "allowed_origins",
                    "credits",
                    "request_id",
                    "created_at",
                    "connected_at",
                    "closed_at")
                    .secret();

    private RealtimeSession(JsonNode json) {
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
    public static RealtimeSession of(JsonNode json) {
        return new RealtimeSession(json);
    }

    /** Id of the session. Pattern {@code ^rts_}. */
    public String id() {
        return required("id", Json::text);
    }

    /** Always {@code "realtime.session"}. */
    public String object() {
        return required("object", Json::text);
    }

    /** The state of the session; {@code closed}, {@code failed} and {@code expired} are final. */
    public RealtimeSessionStatus status() {
        return required("status", RealtimeSessionStatus::of);
    }

    /** The time at which the client secret expires, unless it is used. */
    public OffsetDateTime expiresAt() {
        return required("expires_at", Json::moment);
    }

    /** Longest duration of the session in seconds. */
    public long maxDurationSeconds() {
        return required("max_duration_seconds", Json::integer);
    }

    /** Exact origins of the pages that may join: HTTPS, or HTTP of the own machine. */
    public List<String> allowedOrigins() {
        return required("allowed_origins", Json.list(Json::text));
    }

    /** The cost of a realtime session, in US dollars. */
    public RealtimeCredits credits() {
        return required("credits", RealtimeCredits::of);
    }

    /** Id of the request that created the session, for support. */
    public String requestId() {
        return required("request_id", Json::text);
    }

    /** The time of creation. */
    public OffsetDateTime createdAt() {
        return required("created_at", Json::moment);
    }

    /** The time of the first accepted heartbeat; null before it. */
    public Optional<OffsetDateTime> connectedAt() {
        return optional("connected_at", Json::moment);
    }

    /** The time of the end; null before it. */
    public Optional<OffsetDateTime> closedAt() {
        return optional("closed_at", Json::moment);
    }

}
