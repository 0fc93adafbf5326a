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

/** What {@code media.models.list} asks for. */
public final class ListGenerationModelsQuery extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "media_type")
                    .secret();

    private ListGenerationModelsQuery(JsonNode json) {
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
    public static ListGenerationModelsQuery of(JsonNode json) {
        return new ListGenerationModelsQuery(json);
    }

    /** The models to list: those of pictures or those of videos. */
    public Optional<ListGenerationModelsMediaType> mediaType() {
        return optional("media_type", ListGenerationModelsMediaType::of);
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link ListGenerationModelsQuery}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** The models to list: those of pictures or those of videos. */
        public Builder mediaType(ListGenerationModelsMediaType value) {
            return put("media_type", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public ListGenerationModelsQuery build() {
            return new ListGenerationModelsQuery(finish());
        }
    }
}
