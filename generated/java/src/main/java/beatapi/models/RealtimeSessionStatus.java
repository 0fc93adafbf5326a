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

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link RealtimeSessionStatus#READY}. */
        READY,
        /** {@link RealtimeSessionStatus#CONNECTING}. */
        CONNECTING,
        /** {@link RealtimeSessionStatus#ACTIVE}. */
        ACTIVE,
        /** {@link RealtimeSessionStatus#CLOSED}. */
        CLOSED,
        /** {@link RealtimeSessionStatus#FAILED}. */
        FAILED,
        /** {@link RealtimeSessionStatus#EXPIRED}. */
        EXPIRED,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private RealtimeSessionStatus(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static RealtimeSessionStatus of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new RealtimeSessionStatus(value));
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
