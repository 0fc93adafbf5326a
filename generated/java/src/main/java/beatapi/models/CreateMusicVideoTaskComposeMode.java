package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The way to the finished video, by itself or after {@code compose}. Only with {@code mv_tier}
 * {@code "standard"}.
 */
public final class CreateMusicVideoTaskComposeMode extends OpenEnum {
    /** {@code "auto"}. */
    public static final CreateMusicVideoTaskComposeMode AUTO = new CreateMusicVideoTaskComposeMode("auto");

    /** {@code "manual"}. */
    public static final CreateMusicVideoTaskComposeMode MANUAL = new CreateMusicVideoTaskComposeMode("manual");

    /** Every value that the contract names. */
    public static final List<CreateMusicVideoTaskComposeMode> KNOWN =
            List.of(
                    AUTO,
                    MANUAL);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link CreateMusicVideoTaskComposeMode#AUTO}. */
        AUTO,
        /** {@link CreateMusicVideoTaskComposeMode#MANUAL}. */
        MANUAL,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private CreateMusicVideoTaskComposeMode(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static CreateMusicVideoTaskComposeMode of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new CreateMusicVideoTaskComposeMode(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateMusicVideoTaskComposeMode of(JsonNode json) {
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
