package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The workflow that made the task; only if the task is one of a workflow. */
public final class TaskWorkflow extends OpenEnum {
    /** {@code "music-video"}. */
    public static final TaskWorkflow MUSIC_VIDEO = new TaskWorkflow("music-video");

    /** {@code "ecommerce-video"}. */
    public static final TaskWorkflow ECOMMERCE_VIDEO = new TaskWorkflow("ecommerce-video");

    /** {@code "video-analysis"}. */
    public static final TaskWorkflow VIDEO_ANALYSIS = new TaskWorkflow("video-analysis");

    /** Every value that the contract names. */
    public static final List<TaskWorkflow> KNOWN =
            List.of(
                    MUSIC_VIDEO,
                    ECOMMERCE_VIDEO,
                    VIDEO_ANALYSIS);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link TaskWorkflow#MUSIC_VIDEO}. */
        MUSIC_VIDEO,
        /** {@link TaskWorkflow#ECOMMERCE_VIDEO}. */
        ECOMMERCE_VIDEO,
        /** {@link TaskWorkflow#VIDEO_ANALYSIS}. */
        VIDEO_ANALYSIS,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private TaskWorkflow(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static TaskWorkflow of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new TaskWorkflow(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TaskWorkflow of(JsonNode json) {
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
