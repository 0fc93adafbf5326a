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

/** The run to start, to poll or to fetch again. */
public final class RunCapabilityParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "reference",
                    "operation",
                    "input",
                    "task_id",
                    "request_id",
                    "view",
                    "max_items",
                    "fields")
                    .secret();

    private RunCapabilityParams(JsonNode json) {
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
    public static RunCapabilityParams of(JsonNode json) {
        return new RunCapabilityParams(json);
    }

    /**
     * Reference of the capability, as a search answered it. Pattern
     * {@code ^(model|data|workflow):.+$}.
     */
    public String reference() {
        return required("reference", Json::text);
    }

    /**
     * Run it, ask how a run is going ({@code task_id}), or fetch a result again
     * ({@code request_id}). The server's default is {@code "start"}.
     */
    public Optional<RunCapabilityOperation> operation() {
        return optional("operation", RunCapabilityOperation::of);
    }

    /** Input of a run, as the capability's {@code input_schema} has it. */
    public Optional<Map<String, JsonNode>> input() {
        return optional("input", Json.map(Json::any));
    }

    /** Id of the task to ask about. */
    public Optional<String> taskId() {
        return optional("task_id", Json::text);
    }

    /** Id of the run whose result to fetch. */
    public Optional<String> requestId() {
        return optional("request_id", Json::text);
    }

    /**
     * Everything, which is what HTTP gets if nothing is said, or the start of the main list as
     * {@code items}, long texts cut off.
     */
    public Optional<RunCapabilityView> view() {
        return optional("view", RunCapabilityView::of);
    }

    /** Most items of a preview; 10 if nothing is said. 1 to 50. */
    public Optional<Long> maxItems() {
        return optional("max_items", Json::integer);
    }

    /** Paths to keep, such as {@code items[].title}; all others are left out. */
    public Optional<List<String>> fields() {
        return optional("fields", Json.list(Json::text));
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link RunCapabilityParams}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Reference of the capability, as a search answered it. Pattern
         * {@code ^(model|data|workflow):.+$}.
         */
        public Builder reference(String value) {
            return put("reference", value);
        }

        /**
         * Run it, ask how a run is going ({@code task_id}), or fetch a result again
         * ({@code request_id}). The server's default is {@code "start"}.
         */
        public Builder operation(RunCapabilityOperation value) {
            return put("operation", value);
        }

        /** Input of a run, as the capability's {@code input_schema} has it. */
        public Builder input(Map<String, JsonNode> value) {
            return put("input", value);
        }

        /** Id of the task to ask about. */
        public Builder taskId(String value) {
            return put("task_id", value);
        }

        /** Id of the run whose result to fetch. */
        public Builder requestId(String value) {
            return put("request_id", value);
        }

        /**
         * Everything, which is what HTTP gets if nothing is said, or the start of the main list as
         * {@code items}, long texts cut off.
         */
        public Builder view(RunCapabilityView value) {
            return put("view", value);
        }

        /** Most items of a preview; 10 if nothing is said. 1 to 50. */
        public Builder maxItems(long value) {
            return put("max_items", value);
        }

        /** Paths to keep, such as {@code items[].title}; all others are left out. */
        public Builder fields(List<String> value) {
            return put("fields", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public RunCapabilityParams build() {
            return new RunCapabilityParams(finish("reference"));
        }
    }
}
