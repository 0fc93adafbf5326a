package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The kind of work, which decides the fields below. Tasks of {@code data} are polled with
 * {@code runCapability}.
 */
public final class TaskTaskKind extends OpenEnum {
    /** {@code "workflow"}. */
    public static final TaskTaskKind WORKFLOW = new TaskTaskKind("workflow");

    /** {@code "effect"}. */
    public static final TaskTaskKind EFFECT = new TaskTaskKind("effect");

    /** {@code "image"}. */
    public static final TaskTaskKind IMAGE = new TaskTaskKind("image");

    /** {@code "video"}. */
    public static final TaskTaskKind VIDEO = new TaskTaskKind("video");

    /** {@code "data"}. */
    public static final TaskTaskKind DATA = new TaskTaskKind("data");

    /** Every value that the contract names. */
    public static final List<TaskTaskKind> KNOWN =
            List.of(
                    WORKFLOW,
                    EFFECT,
                    IMAGE,
                    VIDEO,
                    DATA);

    private TaskTaskKind(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static TaskTaskKind of(String value) {
        return new TaskTaskKind(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TaskTaskKind of(JsonNode json) {
        return new TaskTaskKind(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
