import Foundation

/// What a task made.
public struct TaskOutput: JSONModel {
    public static let shape = Shape(
        names: [
            "media",
            "r2_url",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// `media`.
    public var media: [MediaItem] {
        get throws { try required("media") }
    }

    /// Where the video is; the same file as the first of `media`.
    public var r2Url: String {
        get throws { try required("r2_url") }
    }

}
