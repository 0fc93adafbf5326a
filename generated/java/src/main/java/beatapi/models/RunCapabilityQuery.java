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

/** What {@code capabilities.run} asks for. */
public final class RunCapabilityQuery extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "X-Beat-Client")
                    .secret();

    private RunCapabilityQuery(JsonNode json) {
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
    public static RunCapabilityQuery of(JsonNode json) {
        return new RunCapabilityQuery(json);
    }

    /**
     * The form of the answer's {@code next}: as a curl command, or as a call of a tool of BeatAPI's
     * MCP server. The server's default is {@code "http"}.
     */
    public Optional<RunCapabilityXBeatClient> xBeatClient() {
        return optional("X-Beat-Client", RunCapabilityXBeatClient::of);
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link RunCapabilityQuery}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * The form of the answer's {@code next}: as a curl command, or as a call of a tool of
         * BeatAPI's MCP server. The server's default is {@code "http"}.
         */
        public Builder xBeatClient(RunCapabilityXBeatClient value) {
            return put("X-Beat-Client", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public RunCapabilityQuery build() {
            return new RunCapabilityQuery(finish());
        }
    }
}
