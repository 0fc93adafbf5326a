import Foundation

/// The file of the shot, once there is one.
public struct StoryboardShotMedia: JSONModel {
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

    /// Kind of the file, `video`.
    public var type: String? {
        given("type")
    }

    /// The URL of the file.
    public var url: String? {
        given("url")
    }

    /// MIME type of the file, `video/mp4`.
    public var mimeType: String? {
        given("mime_type")
    }

}
