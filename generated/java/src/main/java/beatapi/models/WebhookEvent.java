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

/** The body of a delivery to a webhook endpoint. */
public final class WebhookEvent extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "id",
                    "event",
                    "created_at",
                    "data")
                    .secret();

    private WebhookEvent(JsonNode json) {
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
    public static WebhookEvent of(JsonNode json) {
        return new WebhookEvent(json);
    }

    /** Id of the event. */
    public String id() {
        return required("id", Json::text);
    }

    /** The kind of event. Read this field, not the header, which is not signed. */
    public WebhookEventEvent event() {
        return required("event", WebhookEventEvent::of);
    }

    /** The time of the event, in Unix seconds. */
    public long createdAt() {
        return required("created_at", Json::integer);
    }

    /** The task as the delivery has it; fields that were left out are {@code UNSET}. */
    public Task data() {
        return required("data", Task::of);
    }

}
