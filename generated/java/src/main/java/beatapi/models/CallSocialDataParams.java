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

/** CallSocialDataParams as the contract gives it. */
public final class CallSocialDataParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "action",
                    "params")
                    .secret();

    private CallSocialDataParams(JsonNode json) {
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
    public static CallSocialDataParams of(JsonNode json) {
        return new CallSocialDataParams(json);
    }

    /**
     * Id of the action, from the catalogue of social data. Pattern
     * {@code ^[a-z0-9]+(?:[._-][a-z0-9]+)+$}.
     */
    public String action() {
        return required("action", Json::text);
    }

    /** Parameters of the action. */
    public Optional<Map<String, JsonNode>> params() {
        return optional("params", Json.map(Json::any));
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link CallSocialDataParams}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Id of the action, from the catalogue of social data. Pattern
         * {@code ^[a-z0-9]+(?:[._-][a-z0-9]+)+$}.
         */
        public Builder action(String value) {
            return put("action", value);
        }

        /** Parameters of the action. */
        public Builder params(Map<String, JsonNode> value) {
            return put("params", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public CallSocialDataParams build() {
            return new CallSocialDataParams(finish("action"));
        }
    }
}
