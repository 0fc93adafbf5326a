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

/** CreateEffectTaskParams as the contract gives it. */
public final class CreateEffectTaskParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "effect_id",
                    "images",
                    "effect_version",
                    "options")
                    .secret();

    private CreateEffectTaskParams(JsonNode json) {
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
    public static CreateEffectTaskParams of(JsonNode json) {
        return new CreateEffectTaskParams(json);
    }

    /** Id of the effect. */
    public String effectId() {
        return required("effect_id", Json::text);
    }

    /** Public HTTPS URLs of the pictures, in the order that the effect asks for. 1 to 7 items. */
    public List<String> images() {
        return required("images", Json.list(Json::text));
    }

    /** Version of the effect; left out, the present one. At least 1. */
    public Optional<Long> effectVersion() {
        return optional("effect_version", Json::integer);
    }

    /** Settings; only those that the effect offers. */
    public Optional<CreateEffectTaskParamsOptions> options() {
        return optional("options", CreateEffectTaskParamsOptions::of);
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link CreateEffectTaskParams}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** Id of the effect. */
        public Builder effectId(String value) {
            return put("effect_id", value);
        }

        /**
         * Public HTTPS URLs of the pictures, in the order that the effect asks for. 1 to 7 items.
         */
        public Builder images(List<String> value) {
            return put("images", value);
        }

        /** Version of the effect; left out, the present one. At least 1. */
        public Builder effectVersion(long value) {
            return put("effect_version", value);
        }

        /** Settings; only those that the effect offers. */
        public Builder options(CreateEffectTaskParamsOptions value) {
            return put("options", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public CreateEffectTaskParams build() {
            return new CreateEffectTaskParams(finish("effect_id", "images"));
        }
    }
}
