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

/** Something that can be made or found out. */
public final class Workflow extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "id",
                    "object",
                    "name",
                    "description")
                    .secret();

    private Workflow(JsonNode json) {
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
    public static Workflow of(JsonNode json) {
        return new Workflow(json);
    }

    /** Id of the workflow, as tasks name it. */
    public WorkflowId id() {
        return required("id", WorkflowId::of);
    }

    /** Always {@code "workflow"}. */
    public String object() {
        return required("object", Json::text);
    }

    /** Name for people. */
    public String name() {
        return required("name", Json::text);
    }

    /** The work that the workflow does. */
    public String description() {
        return required("description", Json::text);
    }

}
