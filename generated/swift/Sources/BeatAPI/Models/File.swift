import Foundation

/// An uploaded file.
public struct File: JSONModel {
    public static let shape = Shape(
        names: [
            "id",
            "object",
            "url",
            "key",
            "mime_type",
            "size_bytes",
            "purpose",
            "audio_duration_seconds",
            "audio_duration_source",
            "video_duration_seconds",
            "video_duration_source",
            "width",
            "height",
            "created_at",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Id of the file.
    public var id: String {
        get throws { try required("id") }
    }

    /// Always `"file"`.
    public var object: String {
        get throws { try required("object") }
    }

    /// Public HTTPS URL of the file, to be passed to tasks.
    public var url: String {
        get throws { try required("url") }
    }

    /// Name of the file in BeatAPI's store.
    public var key: String {
        get throws { try required("key") }
    }

    /// MIME type of the file.
    public var mimeType: String {
        get throws { try required("mime_type") }
    }

    /// Size of the file in bytes.
    public var sizeBytes: Int {
        get throws { try required("size_bytes") }
    }

    /// Always `"input"`.
    public var purpose: String {
        get throws { try required("purpose") }
    }

    /// Length in seconds, if the file is audio.
    public var audioDurationSeconds: Decimal? {
        given("audio_duration_seconds")
    }

    /// The method that found the length, `mp3_frame_scan` for example.
    public var audioDurationSource: String? {
        given("audio_duration_source")
    }

    /// Length in seconds, if the file is a video.
    public var videoDurationSeconds: Decimal? {
        given("video_duration_seconds")
    }

    /// The method that found length and size, `mp4_boxes` for example.
    public var videoDurationSource: String? {
        given("video_duration_source")
    }

    /// Width in pixels, if the file is a picture or a video.
    public var width: Int? {
        given("width")
    }

    /// Height in pixels, if the file is a picture or a video.
    public var height: Int? {
        given("height")
    }

    /// The time of the upload, in Unix seconds.
    public var createdAt: Int {
        get throws { try required("created_at") }
    }

}
