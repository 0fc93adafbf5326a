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
 * As {@code CapabilityCard}: {@code reference} (required), {@code kind} (required), {@code title}
 * (required), {@code summary} (required), {@code platform}, {@code execution} (required),
 * {@code readiness} (required), {@code price}, {@code signature}. A capability in short.
 *
 * <p>As {@code CapabilityContract}: {@code reference} (required), {@code kind} (required),
 * {@code id} (required), {@code version} (required), {@code status} (required), {@code readiness},
 * {@code title} (required), {@code description} (required), {@code categories}, {@code platforms},
 * {@code entities}, {@code operations}, {@code tags}, {@code input_schema}, {@code output_schema},
 * {@code schema_hash}, {@code pricing}, {@code pagination}, {@code limits}, {@code errors},
 * {@code documentation}, {@code execution} (required), {@code versions} (required),
 * {@code validation} (required). Everything about one capability.
 */
public final class CapabilitySearchPageDataItem extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "reference",
                    "kind",
                    "title",
                    "summary",
                    "platform",
                    "execution",
                    "readiness",
                    "price",
                    "signature",
                    "id",
                    "version",
                    "status",
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
                    "versions",
                    "validation")
                    .secret();

    private CapabilitySearchPageDataItem(JsonNode json) {
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
    public static CapabilitySearchPageDataItem of(JsonNode json) {
        return new CapabilitySearchPageDataItem(json);
    }

    /**
     * As {@code CapabilityCard}: Name to inspect and run it by. As {@code CapabilityContract}: Name
     * to inspect and run it by, kind and id; copy it as it is.
     */
    public String reference() {
        return required("reference", Json::text);
    }

    /**
     * As {@code CapabilityCard}: The kind. As {@code CapabilityContract}: The kind: a model, data,
     * or a workflow.
     */
    public CapabilitySearchPageDataItemKind kind() {
        return required("kind", CapabilitySearchPageDataItemKind::of);
    }

    /** Name for people. */
    public String title() {
        return required("title", Json::text);
    }

    /** A description for people. Only as {@code CapabilityCard}, where it is required. */
    public Optional<String> summary() {
        return optional("summary", Json::text);
    }

    /** Platform it is about. Only as {@code CapabilityCard}. */
    public Optional<String> platform() {
        return optional("platform", Json::text);
    }

    /**
     * As {@code CapabilityCard}: The kind of answer of a run, the result or a task. One of
     * {@code "sync"}, {@code "async"}. As {@code CapabilityContract}: The execution of a run.
     */
    public JsonNode execution() {
        return required("execution", Json::any);
    }

    /**
     * As {@code CapabilityCard}: The completeness of its description, as in the whole contract. As
     * {@code CapabilityContract}: The completeness of its description: all of input, output and
     * price; enough to run it; or too little to run it. Required as {@code CapabilityCard}.
     */
    public Optional<CapabilitySearchPageDataItemReadiness> readiness() {
        return optional("readiness", CapabilitySearchPageDataItemReadiness::of);
    }

    /** The price, for people. Only as {@code CapabilityCard}. */
    public Optional<String> price() {
        return optional("price", Json::text);
    }

    /** The input, in one line. Only as {@code CapabilityCard}. */
    public Optional<String> signature() {
        return optional("signature", Json::text);
    }

    /** Id within its kind. Only as {@code CapabilityContract}, where it is required. */
    public Optional<String> id() {
        return optional("id", Json::text);
    }

    /** Version of the capability. Only as {@code CapabilityContract}, where it is required. */
    public Optional<String> version() {
        return optional("version", Json::text);
    }

    /** The availability. Only as {@code CapabilityContract}, where it is required. */
    public Optional<String> status() {
        return optional("status", Json::text);
    }

    /** A description for people. Only as {@code CapabilityContract}, where it is required. */
    public Optional<String> description() {
        return optional("description", Json::text);
    }

    /** Categories it belongs to. Only as {@code CapabilityContract}. */
    public Optional<List<String>> categories() {
        return optional("categories", Json.list(Json::text));
    }

    /** Platforms it is about. Only as {@code CapabilityContract}. */
    public Optional<List<String>> platforms() {
        return optional("platforms", Json.list(Json::text));
    }

    /** Things it is about. Only as {@code CapabilityContract}. */
    public Optional<List<String>> entities() {
        return optional("entities", Json.list(Json::text));
    }

    /** The operations on them. Only as {@code CapabilityContract}. */
    public Optional<List<String>> operations() {
        return optional("operations", Json.list(Json::text));
    }

    /** Words to find it by. Only as {@code CapabilityContract}. */
    public Optional<List<String>> tags() {
        return optional("tags", Json.list(Json::text));
    }

    /** JSON Schema of the input. Only as {@code CapabilityContract}. */
    public Optional<Map<String, JsonNode>> inputSchema() {
        return optional("input_schema", Json.map(Json::any));
    }

    /** JSON Schema of the result, if it is published. Only as {@code CapabilityContract}. */
    public Optional<Map<String, JsonNode>> outputSchema() {
        return optional("output_schema", Json.map(Json::any));
    }

    /**
     * 16 hexadecimal digits that change whenever one of the two schemas does. Only as
     * {@code CapabilityContract}.
     */
    public Optional<String> schemaHash() {
        return optional("schema_hash", Json::text);
    }

    /** The current price of a run. Only as {@code CapabilityContract}. */
    public Optional<Map<String, JsonNode>> pricing() {
        return optional("pricing", Json.map(Json::any));
    }

    /** The way to further pages. Only as {@code CapabilityContract}. */
    public Optional<Map<String, JsonNode>> pagination() {
        return optional("pagination", Json.map(Json::any));
    }

    /** The limits of the input. Only as {@code CapabilityContract}. */
    public Optional<Map<String, JsonNode>> limits() {
        return optional("limits", Json.map(Json::any));
    }

    /** The possible errors. Only as {@code CapabilityContract}. */
    public Optional<Map<String, JsonNode>> errors() {
        return optional("errors", Json.map(Json::any));
    }

    /** Instructions; searches leave it out. Only as {@code CapabilityContract}. */
    public Optional<CapabilitySearchPageDataItemDocumentation> documentation() {
        return optional("documentation", CapabilitySearchPageDataItemDocumentation::of);
    }

    /** Versions of what is said here. Only as {@code CapabilityContract}, where it is required. */
    public Optional<CapabilitySearchPageDataItemVersions> versions() {
        return optional("versions", CapabilitySearchPageDataItemVersions::of);
    }

    /** The state of its trials. Only as {@code CapabilityContract}, where it is required. */
    public Optional<CapabilitySearchPageDataItemValidation> validation() {
        return optional("validation", CapabilitySearchPageDataItemValidation::of);
    }

}
