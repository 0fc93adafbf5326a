package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The action in the video: {@code sing} and {@code sing_perform} need faces, {@code dance} and
 * {@code perform} exactly six pictures. Only with {@code mv_tier} {@code "premium"}, where it is
 * required.
 */
public final class CreateMusicVideoTaskMvMode extends OpenEnum {
    /** {@code "sing"}. */
    public static final CreateMusicVideoTaskMvMode SING = new CreateMusicVideoTaskMvMode("sing");

    /** {@code "sing_perform"}. */
    public static final CreateMusicVideoTaskMvMode SING_PERFORM = new CreateMusicVideoTaskMvMode("sing_perform");

    /** {@code "dance"}. */
    public static final CreateMusicVideoTaskMvMode DANCE = new CreateMusicVideoTaskMvMode("dance");

    /** {@code "perform"}. */
    public static final CreateMusicVideoTaskMvMode PERFORM = new CreateMusicVideoTaskMvMode("perform");

    /** Every value that the contract names. */
    public static final List<CreateMusicVideoTaskMvMode> KNOWN =
            List.of(
                    SING,
                    SING_PERFORM,
                    DANCE,
                    PERFORM);

    private CreateMusicVideoTaskMvMode(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static CreateMusicVideoTaskMvMode of(String value) {
        return new CreateMusicVideoTaskMvMode(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateMusicVideoTaskMvMode of(JsonNode json) {
        return new CreateMusicVideoTaskMvMode(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
