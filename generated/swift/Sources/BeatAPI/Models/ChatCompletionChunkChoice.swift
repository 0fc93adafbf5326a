import Foundation

/// The addition of a chunk to one of the choices.
public struct ChatCompletionChunkChoice: JSONModel {
    public static let shape = Shape(
        names: [
            "index",
            "delta",
            "finish_reason",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// `index`.
    public var index: Int? {
        given("index")
    }

    /// The addition of an event.
    public var delta: TextStreamDelta? {
        given("delta")
    }

    /// `finish_reason`.
    public var finishReason: String? {
        given("finish_reason")
    }

}
