package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The state of the session; {@code closed}, {@code failed} and {@code expired} are final. */
public final class RealtimeSessionStatus extends OpenEnum {
    /** {@code "ready"}. */
    public static final RealtimeSessionStatus READY = new RealtimeSessionStatus("ready");

    /** {@code "connecting"}. */
    public static final RealtimeSessionStatus CONNECTING = new RealtimeSessionStatus("connecting");

    /** {@code "active"}. */
    public static final RealtimeSessionStatus ACTIVE = new RealtimeSessionStatus("active");

    /** {@code "closed"}. */
    public static final RealtimeSessionStatus CLOSED = new RealtimeSessionStatus("closed");

    /** {@code "failed"}. */
    public static final RealtimeSessionStatus FAILED = new RealtimeSessionStatus("failed");

    /** {@code "expired"}. */
    public static final RealtimeSessionStatus EXPIRED = new RealtimeSessionStatus("expired");

    /** Every value that the contract names. */
    public static final List<RealtimeSessionStatus> KNOWN =
            List.of(
                    READY,
                    CONNECTING,
                    ACTIVE,
                    CLOSED,
                    FAILED,
                    EXPIRED);

    private RealtimeSessionStatus(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static RealtimeSessionStatus of(String value) {
        return new RealtimeSessionStatus(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RealtimeSessionStatus of(JsonNode json) {
        return new RealtimeSessionStatus(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
