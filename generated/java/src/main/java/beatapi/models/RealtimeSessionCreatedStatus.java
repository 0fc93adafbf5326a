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

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link RealtimeSessionCreatedStatus#READY}. */
        READY,
        /** {@link RealtimeSessionCreatedStatus#CONNECTING}. */
        CONNECTING,
        /** {@link RealtimeSessionCreatedStatus#ACTIVE}. */
        ACTIVE,
        /** {@link RealtimeSessionCreatedStatus#CLOSED}. */
        CLOSED,
        /** {@link RealtimeSessionCreatedStatus#FAILED}. */
        FAILED,
        /** {@link RealtimeSessionCreatedStatus#EXPIRED}. */
        EXPIRED,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private RealtimeSessionCreatedStatus(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static RealtimeSessionCreatedStatus of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new RealtimeSessionCreatedStatus(value));
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
        return of(Json.text(json));
    }

    /**
     * The value as a constant, for {@code switch}.
     *
     * @return {@code _UNKNOWN} for values of newer servers
     */
    public Known known() {
        int place = KNOWN.indexOf(this);
        return place < 0 ? Known._UNKNOWN : Known.values()[place];
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
