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

/** A preview of the effect. */
public final class EffectPreview extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "cover_url",
                    "media_url")
                    .secret();

    private EffectPreview(JsonNode json) {
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
    public static EffectPreview of(JsonNode json) {
        return new EffectPreview(json);
    }

    /** URL of a picture; null if there is none. */
    public Optional<String> coverUrl() {
        return optional("cover_url", Json::text);
    }

    /** URL of an example; null if there is none. */
    public Optional<String> mediaUrl() {
        return optional("media_url", Json::text);
    }

}
