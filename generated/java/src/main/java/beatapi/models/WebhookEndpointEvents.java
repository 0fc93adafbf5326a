package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Values of WebhookEndpointEvents. */
public final class WebhookEndpointEvents extends OpenEnum {
    /** {@code "task.succeeded"}. */
    public static final WebhookEndpointEvents TASK_SUCCEEDED = new WebhookEndpointEvents("task.succeeded");

    /** {@code "task.failed"}. */
    public static final WebhookEndpointEvents TASK_FAILED = new WebhookEndpointEvents("task.failed");

    /** Every value that the contract names. */
    public static final List<WebhookEndpointEvents> KNOWN =
            List.of(
                    TASK_SUCCEEDED,
                    TASK_FAILED);

    private WebhookEndpointEvents(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static WebhookEndpointEvents of(String value) {
        return new WebhookEndpointEvents(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WebhookEndpointEvents of(JsonNode json) {
        return new WebhookEndpointEvents(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
