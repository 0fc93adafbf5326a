import Foundation

/// CreateMusicVideoTaskParams as the contract gives it.
public struct CreateMusicVideoTaskParams: JSONModel {
    public static let shape = Shape(
        names: [
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
            "compose_mode",
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
        images: [String],
        audioUrl: String,
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
        composeMode: CreateMusicVideoTaskComposeMode? = nil
    ) {
        json = JSONValue.members([
            "images": images,
            "audio_url": audioUrl,
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
        ])
    }

    /// Public HTTPS URLs of the pictures: PNG, JPEG or WebP, at most 50 MB each, aspect ratio
    /// between 1:4 and 4:1. 1 to 7 items.
    public var images: [String] {
        get throws { try required("images") }
    }

    /// Public HTTPS URL of the song, MP3, WAV, AAC or M4A, 10 to 180 seconds and at most 50 MB.
    public var audioUrl: String {
        get throws { try required("audio_url") }
    }

    /// What the video should show. At most 3000 characters.
    public var prompt: String? {
        given("prompt")
    }

    /// Language of the output.
    public var language: CreateMusicVideoTaskLanguage? {
        given("language")
    }

    /// Size of the video. The server's default is `"720p"`.
    public var resolution: CreateMusicVideoTaskResolution? {
        given("resolution")
    }

    /// Rendering quality. High quality cannot be had at 540p. The server's default is `"standard"`.
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

    /// Whether lips move to the vocals. Cannot be had at 540p.
    public var lipSync: Bool? {
        given("lip_sync")
    }

    /// Public HTTPS URL of a front-facing close-up of the face that sings.
    public var lipRefUrl: String? {
        given("lip_ref_url")
    }

    /// Whether the lyrics are shown.
    public var addSubtitle: Bool? {
        given("add_subtitle")
    }

    /// Colour of the subtitles, red, green and blue in hexadecimal. Pattern `^#[0-9A-Fa-f]{6}$`.
    public var subtitleColor: String? {
        given("subtitle_color")
    }

    /// Public HTTPS URL of the subtitles, a `.srt` file.
    public var srtUrl: String? {
        given("srt_url")
    }

    /// Length in seconds to bill if the length of the audio cannot be detected; nothing else. 10 to
    /// 180.
    public var duration: Int? {
        given("duration")
    }

    /// Whether the task goes on to the finished video by itself or waits for `compose`. The
    /// server's default is `"auto"`.
    public var composeMode: CreateMusicVideoTaskComposeMode? {
        given("compose_mode")
    }

}
