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

/** The reasons for which it fits. */
public final class CapabilitySearchPageRecommendedWhyMatch extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "platforms",
                    "terms")
                    .secret();

    private CapabilitySearchPageRecommendedWhyMatch(JsonNode json) {
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
    public static CapabilitySearchPageRecommendedWhyMatch of(JsonNode json) {
        return new CapabilitySearchPageRecommendedWhyMatch(json);
    }

    /** Platforms that fit. */
    public Optional<List<String>> platforms() {
        return optional("platforms", Json.list(Json::text));
    }

    /** Words that fit. */
    public Optional<List<String>> terms() {
        return optional("terms", Json.list(Json::text));
    }

}
