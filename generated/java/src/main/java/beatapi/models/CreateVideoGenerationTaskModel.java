package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Values of CreateVideoGenerationTaskModel. */
public final class CreateVideoGenerationTaskModel extends OpenEnum {
    /** {@code "minimax-h3"}. */
    public static final CreateVideoGenerationTaskModel MINIMAX_H3 = new CreateVideoGenerationTaskModel("minimax-h3");

    /** {@code "minimax-h3-fast"}. */
    public static final CreateVideoGenerationTaskModel MINIMAX_H3_FAST = new CreateVideoGenerationTaskModel("minimax-h3-fast");

    /** {@code "minimax-h3-normal"}. */
    public static final CreateVideoGenerationTaskModel MINIMAX_H3_NORMAL = new CreateVideoGenerationTaskModel("minimax-h3-normal");

    /** {@code "grok-imagine-video-1.5"}. */
    public static final CreateVideoGenerationTaskModel GROK_IMAGINE_VIDEO_1_5 = new CreateVideoGenerationTaskModel("grok-imagine-video-1.5");

    /** {@code "seedance-2"}. */
    public static final CreateVideoGenerationTaskModel SEEDANCE_2 = new CreateVideoGenerationTaskModel("seedance-2");

    /** {@code "seedance-2-fast"}. */
    public static final CreateVideoGenerationTaskModel SEEDANCE_2_FAST = new CreateVideoGenerationTaskModel("seedance-2-fast");

    /** {@code "seedance-2-mini"}. */
    public static final CreateVideoGenerationTaskModel SEEDANCE_2_MINI = new CreateVideoGenerationTaskModel("seedance-2-mini");

    /** {@code "veo-3.1"}. */
    public static final CreateVideoGenerationTaskModel VEO_3_1 = new CreateVideoGenerationTaskModel("veo-3.1");

    /** {@code "seedance-2.5"}. */
    public static final CreateVideoGenerationTaskModel SEEDANCE_2_5 = new CreateVideoGenerationTaskModel("seedance-2.5");

    /** {@code "kling-3"}. */
    public static final CreateVideoGenerationTaskModel KLING_3 = new CreateVideoGenerationTaskModel("kling-3");

    /** {@code "kling-2.6-motion-control"}. */
    public static final CreateVideoGenerationTaskModel KLING_2_6_MOTION_CONTROL = new CreateVideoGenerationTaskModel("kling-2.6-motion-control");

    /** {@code "kling-3-motion-control"}. */
    public static final CreateVideoGenerationTaskModel KLING_3_MOTION_CONTROL = new CreateVideoGenerationTaskModel("kling-3-motion-control");

    /** {@code "wan-3.0"}. */
    public static final CreateVideoGenerationTaskModel WAN_3_0 = new CreateVideoGenerationTaskModel("wan-3.0");

    /** {@code "wan-3.0-prime"}. */
    public static final CreateVideoGenerationTaskModel WAN_3_0_PRIME = new CreateVideoGenerationTaskModel("wan-3.0-prime");

    /** {@code "happyhorse-1.0"}. */
    public static final CreateVideoGenerationTaskModel HAPPYHORSE_1_0 = new CreateVideoGenerationTaskModel("happyhorse-1.0");

    /** {@code "happyhorse-1.1"}. */
    public static final CreateVideoGenerationTaskModel HAPPYHORSE_1_1 = new CreateVideoGenerationTaskModel("happyhorse-1.1");

    /** {@code "minimax-h3-max"}. */
    public static final CreateVideoGenerationTaskModel MINIMAX_H3_MAX = new CreateVideoGenerationTaskModel("minimax-h3-max");

    /** {@code "minimax-h3-max-turbo"}. */
    public static final CreateVideoGenerationTaskModel MINIMAX_H3_MAX_TURBO = new CreateVideoGenerationTaskModel("minimax-h3-max-turbo");

    /** Every value that the contract names. */
    public static final List<CreateVideoGenerationTaskModel> KNOWN =
            List.of(
                    MINIMAX_H3,
                    MINIMAX_H3_FAST,
                    MINIMAX_H3_NORMAL,
                    GROK_IMAGINE_VIDEO_1_5,
                    SEEDANCE_2,
                    SEEDANCE_2_FAST,
                    SEEDANCE_2_MINI,
                    VEO_3_1,
                    SEEDANCE_2_5,
                    KLING_3,
                    KLING_2_6_MOTION_CONTROL,
                    KLING_3_MOTION_CONTROL,
                    WAN_3_0,
                    WAN_3_0_PRIME,
                    HAPPYHORSE_1_0,
                    HAPPYHORSE_1_1,
                    MINIMAX_H3_MAX,
                    MINIMAX_H3_MAX_TURBO);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link CreateVideoGenerationTaskModel#MINIMAX_H3}. */
        MINIMAX_H3,
        /** {@link CreateVideoGenerationTaskModel#MINIMAX_H3_FAST}. */
        MINIMAX_H3_FAST,
        /** {@link CreateVideoGenerationTaskModel#MINIMAX_H3_NORMAL}. */
        MINIMAX_H3_NORMAL,
        /** {@link CreateVideoGenerationTaskModel#GROK_IMAGINE_VIDEO_1_5}. */
        GROK_IMAGINE_VIDEO_1_5,
        /** {@link CreateVideoGenerationTaskModel#SEEDANCE_2}. */
        SEEDANCE_2,
        /** {@link CreateVideoGenerationTaskModel#SEEDANCE_2_FAST}. */
        SEEDANCE_2_FAST,
        /** {@link CreateVideoGenerationTaskModel#SEEDANCE_2_MINI}. */
        SEEDANCE_2_MINI,
        /** {@link CreateVideoGenerationTaskModel#VEO_3_1}. */
        VEO_3_1,
        /** {@link CreateVideoGenerationTaskModel#SEEDANCE_2_5}. */
        SEEDANCE_2_5,
        /** {@link CreateVideoGenerationTaskModel#KLING_3}. */
        KLING_3,
        /** {@link CreateVideoGenerationTaskModel#KLING_2_6_MOTION_CONTROL}. */
        KLING_2_6_MOTION_CONTROL,
        /** {@link CreateVideoGenerationTaskModel#KLING_3_MOTION_CONTROL}. */
        KLING_3_MOTION_CONTROL,
        /** {@link CreateVideoGenerationTaskModel#WAN_3_0}. */
        WAN_3_0,
        /** {@link CreateVideoGenerationTaskModel#WAN_3_0_PRIME}. */
        WAN_3_0_PRIME,
        /** {@link CreateVideoGenerationTaskModel#HAPPYHORSE_1_0}. */
        HAPPYHORSE_1_0,
        /** {@link CreateVideoGenerationTaskModel#HAPPYHORSE_1_1}. */
        HAPPYHORSE_1_1,
        /** {@link CreateVideoGenerationTaskModel#MINIMAX_H3_MAX}. */
        MINIMAX_H3_MAX,
        /** {@link CreateVideoGenerationTaskModel#MINIMAX_H3_MAX_TURBO}. */
        MINIMAX_H3_MAX_TURBO,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private CreateVideoGenerationTaskModel(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static CreateVideoGenerationTaskModel of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new CreateVideoGenerationTaskModel(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateVideoGenerationTaskModel of(JsonNode json) {
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
