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

/** StreamGenerateContentParams as the contract gives it. */
public final class StreamGenerateContentParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "contents")
                    .secret();

    private StreamGenerateContentParams(JsonNode json) {
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
    public static StreamGenerateContentParams of(JsonNode json) {
        return new StreamGenerateContentParams(json);
    }

    /** The conversation so far, oldest first. */
    public List<Map<String, JsonNode>> contents() {
        return required("contents", Json.list(Json.map(Json::any)));
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link StreamGenerateContentParams}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** The conversation so far, oldest first. */
        public Builder contents(List<Map<String, JsonNode>> value) {
            return put("contents", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public StreamGenerateContentParams build() {
            return new StreamGenerateContentParams(finish("contents"));
        }
    }
}
