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
                    "period",
                    "since",
                    "until",
                    "credit_balance",
                    "total_tasks",
                    "credits_settled",
                    "credits_refunded",
                    "concurrency",
                    "by_workflow",
                    "by_capability",
                    "by_model",
                    "by_api_key",
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

    /** The period that the totals are about; balance and concurrency are always those of now. */
    public UsagePeriod period() {
        return required("period", UsagePeriod::of);
    }

    /** The beginning of the period, in Unix seconds; missing if it is {@code all}. */
    public Optional<Long> since() {
        return optional("since", Json::integer);
    }

    /**
     * The end of the period, in Unix seconds, itself not part of it; missing if it is {@code all}.
     */
    public Optional<Long> until() {
        return optional("until", Json::integer);
    }

    /** Dollars left; may be negative. In steps of 0.01. */
    public BigDecimal creditBalance() {
        return required("credit_balance", Json::number);
    }

    /** Tasks ever accepted. */
    public long totalTasks() {
        return required("total_tasks", Json::integer);
    }

    /** Dollars spent for good. In steps of 0.01. */
    public BigDecimal creditsSettled() {
        return required("credits_settled", Json::number);
    }

    /** Dollars given back. In steps of 0.01. */
    public BigDecimal creditsRefunded() {
        return required("credits_refunded", Json::number);
    }

    /** The numbers of tasks that may be and are processing. */
    public UsageConcurrency concurrency() {
        return required("concurrency", UsageConcurrency::of);
    }

    /** Totals by workflow; tasks of another kind are in {@code by_capability} only. */
    public List<WorkflowUsage> byWorkflow() {
        return required("by_workflow", Json.list(WorkflowUsage::of));
    }

    /** Totals by workflow, effect and model. */
    public List<CapabilityUsage> byCapability() {
        return required("by_capability", Json.list(CapabilityUsage::of));
    }

    /** Totals by model of pictures or videos. */
    public List<ModelUsage> byModel() {
        return required("by_model", Json.list(ModelUsage::of));
    }

    /** Totals by API key. */
    public List<ApiKeyUsage> byApiKey() {
        return required("by_api_key", Json.list(ApiKeyUsage::of));
    }

    /** Totals of realtime sessions. */
    public Optional<UsageRealtime> realtime() {
        return optional("realtime", UsageRealtime::of);
    }

}
