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

/** The result of a research; without an envelope. */
public final class WebResearchResponse extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "object",
                    "request_id",
                    "query",
                    "status",
                    "research_notes",
                    "sources",
                    "partial_reasons",
                    "x_search")
                    .secret();

    private WebResearchResponse(JsonNode json) {
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
    public static WebResearchResponse of(JsonNode json) {
        return new WebResearchResponse(json);
    }

    /** Always {@code "web.research"}. */
    public String object() {
        return required("object", Json::text);
    }

    /** Id of the call, for support. */
    public String requestId() {
        return required("request_id", Json::text);
    }

    /** The question. */
    public String query() {
        return required("query", Json::text);
    }

    /** The completeness of the research. */
    public WebResearchResponseStatus status() {
        return required("status", WebResearchResponseStatus::of);
    }

    /** The findings, unverified, with ids of sources. */
    public String researchNotes() {
        return required("research_notes", Json::text);
    }

    /** The sources. */
    public List<WebResearchSource> sources() {
        return required("sources", Json.list(WebResearchSource::of));
    }

    /** The reason for a partial result, for programs. */
    public Optional<List<String>> partialReasons() {
        return optional("partial_reasons", Json.list(Json::text));
    }

    /** The search of posts on X, if there was one. */
    public Optional<WebResearchResponseXSearch> xSearch() {
        return optional("x_search", WebResearchResponseXSearch::of);
    }

}
