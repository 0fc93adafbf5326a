package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The kind of result. */
public final class ModelUsageMediaType extends OpenEnum {
    /** {@code "image"}. */
    public static final ModelUsageMediaType IMAGE = new ModelUsageMediaType("image");

    /** {@code "video"}. */
    public static final ModelUsageMediaType VIDEO = new ModelUsageMediaType("video");

    /** Every value that the contract names. */
    public static final List<ModelUsageMediaType> KNOWN =
            List.of(
                    IMAGE,
                    VIDEO);

    private ModelUsageMediaType(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static ModelUsageMediaType of(String value) {
        return new ModelUsageMediaType(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ModelUsageMediaType of(JsonNode json) {
        return new ModelUsageMediaType(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
