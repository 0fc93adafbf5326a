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

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link CreateMusicVideoTaskResolution#_540P}. */
        _540P,
        /** {@link CreateMusicVideoTaskResolution#_720P}. */
        _720P,
        /** {@link CreateMusicVideoTaskResolution#_1080P}. */
        _1080P,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private CreateMusicVideoTaskResolution(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static CreateMusicVideoTaskResolution of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new CreateMusicVideoTaskResolution(value));
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
