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

/** The deleted webhook endpoint. */
public final class DeletedWebhookEndpoint extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "id",
                    "deleted")
                    .secret();

    private DeletedWebhookEndpoint(JsonNode json) {
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
    public static DeletedWebhookEndpoint of(JsonNode json) {
        return new DeletedWebhookEndpoint(json);
    }

    /** Id of the endpoint. */
    public String id() {
        return required("id", Json::text);
    }

    /** True once the endpoint is gone. */
    public boolean deleted() {
        return required("deleted", Json::bool);
    }

}
