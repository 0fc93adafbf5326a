package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Values of EffectInputAcceptedTypes. */
public final class EffectInputAcceptedTypes extends OpenEnum {
    /** {@code "image/jpeg"}. */
    public static final EffectInputAcceptedTypes IMAGE_JPEG = new EffectInputAcceptedTypes("image/jpeg");

    /** {@code "image/png"}. */
    public static final EffectInputAcceptedTypes IMAGE_PNG = new EffectInputAcceptedTypes("image/png");

    /** {@code "image/webp"}. */
    public static final EffectInputAcceptedTypes IMAGE_WEBP = new EffectInputAcceptedTypes("image/webp");

    /** Every value that the contract names. */
    public static final List<EffectInputAcceptedTypes> KNOWN =
            List.of(
                    IMAGE_JPEG,
                    IMAGE_PNG,
                    IMAGE_WEBP);

    private EffectInputAcceptedTypes(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static EffectInputAcceptedTypes of(String value) {
        return new EffectInputAcceptedTypes(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EffectInputAcceptedTypes of(JsonNode json) {
        return new EffectInputAcceptedTypes(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
