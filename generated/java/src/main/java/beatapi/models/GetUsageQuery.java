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

/** What {@code usage.retrieve} asks for. */
public final class GetUsageQuery extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "period")
                    .secret();

    private GetUsageQuery(JsonNode json) {
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
    public static GetUsageQuery of(JsonNode json) {
        return new GetUsageQuery(json);
    }

    /** The period that the totals are about. The server's default is {@code "all"}. */
    public Optional<GetUsagePeriod> period() {
        return optional("period", GetUsagePeriod::of);
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link GetUsageQuery}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** The period that the totals are about. The server's default is {@code "all"}. */
        public Builder period(GetUsagePeriod value) {
            return put("period", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public GetUsageQuery build() {
            return new GetUsageQuery(finish());
        }
    }
}
