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

/** CreateMusicVideoTaskParams as the contract gives it. */
public final class CreateMusicVideoTaskParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "images",
                    "audio_url",
                    "prompt",
                    "language",
                    "resolution",
                    "quality",
                    "style",
                    "aspect_ratio",
                    "lip_sync",
                    "lip_ref_url",
                    "add_subtitle",
                    "subtitle_color",
                    "srt_url",
                    "duration",
                    "compose_mode")
                    .secret();

    private CreateMusicVideoTaskParams(JsonNode json) {
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
    public static CreateMusicVideoTaskParams of(JsonNode json) {
        return new CreateMusicVideoTaskParams(json);
    }

    /**
     * Public HTTPS URLs of the pictures: PNG, JPEG or WebP, at most 50 MB each, aspect ratio
     * between 1:4 and 4:1. 1 to 7 items.
     */
    public List<String> images() {
        return required("images", Json.list(Json::text));
    }

    /** Public HTTPS URL of the song, MP3, WAV, AAC or M4A, 10 to 180 seconds and at most 50 MB. */
    public String audioUrl() {
        return required("audio_url", Json::text);
    }

    /** What the video should show. At most 3000 characters. */
    public Optional<String> prompt() {
        return optional("prompt", Json::text);
    }

    /** Language of the output. */
    public Optional<CreateMusicVideoTaskLanguage> language() {
        return optional("language", CreateMusicVideoTaskLanguage::of);
    }

    /** Size of the video. The server's default is {@code "720p"}. */
    public Optional<CreateMusicVideoTaskResolution> resolution() {
        return optional("resolution", CreateMusicVideoTaskResolution::of);
    }

    /**
     * Rendering quality. High quality cannot be had at 540p. The server's default is
     * {@code "standard"}.
     */
    public Optional<CreateMusicVideoTaskQuality> quality() {
        return optional("quality", CreateMusicVideoTaskQuality::of);
    }

    /** Visual style in free words. At most 200 characters. */
    public Optional<String> style() {
        return optional("style", Json::text);
    }

    /** Shape of the video. */
    public Optional<CreateMusicVideoTaskAspectRatio> aspectRatio() {
        return optional("aspect_ratio", CreateMusicVideoTaskAspectRatio::of);
    }

    /** Whether lips move to the vocals. Cannot be had at 540p. */
    public Optional<Boolean> lipSync() {
        return optional("lip_sync", Json::bool);
    }

    /** Public HTTPS URL of a front-facing close-up of the face that sings. */
    public Optional<String> lipRefUrl() {
        return optional("lip_ref_url", Json::text);
    }

    /** Whether the lyrics are shown. */
    public Optional<Boolean> addSubtitle() {
        return optional("add_subtitle", Json::bool);
    }

    /**
     * Colour of the subtitles, red, green and blue in hexadecimal. Pattern
     * {@code ^#[0-9A-Fa-f]{6}$}.
     */
    public Optional<String> subtitleColor() {
        return optional("subtitle_color", Json::text);
    }

    /** Public HTTPS URL of the subtitles, a {@code .srt} file. */
    public Optional<String> srtUrl() {
        return optional("srt_url", Json::text);
    }

    /**
     * Length in seconds to bill if the length of the audio cannot be detected; nothing else. 10 to
     * 180.
     */
    public Optional<Long> duration() {
        return optional("duration", Json::integer);
    }

    /**
     * Whether the task goes on to the finished video by itself or waits for {@code compose}. The
     * server's default is {@code "auto"}.
     */
    public Optional<CreateMusicVideoTaskComposeMode> composeMode() {
        return optional("compose_mode", CreateMusicVideoTaskComposeMode::of);
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link CreateMusicVideoTaskParams}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Public HTTPS URLs of the pictures: PNG, JPEG or WebP, at most 50 MB each, aspect ratio
         * between 1:4 and 4:1. 1 to 7 items.
         */
        public Builder images(List<String> value) {
            return put("images", value);
        }

        /**
         * Public HTTPS URL of the song, MP3, WAV, AAC or M4A, 10 to 180 seconds and at most 50 MB.
         */
        public Builder audioUrl(String value) {
            return put("audio_url", value);
        }

        /** What the video should show. At most 3000 characters. */
        public Builder prompt(String value) {
            return put("prompt", value);
        }

        /** Language of the output. */
        public Builder language(CreateMusicVideoTaskLanguage value) {
            return put("language", value);
        }

        /** Size of the video. The server's default is {@code "720p"}. */
        public Builder resolution(CreateMusicVideoTaskResolution value) {
            return put("resolution", value);
        }

        /**
         * Rendering quality. High quality cannot be had at 540p. The server's default is
         * {@code "standard"}.
         */
        public Builder quality(CreateMusicVideoTaskQuality value) {
            return put("quality", value);
        }

        /** Visual style in free words. At most 200 characters. */
        public Builder style(String value) {
            return put("style", value);
        }

        /** Shape of the video. */
        public Builder aspectRatio(CreateMusicVideoTaskAspectRatio value) {
            return put("aspect_ratio", value);
        }

        /** Whether lips move to the vocals. Cannot be had at 540p. */
        public Builder lipSync(boolean value) {
            return put("lip_sync", value);
        }

        /** Public HTTPS URL of a front-facing close-up of the face that sings. */
        public Builder lipRefUrl(String value) {
            return put("lip_ref_url", value);
        }

        /** Whether the lyrics are shown. */
        public Builder addSubtitle(boolean value) {
            return put("add_subtitle", value);
        }

        /**
         * Colour of the subtitles, red, green and blue in hexadecimal. Pattern
         * {@code ^#[0-9A-Fa-f]{6}$}.
         */
        public Builder subtitleColor(String value) {
            return put("subtitle_color", value);
        }

        /** Public HTTPS URL of the subtitles, a {@code .srt} file. */
        public Builder srtUrl(String value) {
            return put("srt_url", value);
        }

        /**
         * Length in seconds to bill if the length of the audio cannot be detected; nothing else. 10
         * to 180.
         */
        public Builder duration(long value) {
            return put("duration", value);
        }

        /**
         * Whether the task goes on to the finished video by itself or waits for {@code compose}.
         * The server's default is {@code "auto"}.
         */
        public Builder composeMode(CreateMusicVideoTaskComposeMode value) {
            return put("compose_mode", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public CreateMusicVideoTaskParams build() {
            return new CreateMusicVideoTaskParams(finish("images", "audio_url"));
        }
    }
}
