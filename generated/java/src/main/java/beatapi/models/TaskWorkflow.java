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

    private TaskWorkflow(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static TaskWorkflow of(String value) {
        return new TaskWorkflow(value);
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
        return new TaskWorkflow(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
