package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * With {@code model} {@code "minimax-h3"} or {@code "minimax-h3-fast"}: Shape of the video: from
 * text {@code 16:9} if left out, and never {@code adaptive}; from frames always {@code adaptive};
 * from references {@code adaptive} if left out. One of {@code "adaptive"}, {@code "21:9"},
 * {@code "16:9"}, {@code "4:3"}, {@code "1:1"}, {@code "3:4"}, {@code "9:16"}. With {@code model}
 * {@code "minimax-h3-normal"}: Shape of the video. One of {@code "16:9"}, {@code "9:16"},
 * {@code "1:1"}, {@code "4:3"}, {@code "3:4"}, {@code "21:9"}. The server's default is
 * {@code "16:9"}. With {@code model} {@code "grok-imagine-video-1.5"}: Shape of the video. One of
 * {@code "1:1"}, {@code "16:9"}, {@code "9:16"}, {@code "3:2"}, {@code "2:3"}, {@code "auto"}. The
 * server's default is {@code "16:9"}. With {@code model} {@code "seedance-2"},
 * {@code "seedance-2-fast"}, {@code "seedance-2-mini"} or {@code "seedance-2.5"}: Shape of the
 * video. One of {@code "adaptive"}, {@code "21:9"}, {@code "16:9"}, {@code "4:3"}, {@code "1:1"},
 * {@code "3:4"}, {@code "9:16"}. The server's default is {@code "adaptive"}. With {@code model}
 * {@code "veo-3.1"}: Shape of the video. One of {@code "16:9"}, {@code "9:16"}, {@code "auto"}. The
 * server's default is {@code "16:9"}. With {@code model} {@code "kling-3"}: Shape of the video:
 * from text {@code 16:9} if left out; leave it out to keep that of the frames. One of
 * {@code "16:9"}, {@code "9:16"}, {@code "1:1"}. With {@code model} {@code "wan-3.0"},
 * {@code "wan-3.0-prime"}, {@code "happyhorse-1.0"} or {@code "happyhorse-1.1"}: Shape of the
 * video. One of {@code "16:9"}, {@code "9:16"}, {@code "1:1"}, {@code "4:3"}, {@code "3:4"}. The
 * server's default is {@code "16:9"}. Not with {@code model} {@code "kling-2.6-motion-control"},
 * {@code "kling-3-motion-control"}, {@code "minimax-h3-max"} or {@code "minimax-h3-max-turbo"}.
 */
public final class CreateVideoGenerationTaskAspectRatio extends OpenEnum {
    /** {@code "adaptive"}. */
    public static final CreateVideoGenerationTaskAspectRatio ADAPTIVE = new CreateVideoGenerationTaskAspectRatio("adaptive");

    /** {@code "21:9"}. */
    public static final CreateVideoGenerationTaskAspectRatio _21_9 = new CreateVideoGenerationTaskAspectRatio("21:9");

    /** {@code "16:9"}. */
    public static final CreateVideoGenerationTaskAspectRatio _16_9 = new CreateVideoGenerationTaskAspectRatio("16:9");

    /** {@code "4:3"}. */
    public static final CreateVideoGenerationTaskAspectRatio _4_3 = new CreateVideoGenerationTaskAspectRatio("4:3");

    /** {@code "1:1"}. */
    public static final CreateVideoGenerationTaskAspectRatio _1_1 = new CreateVideoGenerationTaskAspectRatio("1:1");

    /** {@code "3:4"}. */
    public static final CreateVideoGenerationTaskAspectRatio _3_4 = new CreateVideoGenerationTaskAspectRatio("3:4");

    /** {@code "9:16"}. */
    public static final CreateVideoGenerationTaskAspectRatio _9_16 = new CreateVideoGenerationTaskAspectRatio("9:16");

    /** {@code "3:2"}. */
    public static final CreateVideoGenerationTaskAspectRatio _3_2 = new CreateVideoGenerationTaskAspectRatio("3:2");

    /** {@code "2:3"}. */
    public static final CreateVideoGenerationTaskAspectRatio _2_3 = new CreateVideoGenerationTaskAspectRatio("2:3");

    /** {@code "auto"}. */
    public static final CreateVideoGenerationTaskAspectRatio AUTO = new CreateVideoGenerationTaskAspectRatio("auto");

    /** Every value that the contract names. */
    public static final List<CreateVideoGenerationTaskAspectRatio> KNOWN =
            List.of(
                    ADAPTIVE,
                    _21_9,
                    _16_9,
                    _4_3,
                    _1_1,
                    _3_4,
                    _9_16,
                    _3_2,
                    _2_3,
                    AUTO);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link CreateVideoGenerationTaskAspectRatio#ADAPTIVE}. */
        ADAPTIVE,
        /** {@link CreateVideoGenerationTaskAspectRatio#_21_9}. */
        _21_9,
        /** {@link CreateVideoGenerationTaskAspectRatio#_16_9}. */
        _16_9,
        /** {@link CreateVideoGenerationTaskAspectRatio#_4_3}. */
        _4_3,
        /** {@link CreateVideoGenerationTaskAspectRatio#_1_1}. */
        _1_1,
        /** {@link CreateVideoGenerationTaskAspectRatio#_3_4}. */
        _3_4,
        /** {@link CreateVideoGenerationTaskAspectRatio#_9_16}. */
        _9_16,
        /** {@link CreateVideoGenerationTaskAspectRatio#_3_2}. */
        _3_2,
        /** {@link CreateVideoGenerationTaskAspectRatio#_2_3}. */
        _2_3,
        /** {@link CreateVideoGenerationTaskAspectRatio#AUTO}. */
        AUTO,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private CreateVideoGenerationTaskAspectRatio(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static CreateVideoGenerationTaskAspectRatio of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new CreateVideoGenerationTaskAspectRatio(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateVideoGenerationTaskAspectRatio of(JsonNode json) {
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
