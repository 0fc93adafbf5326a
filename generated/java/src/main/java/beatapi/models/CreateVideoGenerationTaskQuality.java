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

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link CreateVideoGenerationTaskQuality#QUALITY}. */
        QUALITY,
        /** {@link CreateVideoGenerationTaskQuality#FAST}. */
        FAST,
        /** {@link CreateVideoGenerationTaskQuality#LITE}. */
        LITE,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private CreateVideoGenerationTaskQuality(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static CreateVideoGenerationTaskQuality of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new CreateVideoGenerationTaskQuality(value));
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
