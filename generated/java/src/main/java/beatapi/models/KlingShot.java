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

/** One shot of a video of Kling 3. */
public final class KlingShot extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "prompt",
                    "duration")
                    .secret();

    private KlingShot(JsonNode json) {
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
    public static KlingShot of(JsonNode json) {
        return new KlingShot(json);
    }

    /** A description of the shot. 1 to 500 characters. */
    public String prompt() {
        return required("prompt", Json::text);
    }

    /** Length of the shot in seconds; all shots together are as long as the video. 1 to 12. */
    public long duration() {
        return required("duration", Json::integer);
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link KlingShot}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** A description of the shot. 1 to 500 characters. */
        public Builder prompt(String value) {
            return put("prompt", value);
        }

        /** Length of the shot in seconds; all shots together are as long as the video. 1 to 12. */
        public Builder duration(long value) {
            return put("duration", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public KlingShot build() {
            return new KlingShot(finish("prompt", "duration"));
        }
    }
}
