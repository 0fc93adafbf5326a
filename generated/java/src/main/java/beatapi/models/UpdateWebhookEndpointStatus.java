package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The state; a {@code disabled} endpoint gets no events. */
public final class UpdateWebhookEndpointStatus extends OpenEnum {
    /** {@code "active"}. */
    public static final UpdateWebhookEndpointStatus ACTIVE = new UpdateWebhookEndpointStatus("active");

    /** {@code "disabled"}. */
    public static final UpdateWebhookEndpointStatus DISABLED = new UpdateWebhookEndpointStatus("disabled");

    /** Every value that the contract names. */
    public static final List<UpdateWebhookEndpointStatus> KNOWN =
            List.of(
                    ACTIVE,
                    DISABLED);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link UpdateWebhookEndpointStatus#ACTIVE}. */
        ACTIVE,
        /** {@link UpdateWebhookEndpointStatus#DISABLED}. */
        DISABLED,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private UpdateWebhookEndpointStatus(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static UpdateWebhookEndpointStatus of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new UpdateWebhookEndpointStatus(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UpdateWebhookEndpointStatus of(JsonNode json) {
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
