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

/** InspectCapabilityParams as the contract gives it. */
public final class InspectCapabilityParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "reference")
                    .secret();

    private InspectCapabilityParams(JsonNode json) {
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
    public static InspectCapabilityParams of(JsonNode json) {
        return new InspectCapabilityParams(json);
    }

    /**
     * Reference of the capability, as a search answered it. Pattern
     * {@code ^(model|data|workflow):.+$}.
     */
    public String reference() {
        return required("reference", Json::text);
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link InspectCapabilityParams}; what is not set is not sent. */
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
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public InspectCapabilityParams build() {
            return new InspectCapabilityParams(finish("reference"));
        }
    }
}
