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

/** CreateWebhookEndpointParams as the contract gives it. */
public final class CreateWebhookEndpointParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "url",
                    "description",
                    "events")
                    .secret();

    private CreateWebhookEndpointParams(JsonNode json) {
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
    public static CreateWebhookEndpointParams of(JsonNode json) {
        return new CreateWebhookEndpointParams(json);
    }

    /** The address for events: a public HTTPS URL, not of localhost or a private network. */
    public String url() {
        return required("url", Json::text);
    }

    /** A note for people. */
    public Optional<String> description() {
        return optional("description", Json::text);
    }

    /** The events to send; left out, both. */
    public Optional<List<CreateWebhookEndpointEvents>> events() {
        return optional("events", Json.list(CreateWebhookEndpointEvents::of));
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link CreateWebhookEndpointParams}; what is not set is not sent. */
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

        /** The events to send; left out, both. */
        public Builder events(List<CreateWebhookEndpointEvents> value) {
            return put("events", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public CreateWebhookEndpointParams build() {
            return new CreateWebhookEndpointParams(finish("url"));
        }
    }
}
