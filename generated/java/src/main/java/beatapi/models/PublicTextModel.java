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

/** A text model and what it costs. */
public final class PublicTextModel extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "id",
                    "family",
                    "family_label",
                    "endpoints",
                    "context_length",
                    "max_output_tokens",
                    "input_usd_per_million",
                    "output_usd_per_million",
                    "discount",
                    "capabilities",
                    "description")
                    .secret();

    private PublicTextModel(JsonNode json) {
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
    public static PublicTextModel of(JsonNode json) {
        return new PublicTextModel(json);
    }

    /** Name of the model, as calls take it. */
    public String id() {
        return required("id", Json::text);
    }

    /** Family of the model. */
    public String family() {
        return required("family", Json::text);
    }

    /** Name of the family for people. */
    public Optional<String> familyLabel() {
        return optional("family_label", Json::text);
    }

    /** The forms in which the model can be asked, its own first. */
    public List<String> endpoints() {
        return required("endpoints", Json.list(Json::text));
    }

    /** Most tokens of question and answer; missing if that is not known. At least 1. */
    public Optional<Long> contextLength() {
        return optional("context_length", Json::integer);
    }

    /** Most tokens of an answer; missing if that is not known. At least 1. */
    public Optional<Long> maxOutputTokens() {
        return optional("max_output_tokens", Json::integer);
    }

    /** Dollars for a million tokens in. At least 0. */
    public Optional<BigDecimal> inputUsdPerMillion() {
        return optional("input_usd_per_million", Json::number);
    }

    /** Dollars for a million tokens out. At least 0. */
    public Optional<BigDecimal> outputUsdPerMillion() {
        return optional("output_usd_per_million", Json::number);
    }

    /** The factor of the family's prices; missing if that is 1. More than 0. */
    public Optional<BigDecimal> discount() {
        return optional("discount", Json::number);
    }

    /** The abilities of the model, as a hint. */
    public Optional<List<String>> capabilities() {
        return optional("capabilities", Json.list(Json::text));
    }

    /** The strengths of the model. */
    public Optional<String> description() {
        return optional("description", Json::text);
    }

}
