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

/** The question to research. */
public final class ResearchWebParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "query",
                    "include_x")
                    .secret();

    private ResearchWebParams(JsonNode json) {
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
    public static ResearchWebParams of(JsonNode json) {
        return new ResearchWebParams(json);
    }

    /** The question; blanks around it do not count. 1 to 1000 characters, pattern {@code \S}. */
    public String query() {
        return required("query", Json::text);
    }

    /** True to search posts on X; left out, only if the question names it. */
    public Optional<Boolean> includeX() {
        return optional("include_x", Json::bool);
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link ResearchWebParams}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * The question; blanks around it do not count. 1 to 1000 characters, pattern {@code \S}.
         */
        public Builder query(String value) {
            return put("query", value);
        }

        /** True to search posts on X; left out, only if the question names it. */
        public Builder includeX(boolean value) {
            return put("include_x", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public ResearchWebParams build() {
            return new ResearchWebParams(finish("query"));
        }
    }
}
