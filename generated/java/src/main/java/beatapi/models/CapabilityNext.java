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

/**
 * The call that makes sense next, in the manner that {@code X-Beat-Client} chose. What is in angle
 * brackets is to be filled in.
 */
public final class CapabilityNext extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "action",
                    "call",
                    "note")
                    .secret();

    private CapabilityNext(JsonNode json) {
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
    public static CapabilityNext of(JsonNode json) {
        return new CapabilityNext(json);
    }

    /** A description of the call. */
    public CapabilityNextAction action() {
        return required("action", CapabilityNextAction::of);
    }

    /** The call: a curl command, or a call of a tool. */
    public Optional<JsonNode> call() {
        return optional("call", Json::any);
    }

    /** The purpose of the call. */
    public Optional<String> note() {
        return optional("note", Json::text);
    }

}
