package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Values of GenerationModelInputModes. */
public final class GenerationModelInputModes extends OpenEnum {
    /** {@code "text"}. */
    public static final GenerationModelInputModes TEXT = new GenerationModelInputModes("text");

    /** {@code "image"}. */
    public static final GenerationModelInputModes IMAGE = new GenerationModelInputModes("image");

    /** {@code "frames"}. */
    public static final GenerationModelInputModes FRAMES = new GenerationModelInputModes("frames");

    /** {@code "reference"}. */
    public static final GenerationModelInputModes REFERENCE = new GenerationModelInputModes("reference");

    /** Every value that the contract names. */
    public static final List<GenerationModelInputModes> KNOWN =
            List.of(
                    TEXT,
                    IMAGE,
                    FRAMES,
                    REFERENCE);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link GenerationModelInputModes#TEXT}. */
        TEXT,
        /** {@link GenerationModelInputModes#IMAGE}. */
        IMAGE,
        /** {@link GenerationModelInputModes#FRAMES}. */
        FRAMES,
        /** {@link GenerationModelInputModes#REFERENCE}. */
        REFERENCE,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private GenerationModelInputModes(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static GenerationModelInputModes of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new GenerationModelInputModes(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static GenerationModelInputModes of(JsonNode json) {
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
