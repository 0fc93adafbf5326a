package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The state of a task or a shot. By itself a task moves from {@code queued} through
 * {@code processing} to {@code succeeded} or {@code failed}, which are final. Composed by hand it
 * waits in {@code storyboard_ready} or {@code requires_action}, moves to {@code editing} and back
 * with each edit, and through {@code composing} to its end.
 */
public final class TaskStatus extends OpenEnum {
    /** {@code "queued"}. */
    public static final TaskStatus QUEUED = new TaskStatus("queued");

    /** {@code "processing"}. */
    public static final TaskStatus PROCESSING = new TaskStatus("processing");

    /** {@code "storyboard_ready"}. */
    public static final TaskStatus STORYBOARD_READY = new TaskStatus("storyboard_ready");

    /** {@code "requires_action"}. */
    public static final TaskStatus REQUIRES_ACTION = new TaskStatus("requires_action");

    /** {@code "editing"}. */
    public static final TaskStatus EDITING = new TaskStatus("editing");

    /** {@code "composing"}. */
    public static final TaskStatus COMPOSING = new TaskStatus("composing");

    /** {@code "succeeded"}. */
    public static final TaskStatus SUCCEEDED = new TaskStatus("succeeded");

    /** {@code "failed"}. */
    public static final TaskStatus FAILED = new TaskStatus("failed");

    /** Every value that the contract names. */
    public static final List<TaskStatus> KNOWN =
            List.of(
                    QUEUED,
                    PROCESSING,
                    STORYBOARD_READY,
                    REQUIRES_ACTION,
                    EDITING,
                    COMPOSING,
                    SUCCEEDED,
                    FAILED);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link TaskStatus#QUEUED}. */
        QUEUED,
        /** {@link TaskStatus#PROCESSING}. */
        PROCESSING,
        /** {@link TaskStatus#STORYBOARD_READY}. */
        STORYBOARD_READY,
        /** {@link TaskStatus#REQUIRES_ACTION}. */
        REQUIRES_ACTION,
        /** {@link TaskStatus#EDITING}. */
        EDITING,
        /** {@link TaskStatus#COMPOSING}. */
        COMPOSING,
        /** {@link TaskStatus#SUCCEEDED}. */
        SUCCEEDED,
        /** {@link TaskStatus#FAILED}. */
        FAILED,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private TaskStatus(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static TaskStatus of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new TaskStatus(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TaskStatus of(JsonNode json) {
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
