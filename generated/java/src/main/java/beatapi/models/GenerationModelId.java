package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Name of the model, as the create calls take it. */
public final class GenerationModelId extends OpenEnum {
    /** {@code "nano-banana"}. */
    public static final GenerationModelId NANO_BANANA = new GenerationModelId("nano-banana");

    /** {@code "nano-banana-2"}. */
    public static final GenerationModelId NANO_BANANA_2 = new GenerationModelId("nano-banana-2");

    /** {@code "nano-banana-2-lite"}. */
    public static final GenerationModelId NANO_BANANA_2_LITE = new GenerationModelId("nano-banana-2-lite");

    /** {@code "nano-banana-pro"}. */
    public static final GenerationModelId NANO_BANANA_PRO = new GenerationModelId("nano-banana-pro");

    /** {@code "gpt-image-2"}. */
    public static final GenerationModelId GPT_IMAGE_2 = new GenerationModelId("gpt-image-2");

    /** {@code "gpt-image-2.5-flare"}. */
    public static final GenerationModelId GPT_IMAGE_2_5_FLARE = new GenerationModelId("gpt-image-2.5-flare");

    /** {@code "gpt-image-2.5-sunburst"}. */
    public static final GenerationModelId GPT_IMAGE_2_5_SUNBURST = new GenerationModelId("gpt-image-2.5-sunburst");

    /** {@code "seedream-5-pro"}. */
    public static final GenerationModelId SEEDREAM_5_PRO = new GenerationModelId("seedream-5-pro");

    /** {@code "grok-imagine-image-2.0"}. */
    public static final GenerationModelId GROK_IMAGINE_IMAGE_2_0 = new GenerationModelId("grok-imagine-image-2.0");

    /** {@code "minimax-h3"}. */
    public static final GenerationModelId MINIMAX_H3 = new GenerationModelId("minimax-h3");

    /** {@code "minimax-h3-fast"}. */
    public static final GenerationModelId MINIMAX_H3_FAST = new GenerationModelId("minimax-h3-fast");

    /** {@code "minimax-h3-normal"}. */
    public static final GenerationModelId MINIMAX_H3_NORMAL = new GenerationModelId("minimax-h3-normal");

    /** {@code "grok-imagine-video-1.5"}. */
    public static final GenerationModelId GROK_IMAGINE_VIDEO_1_5 = new GenerationModelId("grok-imagine-video-1.5");

    /** {@code "seedance-2"}. */
    public static final GenerationModelId SEEDANCE_2 = new GenerationModelId("seedance-2");

    /** {@code "seedance-2-fast"}. */
    public static final GenerationModelId SEEDANCE_2_FAST = new GenerationModelId("seedance-2-fast");

    /** {@code "seedance-2-mini"}. */
    public static final GenerationModelId SEEDANCE_2_MINI = new GenerationModelId("seedance-2-mini");

    /** {@code "veo-3.1"}. */
    public static final GenerationModelId VEO_3_1 = new GenerationModelId("veo-3.1");

    /** {@code "seedance-2.5"}. */
    public static final GenerationModelId SEEDANCE_2_5 = new GenerationModelId("seedance-2.5");

    /** {@code "kling-3"}. */
    public static final GenerationModelId KLING_3 = new GenerationModelId("kling-3");

    /** {@code "kling-2.6-motion-control"}. */
    public static final GenerationModelId KLING_2_6_MOTION_CONTROL = new GenerationModelId("kling-2.6-motion-control");

    /** {@code "kling-3-motion-control"}. */
    public static final GenerationModelId KLING_3_MOTION_CONTROL = new GenerationModelId("kling-3-motion-control");

    /** {@code "wan-3.0"}. */
    public static final GenerationModelId WAN_3_0 = new GenerationModelId("wan-3.0");

    /** {@code "wan-3.0-prime"}. */
    public static final GenerationModelId WAN_3_0_PRIME = new GenerationModelId("wan-3.0-prime");

    /** {@code "happyhorse-1.0"}. */
    public static final GenerationModelId HAPPYHORSE_1_0 = new GenerationModelId("happyhorse-1.0");

    /** {@code "happyhorse-1.1"}. */
    public static final GenerationModelId HAPPYHORSE_1_1 = new GenerationModelId("happyhorse-1.1");

    /** {@code "minimax-h3-max"}. */
    public static final GenerationModelId MINIMAX_H3_MAX = new GenerationModelId("minimax-h3-max");

    /** {@code "minimax-h3-max-turbo"}. */
    public static final GenerationModelId MINIMAX_H3_MAX_TURBO = new GenerationModelId("minimax-h3-max-turbo");

    /** Every value that the contract names. */
    public static final List<GenerationModelId> KNOWN =
            List.of(
                    NANO_BANANA,
                    NANO_BANANA_2,
                    NANO_BANANA_2_LITE,
                    NANO_BANANA_PRO,
                    GPT_IMAGE_2,
                    GPT_IMAGE_2_5_FLARE,
                    GPT_IMAGE_2_5_SUNBURST,
                    SEEDREAM_5_PRO,
                    GROK_IMAGINE_IMAGE_2_0,
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
        /** {@link GenerationModelId#NANO_BANANA}. */
        NANO_BANANA,
        /** {@link GenerationModelId#NANO_BANANA_2}. */
        NANO_BANANA_2,
        /** {@link GenerationModelId#NANO_BANANA_2_LITE}. */
        NANO_BANANA_2_LITE,
        /** {@link GenerationModelId#NANO_BANANA_PRO}. */
        NANO_BANANA_PRO,
        /** {@link GenerationModelId#GPT_IMAGE_2}. */
        GPT_IMAGE_2,
        /** {@link GenerationModelId#GPT_IMAGE_2_5_FLARE}. */
        GPT_IMAGE_2_5_FLARE,
        /** {@link GenerationModelId#GPT_IMAGE_2_5_SUNBURST}. */
        GPT_IMAGE_2_5_SUNBURST,
        /** {@link GenerationModelId#SEEDREAM_5_PRO}. */
        SEEDREAM_5_PRO,
        /** {@link GenerationModelId#GROK_IMAGINE_IMAGE_2_0}. */
        GROK_IMAGINE_IMAGE_2_0,
        /** {@link GenerationModelId#MINIMAX_H3}. */
        MINIMAX_H3,
        /** {@link GenerationModelId#MINIMAX_H3_FAST}. */
        MINIMAX_H3_FAST,
        /** {@link GenerationModelId#MINIMAX_H3_NORMAL}. */
        MINIMAX_H3_NORMAL,
        /** {@link GenerationModelId#GROK_IMAGINE_VIDEO_1_5}. */
        GROK_IMAGINE_VIDEO_1_5,
        /** {@link GenerationModelId#SEEDANCE_2}. */
        SEEDANCE_2,
        /** {@link GenerationModelId#SEEDANCE_2_FAST}. */
        SEEDANCE_2_FAST,
        /** {@link GenerationModelId#SEEDANCE_2_MINI}. */
        SEEDANCE_2_MINI,
        /** {@link GenerationModelId#VEO_3_1}. */
        VEO_3_1,
        /** {@link GenerationModelId#SEEDANCE_2_5}. */
        SEEDANCE_2_5,
        /** {@link GenerationModelId#KLING_3}. */
        KLING_3,
        /** {@link GenerationModelId#KLING_2_6_MOTION_CONTROL}. */
        KLING_2_6_MOTION_CONTROL,
        /** {@link GenerationModelId#KLING_3_MOTION_CONTROL}. */
        KLING_3_MOTION_CONTROL,
        /** {@link GenerationModelId#WAN_3_0}. */
        WAN_3_0,
        /** {@link GenerationModelId#WAN_3_0_PRIME}. */
        WAN_3_0_PRIME,
        /** {@link GenerationModelId#HAPPYHORSE_1_0}. */
        HAPPYHORSE_1_0,
        /** {@link GenerationModelId#HAPPYHORSE_1_1}. */
        HAPPYHORSE_1_1,
        /** {@link GenerationModelId#MINIMAX_H3_MAX}. */
        MINIMAX_H3_MAX,
        /** {@link GenerationModelId#MINIMAX_H3_MAX_TURBO}. */
        MINIMAX_H3_MAX_TURBO,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private GenerationModelId(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static GenerationModelId of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new GenerationModelId(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static GenerationModelId of(JsonNode json) {
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
