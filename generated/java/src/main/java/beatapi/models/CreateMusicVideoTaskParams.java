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
 * The input for a music video, by tier; without {@code mv_tier} it is a standard one.
 *
 * <p>With {@code mv_tier} {@code "standard"}: {@code images} (required), {@code audio_url}
 * (required), {@code prompt}, {@code language}, {@code resolution}, {@code quality}, {@code style},
 * {@code aspect_ratio}, {@code lip_sync}, {@code lip_ref_url}, {@code add_subtitle},
 * {@code subtitle_color}, {@code srt_url}, {@code duration}, {@code compose_mode}. A standard music
 * video: one to seven pictures over 10 to 180 seconds of a song.
 *
 * <p>With {@code mv_tier} {@code "premium"}: {@code mv_mode} (required), {@code audio_url}
 * (required), {@code prompt}, {@code resolution}, {@code style}, {@code aspect_ratio},
 * {@code add_subtitle}, {@code subtitle_color}, {@code duration}, {@code images},
 * {@code lip_ref_urls}. With {@code mv_mode} {@code "sing"}: {@code mv_tier} (required),
 * {@code audio_url} (required), {@code prompt}, {@code resolution}, {@code style},
 * {@code aspect_ratio}, {@code add_subtitle}, {@code subtitle_color}, {@code duration},
 * {@code images}, {@code lip_ref_urls} (required). The fields of all modes of premium music videos.
 *
 * <p>A premium music video of a face that sings.
 *
 * <p>With {@code mv_mode} {@code "sing_perform"}: {@code mv_tier} (required), {@code audio_url}
 * (required), {@code prompt}, {@code resolution}, {@code style}, {@code aspect_ratio},
 * {@code add_subtitle}, {@code subtitle_color}, {@code duration}, {@code images},
 * {@code lip_ref_urls} (required). The fields of all modes of premium music videos.
 *
 * <p>A premium music video of a face that sings and performs.
 *
 * <p>With {@code mv_mode} {@code "dance"}: {@code mv_tier} (required), {@code audio_url}
 * (required), {@code prompt}, {@code resolution}, {@code style}, {@code aspect_ratio},
 * {@code add_subtitle}, {@code subtitle_color}, {@code duration}, {@code images} (required). The
 * fields of all modes of premium music videos.
 *
 * <p>A premium music video of dancing in six scenes.
 *
 * <p>With {@code mv_mode} {@code "perform"}: {@code mv_tier} (required), {@code audio_url}
 * (required), {@code prompt}, {@code resolution}, {@code style}, {@code aspect_ratio},
 * {@code add_subtitle}, {@code subtitle_color}, {@code duration}, {@code images} (required). The
 * fields of all modes of premium music videos.
 *
 * <p>A premium music video of a performance in six scenes.
 *
 * <p>A premium music video, by mode.
 */
public final class CreateMusicVideoTaskParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "audio_url",
                    "mv_tier",
                    "images",
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
                    "compose_mode",
                    "mv_mode",
                    "lip_ref_urls")
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
     * With {@code mv_tier} {@code "standard"}: Public HTTPS URL of the song, MP3, WAV, AAC or M4A,
     * 10 to 180 seconds and at most 50 MB. With {@code mv_tier} {@code "premium"}: Public HTTPS URL
     * of the song with vocals, MP3, WAV, AAC or M4A, 10 to 300 seconds and at most 50 MB.
     */
    public String audioUrl() {
        return required("audio_url", Json::text);
    }

    /** {@code mv_tier}. */
    public Optional<CreateMusicVideoTaskMvTier> mvTier() {
        return optional("mv_tier", CreateMusicVideoTaskMvTier::of);
    }

    /**
     * With {@code mv_tier} {@code "standard"}: Public HTTPS URLs of the pictures: PNG, JPEG or
     * WebP, at most 50 MB each, aspect ratio between 1:4 and 4:1. 1 to 7 items. With
     * {@code mv_tier} {@code "premium"}: With {@code mv_mode} {@code "sing"} or
     * {@code "sing_perform"}: Public HTTPS URLs of pictures of scenes. 0 to 6 items. With
     * {@code mv_mode} {@code "dance"} or {@code "perform"}: Public HTTPS URLs of pictures of the
     * six scenes. Exactly 6 items. Required with {@code mv_mode} {@code "dance"} or
     * {@code "perform"}. Required with {@code mv_tier} {@code "standard"}.
     */
    public Optional<List<String>> images() {
        return optional("images", Json.list(Json::text));
    }

    /** A description of the video. At most 3000 characters. */
    public Optional<String> prompt() {
        return optional("prompt", Json::text);
    }

    /** Language of the output. Only with {@code mv_tier} {@code "standard"}. */
    public Optional<CreateMusicVideoTaskLanguage> language() {
        return optional("language", CreateMusicVideoTaskLanguage::of);
    }

    /**
     * Size of the video. With {@code mv_tier} {@code "standard"}: One of {@code "540p"},
     * {@code "720p"}, {@code "1080p"}. The server's default is {@code "720p"}. With {@code mv_tier}
     * {@code "premium"}: One of {@code "720p"}. The server's default is {@code "720p"}.
     */
    public Optional<CreateMusicVideoTaskResolution> resolution() {
        return optional("resolution", CreateMusicVideoTaskResolution::of);
    }

    /**
     * Rendering quality. High quality cannot be had at 540p. Only with {@code mv_tier}
     * {@code "standard"}. The server's default is {@code "standard"}.
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

    /**
     * True to move the lips to the vocals, of the face in {@code lip_ref_url}. Cannot be had at
     * 540p. Only with {@code mv_tier} {@code "standard"}. The server's default is {@code false}.
     */
    public Optional<Boolean> lipSync() {
        return optional("lip_sync", Json::bool);
    }

    /**
     * Public HTTPS URL of a front-facing close-up of the face that sings. Only with {@code mv_tier}
     * {@code "standard"}.
     */
    public Optional<String> lipRefUrl() {
        return optional("lip_ref_url", Json::text);
    }

    /**
     * With {@code mv_tier} {@code "standard"}: True to show the lyrics. With {@code mv_tier}
     * {@code "premium"}: True to show the lyrics, as they were recognised. The server's default is
     * {@code false}.
     */
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

    /**
     * Public HTTPS URL of the subtitles, a {@code .srt} file. Only with {@code mv_tier}
     * {@code "standard"}.
     */
    public Optional<String> srtUrl() {
        return optional("srt_url", Json::text);
    }

    /**
     * Length in seconds to bill if the length of the audio cannot be detected; nothing else. With
     * {@code mv_tier} {@code "standard"}: 10 to 180. With {@code mv_tier} {@code "premium"}: 10 to
     * 300.
     */
    public Optional<Long> duration() {
        return optional("duration", Json::integer);
    }

    /**
     * The way to the finished video, by itself or after {@code compose}. Only with {@code mv_tier}
     * {@code "standard"}. The server's default is {@code "auto"}.
     */
    public Optional<CreateMusicVideoTaskComposeMode> composeMode() {
        return optional("compose_mode", CreateMusicVideoTaskComposeMode::of);
    }

    /**
     * The action in the video: {@code sing} and {@code sing_perform} need faces, {@code dance} and
     * {@code perform} exactly six pictures. Only with {@code mv_tier} {@code "premium"}, where it
     * is required.
     */
    public Optional<CreateMusicVideoTaskMvMode> mvMode() {
        return optional("mv_mode", CreateMusicVideoTaskMvMode::of);
    }

    /**
     * Public HTTPS URLs of front-facing pictures of the faces that sing. Only with {@code mv_mode}
     * {@code "sing"} or {@code "sing_perform"}, where it is required. Only with {@code mv_tier}
     * {@code "premium"}. 1 to 2 items.
     */
    public Optional<List<String>> lipRefUrls() {
        return optional("lip_ref_urls", Json.list(Json::text));
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
         * With {@code mv_tier} {@code "standard"}: Public HTTPS URL of the song, MP3, WAV, AAC or
         * M4A, 10 to 180 seconds and at most 50 MB. With {@code mv_tier} {@code "premium"}: Public
         * HTTPS URL of the song with vocals, MP3, WAV, AAC or M4A, 10 to 300 seconds and at most 50
         * MB.
         */
        public Builder audioUrl(String value) {
            return put("audio_url", value);
        }

        /** {@code mv_tier}. */
        public Builder mvTier(CreateMusicVideoTaskMvTier value) {
            return put("mv_tier", value);
        }

        /**
         * With {@code mv_tier} {@code "standard"}: Public HTTPS URLs of the pictures: PNG, JPEG or
         * WebP, at most 50 MB each, aspect ratio between 1:4 and 4:1. 1 to 7 items. With
         * {@code mv_tier} {@code "premium"}: With {@code mv_mode} {@code "sing"} or
         * {@code "sing_perform"}: Public HTTPS URLs of pictures of scenes. 0 to 6 items. With
         * {@code mv_mode} {@code "dance"} or {@code "perform"}: Public HTTPS URLs of pictures of
         * the six scenes. Exactly 6 items. Required with {@code mv_mode} {@code "dance"} or
         * {@code "perform"}. Required with {@code mv_tier} {@code "standard"}.
         */
        public Builder images(List<String> value) {
            return put("images", value);
        }

        /** A description of the video. At most 3000 characters. */
        public Builder prompt(String value) {
            return put("prompt", value);
        }

        /** Language of the output. Only with {@code mv_tier} {@code "standard"}. */
        public Builder language(CreateMusicVideoTaskLanguage value) {
            return put("language", value);
        }

        /**
         * Size of the video. With {@code mv_tier} {@code "standard"}: One of {@code "540p"},
         * {@code "720p"}, {@code "1080p"}. The server's default is {@code "720p"}. With
         * {@code mv_tier} {@code "premium"}: One of {@code "720p"}. The server's default is
         * {@code "720p"}.
         */
        public Builder resolution(CreateMusicVideoTaskResolution value) {
            return put("resolution", value);
        }

        /**
         * Rendering quality. High quality cannot be had at 540p. Only with {@code mv_tier}
         * {@code "standard"}. The server's default is {@code "standard"}.
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

        /**
         * True to move the lips to the vocals, of the face in {@code lip_ref_url}. Cannot be had at
         * 540p. Only with {@code mv_tier} {@code "standard"}. The server's default is
         * {@code false}.
         */
        public Builder lipSync(boolean value) {
            return put("lip_sync", value);
        }

        /**
         * Public HTTPS URL of a front-facing close-up of the face that sings. Only with
         * {@code mv_tier} {@code "standard"}.
         */
        public Builder lipRefUrl(String value) {
            return put("lip_ref_url", value);
        }

        /**
         * With {@code mv_tier} {@code "standard"}: True to show the lyrics. With {@code mv_tier}
         * {@code "premium"}: True to show the lyrics, as they were recognised. The server's default
         * is {@code false}.
         */
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

        /**
         * Public HTTPS URL of the subtitles, a {@code .srt} file. Only with {@code mv_tier}
         * {@code "standard"}.
         */
        public Builder srtUrl(String value) {
            return put("srt_url", value);
        }

        /**
         * Length in seconds to bill if the length of the audio cannot be detected; nothing else.
         * With {@code mv_tier} {@code "standard"}: 10 to 180. With {@code mv_tier}
         * {@code "premium"}: 10 to 300.
         */
        public Builder duration(long value) {
            return put("duration", value);
        }

        /**
         * The way to the finished video, by itself or after {@code compose}. Only with
         * {@code mv_tier} {@code "standard"}. The server's default is {@code "auto"}.
         */
        public Builder composeMode(CreateMusicVideoTaskComposeMode value) {
            return put("compose_mode", value);
        }

        /**
         * The action in the video: {@code sing} and {@code sing_perform} need faces, {@code dance}
         * and {@code perform} exactly six pictures. Only with {@code mv_tier} {@code "premium"},
         * where it is required.
         */
        public Builder mvMode(CreateMusicVideoTaskMvMode value) {
            return put("mv_mode", value);
        }

        /**
         * Public HTTPS URLs of front-facing pictures of the faces that sing. Only with
         * {@code mv_mode} {@code "sing"} or {@code "sing_perform"}, where it is required. Only with
         * {@code mv_tier} {@code "premium"}. 1 to 2 items.
         */
        public Builder lipRefUrls(List<String> value) {
            return put("lip_ref_urls", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public CreateMusicVideoTaskParams build() {
            return new CreateMusicVideoTaskParams(finish("audio_url"));
        }
    }
}
