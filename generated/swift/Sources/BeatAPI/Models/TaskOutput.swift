import Foundation

/// The result; null until the task has succeeded.
///
/// As `TaskOutput`: `media` (required), `r2_url` (required). The result of a task.
///
/// As `TaskTextOutput`: `text` (required), `usage` (required), `finish_reason` (required). The
/// result of the analysis of a video.
///
/// As `TaskDataOutput`: `object` (required). The result of a data capability, with the fields of
/// that capability.
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

    /// The URL of the most important file: the video, or the first picture. Read the URLs in
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

    /// The reason for the end of the answer; null if that is not known. Only as `TaskTextOutput`,
    /// where it is required.
    public var finishReason: String? {
        given("finish_reason")
    }

    /// Kind of the result, such as `web.research`. Only as `TaskDataOutput`, where it is required.
    public var object: String? {
        given("object")
    }

}
