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

/** A URL that is told when tasks end. */
public final class WebhookEndpoint extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "id",
                    "object",
                    "url",
                    "description",
                    "events",
                    "status",
                    "secret",
                    "created_at",
                    "updated_at")
                    .secret("secret");

    private WebhookEndpoint(JsonNode json) {
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
    public static WebhookEndpoint of(JsonNode json) {
        return new WebhookEndpoint(json);
    }

    /** Id of the endpoint. */
    public String id() {
        return required("id", Json::text);
    }

    /** Always {@code "webhook_endpoint"}. */
    public String object() {
        return required("object", Json::text);
    }

    /** The address for events. */
    public String url() {
        return required("url", Json::text);
    }

    /** A note for people. */
    public String description() {
        return required("description", Json::text);
    }

    /** The events that are sent. */
    public List<WebhookEndpointEvents> events() {
        return required("events", Json.list(WebhookEndpointEvents::of));
    }

    /** The state; a {@code disabled} endpoint gets no events. */
    public WebhookEndpointStatus status() {
        return required("status", WebhookEndpointStatus::of);
    }

    /**
     * Key of the signatures, {@code whsec_…}; whole in the answer to the create call, masked in all
     * others.
     */
    public String secret() {
        return required("secret", Json::text);
    }

    /** The time of the registration, in Unix seconds. */
    public long createdAt() {
        return required("created_at", Json::integer);
    }

    /** The time of the last change, in Unix seconds. */
    public long updatedAt() {
        return required("updated_at", Json::integer);
    }

}
