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

    private ReadWebPagesFormat(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static ReadWebPagesFormat of(String value) {
        return new ReadWebPagesFormat(value);
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
        return new ReadWebPagesFormat(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
