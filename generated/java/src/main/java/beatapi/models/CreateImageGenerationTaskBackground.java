package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The background of the picture: {@code transparent} makes a PNG with an alpha channel,
 * {@code auto} leaves it to the model. Only with {@code model} {@code "gpt-image-2"},
 * {@code "gpt-image-2.5-flare"} or {@code "gpt-image-2.5-sunburst"}.
 */
public final class CreateImageGenerationTaskBackground extends OpenEnum {
    /** {@code "auto"}. */
    public static final CreateImageGenerationTaskBackground AUTO = new CreateImageGenerationTaskBackground("auto");

    /** {@code "opaque"}. */
    public static final CreateImageGenerationTaskBackground OPAQUE = new CreateImageGenerationTaskBackground("opaque");

    /** {@code "transparent"}. */
    public static final CreateImageGenerationTaskBackground TRANSPARENT = new CreateImageGenerationTaskBackground("transparent");

    /** Every value that the contract names. */
    public static final List<CreateImageGenerationTaskBackground> KNOWN =
            List.of(
                    AUTO,
                    OPAQUE,
                    TRANSPARENT);

    private CreateImageGenerationTaskBackground(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static CreateImageGenerationTaskBackground of(String value) {
        return new CreateImageGenerationTaskBackground(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateImageGenerationTaskBackground of(JsonNode json) {
        return new CreateImageGenerationTaskBackground(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
