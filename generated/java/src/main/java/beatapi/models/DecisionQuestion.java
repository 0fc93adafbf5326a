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

/**
 * A question, by its type.
 *
 * <p>With {@code type} {@code "noul"}: {@code instructions} (required), {@code criteria}. A
 * question whose answer is yes or no; the answer is how likely yes is.
 *
 * <p>With {@code type} {@code "choice"}: {@code instructions}, {@code criteria} (required). A
 * question whose answer is one of several.
 *
 * <p>With {@code type} {@code "score"}: {@code instructions}, {@code criteria} (required). A
 * question whose answer is a place on a scale.
 */
public final class DecisionQuestion extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "type",
                    "instructions",
                    "criteria")
                    .secret();

    private DecisionQuestion(JsonNode json) {
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
    public static DecisionQuestion of(JsonNode json) {
        return new DecisionQuestion(json);
    }

    /** {@code type}. */
    public DecisionQuestionType type() {
        return required("type", DecisionQuestionType::of);
    }

    /**
     * With {@code type} {@code "noul"}: The question, as text or in parts. With {@code type}
     * {@code "choice"} or {@code "score"}: The question. Required with {@code type} {@code "noul"}.
     */
    public Optional<JsonNode> instructions() {
        return optional("instructions", Json::any);
    }

    /**
     * With {@code type} {@code "noul"}: The meaning of yes and no. With {@code type}
     * {@code "choice"}: The answers to choose from, each with what it means. 1 to 255 entries. With
     * {@code type} {@code "score"}: The steps of the scale, upwards. 1 to 10 items. Required with
     * {@code type} {@code "choice"} or {@code "score"}.
     */
    public Optional<JsonNode> criteria() {
        return optional("criteria", Json::any);
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link DecisionQuestion}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** {@code type}. */
        public Builder type(DecisionQuestionType value) {
            return put("type", value);
        }

        /**
         * With {@code type} {@code "noul"}: The question, as text or in parts. With {@code type}
         * {@code "choice"} or {@code "score"}: The question. Required with {@code type}
         * {@code "noul"}.
         */
        public Builder instructions(JsonNode value) {
            return put("instructions", value);
        }

        /**
         * With {@code type} {@code "noul"}: The meaning of yes and no. With {@code type}
         * {@code "choice"}: The answers to choose from, each with what it means. 1 to 255 entries.
         * With {@code type} {@code "score"}: The steps of the scale, upwards. 1 to 10 items.
         * Required with {@code type} {@code "choice"} or {@code "score"}.
         */
        public Builder criteria(JsonNode value) {
            return put("criteria", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public DecisionQuestion build() {
            return new DecisionQuestion(finish("type"));
        }
    }
}
