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

/** Versions of what is said here. */
public final class InspectCapabilityAnswerDataVersions extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "catalog_version",
                    "contract_version",
                    "price_version")
                    .secret();

    private InspectCapabilityAnswerDataVersions(JsonNode json) {
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
    public static InspectCapabilityAnswerDataVersions of(JsonNode json) {
        return new InspectCapabilityAnswerDataVersions(json);
    }

    /** Version of the catalogue. */
    public String catalogVersion() {
        return required("catalog_version", Json::text);
    }

    /** Version of this description. */
    public String contractVersion() {
        return required("contract_version", Json::text);
    }

    /** Version of the price. */
    public Optional<String> priceVersion() {
        return optional("price_version", Json::text);
    }

}
