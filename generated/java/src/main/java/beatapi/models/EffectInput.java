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

/** The pictures that the effect takes. */
public final class EffectInput extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "images_min",
                    "images_max",
                    "accepted_types",
                    "max_size_mb",
                    "max_dimension_px",
                    "subject_requirements")
                    .secret();

    private EffectInput(JsonNode json) {
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
    public static EffectInput of(JsonNode json) {
        return new EffectInput(json);
    }

    /** Fewest pictures. At least 1. */
    public long imagesMin() {
        return required("images_min", Json::integer);
    }

    /** Most pictures. At least 1. */
    public long imagesMax() {
        return required("images_max", Json::integer);
    }

    /** MIME types of the pictures. */
    public List<EffectInputAcceptedTypes> acceptedTypes() {
        return required("accepted_types", Json.list(EffectInputAcceptedTypes::of));
    }

    /** Most megabytes of a picture; 50 if it is missing. At least 1. */
    public Optional<Long> maxSizeMb() {
        return optional("max_size_mb", Json::integer);
    }

    /**
     * Largest width or height of a picture in pixels, checked before anything is charged. At least
     * 1.
     */
    public Optional<Long> maxDimensionPx() {
        return optional("max_dimension_px", Json::integer);
    }

    /** The required content of the pictures. */
    public Optional<List<String>> subjectRequirements() {
        return optional("subject_requirements", Json.list(Json::text));
    }

}
