package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The effects to list: those that make a picture or those that make a video. */
public final class ListEffectsOutputType extends OpenEnum {
    /** {@code "image"}. */
    public static final ListEffectsOutputType IMAGE = new ListEffectsOutputType("image");

    /** {@code "video"}. */
    public static final ListEffectsOutputType VIDEO = new ListEffectsOutputType("video");

    /** Every value that the contract names. */
    public static final List<ListEffectsOutputType> KNOWN =
            List.of(
                    IMAGE,
                    VIDEO);

    private ListEffectsOutputType(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static ListEffectsOutputType of(String value) {
        return new ListEffectsOutputType(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ListEffectsOutputType of(JsonNode json) {
        return new ListEffectsOutputType(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
