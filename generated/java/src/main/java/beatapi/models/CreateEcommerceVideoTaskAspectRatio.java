package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Shape of the video. */
public final class CreateEcommerceVideoTaskAspectRatio extends OpenEnum {
    /** {@code "16:9"}. */
    public static final CreateEcommerceVideoTaskAspectRatio _16_9 = new CreateEcommerceVideoTaskAspectRatio("16:9");

    /** {@code "9:16"}. */
    public static final CreateEcommerceVideoTaskAspectRatio _9_16 = new CreateEcommerceVideoTaskAspectRatio("9:16");

    /** {@code "1:1"}. */
    public static final CreateEcommerceVideoTaskAspectRatio _1_1 = new CreateEcommerceVideoTaskAspectRatio("1:1");

    /** Every value that the contract names. */
    public static final List<CreateEcommerceVideoTaskAspectRatio> KNOWN =
            List.of(
                    _16_9,
                    _9_16,
                    _1_1);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link CreateEcommerceVideoTaskAspectRatio#_16_9}. */
        _16_9,
        /** {@link CreateEcommerceVideoTaskAspectRatio#_9_16}. */
        _9_16,
        /** {@link CreateEcommerceVideoTaskAspectRatio#_1_1}. */
        _1_1,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private CreateEcommerceVideoTaskAspectRatio(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static CreateEcommerceVideoTaskAspectRatio of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new CreateEcommerceVideoTaskAspectRatio(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateEcommerceVideoTaskAspectRatio of(JsonNode json) {
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
