package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Size of the video. With {@code mv_tier} {@code "standard"}: One of {@code "540p"},
 * {@code "720p"}, {@code "1080p"}. The server's default is {@code "720p"}. With {@code mv_tier}
 * {@code "premium"}: One of {@code "720p"}. The server's default is {@code "720p"}.
 */
public final class CreateMusicVideoTaskResolution extends OpenEnum {
    /** {@code "540p"}. */
    public static final CreateMusicVideoTaskResolution _540P = new CreateMusicVideoTaskResolution("540p");

    /** {@code "720p"}. */
    public static final CreateMusicVideoTaskResolution _720P = new CreateMusicVideoTaskResolution("720p");

    /** {@code "1080p"}. */
    public static final CreateMusicVideoTaskResolution _1080P = new CreateMusicVideoTaskResolution("1080p");

    /** Every value that the contract names. */
    public static final List<CreateMusicVideoTaskResolution> KNOWN =
            List.of(
                    _540P,
                    _720P,
                    _1080P);

    private CreateMusicVideoTaskResolution(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static CreateMusicVideoTaskResolution of(String value) {
        return new CreateMusicVideoTaskResolution(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateMusicVideoTaskResolution of(JsonNode json) {
        return new CreateMusicVideoTaskResolution(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
