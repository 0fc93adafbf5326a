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

/** Settings; only those that the effect offers. */
public final class CreateEffectTaskParamsOptions extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "aspect_ratio",
                    "resolution",
                    "duration",
                    "bgm",
                    "seed")
                    .secret();

    private CreateEffectTaskParamsOptions(JsonNode json) {
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
    public static CreateEffectTaskParamsOptions of(JsonNode json) {
        return new CreateEffectTaskParamsOptions(json);
    }

    /** Shape of the output. */
    public Optional<String> aspectRatio() {
        return optional("aspect_ratio", Json::text);
    }

    /** Size of the output. */
    public Optional<String> resolution() {
        return optional("resolution", Json::text);
    }

    /** Length of the video in seconds. */
    public Optional<Long> duration() {
        return optional("duration", Json::integer);
    }

    /** True for background music. */
    public Optional<Boolean> bgm() {
        return optional("bgm", Json::bool);
    }

    /** The seed of the randomness. */
    public Optional<Long> seed() {
        return optional("seed", Json::integer);
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link CreateEffectTaskParamsOptions}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** Shape of the output. */
        public Builder aspectRatio(String value) {
            return put("aspect_ratio", value);
        }

        /** Size of the output. */
        public Builder resolution(String value) {
            return put("resolution", value);
        }

        /** Length of the video in seconds. */
        public Builder duration(long value) {
            return put("duration", value);
        }

        /** True for background music. */
        public Builder bgm(boolean value) {
            return put("bgm", value);
        }

        /** The seed of the randomness. */
        public Builder seed(long value) {
            return put("seed", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public CreateEffectTaskParamsOptions build() {
            return new CreateEffectTaskParamsOptions(finish());
        }
    }
}
