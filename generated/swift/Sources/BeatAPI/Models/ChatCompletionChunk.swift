import Foundation

/// A piece of a chat completion.
public struct ChatCompletionChunk: JSONModel {
    public static let shape = Shape(
        names: [
            "id",
            "object",
            "created",
            "model",
            "choices",
            "usage",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// `id`.
    public var id: String? {
        given("id")
    }

    /// `object`.
    public var object: String? {
        given("object")
    }

    /// `created`.
    public var created: Int? {
        given("created")
    }

    /// `model`.
    public var model: String? {
        given("model")
    }

    /// `choices`.
    public var choices: [ChatCompletionChunkChoice]? {
        given("choices")
    }

    /// `usage`.
    public var usage: [String: JSONValue]? {
        given("usage")
    }

}
