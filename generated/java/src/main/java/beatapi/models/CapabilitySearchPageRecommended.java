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

/** The one to take, on the first page of an exact search. */
public final class CapabilitySearchPageRecommended extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "reference",
                    "title",
                    "readiness",
                    "price",
                    "why_match",
                    "missing_inputs")
                    .secret();

    private CapabilitySearchPageRecommended(JsonNode json) {
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
    public static CapabilitySearchPageRecommended of(JsonNode json) {
        return new CapabilitySearchPageRecommended(json);
    }

    /** Name to inspect and run it by. */
    public String reference() {
        return required("reference", Json::text);
    }

    /** Name for people. */
    public String title() {
        return required("title", Json::text);
    }

    /** The completeness of its description, as in the whole contract. */
    public CapabilitySearchPageRecommendedReadiness readiness() {
        return required("readiness", CapabilitySearchPageRecommendedReadiness::of);
    }

    /** The price, for people. */
    public Optional<String> price() {
        return optional("price", Json::text);
    }

    /** The reasons for which it fits. */
    public CapabilitySearchPageRecommendedWhyMatch whyMatch() {
        return required("why_match", CapabilitySearchPageRecommendedWhyMatch::of);
    }

    /** Required input, by name. */
    public List<String> missingInputs() {
        return required("missing_inputs", Json.list(Json::text));
    }

}
