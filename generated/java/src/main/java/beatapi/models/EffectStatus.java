package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The availability of the effect. */
public final class EffectStatus extends OpenEnum {
    /** {@code "testing"}. */
    public static final EffectStatus TESTING = new EffectStatus("testing");

    /** {@code "active"}. */
    public static final EffectStatus ACTIVE = new EffectStatus("active");

    /** {@code "paused"}. */
    public static final EffectStatus PAUSED = new EffectStatus("paused");

    /** Every value that the contract names. */
    public static final List<EffectStatus> KNOWN =
            List.of(
                    TESTING,
                    ACTIVE,
                    PAUSED);

    private EffectStatus(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static EffectStatus of(String value) {
        return new EffectStatus(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EffectStatus of(JsonNode json) {
        return new EffectStatus(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
