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

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link CreateMusicVideoTaskMvMode#SING}. */
        SING,
        /** {@link CreateMusicVideoTaskMvMode#SING_PERFORM}. */
        SING_PERFORM,
        /** {@link CreateMusicVideoTaskMvMode#DANCE}. */
        DANCE,
        /** {@link CreateMusicVideoTaskMvMode#PERFORM}. */
        PERFORM,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private CreateMusicVideoTaskMvMode(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static CreateMusicVideoTaskMvMode of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new CreateMusicVideoTaskMvMode(value));
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
