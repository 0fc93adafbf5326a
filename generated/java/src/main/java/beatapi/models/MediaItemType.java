package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Kind of the file. */
public final class MediaItemType extends OpenEnum {
    /** {@code "image"}. */
    public static final MediaItemType IMAGE = new MediaItemType("image");

    /** {@code "video"}. */
    public static final MediaItemType VIDEO = new MediaItemType("video");

    /** Every value that the contract names. */
    public static final List<MediaItemType> KNOWN =
            List.of(
                    IMAGE,
                    VIDEO);

    private MediaItemType(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static MediaItemType of(String value) {
        return new MediaItemType(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MediaItemType of(JsonNode json) {
        return new MediaItemType(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
