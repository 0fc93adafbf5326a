package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Form of the text. */
public final class ReadWebPagesFormat extends OpenEnum {
    /** {@code "markdown"}. */
    public static final ReadWebPagesFormat MARKDOWN = new ReadWebPagesFormat("markdown");

    /** {@code "text"}. */
    public static final ReadWebPagesFormat TEXT = new ReadWebPagesFormat("text");

    /** Every value that the contract names. */
    public static final List<ReadWebPagesFormat> KNOWN =
            List.of(
                    MARKDOWN,
                    TEXT);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link ReadWebPagesFormat#MARKDOWN}. */
        MARKDOWN,
        /** {@link ReadWebPagesFormat#TEXT}. */
        TEXT,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private ReadWebPagesFormat(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static ReadWebPagesFormat of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new ReadWebPagesFormat(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ReadWebPagesFormat of(JsonNode json) {
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
