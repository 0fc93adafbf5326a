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

/** A question about a video. */
public final class CreateVideoAnalysisTaskParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "video_url",
                    "prompt",
                    "analysis_depth",
                    "max_output_tokens")
                    .secret();

    private CreateVideoAnalysisTaskParams(JsonNode json) {
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
    public static CreateVideoAnalysisTaskParams of(JsonNode json) {
        return new CreateVideoAnalysisTaskParams(json);
    }

    /** URL of the video, an upload of the account, of at most 600 seconds. */
    public String videoUrl() {
        return required("video_url", Json::text);
    }

    /** The question. 1 to 12000 characters. */
    public String prompt() {
        return required("prompt", Json::text);
    }

    /**
     * The amount of thought: {@code standard} is cheap, {@code deep} reasons more. The server's
     * default is {@code "standard"}.
     */
    public Optional<CreateVideoAnalysisTaskAnalysisDepth> analysisDepth() {
        return optional("analysis_depth", CreateVideoAnalysisTaskAnalysisDepth::of);
    }

    /**
     * Tokens that the answer may have; what the model thinks besides may count beyond it, never
     * beyond the reservation. 256 to 8192, the server's default is {@code 2048}.
     */
    public Optional<Long> maxOutputTokens() {
        return optional("max_output_tokens", Json::integer);
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link CreateVideoAnalysisTaskParams}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** URL of the video, an upload of the account, of at most 600 seconds. */
        public Builder videoUrl(String value) {
            return put("video_url", value);
        }

        /** The question. 1 to 12000 characters. */
        public Builder prompt(String value) {
            return put("prompt", value);
        }

        /**
         * The amount of thought: {@code standard} is cheap, {@code deep} reasons more. The server's
         * default is {@code "standard"}.
         */
        public Builder analysisDepth(CreateVideoAnalysisTaskAnalysisDepth value) {
            return put("analysis_depth", value);
        }

        /**
         * Tokens that the answer may have; what the model thinks besides may count beyond it, never
         * beyond the reservation. 256 to 8192, the server's default is {@code 2048}.
         */
        public Builder maxOutputTokens(long value) {
            return put("max_output_tokens", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public CreateVideoAnalysisTaskParams build() {
            return new CreateVideoAnalysisTaskParams(finish("video_url", "prompt"));
        }
    }
}
