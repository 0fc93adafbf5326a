package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The models to list: those of pictures or those of videos. */
public final class ListGenerationModelsMediaType extends OpenEnum {
    /** {@code "image"}. */
    public static final ListGenerationModelsMediaType IMAGE = new ListGenerationModelsMediaType("image");

    /** {@code "video"}. */
    public static final ListGenerationModelsMediaType VIDEO = new ListGenerationModelsMediaType("video");

    /** Every value that the contract names. */
    public static final List<ListGenerationModelsMediaType> KNOWN =
            List.of(
                    IMAGE,
                    VIDEO);

    private ListGenerationModelsMediaType(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static ListGenerationModelsMediaType of(String value) {
        return new ListGenerationModelsMediaType(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ListGenerationModelsMediaType of(JsonNode json) {
        return new ListGenerationModelsMediaType(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
