import Foundation

/// The file of a shot.
public struct ShotMediaItem: JSONModel {
    public static let shape = Shape(
        names: [
            "type",
            "url",
            "mime_type",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Kind of the file. Always `"video"`.
    public var type: String {
        get throws { try required("type") }
    }

    /// The URL of the file.
    public var url: String {
        get throws { try required("url") }
    }

    /// MIME type of the file, `video/mp4`.
    public var mimeType: String {
        get throws { try required("mime_type") }
    }

}
