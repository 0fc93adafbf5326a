package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Rendering quality. High quality cannot be had at 540p. Only with {@code mv_tier}
 * {@code "standard"}.
 */
public final class CreateMusicVideoTaskQuality extends OpenEnum {
    /** {@code "standard"}. */
    public static final CreateMusicVideoTaskQuality STANDARD = new CreateMusicVideoTaskQuality("standard");

    /** {@code "high"}. */
    public static final CreateMusicVideoTaskQuality HIGH = new CreateMusicVideoTaskQuality("high");

    /** Every value that the contract names. */
    public static final List<CreateMusicVideoTaskQuality> KNOWN =
            List.of(
                    STANDARD,
                    HIGH);

    private CreateMusicVideoTaskQuality(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static CreateMusicVideoTaskQuality of(String value) {
        return new CreateMusicVideoTaskQuality(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateMusicVideoTaskQuality of(JsonNode json) {
        return new CreateMusicVideoTaskQuality(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
