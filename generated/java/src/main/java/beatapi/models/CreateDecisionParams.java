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

/** Questions about a state. */
public final class CreateDecisionParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "state",
                    "questions",
                    "model",
                    "stream")
                    .secret();

    private CreateDecisionParams(JsonNode json) {
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
    public static CreateDecisionParams of(JsonNode json) {
        return new CreateDecisionParams(json);
    }

    /** The subject of the questions. */
    public JsonNode state() {
        return required("state", Json::any);
    }

    /** The questions by name. At least 1 entry. */
    public Map<String, DecisionQuestion> questions() {
        return required("questions", Json.map(DecisionQuestion::of));
    }

    /**
     * The model that decides, such as {@code jev-1.13} or {@code jev-1.13-free}. The server's
     * default is {@code "jev-1.13"}.
     */
    public Optional<String> model() {
        return optional("model", Json::text);
    }

    /** There are no streams of decisions. */
    public Optional<Boolean> stream() {
        return optional("stream", Json::bool);
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link CreateDecisionParams}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** The subject of the questions. */
        public Builder state(JsonNode value) {
            return put("state", value);
        }

        /** The questions by name. At least 1 entry. */
        public Builder questions(Map<String, DecisionQuestion> value) {
            return put("questions", value);
        }

        /**
         * The model that decides, such as {@code jev-1.13} or {@code jev-1.13-free}. The server's
         * default is {@code "jev-1.13"}.
         */
        public Builder model(String value) {
            return put("model", value);
        }

        /** There are no streams of decisions. */
        public Builder stream(boolean value) {
            return put("stream", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public CreateDecisionParams build() {
            return new CreateDecisionParams(finish("state", "questions"));
        }
    }
}
