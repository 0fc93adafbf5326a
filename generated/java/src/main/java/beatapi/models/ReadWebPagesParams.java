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

/** The pages to read. */
public final class ReadWebPagesParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "urls",
                    "query",
                    "format",
                    "max_chars")
                    .secret();

    private ReadWebPagesParams(JsonNode json) {
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
    public static ReadWebPagesParams of(JsonNode json) {
        return new ReadWebPagesParams(json);
    }

    /**
     * URLs of the pages, public ones without a user name; the same URL twice counts once. 1 to 10
     * items.
     */
    public List<String> urls() {
        return required("urls", Json.list(Json::text));
    }

    /** The subject of the passages. At most 400 characters. */
    public Optional<String> query() {
        return optional("query", Json::text);
    }

    /** Form of the text. The server's default is {@code "markdown"}. */
    public Optional<ReadWebPagesFormat> format() {
        return optional("format", ReadWebPagesFormat::of);
    }

    /**
     * Most characters of a page; the rest is cut off. 500 to 100000, the server's default is
     * {@code 20000}.
     */
    public Optional<Long> maxChars() {
        return optional("max_chars", Json::integer);
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link ReadWebPagesParams}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * URLs of the pages, public ones without a user name; the same URL twice counts once. 1 to
         * 10 items.
         */
        public Builder urls(List<String> value) {
            return put("urls", value);
        }

        /** The subject of the passages. At most 400 characters. */
        public Builder query(String value) {
            return put("query", value);
        }

        /** Form of the text. The server's default is {@code "markdown"}. */
        public Builder format(ReadWebPagesFormat value) {
            return put("format", value);
        }

        /**
         * Most characters of a page; the rest is cut off. 500 to 100000, the server's default is
         * {@code 20000}.
         */
        public Builder maxChars(long value) {
            return put("max_chars", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public ReadWebPagesParams build() {
            return new ReadWebPagesParams(finish("urls"));
        }
    }
}
