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

/** What {@code effects.list} asks for. */
public final class ListEffectsQuery extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "output_type",
                    "category")
                    .secret();

    private ListEffectsQuery(JsonNode json) {
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
    public static ListEffectsQuery of(JsonNode json) {
        return new ListEffectsQuery(json);
    }

    /** The effects to list: those that make a picture or those that make a video. */
    public Optional<ListEffectsOutputType> outputType() {
        return optional("output_type", ListEffectsOutputType::of);
    }

    /** Category of the effects to list. */
    public Optional<String> category() {
        return optional("category", Json::text);
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link ListEffectsQuery}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** The effects to list: those that make a picture or those that make a video. */
        public Builder outputType(ListEffectsOutputType value) {
            return put("output_type", value);
        }

        /** Category of the effects to list. */
        public Builder category(String value) {
            return put("category", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public ListEffectsQuery build() {
            return new ListEffectsQuery(finish());
        }
    }
}
