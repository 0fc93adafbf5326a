package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The looks of the character: those in the picture (at most 10 seconds of motion) or in the video
 * (at most 30). Only with {@code model} {@code "kling-2.6-motion-control"} or
 * {@code "kling-3-motion-control"}.
 */
public final class CreateVideoGenerationTaskCharacterOrientation extends OpenEnum {
    /** {@code "image"}. */
    public static final CreateVideoGenerationTaskCharacterOrientation IMAGE = new CreateVideoGenerationTaskCharacterOrientation("image");

    /** {@code "video"}. */
    public static final CreateVideoGenerationTaskCharacterOrientation VIDEO = new CreateVideoGenerationTaskCharacterOrientation("video");

    /** Every value that the contract names. */
    public static final List<CreateVideoGenerationTaskCharacterOrientation> KNOWN =
            List.of(
                    IMAGE,
                    VIDEO);

    private CreateVideoGenerationTaskCharacterOrientation(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static CreateVideoGenerationTaskCharacterOrientation of(String value) {
        return new CreateVideoGenerationTaskCharacterOrientation(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateVideoGenerationTaskCharacterOrientation of(JsonNode json) {
        return new CreateVideoGenerationTaskCharacterOrientation(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
