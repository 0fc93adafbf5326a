package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Language of what is spoken. */
public final class CreateEcommerceVideoTaskLanguage extends OpenEnum {
    /** {@code "en"}. */
    public static final CreateEcommerceVideoTaskLanguage EN = new CreateEcommerceVideoTaskLanguage("en");

    /** {@code "zh"}. */
    public static final CreateEcommerceVideoTaskLanguage ZH = new CreateEcommerceVideoTaskLanguage("zh");

    /** Every value that the contract names. */
    public static final List<CreateEcommerceVideoTaskLanguage> KNOWN =
            List.of(
                    EN,
                    ZH);

    private CreateEcommerceVideoTaskLanguage(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static CreateEcommerceVideoTaskLanguage of(String value) {
        return new CreateEcommerceVideoTaskLanguage(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateEcommerceVideoTaskLanguage of(JsonNode json) {
        return new CreateEcommerceVideoTaskLanguage(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
