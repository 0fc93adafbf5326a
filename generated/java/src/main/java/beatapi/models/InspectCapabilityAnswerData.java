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
 * Everything about one capability.
 *
 * <p>The capability, and the call that runs it.
 */
public final class InspectCapabilityAnswerData extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "reference",
                    "kind",
                    "id",
                    "version",
                    "status",
                    "readiness",
                    "title",
                    "description",
                    "categories",
                    "platforms",
                    "entities",
                    "operations",
                    "tags",
                    "input_schema",
                    "output_schema",
                    "schema_hash",
                    "pricing",
                    "pagination",
                    "limits",
                    "errors",
                    "documentation",
                    "execution",
                    "versions",
                    "validation",
                    "next")
                    .secret();

    private InspectCapabilityAnswerData(JsonNode json) {
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
    public static InspectCapabilityAnswerData of(JsonNode json) {
        return new InspectCapabilityAnswerData(json);
    }

    /** Name to inspect and run it by, kind and id; copy it as it is. */
    public String reference() {
        return required("reference", Json::text);
    }

    /** The kind: a model, data, or a workflow. */
    public InspectCapabilityAnswerDataKind kind() {
        return required("kind", InspectCapabilityAnswerDataKind::of);
    }

    /** Id within its kind. */
    public String id() {
        return required("id", Json::text);
    }

    /** Version of the capability. */
    public String version() {
        return required("version", Json::text);
    }

    /** The availability. */
    public String status() {
        return required("status", Json::text);
    }

    /**
     * The completeness of its description: all of input, output and price; enough to run it; or too
     * little to run it.
     */
    public Optional<InspectCapabilityAnswerDataReadiness> readiness() {
        return optional("readiness", InspectCapabilityAnswerDataReadiness::of);
    }

    /** Name for people. */
    public String title() {
        return required("title", Json::text);
    }

    /** A description for people. */
    public String description() {
        return required("description", Json::text);
    }

    /** Categories it belongs to. */
    public Optional<List<String>> categories() {
        return optional("categories", Json.list(Json::text));
    }

    /** Platforms it is about. */
    public Optional<List<String>> platforms() {
        return optional("platforms", Json.list(Json::text));
    }

    /** Things it is about. */
    public Optional<List<String>> entities() {
        return optional("entities", Json.list(Json::text));
    }

    /** The operations on them. */
    public Optional<List<String>> operations() {
        return optional("operations", Json.list(Json::text));
    }

    /** Words to find it by. */
    public Optional<List<String>> tags() {
        return optional("tags", Json.list(Json::text));
    }

    /** JSON Schema of the input. */
    public Optional<Map<String, JsonNode>> inputSchema() {
        return optional("input_schema", Json.map(Json::any));
    }

    /** JSON Schema of the result, if it is published. */
    public Optional<Map<String, JsonNode>> outputSchema() {
        return optional("output_schema", Json.map(Json::any));
    }

    /** 16 hexadecimal digits that change whenever one of the two schemas does. */
    public Optional<String> schemaHash() {
        return optional("schema_hash", Json::text);
    }

    /** The current price of a run. */
    public Optional<Map<String, JsonNode>> pricing() {
        return optional("pricing", Json.map(Json::any));
    }

    /** The way to further pages. */
    public Optional<Map<String, JsonNode>> pagination() {
        return optional("pagination", Json.map(Json::any));
    }

    /** The limits of the input. */
    public Optional<Map<String, JsonNode>> limits() {
        return optional("limits", Json.map(Json::any));
    }

    /** The possible errors. */
    public Optional<Map<String, JsonNode>> errors() {
        return optional("errors", Json.map(Json::any));
    }

    /** Instructions; searches leave it out. */
    public Optional<InspectCapabilityAnswerDataDocumentation> documentation() {
        return optional("documentation", InspectCapabilityAnswerDataDocumentation::of);
    }

    /** The execution of a run. */
    public InspectCapabilityAnswerDataExecution execution() {
        return required("execution", InspectCapabilityAnswerDataExecution::of);
    }

    /** Versions of what is said here. */
    public InspectCapabilityAnswerDataVersions versions() {
        return required("versions", InspectCapabilityAnswerDataVersions::of);
    }

    /** The state of its trials. */
    public InspectCapabilityAnswerDataValidation validation() {
        return required("validation", InspectCapabilityAnswerDataValidation::of);
    }

    /**
     * The call that makes sense next, in the manner that {@code X-Beat-Client} chose. What is in
     * angle brackets is to be filled in.
     */
    public Optional<CapabilityNext> next() {
        return optional("next", CapabilityNext::of);
    }

}
