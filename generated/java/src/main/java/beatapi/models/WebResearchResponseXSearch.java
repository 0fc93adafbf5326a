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

/** The search of posts on X, if there was one. */
public final class WebResearchResponseXSearch extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "searches",
                    "posts_fetched")
                    .secret();

    private WebResearchResponseXSearch(JsonNode json) {
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
    public static WebResearchResponseXSearch of(JsonNode json) {
        return new WebResearchResponseXSearch(json);
    }

    /** The number of searches. */
    public long searches() {
        return required("searches", Json::integer);
    }

    /** The number of posts that were read. */
    public long postsFetched() {
        return required("posts_fetched", Json::integer);
    }

}
