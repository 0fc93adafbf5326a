package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Shape of the video. */
public final class CreateMusicVideoTaskAspectRatio extends OpenEnum {
    /** {@code "1:1"}. */
    public static final CreateMusicVideoTaskAspectRatio _1_1 = new CreateMusicVideoTaskAspectRatio("1:1");

    /** {@code "16:9"}. */
    public static final CreateMusicVideoTaskAspectRatio _16_9 = new CreateMusicVideoTaskAspectRatio("16:9");

    /** {@code "9:16"}. */
    public static final CreateMusicVideoTaskAspectRatio _9_16 = new CreateMusicVideoTaskAspectRatio("9:16");

    /** {@code "4:3"}. */
    public static final CreateMusicVideoTaskAspectRatio _4_3 = new CreateMusicVideoTaskAspectRatio("4:3");

    /** {@code "3:4"}. */
    public static final CreateMusicVideoTaskAspectRatio _3_4 = new CreateMusicVideoTaskAspectRatio("3:4");

    /** Every value that the contract names. */
    public static final List<CreateMusicVideoTaskAspectRatio> KNOWN =
            List.of(
                    _1_1,
                    _16_9,
                    _9_16,
                    _4_3,
                    _3_4);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link CreateMusicVideoTaskAspectRatio#_1_1}. */
        _1_1,
        /** {@link CreateMusicVideoTaskAspectRatio#_16_9}. */
        _16_9,
        /** {@link CreateMusicVideoTaskAspectRatio#_9_16}. */
        _9_16,
        /** {@link CreateMusicVideoTaskAspectRatio#_4_3}. */
        _4_3,
        /** {@link CreateMusicVideoTaskAspectRatio#_3_4}. */
        _3_4,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private CreateMusicVideoTaskAspectRatio(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static CreateMusicVideoTaskAspectRatio of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new CreateMusicVideoTaskAspectRatio(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateMusicVideoTaskAspectRatio of(JsonNode json) {
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
