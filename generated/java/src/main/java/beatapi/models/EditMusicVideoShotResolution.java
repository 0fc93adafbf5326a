package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Size of the video. */
public final class EditMusicVideoShotResolution extends OpenEnum {
    /** {@code "540p"}. */
    public static final EditMusicVideoShotResolution _540P = new EditMusicVideoShotResolution("540p");

    /** {@code "720p"}. */
    public static final EditMusicVideoShotResolution _720P = new EditMusicVideoShotResolution("720p");

    /** {@code "1080p"}. */
    public static final EditMusicVideoShotResolution _1080P = new EditMusicVideoShotResolution("1080p");

    /** Every value that the contract names. */
    public static final List<EditMusicVideoShotResolution> KNOWN =
            List.of(
                    _540P,
                    _720P,
                    _1080P);

    private EditMusicVideoShotResolution(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static EditMusicVideoShotResolution of(String value) {
        return new EditMusicVideoShotResolution(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EditMusicVideoShotResolution of(JsonNode json) {
        return new EditMusicVideoShotResolution(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
