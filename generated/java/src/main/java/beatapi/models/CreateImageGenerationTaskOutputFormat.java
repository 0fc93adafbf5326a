package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Format of the file. With {@code model} {@code "nano-banana"}, {@code "nano-banana-2"},
 * {@code "nano-banana-2-lite"} or {@code "seedream-5-pro"}: One of {@code "png"}, {@code "jpeg"}.
 * The server's default is {@code "png"}. With {@code model} {@code "nano-banana-pro"}: One of
 * {@code "png"}, {@code "jpg"}. The server's default is {@code "png"}. Not with {@code model}
 * {@code "gpt-image-2"}, {@code "gpt-image-2.5-flare"}, {@code "gpt-image-2.5-sunburst"} or
 * {@code "grok-imagine-image-2.0"}.
 */
public final class CreateImageGenerationTaskOutputFormat extends OpenEnum {
    /** {@code "png"}. */
    public static final CreateImageGenerationTaskOutputFormat PNG = new CreateImageGenerationTaskOutputFormat("png");

    /** {@code "jpeg"}. */
    public static final CreateImageGenerationTaskOutputFormat JPEG = new CreateImageGenerationTaskOutputFormat("jpeg");

    /** {@code "jpg"}. */
    public static final CreateImageGenerationTaskOutputFormat JPG = new CreateImageGenerationTaskOutputFormat("jpg");

    /** Every value that the contract names. */
    public static final List<CreateImageGenerationTaskOutputFormat> KNOWN =
            List.of(
                    PNG,
                    JPEG,
                    JPG);

    private CreateImageGenerationTaskOutputFormat(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static CreateImageGenerationTaskOutputFormat of(String value) {
        return new CreateImageGenerationTaskOutputFormat(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateImageGenerationTaskOutputFormat of(JsonNode json) {
        return new CreateImageGenerationTaskOutputFormat(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
