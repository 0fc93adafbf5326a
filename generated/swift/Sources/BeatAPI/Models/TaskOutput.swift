import Foundation

/// What was made; null until the task has succeeded.
///
/// As `TaskOutput`: `media` (required), `r2_url` (required). What a task made.
///
/// As `TaskTextOutput`: `text` (required), `usage` (required), `finish_reason` (required). What the
/// analysis of a video found.
///
/// As `TaskDataOutput`: `object` (required). What a data capability found, with the fields of that
/// capability.
public struct TaskOutput: JSONModel {
    public static let shape = Shape(
        names: [
            "media",
            "r2_url",
            "text",
            "usage",
            "finish_reason",
            "object",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Only as `TaskOutput`, where it is required.
    public var media: [MediaItem]? {
        given("media")
    }

    /// Where the file is that counts most: the video, or the first picture. Read the URLs in
    /// `media`. Only as `TaskOutput`, where it is required.
    public var r2Url: String? {
        given("r2_url")
    }

    /// The answer. Only as `TaskTextOutput`, where it is required.
    public var text: String? {
        given("text")
    }

    /// The tokens that are paid for. Only as `TaskTextOutput`, where it is required.
    public var usage: TaskOutputUsage? {
        given("usage")
    }

    /// Why the answer ended; null if that is not known. Only as `TaskTextOutput`, where it is
    /// required.
    public var finishReason: String? {
        given("finish_reason")
    }

    /// Kind of the result, such as `web.research`. Only as `TaskDataOutput`, where it is required.
    public var object: String? {
        given("object")
    }

}
