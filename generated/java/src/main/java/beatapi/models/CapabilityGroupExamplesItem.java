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

/** One of them. */
public final class CapabilityGroupExamplesItem extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "reference",
                    "summary",
                    "price")
                    .secret();

    private CapabilityGroupExamplesItem(JsonNode json) {
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
    public static CapabilityGroupExamplesItem of(JsonNode json) {
        return new CapabilityGroupExamplesItem(json);
    }

    /** Name to inspect and run it by. */
    public String reference() {
        return required("reference", Json::text);
    }

    /** A description for people. */
    public String summary() {
        return required("summary", Json::text);
    }

    /** The price, for people. */
    public Optional<String> price() {
        return optional("price", Json::text);
    }

}
