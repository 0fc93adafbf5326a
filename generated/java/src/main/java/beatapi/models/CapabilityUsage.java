package beatapi.models;

import beatapi.FileInput;
import beatapi.Json;
import beatapi.JsonObject;
import beatapi.JsonObjectBuilder;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Totals of one workflow, effect or model. */
public final class CapabilityUsage extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "task_kind",
                    "capability_id",
                    "tasks",
                    "credits_settled")
                    .secret();

    private CapabilityUsage(JsonNode json) {
        super(json, SHAPE);
    }

    /**
     * Reads an object from JSON, whatever is missing in it, odd or new.
     *
     * @param json a JSON object
     * @return the object
     * @throws IllegalArgumentException it is not a JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CapabilityUsage of(JsonNode json) {
        return new CapabilityUsage(json);
    }

    /** The kind of work. */
    public CapabilityUsageTaskKind taskKind() {
        return required("task_kind", CapabilityUsageTaskKind::of);
    }

    /** Id of the workflow, the effect or the model. */
    public String capabilityId() {
        return required("capability_id", Json::text);
    }

    /** Tasks ever accepted. */
    public long tasks() {
        return required("tasks", Json::integer);
    }

    /** Dollars spent on them for good. In steps of 0.01. */
    public BigDecimal creditsSettled() {
        return required("credits_settled", Json::number);
    }

}
