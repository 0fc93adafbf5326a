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

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link EffectStatus#TESTING}. */
        TESTING,
        /** {@link EffectStatus#ACTIVE}. */
        ACTIVE,
        /** {@link EffectStatus#PAUSED}. */
        PAUSED,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private EffectStatus(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static EffectStatus of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new EffectStatus(value));
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
