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

/** UpdateWebhookEndpointParams as the contract gives it. */
public final class UpdateWebhookEndpointParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "url",
                    "description",
                    "status",
                    "events")
                    .secret();

    private UpdateWebhookEndpointParams(JsonNode json) {
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
    public static UpdateWebhookEndpointParams of(JsonNode json) {
        return new UpdateWebhookEndpointParams(json);
    }

    /** The address for events: a public HTTPS URL, not of localhost or a private network. */
    public Optional<String> url() {
        return optional("url", Json::text);
    }

    /** A note for people. */
    public Optional<String> description() {
        return optional("description", Json::text);
    }

    /** The state; a {@code disabled} endpoint gets no events. */
    public Optional<UpdateWebhookEndpointStatus> status() {
        return optional("status", UpdateWebhookEndpointStatus::of);
    }

    /** The events to send. */
    public Optional<List<UpdateWebhookEndpointEvents>> events() {
        return optional("events", Json.list(UpdateWebhookEndpointEvents::of));
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link UpdateWebhookEndpointParams}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** The address for events: a public HTTPS URL, not of localhost or a private network. */
        public Builder url(String value) {
            return put("url", value);
        }

        /** A note for people. */
        public Builder description(String value) {
            return put("description", value);
        }

        /** The state; a {@code disabled} endpoint gets no events. */
        public Builder status(UpdateWebhookEndpointStatus value) {
            return put("status", value);
        }

        /** The events to send. */
        public Builder events(List<UpdateWebhookEndpointEvents> value) {
            return put("events", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public UpdateWebhookEndpointParams build() {
            return new UpdateWebhookEndpointParams(finish());
        }
    }
}
