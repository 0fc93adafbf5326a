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

/** A text model. */
public final class TextModel extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "id",
                    "object",
                    "created",
                    "owned_by")
                    .secret();

    private TextModel(JsonNode json) {
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
    public static TextModel of(JsonNode json) {
        return new TextModel(json);
    }

    /** Name of a text model; {@code listTextModels} has those of the key. */
    public String id() {
        return required("id", Json::text);
    }

    /** Always {@code "model"}. */
    public String object() {
        return required("object", Json::text);
    }

    /** The time at which the model came, in Unix seconds. */
    public long created() {
        return required("created", Json::integer);
    }

    /** Always {@code "beatapi"}. */
    public String ownedBy() {
        return required("owned_by", Json::text);
    }

}
