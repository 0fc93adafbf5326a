package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * With {@code model} {@code "nano-banana"} or {@code "nano-banana-2-lite"}: Always {@code "1K"},
 * the server's default is {@code "1K"}. With {@code model} {@code "nano-banana-2"},
 * {@code "nano-banana-pro"}, {@code "gpt-image-2"}, {@code "gpt-image-2.5-flare"},
 * {@code "gpt-image-2.5-sunburst"} or {@code "seedream-5-pro"}: Size of the picture. One of
 * {@code "1K"}, {@code "2K"}, {@code "4K"}. The server's default is {@code "1K"}. Not with
 * {@code model} {@code "grok-imagine-image-2.0"}.
 */
public final class CreateImageGenerationTaskResolution extends OpenEnum {
    /** {@code "1K"}. */
    public static final CreateImageGenerationTaskResolution _1_K = new CreateImageGenerationTaskResolution("1K");

    /** {@code "2K"}. */
    public static final CreateImageGenerationTaskResolution _2_K = new CreateImageGenerationTaskResolution("2K");

    /** {@code "4K"}. */
    public static final CreateImageGenerationTaskResolution _4_K = new CreateImageGenerationTaskResolution("4K");

    /** Every value that the contract names. */
    public static final List<CreateImageGenerationTaskResolution> KNOWN =
            List.of(
                    _1_K,
                    _2_K,
                    _4_K);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link CreateImageGenerationTaskResolution#_1_K}. */
        _1_K,
        /** {@link CreateImageGenerationTaskResolution#_2_K}. */
        _2_K,
        /** {@link CreateImageGenerationTaskResolution#_4_K}. */
        _4_K,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private CreateImageGenerationTaskResolution(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static CreateImageGenerationTaskResolution of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new CreateImageGenerationTaskResolution(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateImageGenerationTaskResolution of(JsonNode json) {
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
