package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The state; a {@code disabled} endpoint gets no events. */
public final class WebhookEndpointStatus extends OpenEnum {
    /** {@code "active"}. */
    public static final WebhookEndpointStatus ACTIVE = new WebhookEndpointStatus("active");

    /** {@code "disabled"}. */
    public static final WebhookEndpointStatus DISABLED = new WebhookEndpointStatus("disabled");

    /** Every value that the contract names. */
    public static final List<WebhookEndpointStatus> KNOWN =
            List.of(
                    ACTIVE,
                    DISABLED);

    private WebhookEndpointStatus(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static WebhookEndpointStatus of(String value) {
        return new WebhookEndpointStatus(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WebhookEndpointStatus of(JsonNode json) {
        return new WebhookEndpointStatus(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
