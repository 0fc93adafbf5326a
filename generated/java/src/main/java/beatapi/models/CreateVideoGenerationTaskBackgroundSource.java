package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The background that is kept. Only with {@code model} {@code "kling-3-motion-control"}. */
public final class CreateVideoGenerationTaskBackgroundSource extends OpenEnum {
    /** {@code "input_video"}. */
    public static final CreateVideoGenerationTaskBackgroundSource INPUT_VIDEO = new CreateVideoGenerationTaskBackgroundSource("input_video");

    /** {@code "input_image"}. */
    public static final CreateVideoGenerationTaskBackgroundSource INPUT_IMAGE = new CreateVideoGenerationTaskBackgroundSource("input_image");

    /** Every value that the contract names. */
    public static final List<CreateVideoGenerationTaskBackgroundSource> KNOWN =
            List.of(
                    INPUT_VIDEO,
                    INPUT_IMAGE);

    private CreateVideoGenerationTaskBackgroundSource(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static CreateVideoGenerationTaskBackgroundSource of(String value) {
        return new CreateVideoGenerationTaskBackgroundSource(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateVideoGenerationTaskBackgroundSource of(JsonNode json) {
        return new CreateVideoGenerationTaskBackgroundSource(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
