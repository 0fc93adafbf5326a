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

/** EditMusicVideoShotParams as the contract gives it. */
public final class EditMusicVideoShotParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "prompt",
                    "duration",
                    "quality",
                    "resolution")
                    .secret();

    private EditMusicVideoShotParams(JsonNode json) {
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
    public static EditMusicVideoShotParams of(JsonNode json) {
        return new EditMusicVideoShotParams(json);
    }

    /** What the shot should show. At most 3000 characters. */
    public String prompt() {
        return required("prompt", Json::text);
    }

    /** Length of the shot in seconds. 1 to 180, the server's default is {@code 5}. */
    public Optional<Long> duration() {
        return optional("duration", Json::integer);
    }

    /**
     * Rendering quality. High quality cannot be had at 540p. The server's default is
     * {@code "standard"}.
     */
    public Optional<EditMusicVideoShotQuality> quality() {
        return optional("quality", EditMusicVideoShotQuality::of);
    }

    /** Size of the video. The server's default is {@code "720p"}. */
    public Optional<EditMusicVideoShotResolution> resolution() {
        return optional("resolution", EditMusicVideoShotResolution::of);
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link EditMusicVideoShotParams}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** What the shot should show. At most 3000 characters. */
        public Builder prompt(String value) {
            return put("prompt", value);
        }

        /** Length of the shot in seconds. 1 to 180, the server's default is {@code 5}. */
        public Builder duration(long value) {
            return put("duration", value);
        }

        /**
         * Rendering quality. High quality cannot be had at 540p. The server's default is
         * {@code "standard"}.
         */
        public Builder quality(EditMusicVideoShotQuality value) {
            return put("quality", value);
        }

        /** Size of the video. The server's default is {@code "720p"}. */
        public Builder resolution(EditMusicVideoShotResolution value) {
            return put("resolution", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public EditMusicVideoShotParams build() {
            return new EditMusicVideoShotParams(finish("prompt"));
        }
    }
}
