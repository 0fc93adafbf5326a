package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Rendering quality. High quality cannot be had at 540p. */
public final class EditMusicVideoShotQuality extends OpenEnum {
    /** {@code "standard"}. */
    public static final EditMusicVideoShotQuality STANDARD = new EditMusicVideoShotQuality("standard");

    /** {@code "high"}. */
    public static final EditMusicVideoShotQuality HIGH = new EditMusicVideoShotQuality("high");

    /** Every value that the contract names. */
    public static final List<EditMusicVideoShotQuality> KNOWN =
            List.of(
                    STANDARD,
                    HIGH);

    private EditMusicVideoShotQuality(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static EditMusicVideoShotQuality of(String value) {
        return new EditMusicVideoShotQuality(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EditMusicVideoShotQuality of(JsonNode json) {
        return new EditMusicVideoShotQuality(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
