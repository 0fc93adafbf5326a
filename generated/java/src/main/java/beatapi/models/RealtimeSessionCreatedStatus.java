package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The state of the session; {@code closed}, {@code failed} and {@code expired} are final. */
public final class RealtimeSessionCreatedStatus extends OpenEnum {
    /** {@code "ready"}. */
    public static final RealtimeSessionCreatedStatus READY = new RealtimeSessionCreatedStatus("ready");

    /** {@code "connecting"}. */
    public static final RealtimeSessionCreatedStatus CONNECTING = new RealtimeSessionCreatedStatus("connecting");

    /** {@code "active"}. */
    public static final RealtimeSessionCreatedStatus ACTIVE = new RealtimeSessionCreatedStatus("active");

    /** {@code "closed"}. */
    public static final RealtimeSessionCreatedStatus CLOSED = new RealtimeSessionCreatedStatus("closed");

    /** {@code "failed"}. */
    public static final RealtimeSessionCreatedStatus FAILED = new RealtimeSessionCreatedStatus("failed");

    /** {@code "expired"}. */
    public static final RealtimeSessionCreatedStatus EXPIRED = new RealtimeSessionCreatedStatus("expired");

    /** Every value that the contract names. */
    public static final List<RealtimeSessionCreatedStatus> KNOWN =
            List.of(
                    READY,
                    CONNECTING,
                    ACTIVE,
                    CLOSED,
                    FAILED,
                    EXPIRED);

    private RealtimeSessionCreatedStatus(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static RealtimeSessionCreatedStatus of(String value) {
        return new RealtimeSessionCreatedStatus(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RealtimeSessionCreatedStatus of(JsonNode json) {
        return new RealtimeSessionCreatedStatus(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
