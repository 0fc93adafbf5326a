package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Language of the output. Only with {@code mv_tier} {@code "standard"}. */
public final class CreateMusicVideoTaskLanguage extends OpenEnum {
    /** {@code "en"}. */
    public static final CreateMusicVideoTaskLanguage EN = new CreateMusicVideoTaskLanguage("en");

    /** {@code "zh"}. */
    public static final CreateMusicVideoTaskLanguage ZH = new CreateMusicVideoTaskLanguage("zh");

    /** Every value that the contract names. */
    public static final List<CreateMusicVideoTaskLanguage> KNOWN =
            List.of(
                    EN,
                    ZH);

    private CreateMusicVideoTaskLanguage(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static CreateMusicVideoTaskLanguage of(String value) {
        return new CreateMusicVideoTaskLanguage(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateMusicVideoTaskLanguage of(JsonNode json) {
        return new CreateMusicVideoTaskLanguage(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
