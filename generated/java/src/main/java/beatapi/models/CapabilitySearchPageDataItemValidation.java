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

/** The state of its trials. */
public final class CapabilitySearchPageDataItemValidation extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "state",
                    "verified_at",
                    "evidence")
                    .secret();

    private CapabilitySearchPageDataItemValidation(JsonNode json) {
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
    public static CapabilitySearchPageDataItemValidation of(JsonNode json) {
        return new CapabilitySearchPageDataItemValidation(json);
    }

    /** The extent of its trials. */
    public CapabilitySearchPageDataItemValidationState state() {
        return required("state", CapabilitySearchPageDataItemValidationState::of);
    }

    /** The time of the last trial. */
    public Optional<String> verifiedAt() {
        return optional("verified_at", Json::text);
    }

    /** The method of its trials. */
    public Optional<List<String>> evidence() {
        return optional("evidence", Json.list(Json::text));
    }

}
