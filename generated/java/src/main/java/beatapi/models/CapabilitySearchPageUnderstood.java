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

/** The interpretation of the search terms. */
public final class CapabilitySearchPageUnderstood extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "platforms",
                    "terms",
                    "ignored")
                    .secret();

    private CapabilitySearchPageUnderstood(JsonNode json) {
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
    public static CapabilitySearchPageUnderstood of(JsonNode json) {
        return new CapabilitySearchPageUnderstood(json);
    }

    /** Platforms among them. */
    public Optional<List<String>> platforms() {
        return optional("platforms", Json.list(Json::text));
    }

    /** Words that were searched for. */
    public Optional<List<String>> terms() {
        return optional("terms", Json.list(Json::text));
    }

    /** Words that found nothing. */
    public Optional<List<String>> ignored() {
        return optional("ignored", Json.list(Json::text));
    }

}
