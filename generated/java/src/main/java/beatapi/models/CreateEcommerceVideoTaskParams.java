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

/** CreateEcommerceVideoTaskParams as the contract gives it. */
public final class CreateEcommerceVideoTaskParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "images",
                    "duration",
                    "prompt",
                    "aspect_ratio",
                    "language")
                    .secret();

    private CreateEcommerceVideoTaskParams(JsonNode json) {
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
    public static CreateEcommerceVideoTaskParams of(JsonNode json) {
        return new CreateEcommerceVideoTaskParams(json);
    }

    /**
     * Public HTTPS URLs of pictures of the product, PNG, JPEG or WebP, the most important one
     * first. 1 to 7 items.
     */
    public List<String> images() {
        return required("images", Json.list(Json::text));
    }

    /** Length of the video in seconds; decides what it costs. 10 to 60. */
    public long duration() {
        return required("duration", Json::integer);
    }

    /** The story of the video. At most 2000 characters. */
    public Optional<String> prompt() {
        return optional("prompt", Json::text);
    }

    /** Shape of the video. */
    public Optional<CreateEcommerceVideoTaskAspectRatio> aspectRatio() {
        return optional("aspect_ratio", CreateEcommerceVideoTaskAspectRatio::of);
    }

    /** Language of what is spoken. */
    public Optional<CreateEcommerceVideoTaskLanguage> language() {
        return optional("language", CreateEcommerceVideoTaskLanguage::of);
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link CreateEcommerceVideoTaskParams}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Public HTTPS URLs of pictures of the product, PNG, JPEG or WebP, the most important one
         * first. 1 to 7 items.
         */
        public Builder images(List<String> value) {
            return put("images", value);
        }

        /** Length of the video in seconds; decides what it costs. 10 to 60. */
        public Builder duration(long value) {
            return put("duration", value);
        }

        /** The story of the video. At most 2000 characters. */
        public Builder prompt(String value) {
            return put("prompt", value);
        }

        /** Shape of the video. */
        public Builder aspectRatio(CreateEcommerceVideoTaskAspectRatio value) {
            return put("aspect_ratio", value);
        }

        /** Language of what is spoken. */
        public Builder language(CreateEcommerceVideoTaskLanguage value) {
            return put("language", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public CreateEcommerceVideoTaskParams build() {
            return new CreateEcommerceVideoTaskParams(finish("images", "duration"));
        }
    }
}
