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

/** The results of a search; without an envelope. */
public final class WebSearchResponse extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "object",
                    "request_id",
                    "query",
                    "type",
                    "results",
                    "answer_box",
                    "related_searches",
                    "usage")
                    .secret();

    private WebSearchResponse(JsonNode json) {
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
    public static WebSearchResponse of(JsonNode json) {
        return new WebSearchResponse(json);
    }

    /** Always {@code "web.search"}. */
    public String object() {
        return required("object", Json::text);
    }

    /** Id of the call, for support. */
    public String requestId() {
        return required("request_id", Json::text);
    }

    /** The words. */
    public String query() {
        return required("query", Json::text);
    }

    /** The kind of results that was searched. */
    public WebSearchResponseType type() {
        return required("type", WebSearchResponseType::of);
    }

    /** The results, the best first. */
    public List<WebSearchResult> results() {
        return required("results", Json.list(WebSearchResult::of));
    }

    /** An answer to the question itself, if there is one. */
    public Optional<WebSearchResponseAnswerBox> answerBox() {
        return optional("answer_box", WebSearchResponseAnswerBox::of);
    }

    /** Other searches, if there are any. */
    public Optional<List<String>> relatedSearches() {
        return optional("related_searches", Json.list(Json::text));
    }

    /** The cost of a call. */
    public Optional<WebCallUsage> usage() {
        return optional("usage", WebCallUsage::of);
    }

}
