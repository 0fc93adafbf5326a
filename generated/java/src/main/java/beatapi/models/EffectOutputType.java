package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The kind of result. */
public final class EffectOutputType extends OpenEnum {
    /** {@code "image"}. */
    public static final EffectOutputType IMAGE = new EffectOutputType("image");

    /** {@code "video"}. */
    public static final EffectOutputType VIDEO = new EffectOutputType("video");

    /** Every value that the contract names. */
    public static final List<EffectOutputType> KNOWN =
            List.of(
                    IMAGE,
                    VIDEO);

    private EffectOutputType(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static EffectOutputType of(String value) {
        return new EffectOutputType(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EffectOutputType of(JsonNode json) {
        return new EffectOutputType(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
