package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Rendering quality; decides what it costs. As {@code Veo31TextOrFrameVideoRequest}: One of
 * {@code "Quality"}, {@code "Fast"}, {@code "Lite"}. The server's default is {@code "Quality"}. As
 * {@code Veo31ReferenceVideoRequest}: One of {@code "Fast"}, {@code "Lite"}. The server's default
 * is {@code "Fast"}. Only with {@code model} {@code "veo-3.1"}.
 */
public final class CreateVideoGenerationTaskQuality extends OpenEnum {
    /** {@code "Quality"}. */
    public static final CreateVideoGenerationTaskQuality QUALITY = new CreateVideoGenerationTaskQuality("Quality");

    /** {@code "Fast"}. */
    public static final CreateVideoGenerationTaskQuality FAST = new CreateVideoGenerationTaskQuality("Fast");

    /** {@code "Lite"}. */
    public static final CreateVideoGenerationTaskQuality LITE = new CreateVideoGenerationTaskQuality("Lite");

    /** Every value that the contract names. */
    public static final List<CreateVideoGenerationTaskQuality> KNOWN =
            List.of(
                    QUALITY,
                    FAST,
                    LITE);

    private CreateVideoGenerationTaskQuality(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static CreateVideoGenerationTaskQuality of(String value) {
        return new CreateVideoGenerationTaskQuality(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateVideoGenerationTaskQuality of(JsonNode json) {
        return new CreateVideoGenerationTaskQuality(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
