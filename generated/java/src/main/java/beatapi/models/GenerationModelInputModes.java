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

    private GenerationModelInputModes(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static GenerationModelInputModes of(String value) {
        return new GenerationModelInputModes(value);
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
        return new GenerationModelInputModes(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
