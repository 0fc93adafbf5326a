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

/** Totals of one workflow. */
public final class WorkflowUsage extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "workflow",
                    "tasks",
                    "credits_settled")
                    .secret();

    private WorkflowUsage(JsonNode json) {
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
    public static WorkflowUsage of(JsonNode json) {
        return new WorkflowUsage(json);
    }

    /** Id of the workflow. */
    public WorkflowUsageWorkflow workflow() {
        return required("workflow", WorkflowUsageWorkflow::of);
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
