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

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link EffectInputAcceptedTypes#IMAGE_JPEG}. */
        IMAGE_JPEG,
        /** {@link EffectInputAcceptedTypes#IMAGE_PNG}. */
        IMAGE_PNG,
        /** {@link EffectInputAcceptedTypes#IMAGE_WEBP}. */
        IMAGE_WEBP,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private EffectInputAcceptedTypes(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static EffectInputAcceptedTypes of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new EffectInputAcceptedTypes(value));
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
