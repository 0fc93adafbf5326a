package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Values of UpdateWebhookEndpointEvents. */
public final class UpdateWebhookEndpointEvents extends OpenEnum {
    /** {@code "task.succeeded"}. */
    public static final UpdateWebhookEndpointEvents TASK_SUCCEEDED = new UpdateWebhookEndpointEvents("task.succeeded");

    /** {@code "task.failed"}. */
    public static final UpdateWebhookEndpointEvents TASK_FAILED = new UpdateWebhookEndpointEvents("task.failed");

    /** Every value that the contract names. */
    public static final List<UpdateWebhookEndpointEvents> KNOWN =
            List.of(
                    TASK_SUCCEEDED,
                    TASK_FAILED);

    private UpdateWebhookEndpointEvents(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static UpdateWebhookEndpointEvents of(String value) {
        return new UpdateWebhookEndpointEvents(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UpdateWebhookEndpointEvents of(JsonNode json) {
        return new UpdateWebhookEndpointEvents(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
