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

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link WorkflowId#MUSIC_VIDEO}. */
        MUSIC_VIDEO,
        /** {@link WorkflowId#ECOMMERCE_VIDEO}. */
        ECOMMERCE_VIDEO,
        /** {@link WorkflowId#VIDEO_ANALYSIS}. */
        VIDEO_ANALYSIS,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private WorkflowId(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static WorkflowId of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new WorkflowId(value));
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
