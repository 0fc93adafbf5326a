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

/** A model that makes pictures or videos. */
public final class GenerationModel extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "id",
                    "object",
                    "name",
                    "media_type",
                    "input_modes")
                    .secret();

    private GenerationModel(JsonNode json) {
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
    public static GenerationModel of(JsonNode json) {
        return new GenerationModel(json);
    }

    /** Name of the model, as the create calls take it. */
    public GenerationModelId id() {
        return required("id", GenerationModelId::of);
    }

    /** Always {@code "generation_model"}. */
    public String object() {
        return required("object", Json::text);
    }

    /** Name for people. */
    public String name() {
        return required("name", Json::text);
    }

    /** The kind of result. */
    public GenerationModelMediaType mediaType() {
        return required("media_type", GenerationModelMediaType::of);
    }

    /** The input of the model: a text, a picture, frames of the video, or references. */
    public List<GenerationModelInputModes> inputModes() {
        return required("input_modes", Json.list(GenerationModelInputModes::of));
    }

}
