import Foundation

/// The input for a video, by model.
///
/// With `model` `"minimax-h3"`: `prompt` (required), `images`, `reference_images`,
/// `reference_videos`, `reference_audios`, `duration`, `aspect_ratio`, `resolution`. A video of
/// MiniMax H3. Frames in `images` exclude everything in `reference_images`, `reference_videos` and
/// `reference_audios`.
///
/// With `model` `"minimax-h3-fast"`: `prompt` (required), `images`, `reference_images`,
/// `reference_videos`, `reference_audios`, `duration`, `aspect_ratio`, `resolution`. A video of
/// MiniMax H3 under the name of its quick offer. Frames in `images` exclude everything in
/// `reference_images`, `reference_videos` and `reference_audios`.
///
/// With `model` `"minimax-h3-normal"`: `prompt` (required), `images`, `reference_images`,
/// `reference_videos`, `duration`, `aspect_ratio`, `resolution`, `seed`. A video of MiniMax H3 at
/// half the price and slower, always with sound. Frames in `images` exclude references.
///
/// With `model` `"grok-imagine-video-1.5"`: `prompt` (required), `images`, `reference_images`,
/// `duration`, `aspect_ratio`, `resolution`. A video of Grok Imagine Video 1.5. A first frame in
/// `images` excludes `reference_images` and `aspect_ratio`.
///
/// With `model` `"seedance-2"`: `prompt` (required), `images`, `reference_images`,
/// `reference_videos`, `reference_audios`, `duration`, `aspect_ratio`, `resolution`,
/// `generate_audio`. A video of Seedance 2. Frames in `images` exclude everything in
/// `reference_images`, `reference_videos` and `reference_audios`.
///
/// With `model` `"seedance-2-fast"`: `prompt` (required), `images`, `reference_images`,
/// `reference_videos`, `reference_audios`, `duration`, `aspect_ratio`, `resolution`,
/// `generate_audio`. A video of Seedance 2 Fast. Frames in `images` exclude everything in
/// `reference_images`, `reference_videos` and `reference_audios`.
///
/// With `model` `"seedance-2-mini"`: `prompt` (required), `images`, `reference_images`,
/// `reference_videos`, `reference_audios`, `duration`, `aspect_ratio`, `resolution`. A video of
/// Seedance 2 Mini: cheap, and without sound of its own. Frames in `images` exclude everything in
/// `reference_images`, `reference_videos` and `reference_audios`.
///
/// With `model` `"veo-3.1"`: `prompt` (required), `images`, `aspect_ratio`, `resolution`,
/// `quality`, `watermark`, `enable_translation`, `reference_images`. As
/// `Veo31TextOrFrameVideoRequest`: `model` (required), `prompt` (required), `images`,
/// `aspect_ratio`, `resolution`, `quality`, `watermark`, `enable_translation`. A video of Veo 3.1
/// from text, or from text and frames.
///
/// As `Veo31ReferenceVideoRequest`: `model` (required), `prompt` (required), `reference_images`
/// (required), `aspect_ratio`, `resolution`, `quality`, `watermark`, `enable_translation`. A video
/// of Veo 3.1 from reference pictures.
///
/// A video of Veo 3.1, always 8 seconds long: from text and frames, or from reference pictures.
///
/// With `model` `"seedance-2.5"`: `prompt` (required), `images`, `reference_images`,
/// `reference_videos`, `reference_audios`, `duration`, `aspect_ratio`, `resolution`,
/// `generate_audio`, `seed`. A video of Seedance 2.5. Frames in `images` exclude everything in
/// `reference_images`, `reference_videos` and `reference_audios`.
///
/// With `model` `"kling-3"`: `prompt` (required), `images`, `duration`, `aspect_ratio`,
/// `resolution`, `sound`, `multi_shots`, `multi_prompt`, `elements`. A video of Kling 3. With
/// `multi_shots` it takes a single first frame, needs `multi_prompt` and has sound if nothing else
/// is said.
///
/// With `model` `"kling-2.6-motion-control"`: `prompt`, `images` (required), `reference_videos`
/// (required), `resolution`, `character_orientation`. A video of Kling 2.6 in which the character
/// of a picture moves as in a video. Both files must be uploads of the account: a picture of at
/// most 10 MB, and a video of at most 100 MB, 3 to 30 seconds. The length of that video is billed,
/// by the second.
///
/// With `model` `"kling-3-motion-control"`: `prompt`, `images` (required), `reference_videos`
/// (required), `resolution`, `character_orientation`, `background_source`. A video of Kling 3 in
/// which the character of a picture moves as in a video. Both files must be uploads of the account,
/// more than 340 pixels wide and high, with a shape from 2:5 to 5:2: a picture of at most 10 MB,
/// and a video of at most 100 MB, 3 to 30 seconds. The length of that video is billed, by the
/// second.
///
/// With `model` `"wan-3.0"`: `prompt` (required), `images`, `reference_videos`, `reference_audios`,
/// `duration`, `aspect_ratio`, `resolution`. A video of Wan 3.0.
///
/// With `model` `"wan-3.0-prime"`: `prompt` (required), `images`, `reference_videos`,
/// `reference_audios`, `duration`, `aspect_ratio`, `resolution`. A video of Wan 3.0 Prime.
///
/// With `model` `"happyhorse-1.0"`: `prompt` (required), `images` (required), `duration`,
/// `aspect_ratio`, `resolution`. A video of HappyHorse 1.0, from pictures only.
///
/// With `model` `"happyhorse-1.1"`: `prompt` (required), `images` (required), `duration`,
/// `aspect_ratio`, `resolution`. A video of HappyHorse 1.1, from pictures only.
///
/// With `model` `"minimax-h3-max"`: `prompt` (required), `images`, `duration`, `resolution`,
/// `seed`. A video of MiniMax H3 Max, from text, from a first frame, or from the first and the
/// last.
///
/// With `model` `"minimax-h3-max-turbo"`: `prompt` (required), `images`, `duration`, `resolution`,
/// `seed`. A video of MiniMax H3 Max Turbo: as H3 Max, quicker and at half the price.
public struct CreateVideoGenerationTaskParams: JSONModel {
    public static let shape = Shape(
        names: [
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
            "background_source",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Sets the fields; what is left out is not sent.
    public init(
        model: CreateVideoGenerationTaskModel,
        prompt: String? = nil,
        images: [String]? = nil,
        referenceImages: [String]? = nil,
        referenceVideos: [String]? = nil,
        referenceAudios: [String]? = nil,
        duration: Int? = nil,
        aspectRatio: CreateVideoGenerationTaskAspectRatio? = nil,
        resolution: CreateVideoGenerationTaskResolution? = nil,
        seed: Int? = nil,
        generateAudio: Bool? = nil,
        quality: CreateVideoGenerationTaskQuality? = nil,
        watermark: String? = nil,
        enableTranslation: Bool? = nil,
        sound: Bool? = nil,
        multiShots: Bool? = nil,
        multiPrompt: [KlingShot]? = nil,
        elements: [KlingElement]? = nil,
        characterOrientation: CreateVideoGenerationTaskCharacterOrientation? = nil,
        backgroundSource: CreateVideoGenerationTaskBackgroundSource? = nil
    ) {
        json = JSONValue.members([
            "model": model,
            "prompt": prompt,
            "images": images,
            "reference_images": referenceImages,
            "reference_videos": referenceVideos,
            "reference_audios": referenceAudios,
            "duration": duration,
            "aspect_ratio": aspectRatio,
            "resolution": resolution,
            "seed": seed,
            "generate_audio": generateAudio,
            "quality": quality,
            "watermark": watermark,
            "enable_translation": enableTranslation,
            "sound": sound,
            "multi_shots": multiShots,
            "multi_prompt": multiPrompt,
            "elements": elements,
            "character_orientation": characterOrientation,
            "background_source": backgroundSource,
        ])
    }

    /// `model`.
    public var model: CreateVideoGenerationTaskModel {
        get throws { try required("model") }
    }

    /// A description of the video. With `model` `"minimax-h3"`, `"minimax-h3-fast"`,
    /// `"minimax-h3-normal"`, `"seedance-2"`, `"seedance-2-fast"`, `"seedance-2-mini"`,
    /// `"veo-3.1"`, `"seedance-2.5"`, `"kling-3"`, `"wan-3.0"`, `"wan-3.0-prime"`,
    /// `"happyhorse-1.0"`, `"happyhorse-1.1"`, `"minimax-h3-max"` or `"minimax-h3-max-turbo"`: 1 to
    /// 5000 characters. With `model` `"grok-imagine-video-1.5"`: 1 to 4096 characters. With `model`
    /// `"kling-2.6-motion-control"` or `"kling-3-motion-control"`: At most 2500 characters.
    /// Required with `model` `"minimax-h3"`, `"minimax-h3-fast"`, `"minimax-h3-normal"`,
    /// `"grok-imagine-video-1.5"`, `"seedance-2"`, `"seedance-2-fast"`, `"seedance-2-mini"`,
    /// `"veo-3.1"`, `"seedance-2.5"`, `"kling-3"`, `"wan-3.0"`, `"wan-3.0-prime"`,
    /// `"happyhorse-1.0"`, `"happyhorse-1.1"`, `"minimax-h3-max"` or `"minimax-h3-max-turbo"`.
    public var prompt: String? {
        given("prompt")
    }

    /// With `model` `"minimax-h3"`, `"minimax-h3-fast"`, `"minimax-h3-normal"`, `"seedance-2"`,
    /// `"seedance-2-fast"`, `"seedance-2-mini"`, `"seedance-2.5"`, `"minimax-h3-max"` or
    /// `"minimax-h3-max-turbo"`: Public HTTPS URLs of the first frame, or of the first and the
    /// last. 1 to 2 items. With `model` `"grok-imagine-video-1.5"`: Public HTTPS URL of the first
    /// frame. Exactly 1 item. With `model` `"veo-3.1"`: Public HTTPS URLs of the first frame, or of
    /// the first and the last. Only as `Veo31TextOrFrameVideoRequest`. 1 to 2 items. With `model`
    /// `"kling-3"`: Public HTTPS URLs of the first frame, or of the first and the last; of the
    /// first alone with `multi_shots`. 1 to 2 items. With `model` `"kling-2.6-motion-control"` or
    /// `"kling-3-motion-control"`: URL of the picture of the character, an upload of the account.
    /// Exactly 1 item. With `model` `"wan-3.0"` or `"wan-3.0-prime"`: Public HTTPS URLs: of the
    /// first frame if there is one, of pictures to refer to if there are more. 1 to 10 items. With
    /// `model` `"happyhorse-1.0"` or `"happyhorse-1.1"`: Public HTTPS URLs of the pictures. 1 to 9
    /// items. Required with `model` `"kling-2.6-motion-control"`, `"kling-3-motion-control"`,
    /// `"happyhorse-1.0"` or `"happyhorse-1.1"`.
    public var images: [String]? {
        given("images")
    }

    /// With `model` `"minimax-h3"`, `"minimax-h3-fast"`, `"seedance-2"`, `"seedance-2-fast"` or
    /// `"seedance-2-mini"`: Public HTTPS URLs of pictures that the video refers to. 1 to 9 items.
    /// With `model` `"minimax-h3-normal"`: Public HTTPS URLs of pictures that the video refers to.
    /// 1 to 4 items. With `model` `"grok-imagine-video-1.5"`: Public HTTPS URLs of pictures that
    /// the video refers to. 1 to 7 items. With `model` `"veo-3.1"`: Public HTTPS URLs of pictures
    /// that the video refers to. Only as `Veo31ReferenceVideoRequest`, where it is required. 1 to 3
    /// items. With `model` `"seedance-2.5"`: Public HTTPS URLs of pictures that the video refers
    /// to. 1 to 30 items. Only with `model` `"minimax-h3"`, `"minimax-h3-fast"`,
    /// `"minimax-h3-normal"`, `"grok-imagine-video-1.5"`, `"seedance-2"`, `"seedance-2-fast"`,
    /// `"seedance-2-mini"`, `"veo-3.1"` or `"seedance-2.5"`.
    public var referenceImages: [String]? {
        given("reference_images")
    }

    /// With `model` `"minimax-h3"`, `"minimax-h3-fast"`, `"seedance-2"`, `"seedance-2-fast"` or
    /// `"seedance-2-mini"`: Public HTTPS URLs of videos that the video refers to. 1 to 3 items.
    /// With `model` `"minimax-h3-normal"`: Public HTTPS URLs of videos that the video refers to.
    /// Exactly 1 item. With `model` `"seedance-2.5"`: Public HTTPS URLs of videos that the video
    /// refers to. 1 to 10 items. With `model` `"kling-2.6-motion-control"` or
    /// `"kling-3-motion-control"`: URL of the video with the motion, an upload of the account.
    /// Exactly 1 item. With `model` `"wan-3.0"` or `"wan-3.0-prime"`: Public HTTPS URLs of videos
    /// that the video refers to; with any, everything costs half as much again. 1 to 5 items. Not
    /// with `model` `"grok-imagine-video-1.5"`, `"veo-3.1"`, `"kling-3"`, `"happyhorse-1.0"`,
    /// `"happyhorse-1.1"`, `"minimax-h3-max"` or `"minimax-h3-max-turbo"`. Required with `model`
    /// `"kling-2.6-motion-control"` or `"kling-3-motion-control"`.
    public var referenceVideos: [String]? {
        given("reference_videos")
    }

    /// With `model` `"minimax-h3"`, `"minimax-h3-fast"`, `"seedance-2"`, `"seedance-2-fast"` or
    /// `"seedance-2-mini"`: Public HTTPS URLs of sounds that the video refers to; they need a
    /// picture or a video beside them. 1 to 3 items. With `model` `"seedance-2.5"`: Public HTTPS
    /// URLs of sounds that the video refers to; they may stand alone. 1 to 10 items. With `model`
    /// `"wan-3.0"` or `"wan-3.0-prime"`: Public HTTPS URLs of sounds that the video refers to. 1 to
    /// 5 items. Only with `model` `"minimax-h3"`, `"minimax-h3-fast"`, `"seedance-2"`,
    /// `"seedance-2-fast"`, `"seedance-2-mini"`, `"seedance-2.5"`, `"wan-3.0"` or
    /// `"wan-3.0-prime"`.
    public var referenceAudios: [String]? {
        given("reference_audios")
    }

    /// With `model` `"minimax-h3"`, `"minimax-h3-fast"`, `"seedance-2"`, `"seedance-2-fast"` or
    /// `"seedance-2-mini"`: Length of the video in seconds. 4 to 15, the server's default is `5`.
    /// With `model` `"minimax-h3-normal"`, `"kling-3"`, `"happyhorse-1.0"` or `"happyhorse-1.1"`:
    /// Length of the video in seconds. 3 to 15, the server's default is `5`. With `model`
    /// `"grok-imagine-video-1.5"`: Length of the video in seconds. 1 to 15, the server's default is
    /// `8`. With `model` `"seedance-2.5"`: Length of the video in seconds. 4 to 30, the server's
    /// default is `5`. With `model` `"wan-3.0"` or `"wan-3.0-prime"`: Length of the video in
    /// seconds. 2 to 30, the server's default is `5`. With `model` `"minimax-h3-max"` or
    /// `"minimax-h3-max-turbo"`: Length of the video in seconds, of which each is billed; a length
    /// that the model cannot do is refused. At least 5, the server's default is `5`. Not with
    /// `model` `"veo-3.1"`, `"kling-2.6-motion-control"` or `"kling-3-motion-control"`.
    public var duration: Int? {
        given("duration")
    }

    /// With `model` `"minimax-h3"` or `"minimax-h3-fast"`: Shape of the video: from text `16:9` if
    /// left out, and never `adaptive`; from frames always `adaptive`; from references `adaptive` if
    /// left out. One of `"adaptive"`, `"21:9"`, `"16:9"`, `"4:3"`, `"1:1"`, `"3:4"`, `"9:16"`. With
    /// `model` `"minimax-h3-normal"`: Shape of the video. One of `"16:9"`, `"9:16"`, `"1:1"`,
    /// `"4:3"`, `"3:4"`, `"21:9"`. The server's default is `"16:9"`. With `model`
    /// `"grok-imagine-video-1.5"`: Shape of the video. One of `"1:1"`, `"16:9"`, `"9:16"`, `"3:2"`,
    /// `"2:3"`, `"auto"`. The server's default is `"16:9"`. With `model` `"seedance-2"`,
    /// `"seedance-2-fast"`, `"seedance-2-mini"` or `"seedance-2.5"`: Shape of the video. One of
    /// `"adaptive"`, `"21:9"`, `"16:9"`, `"4:3"`, `"1:1"`, `"3:4"`, `"9:16"`. The server's default
    /// is `"adaptive"`. With `model` `"veo-3.1"`: Shape of the video. One of `"16:9"`, `"9:16"`,
    /// `"auto"`. The server's default is `"16:9"`. With `model` `"kling-3"`: Shape of the video:
    /// from text `16:9` if left out; leave it out to keep that of the frames. One of `"16:9"`,
    /// `"9:16"`, `"1:1"`. With `model` `"wan-3.0"`, `"wan-3.0-prime"`, `"happyhorse-1.0"` or
    /// `"happyhorse-1.1"`: Shape of the video. One of `"16:9"`, `"9:16"`, `"1:1"`, `"4:3"`,
    /// `"3:4"`. The server's default is `"16:9"`. Not with `model` `"kling-2.6-motion-control"`,
    /// `"kling-3-motion-control"`, `"minimax-h3-max"` or `"minimax-h3-max-turbo"`.
    public var aspectRatio: CreateVideoGenerationTaskAspectRatio? {
        given("aspect_ratio")
    }

    /// With `model` `"minimax-h3"` or `"minimax-h3-fast"`: Size of the video. One of `"768P"`,
    /// `"2K"`. The server's default is `"768P"`. With `model` `"minimax-h3-normal"`: Size of the
    /// video. One of `"480p"`, `"768p"`, `"1080p"`. The server's default is `"768p"`. With `model`
    /// `"grok-imagine-video-1.5"`: Size of the video; 1080p takes one picture at most. One of
    /// `"480p"`, `"720p"`, `"1080p"`. The server's default is `"480p"`. With `model`
    /// `"seedance-2"`: Size of the video, `4k` and `4K` are the same; 1080p takes no reference
    /// pictures. One of `"480p"`, `"720p"`, `"1080p"`, `"4k"`, `"4K"`. The server's default is
    /// `"720p"`. With `model` `"seedance-2-fast"` or `"seedance-2-mini"`: Size of the video. One of
    /// `"480p"`, `"720p"`. The server's default is `"720p"`. With `model` `"veo-3.1"`: Size of the
    /// video, `4k` and `4K` are the same; decides what it costs. One of `"720p"`, `"1080p"`,
    /// `"4k"`, `"4K"`. The server's default is `"720p"`. With `model` `"seedance-2.5"`: Size of the
    /// video; decides what it costs. One of `"480p"`, `"720p"`, `"1080p"`. The server's default is
    /// `"720p"`. With `model` `"kling-3"`: Size of the video. One of `"std"`, `"pro"`, `"4K"`. The
    /// server's default is `"pro"`. With `model` `"kling-2.6-motion-control"` or
    /// `"kling-3-motion-control"`: Size of the video; decides what a second costs. One of `"720p"`,
    /// `"1080p"`. The server's default is `"720p"`. With `model` `"wan-3.0"` or `"wan-3.0-prime"`:
    /// Size of the video. One of `"480p"`, `"720p"`, `"1080p"`. The server's default is `"720p"`.
    /// With `model` `"happyhorse-1.0"` or `"happyhorse-1.1"`: Size of the video. One of `"720p"`,
    /// `"1080p"`. The server's default is `"720p"`. With `model` `"minimax-h3-max"` or
    /// `"minimax-h3-max-turbo"`: Size of the video. One of `"480P"`, `"768P"`. The server's default
    /// is `"768P"`.
    public var resolution: CreateVideoGenerationTaskResolution? {
        given("resolution")
    }

    /// With `model` `"minimax-h3-normal"`: The seed of the randomness; left out, it is drawn. 0 to
    /// 9007199254740991. With `model` `"seedance-2.5"`: The seed of the randomness; -1 draws it. -1
    /// to 4294967295, the server's default is `-1`. With `model` `"minimax-h3-max"` or
    /// `"minimax-h3-max-turbo"`: The seed of the randomness; left out, it is drawn. At least 0.
    /// Only with `model` `"minimax-h3-normal"`, `"seedance-2.5"`, `"minimax-h3-max"` or
    /// `"minimax-h3-max-turbo"`.
    public var seed: Int? {
        given("seed")
    }

    /// True for a video with sound. Only with `model` `"seedance-2"`, `"seedance-2-fast"` or
    /// `"seedance-2.5"`. The server's default is `true`.
    public var generateAudio: Bool? {
        given("generate_audio")
    }

    /// Rendering quality; decides what it costs. As `Veo31TextOrFrameVideoRequest`: One of
    /// `"Quality"`, `"Fast"`, `"Lite"`. The server's default is `"Quality"`. As
    /// `Veo31ReferenceVideoRequest`: One of `"Fast"`, `"Lite"`. The server's default is `"Fast"`.
    /// Only with `model` `"veo-3.1"`.
    public var quality: CreateVideoGenerationTaskQuality? {
        given("quality")
    }

    /// Text of a watermark. Only with `model` `"veo-3.1"`.
    public var watermark: String? {
        given("watermark")
    }

    /// True if the prompt may be translated first. Only with `model` `"veo-3.1"`.
    public var enableTranslation: Bool? {
        given("enable_translation")
    }

    /// True for a video with sound. Only with `model` `"kling-3"`.
    public var sound: Bool? {
        given("sound")
    }

    /// True for a video of several shots. Only with `model` `"kling-3"`. The server's default is
    /// `false`.
    public var multiShots: Bool? {
        given("multi_shots")
    }

    /// The shots, if there are several. Only with `model` `"kling-3"`. 1 to 5 items.
    public var multiPrompt: [KlingShot]? {
        given("multi_prompt")
    }

    /// Persons and things that the prompt names. Only with `model` `"kling-3"`. At most 3 items.
    public var elements: [KlingElement]? {
        given("elements")
    }

    /// The looks of the character: those in the picture (at most 10 seconds of motion) or in the
    /// video (at most 30). Only with `model` `"kling-2.6-motion-control"` or
    /// `"kling-3-motion-control"`. The server's default is `"image"`.
    public var characterOrientation: CreateVideoGenerationTaskCharacterOrientation? {
        given("character_orientation")
    }

    /// The background that is kept. Only with `model` `"kling-3-motion-control"`. The server's
    /// default is `"input_video"`.
    public var backgroundSource: CreateVideoGenerationTaskBackgroundSource? {
        given("background_source")
    }

}
