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

/** Balance, concurrency and totals of the account. */
public final class Usage extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "object",
                    "credit_balance",
                    "total_tasks",
                    "credits_settled",
                    "credits_refunded",
                    "concurrency",
                    "by_workflow",
                    "realtime")
                    .secret();

    private Usage(JsonNode json) {
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
    public static Usage of(JsonNode json) {
        return new Usage(json);
    }

    /** Always {@code "usage"}. */
    public String object() {
        return required("object", Json::text);
    }

    /** Credits left; may be negative. */
    public BigDecimal creditBalance() {
        return required("credit_balance", Json::number);
    }

    /** Tasks ever accepted. */
    public long totalTasks() {
        return required("total_tasks", Json::integer);
    }

    /** Credits spent for good. */
    public BigDecimal creditsSettled() {
        return required("credits_settled", Json::number);
    }

    /** Credits given back. */
    public BigDecimal creditsRefunded() {
        return required("credits_refunded", Json::number);
    }

    /** How many tasks may be and are processing. */
    public UsageConcurrency concurrency() {
        return required("concurrency", UsageConcurrency::of);
    }

    /** {@code by_workflow}. */
    public List<WorkflowUsage> byWorkflow() {
        return required("by_workflow", Json.list(WorkflowUsage::of));
    }

    /** Totals of realtime sessions. */
    public Optional<UsageRealtime> realtime() {
        return optional("realtime", UsageRealtime::of);
    }

}
