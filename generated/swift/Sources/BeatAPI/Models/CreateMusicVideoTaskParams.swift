import Foundation

/// The input for a music video, by tier; without `mv_tier` it is a standard one.
///
/// With `mv_tier` `"standard"`: `images` (required), `audio_url` (required), `prompt`, `language`,
/// `resolution`, `quality`, `style`, `aspect_ratio`, `lip_sync`, `lip_ref_url`, `add_subtitle`,
/// `subtitle_color`, `srt_url`, `duration`, `compose_mode`. A standard music video: one to seven
/// pictures over 10 to 180 seconds of a song.
///
/// With `mv_tier` `"premium"`: `mv_mode` (required), `audio_url` (required), `prompt`,
/// `resolution`, `style`, `aspect_ratio`, `add_subtitle`, `subtitle_color`, `duration`, `images`,
/// `lip_ref_urls`. With `mv_mode` `"sing"`: `mv_tier` (required), `audio_url` (required), `prompt`,
/// `resolution`, `style`, `aspect_ratio`, `add_subtitle`, `subtitle_color`, `duration`, `images`,
/// `lip_ref_urls` (required). The fields of all modes of premium music videos.
///
/// A premium music video of a face that sings.
///
/// With `mv_mode` `"sing_perform"`: `mv_tier` (required), `audio_url` (required), `prompt`,
/// `resolution`, `style`, `aspect_ratio`, `add_subtitle`, `subtitle_color`, `duration`, `images`,
/// `lip_ref_urls` (required). The fields of all modes of premium music videos.
///
/// A premium music video of a face that sings and performs.
///
/// With `mv_mode` `"dance"`: `mv_tier` (required), `audio_url` (required), `prompt`, `resolution`,
/// `style`, `aspect_ratio`, `add_subtitle`, `subtitle_color`, `duration`, `images` (required). The
/// fields of all modes of premium music videos.
///
/// A premium music video of dancing in six scenes.
///
/// With `mv_mode` `"perform"`: `mv_tier` (required), `audio_url` (required), `prompt`,
/// `resolution`, `style`, `aspect_ratio`, `add_subtitle`, `subtitle_color`, `duration`, `images`
/// (required). The fields of all modes of premium music videos.
///
/// A premium music video of a performance in six scenes.
///
/// A premium music video, by mode.
public struct CreateMusicVideoTaskParams: JSONModel {
    public static let shape = Shape(
        names: [
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
            "lip_ref_urls",
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
        audioUrl: String,
        mvTier: CreateMusicVideoTaskMvTier? = nil,
        images: [String]? = nil,
        prompt: String? = nil,
        language: CreateMusicVideoTaskLanguage? = nil,
        resolution: CreateMusicVideoTaskResolution? = nil,
        quality: CreateMusicVideoTaskQuality? = nil,
        style: String? = nil,
        aspectRatio: CreateMusicVideoTaskAspectRatio? = nil,
        lipSync: Bool? = nil,
        lipRefUrl: String? = nil,
        addSubtitle: Bool? = nil,
        subtitleColor: String? = nil,
        srtUrl: String? = nil,
        duration: Int? = nil,
        composeMode: CreateMusicVideoTaskComposeMode? = nil,
        mvMode: CreateMusicVideoTaskMvMode? = nil,
        lipRefUrls: [String]? = nil
    ) {
        json = JSONValue.members([
            "audio_url": audioUrl,
            "mv_tier": mvTier,
            "images": images,
            "prompt": prompt,
            "language": language,
            "resolution": resolution,
            "quality": quality,
            "style": style,
            "aspect_ratio": aspectRatio,
            "lip_sync": lipSync,
            "lip_ref_url": lipRefUrl,
            "add_subtitle": addSubtitle,
            "subtitle_color": subtitleColor,
            "srt_url": srtUrl,
            "duration": duration,
            "compose_mode": composeMode,
            "mv_mode": mvMode,
            "lip_ref_urls": lipRefUrls,
        ])
    }

    /// With `mv_tier` `"standard"`: Public HTTPS URL of the song, MP3, WAV, AAC or M4A, 10 to 180
    /// seconds and at most 50 MB. With `mv_tier` `"premium"`: Public HTTPS URL of the song with
    /// vocals, MP3, WAV, AAC or M4A, 10 to 300 seconds and at most 50 MB.
    public var audioUrl: String {
        get throws { try required("audio_url") }
    }

    /// `mv_tier`.
    public var mvTier: CreateMusicVideoTaskMvTier? {
        given("mv_tier")
    }

    /// With `mv_tier` `"standard"`: Public HTTPS URLs of the pictures: PNG, JPEG or WebP, at most
    /// 50 MB each, aspect ratio between 1:4 and 4:1. 1 to 7 items. With `mv_tier` `"premium"`: With
    /// `mv_mode` `"sing"` or `"sing_perform"`: Public HTTPS URLs of pictures of scenes. 0 to 6
    /// items. With `mv_mode` `"dance"` or `"perform"`: Public HTTPS URLs of pictures of the six
    /// scenes. Exactly 6 items. Required with `mv_mode` `"dance"` or `"perform"`. Required with
    /// `mv_tier` `"standard"`.
    public var images: [String]? {
        given("images")
    }

    /// A description of the video. At most 3000 characters.
    public var prompt: String? {
        given("prompt")
    }

    /// Language of the output. Only with `mv_tier` `"standard"`.
    public var language: CreateMusicVideoTaskLanguage? {
        given("language")
    }

    /// Size of the video. With `mv_tier` `"standard"`: One of `"540p"`, `"720p"`, `"1080p"`. The
    /// server's default is `"720p"`. With `mv_tier` `"premium"`: One of `"720p"`. The server's
    /// default is `"720p"`.
    public var resolution: CreateMusicVideoTaskResolution? {
        given("resolution")
    }

    /// Rendering quality. High quality cannot be had at 540p. Only with `mv_tier` `"standard"`. The
    /// server's default is `"standard"`.
    public var quality: CreateMusicVideoTaskQuality? {
        given("quality")
    }

    /// Visual style in free words. At most 200 characters.
    public var style: String? {
        given("style")
    }

    /// Shape of the video.
    public var aspectRatio: CreateMusicVideoTaskAspectRatio? {
        given("aspect_ratio")
    }

    /// True to move the lips to the vocals, of the face in `lip_ref_url`. Cannot be had at 540p.
    /// Only with `mv_tier` `"standard"`. The server's default is `false`.
    public var lipSync: Bool? {
        given("lip_sync")
    }

    /// Public HTTPS URL of a front-facing close-up of the face that sings. Only with `mv_tier`
    /// `"standard"`.
    public var lipRefUrl: String? {
        given("lip_ref_url")
    }

    /// With `mv_tier` `"standard"`: True to show the lyrics. With `mv_tier` `"premium"`: True to
    /// show the lyrics, as they were recognised. The server's default is `false`.
    public var addSubtitle: Bool? {
        given("add_subtitle")
    }

    /// Colour of the subtitles, red, green and blue in hexadecimal. Pattern `^#[0-9A-Fa-f]{6}$`.
    public var subtitleColor: String? {
        given("subtitle_color")
    }

    /// Public HTTPS URL of the subtitles, a `.srt` file. Only with `mv_tier` `"standard"`.
    public var srtUrl: String? {
        given("srt_url")
    }

    /// Length in seconds to bill if the length of the audio cannot be detected; nothing else. With
    /// `mv_tier` `"standard"`: 10 to 180. With `mv_tier` `"premium"`: 10 to 300.
    public var duration: Int? {
        given("duration")
    }

    /// The way to the finished video, by itself or after `compose`. Only with `mv_tier`
    /// `"standard"`. The server's default is `"auto"`.
    public var composeMode: CreateMusicVideoTaskComposeMode? {
        given("compose_mode")
    }

    /// The action in the video: `sing` and `sing_perform` need faces, `dance` and `perform` exactly
    /// six pictures. Only with `mv_tier` `"premium"`, where it is required.
    public var mvMode: CreateMusicVideoTaskMvMode? {
        given("mv_mode")
    }

    /// Public HTTPS URLs of front-facing pictures of the faces that sing. Only with `mv_mode`
    /// `"sing"` or `"sing_perform"`, where it is required. Only with `mv_tier` `"premium"`. 1 to 2
    /// items.
    public var lipRefUrls: [String]? {
        given("lip_ref_urls")
    }

}
