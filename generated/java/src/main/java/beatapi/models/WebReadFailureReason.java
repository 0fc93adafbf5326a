package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The reason: it has a test for human visitors, or does not exist. */
public final class WebReadFailureReason extends OpenEnum {
    /** {@code "blocked"}. */
    public static final WebReadFailureReason BLOCKED = new WebReadFailureReason("blocked");

    /** {@code "unreachable"}. */
    public static final WebReadFailureReason UNREACHABLE = new WebReadFailureReason("unreachable");

    /** Every value that the contract names. */
    public static final List<WebReadFailureReason> KNOWN =
            List.of(
                    BLOCKED,
                    UNREACHABLE);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link WebReadFailureReason#BLOCKED}. */
        BLOCKED,
        /** {@link WebReadFailureReason#UNREACHABLE}. */
        UNREACHABLE,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private WebReadFailureReason(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static WebReadFailureReason of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new WebReadFailureReason(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WebReadFailureReason of(JsonNode json) {
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
