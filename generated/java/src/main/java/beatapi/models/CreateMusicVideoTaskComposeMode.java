package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The way to the finished video, by itself or after {@code compose}. Only with {@code mv_tier}
 * {@code "standard"}.
 */
public final class CreateMusicVideoTaskComposeMode extends OpenEnum {
    /** {@code "auto"}. */
    public static final CreateMusicVideoTaskComposeMode AUTO = new CreateMusicVideoTaskComposeMode("auto");

    /** {@code "manual"}. */
    public static final CreateMusicVideoTaskComposeMode MANUAL = new CreateMusicVideoTaskComposeMode("manual");

    /** Every value that the contract names. */
    public static final List<CreateMusicVideoTaskComposeMode> KNOWN =
            List.of(
                    AUTO,
                    MANUAL);

    private CreateMusicVideoTaskComposeMode(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static CreateMusicVideoTaskComposeMode of(String value) {
        return new CreateMusicVideoTaskComposeMode(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateMusicVideoTaskComposeMode of(JsonNode json) {
        return new CreateMusicVideoTaskComposeMode(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
