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

/** The pages to list. */
public final class MapWebsiteParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "url",
                    "limit",
                    "max_depth",
                    "include_external",
                    "select_paths",
                    "exclude_paths")
                    .secret();

    private MapWebsiteParams(JsonNode json) {
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
    public static MapWebsiteParams of(JsonNode json) {
        return new MapWebsiteParams(json);
    }

    /**
     * The start, a public URL without a user name. At most 2048 characters, pattern
     * {@code ^https?://}.
     */
    public String url() {
        return required("url", Json::text);
    }

    /** Most URLs, of which each is billed. 1 to 100, the server's default is {@code 50}. */
    public Optional<Long> limit() {
        return optional("limit", Json::integer);
    }

    /** The number of links to follow from the start. 1 to 3, the server's default is {@code 1}. */
    public Optional<Long> maxDepth() {
        return optional("max_depth", Json::integer);
    }

    /** True if links to other websites count. The server's default is {@code false}. */
    public Optional<Boolean> includeExternal() {
        return optional("include_external", Json::bool);
    }

    /** Regular expressions; only paths that one of them fits are listed. At most 10 items. */
    public Optional<List<String>> selectPaths() {
        return optional("select_paths", Json.list(Json::text));
    }

    /** Regular expressions; paths that one of them fits are left out. At most 10 items. */
    public Optional<List<String>> excludePaths() {
        return optional("exclude_paths", Json.list(Json::text));
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link MapWebsiteParams}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * The start, a public URL without a user name. At most 2048 characters, pattern
         * {@code ^https?://}.
         */
        public Builder url(String value) {
            return put("url", value);
        }

        /** Most URLs, of which each is billed. 1 to 100, the server's default is {@code 50}. */
        public Builder limit(long value) {
            return put("limit", value);
        }

        /**
         * The number of links to follow from the start. 1 to 3, the server's default is {@code 1}.
         */
        public Builder maxDepth(long value) {
            return put("max_depth", value);
        }

        /** True if links to other websites count. The server's default is {@code false}. */
        public Builder includeExternal(boolean value) {
            return put("include_external", value);
        }

        /** Regular expressions; only paths that one of them fits are listed. At most 10 items. */
        public Builder selectPaths(List<String> value) {
            return put("select_paths", value);
        }

        /** Regular expressions; paths that one of them fits are left out. At most 10 items. */
        public Builder excludePaths(List<String> value) {
            return put("exclude_paths", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public MapWebsiteParams build() {
            return new MapWebsiteParams(finish("url"));
        }
    }
}
