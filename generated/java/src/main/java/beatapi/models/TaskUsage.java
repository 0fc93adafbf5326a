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

/** The cost of a task, in US dollars. */
public final class TaskUsage extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "credits_reserved",
                    "credits_charged",
                    "credits_settled",
                    "credits_refunded",
                    "billable_duration_seconds")
                    .secret();

    private TaskUsage(JsonNode json) {
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
    public static TaskUsage of(JsonNode json) {
        return new TaskUsage(json);
    }

    /** Set aside when the task was accepted. In steps of 0.01. */
    public BigDecimal creditsReserved() {
        return required("credits_reserved", Json::number);
    }

    /** Taken from the balance when the task was accepted. In steps of 0.01. */
    public BigDecimal creditsCharged() {
        return required("credits_charged", Json::number);
    }

    /** Kept for good because the task succeeded. In steps of 0.01. */
    public BigDecimal creditsSettled() {
        return required("credits_settled", Json::number);
    }

    /** Given back because the task failed. In steps of 0.01. */
    public BigDecimal creditsRefunded() {
        return required("credits_refunded", Json::number);
    }

    /** Length that is billed, in seconds: as measured, or as asked for. */
    public Optional<Long> billableDurationSeconds() {
        return optional("billable_duration_seconds", Json::integer);
    }

}
