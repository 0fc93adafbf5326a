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

/**
 * The input for a picture, by model.
 *
 * <p>With {@code model} {@code "nano-banana"}: {@code prompt} (required), {@code images},
 * {@code aspect_ratio}, {@code resolution}, {@code output_format}. A picture of Nano Banana.
 *
 * <p>With {@code model} {@code "nano-banana-2"}: {@code prompt} (required), {@code images},
 * {@code aspect_ratio}, {@code resolution}, {@code output_format}. A picture of Nano Banana 2.
 *
 * <p>With {@code model} {@code "nano-banana-2-lite"}: {@code prompt} (required), {@code images},
 * {@code aspect_ratio}, {@code resolution}, {@code output_format}. A picture of Nano Banana 2 Lite.
 *
 * <p>With {@code model} {@code "nano-banana-pro"}: {@code prompt} (required), {@code images},
 * {@code aspect_ratio}, {@code resolution}, {@code output_format}. A picture of Nano Banana Pro.
 *
 * <p>With {@code model} {@code "gpt-image-2"}: {@code prompt} (required), {@code images},
 * {@code aspect_ratio}, {@code resolution}, {@code size}, {@code background}. A picture of GPT
 * Image 2. An exact {@code size} excludes {@code resolution} and {@code aspect_ratio}.
 *
 * <p>With {@code model} {@code "gpt-image-2.5-flare"}: {@code prompt} (required), {@code images},
 * {@code aspect_ratio}, {@code resolution}, {@code size}, {@code background}. A picture of GPT
 * Image 2.5 Flare. An exact {@code size} excludes {@code resolution} and {@code aspect_ratio}.
 *
 * <p>With {@code model} {@code "gpt-image-2.5-sunburst"}: {@code prompt} (required),
 * {@code images}, {@code aspect_ratio}, {@code resolution}, {@code size}, {@code background}. A
 * picture of GPT Image 2.5 Sunburst. An exact {@code size} excludes {@code resolution} and
 * {@code aspect_ratio}.
 *
 * <p>With {@code model} {@code "seedream-5-pro"}: {@code prompt} (required), {@code images},
 * {@code aspect_ratio}, {@code resolution}, {@code output_format}. A picture of Seedream 5 Pro.
 *
 * <p>With {@code model} {@code "grok-imagine-image-2.0"}: {@code prompt} (required),
 * {@code images}, {@code aspect_ratio}. A picture of Grok Imagine Image 2.0; with pictures it edits
 * them.
 */
public final class CreateImageGenerationTaskParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "model",
                    "prompt",
                    "images",
                    "aspect_ratio",
                    "resolution",
                    "output_format",
                    "size",
                    "background")
                    .secret();

    private CreateImageGenerationTaskParams(JsonNode json) {
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
    public static CreateImageGenerationTaskParams of(JsonNode json) {
        return new CreateImageGenerationTaskParams(json);
    }

    /** {@code model}. */
    public CreateImageGenerationTaskModel model() {
        return required("model", CreateImageGenerationTaskModel::of);
    }

    /** A description of the picture. 1 to 5000 characters. */
    public String prompt() {
        return required("prompt", Json::text);
    }

    /**
     * With {@code model} {@code "nano-banana"}: Public HTTPS URLs of pictures to start from;
     * without any, the prompt alone counts. Each is looked at before the task is accepted. 1 to 3
     * items. With {@code model} {@code "nano-banana-2"}, {@code "nano-banana-2-lite"} or
     * {@code "nano-banana-pro"}: Public HTTPS URLs of pictures to start from; without any, the
     * prompt alone counts. Each is looked at before the task is accepted. 1 to 14 items. With
     * {@code model} {@code "gpt-image-2"}, {@code "gpt-image-2.5-flare"} or
     * {@code "gpt-image-2.5-sunburst"}: Public HTTPS URLs of pictures to start from; without any,
     * the prompt alone counts. Each is looked at before the task is accepted. 1 to 16 items. With
     * {@code model} {@code "seedream-5-pro"}: Public HTTPS URLs of pictures to start from; without
     * any, the prompt alone counts. 1 to 10 items. With {@code model}
     * {@code "grok-imagine-image-2.0"}: Public HTTPS URLs of pictures to start from; without any,
     * the prompt alone counts. 1 to 5 items.
     */
    public Optional<List<String>> images() {
        return optional("images", Json.list(Json::text));
    }

    /**
     * With {@code model} {@code "nano-banana"} or {@code "nano-banana-pro"}: Shape of the picture.
     * One of {@code "1:1"}, {@code "2:3"}, {@code "3:2"}, {@code "3:4"}, {@code "4:3"},
     * {@code "4:5"}, {@code "5:4"}, {@code "9:16"}, {@code "16:9"}, {@code "21:9"}, {@code "auto"}.
     * The server's default is {@code "1:1"}. With {@code model} {@code "nano-banana-2"} or
     * {@code "nano-banana-2-lite"}: Shape of the picture. One of {@code "1:1"}, {@code "1:4"},
     * {@code "1:8"}, {@code "2:3"}, {@code "3:2"}, {@code "3:4"}, {@code "4:1"}, {@code "4:3"},
     * {@code "4:5"}, {@code "5:4"}, {@code "8:1"}, {@code "9:16"}, {@code "16:9"}, {@code "21:9"},
     * {@code "auto"}. The server's default is {@code "1:1"}. With {@code model}
     * {@code "gpt-image-2"}: Shape of the picture. One of {@code "auto"}, {@code "1:1"},
     * {@code "3:2"}, {@code "2:3"}, {@code "4:3"}, {@code "3:4"}, {@code "5:4"}, {@code "4:5"},
     * {@code "16:9"}, {@code "9:16"}, {@code "2:1"}, {@code "1:2"}, {@code "3:1"}, {@code "1:3"},
     * {@code "21:9"}, {@code "9:21"}. The server's default is {@code "auto"}. With {@code model}
     * {@code "gpt-image-2.5-flare"} or {@code "gpt-image-2.5-sunburst"}: Shape of the picture;
     * {@code auto} makes a square. One of {@code "auto"}, {@code "1:1"}, {@code "3:2"},
     * {@code "2:3"}, {@code "4:3"}, {@code "3:4"}, {@code "5:4"}, {@code "4:5"}, {@code "16:9"},
     * {@code "9:16"}, {@code "2:1"}, {@code "1:2"}, {@code "3:1"}, {@code "1:3"}, {@code "21:9"},
     * {@code "9:21"}. The server's default is {@code "auto"}. With {@code model}
     * {@code "seedream-5-pro"}: Shape of the picture. One of {@code "auto"}, {@code "1:1"},
     * {@code "4:3"}, {@code "3:4"}, {@code "16:9"}, {@code "9:16"}, {@code "3:2"}, {@code "2:3"},
     * {@code "21:9"}. The server's default is {@code "1:1"}. With {@code model}
     * {@code "grok-imagine-image-2.0"}: Shape of the picture; {@code auto} needs a picture to start
     * from. One of {@code "1:1"}, {@code "2:3"}, {@code "3:2"}, {@code "16:9"}, {@code "9:16"},
     * {@code "auto"}. The server's default is {@code "1:1"}.
     */
    public Optional<CreateImageGenerationTaskAspectRatio> aspectRatio() {
        return optional("aspect_ratio", CreateImageGenerationTaskAspectRatio::of);
    }

    /**
     * With {@code model} {@code "nano-banana"} or {@code "nano-banana-2-lite"}: Always
     * {@code "1K"}, the server's default is {@code "1K"}. With {@code model}
     * {@code "nano-banana-2"}, {@code "nano-banana-pro"}, {@code "gpt-image-2"},
     * {@code "gpt-image-2.5-flare"}, {@code "gpt-image-2.5-sunburst"} or {@code "seedream-5-pro"}:
     * Size of the picture. One of {@code "1K"}, {@code "2K"}, {@code "4K"}. The server's default is
     * {@code "1K"}. Not with {@code model} {@code "grok-imagine-image-2.0"}.
     */
    public Optional<CreateImageGenerationTaskResolution> resolution() {
        return optional("resolution", CreateImageGenerationTaskResolution::of);
    }

    /**
     * Format of the file. With {@code model} {@code "nano-banana"}, {@code "nano-banana-2"},
     * {@code "nano-banana-2-lite"} or {@code "seedream-5-pro"}: One of {@code "png"},
     * {@code "jpeg"}. The server's default is {@code "png"}. With {@code model}
     * {@code "nano-banana-pro"}: One of {@code "png"}, {@code "jpg"}. The server's default is
     * {@code "png"}. Not with {@code model} {@code "gpt-image-2"}, {@code "gpt-image-2.5-flare"},
     * {@code "gpt-image-2.5-sunburst"} or {@code "grok-imagine-image-2.0"}.
     */
    public Optional<CreateImageGenerationTaskOutputFormat> outputFormat() {
        return optional("output_format", CreateImageGenerationTaskOutputFormat::of);
    }

    /**
     * Exact width and height in pixels, such as {@code 1536x1024}, in place of {@code resolution}
     * and {@code aspect_ratio}. Both are multiples of 16 and at most 3840; together they make
     * 655,360 to 8,294,400 pixels, and the longer is at most three times the shorter. Billed as 1K
     * up to 2,097,152 pixels, as 2K up to 5,898,240, as 4K above. Only with {@code model}
     * {@code "gpt-image-2"}, {@code "gpt-image-2.5-flare"} or {@code "gpt-image-2.5-sunburst"}.
     * Pattern {@code ^[0-9]+[xX×][0-9]+$}.
     */
    public Optional<String> size() {
        return optional("size", Json::text);
    }

    /**
     * The background of the picture: {@code transparent} makes a PNG with an alpha channel,
     * {@code auto} leaves it to the model. Only with {@code model} {@code "gpt-image-2"},
     * {@code "gpt-image-2.5-flare"} or {@code "gpt-image-2.5-sunburst"}. The server's default is
     * {@code "auto"}.
     */
    public Optional<CreateImageGenerationTaskBackground> background() {
        return optional("background", CreateImageGenerationTaskBackground::of);
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link CreateImageGenerationTaskParams}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** {@code model}. */
        public Builder model(CreateImageGenerationTaskModel value) {
            return put("model", value);
        }

        /** A description of the picture. 1 to 5000 characters. */
        public Builder prompt(String value) {
            return put("prompt", value);
        }

        /**
         * With {@code model} {@code "nano-banana"}: Public HTTPS URLs of pictures to start from;
         * without any, the prompt alone counts. Each is looked at before the task is accepted. 1 to
         * 3 items. With {@code model} {@code "nano-banana-2"}, {@code "nano-banana-2-lite"} or
         * {@code "nano-banana-pro"}: Public HTTPS URLs of pictures to start from; without any, the
         * prompt alone counts. Each is looked at before the task is accepted. 1 to 14 items. With
         * {@code model} {@code "gpt-image-2"}, {@code "gpt-image-2.5-flare"} or
         * {@code "gpt-image-2.5-sunburst"}: Public HTTPS URLs of pictures to start from; without
         * any, the prompt alone counts. Each is looked at before the task is accepted. 1 to 16
         * items. With {@code model} {@code "seedream-5-pro"}: Public HTTPS URLs of pictures to
         * start from; without any, the prompt alone counts. 1 to 10 items. With {@code model}
         * {@code "grok-imagine-image-2.0"}: Public HTTPS URLs of pictures to start from; without
         * any, the prompt alone counts. 1 to 5 items.
         */
        public Builder images(List<String> value) {
            return put("images", value);
        }

        /**
         * With {@code model} {@code "nano-banana"} or {@code "nano-banana-pro"}: Shape of the
         * picture. One of {@code "1:1"}, {@code "2:3"}, {@code "3:2"}, {@code "3:4"},
         * {@code "4:3"}, {@code "4:5"}, {@code "5:4"}, {@code "9:16"}, {@code "16:9"},
         * {@code "21:9"}, {@code "auto"}. The server's default is {@code "1:1"}. With {@code model}
         * {@code "nano-banana-2"} or {@code "nano-banana-2-lite"}: Shape of the picture. One of
         * {@code "1:1"}, {@code "1:4"}, {@code "1:8"}, {@code "2:3"}, {@code "3:2"}, {@code "3:4"},
         * {@code "4:1"}, {@code "4:3"}, {@code "4:5"}, {@code "5:4"}, {@code "8:1"},
         * {@code "9:16"}, {@code "16:9"}, {@code "21:9"}, {@code "auto"}. The server's default is
         * {@code "1:1"}. With {@code model} {@code "gpt-image-2"}: Shape of the picture. One of
         * {@code "auto"}, {@code "1:1"}, {@code "3:2"}, {@code "2:3"}, {@code "4:3"},
         * {@code "3:4"}, {@code "5:4"}, {@code "4:5"}, {@code "16:9"}, {@code "9:16"},
         * {@code "2:1"}, {@code "1:2"}, {@code "3:1"}, {@code "1:3"}, {@code "21:9"},
         * {@code "9:21"}. The server's default is {@code "auto"}. With {@code model}
         * {@code "gpt-image-2.5-flare"} or {@code "gpt-image-2.5-sunburst"}: Shape of the picture;
         * {@code auto} makes a square. One of {@code "auto"}, {@code "1:1"}, {@code "3:2"},
         * {@code "2:3"}, {@code "4:3"}, {@code "3:4"}, {@code "5:4"}, {@code "4:5"},
         * {@code "16:9"}, {@code "9:16"}, {@code "2:1"}, {@code "1:2"}, {@code "3:1"},
         * {@code "1:3"}, {@code "21:9"}, {@code "9:21"}. The server's default is {@code "auto"}.
         * With {@code model} {@code "seedream-5-pro"}: Shape of the picture. One of {@code "auto"},
         * {@code "1:1"}, {@code "4:3"}, {@code "3:4"}, {@code "16:9"}, {@code "9:16"},
         * {@code "3:2"}, {@code "2:3"}, {@code "21:9"}. The server's default is {@code "1:1"}. With
         * {@code model} {@code "grok-imagine-image-2.0"}: Shape of the picture; {@code auto} needs
         * a picture to start from. One of {@code "1:1"}, {@code "2:3"}, {@code "3:2"},
         * {@code "16:9"}, {@code "9:16"}, {@code "auto"}. The server's default is {@code "1:1"}.
         */
        public Builder aspectRatio(CreateImageGenerationTaskAspectRatio value) {
            return put("aspect_ratio", value);
        }

        /**
         * With {@code model} {@code "nano-banana"} or {@code "nano-banana-2-lite"}: Always
         * {@code "1K"}, the server's default is {@code "1K"}. With {@code model}
         * {@code "nano-banana-2"}, {@code "nano-banana-pro"}, {@code "gpt-image-2"},
         * {@code "gpt-image-2.5-flare"}, {@code "gpt-image-2.5-sunburst"} or
         * {@code "seedream-5-pro"}: Size of the picture. One of {@code "1K"}, {@code "2K"},
         * {@code "4K"}. The server's default is {@code "1K"}. Not with {@code model}
         * {@code "grok-imagine-image-2.0"}.
         */
        public Builder resolution(CreateImageGenerationTaskResolution value) {
            return put("resolution", value);
        }

        /**
         * Format of the file. With {@code model} {@code "nano-banana"}, {@code "nano-banana-2"},
         * {@code "nano-banana-2-lite"} or {@code "seedream-5-pro"}: One of {@code "png"},
         * {@code "jpeg"}. The server's default is {@code "png"}. With {@code model}
         * {@code "nano-banana-pro"}: One of {@code "png"}, {@code "jpg"}. The server's default is
         * {@code "png"}. Not with {@code model} {@code "gpt-image-2"},
         * {@code "gpt-image-2.5-flare"}, {@code "gpt-image-2.5-sunburst"} or
         * {@code "grok-imagine-image-2.0"}.
         */
        public Builder outputFormat(CreateImageGenerationTaskOutputFormat value) {
            return put("output_format", value);
        }

        /**
         * Exact width and height in pixels, such as {@code 1536x1024}, in place of
         * {@code resolution} and {@code aspect_ratio}. Both are multiples of 16 and at most 3840;
         * together they make 655,360 to 8,294,400 pixels, and the longer is at most three times the
         * shorter. Billed as 1K up to 2,097,152 pixels, as 2K up to 5,898,240, as 4K above. Only
         * with {@code model} {@code "gpt-image-2"}, {@code "gpt-image-2.5-flare"} or
         * {@code "gpt-image-2.5-sunburst"}. Pattern {@code ^[0-9]+[xX×][0-9]+$}.
         */
        public Builder size(String value) {
            return put("size", value);
        }

        /**
         * The background of the picture: {@code transparent} makes a PNG with an alpha channel,
         * {@code auto} leaves it to the model. Only with {@code model} {@code "gpt-image-2"},
         * {@code "gpt-image-2.5-flare"} or {@code "gpt-image-2.5-sunburst"}. The server's default
         * is {@code "auto"}.
         */
        public Builder background(CreateImageGenerationTaskBackground value) {
            return put("background", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public CreateImageGenerationTaskParams build() {
            return new CreateImageGenerationTaskParams(finish("model", "prompt"));
        }
    }
}
