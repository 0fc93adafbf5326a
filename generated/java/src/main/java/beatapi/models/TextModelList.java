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

/** The text models of the key, as OpenAI lists models. */
public final class TextModelList extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "object",
                    "data")
                    .secret();

    private TextModelList(JsonNode json) {
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
    public static TextModelList of(JsonNode json) {
        return new TextModelList(json);
    }

    /** Always {@code "list"}. */
    public String object() {
        return required("object", Json::text);
    }

    /** {@code data}. */
    public List<TextModel> data() {
        return required("data", Json.list(TextModel::of));
    }

}
