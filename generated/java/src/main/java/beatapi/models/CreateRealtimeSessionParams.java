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

/** CreateRealtimeSessionParams as the contract gives it. */
public final class CreateRealtimeSessionParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "max_duration_seconds",
                    "allowed_origins",
                    "metadata")
                    .secret();

    private CreateRealtimeSessionParams(JsonNode json) {
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
    public static CreateRealtimeSessionParams of(JsonNode json) {
        return new CreateRealtimeSessionParams(json);
    }

    /** Longest duration of the session in seconds; decides what it costs. */
    public long maxDurationSeconds() {
        return required("max_duration_seconds", Json::integer);
    }

    /**
     * Exact origins of the pages that may join: HTTPS, or HTTP of the own machine. 1 to 10 items.
     */
    public List<String> allowedOrigins() {
        return required("allowed_origins", Json.list(Json::text));
    }

    /**
     * Notes of your own, at most 20; keys of at most 64 and values of at most 256 characters. At
     * most 20 entries.
     */
    public Optional<Map<String, String>> metadata() {
        return optional("metadata", Json.map(Json::text));
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link CreateRealtimeSessionParams}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** Longest duration of the session in seconds; decides what it costs. */
        public Builder maxDurationSeconds(long value) {
            return put("max_duration_seconds", value);
        }

        /**
         * Exact origins of the pages that may join: HTTPS, or HTTP of the own machine. 1 to 10
         * items.
         */
        public Builder allowedOrigins(List<String> value) {
            return put("allowed_origins", value);
        }

        /**
         * Notes of your own, at most 20; keys of at most 64 and values of at most 256 characters.
         * At most 20 entries.
         */
        public Builder metadata(Map<String, String> value) {
            return put("metadata", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public CreateRealtimeSessionParams build() {
            return new CreateRealtimeSessionParams(finish("max_duration_seconds", "allowed_origins"));
        }
    }
}
