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
 * The input for a video, by model.
 *
 * <p>With {@code model} {@code "minimax-h3"}: {@code prompt} (required), {@code images},
 * {@code reference_images}, {@code reference_videos}, {@code reference_audios}, {@code duration},
 * {@code aspect_ratio}, {@code resolution}. A video of MiniMax H3. Frames in {@code images} exclude
 * everything in {@code reference_images}, {@code reference_videos} and {@code reference_audios}.
 *
 * <p>With {@code model} {@code "minimax-h3-fast"}: {@code prompt} (required), {@code images},
 * {@code reference_images}, {@code reference_videos}, {@code reference_audios}, {@code duration},
 * {@code aspect_ratio}, {@code resolution}. A video of MiniMax H3 under the name of its quick
 * offer. Frames in {@code images} exclude everything in {@code reference_images},
 * {@code reference_videos} and {@code reference_audios}.
 *
 * <p>With {@code model} {@code "minimax-h3-normal"}: {@code prompt} (required), {@code images},
 * {@code reference_images}, {@code reference_videos}, {@code duration}, {@code aspect_ratio},
 * {@code resolution}, {@code seed}. A video of MiniMax H3 at half the price and slower, always with
 * sound. Frames in {@code images} exclude references.
 *
 * <p>With {@code model} {@code "grok-imagine-video-1.5"}: {@code prompt} (required),
 * {@code images}, {@code reference_images}, {@code duration}, {@code aspect_ratio},
 * {@code resolution}. A video of Grok Imagine Video 1.5. A first frame in {@code images} excludes
 * {@code reference_images} and {@code aspect_ratio}.
 *
 * <p>With {@code model} {@code "seedance-2"}: {@code prompt} (required), {@code images},
 * {@code reference_images}, {@code reference_videos}, {@code reference_audios}, {@code duration},
 * {@code aspect_ratio}, {@code resolution}, {@code generate_audio}. A video of Seedance 2. Frames
 * in {@code images} exclude everything in {@code reference_images}, {@code reference_videos} and
 * {@code reference_audios}.
 *
 * <p>With {@code model} {@code "seedance-2-fast"}: {@code prompt} (required), {@code images},
 * {@code reference_images}, {@code reference_videos}, {@code reference_audios}, {@code duration},
 * {@code aspect_ratio}, {@code resolution}, {@code generate_audio}. A video of Seedance 2 Fast.
 * Frames in {@code images} exclude everything in {@code reference_images}, {@code reference_videos}
 * and {@code reference_audios}.
 *
 * <p>With {@code model} {@code "seedance-2-mini"}: {@code prompt} (required), {@code images},
 * {@code reference_images}, {@code reference_videos}, {@code reference_audios}, {@code duration},
 * {@code aspect_ratio}, {@code resolution}. A video of Seedance 2 Mini: cheap, and without sound of
 * its own. Frames in {@code images} exclude everything in {@code reference_images},
 * {@code reference_videos} and {@code reference_audios}.
 *
 * <p>With {@code model} {@code "veo-3.1"}: {@code prompt} (required), {@code images},
 * {@code aspect_ratio}, {@code resolution}, {@code quality}, {@code watermark},
 * {@code enable_translation}, {@code reference_images}. As {@code Veo31TextOrFrameVideoRequest}:
 * {@code model} (required), {@code prompt} (required), {@code images}, {@code aspect_ratio},
 * {@code resolution}, {@code quality}, {@code watermark}, {@code enable_translation}. A video of
 * Veo 3.1 from text, or from text and frames.
 *
 * <p>As {@code Veo31ReferenceVideoRequest}: {@code model} (required), {@code prompt} (required),
 * {@code reference_images} (required), {@code aspect_ratio}, {@code resolution}, {@code quality},
 * {@code watermark}, {@code enable_translation}. A video of Veo 3.1 from reference pictures.
 *
 * <p>A video of Veo 3.1, always 8 seconds long: from text and frames, or from reference pictures.
 *
 * <p>With {@code model} {@code "seedance-2.5"}: {@code prompt} (required), {@code images},
 * {@code reference_images}, {@code reference_videos}, {@code reference_audios}, {@code duration},
 * {@code aspect_ratio}, {@code resolution}, {@code generate_audio}, {@code seed}. A video of
 * Seedance 2.5. Frames in {@code images} exclude everything in {@code reference_images},
 * {@code reference_videos} and {@code reference_audios}.
 *
 * <p>With {@code model} {@code "kling-3"}: {@code prompt} (required), {@code images},
 * {@code duration}, {@code aspect_ratio}, {@code resolution}, {@code sound}, {@code multi_shots},
 * {@code multi_prompt}, {@code elements}. A video of Kling 3. With {@code multi_shots} it takes a
 * single first frame, needs {@code multi_prompt} and has sound if nothing else is said.
 *
 * <p>With {@code model} {@code "kling-2.6-motion-control"}: {@code prompt}, {@code images}
 * (required), {@code reference_videos} (required), {@code resolution},
 * {@code character_orientation}. A video of Kling 2.6 in which the character of a picture moves as
 * in a video. Both files must be uploads of the account: a picture of at most 10 MB, and a video of
 * at most 100 MB, 3 to 30 seconds. The length of that video is billed, by the second.
 *
 * <p>With {@code model} {@code "kling-3-motion-control"}: {@code prompt}, {@code images}
 * (required), {@code reference_videos} (required), {@code resolution},
 * {@code character_orientation}, {@code background_source}. A video of Kling 3 in which the
 * character of a picture moves as in a video. Both files must be uploads of the account, more than
 * 340 pixels wide and high, with a shape from 2:5 to 5:2: a picture of at most 10 MB, and a video
 * of at most 100 MB, 3 to 30 seconds. The length of that video is billed, by the second.
 *
 * <p>With {@code model} {@code "wan-3.0"}: {@code prompt} (required), {@code images},
 * {@code reference_videos}, {@code reference_audios}, {@code duration}, {@code aspect_ratio},
 * {@code resolution}. A video of Wan 3.0.
 *
 * <p>With {@code model} {@code "wan-3.0-prime"}: {@code prompt} (required), {@code images},
 * {@code reference_videos}, {@code reference_audios}, {@code duration}, {@code aspect_ratio},
 * {@code resolution}. A video of Wan 3.0 Prime.
 *
 * <p>With {@code model} {@code "happyhorse-1.0"}: {@code prompt} (required), {@code images}
 * (required), {@code duration}, {@code aspect_ratio}, {@code resolution}. A video of HappyHorse
 * 1.0, from pictures only.
 *
 * <p>With {@code model} {@code "happyhorse-1.1"}: {@code prompt} (required), {@code images}
 * (required), {@code duration}, {@code aspect_ratio}, {@code resolution}. A video of HappyHorse
 * 1.1, from pictures only.
 *
 * <p>With {@code model} {@code "minimax-h3-max"}: {@code prompt} (required), {@code images},
 * {@code duration}, {@code resolution}, {@code seed}. A video of MiniMax H3 Max, from text, from a
 * first frame, or from the first and the last.
 *
 * <p>With {@code model} {@code "minimax-h3-max-turbo"}: {@code prompt} (required), {@code images},
 * {@code duration}, {@code resolution}, {@code seed}. A video of MiniMax H3 Max Turbo: as H3 Max,
 * quicker and at half the price.
 */
public final class CreateVideoGenerationTaskParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "model",
                    "prompt",
                    "images",
                    "reference_images",
                    "reference_videos",
                    "reference_audios",
                    "duration",
                    "aspect_ratio",
                    "resolution",
                    "seed",
                    "generate_audio",
                    "quality",
                    "watermark",
                    "enable_translation",
                    "sound",
                    "multi_shots",
                    "multi_prompt",
                    "elements",
                    "character_orientation",
                    "background_source")
                    .secret();

    private CreateVideoGenerationTaskParams(JsonNode json) {
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
    public static CreateVideoGenerationTaskParams of(JsonNode json) {
        return new CreateVideoGenerationTaskParams(json);
    }

    /** {@code model}. */
    public CreateVideoGenerationTaskModel model() {
        return required("model", CreateVideoGenerationTaskModel::of);
    }

    /**
     * A description of the video. With {@code model} {@code "minimax-h3"},
     * {@code "minimax-h3-fast"}, {@code "minimax-h3-normal"}, {@code "seedance-2"},
     * {@code "seedance-2-fast"}, {@code "seedance-2-mini"}, {@code "veo-3.1"},
     * {@code "seedance-2.5"}, {@code "kling-3"}, {@code "wan-3.0"}, {@code "wan-3.0-prime"},
     * {@code "happyhorse-1.0"}, {@code "happyhorse-1.1"}, {@code "minimax-h3-max"} or
     * {@code "minimax-h3-max-turbo"}: 1 to 5000 characters. With {@code model}
     * {@code "grok-imagine-video-1.5"}: 1 to 4096 characters. With {@code model}
     * {@code "kling-2.6-motion-control"} or {@code "kling-3-motion-control"}: At most 2500
     * characters. Required with {@code model} {@code "minimax-h3"}, {@code "minimax-h3-fast"},
     * {@code "minimax-h3-normal"}, {@code "grok-imagine-video-1.5"}, {@code "seedance-2"},
     * {@code "seedance-2-fast"}, {@code "seedance-2-mini"}, {@code "veo-3.1"},
     * {@code "seedance-2.5"}, {@code "kling-3"}, {@code "wan-3.0"}, {@code "wan-3.0-prime"},
     * {@code "happyhorse-1.0"}, {@code "happyhorse-1.1"}, {@code "minimax-h3-max"} or
     * {@code "minimax-h3-max-turbo"}.
     */
    public Optional<String> prompt() {
        return optional("prompt", Json::text);
    }

    /**
     * With {@code model} {@code "minimax-h3"}, {@code "minimax-h3-fast"},
     * {@code "minimax-h3-normal"}, {@code "seedance-2"}, {@code "seedance-2-fast"},
     * {@code "seedance-2-mini"}, {@code "seedance-2.5"}, {@code "minimax-h3-max"} or
     * {@code "minimax-h3-max-turbo"}: Public HTTPS URLs of the first frame, or of the first and the
     * last. 1 to 2 items. With {@code model} {@code "grok-imagine-video-1.5"}: Public HTTPS URL of
     * the first frame. Exactly 1 item. With {@code model} {@code "veo-3.1"}: Public HTTPS URLs of
     * the first frame, or of the first and the last. Only as {@code Veo31TextOrFrameVideoRequest}.
     * 1 to 2 items. With {@code model} {@code "kling-3"}: Public HTTPS URLs of the first frame, or
     * of the first and the last; of the first alone with {@code multi_shots}. 1 to 2 items. With
     * {@code model} {@code "kling-2.6-motion-control"} or {@code "kling-3-motion-control"}: URL of
     * the picture of the character, an upload of the account. Exactly 1 item. With {@code model}
     * {@code "wan-3.0"} or {@code "wan-3.0-prime"}: Public HTTPS URLs: of the first frame if there
     * is one, of pictures to refer to if there are more. 1 to 10 items. With {@code model}
     * {@code "happyhorse-1.0"} or {@code "happyhorse-1.1"}: Public HTTPS URLs of the pictures. 1 to
     * 9 items. Required with {@code model} {@code "kling-2.6-motion-control"},
     * {@code "kling-3-motion-control"}, {@code "happyhorse-1.0"} or {@code "happyhorse-1.1"}.
     */
    public Optional<List<String>> images() {
        return optional("images", Json.list(Json::text));
    }

    /**
     * With {@code model} {@code "minimax-h3"}, {@code "minimax-h3-fast"}, {@code "seedance-2"},
     * {@code "seedance-2-fast"} or {@code "seedance-2-mini"}: Public HTTPS URLs of pictures that
     * the video refers to. 1 to 9 items. With {@code model} {@code "minimax-h3-normal"}: Public
     * HTTPS URLs of pictures that the video refers to. 1 to 4 items. With {@code model}
     * {@code "grok-imagine-video-1.5"}: Public HTTPS URLs of pictures that the video refers to. 1
     * to 7 items. With {@code model} {@code "veo-3.1"}: Public HTTPS URLs of pictures that the
     * video refers to. Only as {@code Veo31ReferenceVideoRequest}, where it is required. 1 to 3
     * items. With {@code model} {@code "seedance-2.5"}: Public HTTPS URLs of pictures that the
     * video refers to. 1 to 30 items. Only with {@code model} {@code "minimax-h3"},
     * {@code "minimax-h3-fast"}, {@code "minimax-h3-normal"}, {@code "grok-imagine-video-1.5"},
     * {@code "seedance-2"}, {@code "seedance-2-fast"}, {@code "seedance-2-mini"}, {@code "veo-3.1"}
     * or {@code "seedance-2.5"}.
     */
    public Optional<List<String>> referenceImages() {
        return optional("reference_images", Json.list(Json::text));
    }

    /**
     * With {@code model} {@code "minimax-h3"}, {@code "minimax-h3-fast"}, {@code "seedance-2"},
     * {@code "seedance-2-fast"} or {@code "seedance-2-mini"}: Public HTTPS URLs of videos that the
     * video refers to. 1 to 3 items. With {@code model} {@code "minimax-h3-normal"}: Public HTTPS
     * URLs of videos that the video refers to. Exactly 1 item. With {@code model}
     * {@code "seedance-2.5"}: Public HTTPS URLs of videos that the video refers to. 1 to 10 items.
     * With {@code model} {@code "kling-2.6-motion-control"} or {@code "kling-3-motion-control"}:
     * URL of the video with the motion, an upload of the account. Exactly 1 item. With
     * {@code model} {@code "wan-3.0"} or {@code "wan-3.0-prime"}: Public HTTPS URLs of videos that
     * the video refers to; with any, everything costs half as much again. 1 to 5 items. Not with
     * {@code model} {@code "grok-imagine-video-1.5"}, {@code "veo-3.1"}, {@code "kling-3"},
     * {@code "happyhorse-1.0"}, {@code "happyhorse-1.1"}, {@code "minimax-h3-max"} or
     * {@code "minimax-h3-max-turbo"}. Required with {@code model}
     * {@code "kling-2.6-motion-control"} or {@code "kling-3-motion-control"}.
     */
    public Optional<List<String>> referenceVideos() {
        return optional("reference_videos", Json.list(Json::text));
    }

    /**
     * With {@code model} {@code "minimax-h3"}, {@code "minimax-h3-fast"}, {@code "seedance-2"},
     * {@code "seedance-2-fast"} or {@code "seedance-2-mini"}: Public HTTPS URLs of sounds that the
     * video refers to; they need a picture or a video beside them. 1 to 3 items. With {@code model}
     * {@code "seedance-2.5"}: Public HTTPS URLs of sounds that the video refers to; they may stand
     * alone. 1 to 10 items. With {@code model} {@code "wan-3.0"} or {@code "wan-3.0-prime"}: Public
     * HTTPS URLs of sounds that the video refers to. 1 to 5 items. Only with {@code model}
     * {@code "minimax-h3"}, {@code "minimax-h3-fast"}, {@code "seedance-2"},
     * {@code "seedance-2-fast"}, {@code "seedance-2-mini"}, {@code "seedance-2.5"},
     * {@code "wan-3.0"} or {@code "wan-3.0-prime"}.
     */
    public Optional<List<String>> referenceAudios() {
        return optional("reference_audios", Json.list(Json::text));
    }

    /**
     * With {@code model} {@code "minimax-h3"}, {@code "minimax-h3-fast"}, {@code "seedance-2"},
     * {@code "seedance-2-fast"} or {@code "seedance-2-mini"}: Length of the video in seconds. 4 to
     * 15, the server's default is {@code 5}. With {@code model} {@code "minimax-h3-normal"},
     * {@code "kling-3"}, {@code "happyhorse-1.0"} or {@code "happyhorse-1.1"}: Length of the video
     * in seconds. 3 to 15, the server's default is {@code 5}. With {@code model}
     * {@code "grok-imagine-video-1.5"}: Length of the video in seconds. 1 to 15, the server's
     * default is {@code 8}. With {@code model} {@code "seedance-2.5"}: Length of the video in
     * seconds. 4 to 30, the server's default is {@code 5}. With {@code model} {@code "wan-3.0"} or
     * {@code "wan-3.0-prime"}: Length of the video in seconds. 2 to 30, the server's default is
     * {@code 5}. With {@code model} {@code "minimax-h3-max"} or {@code "minimax-h3-max-turbo"}:
     * Length of the video in seconds, of which each is billed; a length that the model cannot do is
     * refused. At least 5, the server's default is {@code 5}. Not with {@code model}
     * {@code "veo-3.1"}, {@code "kling-2.6-motion-control"} or {@code "kling-3-motion-control"}.
     */
    public Optional<Long> duration() {
        return optional("duration", Json::integer);
    }

    /**
     * With {@code model} {@code "minimax-h3"} or {@code "minimax-h3-fast"}: Shape of the video:
     * from text {@code 16:9} if left out, and never {@code adaptive}; from frames always
     * {@code adaptive}; from references {@code adaptive} if left out. One of {@code "adaptive"},
     * {@code "21:9"}, {@code "16:9"}, {@code "4:3"}, {@code "1:1"}, {@code "3:4"}, {@code "9:16"}.
     * With {@code model} {@code "minimax-h3-normal"}: Shape of the video. One of {@code "16:9"},
     * {@code "9:16"}, {@code "1:1"}, {@code "4:3"}, {@code "3:4"}, {@code "21:9"}. The server's
     * default is {@code "16:9"}. With {@code model} {@code "grok-imagine-video-1.5"}: Shape of the
     * video. One of {@code "1:1"}, {@code "16:9"}, {@code "9:16"}, {@code "3:2"}, {@code "2:3"},
     * {@code "auto"}. The server's default is {@code "16:9"}. With {@code model}
     * {@code "seedance-2"}, {@code "seedance-2-fast"}, {@code "seedance-2-mini"} or
     * {@code "seedance-2.5"}: Shape of the video. One of {@code "adaptive"}, {@code "21:9"},
     * {@code "16:9"}, {@code "4:3"}, {@code "1:1"}, {@code "3:4"}, {@code "9:16"}. The server's
     * default is {@code "adaptive"}. With {@code model} {@code "veo-3.1"}: Shape of the video. One
     * of {@code "16:9"}, {@code "9:16"}, {@code "auto"}. The server's default is {@code "16:9"}.
     * With {@code model} {@code "kling-3"}: Shape of the video: from text {@code 16:9} if left out;
     * leave it out to keep that of the frames. One of {@code "16:9"}, {@code "9:16"},
     * {@code "1:1"}. With {@code model} {@code "wan-3.0"}, {@code "wan-3.0-prime"},
     * {@code "happyhorse-1.0"} or {@code "happyhorse-1.1"}: Shape of the video. One of
     * {@code "16:9"}, {@code "9:16"}, {@code "1:1"}, {@code "4:3"}, {@code "3:4"}. The server's
     * default is {@code "16:9"}. Not with {@code model} {@code "kling-2.6-motion-control"},
     * {@code "kling-3-motion-control"}, {@code "minimax-h3-max"} or {@code "minimax-h3-max-turbo"}.
     */
    public Optional<CreateVideoGenerationTaskAspectRatio> aspectRatio() {
        return optional("aspect_ratio", CreateVideoGenerationTaskAspectRatio::of);
    }

    /**
     * With {@code model} {@code "minimax-h3"} or {@code "minimax-h3-fast"}: Size of the video. One
     * of {@code "768P"}, {@code "2K"}. The server's default is {@code "768P"}. With {@code model}
     * {@code "minimax-h3-normal"}: Size of the video. One of {@code "480p"}, {@code "768p"},
     * {@code "1080p"}. The server's default is {@code "768p"}. With {@code model}
     * {@code "grok-imagine-video-1.5"}: Size of the video; 1080p takes one picture at most. One of
     * {@code "480p"}, {@code "720p"}, {@code "1080p"}. The server's default is {@code "480p"}. With
     * {@code model} {@code "seedance-2"}: Size of the video, {@code 4k} and {@code 4K} are the
     * same; 1080p takes no reference pictures. One of {@code "480p"}, {@code "720p"},
     * {@code "1080p"}, {@code "4k"}, {@code "4K"}. The server's default is {@code "720p"}. With
     * {@code model} {@code "seedance-2-fast"} or {@code "seedance-2-mini"}: Size of the video. One
     * of {@code "480p"}, {@code "720p"}. The server's default is {@code "720p"}. With {@code model}
     * {@code "veo-3.1"}: Size of the video, {@code 4k} and {@code 4K} are the same; decides what it
     * costs. One of {@code "720p"}, {@code "1080p"}, {@code "4k"}, {@code "4K"}. The server's
     * default is {@code "720p"}. With {@code model} {@code "seedance-2.5"}: Size of the video;
     * decides what it costs. One of {@code "480p"}, {@code "720p"}, {@code "1080p"}. The server's
     * default is {@code "720p"}. With {@code model} {@code "kling-3"}: Size of the video. One of
     * {@code "std"}, {@code "pro"}, {@code "4K"}. The server's default is {@code "pro"}. With
     * {@code model} {@code "kling-2.6-motion-control"} or {@code "kling-3-motion-control"}: Size of
     * the video; decides what a second costs. One of {@code "720p"}, {@code "1080p"}. The server's
     * default is {@code "720p"}. With {@code model} {@code "wan-3.0"} or {@code "wan-3.0-prime"}:
     * Size of the video. One of {@code "480p"}, {@code "720p"}, {@code "1080p"}. The server's
     * default is {@code "720p"}. With {@code model} {@code "happyhorse-1.0"} or
     * {@code "happyhorse-1.1"}: Size of the video. One of {@code "720p"}, {@code "1080p"}. The
     * server's default is {@code "720p"}. With {@code model} {@code "minimax-h3-max"} or
     * {@code "minimax-h3-max-turbo"}: Size of the video. One of {@code "480P"}, {@code "768P"}. The
     * server's default is {@code "768P"}.
     */
    public Optional<CreateVideoGenerationTaskResolution> resolution() {
        return optional("resolution", CreateVideoGenerationTaskResolution::of);
    }

    /**
     * With {@code model} {@code "minimax-h3-normal"}: The seed of the randomness; left out, it is
     * drawn. 0 to 9007199254740991. With {@code model} {@code "seedance-2.5"}: The seed of the
     * randomness; -1 draws it. -1 to 4294967295, the server's default is {@code -1}. With
     * {@code model} {@code "minimax-h3-max"} or {@code "minimax-h3-max-turbo"}: The seed of the
     * randomness; left out, it is drawn. At least 0. Only with {@code model}
     * {@code "minimax-h3-normal"}, {@code "seedance-2.5"}, {@code "minimax-h3-max"} or
     * {@code "minimax-h3-max-turbo"}.
     */
    public Optional<Long> seed() {
        return optional("seed", Json::integer);
    }

    /**
     * True for a video with sound. Only with {@code model} {@code "seedance-2"},
     * {@code "seedance-2-fast"} or {@code "seedance-2.5"}. The server's default is {@code true}.
     */
    public Optional<Boolean> generateAudio() {
        return optional("generate_audio", Json::bool);
    }

    /**
     * Rendering quality; decides what it costs. As {@code Veo31TextOrFrameVideoRequest}: One of
     * {@code "Quality"}, {@code "Fast"}, {@code "Lite"}. The server's default is {@code "Quality"}.
     * As {@code Veo31ReferenceVideoRequest}: One of {@code "Fast"}, {@code "Lite"}. The server's
     * default is {@code "Fast"}. Only with {@code model} {@code "veo-3.1"}.
     */
    public Optional<CreateVideoGenerationTaskQuality> quality() {
        return optional("quality", CreateVideoGenerationTaskQuality::of);
    }

    /** Text of a watermark. Only with {@code model} {@code "veo-3.1"}. */
    public Optional<String> watermark() {
        return optional("watermark", Json::text);
    }

    /** True if the prompt may be translated first. Only with {@code model} {@code "veo-3.1"}. */
    public Optional<Boolean> enableTranslation() {
        return optional("enable_translation", Json::bool);
    }

    /** True for a video with sound. Only with {@code model} {@code "kling-3"}. */
    public Optional<Boolean> sound() {
        return optional("sound", Json::bool);
    }

    /**
     * True for a video of several shots. Only with {@code model} {@code "kling-3"}. The server's
     * default is {@code false}.
     */
    public Optional<Boolean> multiShots() {
        return optional("multi_shots", Json::bool);
    }

    /** The shots, if there are several. Only with {@code model} {@code "kling-3"}. 1 to 5 items. */
    public Optional<List<KlingShot>> multiPrompt() {
        return optional("multi_prompt", Json.list(KlingShot::of));
    }

    /**
     * Persons and things that the prompt names. Only with {@code model} {@code "kling-3"}. At most
     * 3 items.
     */
    public Optional<List<KlingElement>> elements() {
        return optional("elements", Json.list(KlingElement::of));
    }

    /**
     * The looks of the character: those in the picture (at most 10 seconds of motion) or in the
     * video (at most 30). Only with {@code model} {@code "kling-2.6-motion-control"} or
     * {@code "kling-3-motion-control"}. The server's default is {@code "image"}.
     */
    public Optional<CreateVideoGenerationTaskCharacterOrientation> characterOrientation() {
        return optional("character_orientation", CreateVideoGenerationTaskCharacterOrientation::of);
    }

    /**
     * The background that is kept. Only with {@code model} {@code "kling-3-motion-control"}. The
     * server's default is {@code "input_video"}.
     */
    public Optional<CreateVideoGenerationTaskBackgroundSource> backgroundSource() {
        return optional("background_source", CreateVideoGenerationTaskBackgroundSource::of);
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link CreateVideoGenerationTaskParams}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** {@code model}. */
        public Builder model(CreateVideoGenerationTaskModel value) {
            return put("model", value);
        }

        /**
         * A description of the video. With {@code model} {@code "minimax-h3"},
         * {@code "minimax-h3-fast"}, {@code "minimax-h3-normal"}, {@code "seedance-2"},
         * {@code "seedance-2-fast"}, {@code "seedance-2-mini"}, {@code "veo-3.1"},
         * {@code "seedance-2.5"}, {@code "kling-3"}, {@code "wan-3.0"}, {@code "wan-3.0-prime"},
         * {@code "happyhorse-1.0"}, {@code "happyhorse-1.1"}, {@code "minimax-h3-max"} or
         * {@code "minimax-h3-max-turbo"}: 1 to 5000 characters. With {@code model}
         * {@code "grok-imagine-video-1.5"}: 1 to 4096 characters. With {@code model}
         * {@code "kling-2.6-motion-control"} or {@code "kling-3-motion-control"}: At most 2500
         * characters. Required with {@code model} {@code "minimax-h3"}, {@code "minimax-h3-fast"},
         * {@code "minimax-h3-normal"}, {@code "grok-imagine-video-1.5"}, {@code "seedance-2"},
         * {@code "seedance-2-fast"}, {@code "seedance-2-mini"}, {@code "veo-3.1"},
         * {@code "seedance-2.5"}, {@code "kling-3"}, {@code "wan-3.0"}, {@code "wan-3.0-prime"},
         * {@code "happyhorse-1.0"}, {@code "happyhorse-1.1"}, {@code "minimax-h3-max"} or
         * {@code "minimax-h3-max-turbo"}.
         */
        public Builder prompt(String value) {
            return put("prompt", value);
        }

        /**
         * With {@code model} {@code "minimax-h3"}, {@code "minimax-h3-fast"},
         * {@code "minimax-h3-normal"}, {@code "seedance-2"}, {@code "seedance-2-fast"},
         * {@code "seedance-2-mini"}, {@code "seedance-2.5"}, {@code "minimax-h3-max"} or
         * {@code "minimax-h3-max-turbo"}: Public HTTPS URLs of the first frame, or of the first and
         * the last. 1 to 2 items. With {@code model} {@code "grok-imagine-video-1.5"}: Public HTTPS
         * URL of the first frame. Exactly 1 item. With {@code model} {@code "veo-3.1"}: Public
         * HTTPS URLs of the first frame, or of the first and the last. Only as
         * {@code Veo31TextOrFrameVideoRequest}. 1 to 2 items. With {@code model} {@code "kling-3"}:
         * Public HTTPS URLs of the first frame, or of the first and the last; of the first alone
         * with {@code multi_shots}. 1 to 2 items. With {@code model}
         * {@code "kling-2.6-motion-control"} or {@code "kling-3-motion-control"}: URL of the
         * picture of the character, an upload of the account. Exactly 1 item. With {@code model}
         * {@code "wan-3.0"} or {@code "wan-3.0-prime"}: Public HTTPS URLs: of the first frame if
         * there is one, of pictures to refer to if there are more. 1 to 10 items. With
         * {@code model} {@code "happyhorse-1.0"} or {@code "happyhorse-1.1"}: Public HTTPS URLs of
         * the pictures. 1 to 9 items. Required with {@code model}
         * {@code "kling-2.6-motion-control"}, {@code "kling-3-motion-control"},
         * {@code "happyhorse-1.0"} or {@code "happyhorse-1.1"}.
         */
        public Builder images(List<String> value) {
            return put("images", value);
        }

        /**
         * With {@code model} {@code "minimax-h3"}, {@code "minimax-h3-fast"}, {@code "seedance-2"},
         * {@code "seedance-2-fast"} or {@code "seedance-2-mini"}: Public HTTPS URLs of pictures
         * that the video refers to. 1 to 9 items. With {@code model} {@code "minimax-h3-normal"}:
         * Public HTTPS URLs of pictures that the video refers to. 1 to 4 items. With {@code model}
         * {@code "grok-imagine-video-1.5"}: Public HTTPS URLs of pictures that the video refers to.
         * 1 to 7 items. With {@code model} {@code "veo-3.1"}: Public HTTPS URLs of pictures that
         * the video refers to. Only as {@code Veo31ReferenceVideoRequest}, where it is required. 1
         * to 3 items. With {@code model} {@code "seedance-2.5"}: Public HTTPS URLs of pictures that
         * the video refers to. 1 to 30 items. Only with {@code model} {@code "minimax-h3"},
         * {@code "minimax-h3-fast"}, {@code "minimax-h3-normal"}, {@code "grok-imagine-video-1.5"},
         * {@code "seedance-2"}, {@code "seedance-2-fast"}, {@code "seedance-2-mini"},
         * {@code "veo-3.1"} or {@code "seedance-2.5"}.
         */
        public Builder referenceImages(List<String> value) {
            return put("reference_images", value);
        }

        /**
         * With {@code model} {@code "minimax-h3"}, {@code "minimax-h3-fast"}, {@code "seedance-2"},
         * {@code "seedance-2-fast"} or {@code "seedance-2-mini"}: Public HTTPS URLs of videos that
         * the video refers to. 1 to 3 items. With {@code model} {@code "minimax-h3-normal"}: Public
         * HTTPS URLs of videos that the video refers to. Exactly 1 item. With {@code model}
         * {@code "seedance-2.5"}: Public HTTPS URLs of videos that the video refers to. 1 to 10
         * items. With {@code model} {@code "kling-2.6-motion-control"} or
         * {@code "kling-3-motion-control"}: URL of the video with the motion, an upload of the
         * account. Exactly 1 item. With {@code model} {@code "wan-3.0"} or {@code "wan-3.0-prime"}:
         * Public HTTPS URLs of videos that the video refers to; with any, everything costs half as
         * much again. 1 to 5 items. Not with {@code model} {@code "grok-imagine-video-1.5"},
         * {@code "veo-3.1"}, {@code "kling-3"}, {@code "happyhorse-1.0"}, {@code "happyhorse-1.1"},
         * {@code "minimax-h3-max"} or {@code "minimax-h3-max-turbo"}. Required with {@code model}
         * {@code "kling-2.6-motion-control"} or {@code "kling-3-motion-control"}.
         */
        public Builder referenceVideos(List<String> value) {
            return put("reference_videos", value);
        }

        /**
         * With {@code model} {@code "minimax-h3"}, {@code "minimax-h3-fast"}, {@code "seedance-2"},
         * {@code "seedance-2-fast"} or {@code "seedance-2-mini"}: Public HTTPS URLs of sounds that
         * the video refers to; they need a picture or a video beside them. 1 to 3 items. With
         * {@code model} {@code "seedance-2.5"}: Public HTTPS URLs of sounds that the video refers
         * to; they may stand alone. 1 to 10 items. With {@code model} {@code "wan-3.0"} or
         * {@code "wan-3.0-prime"}: Public HTTPS URLs of sounds that the video refers to. 1 to 5
         * items. Only with {@code model} {@code "minimax-h3"}, {@code "minimax-h3-fast"},
         * {@code "seedance-2"}, {@code "seedance-2-fast"}, {@code "seedance-2-mini"},
         * {@code "seedance-2.5"}, {@code "wan-3.0"} or {@code "wan-3.0-prime"}.
         */
        public Builder referenceAudios(List<String> value) {
            return put("reference_audios", value);
        }

        /**
         * With {@code model} {@code "minimax-h3"}, {@code "minimax-h3-fast"}, {@code "seedance-2"},
         * {@code "seedance-2-fast"} or {@code "seedance-2-mini"}: Length of the video in seconds. 4
         * to 15, the server's default is {@code 5}. With {@code model} {@code "minimax-h3-normal"},
         * {@code "kling-3"}, {@code "happyhorse-1.0"} or {@code "happyhorse-1.1"}: Length of the
         * video in seconds. 3 to 15, the server's default is {@code 5}. With {@code model}
         * {@code "grok-imagine-video-1.5"}: Length of the video in seconds. 1 to 15, the server's
         * default is {@code 8}. With {@code model} {@code "seedance-2.5"}: Length of the video in
         * seconds. 4 to 30, the server's default is {@code 5}. With {@code model} {@code "wan-3.0"}
         * or {@code "wan-3.0-prime"}: Length of the video in seconds. 2 to 30, the server's default
         * is {@code 5}. With {@code model} {@code "minimax-h3-max"} or
         * {@code "minimax-h3-max-turbo"}: Length of the video in seconds, of which each is billed;
         * a length that the model cannot do is refused. At least 5, the server's default is
         * {@code 5}. Not with {@code model} {@code "veo-3.1"}, {@code "kling-2.6-motion-control"}
         * or {@code "kling-3-motion-control"}.
         */
        public Builder duration(long value) {
            return put("duration", value);
        }

        /**
         * With {@code model} {@code "minimax-h3"} or {@code "minimax-h3-fast"}: Shape of the video:
         * from text {@code 16:9} if left out, and never {@code adaptive}; from frames always
         * {@code adaptive}; from references {@code adaptive} if left out. One of
         * {@code "adaptive"}, {@code "21:9"}, {@code "16:9"}, {@code "4:3"}, {@code "1:1"},
         * {@code "3:4"}, {@code "9:16"}. With {@code model} {@code "minimax-h3-normal"}: Shape of
         * the video. One of {@code "16:9"}, {@code "9:16"}, {@code "1:1"}, {@code "4:3"},
         * {@code "3:4"}, {@code "21:9"}. The server's default is {@code "16:9"}. With {@code model}
         * {@code "grok-imagine-video-1.5"}: Shape of the video. One of {@code "1:1"},
         * {@code "16:9"}, {@code "9:16"}, {@code "3:2"}, {@code "2:3"}, {@code "auto"}. The
         * server's default is {@code "16:9"}. With {@code model} {@code "seedance-2"},
         * {@code "seedance-2-fast"}, {@code "seedance-2-mini"} or {@code "seedance-2.5"}: Shape of
         * the video. One of {@code "adaptive"}, {@code "21:9"}, {@code "16:9"}, {@code "4:3"},
         * {@code "1:1"}, {@code "3:4"}, {@code "9:16"}. The server's default is {@code "adaptive"}.
         * With {@code model} {@code "veo-3.1"}: Shape of the video. One of {@code "16:9"},
         * {@code "9:16"}, {@code "auto"}. The server's default is {@code "16:9"}. With
         * {@code model} {@code "kling-3"}: Shape of the video: from text {@code 16:9} if left out;
         * leave it out to keep that of the frames. One of {@code "16:9"}, {@code "9:16"},
         * {@code "1:1"}. With {@code model} {@code "wan-3.0"}, {@code "wan-3.0-prime"},
         * {@code "happyhorse-1.0"} or {@code "happyhorse-1.1"}: Shape of the video. One of
         * {@code "16:9"}, {@code "9:16"}, {@code "1:1"}, {@code "4:3"}, {@code "3:4"}. The server's
         * default is {@code "16:9"}. Not with {@code model} {@code "kling-2.6-motion-control"},
         * {@code "kling-3-motion-control"}, {@code "minimax-h3-max"} or
         * {@code "minimax-h3-max-turbo"}.
         */
        public Builder aspectRatio(CreateVideoGenerationTaskAspectRatio value) {
            return put("aspect_ratio", value);
        }

        /**
         * With {@code model} {@code "minimax-h3"} or {@code "minimax-h3-fast"}: Size of the video.
         * One of {@code "768P"}, {@code "2K"}. The server's default is {@code "768P"}. With
         * {@code model} {@code "minimax-h3-normal"}: Size of the video. One of {@code "480p"},
         * {@code "768p"}, {@code "1080p"}. The server's default is {@code "768p"}. With
         * {@code model} {@code "grok-imagine-video-1.5"}: Size of the video; 1080p takes one
         * picture at most. One of {@code "480p"}, {@code "720p"}, {@code "1080p"}. The server's
         * default is {@code "480p"}. With {@code model} {@code "seedance-2"}: Size of the video,
         * {@code 4k} and {@code 4K} are the same; 1080p takes no reference pictures. One of
         * {@code "480p"}, {@code "720p"}, {@code "1080p"}, {@code "4k"}, {@code "4K"}. The server's
         * default is {@code "720p"}. With {@code model} {@code "seedance-2-fast"} or
         * {@code "seedance-2-mini"}: Size of the video. One of {@code "480p"}, {@code "720p"}. The
         * server's default is {@code "720p"}. With {@code model} {@code "veo-3.1"}: Size of the
         * video, {@code 4k} and {@code 4K} are the same; decides what it costs. One of
         * {@code "720p"}, {@code "1080p"}, {@code "4k"}, {@code "4K"}. The server's default is
         * {@code "720p"}. With {@code model} {@code "seedance-2.5"}: Size of the video; decides
         * what it costs. One of {@code "480p"}, {@code "720p"}, {@code "1080p"}. The server's
         * default is {@code "720p"}. With {@code model} {@code "kling-3"}: Size of the video. One
         * of {@code "std"}, {@code "pro"}, {@code "4K"}. The server's default is {@code "pro"}.
         * With {@code model} {@code "kling-2.6-motion-control"} or
         * {@code "kling-3-motion-control"}: Size of the video; decides what a second costs. One of
         * {@code "720p"}, {@code "1080p"}. The server's default is {@code "720p"}. With
         * {@code model} {@code "wan-3.0"} or {@code "wan-3.0-prime"}: Size of the video. One of
         * {@code "480p"}, {@code "720p"}, {@code "1080p"}. The server's default is {@code "720p"}.
         * With {@code model} {@code "happyhorse-1.0"} or {@code "happyhorse-1.1"}: Size of the
         * video. One of {@code "720p"}, {@code "1080p"}. The server's default is {@code "720p"}.
         * With {@code model} {@code "minimax-h3-max"} or {@code "minimax-h3-max-turbo"}: Size of
         * the video. One of {@code "480P"}, {@code "768P"}. The server's default is {@code "768P"}.
         */
        public Builder resolution(CreateVideoGenerationTaskResolution value) {
            return put("resolution", value);
        }

        /**
         * With {@code model} {@code "minimax-h3-normal"}: The seed of the randomness; left out, it
         * is drawn. 0 to 9007199254740991. With {@code model} {@code "seedance-2.5"}: The seed of
         * the randomness; -1 draws it. -1 to 4294967295, the server's default is {@code -1}. With
         * {@code model} {@code "minimax-h3-max"} or {@code "minimax-h3-max-turbo"}: The seed of the
         * randomness; left out, it is drawn. At least 0. Only with {@code model}
         * {@code "minimax-h3-normal"}, {@code "seedance-2.5"}, {@code "minimax-h3-max"} or
         * {@code "minimax-h3-max-turbo"}.
         */
        public Builder seed(long value) {
            return put("seed", value);
        }

        /**
         * True for a video with sound. Only with {@code model} {@code "seedance-2"},
         * {@code "seedance-2-fast"} or {@code "seedance-2.5"}. The server's default is
         * {@code true}.
         */
        public Builder generateAudio(boolean value) {
            return put("generate_audio", value);
        }

        /**
         * Rendering quality; decides what it costs. As {@code Veo31TextOrFrameVideoRequest}: One of
         * {@code "Quality"}, {@code "Fast"}, {@code "Lite"}. The server's default is
         * {@code "Quality"}. As {@code Veo31ReferenceVideoRequest}: One of {@code "Fast"},
         * {@code "Lite"}. The server's default is {@code "Fast"}. Only with {@code model}
         * {@code "veo-3.1"}.
         */
        public Builder quality(CreateVideoGenerationTaskQuality value) {
            return put("quality", value);
        }

        /** Text of a watermark. Only with {@code model} {@code "veo-3.1"}. */
        public Builder watermark(String value) {
            return put("watermark", value);
        }

        /**
         * True if the prompt may be translated first. Only with {@code model} {@code "veo-3.1"}.
         */
        public Builder enableTranslation(boolean value) {
            return put("enable_translation", value);
        }

        /** True for a video with sound. Only with {@code model} {@code "kling-3"}. */
        public Builder sound(boolean value) {
            return put("sound", value);
        }

        /**
         * True for a video of several shots. Only with {@code model} {@code "kling-3"}. The
         * server's default is {@code false}.
         */
        public Builder multiShots(boolean value) {
            return put("multi_shots", value);
        }

        /**
         * The shots, if there are several. Only with {@code model} {@code "kling-3"}. 1 to 5 items.
         */
        public Builder multiPrompt(List<KlingShot> value) {
            return put("multi_prompt", value);
        }

        /**
         * Persons and things that the prompt names. Only with {@code model} {@code "kling-3"}. At
         * most 3 items.
         */
        public Builder elements(List<KlingElement> value) {
            return put("elements", value);
        }

        /**
         * The looks of the character: those in the picture (at most 10 seconds of motion) or in the
         * video (at most 30). Only with {@code model} {@code "kling-2.6-motion-control"} or
         * {@code "kling-3-motion-control"}. The server's default is {@code "image"}.
         */
        public Builder characterOrientation(CreateVideoGenerationTaskCharacterOrientation value) {
            return put("character_orientation", value);
        }

        /**
         * The background that is kept. Only with {@code model} {@code "kling-3-motion-control"}.
         * The server's default is {@code "input_video"}.
         */
        public Builder backgroundSource(CreateVideoGenerationTaskBackgroundSource value) {
            return put("background_source", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public CreateVideoGenerationTaskParams build() {
            return new CreateVideoGenerationTaskParams(finish("model"));
        }
    }
}
