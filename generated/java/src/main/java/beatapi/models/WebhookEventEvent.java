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

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link WebhookEventEvent#TASK_SUCCEEDED}. */
        TASK_SUCCEEDED,
        /** {@link WebhookEventEvent#TASK_FAILED}. */
        TASK_FAILED,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private WebhookEventEvent(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static WebhookEventEvent of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new WebhookEventEvent(value));
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
        return of(Json.text(json));
    }

    /**
     * The value as a constant, for {@code switch}.
     *
     * @return {@code _UNKNOWN} for values of newer servers
     */
    public Known known() {
        int place = KNOWN.indexOf(this);
        return place < 0 ? Known._UNKNOWN : Known.values()[place];
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
