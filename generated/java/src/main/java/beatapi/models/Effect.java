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

/** A ready-made effect in one of its versions. */
public final class Effect extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "id",
                    "object",
                    "name",
                    "description",
                    "output_type",
                    "category",
                    "tags",
                    "input",
                    "options",
                    "preview",
                    "version",
                    "status")
                    .secret();

    private Effect(JsonNode json) {
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
    public static Effect of(JsonNode json) {
        return new Effect(json);
    }

    /** Id of the effect, as the create call takes it. */
    public String id() {
        return required("id", Json::text);
    }

    /** Always {@code "effect"}. */
    public String object() {
        return required("object", Json::text);
    }

    /** Name for people. */
    public String name() {
        return required("name", Json::text);
    }

    /** A description of the effect. */
    public String description() {
        return required("description", Json::text);
    }

    /** The kind of result. */
    public EffectOutputType outputType() {
        return required("output_type", EffectOutputType::of);
    }

    /** Category of the effect. */
    public String category() {
        return required("category", Json::text);
    }

    /** Words to find the effect by. */
    public List<String> tags() {
        return required("tags", Json.list(Json::text));
    }

    /** The pictures that the effect takes. */
    public EffectInput input() {
        return required("input", EffectInput::of);
    }

    /** The settings of the effect; others cannot be set. */
    public EffectOptions options() {
        return required("options", EffectOptions::of);
    }

    /** A preview of the effect. */
    public EffectPreview preview() {
        return required("preview", EffectPreview::of);
    }

    /** Version of the effect; a version never changes. At least 1. */
    public long version() {
        return required("version", Json::integer);
    }

    /** The availability of the effect. */
    public EffectStatus status() {
        return required("status", EffectStatus::of);
    }

}
