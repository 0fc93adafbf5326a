package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Id of the workflow, as tasks name it. */
public final class WorkflowId extends OpenEnum {
    /** {@code "music-video"}. */
    public static final WorkflowId MUSIC_VIDEO = new WorkflowId("music-video");

    /** {@code "ecommerce-video"}. */
    public static final WorkflowId ECOMMERCE_VIDEO = new WorkflowId("ecommerce-video");

    /** {@code "video-analysis"}. */
    public static final WorkflowId VIDEO_ANALYSIS = new WorkflowId("video-analysis");

    /** Every value that the contract names. */
    public static final List<WorkflowId> KNOWN =
            List.of(
                    MUSIC_VIDEO,
                    ECOMMERCE_VIDEO,
                    VIDEO_ANALYSIS);

    private WorkflowId(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static WorkflowId of(String value) {
        return new WorkflowId(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WorkflowId of(JsonNode json) {
        return new WorkflowId(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
