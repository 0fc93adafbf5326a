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

/** A group of capabilities. */
public final class CapabilityGroup extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "key",
                    "label",
                    "count",
                    "examples",
                    "search")
                    .secret();

    private CapabilityGroup(JsonNode json) {
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
    public static CapabilityGroup of(JsonNode json) {
        return new CapabilityGroup(json);
    }

    /** Name of the group for programs. */
    public String key() {
        return required("key", Json::text);
    }

    /** Name of the group for people. */
    public String label() {
        return required("label", Json::text);
    }

    /** The number of results. */
    public long count() {
        return required("count", Json::integer);
    }

    /** Some of them. */
    public List<CapabilityGroupExamplesItem> examples() {
        return required("examples", Json.list(CapabilityGroupExamplesItem::of));
    }

    /** The search that lists the whole group. */
    public Optional<Map<String, JsonNode>> search() {
        return optional("search", Json.map(Json::any));
    }

}
