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

/** A question to a text model, in the form of the SDK it is made for. */
public final class CreateChatCompletionParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "model")
                    .secret();

    private CreateChatCompletionParams(JsonNode json) {
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
    public static CreateChatCompletionParams of(JsonNode json) {
        return new CreateChatCompletionParams(json);
    }

    /** Name of a text model; {@code listTextModels} has those of the key. */
    public String model() {
        return required("model", Json::text);
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link CreateChatCompletionParams}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** Name of a text model; {@code listTextModels} has those of the key. */
        public Builder model(String value) {
            return put("model", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public CreateChatCompletionParams build() {
            return new CreateChatCompletionParams(finish("model"));
        }
    }
}
