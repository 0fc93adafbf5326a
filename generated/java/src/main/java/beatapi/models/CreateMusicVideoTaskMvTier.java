package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Values of CreateMusicVideoTaskMvTier. */
public final class CreateMusicVideoTaskMvTier extends OpenEnum {
    /** {@code "standard"}. */
    public static final CreateMusicVideoTaskMvTier STANDARD = new CreateMusicVideoTaskMvTier("standard");

    /** {@code "premium"}. */
    public static final CreateMusicVideoTaskMvTier PREMIUM = new CreateMusicVideoTaskMvTier("premium");

    /** Every value that the contract names. */
    public static final List<CreateMusicVideoTaskMvTier> KNOWN =
            List.of(
                    STANDARD,
                    PREMIUM);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link CreateMusicVideoTaskMvTier#STANDARD}. */
        STANDARD,
        /** {@link CreateMusicVideoTaskMvTier#PREMIUM}. */
        PREMIUM,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private CreateMusicVideoTaskMvTier(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static CreateMusicVideoTaskMvTier of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new CreateMusicVideoTaskMvTier(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateMusicVideoTaskMvTier of(JsonNode json) {
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
