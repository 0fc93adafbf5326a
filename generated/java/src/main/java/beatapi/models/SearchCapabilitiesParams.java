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
public final class SearchCapabilitiesParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "query",
                    "kind",
                    "platform",
                    "limit",
                    "cursor",
                    "view",
                    "group_by")
                    .secret();

    private SearchCapabilitiesParams(JsonNode json) {
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
    public static SearchCapabilitiesParams of(JsonNode json) {
        return new SearchCapabilitiesParams(json);
    }

    /** A platform and an action, in Chinese or English. */
    public Optional<String> query() {
        return optional("query", Json::text);
    }

    /** Only models, only data, or only workflows. */
    public Optional<SearchCapabilitiesKind> kind() {
        return optional("kind", SearchCapabilitiesKind::of);
    }

    /** Only this platform, by any of its names. */
    public Optional<String> platform() {
        return optional("platform", Json::text);
    }

    /** Most results of a page. 1 to 50, the server's default is {@code 5}. */
    public Optional<Long> limit() {
        return optional("limit", Json::integer);
    }

    /** The beginning of the page: {@code next_cursor} of the page before. */
    public Optional<String> cursor() {
        return optional("cursor", Json::text);
    }

    /** The detail of each result. The server's default is {@code "compact"}. */
    public Optional<SearchCapabilitiesView> view() {
        return optional("view", SearchCapabilitiesView::of);
    }

    /** Answer groups in place of results. Always {@code "function"}. */
    public Optional<String> groupBy() {
        return optional("group_by", Json::text);
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link SearchCapabilitiesParams}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** A platform and an action, in Chinese or English. */
        public Builder query(String value) {
            return put("query", value);
        }

        /** Only models, only data, or only workflows. */
        public Builder kind(SearchCapabilitiesKind value) {
            return put("kind", value);
        }

        /** Only this platform, by any of its names. */
        public Builder platform(String value) {
            return put("platform", value);
        }

        /** Most results of a page. 1 to 50, the server's default is {@code 5}. */
        public Builder limit(long value) {
            return put("limit", value);
        }

        /** The beginning of the page: {@code next_cursor} of the page before. */
        public Builder cursor(String value) {
            return put("cursor", value);
        }

        /** The detail of each result. The server's default is {@code "compact"}. */
        public Builder view(SearchCapabilitiesView value) {
            return put("view", value);
        }

        /** Answer groups in place of results. Always {@code "function"}. */
        public Builder groupBy(String value) {
            return put("group_by", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public SearchCapabilitiesParams build() {
            return new SearchCapabilitiesParams(finish());
        }
    }
}
