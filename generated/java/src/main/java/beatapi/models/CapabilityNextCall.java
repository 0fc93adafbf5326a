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

/** CapabilityNextCall as the contract gives it. */
public final class CapabilityNextCall extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "tool",
                    "arguments")
                    .secret();

    private CapabilityNextCall(JsonNode json) {
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
    public static CapabilityNextCall of(JsonNode json) {
        return new CapabilityNextCall(json);
    }

    /** Name of the tool. */
    public CapabilityNextCallTool tool() {
        return required("tool", CapabilityNextCallTool::of);
    }

    /** Its arguments. */
    public Map<String, JsonNode> arguments() {
        return required("arguments", Json.map(Json::any));
    }

}
