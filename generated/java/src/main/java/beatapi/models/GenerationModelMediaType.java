package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The kind of result. */
public final class GenerationModelMediaType extends OpenEnum {
    /** {@code "image"}. */
    public static final GenerationModelMediaType IMAGE = new GenerationModelMediaType("image");

    /** {@code "video"}. */
    public static final GenerationModelMediaType VIDEO = new GenerationModelMediaType("video");

    /** Every value that the contract names. */
    public static final List<GenerationModelMediaType> KNOWN =
            List.of(
                    IMAGE,
                    VIDEO);

    private GenerationModelMediaType(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static GenerationModelMediaType of(String value) {
        return new GenerationModelMediaType(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static GenerationModelMediaType of(JsonNode json) {
        return new GenerationModelMediaType(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
