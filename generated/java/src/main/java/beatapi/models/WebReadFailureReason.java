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

    private WebReadFailureReason(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static WebReadFailureReason of(String value) {
        return new WebReadFailureReason(value);
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
        return new WebReadFailureReason(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
