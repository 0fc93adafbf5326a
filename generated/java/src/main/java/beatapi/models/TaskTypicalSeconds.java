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

/** The recent durations of such tasks, while the task runs and if there were enough of them. */
public final class TaskTypicalSeconds extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "p50",
                    "p90",
                    "samples",
                    "window")
                    .secret();

    private TaskTypicalSeconds(JsonNode json) {
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
    public static TaskTypicalSeconds of(JsonNode json) {
        return new TaskTypicalSeconds(json);
    }

    /** Seconds that half of them took. */
    public long p50() {
        return required("p50", Json::integer);
    }

    /** Seconds that nine of ten took; a task beyond that is slow. */
    public long p90() {
        return required("p90", Json::integer);
    }

    /** The number of such tasks. */
    public long samples() {
        return required("samples", Json::integer);
    }

    /** The period of the count, {@code 7d} for example. */
    public String window() {
        return required("window", Json::text);
    }

}
