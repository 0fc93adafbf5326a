package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The use of the file. */
public final class UploadFilePurpose extends OpenEnum {
    /** {@code "input"}. */
    public static final UploadFilePurpose INPUT = new UploadFilePurpose("input");

    /** Every value that the contract names. */
    public static final List<UploadFilePurpose> KNOWN =
            List.of(
                    INPUT);

    private UploadFilePurpose(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static UploadFilePurpose of(String value) {
        return new UploadFilePurpose(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UploadFilePurpose of(JsonNode json) {
        return new UploadFilePurpose(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
