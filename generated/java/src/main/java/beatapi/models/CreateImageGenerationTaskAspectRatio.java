package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * With {@code model} {@code "nano-banana"} or {@code "nano-banana-pro"}: Shape of the picture. One
 * of {@code "1:1"}, {@code "2:3"}, {@code "3:2"}, {@code "3:4"}, {@code "4:3"}, {@code "4:5"},
 * {@code "5:4"}, {@code "9:16"}, {@code "16:9"}, {@code "21:9"}, {@code "auto"}. The server's
 * default is {@code "1:1"}. With {@code model} {@code "nano-banana-2"} or
 * {@code "nano-banana-2-lite"}: Shape of the picture. One of {@code "1:1"}, {@code "1:4"},
 * {@code "1:8"}, {@code "2:3"}, {@code "3:2"}, {@code "3:4"}, {@code "4:1"}, {@code "4:3"},
 * {@code "4:5"}, {@code "5:4"}, {@code "8:1"}, {@code "9:16"}, {@code "16:9"}, {@code "21:9"},
 * {@code "auto"}. The server's default is {@code "1:1"}. With {@code model} {@code "gpt-image-2"}:
 * Shape of the picture. One of {@code "auto"}, {@code "1:1"}, {@code "3:2"}, {@code "2:3"},
 * {@code "4:3"}, {@code "3:4"}, {@code "5:4"}, {@code "4:5"}, {@code "16:9"}, {@code "9:16"},
 * {@code "2:1"}, {@code "1:2"}, {@code "3:1"}, {@code "1:3"}, {@code "21:9"}, {@code "9:21"}. The
 * server's default is {@code "auto"}. With {@code model} {@code "gpt-image-2.5-flare"} or
 * {@code "gpt-image-2.5-sunburst"}: Shape of the picture; {@code auto} makes a square. One of
 * {@code "auto"}, {@code "1:1"}, {@code "3:2"}, {@code "2:3"}, {@code "4:3"}, {@code "3:4"},
 * {@code "5:4"}, {@code "4:5"}, {@code "16:9"}, {@code "9:16"}, {@code "2:1"}, {@code "1:2"},
 * {@code "3:1"}, {@code "1:3"}, {@code "21:9"}, {@code "9:21"}. The server's default is
 * {@code "auto"}. With {@code model} {@code "seedream-5-pro"}: Shape of the picture. One of
 * {@code "auto"}, {@code "1:1"}, {@code "4:3"}, {@code "3:4"}, {@code "16:9"}, {@code "9:16"},
 * {@code "3:2"}, {@code "2:3"}, {@code "21:9"}. The server's default is {@code "1:1"}. With
 * {@code model} {@code "grok-imagine-image-2.0"}: Shape of the picture; {@code auto} needs a
 * picture to start from. One of {@code "1:1"}, {@code "2:3"}, {@code "3:2"}, {@code "16:9"},
 * {@code "9:16"}, {@code "auto"}. The server's default is {@code "1:1"}.
 */
public final class CreateImageGenerationTaskAspectRatio extends OpenEnum {
    /** {@code "1:1"}. */
    public static final CreateImageGenerationTaskAspectRatio _1_1 = new CreateImageGenerationTaskAspectRatio("1:1");

    /** {@code "2:3"}. */
    public static final CreateImageGenerationTaskAspectRatio _2_3 = new CreateImageGenerationTaskAspectRatio("2:3");

    /** {@code "3:2"}. */
    public static final CreateImageGenerationTaskAspectRatio _3_2 = new CreateImageGenerationTaskAspectRatio("3:2");

    /** {@code "3:4"}. */
    public static final CreateImageGenerationTaskAspectRatio _3_4 = new CreateImageGenerationTaskAspectRatio("3:4");

    /** {@code "4:3"}. */
    public static final CreateImageGenerationTaskAspectRatio _4_3 = new CreateImageGenerationTaskAspectRatio("4:3");

    /** {@code "4:5"}. */
    public static final CreateImageGenerationTaskAspectRatio _4_5 = new CreateImageGenerationTaskAspectRatio("4:5");

    /** {@code "5:4"}. */
    public static final CreateImageGenerationTaskAspectRatio _5_4 = new CreateImageGenerationTaskAspectRatio("5:4");

    /** {@code "9:16"}. */
    public static final CreateImageGenerationTaskAspectRatio _9_16 = new CreateImageGenerationTaskAspectRatio("9:16");

    /** {@code "16:9"}. */
    public static final CreateImageGenerationTaskAspectRatio _16_9 = new CreateImageGenerationTaskAspectRatio("16:9");

    /** {@code "21:9"}. */
    public static final CreateImageGenerationTaskAspectRatio _21_9 = new CreateImageGenerationTaskAspectRatio("21:9");

    /** {@code "auto"}. */
    public static final CreateImageGenerationTaskAspectRatio AUTO = new CreateImageGenerationTaskAspectRatio("auto");

    /** {@code "1:4"}. */
    public static final CreateImageGenerationTaskAspectRatio _1_4 = new CreateImageGenerationTaskAspectRatio("1:4");

    /** {@code "1:8"}. */
    public static final CreateImageGenerationTaskAspectRatio _1_8 = new CreateImageGenerationTaskAspectRatio("1:8");

    /** {@code "4:1"}. */
    public static final CreateImageGenerationTaskAspectRatio _4_1 = new CreateImageGenerationTaskAspectRatio("4:1");

    /** {@code "8:1"}. */
    public static final CreateImageGenerationTaskAspectRatio _8_1 = new CreateImageGenerationTaskAspectRatio("8:1");

    /** {@code "2:1"}. */
    public static final CreateImageGenerationTaskAspectRatio _2_1 = new CreateImageGenerationTaskAspectRatio("2:1");

    /** {@code "1:2"}. */
    public static final CreateImageGenerationTaskAspectRatio _1_2 = new CreateImageGenerationTaskAspectRatio("1:2");

    /** {@code "3:1"}. */
    public static final CreateImageGenerationTaskAspectRatio _3_1 = new CreateImageGenerationTaskAspectRatio("3:1");

    /** {@code "1:3"}. */
    public static final CreateImageGenerationTaskAspectRatio _1_3 = new CreateImageGenerationTaskAspectRatio("1:3");

    /** {@code "9:21"}. */
    public static final CreateImageGenerationTaskAspectRatio _9_21 = new CreateImageGenerationTaskAspectRatio("9:21");

    /** Every value that the contract names. */
    public static final List<CreateImageGenerationTaskAspectRatio> KNOWN =
            List.of(
                    _1_1,
                    _2_3,
                    _3_2,
                    _3_4,
                    _4_3,
                    _4_5,
                    _5_4,
                    _9_16,
                    _16_9,
                    _21_9,
                    AUTO,
                    _1_4,
                    _1_8,
                    _4_1,
                    _8_1,
                    _2_1,
                    _1_2,
                    _3_1,
                    _1_3,
                    _9_21);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link CreateImageGenerationTaskAspectRatio#_1_1}. */
        _1_1,
        /** {@link CreateImageGenerationTaskAspectRatio#_2_3}. */
        _2_3,
        /** {@link CreateImageGenerationTaskAspectRatio#_3_2}. */
        _3_2,
        /** {@link CreateImageGenerationTaskAspectRatio#_3_4}. */
        _3_4,
        /** {@link CreateImageGenerationTaskAspectRatio#_4_3}. */
        _4_3,
        /** {@link CreateImageGenerationTaskAspectRatio#_4_5}. */
        _4_5,
        /** {@link CreateImageGenerationTaskAspectRatio#_5_4}. */
        _5_4,
        /** {@link CreateImageGenerationTaskAspectRatio#_9_16}. */
        _9_16,
        /** {@link CreateImageGenerationTaskAspectRatio#_16_9}. */
        _16_9,
        /** {@link CreateImageGenerationTaskAspectRatio#_21_9}. */
        _21_9,
        /** {@link CreateImageGenerationTaskAspectRatio#AUTO}. */
        AUTO,
        /** {@link CreateImageGenerationTaskAspectRatio#_1_4}. */
        _1_4,
        /** {@link CreateImageGenerationTaskAspectRatio#_1_8}. */
        _1_8,
        /** {@link CreateImageGenerationTaskAspectRatio#_4_1}. */
        _4_1,
        /** {@link CreateImageGenerationTaskAspectRatio#_8_1}. */
        _8_1,
        /** {@link CreateImageGenerationTaskAspectRatio#_2_1}. */
        _2_1,
        /** {@link CreateImageGenerationTaskAspectRatio#_1_2}. */
        _1_2,
        /** {@link CreateImageGenerationTaskAspectRatio#_3_1}. */
        _3_1,
        /** {@link CreateImageGenerationTaskAspectRatio#_1_3}. */
        _1_3,
        /** {@link CreateImageGenerationTaskAspectRatio#_9_21}. */
        _9_21,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private CreateImageGenerationTaskAspectRatio(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static CreateImageGenerationTaskAspectRatio of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new CreateImageGenerationTaskAspectRatio(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateImageGenerationTaskAspectRatio of(JsonNode json) {
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
