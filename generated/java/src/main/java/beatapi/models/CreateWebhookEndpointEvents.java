package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Values of CreateWebhookEndpointEvents. */
public final class CreateWebhookEndpointEvents extends OpenEnum {
    /** {@code "task.succeeded"}. */
    public static final CreateWebhookEndpointEvents TASK_SUCCEEDED = new CreateWebhookEndpointEvents("task.succeeded");

    /** {@code "task.failed"}. */
    public static final CreateWebhookEndpointEvents TASK_FAILED = new CreateWebhookEndpointEvents("task.failed");

    /** Every value that the contract names. */
    public static final List<CreateWebhookEndpointEvents> KNOWN =
            List.of(
                    TASK_SUCCEEDED,
                    TASK_FAILED);

    private CreateWebhookEndpointEvents(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static CreateWebhookEndpointEvents of(String value) {
        return new CreateWebhookEndpointEvents(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateWebhookEndpointEvents of(JsonNode json) {
        return new CreateWebhookEndpointEvents(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
