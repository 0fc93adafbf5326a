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

/** A person or a thing that the prompt of Kling 3 can name, from 2 to 4 pictures or one video. */
public final class KlingElement extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "name",
                    "element_input_urls",
                    "description",
                    "element_input_audio_urls",
                    "start_time",
                    "end_time")
                    .secret();

    private KlingElement(JsonNode json) {
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
    public static KlingElement of(JsonNode json) {
        return new KlingElement(json);
    }

    /** Name of the element, as the prompt writes it. At least 1 character. */
    public String name() {
        return required("name", Json::text);
    }

    /** Public HTTPS URLs of 2 to 4 pictures, or of one video. 1 to 4 items. */
    public List<String> elementInputUrls() {
        return required("element_input_urls", Json.list(Json::text));
    }

    /** The kind of element. */
    public Optional<String> description() {
        return optional("description", Json::text);
    }

    /** Public HTTPS URL of a sound, beside a video. Exactly 1 item. */
    public Optional<List<String>> elementInputAudioUrls() {
        return optional("element_input_audio_urls", Json.list(Json::text));
    }

    /** The beginning of the part of the video, in milliseconds. 0 to 30000. */
    public Optional<Long> startTime() {
        return optional("start_time", Json::integer);
    }

    /** The end of the part of the video, in milliseconds; it is 3 to 8 seconds long. 0 to 30000. */
    public Optional<Long> endTime() {
        return optional("end_time", Json::integer);
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link KlingElement}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** Name of the element, as the prompt writes it. At least 1 character. */
        public Builder name(String value) {
            return put("name", value);
        }

        /** Public HTTPS URLs of 2 to 4 pictures, or of one video. 1 to 4 items. */
        public Builder elementInputUrls(List<String> value) {
            return put("element_input_urls", value);
        }

        /** The kind of element. */
        public Builder description(String value) {
            return put("description", value);
        }

        /** Public HTTPS URL of a sound, beside a video. Exactly 1 item. */
        public Builder elementInputAudioUrls(List<String> value) {
            return put("element_input_audio_urls", value);
        }

        /** The beginning of the part of the video, in milliseconds. 0 to 30000. */
        public Builder startTime(long value) {
            return put("start_time", value);
        }

        /**
         * The end of the part of the video, in milliseconds; it is 3 to 8 seconds long. 0 to 30000.
         */
        public Builder endTime(long value) {
            return put("end_time", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public KlingElement build() {
            return new KlingElement(finish("name", "element_input_urls"));
        }
    }
}
