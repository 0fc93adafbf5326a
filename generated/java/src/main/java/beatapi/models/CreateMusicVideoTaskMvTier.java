package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Values of CreateMusicVideoTaskMvTier. */
public final class CreateMusicVideoTaskMvTier extends OpenEnum {
    /** {@code "standard"}. */
    public static final CreateMusicVideoTaskMvTier STANDARD = new CreateMusicVideoTaskMvTier("standard");

    /** {@code "premium"}. */
    public static final CreateMusicVideoTaskMvTier PREMIUM = new CreateMusicVideoTaskMvTier("premium");

    /** Every value that the contract names. */
    public static final List<CreateMusicVideoTaskMvTier> KNOWN =
            List.of(
                    STANDARD,
                    PREMIUM);

    private CreateMusicVideoTaskMvTier(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static CreateMusicVideoTaskMvTier of(String value) {
        return new CreateMusicVideoTaskMvTier(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateMusicVideoTaskMvTier of(JsonNode json) {
        return new CreateMusicVideoTaskMvTier(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
