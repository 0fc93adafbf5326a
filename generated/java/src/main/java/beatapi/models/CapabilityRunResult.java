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
 * The answer of a run, with further fields that depend on what was run. Data answers the object of
 * that capability, text {@code text.result}, a decision its answers; everything that takes time
 * answers a task in {@code data} and the next call in {@code next}.
 */
public final class CapabilityRunResult extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "object",
                    "id",
                    "status",
                    "request_id",
                    "output_text",
                    "answers",
                    "items",
                    "items_path",
                    "items_total",
                    "items_shown",
                    "truncated",
                    "result_ref",
                    "usage",
                    "data")
                    .secret();

    private CapabilityRunResult(JsonNode json) {
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
    public static CapabilityRunResult of(JsonNode json) {
        return new CapabilityRunResult(json);
    }

    /** Kind of the result, such as {@code web.search} or {@code text.result}. */
    public Optional<String> object() {
        return optional("object", Json::text);
    }

    /** Id of the task. */
    public Optional<String> id() {
        return optional("id", Json::text);
    }

    /** The state of the run. */
    public Optional<String> status() {
        return optional("status", Json::text);
    }

    /** Id of the run, to fetch its result again. */
    public Optional<String> requestId() {
        return optional("request_id", Json::text);
    }

    /** The answer of a text model. */
    public Optional<String> outputText() {
        return optional("output_text", Json::text);
    }

    /** The answers of a decision model. */
    public Optional<Map<String, JsonNode>> answers() {
        return optional("answers", Json.map(Json::any));
    }

    /** The main list, of a preview or of chosen fields. */
    public Optional<List<JsonNode>> items() {
        return optional("items", Json.list(Json::any));
    }

    /** The place of the list in the whole result. */
    public Optional<String> itemsPath() {
        return optional("items_path", Json::text);
    }

    /** The number of items. */
    public Optional<Long> itemsTotal() {
        return optional("items_total", Json::integer);
    }

    /** The number of items in this answer. */
    public Optional<Long> itemsShown() {
        return optional("items_shown", Json::integer);
    }

    /** True if something was cut off. */
    public Optional<Boolean> truncated() {
        return optional("truncated", Json::bool);
    }

    /** The way to the whole result. */
    public Optional<CapabilityRunResultResultRef> resultRef() {
        return optional("result_ref", CapabilityRunResultResultRef::of);
    }

    /** The cost of the run. */
    public Optional<Map<String, JsonNode>> usage() {
        return optional("usage", Json.map(Json::any));
    }

    /** The result or the task. */
    public Optional<JsonNode> data() {
        return optional("data", Json::any);
    }

}
