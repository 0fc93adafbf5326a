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

/** The search terms. */
public final class SearchWebParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "query",
                    "type",
                    "max_results",
                    "time_range",
                    "include_domains",
                    "exclude_domains",
                    "country",
                    "language")
                    .secret();

    private SearchWebParams(JsonNode json) {
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
    public static SearchWebParams of(JsonNode json) {
        return new SearchWebParams(json);
    }

    /** The words; blanks around them do not count. 1 to 400 characters, pattern {@code \S}. */
    public String query() {
        return required("query", Json::text);
    }

    /** The kind of results to search. The server's default is {@code "web"}. */
    public Optional<SearchWebType> type() {
        return optional("type", SearchWebType::of);
    }

    /** Most results. 1 to 10, the server's default is {@code 5}. */
    public Optional<Long> maxResults() {
        return optional("max_results", Json::integer);
    }

    /** The greatest age of results; for pages, news, images and videos only. */
    public Optional<SearchWebTimeRange> timeRange() {
        return optional("time_range", SearchWebTimeRange::of);
    }

    /** Domains to search; for pages, news, images and videos only. At most 10 items. */
    public Optional<List<String>> includeDomains() {
        return optional("include_domains", Json.list(Json::text));
    }

    /** Domains to leave out; for pages, news, images and videos only. At most 10 items. */
    public Optional<List<String>> excludeDomains() {
        return optional("exclude_domains", Json.list(Json::text));
    }

    /**
     * Country to search from, two letters of ISO 3166-1; left out, Chinese, Japanese and Korean
     * words are searched in their own. Pattern {@code ^[a-z]{2}$}.
     */
    public Optional<String> country() {
        return optional("country", Json::text);
    }

    /** Language of the results, two letters. Pattern {@code ^[a-z]{2}$}. */
    public Optional<String> language() {
        return optional("language", Json::text);
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link SearchWebParams}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** The words; blanks around them do not count. 1 to 400 characters, pattern {@code \S}. */
        public Builder query(String value) {
            return put("query", value);
        }

        /** The kind of results to search. The server's default is {@code "web"}. */
        public Builder type(SearchWebType value) {
            return put("type", value);
        }

        /** Most results. 1 to 10, the server's default is {@code 5}. */
        public Builder maxResults(long value) {
            return put("max_results", value);
        }

        /** The greatest age of results; for pages, news, images and videos only. */
        public Builder timeRange(SearchWebTimeRange value) {
            return put("time_range", value);
        }

        /** Domains to search; for pages, news, images and videos only. At most 10 items. */
        public Builder includeDomains(List<String> value) {
            return put("include_domains", value);
        }

        /** Domains to leave out; for pages, news, images and videos only. At most 10 items. */
        public Builder excludeDomains(List<String> value) {
            return put("exclude_domains", value);
        }

        /**
         * Country to search from, two letters of ISO 3166-1; left out, Chinese, Japanese and Korean
         * words are searched in their own. Pattern {@code ^[a-z]{2}$}.
         */
        public Builder country(String value) {
            return put("country", value);
        }

        /** Language of the results, two letters. Pattern {@code ^[a-z]{2}$}. */
        public Builder language(String value) {
            return put("language", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public SearchWebParams build() {
            return new SearchWebParams(finish("query"));
        }
    }
}
