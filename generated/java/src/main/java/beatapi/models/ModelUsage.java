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

/** Totals of one model of pictures or videos. */
public final class ModelUsage extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "media_type",
                    "model",
                    "tasks",
                    "credits_settled")
                    .secret();

    private ModelUsage(JsonNode json) {
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
    public static ModelUsage of(JsonNode json) {
        return new ModelUsage(json);
    }

    /** The kind of result. */
    public ModelUsageMediaType mediaType() {
        return required("media_type", ModelUsageMediaType::of);
    }

    /** The model. */
    public String model() {
        return required("model", Json::text);
    }

    /** Tasks ever accepted. */
    public long tasks() {
        return required("tasks", Json::integer);
    }

    /** Dollars spent on them for good. In steps of 0.01. */
    public BigDecimal creditsSettled() {
        return required("credits_settled", Json::number);
    }

}
