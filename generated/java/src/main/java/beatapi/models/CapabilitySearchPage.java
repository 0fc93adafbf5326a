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

/** One page of what was found. */
public final class CapabilitySearchPage extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "object",
                    "total",
                    "data",
                    "next_cursor",
                    "understood",
                    "recommended",
                    "groups",
                    "hints",
                    "next",
                    "catalog_features")
                    .secret();

    private CapabilitySearchPage(JsonNode json) {
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
    public static CapabilitySearchPage of(JsonNode json) {
        return new CapabilitySearchPage(json);
    }

    /** Always {@code "capability.list"}. */
    public String object() {
        return required("object", Json::text);
    }

    /** The number of results on all pages. */
    public Optional<Long> total() {
        return optional("total", Json::integer);
    }

    /** The results: in short, or as whole contracts with {@code view: full}. */
    public List<CapabilitySearchPageDataItem> data() {
        return required("data", Json.list(CapabilitySearchPageDataItem::of));
    }

    /** The beginning of the next page; empty on the last one. */
    public String nextCursor() {
        return required("next_cursor", Json::text);
    }

    /** The interpretation of the search terms. */
    public Optional<CapabilitySearchPageUnderstood> understood() {
        return optional("understood", CapabilitySearchPageUnderstood::of);
    }

    /** The one to take, on the first page of an exact search. */
    public Optional<CapabilitySearchPageRecommended> recommended() {
        return optional("recommended", CapabilitySearchPageRecommended::of);
    }

    /** The groups of an overview. */
    public Optional<List<CapabilityGroup>> groups() {
        return optional("groups", Json.list(CapabilityGroup::of));
    }

    /** Other words to try, if nothing was found. */
    public Optional<List<String>> hints() {
        return optional("hints", Json.list(Json::text));
    }

    /**
     * The call that makes sense next, in the manner that {@code X-Beat-Client} chose. What is in
     * angle brackets is to be filled in.
     */
    public Optional<CapabilityNext> next() {
        return optional("next", CapabilityNext::of);
    }

    /** The abilities of the catalogue. */
    public Optional<List<String>> catalogFeatures() {
        return optional("catalog_features", Json.list(Json::text));
    }

}
