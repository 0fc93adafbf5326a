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

/** The settings of the effect; others cannot be set. */
public final class EffectOptions extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "aspect_ratios",
                    "resolutions",
                    "duration_seconds",
                    "bgm",
                    "seed")
                    .secret();

    private EffectOptions(JsonNode json) {
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
    public static EffectOptions of(JsonNode json) {
        return new EffectOptions(json);
    }

    /** Shapes to choose from. */
    public Optional<List<String>> aspectRatios() {
        return optional("aspect_ratios", Json.list(Json::text));
    }

    /** Sizes to choose from. */
    public Optional<List<String>> resolutions() {
        return optional("resolutions", Json.list(Json::text));
    }

    /** Lengths to choose from, in seconds. */
    public Optional<List<Long>> durationSeconds() {
        return optional("duration_seconds", Json.list(Json::integer));
    }

    /** True if background music can be switched on and off. */
    public Optional<Boolean> bgm() {
        return optional("bgm", Json::bool);
    }

    /** True if a seed can be given. */
    public Optional<Boolean> seed() {
        return optional("seed", Json::bool);
    }

}
