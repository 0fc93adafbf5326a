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

/** All text models. */
public final class PublicTextModelListData extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "object",
                    "data")
                    .secret();

    private PublicTextModelListData(JsonNode json) {
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
    public static PublicTextModelListData of(JsonNode json) {
        return new PublicTextModelListData(json);
    }

    /** Always {@code "list"}. */
    public String object() {
        return required("object", Json::text);
    }

    /** {@code data}. */
    public List<PublicTextModel> data() {
        return required("data", Json.list(PublicTextModel::of));
    }

}
