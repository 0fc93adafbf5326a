package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Values of CreateImageGenerationTaskModel. */
public final class CreateImageGenerationTaskModel extends OpenEnum {
    /** {@code "nano-banana"}. */
    public static final CreateImageGenerationTaskModel NANO_BANANA = new CreateImageGenerationTaskModel("nano-banana");

    /** {@code "nano-banana-2"}. */
    public static final CreateImageGenerationTaskModel NANO_BANANA_2 = new CreateImageGenerationTaskModel("nano-banana-2");

    /** {@code "nano-banana-2-lite"}. */
    public static final CreateImageGenerationTaskModel NANO_BANANA_2_LITE = new CreateImageGenerationTaskModel("nano-banana-2-lite");

    /** {@code "nano-banana-pro"}. */
    public static final CreateImageGenerationTaskModel NANO_BANANA_PRO = new CreateImageGenerationTaskModel("nano-banana-pro");

    /** {@code "gpt-image-2"}. */
    public static final CreateImageGenerationTaskModel GPT_IMAGE_2 = new CreateImageGenerationTaskModel("gpt-image-2");

    /** {@code "gpt-image-2.5-flare"}. */
    public static final CreateImageGenerationTaskModel GPT_IMAGE_2_5_FLARE = new CreateImageGenerationTaskModel("gpt-image-2.5-flare");

    /** {@code "gpt-image-2.5-sunburst"}. */
    public static final CreateImageGenerationTaskModel GPT_IMAGE_2_5_SUNBURST = new CreateImageGenerationTaskModel("gpt-image-2.5-sunburst");

    /** {@code "seedream-5-pro"}. */
    public static final CreateImageGenerationTaskModel SEEDREAM_5_PRO = new CreateImageGenerationTaskModel("seedream-5-pro");

    /** {@code "grok-imagine-image-2.0"}. */
    public static final CreateImageGenerationTaskModel GROK_IMAGINE_IMAGE_2_0 = new CreateImageGenerationTaskModel("grok-imagine-image-2.0");

    /** Every value that the contract names. */
    public static final List<CreateImageGenerationTaskModel> KNOWN =
            List.of(
                    NANO_BANANA,
                    NANO_BANANA_2,
                    NANO_BANANA_2_LITE,
                    NANO_BANANA_PRO,
                    GPT_IMAGE_2,
                    GPT_IMAGE_2_5_FLARE,
                    GPT_IMAGE_2_5_SUNBURST,
                    SEEDREAM_5_PRO,
                    GROK_IMAGINE_IMAGE_2_0);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link CreateImageGenerationTaskModel#NANO_BANANA}. */
        NANO_BANANA,
        /** {@link CreateImageGenerationTaskModel#NANO_BANANA_2}. */
        NANO_BANANA_2,
        /** {@link CreateImageGenerationTaskModel#NANO_BANANA_2_LITE}. */
        NANO_BANANA_2_LITE,
        /** {@link CreateImageGenerationTaskModel#NANO_BANANA_PRO}. */
        NANO_BANANA_PRO,
        /** {@link CreateImageGenerationTaskModel#GPT_IMAGE_2}. */
        GPT_IMAGE_2,
        /** {@link CreateImageGenerationTaskModel#GPT_IMAGE_2_5_FLARE}. */
        GPT_IMAGE_2_5_FLARE,
        /** {@link CreateImageGenerationTaskModel#GPT_IMAGE_2_5_SUNBURST}. */
        GPT_IMAGE_2_5_SUNBURST,
        /** {@link CreateImageGenerationTaskModel#SEEDREAM_5_PRO}. */
        SEEDREAM_5_PRO,
        /** {@link CreateImageGenerationTaskModel#GROK_IMAGINE_IMAGE_2_0}. */
        GROK_IMAGINE_IMAGE_2_0,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private CreateImageGenerationTaskModel(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static CreateImageGenerationTaskModel of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new CreateImageGenerationTaskModel(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateImageGenerationTaskModel of(JsonNode json) {
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
