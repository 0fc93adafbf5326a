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

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link CreateImageGenerationTaskBackground#AUTO}. */
        AUTO,
        /** {@link CreateImageGenerationTaskBackground#OPAQUE}. */
        OPAQUE,
        /** {@link CreateImageGenerationTaskBackground#TRANSPARENT}. */
        TRANSPARENT,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private CreateImageGenerationTaskBackground(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static CreateImageGenerationTaskBackground of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new CreateImageGenerationTaskBackground(value));
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
