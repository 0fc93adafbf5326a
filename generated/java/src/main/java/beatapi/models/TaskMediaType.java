package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The kind of result; only if a model makes a picture or a video. */
public final class TaskMediaType extends OpenEnum {
    /** {@code "image"}. */
    public static final TaskMediaType IMAGE = new TaskMediaType("image");

    /** {@code "video"}. */
    public static final TaskMediaType VIDEO = new TaskMediaType("video");

    /** Every value that the contract names. */
    public static final List<TaskMediaType> KNOWN =
            List.of(
                    IMAGE,
                    VIDEO);

    private TaskMediaType(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static TaskMediaType of(String value) {
        return new TaskMediaType(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TaskMediaType of(JsonNode json) {
        return new TaskMediaType(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
