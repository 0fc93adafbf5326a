package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The kind of event. Read this field, not the header, which is not signed. */
public final class WebhookEventEvent extends OpenEnum {
    /** {@code "task.succeeded"}. */
    public static final WebhookEventEvent TASK_SUCCEEDED = new WebhookEventEvent("task.succeeded");

    /** {@code "task.failed"}. */
    public static final WebhookEventEvent TASK_FAILED = new WebhookEventEvent("task.failed");

    /** Every value that the contract names. */
    public static final List<WebhookEventEvent> KNOWN =
            List.of(
                    TASK_SUCCEEDED,
                    TASK_FAILED);

    private WebhookEventEvent(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static WebhookEventEvent of(String value) {
        return new WebhookEventEvent(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WebhookEventEvent of(JsonNode json) {
        return new WebhookEventEvent(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
