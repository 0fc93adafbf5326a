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

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link CreateVideoGenerationTaskBackgroundSource#INPUT_VIDEO}. */
        INPUT_VIDEO,
        /** {@link CreateVideoGenerationTaskBackgroundSource#INPUT_IMAGE}. */
        INPUT_IMAGE,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private CreateVideoGenerationTaskBackgroundSource(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static CreateVideoGenerationTaskBackgroundSource of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new CreateVideoGenerationTaskBackgroundSource(value));
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
