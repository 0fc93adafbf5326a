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

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link CreateImageGenerationTaskOutputFormat#PNG}. */
        PNG,
        /** {@link CreateImageGenerationTaskOutputFormat#JPEG}. */
        JPEG,
        /** {@link CreateImageGenerationTaskOutputFormat#JPG}. */
        JPG,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private CreateImageGenerationTaskOutputFormat(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static CreateImageGenerationTaskOutputFormat of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new CreateImageGenerationTaskOutputFormat(value));
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
