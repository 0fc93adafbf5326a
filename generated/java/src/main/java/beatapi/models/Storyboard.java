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

/** The shots of a music video. */
public final class Storyboard extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "shots")
                    .secret();

    private Storyboard(JsonNode json) {
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
    public static Storyboard of(JsonNode json) {
        return new Storyboard(json);
    }

    /** The shots in their order; empty before they are planned. */
    public List<StoryboardShot> shots() {
        return required("shots", Json.list(StoryboardShot::of));
    }

}
