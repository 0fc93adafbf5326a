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

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link TaskTaskKind#WORKFLOW}. */
        WORKFLOW,
        /** {@link TaskTaskKind#EFFECT}. */
        EFFECT,
        /** {@link TaskTaskKind#IMAGE}. */
        IMAGE,
        /** {@link TaskTaskKind#VIDEO}. */
        VIDEO,
        /** {@link TaskTaskKind#DATA}. */
        DATA,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private TaskTaskKind(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static TaskTaskKind of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new TaskTaskKind(value));
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
