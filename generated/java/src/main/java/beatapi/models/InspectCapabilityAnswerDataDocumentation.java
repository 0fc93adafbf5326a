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

/** Instructions; searches leave it out. */
public final class InspectCapabilityAnswerDataDocumentation extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "url",
                    "run_example",
                    "notes")
                    .secret();

    private InspectCapabilityAnswerDataDocumentation(JsonNode json) {
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
    public static InspectCapabilityAnswerDataDocumentation of(JsonNode json) {
        return new InspectCapabilityAnswerDataDocumentation(json);
    }

    /** The URL of its documentation. */
    public String url() {
        return required("url", Json::text);
    }

    /** A run, as an example. */
    public Optional<Map<String, JsonNode>> runExample() {
        return optional("run_example", Json.map(Json::any));
    }

    /** Further remarks. */
    public Optional<List<String>> notes() {
        return optional("notes", Json.list(Json::text));
    }

}
